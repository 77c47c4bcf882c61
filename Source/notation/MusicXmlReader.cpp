// MusicXmlReader.cpp - MusicXML's <harmony> back to a chord.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "MusicXmlHarmony.h"
#include "MusicXmlKinds.h"
#include "TextCursor.h"

#include <algorithm>
#include <charconv>

namespace guidetone
{

namespace
{
    constexpr std::string_view blanks = " \t\r\n";

    std::string_view trimmed (std::string_view text) noexcept
    {
        const auto start = text.find_first_not_of (blanks);
        return start == std::string_view::npos ? std::string_view() : text.substr (start, text.find_last_not_of (blanks) - start + 1);
    }

    /** The content of the next element of that name in `rest`, which moves on behind it; nothing where there is none. Elements of one name do
        not nest in <harmony>. */
    std::optional<std::string_view> takeElement (std::string_view& rest, std::string_view name)
    {
        for (std::size_t from = 0;;)
        {
            const auto start = rest.find ('<', from);
            if (start == std::string_view::npos)
                return {};

            from = start + 1;
            const auto tag = rest.substr (from);
            if (! tag.starts_with (name) || tag.size() == name.size() || (blanks.find (tag[name.size()]) == std::string_view::npos && tag[name.size()] != '>'))
                continue;

            const auto open = rest.find ('>', start);
            const auto close = open == std::string_view::npos ? open : rest.find ("</" + std::string (name) + ">", open);
            if (close == std::string_view::npos)
                return {};

            const auto content = trimmed (rest.substr (open + 1, close - open - 1));
            rest.remove_prefix (close + name.size() + 3);
            return content;
        }
    }

    std::optional<std::string_view> elementIn (std::string_view text, std::string_view name)  { return takeElement (text, name); }

    std::optional<int> wholeNumber (std::string_view text) noexcept
    {
        int number = 0;
        const auto* end = text.data() + text.size();
        const auto [rest, error] = std::from_chars (text.data(), end, number);
        return error == std::errc() && rest == end ? std::optional (number) : std::nullopt;
    }

    /** <root-step>F</root-step><root-alter>1</root-alter> */
    std::optional<NoteName> noteIn (std::string_view content, const std::string& what)
    {
        const auto step = elementIn (content, what + "-step");
        const auto alter = wholeNumber (elementIn (content, what + "-alter").value_or ("0"));
        const auto letter = step && step->size() == 1 ? std::string_view ("CDEFGAB").find (step->front()) : std::string_view::npos;
        if (letter == std::string_view::npos || ! alter || *alter < -3 || *alter > 3)
            return {};

        return NoteName { static_cast<std::int8_t> (letter), static_cast<std::int8_t> (*alter) };
    }

    /** @returns false where the degree makes no sense in the chord. */
    bool applyDegree (std::string_view content, WrittenChord& chord)
    {
        const auto number = wholeNumber (elementIn (content, "degree-value").value_or (""));
        const auto alter = wholeNumber (elementIn (content, "degree-alter").value_or ("0"));
        const auto type = elementIn (content, "degree-type").value_or ("");
        if (! number || ! alter || ! musicXmlNatural (*number))
            return false;

        std::optional<Degree> own;
        chord.degrees.forEach ([&] (Degree degree) { if (! own && musicXmlNumber (degree) == *number) own = degree; });

        if (type == "add")
        {
            const auto added = musicXmlDegree (*number, wrapToOctave (*musicXmlNatural (*number) + *alter));
            if (added)
            {
                chord.degrees.add (*added);
                chord.assumed.remove (*added);
            }
            return added.has_value();
        }

        if (! own || (type != "alter" && type != "subtract"))
            return false;

        chord.degrees.remove (*own);
        chord.assumed.remove (*own);
        const auto altered = musicXmlDegree (*number, wrapToOctave (semitones (*own) + *alter));
        if (type == "alter" && altered)
            chord.degrees.add (*altered);
        return type == "subtract" || altered.has_value();
    }

    ParsedSymbol problem (std::string what)  { return { {}, std::move (what), 0 }; }
}

ParsedSymbol parseMusicXmlHarmony (std::string_view xml)
{
    const auto harmony = elementIn (xml, "harmony");
    if (! harmony)
        return problem ("there is no <harmony> element");

    const auto kindName = elementIn (*harmony, "kind").value_or ("");
    if (kindName == "none")
        return { {}, {}, 0, true };

    const auto root = noteIn (elementIn (*harmony, "root").value_or (""), "root");
    if (! root)
        return problem ("the <root> has no step from A to G with an alter from -3 to 3");

    const auto kind = std::find_if (musicXmlKinds.begin(), musicXmlKinds.end(), [kindName] (const MusicXmlKind& known) { return known.name == kindName; });
    if (kind == musicXmlKinds.end())
        return problem ("the kind \"" + std::string (kindName) + "\" is not known");

    WrittenChord chord { *root, *root, kind->tones, kind->assumed };

    if (const auto bass = elementIn (*harmony, "bass"))
    {
        const auto name = noteIn (*bass, "bass");
        if (! name)
            return problem ("the <bass> has no step from A to G with an alter from -3 to 3");
        chord.bass = *name;
    }

    auto rest = *harmony;
    while (const auto degree = takeElement (rest, "degree"))
        if (! applyDegree (*degree, chord))
            return problem ("the degree " + std::string (elementIn (*degree, "degree-value").value_or ("without a value")) + " makes no sense in this chord");

    if (chord.degrees.empty())
        return problem ("the degrees leave out all of the chord's tones");

    return { chord, {}, 0 };
}

} // namespace guidetone
