// Journal.h - the log on disk, chord by chord, so that a crash loses nothing already logged.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "SessionFile.h"

#include <condition_variable>
#include <mutex>
#include <variant>

namespace guidetone
{

/** An append-only file for each session (SessionFile.h), and what earlier sessions have left that ended without close(). All files are
    written by a thread of its own: each record is handed to the operating system at once, so that it survives the end of this process,
    however sudden, and brought to the disk within a second, so that it survives the end of the machine. A file that has grown far beyond
    its log is written anew.

    Nothing here throws, asks or waits for the disk, but close(), the destructor and, in the app, the constructor. What goes wrong becomes
    problem(); where a disk is full or a folder gone, the log is kept in memory and written when that is over. [message thread] */
class Journal final : private juce::Thread
{
public:
    /** The app begins its session at once and goes on with the last one. A plugin begins one with its first chord, so that a host that
        merely looks at it leaves nothing; and what was cut off is only offered, since it may belong to another project. */
    enum class Kind { app, plugin };

    /** @param folder  where the sessions are kept; made if it is not there. */
    explicit Journal (juce::File folder = defaultFolder(), Kind kind = Kind::app);

    /** As a crash would leave it, with all that was handed in written: without close() the session stays unfinished. */
    ~Journal() override;

    /** In Guidetone's own folder among the user's settings: $XDG_CONFIG_HOME on Linux, ~/.config where that is not set. */
    static juce::File defaultFolder();

    /** What the constructor of the app's journal found of its last session, where that one was cut off. */
    struct Recovery
    {
        Progression log;
        int damagedRecords = 0;   ///< lines that could not be read, a torn last one included
        bool found = false;       ///< a session was cut off, and had a log
    };

    const Recovery& recovery() const noexcept  { return recovered; }

    /** A session that was cut off, and can be brought back. */
    struct CutOff
    {
        juce::File file;
        juce::Time lastWritten;
        std::shared_ptr<const Session> session;
    };

    /** The newest twenty but the one that the app goes on with, newest first. In a plugin they are found within moments after the
        constructor: before, there are none. */
    std::vector<CutOff> cutOff() const;
    std::size_t cutOffCount() const;

    /** Done with: brought back, or not wanted. Its file stays among those that are kept. */
    void finish (const CutOff& session);

    /** Which plugin of which project writes here, as its state says. The app has none. */
    void setInstance (const juce::String& instance);

    void write (const ChordEvent& event);

    /** The log has become this one: by an edit, undo or redo. */
    void replace (const Progression& log);

    /** The log is now what a project has saved, or the app has recovered; that is done with once this is written. A plugin that has not yet
        begun its session begins none for this: a host that opens a project and closes it leaves nothing. */
    void restore (const Progression& log);

    /** Waits until all that was handed in is with the operating system, or has failed to get there. */
    void waitUntilWritten();

    /** Marks the session finished, and waits for the disk. It is kept, unless it is empty; beyond the last 50 the oldest are deleted. */
    void close();

    /** One sentence for a person; empty while all is well. [any thread] */
    juce::String problem() const;

    static constexpr int sessionsKept = 50;     ///< finished ones; twice as many that were cut off

private:
    struct Restored { Progression log; };
    struct Finished { juce::File file; };
    struct Instance { juce::String id; };
    struct Closed {};
    using Task = std::variant<ChordEvent, Progression, Restored, Finished, Instance, Closed>;

    void post (Task task);
    void findCutOff();

    // All of these on the thread of the journal.
    void run() override;
    void perform (Task& task);
    void change (Progression newLog);
    void append (const std::string& records);
    void open();
    void renew();
    void failed (const juce::String& reason);
    void finishRecovered();
    void rotate() const;

    const juce::File folder;
    const Kind kind;
    Recovery recovered;
    juce::File recoveredFile;           // until its log stands in this session

    mutable std::mutex mutex;
    std::condition_variable wake, done;
    std::vector<Task> tasks;            // under the lock: written by the message thread, taken by the journal's
    bool busy = true;                   // under the lock: tasks were taken and are not yet done, or the thread has yet to begin
    bool ending = false;                // under the lock: the destructor waits
    juce::String trouble;               // under the lock: written by the journal's thread
    std::vector<CutOff> found;          // under the lock

    // The journal thread's alone.
    std::unique_ptr<SessionFile> session;
    Progression log;                    // as the file has it, or will when it can be written
    juce::String owner;
    juce::int64 wholeSize = 0;          // of the file when its log was last written whole
    juce::uint32 lastSyncMs = 0, failedAtMs = 0;
    bool unsynced = false, failing = false, wanted = false, empty = true;

    JUCE_DECLARE_NON_COPYABLE_WITH_LEAK_DETECTOR (Journal)
};

} // namespace guidetone
