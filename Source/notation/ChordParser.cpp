// SPDX-License-Identifier: GPL-3.0-or-later
#include "ChordParser.h"
#include "Hands.h"
#include "PlainSymbol.h"
#include "TextCursor.h"
#include "SymbolWords.h"

#include <algorithm>

namespace guidetone
{

namespace
{
    constexpr std::size_t longestSymbol = 200;

    bool saysNoChord (std::string_view text)
    {
        constexpr std::string_view ways[] { "N.C.", "N.C", "NC", "N", "X", "n.c.", "nc", "no chord", "No chord", "tacet", "Tacet" };
        return std::find (std::begin (ways), std::end (ways), text) != std::end (ways);
    }

    ParsedSymbol noChord()  { return { {}, {}, 0, true }; }

    /** "C/3" and the like have no colon and are Harte's all the same; the lead-sheet reader knows them. */
    bool isHarte (std::string_view text)  { return text.find (':') != std::string_view::npos; }

    ParsedSymbol readAny (std::string_view text, NoteLanguage language)
    {
        if (saysNoChord (text))
            return noChord();
        if (isHarte (text))
            return readHarte (text);

        auto symbol = readLeadSheet (text, language);
        if (symbol.chord)
            return symbol;

        auto inWords = readWords (text, language);
        return inWords.chord || inWords.position > symbol.position ? inWords : symbol;
    }

    /** Makes all signs alike, reads, and says places in the text as it was typed. */
    template <typename Read>
    ParsedSymbol readPlainly (std::string_view text, Read&& read)
    {
        if (text.size() > longestSymbol)
            return { {}, "a chord symbol has at most " + std::to_string (longestSymbol) + " characters", longestSymbol, false };

        const auto plain = plainSymbol (text);
        auto parsed = read (std::string_view (plain.text));
        if (parsed.chord && parsed.chord->degrees.empty())
            parsed = { {}, "this symbol leaves out all of its tones", plain.text.size(), false };

        parsed.position = plain.origins[std::min (parsed.position, plain.text.size())];
        return parsed;
    }
}

PitchClassSet WrittenChord::pitchClasses() const noexcept
{
    PitchClassSet set;
    degrees.forEach ([&] (Degree degree) { set.add (wrapToOctave (root.pitchClass() + semitones (degree))); });
    if (bass != root)
        set.add (bass.pitchClass());
    return set;
}

PitchClassSet WrittenChord::requiredPitchClasses() const noexcept
{
    WrittenChord strict = *this;
    strict.degrees.bits &= ~assumed.bits;
    return strict.pitchClasses();
}

ParsedSymbol parseSymbol (std::string_view text, NoteLanguage language)
{
    return readPlainly (text, [language] (std::string_view plain) { return readAny (plain, language); });
}

ParsedSymbol parseLeadSheet (std::string_view text, NoteLanguage language)
{
    return readPlainly (text, [language] (std::string_view plain) { return saysNoChord (plain) ? noChord() : readLeadSheet (plain, language); });
}

ParsedSymbol parseWords (std::string_view text, NoteLanguage language)
{
    return readPlainly (text, [language] (std::string_view plain) { return saysNoChord (plain) ? noChord() : readWords (plain, language); });
}

ParsedSymbol parseHarte (std::string_view text)  { return readPlainly (text, readHarte); }

std::optional<Degree> parseDegree (std::string_view text)
{
    using enum Degree;

    if (text == "R" || text == "r")       return one;
    if (text == "m3")                     return minorThird;
    if (text == "M3")                     return third;
    if (text == "m7")                     return minorSeventh;
    if (text == "7")                      return majorSeventh;

    Cursor in { text };
    const auto degree = takeSignedDegree (in);
    return in.rest.empty() ? degree : std::nullopt;
}

} // namespace guidetone
