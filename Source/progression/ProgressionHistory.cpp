// SPDX-License-Identifier: GPL-3.0-or-later
#include "ProgressionHistory.h"

#include <algorithm>

namespace guidetone
{

bool ProgressionHistory::apply (const ChordEvent& event)
{
    if (! edits.empty())
        events.push_back (event);

    if (now.use_count() > 1)
        now = std::make_shared<Progression> (*now);

    return now->apply (event);
}

void ProgressionHistory::edit (Progression edited)
{
    if (edited == *now)
        return;

    edits.resize (done);
    auto next = std::make_shared<Progression> (std::move (edited));
    edits.push_back ({ now, next, events.size() });
    now = std::move (next);

    if (edits.size() > maxEdits)
    {
        edits.erase (edits.begin());
        const auto forgotten = edits.front().eventsBefore;
        events.erase (events.begin(), events.begin() + static_cast<std::ptrdiff_t> (forgotten));
        for (auto& edit : edits)
            edit.eventsBefore -= forgotten;
    }

    done = edits.size();
}

bool ProgressionHistory::undo()
{
    if (! canUndo())
        return false;

    --done;
    restore (*edits[done].before, edits[done].eventsBefore);
    return true;
}

bool ProgressionHistory::redo()
{
    if (! canRedo())
        return false;

    restore (*edits[done].after, edits[done].eventsBefore);
    ++done;
    return true;
}

void ProgressionHistory::restore (const Progression& snapshot, std::size_t firstEvent)
{
    now = std::make_shared<Progression> (snapshot);
    std::for_each (events.begin() + static_cast<std::ptrdiff_t> (firstEvent), events.end(), [this] (const ChordEvent& event) { now->apply (event); });
}

} // namespace guidetone
