// SPDX-License-Identifier: GPL-3.0-or-later
#include "ProgressionHistory.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace guidetone
{

bool ProgressionHistory::apply (const ChordEvent& event)
{
    if (! edits.empty())
        events.push_back (event);

    return now.apply (event);
}

namespace
{
    /** Marks the entries that were in `before` and are not as they were there. @returns false where the two are alike. */
    bool markEdits (const std::vector<Entry>& before, std::vector<Entry>& after)
    {
        std::unordered_map<std::uint32_t, const Entry*> byId;
        std::size_t place = 0;      // in `before`: most entries follow each other as they did
        bool alike = before.size() == after.size();

        const auto unedited = [&] (const Entry& entry) -> const Entry*
        {
            if (place < before.size() && before[place].id == entry.id)
                return &before[place];

            if (byId.empty())
                for (const auto& known : before)
                    byId[known.id] = &known;

            const auto found = byId.find (entry.id);
            return found != byId.end() ? found->second : nullptr;
        };

        for (std::size_t i = 0; i < after.size(); ++i)
        {
            const auto* known = unedited (after[i]);
            const bool same = known != nullptr && *known == after[i];
            alike = alike && same && known == before.data() + i;

            if (known != nullptr)
            {
                place = static_cast<std::size_t> (known - before.data()) + 1;
                after[i].edited = after[i].edited || ! same;
            }
        }

        return ! alike;
    }

    using Blocks = std::unordered_set<const std::vector<Entry>*>;

    /** Bytes of the blocks that are not yet among the known, which they join. */
    std::size_t newBytes (const ProgressionSnapshot& snapshot, Blocks& known)
    {
        std::size_t bytes = 0;

        for (const auto& block : snapshot.blocks())
            if (known.insert (block.get()).second)
                bytes += block->size() * sizeof (Entry);

        return bytes;
    }
}

bool ProgressionHistory::edit (Progression edited)
{
    auto entries = std::move (edited).release();

    if (! markEdits (now.entries(), entries))
        return false;

    edited = Progression (std::move (entries));
    edits.resize (done);

    const auto base = edits.empty() ? ProgressionSnapshot() : edits.back().after;
    const ProgressionSnapshot before (now, base), after (edited, before);
    Blocks known;
    newBytes (base, known);
    const auto bytes = newBytes (before, known) + newBytes (after, known);
    edits.push_back ({ before, after, bytes, events.size() });
    now = std::move (edited);

    std::size_t kept = 0;
    for (const auto& edit : edits)
        kept += edit.bytes;

    while (edits.size() > maxEdits || (edits.size() > 1 && kept > maxKept))
    {
        kept -= edits.front().bytes;
        forgetOldest();
    }

    done = edits.size();
    return true;
}

void ProgressionHistory::forgetOldest()
{
    edits.erase (edits.begin());
    const auto forgotten = edits.front().eventsBefore;
    events.erase (events.begin(), events.begin() + static_cast<std::ptrdiff_t> (forgotten));

    for (auto& edit : edits)
        edit.eventsBefore -= forgotten;
}

std::size_t ProgressionHistory::keptBytes() const
{
    Blocks known;
    std::size_t bytes = 0;

    for (const auto& edit : edits)
        bytes += newBytes (edit.before, known) + newBytes (edit.after, known);

    return bytes;
}

bool ProgressionHistory::undo()
{
    if (! canUndo())
        return false;

    --done;
    restore (edits[done].before, edits[done].eventsBefore);
    return true;
}

bool ProgressionHistory::redo()
{
    if (! canRedo())
        return false;

    restore (edits[done].after, edits[done].eventsBefore);
    ++done;
    return true;
}

void ProgressionHistory::restore (const ProgressionSnapshot& snapshot, std::size_t firstEvent)
{
    now = snapshot.log();
    std::for_each (events.begin() + static_cast<std::ptrdiff_t> (firstEvent), events.end(), [this] (const ChordEvent& event) { now.apply (event); });
}

} // namespace guidetone
