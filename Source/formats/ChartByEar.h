// ChartByEar.h - where somebody is in a chart, by the chords that they play: for songs without a transport.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../progression/Progression.h"
#include "Chart.h"

#include <span>

namespace guidetone
{

/** Immutable. [not the audio thread] */
class ChartByEar
{
public:
    /** Linear in the chart as it is played. A chord that is written twice in a row counts once, and so does one that is played so. */
    explicit ChartByEar (const Chart& chart);

    static constexpr std::size_t remembered = 32;

    /** The chart's next chord after those that sounded, in the place where most of the last `remembered` fit; a substitute with another root may stand between
        two that fit. Of places that fit as well the first one counts. After the last chord the form begins again.
        @param sounded  the latest last
        @returns nullptr where the last one is not in the chart; before anything has sounded, the first. Linear in the chart. */
    const Entry* next (std::span<const Chord> sounded) const;

private:
    std::vector<Entry> line;
};

} // namespace guidetone
