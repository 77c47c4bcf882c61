// Continuation.h - a tune goes on: likely chords in the rhythm of those before, led to a cadence.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "NextChords.h"

namespace guidetone
{

/** A chord and where it begins. */
struct ChordInBar
{
    Chord chord;
    int bar = 0;                ///< from 0
    std::int32_t tick = 0;      ///< from the bar line (ticksPerQuarter)

    friend constexpr bool operator== (const ChordInBar&, const ChordInBar&) noexcept = default;
};

struct ContinuationWish
{
    int bars = 8;                       ///< 1 and more
    std::uint64_t seed = 1;             ///< the same seed gives the same chords
    double temperature = 0.7;           ///< 1: chords are as frequent as they are probable; 0: always the most probable; above 1 the rare ones gain
    KeyEstimate key;                    ///< as for nextChords()
    std::int32_t ticksInBar = 4 * ticksPerQuarter;   ///< of the bars to come; chords that began later in their bar give no rhythm
};

constexpr int mostBarsToContinue = 999;

struct Continuation
{
    std::vector<ChordInBar> chords;     ///< by place, bars from 0; the first at the first bar line; no chord twice in a row
    KeyEstimate key;                    ///< the key they are reasoned in
};

/** Goes on with a tune. Each chord is drawn from nextChords(), so that the tune's habits and colours stay. When chords change is drawn from the tune's own bars, those at the same place of
    their four bars before others. Where the number of bars is a multiple of four, the last one is the tonic's, a chord that leads there comes before it, and what is drawn earlier is drawn by
    how well it leads to that; else it just stops.
    @param sounded      by place
    @param barsSounded  how many bars there were
    @returns nothing where neither a chord nor a key is known. The same on every machine that rounds as usual. [not the audio thread] At most 16 chords a bar; some 0.1 ms a chord. */
Continuation continued (std::span<const ChordInBar> sounded, int barsSounded, const ContinuationWish& wish);

} // namespace guidetone
