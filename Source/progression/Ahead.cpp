// SPDX-License-Identifier: GPL-3.0-or-later
#include "Ahead.h"

#include "SongRun.h"

#include <algorithm>
#include <cmath>

namespace guidetone
{

namespace
{
    /** One time that the song went by: entries first .. last - 1. */
    struct Pass
    {
        std::size_t first = 0, last = 0;
        std::int64_t begin = 0, end = 0;    ///< ticks
    };

    std::int64_t endOf (const Entry& entry) noexcept
    {
        return entry.start.ticks + std::llround (quartersLong (entry) * ticksPerQuarter);
    }

    std::vector<Pass> passesOf (const std::vector<Entry>& entries)
    {
        std::vector<Pass> passes;

        for (std::size_t i = 0; i < entries.size(); ++i)
        {
            const auto& entry = entries[i];

            if (! entry.start.known)
                continue;

            if (i == 0 || passes.empty() || passes.back().last != i || ! goesOn (entries[i - 1], entry))
                passes.push_back ({ i, i, entry.start.ticks, entry.start.ticks });

            passes.back().last = i + 1;
            passes.back().end = std::max (passes.back().end, endOf (entry));
        }

        return passes;
    }
}

Ahead aheadFrom (const Progression& log, const SongPosition& now, std::uint32_t take)
{
    if (! now.known)
        return {};

    const auto& entries = log.entries();
    auto passes = passesOf (entries);

    // The last one goes on as long as the song has not turned back behind its last chord.
    if (! passes.empty() && passes.back().last == entries.size() && entries.back().take == take && entries.back().start.ticks <= now.ticks)
        passes.pop_back();

    Ahead ahead;
    auto place = now.ticks;

    for (;;)
    {
        // The latest that covers the place; where none does, the one that begins next.
        const Pass* best = nullptr;

        for (const auto& pass : passes)
            if (pass.end > place && (best == nullptr || std::max (pass.begin, place) <= std::max (best->begin, place)))
                best = &pass;

        if (best == nullptr)
            return ahead;

        // It holds until a later one has something to say.
        auto until = best->end;

        for (const auto* later = best + 1; later < passes.data() + passes.size(); ++later)
            if (later->begin > place && later->end > later->begin)
                until = std::min (until, later->begin);

        for (auto i = best->first; i < best->last; ++i)
        {
            const auto& entry = entries[i];
            const auto next = i + 1 < best->last ? entries[i + 1].start.ticks : best->end;
            const auto begin = std::max (entry.start.ticks, place), end = std::min ({ endOf (entry), next, until });

            if (end > begin)
                ahead.push_back ({ later (entry.start, begin - entry.start.ticks), later (entry.start, end - entry.start.ticks), entry.context, entry.naming, entry.letters });
        }

        place = until;
    }
}

} // namespace guidetone
