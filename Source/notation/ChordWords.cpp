// SPDX-License-Identifier: GPL-3.0-or-later
#include "ChordWords.h"

#include "ChordWordTable.h"
#include "../harmony/PitchClassSet.h"
#include "../harmony/Vocabulary.h"

namespace guidetone
{

namespace
{
    using enum Degree;
    using theory::ordinal;

    /** Takes the tensions that stack up without a gap, as far as the quality's number goes: a ninth, an eleventh above it, a thirteenth. */
    std::string_view stackedNumber (Extends extends, DegreeSet& added)
    {
        const auto take = [&added] (Degree degree)
        {
            const bool there = added.contains (degree);
            added.remove (degree);
            return there;
        };

        const bool extended = extends == Extends::toThirteen || extends == Extends::throughEleven;
        if (! extended || ! take (nine))
            return "seventh";
        if (extends == Extends::throughEleven && ! take (eleven))
            return "ninth";
        if (take (thirteen))
            return "thirteenth";

        return extends == Extends::throughEleven ? "eleventh" : "ninth";
    }

    std::string qualityText (Quality quality, DegreeSet& added)
    {
        for (const auto& row : theory::qualityWords)
            if (row.quality == quality)
                return row.family.empty() ? std::string (row.name)
                                          : std::string (row.family) + ' ' + std::string (stackedNumber (rowOf (quality).extends, added));

        return std::string (rowOf (quality).spoken);
    }

    /** "ninth", "ninth and sharp eleventh", "flat ninth, sharp eleventh and flat thirteenth" */
    std::string listed (DegreeSet degrees)
    {
        std::string text;
        int left = degrees.size();

        degrees.forEach ([&] (Degree degree)
        {
            --left;
            text += ordinal (degree);
            text += left > 1 ? ", " : left == 1 ? " and " : "";
        });

        return text;
    }

    std::string bassText (const Chord& chord)
    {
        const int interval = wrapToOctave (chord.bass - chord.root);
        if (interval == 0)
            return {};

        const int index = indexOfDegreeAt (soundingDegrees (chord), interval);
        if (index == degreeCount)
            return ", over the " + std::string (theory::intervals[interval]);

        const auto degree = static_cast<Degree> (index);
        const auto inTheBass = ", " + std::string (ordinal (degree)) + " in the bass";

        // A diminished seventh may have a major one beside its own.
        if (chord.added.contains (degree))
            return inTheBass;

        switch (degree)
        {
            case minorThird: case third:                                return ", first inversion";
            case flatFive: case five: case sharpFive:                   return ", second inversion";
            case diminishedSeventh: case minorSeventh: case majorSeventh: return ", third inversion";
            default:                                                    return inTheBass;
        }
    }
}

std::string chordWords (const Chord& chord)
{
    auto added = chord.added;
    auto text = qualityText (chord.quality, added);

    if (! added.empty())
        text += (text.find (" with ") == std::string::npos ? " with " : " and ") + listed (added);
    if (! chord.omitted.empty())
        text += " without " + listed (chord.omitted);
    text += bassText (chord);

    return chord.rootSilent ? text + ", root silent" : text;
}

std::string chordWords (const Naming& naming)
{
    switch (naming.kind)
    {
        case Sounding::nothing:   return {};
        case Sounding::note:      return "single note";
        case Sounding::interval:  return std::string (theory::intervals[(naming.voicing.highest() - naming.voicing.lowest()) % 12]);
        case Sounding::cluster:   return "cluster";
        case Sounding::chord:     break;
    }

    return naming.readings.empty() ? std::string() : chordWords (naming.readings[0].chord);
}

} // namespace guidetone
