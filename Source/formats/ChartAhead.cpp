// SPDX-License-Identifier: GPL-3.0-or-later
#include "ChartAhead.h"

#include "../progression/SongRun.h"
#include "Format.h"

#include <algorithm>

namespace guidetone
{

ChartAhead::ChartAhead (const Chart& chart) : played (logOf (Document (chart)).log)
{
    for (const auto& section : unfolded (chart).sections)
        for (const auto& bar : section.bars)
            barTicks.push_back (std::max<std::int64_t> (1, bar.metre.ticks()));
}

Ahead ChartAhead::from (const SongPosition& now, std::int64_t bars) const
{
    const auto& entries = played.entries();

    if (! now.known || entries.empty() || barTicks.empty())
        return {};

    const auto line = later (now, -std::int64_t { now.tickInBar });
    const auto songBar = ticksInBar (now), length = static_cast<std::int64_t> (barTicks.size());
    const auto lastBar = std::int64_t { now.bar } + bars;
    const auto roundOf = [length] (std::int64_t bar) { return bar < 1 ? 0 : (bar - 1) / length; };

    // Where a place of the chart comes in its round, in ticks from the song's present bar line.
    const auto ticksTo = [&] (const SongPosition& place, std::int64_t round)
    {
        const auto bar = std::clamp<std::int64_t> (place.bar - 1, 0, length);
        const auto inBar = bar < length ? place.tickInBar * songBar / barTicks[static_cast<std::size_t> (bar)] : 0;
        return (bar + 1 + round * length - now.bar) * songBar + inBar;
    };

    Ahead ahead;

    for (auto round = roundOf (now.bar); round <= roundOf (lastBar); ++round)
    {
        const auto hasEnded = [&] (const Entry& entry) { return ticksTo (entry.end, round) <= now.tickInBar; };

        for (auto entry = std::partition_point (entries.begin(), entries.end(), hasEnded); entry != entries.end(); ++entry)
        {
            const auto begin = std::max<std::int64_t> (ticksTo (entry->start, round), now.tickInBar), end = ticksTo (entry->end, round);

            if (begin >= (bars + 1) * songBar)
                break;

            if (end > begin)
                ahead.push_back ({ later (line, begin), later (line, end), entry->context, entry->naming, entry->letters });
        }
    }

    return ahead;
}

std::optional<AheadChord> ChartAhead::mostly (const SongPosition& start, const SongPosition& end) const
{
    const auto lasts = std::max<std::int64_t> (1, end.ticks - start.ticks);
    const auto wanted = from (start, std::min<std::int64_t> (barsAhead, lasts / ticksInBar (start) + 1));
    const AheadChord* longest = nullptr;
    std::int64_t most = 0;

    for (const auto& chord : wanted)
        if (const auto both = std::min (chord.end.ticks, start.ticks + lasts) - chord.start.ticks; both > most)
        {
            most = both;
            longest = &chord;
        }

    return longest != nullptr ? std::optional (*longest) : std::nullopt;
}

} // namespace guidetone
