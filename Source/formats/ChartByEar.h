// ChartByEar.h - where somebody is in a chart, by the chords that they play: for songs without a transport.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../progression/Ahead.h"
#include "Chart.h"

#include <span>

namespace guidetone
{

/** The places are those of the chart's chords as they are played, a chord that is written twice in a row counted once. Immutable. [not the audio thread] */
class ChartByEar
{
public:
    /** Linear in the chart as it is played. */
    explicit ChartByEar (const Chart& chart);

    static constexpr std::size_t remembered = 32;
    static constexpr int barsAhead = 64;            ///< of four quarters

    /** The place of the last of those that sounded, where most of the last `remembered` fit; a substitute with another root may stand between two that fit. A
        chord that is played twice in a row counts once. Of places that fit as well the first one counts.
        @param sounded  the latest last
        @returns nothing where the last one is not in the chart, or nothing has sounded. Linear in the chart. */
    std::optional<std::size_t> place (std::span<const Chord> sounded) const;

    /** The chart's next chord after those that sounded. After the last chord the form begins again.
        @returns nullptr where the place is not known; before anything has sounded, the first. */
    const Entry* next (std::span<const Chord> sounded) const;

    /** The chart from the chord that sounded last on; before anything has sounded, from its first. Empty where the place is not known. Ticks go on round the
        form, and bars have the numbers that they have in the chart. */
    AheadByEar from (std::span<const Chord> sounded) const;

    std::size_t places() const noexcept                         { return line.size(); }
    const Entry& at (std::size_t place) const noexcept          { return written[line[place]]; }
    std::size_t after (std::size_t place) const noexcept        { return (place + 1) % line.size(); }

private:
    std::vector<Entry> written;         // every chord
    std::vector<std::size_t> line;      // of those the first of each place
    std::int64_t formTicks = 0;
};

} // namespace guidetone
