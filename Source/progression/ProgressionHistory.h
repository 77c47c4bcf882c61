// ProgressionHistory.h - a log with undo: edits by hand can be taken back, what was played in between is never lost.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Progression.h"

#include <memory>

namespace guidetone
{

/** Holds the current log and the edits that led to it. Playing is not an edit: chords that come in after an edit
    stay where they are when the edit is undone or redone, and a chord that was open in an undone log gets its end.
    One thread. An edit costs one copy of the log. */
class ProgressionHistory
{
public:
    static constexpr int maxEdits = 100;   ///< how many can be undone; older ones are forgotten

    ProgressionHistory() = default;

    /** Begins with a log that was played before; there is nothing to undo. */
    explicit ProgressionHistory (Progression played)  : now (std::make_shared<Progression> (std::move (played))) {}

    const Progression& current() const noexcept  { return *now; }

    /** Takes in what was played, and what hindsight says of it: a revision is no edit, and follows its chord through undo and redo.
        @returns false where the current log did not change. */
    bool apply (const ChordEvent& event);

    /** Replaces the log. An edit that changes nothing is none. Entries that it changes are marked as edited: from here on no revision
        touches them, until the edit is undone. */
    void edit (Progression edited);
    void clear()                          { edit ({}); }

    bool canUndo() const noexcept         { return done > 0; }
    bool canRedo() const noexcept         { return done < edits.size(); }

    /** @returns false, and changes nothing, where there is nothing to undo (to redo). */
    bool undo();
    bool redo();

private:
    using Snapshot = std::shared_ptr<const Progression>;

    struct Edit
    {
        Snapshot before;
        Snapshot after;
        std::size_t eventsBefore = 0;   ///< index into `events` of the first one that came after this edit
    };

    void restore (const Progression& snapshot, std::size_t firstEvent);

    std::shared_ptr<Progression> now = std::make_shared<Progression>();   // replaced, never changed, once a snapshot shares it
    std::vector<Edit> edits;            // oldest first; the first `done` of them are in force
    std::size_t done = 0;
    std::vector<ChordEvent> events;     // everything played since the oldest edit
};

} // namespace guidetone
