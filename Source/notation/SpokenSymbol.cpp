// SpokenSymbol.cpp - a chord as a screen reader should say it.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ChordSymbol.h"
#include "LetteredChord.h"
#include "../harmony/Vocabulary.h"

namespace guidetone
{

namespace
{
    std::string withNumber (std::string spoken, std::string_view number)
    {
        // The number in the symbol is the one that is said: "minor nine", "major thirteen".
        constexpr struct { std::string_view digits; std::string_view word; } numbers[] { { "13", "thirteen" }, { "11", "eleven" }, { "9", "nine" } };
        const auto seven = spoken.find ("seven");

        for (const auto& [digits, word] : numbers)
            if (seven != std::string::npos && number == digits)
                return spoken.replace (seven, 5, word);

        return number == "6/9" ? spoken + " nine" : spoken;
    }
}

std::string spokenNote (NoteName name)
{
    constexpr const char* signs[] { " triple flat", " double flat", " flat", "", " sharp", " double sharp", " triple sharp" };
    return std::string (1, "CDEFGAB"[name.letter]) + signs[name.accidental + 3];
}

std::string spokenDegree (Degree degree)
{
    if (degree == Degree::majorSeventh)
        return "major seven";

    std::string text;
    auto rest = toText (degree);
    while (rest.front() == 'b' || rest.front() == '#')
    {
        text += rest.front() == 'b' ? "flat " : "sharp ";
        rest.remove_prefix (1);
    }

    constexpr struct { std::string_view digits; const char* word; } numbers[] { { "1", "one" }, { "2", "two" }, { "3", "three" }, { "4", "four" }, { "5", "five" },
        { "6", "six" }, { "7", "seven" }, { "9", "nine" }, { "11", "eleven" }, { "13", "thirteen" } };

    for (const auto& number : numbers)
        if (rest == number.digits)
            return text + number.word;

    return text;
}

std::string spokenSymbol (const Chord& chord, const SpellingContext& context)
{
    return spokenSymbol (lettered (chord, context));
}

std::string spokenSymbol (const LetteredChord& lettered)
{
    const auto& [chord, parts] = lettered;
    auto text = spokenNote (parts.root);
    const auto quality = withNumber (std::string (rowOf (chord.quality).spoken), parts.number);

    if (chord.quality == Quality::major)
        text += " major";
    else if (! quality.empty())
        text += " " + quality;

    parts.alterations.forEach ([&] (Degree degree) { text += ", " + spokenDegree (degree); });
    parts.additions.forEach ([&] (Degree degree) { text += ", add " + spokenDegree (degree); });
    parts.omissions.forEach ([&] (Degree degree) { text += degree == Degree::five ? ", no five" : ", no three"; });
    if (parts.bass)
        text += " over " + spokenNote (*parts.bass);
    if (chord.rootSilent)
        text += ", root silent";

    return text;
}

std::string spokenSymbol (const Naming& naming, const SpellingContext& context)
{
    if (naming.kind == Sounding::chord)
        return spokenSymbol (naming.readings[0].chord, context);

    std::string text;
    PitchClassSet seen;

    for (const auto& tone : tonesOf (naming, context))
        if (const int pitchClass = tone.note % 12; ! seen.contains (pitchClass))
        {
            seen.add (pitchClass);
            text += (text.empty() ? "" : ", ") + spokenNote (tone.name);
        }

    return text;
}

} // namespace guidetone
