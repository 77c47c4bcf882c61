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

    /** A sentence about the first of the recoverable() sessions, where the player should be told of it unasked: it is this plugin's own, or
        there is no log yet. Empty most of the time. */
    juce::String offer() const;

    /** Takes in what the audio thread has logged since the last call; the processor calls it 30 times a second. */
    void drain();

    //==================================================================================================================
    /** Keeps the log on disk from now on. The app's journal goes on with the log of its session that was cut off. */
    void attach (std::unique_ptr<Journal> journalToUse);

    /** A session that was cut off, of this or another plugin, and can be brought back. */
    struct Recoverable
    {
        juce::Time lastWritten;
        int chords = 0;
        bool isOwn = false;         ///< this very plugin in this very project wrote it
    };

    /** This plugin's own first, then the others, newest first; none of its own whose chords the project has saved. Empty where there is no
        journal, and for a moment after attach(). */
    std::vector<Recoverable> recoverable() const;

    /** Makes that log the log, as an edit that can be undone; what is played from here on follows it. EditHistory has it as a step for a menu.
        @param index  in recoverable(), as it is now. @returns false where there is no such session. */
    bool bringBack (int index);

    /** Offers that session no more. Its file stays for a while. @returns false where there is none. */
    bool dismiss (int index);

    /** Which plugin of which project this is: a name that no other has, saved with the project. Empty in the app.
        [any thread but the audio thread] Takes a lock; the journal learns it at the next drain(). */
    void setInstance (juce::String newInstance);

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
    /** What makes a listener's numbers and times those of the log. */
    struct Offsets
    {
        std::uint32_t id = 0, take = 0;
        double seconds = 0.0;
    };

    void adopt();
    void edited();
    void tellInstance();
    std::vector<Journal::CutOff> offered() const;
    void finishSaved();
    bool isOwn (const Journal::CutOff& session) const;
    /** All that notice() and offer() go by. */
    struct News
    {
        juce::String problem, instance;
        std::size_t cutOff = 0;
        bool isEmpty = true, hasRecovered = false;

        friend bool operator== (const News&, const News&) = default;
    };

    News newsNow() const;
    juce::String recoveryText() const;

    ChordQueue& queue;   // written by processBlock, read by drain()
    const std::function<SpellingContext()> spelling;

    mutable std::mutex mutex;             // between the message thread and hosts that save or restore on another
    ProgressionHistory history;           // written by the message thread under the lock; read by it without
    std::optional<Progression> arriving;  // under the lock: restored, and not yet seen by the message thread

    juce::String instance;                // under the lock

    // What is played after a restore goes on where the restored log ends; chords that were there when a session was brought back end as they began.
    Offsets offsets, offsetsBefore;
    std::uint32_t firstIdByOffsets = 0;   // the listener's; those below have the offsets before
    std::uint32_t lastId = 0;             // the listener's newest

    std::unique_ptr<Journal> journal;
    juce::String toldInstance;
    News lastNews;
    bool hasRecovered = false;            // and told, until another session is brought back
    std::size_t lookedAt = 0;             // of the sessions that were cut off: so many were compared with the log
};

} // namespace guidetone
