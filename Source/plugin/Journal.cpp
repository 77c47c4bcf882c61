// Journal.cpp - the session files: written, found again after a crash, rotated.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Journal.h"

#include "LogFormat.h"
#include "Records.h"
#include "UserFolder.h"

namespace guidetone
{

namespace
{

using Json = nlohmann::json;

constexpr int formatVersion = 1;
constexpr int slots = 16;                // how many apps at once keep their sessions apart
constexpr juce::uint32 syncEveryMs = 2000;
constexpr juce::int64 largestJournal = 256 * 1024 * 1024;

const char* const sessionPattern = "session*.journal";

/** The slot a session was written in, from its file's name: "session 2026-01-31 20-15-00.123 slot 0.journal". */
int slotOf (const juce::File& file)
{
    return file.getFileNameWithoutExtension().fromLastOccurrenceOf ("slot ", false, false).getIntValue();
}

juce::String lockName (const juce::File& folder, int slot)
{
    return "guidetone-" + juce::String::toHexString (folder.getFullPathName().hashCode64()) + "-" + juce::String (slot);
}

/** Sessions, oldest first: their names begin with their time. */
juce::Array<juce::File> sessionsIn (const juce::File& folder)
{
    auto files = folder.findChildFiles (juce::File::findFiles, false, sessionPattern);
    files.sort();
    return files;
}

struct Session
{
    Progression log;
    int damaged = 0;
    bool closed = false;
};

Session readSession (const juce::File& file)
{
    Session session;
    juce::MemoryBlock bytes;

    if (file.getSize() > largestJournal || ! file.loadFileAsData (bytes))
        return session;

    std::vector<Entry> replacement;
    int expected = -1;   // entries still to come of a replaced log

    session.damaged = readRecords ({ static_cast<const char*> (bytes.getData()), bytes.getSize() }, [&] (const Json& record, std::string_view)
    {
        if (record.contains ("closed"))
        {
            session.closed = true;
        }
        else if (const auto count = record.find ("log"); count != record.end())
        {
            replacement.clear();
            expected = count->is_number_unsigned() ? static_cast<int> (std::min<std::uint64_t> (count->get<std::uint64_t>(), 1u << 24)) : -1;
        }
        else if (const auto entry = record.find ("entry"); entry != record.end())
        {
            if (auto read = entryFrom (*entry))
                replacement.push_back (*read);
        }
        else if (const auto event = chordEventFrom (record))
        {
            session.log.apply (*event);
        }

        // The log is replaced once all of it is there: a journal torn in the middle of a replacement keeps the log as it was before.
        if (expected >= 0 && static_cast<int> (replacement.size()) >= expected)
        {
            session.log = Progression (std::move (replacement));
            replacement = {};
            expected = -1;
        }
    });

    return session;
}

} // namespace

//======================================================================================================================
juce::File Journal::defaultFolder()  { return userFolder().getChildFile ("Sessions"); }

Journal::Journal (juce::File folderToUse)
    : folder (std::move (folderToUse))
{
    if (const auto made = folder.createDirectory(); made.failed())
    {
        trouble = "The log is not kept on disk: the folder " + folder.getFullPathName() + " cannot be made.";
        return;
    }

    lockSlot();
    recover();
    open();

    if (! recovered.found)
        finishCutOff();
}

Journal::~Journal() = default;

void Journal::lockSlot()
{
    for (int i = 0; i < slots && slot < 0; ++i)
    {
        auto lock = std::make_unique<juce::InterProcessLock> (lockName (folder, i));

        if (lock->enter (0))
        {
            slotLock = std::move (lock);
            slot = i;
        }
    }

    slot = std::max (slot, 0);
}

/** Reads what was cut off, and changes nothing. */
void Journal::recover()
{
    for (const auto& candidate : sessionsIn (folder))
    {
        const auto itsSlot = slotOf (candidate);

        // A slot that another process holds belongs to a session that is still going on.
        juce::InterProcessLock other (lockName (folder, itsSlot));
        if (itsSlot != slot && ! other.enter (0))
            continue;

        auto session = readSession (candidate);

        if (session.closed)
            continue;

        cutOff.add (candidate);

        // Sessions come oldest first: the newest that was cut off is the one to go on with, the others stay in the folder.
        if (! session.log.empty())
            recovered = { std::move (session.log), session.damaged, true };
    }
}

void Journal::finishCutOff()
{
    if (stream == nullptr)
        return;

    for (const auto& session : cutOff)
    {
        juce::FileOutputStream mark (session);
        const auto record = "\n" + writeRecord ({ { "closed", "recovered" } });

        if (mark.openedOk())
            mark.write (record.data(), record.size());
    }

    cutOff.clear();
}

void Journal::open()
{
    // Names sort by time, so no two sessions may share a millisecond.
    do
    {
        juce::Thread::sleep (1);
        const auto now = juce::Time::getCurrentTime();
        file = folder.getChildFile ("session " + now.formatted ("%Y-%m-%d %H-%M-%S") + "." + juce::String (now.getMilliseconds()).paddedLeft ('0', 3)
                                    + " slot " + juce::String (slot) + ".journal");
    }
    while (file.exists());

    // The stream's own buffer is smaller than any record, so that every record goes straight to the operating system.
    stream = std::make_unique<juce::FileOutputStream> (file, 16);

    if (! stream->openedOk())
    {
        trouble = "The log is not kept on disk: the file " + file.getFullPathName() + " cannot be written.";
        stream = nullptr;
        return;
    }

    append (writeRecord ({ { "guidetone", "journal" }, { "version", formatVersion } }));
}

void Journal::append (const std::string& record)
{
    if (stream == nullptr)
        return;

    unsynced = true;

    if (! stream->write (record.data(), record.size()))
    {
        trouble = "From here on the log is not kept on disk: " + stream->getStatus().getErrorMessage().trimCharactersAtEnd (".") + ".";
        stream = nullptr;
    }
}

void Journal::write (const ChordEvent& event)
{
    empty = false;
    append (writeRecord (toJson (event)));
}

void Journal::replace (const Progression& log)
{
    empty = empty && log.empty();
    auto records = writeRecord ({ { "log", log.size() } });

    for (const auto& entry : log.entries())
        records += writeRecord ({ { "entry", toJson (entry) } });

    append (records);
    finishCutOff();
}

void Journal::sync()
{
    const auto now = juce::Time::getMillisecondCounter();

    if (stream == nullptr || ! unsynced || now - lastSyncMs < syncEveryMs)
        return;

    stream->flush();
    lastSyncMs = now;
    unsynced = false;
}

void Journal::close()
{
    if (stream != nullptr)
    {
        finishCutOff();
        append (writeRecord ({ { "closed", "in order" } }));
        stream = nullptr;

        if (empty)
            file.deleteFile();
    }

    rotate();
}

void Journal::rotate() const
{
    auto sessions = sessionsIn (folder);

    while (sessions.size() > sessionsKept)
    {
        if (const auto oldest = sessions.removeAndReturn (0); readSession (oldest).closed)
            oldest.deleteFile();
    }
}

} // namespace guidetone
