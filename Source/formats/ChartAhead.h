// ChartAhead.h - a chart laid along the bars of the song: what it says of the place where the song is now.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../progression/Ahead.h"
#include "Chart.h"

namespace guidetone
{

/** The chart's first bar is the song's bar 1, and after its last bar it begins again, as a form is played. A bar of the chart is a bar of the song, whatever the
    metres say: where they differ, the chart's bar is stretched over the song's. Immutable. [not the audio thread] */
class ChartAhead
{
public:
    /** Repeats and endings are written out. Linear in the chart as it is played. */
    explicit ChartAhead (const Chart& chart);

    static constexpr int barsAhead = 64;

    /** The chords from `now` on, for so many bars of the song's present metre and tempo; the one that should sound at `now` from there on. Before bar 1
        the first ones are on their way already. N.C. is a gap.
        @returns nothing where `now` is not known, or the chart has no chord. Linear in the bars. */
    Ahead from (const SongPosition& now) const    { return from (now, barsAhead); }

    /** The chord that should sound most of the time between two places of the song; nothing where it has none. */
    std::optional<AheadChord> mostly (const SongPosition& start, const SongPosition& end) const;

    int bars() const noexcept    { return static_cast<int> (barTicks.size()); }

private:
    Ahead from (const SongPosition& now, std::int64_t bars) const;

    Progression played;                         // the chart in time, each entry with its place
    std::vector<std::int64_t> barTicks;         // how long each bar is
};

} // namespace guidetone
