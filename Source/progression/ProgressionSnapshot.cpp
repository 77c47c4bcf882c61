// SPDX-License-Identifier: GPL-3.0-or-later
#include "ProgressionSnapshot.h"

#include <algorithm>
#include <unordered_map>

namespace guidetone
{

namespace
{
    constexpr std::size_t longestBlock = 256;

    /** Blocks begin by the numbers of their entries, not by their places, so that an entry more or less moves none of the others. One in 64. */
    bool beginsBlock (const Entry& entry) noexcept
    {
        return entry.id * 2654435761u >> 26 == 0;
    }
}

ProgressionSnapshot::ProgressionSnapshot (const Progression& log, const ProgressionSnapshot& like)
{
    std::unordered_map<std::uint32_t, const Block*> known;
    for (const auto& block : like.items)
        known.try_emplace (block->front().id, &block);

    const auto& entries = log.entries();

    for (auto from = entries.begin(); from != entries.end();)
    {
        const auto limit = entries.end() - from > static_cast<std::ptrdiff_t> (longestBlock) ? from + longestBlock : entries.end();
        const auto to = std::find_if (from + 1, limit, beginsBlock);
        const auto found = known.find (from->id);

        if (found != known.end() && std::equal (from, to, (*found->second)->begin(), (*found->second)->end()))
            items.push_back (*found->second);
        else
            items.push_back (std::make_shared<const std::vector<Entry>> (from, to));

        from = to;
    }
}

Progression ProgressionSnapshot::log() const
{
    std::size_t count = 0;
    for (const auto& block : items)
        count += block->size();

    std::vector<Entry> entries;
    entries.reserve (count);
    for (const auto& block : items)
        entries.insert (entries.end(), block->begin(), block->end());

    return Progression (std::move (entries));
}

} // namespace guidetone
