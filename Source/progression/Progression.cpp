// SPDX-License-Identifier: GPL-3.0-or-later
#include "Progression.h"

#include <algorithm>
#include <atomic>

namespace guidetone
{

bool Progression::apply (const ChordEvent& event)
{
    if (event.kind == ChordEvent::Kind::began)
    {
        items.push_back ({ event.id, event.take, event.seconds, Entry::open, event.position, {}, event.context, event.naming });
        changed (items.size() - 1);
        return true;
    }

    // From the back: a log restored from an earlier session may hold the same ids, and the chord that ends is among the last.
    const auto found = std::find_if (items.rbegin(), items.rend(), [&event] (const Entry& entry)
    {
        return entry.id == event.id && (entry.isOpen() || event.kind == ChordEvent::Kind::revised);
    });
    if (found == items.rend())
        return false;

    const auto index = static_cast<std::size_t> (items.rend() - found) - 1;

    if (event.kind == ChordEvent::Kind::revised)
    {
        if (found->edited)
            return false;

        found->startSeconds = event.seconds;
        found->start = event.position;
        found->context = event.context;
        found->naming = event.naming;
        found->letters.reset();
        found->revised = true;
        changed (index);
        return true;
    }

    found->endSeconds = std::max (event.seconds, found->startSeconds);
    found->end = event.position;
    changed (index);
    return true;
}

//======================================================================================================================
void Progression::changed (std::size_t index)
{
    static std::atomic<std::uint64_t> versions { 0 };

    newest = (newest + 1) % lately.size();
    lately[newest] = { version, index };
    version = ++versions;
}

std::size_t Progression::unchangedSince (std::uint64_t earlier) const noexcept
{
    auto first = items.size();

    if (earlier == version)
        return first;

    for (std::size_t back = 0; back < lately.size(); ++back)
    {
        const auto& change = lately[(newest + lately.size() - back) % lately.size()];
        first = std::min (first, change.index);

        if (change.before == earlier)
            return first;
    }

    return 0;
}

std::size_t Progression::follow (const Progression& other)
{
    if (isCopyOf (other))
        return items.size();

    // What is not known by its changes is found by comparing.
    auto first = std::min (items.size(), other.unchangedSince (version));

    while (first < items.size() && first < other.items.size() && items[first] == other.items[first])
        ++first;

    items.resize (first);
    items.insert (items.end(), other.items.begin() + static_cast<std::ptrdiff_t> (first), other.items.end());
    version = other.version;
    lately = other.lately;
    newest = other.newest;
    return first;
}

} // namespace guidetone
