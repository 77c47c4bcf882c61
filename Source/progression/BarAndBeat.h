// BarAndBeat.h - a place in the song as musicians say it: bar 3, beat 4, and.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../harmony/ChordEvent.h"

#include <string>

namespace guidetone
{

/** Beats from 1, with the fraction: the second half of the second beat is 2.5. A beat is one of the signature's denominator. */
double beatInBar (const SongPosition& position) noexcept;

/** "3:1", "3:4&": bar and beat to the nearest half beat, for reading. A chord a hair early for bar 4 reads "4:1"; a swung
    off-beat reads "&". Empty where the position is not known. */
std::string barAndBeat (const SongPosition& position);

} // namespace guidetone
