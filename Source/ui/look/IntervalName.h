// IntervalName.h - two spelled notes as an interval in words, and the octave a spelled note lies in.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../../harmony/Spelling.h"
#include "Words.h"

#include <juce_core/juce_core.h>

namespace guidetone
{

/** The octave number of a spelled note. */
inline int octaveOf (const Tone& tone) noexcept    { return octaveOf (tone.note, tone.name); }

/** "minor third", "octave", "diminished fifth", "major tenth"; beyond the fifteenth the octaves are left out.
    @param lower, upper  in this order. */
inline juce::String intervalName (const Tone& lower, const Tone& upper)
{
    const juce::String numbers[] { words ("unison"), words ("second"), words ("third"), words ("fourth"), words ("fifth"), words ("sixth"), words ("seventh"),
                                   words ("octave"), words ("ninth"), words ("tenth"), words ("eleventh"), words ("twelfth"), words ("thirteenth"),
                                   words ("fourteenth"), words ("two octaves") };
    constexpr int perfectOrMajor[] { 0, 2, 4, 5, 7, 9, 11 };

    int steps = upper.name.letter - lower.name.letter + 7 * (octaveOf (upper) - octaveOf (lower));
    int semitones = upper.note - lower.note;

    if (steps < 0)
        return {};

    while (steps > 14)
    {
        steps -= 7;
        semitones -= 12;
    }

    const int number = steps % 7;
    const bool canBePerfect = number == 0 || number == 3 || number == 4;
    const int off = semitones - steps / 7 * 12 - perfectOrMajor[number];

    const auto& name = numbers[steps];

    // A unison has another gender than the other intervals in some languages, and so sentences of its own.
    if (steps == 0 && off > 0)
        return off == 1 ? words ("augmented unison") : words ("doubly augmented unison");

    if (off == 0)
        return number == 0 ? name : canBePerfect ? words ("perfect %1", name) : words ("major %1", name);

    if (off == -1)
        return canBePerfect ? words ("diminished %1", name) : words ("minor %1", name);

    if (off == 1)
        return words ("augmented %1", name);

    if (off == -2 && ! canBePerfect)
        return words ("diminished %1", name);

    return off < 0 ? words ("doubly diminished %1", name) : words ("doubly augmented %1", name);
}

} // namespace guidetone
