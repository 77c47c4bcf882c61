// ChordNames.cpp - see ChordNames.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ChordNames.h"

#include "JsonFields.h"
#include "StyleFile.h"

namespace guidetone
{

namespace
{
    /** A type that a person can have an opinion of: all but the single note. */
    Quality typeOf (std::string_view key, const std::string& path)
    {
        const auto quality = qualityOf (key, path);
        if (quality == Quality::note)
            throw Mistake (inQuotes (path) + " is no chord");

        return quality;
    }

    void rename (ChordNames& names, const Json& value, const std::string& path)
    {
        requireObject (value, path);

        for (const auto& [key, written] : value.items())
        {
            const auto inner = inside (path, key);
            const auto quality = typeOf (key, inner);
            templateOf (written, inner);
            names.rename[quality] = written.get<std::string>();
        }
    }

    /** @returns the types that a list names. */
    ChordWishes listed (const Json& value, const std::string& path)
    {
        if (! value.is_array())
            throw Mistake (inQuotes (path) + " must be a list in brackets");

        ChordWishes wishes;
        for (const auto& type : value)
        {
            const auto key = textOf (type, path);
            wishes.prefer (typeOf (key, path + "." + key));
        }

        return wishes;
    }

    void prefer (ChordNames& names, const Json& value, const std::string& path)  { names.wishes.preferred = listed (value, path).preferred; }
    void hide (ChordNames& names, const Json& value, const std::string& path)    { names.wishes.hidden = listed (value, path).preferred; }

    constexpr Field<ChordNames> fields[] { { "rename", rename }, { "prefer", prefer }, { "hide", hide } };
}

NotationStyle withNames (NotationStyle style, const ChordNames& names)
{
    for (const auto& [quality, written] : names.rename)
        if (const auto words = qualityTemplateFrom (written))
            style.words.qualities[static_cast<std::size_t> (quality)] = *words;

    return style;
}

void takeChordNames (ChordNames& names, const Json& value, const std::string& path)
{
    takeFields<ChordNames> (names, value, path, fields, "a file of chord names");

    if ((names.wishes.preferred & names.wishes.hidden) != 0)
        for (int i = 0; i < qualityCount; ++i)
            if (const auto quality = static_cast<Quality> (i); names.wishes.hides (quality) && (names.wishes.preferred >> i & 1) != 0)
                throw Mistake (inQuotes (inside (path, "hide")) + " has " + inQuotes (styleKeyOf (quality)) + ", which is preferred as well");
}

ReadChordNames readChordNames (std::string_view json, std::string_view fileName)
{
    ChordNames names;

    const auto problem = mistakeIn (fileName, json, [&]
    {
        const auto file = Json::parse (json);
        requireObject (file, {}, "a file of chord names");

        if (! file.contains ("name"))
            takeChordNames (names, file, {});
        else if (file.contains ("chords"))
            takeChordNames (names, file["chords"], "chords");
    });

    return problem.empty() ? ReadChordNames { names, {} } : ReadChordNames { {}, problem };
}

Json toJson (const ChordNames& names)
{
    auto json = Json::object();

    for (const auto& [quality, written] : names.rename)
        json["rename"][styleKeyOf (quality)] = written;

    for (int i = 0; i < qualityCount; ++i)
    {
        const auto quality = static_cast<Quality> (i);
        if (names.wishes.hides (quality))
            json["hide"].push_back (styleKeyOf (quality));
        else if (names.wishes.prefers (quality))
            json["prefer"].push_back (styleKeyOf (quality));
    }

    return json;
}

} // namespace guidetone
