// SPDX-License-Identifier: GPL-3.0-or-later
#include "Chord.h"
#include "PitchClassSet.h"
#include "Vocabulary.h"

namespace guidetone
{

DegreeSet soundingDegrees (const Chord& chord) noexcept
{
    auto degrees = rowOf (chord.quality).tones;
    degrees.bits = (degrees.bits & ~chord.omitted.bits) | chord.added.bits;

    if (chord.rootSilent)
        degrees.remove (Degree::one);

    return degrees;
}

Chord transposed (const Chord& chord, int semitones) noexcept
{
    auto moved = chord;
    moved.root = static_cast<std::uint8_t> (wrapToOctave (chord.root + semitones));
    moved.bass = static_cast<std::uint8_t> (wrapToOctave (chord.bass + semitones));
    return moved;
}

} // namespace guidetone
