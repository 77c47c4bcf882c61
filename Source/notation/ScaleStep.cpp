// SPDX-License-Identifier: GPL-3.0-or-later
#include "ScaleStep.h"

#include <cstdlib>

namespace guidetone
{

namespace
{
    /** Fifths above the tonic, by step. */
    constexpr int majorScale[] { 0, 2, 4, -1, 1, 3, 5 };
    constexpr int minorScale[] { 0, 2, -3, -1, 1, -4, -2 };

    int fifthsAbove (Mode mode, int step0to6) noexcept  { return (mode == Mode::major ? majorScale : minorScale)[step0to6]; }
}

std::optional<NoteName> noteAt (const Key& key, ScaleStep step) noexcept
{
    const int fifths = key.tonic.fifths() + fifthsAbove (key.mode, step.step0to6) + 7 * step.accidental;
    return fifths >= -22 && fifths <= 26 ? std::optional (NoteName::fromFifths (fifths)) : std::nullopt;
}

ScaleStep stepOf (NoteName note, const Key& key) noexcept
{
    const int step = (note.letter - key.tonic.letter + 7) % 7;
    return { step, (note.fifths() - key.tonic.fifths() - fifthsAbove (key.mode, step)) / 7 };
}

std::string accidentalText (int accidental)
{
    return std::string (static_cast<std::size_t> (std::abs (accidental)), accidental < 0 ? 'b' : '#');
}

Key plainKey (Mode mode) noexcept
{
    return { NoteName::fromFifths (mode == Mode::major ? 0 : 3), mode };
}

} // namespace guidetone
