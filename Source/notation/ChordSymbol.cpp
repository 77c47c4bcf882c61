// SPDX-License-Identifier: GPL-3.0-or-later
#include "ChordSymbol.h"
#include "LetteredChord.h"
#include "StyledName.h"
#include "../harmony/Vocabulary.h"

#include <cstdlib>

namespace guidetone
{

std::string harteBass (NoteName root, NoteName bass)
{
    constexpr int majorScale[] { 0, 2, 4, 5, 7, 9, 11 };
    const int steps = (bass.letter - root.letter + 7) % 7;
    const int accidental = wrapToOctave (bass.pitchClass() - root.pitchClass() - majorScale[steps] + 6) - 6;
    return std::string (static_cast<std::size_t> (std::abs (accidental)), accidental < 0 ? 'b' : '#') + std::to_string (steps + 1);
}

std::string leadSheetSymbol (const Chord& chord, const SpellingContext& context)
{
    return writeSymbol (chord, context, textualStyle());
}

std::string leadSheetSymbol (const Naming& naming, const SpellingContext& context)
{
    return writeSymbol (naming, context, textualStyle());
}

std::string harteLabel (const Chord& chord, const SpellingContext& context)
{
    return harteLabel (lettered (chord, context));
}

std::string harteLabel (const LetteredChord& lettered)
{
    const auto& [chord, parts] = lettered;
    std::string shorthand (rowOf (chord.quality).harte);
    std::vector<std::string> degrees;

    if (const auto bracket = shorthand.find ('('); bracket != std::string::npos)
    {
        degrees.push_back (shorthand.substr (bracket + 1, shorthand.size() - bracket - 2));
        shorthand.resize (bracket);
    }

    auto added = chord.added;
    const bool hasNinth = shorthand == "7" || shorthand == "maj7" || shorthand == "min7";
    if (hasNinth && degrees.empty() && added.contains (Degree::nine))
    {
        shorthand.back() = '9';
        added.remove (Degree::nine);
    }

    added.forEach ([&] (Degree degree) { degrees.push_back (std::string (toText (degree))); });
    parts.omissions.forEach ([&] (Degree degree) { degrees.push_back ("*" + std::string (toText (degree))); });

    auto text = toText (parts.root) + ":" + shorthand;
    for (std::size_t i = 0; i < degrees.size(); ++i)
        text += (i == 0 ? "(" : ",") + degrees[i];
    if (! degrees.empty())
        text += ")";

    return parts.bass ? text + "/" + harteBass (parts.root, *parts.bass) : text;
}

std::string harteLabel (const Naming& naming, const SpellingContext& context)
{
    const bool hasName = ! naming.readings.empty() && naming.kind != Sounding::nothing && naming.kind != Sounding::cluster;
    return hasName ? harteLabel (naming.readings[0].chord, context) : "N";
}

} // namespace guidetone
