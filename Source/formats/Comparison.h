// Comparison.h - what was played against the chart, bar by bar: hits, substitutions, misses, and what was extra.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Chart.h"
#include "Likeness.h"

#include <array>

namespace guidetone
{

/** A stretch of a bar in which neither changes. */
struct ComparedSpan
{
    std::size_t bar = 0;                    ///< from 0, the bar of the chart's first chord
    Metre metre;
    std::int32_t from = 0, to = 0;          ///< ticks from the bar line, from below to
    std::optional<WrittenChord> played, wanted;
    std::string playedText, wantedText;     ///< what stands there that is no chord that we know: it is like nothing
    Likeness likeness = Likeness::same;

    friend bool operator== (const ComparedSpan&, const ComparedSpan&) = default;
};

struct Comparison
{
    std::vector<ComparedSpan> spans;        ///< in order; where neither has a chord there is none
    std::array<std::int64_t, likenessCount> ticks {};

    std::int64_t ticksIn (Likeness likeness) const noexcept  { return ticks[static_cast<std::size_t> (likeness)]; }
    std::int64_t allTicks() const noexcept;
};

enum class ChartEnd : std::uint8_t
{
    ends,           ///< what is played after it is extra
    beginsAnew      ///< chorus after chorus, for as long as somebody plays
};

/** Both as they are played, repeats written out, each from the bar of its first chord. Bars are as long as the chart's.
    @param key   for what has a function; without one the chart's own, as it changes, or that of what was played
    Bounded: at most `longestChart` bars. Linear. */
Comparison compared (const Chart& played, const Chart& wanted, const std::optional<Key>& key, ChartEnd end);

} // namespace guidetone
