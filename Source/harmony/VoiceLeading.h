// VoiceLeading.h - notes to hear a chord by, so that one chord goes smoothly to the next.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Chord.h"
#include "Voicing.h"

#include <optional>

namespace guidetone
{

/** What the notes of voicingToHear() keep to: MIDI note numbers. */
constexpr int lowestToHear = 45, highestToHear = 76;

/** A chord as an ear wants it: its bass at the bottom, between A2 and B3, and above it the other tones in close position, up to E5. A triad has its
    bass twice; a perfect fifth gives way where there would be more than five notes. A root that nobody plays is heard all the same.
    @param previous  what sounded before: of all positions the one is taken whose voices have least to move, the highest above all; without it, or where it is
                     empty, the one nearest to the middle of the range. [any thread] Pure, no allocation, some hundred steps. */
Voicing voicingToHear (const Chord& chord, const std::optional<Voicing>& previous = {}) noexcept;

} // namespace guidetone
