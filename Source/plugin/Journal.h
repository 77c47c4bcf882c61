// Journal.h - the log on disk, chord by chord, so that a crash loses nothing already logged.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../progression/Progression.h"

#include <juce_core/juce_core.h>

namespace guidetone
{

/** An append-only file for each session, made of records (Records.h). A session that ended without close() is found and read back
    by the next one. [message thread]

    Each record is handed to the operating system at once, so that it survives the end of this process, however sudden; sync() brings it
    to the disk itself, so that it survives the end of the machine. Nothing here throws or asks: what goes wrong becomes problem(). */
class Journal
{
public:
    /** @param folder  where the sessions are kept; made if it is not there. */
    explicit Journal (juce::File folder = defaultFolder());

    /** As a crash would leave it: without close() the session stays unfinished. */
    ~Journal();

    /** In Guidetone's own folder among the user's settings: $XDG_CONFIG_HOME on Linux, ~/.config where that is not set. */
    static juce::File defaultFolder();

    /** What the constructor found of the last session, where that one was cut off. */
    struct Recovery
    {
        Progression log;
        int damagedRecords = 0;   ///< lines that could not be read, a torn last one included
        bool found = false;       ///< a session was cut off, and had a log
    };

    const Recovery& recovery() const noexcept  { return recovered; }

    void write (const ChordEvent& event);

    /** The log has become this one: by clear, undo, redo or restore. What was recovered is done with once this is written. */
    void replace (const Progression& log);

    /** Waits for the disk, but at most once in two seconds, and only where something was written. */
    void sync();

    /** Marks the session finished. It is kept, unless it is empty; beyond the last 20 the oldest are deleted. */
    void close();

    /** One sentence for a person; empty while all is well. After the first failure nothing more is written. */
    const juce::String& problem() const noexcept  { return trouble; }

    static constexpr int sessionsKept = 20;

private:
    void lockSlot();
    void recover();
    void open();
    void finishCutOff();
    void append (const std::string& record);
    void rotate() const;

    const juce::File folder;
    std::unique_ptr<juce::InterProcessLock> slotLock;   // held while this process lives: its unfinished files are not orphans
    int slot = -1;
    juce::File file;
    std::unique_ptr<juce::FileOutputStream> stream;
    Recovery recovered;
    juce::Array<juce::File> cutOff;                     // sessions without an end, until their log stands in this one
    juce::String trouble;
    juce::uint32 lastSyncMs = 0;
    bool unsynced = false;
    bool empty = true;
};

} // namespace guidetone
