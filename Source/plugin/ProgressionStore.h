// ProgressionStore.h - the log as it grows: fed from the audio thread, shown by the editor, kept by the host or the journal.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../core/SpscQueue.h"
#include "../progression/ProgressionHistory.h"
#include "Journal.h"

#include <juce_events/juce_events.h>

#include <mutex>

namespace guidetone
{

/** Every settled chord on its way to the log. In an offline render that runs 500 times as fast as the music, the 30th of a second
    between two visits of the message thread is 16 seconds of music: room for a chord on every semiquaver, several times over. */
using ChordQueue = SpscQueue<ChordEvent, 2048>;

/** The log lives here, in the processor, so that it outlives the editor. Tells its listeners when the log or the notice has changed.
    [message thread], but for the functions that say otherwise. The audio thread only ever touches the queue. */
class ProgressionStore final : public juce::ChangeBroadcaster
{
public:
    ProgressionStore (ChordQueue& queue, std::function<SpellingContext()> spelling);

    const Progression& log() const noexcept  { return history.current(); }

    /** What a person has made of the log. @returns false where that is what it was. */
    bool edit (Progression edited);
    void clear()                   { edit ({}); }

    /** @returns false where there is nothing to undo (to redo). */
    bool undo();
    bool redo();
    bool canUndo() const noexcept  { return history.canUndo(); }
    bool canRedo() const noexcept  { return history.canRedo(); }

    /** The log to paste elsewhere: a chord a line, with bar and beat (TextWriter.h), spelled as the parameters ask. */
    juce::String asText() const;

    /** A sentence about the log that the player should know: restored after a crash, no longer kept on disk. Empty most of the time. */
    juce::String notice() const;

    /** Takes in what the audio thread has logged since the last call; the processor calls it 30 times a second. */
    void drain();

    //==================================================================================================================
    /** Keeps the log on disk from now on, and goes on with the log of a session that was cut off. */
    void attach (std::unique_ptr<Journal> journalToUse);

    /** Ends the journal in good order. */
    void closeJournal();

    //==================================================================================================================
    /** The log as a host saves it. [any thread but the audio thread] Takes a lock. */
    Progression saved() const;

    /** Makes `log` the log; what is played from here on follows it. Undo starts afresh.
        [any thread but the audio thread] Takes a lock; off the message thread the change is seen at the next drain(). */
    void restore (Progression log);

    /** Called where another log has come, and the edits of the one before mean nothing any more. [message thread] */
    std::function<void()> onRestored;

private:
    void adopt();
    void edited();

    ChordQueue& queue;   // written by processBlock, read by drain()
    const std::function<SpellingContext()> spelling;

    mutable std::mutex mutex;             // between the message thread and hosts that save or restore on another
    ProgressionHistory history;           // written by the message thread under the lock; read by it without
    std::optional<Progression> arriving;  // under the lock: restored, and not yet seen by the message thread

    // What is played after a restore goes on where the restored log ends.
    std::uint32_t idOffset = 0;
    std::uint32_t takeOffset = 0;
    double secondsOffset = 0.0;

    std::unique_ptr<Journal> journal;
};

} // namespace guidetone
