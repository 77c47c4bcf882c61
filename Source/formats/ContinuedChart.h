// ContinuedChart.h - the bars that may follow a chart.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Chart.h"

namespace guidetone
{

struct ChartContinuation
{
    int bars = 8;                       ///< 1..mostBarsToContinue (Continuation.h); others are brought there
    std::uint64_t seed = 1;             ///< the same seed gives the same bars
    double temperature = 0.7;           ///< 1: chords are as frequent as they are probable; 0: always the most probable
    std::optional<Key> key;             ///< nothing: the one in force at the chart's end, else the one that its chords come to
};

/** New bars in one section without a name, with the chart's title, composer, feel, tempo, last metre and key: likely chords in the chart's own rhythm and colours, as continued() of
    Continuation.h finds them. Chords are counted in the chart as it is played; text that is no chord is passed over. Nobody's letters but the key's.
    @returns a chart without bars where neither a chord nor a key is known. */
Chart continued (const Chart& chart, const ChartContinuation& wish);

} // namespace guidetone
