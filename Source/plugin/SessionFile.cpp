// SessionFile.cpp - the records of a session, its lock, and the distrustful reader.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "SessionFile.h"

#include "LogFormat.h"
#include "Records.h"

#include <limits>

#if ! JUCE_WINDOWS
 #include <fcntl.h>
 #include <sys/file.h>
 #include <unistd.h>
#endif

namespace guidetone
{

namespace
{

using Json = nlohmann::json;

constexpr int formatVersion = 1;
constexpr juce::int64 largestJournal = 1024 * 1024 * 1024;
constexpr juce::int64 tailBytes = 4096;                     // a closing record is much shorter
constexpr std::uint64_t mostEntries = 1u << 24;

const char* const sessionPattern = "session*.journal";

std::string_view textOf (const juce::MemoryBlock& bytes)  { return { static_cast<const char*> (bytes.getData()), bytes.getSize() }; }

/** 0 where there is none. */
std::uint64_t number (const Json& json, const char* key, std::uint64_t most = mostEntries)
{
    const auto found = json.is_object() ? json.find (key) : json.end();
    return found != json.end() && found->is_number_unsigned() ? std::min (found->get<std::uint64_t>(), most) : 0;
}

/** Takes the records one after the other. Entries that belong to an edit are gathered first: one that is torn leaves the log as it was. */
class SessionReader
{
public:
    explicit SessionReader (Session& sessionToRead) : session (sessionToRead) {}

    void take (const Json& record)
    {
        if (! record.is_object())
            return;

        session.closed = record.contains ("closed");

        if (const auto instance = record.find ("instance"); instance != record.end())
        {
            if (instance->is_string())
                session.instance = juce::String::fromUTF8 (instance->get_ref<const std::string&>().c_str());
        }
        else if (const auto log = record.find ("log"); log != record.end())
        {
            begin ({ { "out", mostEntries }, { "in", *log } });
        }
        else if (const auto edit = record.find ("edit"); edit != record.end())
        {
            begin (*edit);
        }
        else if (const auto entry = record.find ("entry"); entry != record.end())
        {
            if (auto read = entryFrom (*entry); read && expected > 0)
                arrived.push_back (*read);
        }
        else if (const auto event = chordEventFrom (record))
        {
            session.log.apply (*event);
        }

        if (expected >= 0 && static_cast<std::int64_t> (arrived.size()) >= expected)
            finish();
    }

private:
    void begin (const Json& what)
    {
        arrived.clear();
        change = what;
        expected = static_cast<std::int64_t> (number (what, "in"));
    }

    void finish()
    {
        const auto& before = session.log.entries();

        // By their numbers, because damage may have cost entries before them.
        const auto place = [&before] (std::uint64_t expectedAt, std::uint64_t id, std::size_t from)
        {
            const auto at = static_cast<std::size_t> (std::min<std::uint64_t> (std::max<std::uint64_t> (expectedAt, from), before.size()));
            const auto is = [id] (const Entry& entry) { return entry.id == id; };

            if (id == 0 || (at < before.size() && is (before[at])))
                return at;

            const auto found = std::find_if (before.begin() + static_cast<std::ptrdiff_t> (from), before.end(), is);
            return found != before.end() ? static_cast<std::size_t> (found - before.begin()) : at;
        };

        constexpr auto anyId = std::numeric_limits<std::uint64_t>::max();
        const auto at = number (change, "at"), after = number (change, "after", anyId), next = number (change, "before", anyId);
        const auto first = after != 0 ? std::min (place (at > 0 ? at - 1 : 0, after, 0) + 1, before.size()) : place (at, 0, 0);
        const auto last = place (first + number (change, "out"), next, first);

        std::vector<Entry> entries (before.begin(), before.begin() + static_cast<std::ptrdiff_t> (first));
        entries.insert (entries.end(), arrived.begin(), arrived.end());
        entries.insert (entries.end(), before.begin() + static_cast<std::ptrdiff_t> (last), before.end());
        session.log = Progression (std::move (entries));
        arrived.clear();
        expected = -1;
    }

