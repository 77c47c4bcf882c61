// ReadScore.h - from a score that is read, bar by bar, to a chart: bars get their lengths, and chords the notes that are struck with them.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Chart.h"

namespace guidetone
{

/** Notes that are struck together. */
struct ReadOnset
{
    std::int32_t start = 0;             ///< ticks from the bar line
    Voicing notes;
};

/** A bar as its reader found it. */
struct ReadBar
{
    ChartBar bar;                       ///< its metre is the one in force; chords may stand in any order
    std::optional<std::string> section; ///< the name of one that begins here
    std::int32_t ticks = 0;             ///< how long its notes and rests last; 0 where it has none
    std::vector<ReadOnset> onsets;      ///< by start
};

/** The bars' sections.
    - A pickup becomes a full bar with its chords at the end, or goes where it has none. So does the rest of a bar that a repeat sign cuts in two.
    - Any other bar whose notes do not fill it, or are too many, has the metre that they make; the last bar is full.
    - A chord has the notes that are struck with it, two or more, where nothing else is struck until the next one.
    Linear; at most `longestChart` bars. */
std::vector<ChartSection> sectionsOf (std::vector<ReadBar> bars);

/** A metre of that length, with the beats of `like` or finer ones where they fit; the next longer one where none does, and at most 255 whole notes. */
Metre metreLasting (std::int32_t ticks, Metre like) noexcept;

} // namespace guidetone
