// RankedRoots.h - for each set of notes above its bass: the roots it may have, from the likeliest on, before a key is known.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ContextCost.h"
#include "ReadingTable.h"

namespace guidetone
{

/** Above this no name is honest any more; where none is cheaper, the notes are a cluster. */
constexpr int dearestName = 170;

/** One root and the price of its best reading. A few bytes: what a key has to know, and enough to find the chord again. */
struct RankedRoot
{
    std::uint8_t cost = 0;              ///< in hundredths, without the key
    std::uint8_t step = 0;              ///< semitones from the bass up to the root, 0..11
    KeyFamily family = KeyFamily::other;
    RootRole role = RootRole::alone;
    bool foreignBass = false;           ///< the chord is above the bass, which is no part of it

    constexpr bool rootSilent() const noexcept  { return role == RootRole::missing || role == RootRole::leftOut; }
};

/** In the order of cost, then of step. */
struct RankedRoots
{
    std::uint8_t count = 0;
    std::array<RankedRoot, 12> roots {};

    const RankedRoot* begin() const noexcept  { return roots.data(); }
    const RankedRoot* end() const noexcept    { return roots.data() + count; }
};

/** @param aboveBass  two tones at least, bit 0 the bass. [any thread] One look-up. */
const RankedRoots& rankedRoots (PitchClassSet aboveBass, Player player, BassDistance distance) noexcept;

/** What the table found for a root above these notes. [any thread] */
const TableEntry& entryOf (const RankedRoot& root, PitchClassSet aboveBass) noexcept;

} // namespace guidetone
