// RankedRoots.h - for each set of notes above its bass: the roots it may have, from the likeliest on, before a key is known.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Rank.h"
#include "ReadingTable.h"

#include <span>

namespace guidetone
{

/** Above this no name is honest any more; where none is cheaper, the notes are a cluster. */
constexpr int dearestName = 170;

/** What a key has to know of a root. */
struct RankedRoot
{
    Rank rank = 0;                  ///< before a key is known
    std::uint16_t keyPlace = 0;     ///< where KeyPrices has the key's price, less the degree of the bass
};

/** In the order of cost, then of step. */
struct RankedRoots
{
    std::span<const RankedRoot> roots;
    const Reading* readings = nullptr;      ///< the best on each of these roots, as if the bass were C
    int honest = 0;                         ///< how many are no dearer than dearestName: the others only a key can make good
};

/** @param aboveBass  two tones at least, bit 0 the bass. [any thread] One look-up. */
RankedRoots rankedRoots (PitchClassSet aboveBass, Player player, BassDistance distance) noexcept;

} // namespace guidetone
