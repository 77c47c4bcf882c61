// ProgressionPairs.h - what follows two chords in a key, where that is something else than what follows the last.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ProgressionModel.h"

#include <span>

namespace guidetone
{

/** A chord that is expected after two others, and how much. */
struct ExpectedChord
{
    std::uint8_t next = 0;      ///< semitones above the tonic * chordClassCount + class
    std::uint8_t price = 0;     ///< -16 ln P
};

/** What two chords make more or less probable than the last one does alone; all others are as after the last. Empty for most pairs. Learned by
    tools/training/progressions.py; docs/harmony.md has from what.
    @param before, last  with roots as semitones above the tonic. [any thread] A search in a few hundred. */
std::span<const ExpectedChord> expectedAfter (Mode mode, ProgressionChord before, ProgressionChord last) noexcept;

} // namespace guidetone
