// SPDX-License-Identifier: GPL-3.0-or-later
#include "Progression.h"

#include <algorithm>

namespace guidetone
{

bool Progression::apply (const ChordEvent& event)
{
    if (event.kind == ChordEvent::Kind::began)
    {
        items.push_back ({ event.id, event.take, event.seconds, Entry::open, event.position, {}, event.context, event.naming });
        return true;
    }

    // From the back: a log restored from an earlier session may hold the same ids, and the chord that ends is among the last.
    const auto found = std::find_if (items.rbegin(), items.rend(), [&event] (const Entry& entry)
    {
        return entry.id == event.id && (entry.isOpen() || event.kind == ChordEvent::Kind::revised);
    });
    if (found == items.rend())
        return false;

    if (event.kind == ChordEvent::Kind::revised)
    {
        if (found->edited)
            return false;

        found->startSeconds = event.seconds;
        found->start = event.position;
        found->context = event.context;
        found->naming = event.naming;
        found->revised = true;
        return true;
    }

    found->endSeconds = std::max (event.seconds, found->startSeconds);
    found->end = event.position;
    return true;
}

} // namespace guidetone
