// SPDX-License-Identifier: GPL-3.0-or-later
#include "ProgressionHistory.h"

#include <algorithm>
#include <unordered_map>

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

namespace
{
    /** Marks the entries of `after` that were in `before` and are not as they were there. */
    Progression withEditsMarked (const Progression& before, const Progression& after)
    {
        std::unordered_map<std::uint32_t, const Entry*> unedited;
        for (const auto& entry : before.entries())
            unedited[entry.id] = &entry;

        auto entries = after.entries();

        for (auto& entry : entries)
            if (const auto found = unedited.find (entry.id); found != unedited.end())
                entry.edited = entry.edited || *found->second != entry;

        return Progression (std::move (entries));
    }
}

void ProgressionHistory::edit (Progression edited)
{
    if (edited == *now)
        return;

    edited = withEditsMarked (*now, edited);
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