    Session& session;
    Json change;
    std::vector<Entry> arrived;
    std::int64_t expected = -1;     // entries still to come of an edit; -1 outside of one
};

std::string entryRecords (const std::vector<Entry>& entries, std::size_t first, std::size_t last)
{
    std::string records;

    for (auto i = first; i < last; ++i)
        records += writeRecord ({ { "entry", toJson (entries[i]) } });

    return records;
}

} // namespace

//======================================================================================================================
Session readSession (const juce::File& file)
{
    Session session;
    juce::MemoryBlock bytes;

    if (file.getSize() > largestJournal || ! file.loadFileAsData (bytes))
        return session;

    SessionReader reader (session);
    session.damagedRecords = readRecords (textOf (bytes), [&reader] (const Json& record, std::string_view) { reader.take (record); });
    return session;
}

bool isClosed (const juce::File& file)
{
    juce::FileInputStream stream (file);

    if (! stream.openedOk())
        return false;

    stream.setPosition (std::max<juce::int64> (0, stream.getTotalLength() - tailBytes));
    juce::MemoryBlock tail;
    stream.readIntoMemoryBlock (tail, tailBytes);
    bool closed = false;
    readRecords (textOf (tail), [&closed] (const Json& record, std::string_view) { closed = record.is_object() && record.contains ("closed"); });
    return closed;
}

bool markRecovered (const juce::File& file)
{
    juce::FileOutputStream stream (file);
    const auto record = "\n" + closedRecord ("recovered");
    return stream.openedOk() && stream.write (record.data(), record.size());
}

juce::Array<juce::File> sessionsIn (const juce::File& folder)
{
    auto files = folder.findChildFiles (juce::File::findFiles, false, sessionPattern);
    files.sort();
    return files;
}

//======================================================================================================================
std::string headerRecord()                                  { return writeRecord ({ { "guidetone", "journal" }, { "version", formatVersion } }); }
std::string instanceRecord (const juce::String& instance)   { return writeRecord ({ { "instance", instance.toStdString() } }); }
std::string closedRecord (const char* how)                  { return writeRecord ({ { "closed", how } }); }
std::string eventRecord (const ChordEvent& event)           { return writeRecord (toJson (event)); }

std::string wholeRecords (const Progression& log)
{
    return writeRecord ({ { "log", log.size() } }) + entryRecords (log.entries(), 0, log.entries().size());
}

std::string editRecords (const Progression& before, const Progression& after)
{
    const auto& a = before.entries();
    const auto& b = after.entries();
    const auto shorter = std::min (a.size(), b.size());
    std::size_t front = 0, back = 0;

    while (front < shorter && a[front] == b[front])
        ++front;

    while (back < shorter - front && a[a.size() - 1 - back] == b[b.size() - 1 - back])
        ++back;

    if (front == a.size() && front == b.size())
        return {};

    Json edit { { "at", front }, { "out", a.size() - front - back }, { "in", b.size() - front - back } };

    if (front > 0)
        edit["after"] = a[front - 1].id;

    if (back > 0)
        edit["before"] = a[a.size() - back].id;

    return writeRecord ({ { "edit", std::move (edit) } }) + entryRecords (b, front, b.size() - back);
}

//======================================================================================================================
#if JUCE_WINDOWS
// There a file that is open for writing cannot be opened for writing again: the stream itself is the lock.
SessionLock::~SessionLock() = default;
std::unique_ptr<SessionLock> SessionLock::take (const juce::File&)  { return std::unique_ptr<SessionLock> (new SessionLock (-1)); }
bool SessionLock::isTaken (const juce::File& file)                  { return juce::FileOutputStream (file).failedToOpen(); }
#else
SessionLock::~SessionLock()
{
    ::close (descriptor);
}

// flock belongs to the open file: two instances in one process, even in two libraries with their own statics, keep apart.
std::unique_ptr<SessionLock> SessionLock::take (const juce::File& file)
{
    const int opened = ::open (file.getFullPathName().toRawUTF8(), O_RDWR | O_CLOEXEC);

    if (opened < 0)
        return nullptr;

    auto lock = std::unique_ptr<SessionLock> (new SessionLock (opened));
    return ::flock (opened, LOCK_EX | LOCK_NB) == 0 ? std::move (lock) : nullptr;
}

bool SessionLock::isTaken (const juce::File& file)
{
    const int opened = ::open (file.getFullPathName().toRawUTF8(), O_RDONLY | O_CLOEXEC);

    if (opened < 0)
        return false;

    // Shared, so that several may look at once.
    const bool taken = ::flock (opened, LOCK_SH | LOCK_NB) != 0;
    ::close (opened);
    return taken;
}
#endif

//======================================================================================================================
SessionFile::SessionFile (juce::File fileToWrite, std::unique_ptr<SessionLock> heldLock)
    : file (std::move (fileToWrite)),
      lock (std::move (heldLock))
{
}

std::unique_ptr<SessionFile> SessionFile::make (const juce::File& folder, juce::String& problem)
{
    if (const auto made = folder.createDirectory(); made.failed())
    {
        problem = "the folder " + folder.getFullPathName() + " cannot be made";
        return nullptr;
    }

    const auto now = juce::Time::getCurrentTime();
    const auto name = "session " + now.formatted ("%Y-%m-%d %H-%M-%S") + "." + juce::String (now.getMilliseconds()).paddedLeft ('0', 3)
                    + " " + juce::String::toHexString (juce::Random::getSystemRandom().nextInt64()).paddedLeft ('0', 16);
    const auto place = folder.getChildFile (name + ".journal"), unseen = folder.getChildFile (name + ".new");

    if (auto made = unseen.create(); made.wasOk())
        if (auto held = SessionLock::take (unseen); held != nullptr && unseen.moveFileTo (place))
            return std::unique_ptr<SessionFile> (new SessionFile (place, std::move (held)));

    unseen.deleteFile();
    problem = "the file " + place.getFullPathName() + " cannot be written";
    return nullptr;
}

juce::Result SessionFile::append (const std::string& records)
{
    // The stream's own buffer is smaller than any record, so that every record goes straight to the operating system.
    if (stream == nullptr)
        stream = std::make_unique<juce::FileOutputStream> (file, 16);

    if (stream->openedOk() && stream->write (records.data(), records.size()))
    {
        length += static_cast<juce::int64> (records.size());
        return juce::Result::ok();
    }

    const auto failed = stream->getStatus().failed() ? stream->getStatus() : juce::Result::fail ("it cannot be written");

    // Half a record must not stand before the next.
    if (stream->openedOk() && stream->setPosition (length))
        stream->truncate();

    stream = nullptr;
    return failed;
}

juce::Result SessionFile::sync()
{
    if (stream == nullptr)
        return juce::Result::ok();

    stream->flush();
    return stream->getStatus();
}

} // namespace guidetone
