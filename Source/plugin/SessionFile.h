// SessionFile.h - one session of the journal on disk: what is written into it, and what is read back, however it ended.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../progression/Progression.h"

#include <juce_core/juce_core.h>

#include <memory>

namespace guidetone
{

/** What stands in a session's file. */
struct Session
{
    Progression log;
    juce::String instance;      ///< of the plugin that wrote it; empty for the app
    int damagedRecords = 0;     ///< lines that could not be read, a torn last one included
    bool closed = false;        ///< it ended in good order, or was brought back
};

/** Reads a file of any bytes. Never throws but for lack of memory; a file of more than a gigabyte is read as an empty session. */
Session readSession (const juce::File& file);

/** Whether the last record says so. Reads the end of the file alone. */
bool isClosed (const juce::File& file);

/** Adds the record that ends a session, which was brought back. @returns false where it cannot be written. */
bool markRecovered (const juce::File& file);

/** That a session goes on: held by whoever writes it, and gone with its process, however that ends. One process may hold many. */
class SessionLock
{
public:
    ~SessionLock();

    /** @returns nothing where another holds it, or the file cannot be opened. */
    static std::unique_ptr<SessionLock> take (const juce::File& file);

    static bool isTaken (const juce::File& file);

private:
    explicit SessionLock (int heldDescriptor) noexcept : descriptor (heldDescriptor) {}

    const int descriptor;

    JUCE_DECLARE_NON_COPYABLE_WITH_LEAK_DETECTOR (SessionLock)
};

/** A session that is being written. One thread. Nothing throws; what cannot be written is told by a Result, and the file ends after the
    last record that was written whole. */
class SessionFile
{
public:
    /** Makes a file with a name that sorts by time, and holds its lock before others see it.
        @returns nothing, and in `problem` why, where it cannot be made. */
    static std::unique_ptr<SessionFile> make (const juce::File& folder, juce::String& problem);

    /** Hands records to the operating system, all or none of them: they survive the end of this process. */
    juce::Result append (const std::string& records);

    /** Brings what was appended to the disk: it survives the end of the machine. Waits for the disk. */
    juce::Result sync();

    juce::int64 size() const noexcept             { return length; }
    const juce::File& place() const noexcept      { return file; }

private:
    SessionFile (juce::File fileToWrite, std::unique_ptr<SessionLock> heldLock);

    const juce::File file;
    std::unique_ptr<SessionLock> lock;
    std::unique_ptr<juce::FileOutputStream> stream;
    juce::int64 length = 0;             // of the records that were written whole

    JUCE_DECLARE_NON_COPYABLE_WITH_LEAK_DETECTOR (SessionFile)
};

/** Sessions, oldest first. */
juce::Array<juce::File> sessionsIn (const juce::File& folder);

// The records of a session, each a line (Records.h).
std::string headerRecord();
std::string instanceRecord (const juce::String& instance);
std::string eventRecord (const ChordEvent& event);
std::string closedRecord (const char* how = "in order");

/** The whole log, in the place of what stood before. */
std::string wholeRecords (const Progression& log);

/** What an edit has made of `before`: the stretch that is another now, by the entries around it. Empty where nothing is. */
std::string editRecords (const Progression& before, const Progression& after);

} // namespace guidetone
