// Rank.h - a root's place among others as one number.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ChordWishes.h"
#include "ContextCost.h"

#include <cstdint>

namespace guidetone
{

/** Sorts by cost, then by the root's distance above the bass; its last four bits say where the root stood before it was ranked. */
using Rank = std::uint32_t;

// A key can make a reading cheaper than nothing, and so can a person who prefers its type.
constexpr int belowNothing = rootlessAtHome + ChordWishes::gain;

/** What is added to a rank to make it so much dearer. @param cost  in hundredths; below 0 it is made cheaper. */
constexpr Rank rankStep (int cost) noexcept          { return static_cast<Rank> (cost) << 8; }

/** @param cost   in hundredths, from -belowNothing on
    @param step   semitones from the bass up to the root, 0..11
    @param place  0..11 */
constexpr Rank rankOf (int cost, int step, std::size_t place) noexcept
{
    return rankStep (cost + belowNothing) | static_cast<Rank> (step) << 4 | static_cast<Rank> (place);
}

constexpr int costOf (Rank rank) noexcept            { return static_cast<int> (rank >> 8) - belowNothing; }
constexpr std::size_t placeOf (Rank rank) noexcept   { return rank & 0xf; }

} // namespace guidetone
