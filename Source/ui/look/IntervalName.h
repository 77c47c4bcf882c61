// IntervalName.h - two spelled notes as an interval in words, and the octave a spelled note lies in.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../../harmony/Spelling.h"

#include <juce_core/juce_core.h>

namespace guidetone
{

/** The octave number of a spelled note, C4 = 60: of its letter, so that B sharp below middle C is B#3. */
inline int octaveOf (const Tone& tone) noexcept
{
    return (tone.note - tone.name.accidental) / 12 - 1;
}

/** "minor third", "octave", "diminished fifth", "major tenth"; beyond the fifteenth the octaves are left out.
    @param lower, upper  in this order. */
inline juce::String intervalName (const Tone& lower, const Tone& upper)
{
    constexpr const char* numbers[] { "unison", "second", "third", "fourth", "fifth", "sixth", "seventh", "octave",
                                      "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "two octaves" };
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

    const auto with = [&] (const char* quality) { return quality + juce::String (" ") + numbers[steps]; };

    if (off == 0)
        return number == 0 ? juce::String (numbers[steps]) : with (canBePerfect ? "perfect" : "major");

    if (off == -1)
        return with (canBePerfect ? "diminished" : "minor");

    if (off == 1)
        return with ("augmented");

    return with (off == -2 && ! canBePerfect ? "diminished" : off < 0 ? "doubly diminished" : "doubly augmented");
}

} // namespace guidetone
