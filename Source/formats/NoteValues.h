// NoteValues.h - a bar's time as note values: what is written, dotted, tied and in triplets, for what lasts how long.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Chart.h"

#include <span>
#include <vector>

namespace guidetone
{

/** One note or rest as it is written. */
struct NoteValue
{
    std::int32_t start = 0, ticks = 0;  ///< from the bar line; as it sounds
    std::int32_t base = 0;              ///< the value without its dot, in ticks: 3840 for a whole note .. 30 for a 128th
    bool dotted = false;
    bool inTriplet = false;             ///< three in the time of two
    int tripletSize = 0;                ///< how many values its triplet has, at the first of them; else 0

    constexpr std::int32_t writtenTicks() const noexcept  { return dotted ? base / 2 * 3 : base; }
};

/** Places that note values can begin at: those in whole 128ths stay, and of others those in thirds of a 64th, so that they are triplets; the rest goes to
    the nearest 128th. Sorted, each once, from 0 to before the bar's end; 0 is always there. */
std::vector<std::int32_t> writablePlaces (std::span<const std::int32_t> ticks, Metre metre);

/** @returns the tick that writablePlaces() makes of one among all of its bar */
std::int32_t writablePlace (std::int32_t tick, std::span<const std::int32_t> all, Metre metre) noexcept;

/** The values from each of the places to the next, the last one up to the bar's end: they show the beats, and a triplet stays within one. */
std::vector<NoteValue> noteValues (std::span<const std::int32_t> places, Metre metre);

} // namespace guidetone
