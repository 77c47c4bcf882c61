// SPDX-License-Identifier: GPL-3.0-or-later
#include "VoiceLeading.h"

#include "PitchClassSet.h"

#include <algorithm>
#include <cstdlib>

namespace guidetone
{

namespace
{
    constexpr int highestBass = 59;         ///< B3
    constexpr int middleOfUpper = 64;       ///< E4
    constexpr int mostNotes = 5;

    /** The pitch classes above the bass: one at the least, as few tones keep their root. */
    PitchClassSet upperTones (const Chord& chord) noexcept
    {
        auto whole = chord;
        whole.rootSilent = false;
        PitchClassSet tones;
        tones.add (chord.bass);
        soundingDegrees (whole).forEach ([&] (Degree degree) { tones.add (wrapToOctave (chord.root + semitones (degree))); });

        if (tones.size() > mostNotes)
            tones.remove (wrapToOctave (chord.root + semitones (Degree::five)));

        constexpr int enough = 3;
        if (tones.size() > enough)
            tones.remove (chord.bass);
        return tones;
    }

    /** The next of these pitch classes above a note. */
    int nextAbove (PitchClassSet tones, int note) noexcept
    {
        do
            ++note;
        while (! tones.contains (note % 12));

        return note;
    }

    /** What a position costs by itself: to lie off the middle, a third deep down, a semitone at the top. */
    int priceOf (const Voicing& notes, int bass, int lowestUpper) noexcept
    {
        constexpr int deep = 52, rubbing = 6, muddy = 3;
        const int highest = notes.highest();
        const int offTheMiddle = std::abs (lowestUpper + highest - 2 * middleOfUpper);
        return offTheMiddle + (notes.contains (highest - 1) ? rubbing : 0) + (bass < deep ? muddy * std::max (0, 7 - (lowestUpper - bass)) : 0);
    }

    /** The next note below, or -1. */
    int nextBelow (const Voicing& notes, int note) noexcept
    {
        do
            --note;
        while (note >= 0 && ! notes.contains (note));

        return note;
    }

    /** How far the voices go, paired from the top down; the highest, which is heard as the tune, counts twice. The basses go where they must. */
    int movement (const Voicing& from, const Voicing& to) noexcept
    {
        int a = from.highest(), b = to.highest();
        int steps = 2 * std::abs (a - b);

        for (a = nextBelow (from, a), b = nextBelow (to, b); a > from.lowest() && b > to.lowest(); a = nextBelow (from, a), b = nextBelow (to, b))
            steps += std::abs (a - b);

        return steps;
    }
}

Voicing voicingToHear (const Chord& chord, const std::optional<Voicing>& previous) noexcept
{
    const auto tones = upperTones (chord);
    const bool follows = previous && ! previous->empty();
    Voicing best;
    int least = 0;

    for (int bass = lowestToHear; bass <= highestBass; ++bass)
    {
        if (bass % 12 != chord.bass)
            continue;

        for (int first = nextAbove (tones, bass + 2); first <= highestToHear; first = nextAbove (tones, first))
        {
            Voicing notes { bass };
            int note = first;
            notes.add (note);
            for (int i = 1; i < tones.size(); ++i)
                notes.add (note = nextAbove (tones, note));

            if (note > highestToHear)
                break;

            const int price = priceOf (notes, bass, first) + (follows ? 4 * movement (*previous, notes) : 0);
            if (best.empty() || price < least)
            {
                best = notes;
                least = price;
            }
        }
    }

    return best;
}

} // namespace guidetone
