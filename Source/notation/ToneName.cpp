// SPDX-License-Identifier: GPL-3.0-or-later
#include "ToneName.h"

namespace guidetone
{

NoteName noteAbove (NoteName root, int letterSteps, int semitones) noexcept
{
    const int pitchClass = wrapToOctave (root.pitchClass() + semitones);
    NoteName name { static_cast<std::int8_t> ((root.letter + letterSteps) % 7), 0 };
    name.accidental = static_cast<std::int8_t> (wrapToOctave (pitchClass - name.pitchClass() + 6) - 6);

    for (int fifths = -5; name.accidental < -3 || name.accidental > 3; ++fifths)
        if (const auto plain = NoteName::fromFifths (fifths); plain.pitchClass() == pitchClass)
            name = plain;

    return name;
}

NoteName toneName (NoteName root, Degree degree) noexcept  { return noteAbove (root, letterSteps (degree), semitones (degree)); }

} // namespace guidetone
