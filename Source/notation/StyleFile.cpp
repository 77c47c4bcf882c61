// SPDX-License-Identifier: GPL-3.0-or-later
#include "StyleFile.h"
#include "ChordWords.h"
#include "JsonFields.h"

namespace guidetone
{

namespace
{
    StyleWord wordOf (const Json& value, const std::string& path)
    {
        const StyleWord word { textOf (value, path) };
        if (word.overflowed())
            throw Mistake (inQuotes (path) + " is longer than " + std::to_string (StyleWord::room()) + " bytes");

        return word;
    }

    /** Takes a word into the member of the target that the template names. */
    template <auto member, typename Target>
    void word (Target& target, const Json& value, const std::string& path)  { target.*member = wordOf (value, path); }

    std::optional<Lone> loneFrom (std::string_view text) noexcept
    {
        return text == "bare" ? std::optional (Lone::bare) : text == "bracketed" ? std::optional (Lone::bracketed) : std::nullopt;
    }

    void lone (ListWords& list, const Json& value, const std::string& path)
    {
        list.lone = oneOf<Lone> (value, path, loneFrom, "bare, bracketed");
    }

    constexpr Field<ListWords> listFields[] { { "open", word<&ListWords::open> }, { "separator", word<&ListWords::separator> },
                                              { "close", word<&ListWords::close> }, { "lone", lone } };

    void alterations (NotationStyle& style, const Json& value, const std::string& path)
    {
        takeFields<ListWords> (style.words.alterations, value, path, listFields);
    }

    template <auto member>
    void additionsList (SymbolWords& words, const Json& value, const std::string& path)  { member (words.additions, value, path); }

    constexpr Field<SymbolWords> additionFields[] { { "word", word<&SymbolWords::add> }, { "majorSeventh", word<&SymbolWords::addedMajorSeventh> },
                                                    { "open", additionsList<word<&ListWords::open, ListWords>> },
                                                    { "separator", additionsList<word<&ListWords::separator, ListWords>> },
                                                    { "close", additionsList<word<&ListWords::close, ListWords>> }, { "lone", additionsList<lone> } };

    constexpr Field<SymbolWords> omissionFields[] { { "word", word<&SymbolWords::no> }, { "open", word<&SymbolWords::omissionOpen> },
                                                    { "close", word<&SymbolWords::omissionClose> } };

    void additions (NotationStyle& style, const Json& value, const std::string& path)
    {
        takeFields<SymbolWords> (style.words, value, path, additionFields);
    }

    void omissions (NotationStyle& style, const Json& value, const std::string& path)
    {
        takeFields<SymbolWords> (style.words, value, path, omissionFields);
    }

    void qualities (NotationStyle& style, const Json& value, const std::string& path)
    {
        requireObject (value, path);

        for (const auto& [key, written] : value.items())
        {
            const auto inner = path + "." + key;
            const auto words = templateOf (written, inner);
            style.words.qualities[static_cast<std::size_t> (qualityOf (key, inner))] = words;
        }
    }

    void id (NotationStyle& style, const Json& value, const std::string& path)        { style.id = textOf (value, path); }
    void title (NotationStyle& style, const Json& value, const std::string& path)     { style.title = textOf (value, path); }
    void sixNine (NotationStyle& style, const Json& value, const std::string& path)   { style.words.sixNine = wordOf (value, path); }
    void slash (NotationStyle& style, const Json& value, const std::string& path)     { style.words.slash = wordOf (value, path); }

    void manner (NotationStyle& style, const Json& value, const std::string& path)
    {
        std::string names;
        for (int i = 0; i < mannerCount; ++i)
            names += (i == 0 ? "" : ", ") + std::string (toText (static_cast<Manner> (i)));

        style.manner = oneOf<Manner> (value, path, mannerFrom, names);
    }

    void language (NotationStyle& style, const Json& value, const std::string& path)
    {
        style.language = oneOf<NoteLanguage> (value, path, noteLanguageFrom, noteLanguageNames());
    }

    void signs (NotationStyle& style, const Json& value, const std::string& path)
    {
        style.signs = oneOf<Signs> (value, path, signsFrom, "ascii, unicode, letters");
    }

    constexpr Field<NotationStyle> styleFields[] { { "id", id }, { "title", title }, { "manner", manner }, { "language", language }, { "signs", signs },
                                                   { "qualities", qualities }, { "sixNine", sixNine }, { "alterations", alterations },
                                                   { "additions", additions }, { "omissions", omissions }, { "slash", slash } };
}

Quality qualityOf (std::string_view key, const std::string& path)
{
    std::string names;

    for (int i = 0; i < qualityCount; ++i)
    {
        const auto name = styleKeyOf (static_cast<Quality> (i));
        if (name == key)
            return static_cast<Quality> (i);

        names += (i == 0 ? "" : "; ") + name;
    }

    throw Mistake (inQuotes (path) + " is no quality; there are: " + names);
}

QualityTemplate templateOf (const Json& written, const std::string& path)
{
    const auto text = textOf (written, path);
    const auto words = qualityTemplateFrom (text);
    if (! words)
        throw Mistake (inQuotes (path) + " is " + inQuotes (text) + "; a quality is written like m%, %|#5 or m(maj%), with one % for the number, and "
                       + std::to_string (StyleWord::room()) + " bytes at most before and after it");

    return *words;
}

std::string styleKeyOf (Quality quality)  { return chordWords (Chord { quality, 0, 0, false, {}, {} }); }

ReadStyle readStyle (std::string_view json, std::string_view fileName)
{
    auto style = textualStyle();
    style.id.clear();
    style.title.clear();

    const auto problem = mistakeIn (fileName, json, [&] { takeFields<NotationStyle> (style, Json::parse (json), {}, styleFields, "a style"); });
    return problem.empty() ? ReadStyle { style, {} } : ReadStyle { {}, problem };
}

} // namespace guidetone
