// ProgressionHistory.h - a log with undo: edits by hand can be taken back, what was played in between is never lost.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ProgressionSnapshot.h"

namespace guidetone
{

/** Holds the current log and the edits that led to it. Playing is not an edit: chords that come in after an edit
    stay where they are when the edit is undone or redone, and a chord that was open in an undone log gets its end.
    One thread. An edit costs a few passes over the log; what it keeps is what it has changed. */
class ProgressionHistory
{
public:
    static constexpr int maxEdits = 100;                            ///< how many can be undone; older ones are forgotten
    static constexpr std::size_t maxKept = 256 * 1024 * 1024;       ///< bytes of entries that edits have changed: beyond, older ones are forgotten earlier, but the last

    ProgressionHistory() = default;

    /** Begins with a log that was played before; there is nothing to undo. */
    explicit ProgressionHistory (Progression played)  : now (std::move (played)) {}

    const Progression& current() const noexcept  { return now; }

    /** Takes in what was played, and what hindsight says of it: a revision is no edit, and follows its chord through undo and redo.
        @returns false where the current log did not change. */
    bool apply (const ChordEvent& event);

    /** Replaces the log. An edit that changes nothing is none. Entries that it changes are marked as edited: from here on no revision
        touches them, until the edit is undone. @returns false where it changes nothing. */
    bool edit (Progression edited);
    void clear()                          { edit ({}); }

    bool canUndo() const noexcept         { return done > 0; }
    bool canRedo() const noexcept         { return done < edits.size(); }

    /** @returns false, and changes nothing, where there is nothing to undo (to redo). */
    bool undo();
    bool redo();

    /** Bytes of the entries that are kept for undo and redo, those counted once that several steps share. Linear. */
    std::size_t keptBytes() const;

private:
    struct Edit
    {
        ProgressionSnapshot before;
        ProgressionSnapshot after;
        std::size_t bytes = 0;          ///< of what `before` and `after` do not share with what was there
        std::size_t eventsBefore = 0;   ///< index into `events` of the first one that came after this edit
    };

    void forgetOldest();
    void restore (const ProgressionSnapshot& snapshot, std::size_t firstEvent);

    Progression now;
    std::vector<Edit> edits;            // oldest first; the first `done` of them are in force
    std::size_t done = 0;
    std::vector<ChordEvent> events;     // everything played since the oldest edit
};

} // namespace guidetone
