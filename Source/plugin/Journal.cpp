// Journal.cpp - the session files: written by a thread of their own, found again after a crash, rotated.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Journal.h"

#include "UserFolder.h"

namespace guidetone
{

namespace
{

constexpr juce::uint32 syncEveryMs = 500, retryEveryMs = 2000;
constexpr juce::int64 smallFile = 16 * 1024 * 1024;     // below, a file is never written anew
constexpr std::size_t mostOffered = 20;

} // namespace

juce::File Journal::defaultFolder()  { return userFolder().getChildFile ("Sessions"); }

Journal::Journal (juce::File folderToUse, Kind kindToBe)
    : juce::Thread ("Guidetone journal"),
      folder (std::move (folderToUse)),
      kind (kindToBe)
{
    // The app shows what it finds as its first log, so it waits for it.
    if (kind == Kind::app)
    {
        findCutOff();
        wanted = true;
    }

    startThread();

    if (kind == Kind::app)
        waitUntilWritten();
}

Journal::~Journal()
{
    {
        const std::scoped_lock lock (mutex);
        ending = true;
    }

    wake.notify_one();
    stopThread (-1);
}

void Journal::findCutOff()
{
    const auto sessions = sessionsIn (folder);
    std::vector<CutOff> sessionsFound;

    // Newest first: the app goes on with its own newest, the others are offered.
    for (int i = sessions.size(); --i >= 0 && sessionsFound.size() < mostOffered;)
    {
        const auto& file = sessions.getReference (i);

        if (isClosed (file) || SessionLock::isTaken (file))
            continue;

        auto read = std::make_shared<const Session> (readSession (file));

        if (read->log.empty() || read->closed)
            continue;

        if (kind == Kind::app && ! recovered.found && read->instance.isEmpty())
        {
            recovered = { read->log, read->damagedRecords, true };
            recoveredFile = file;
            continue;
        }

        sessionsFound.push_back ({ file, file.getLastModificationTime(), std::move (read) });
    }

    const std::scoped_lock lock (mutex);
    found = std::move (sessionsFound);
}

//======================================================================================================================
void Journal::post (Task task)
{
    {
        const std::scoped_lock lock (mutex);
        tasks.push_back (std::move (task));
    }

    wake.notify_one();
}

void Journal::write (const ChordEvent& event)             { post (event); }
void Journal::replace (const Progression& newLog)         { post (newLog); }
void Journal::restore (const Progression& newLog)         { post (Restored { newLog }); }

void Journal::setInstance (const juce::String& instance)
{
    if (kind == Kind::plugin)
        post (Instance { instance });
}

std::vector<Journal::CutOff> Journal::cutOff() const
{
    const std::scoped_lock lock (mutex);
    return found;
}

std::size_t Journal::cutOffCount() const
{
    const std::scoped_lock lock (mutex);
    return found.size();
}

void Journal::finish (const CutOff& finished)
{
    {
        const std::scoped_lock lock (mutex);
        std::erase_if (found, [&finished] (const CutOff& other) { return other.file == finished.file; });
    }

    post (Finished { finished.file });
}

void Journal::waitUntilWritten()
{
    std::unique_lock lock (mutex);
    done.wait (lock, [this] { return tasks.empty() && ! busy; });
}

void Journal::close()
{
    post (Closed());
    waitUntilWritten();
}

juce::String Journal::problem() const
{
    const std::scoped_lock lock (mutex);
    return trouble;
}

//======================================================================================================================
void Journal::run()
{
    if (kind == Kind::plugin)
        findCutOff();

    std::unique_lock lock (mutex);

    for (;;)
    {
        busy = true;
        auto taken = std::exchange (tasks, {});
        lock.unlock();

        if (wanted && session == nullptr && ! failing)
            open();

        for (auto& task : taken)
            perform (task);

        const auto now = juce::Time::getMillisecondCounter();

        if (failing && now - failedAtMs >= retryEveryMs)
            renew();

        if (unsynced && ! failing && now - lastSyncMs >= syncEveryMs)
        {
            const auto synced = session->sync();
            lastSyncMs = juce::Time::getMillisecondCounter();
            unsynced = false;

            if (synced.failed())
                failed (synced.getErrorMessage());
        }

        const auto waitMs = failing ? retryEveryMs : unsynced ? syncEveryMs : 0;
        lock.lock();
        busy = false;

        if (! tasks.empty())
            continue;

        done.notify_all();

        if (ending)
            return;

        const auto isWanted = [this] { return ending || ! tasks.empty(); };

        if (waitMs > 0)
            wake.wait_for (lock, std::chrono::milliseconds (waitMs), isWanted);
        else
            wake.wait (lock, isWanted);
    }
}

void Journal::perform (Task& task)
{
    if (const auto* event = std::get_if<ChordEvent> (&task))
    {
        log.apply (*event);
        append (eventRecord (*event));
    }
    else if (auto* replaced = std::get_if<Progression> (&task))
    {
        change (std::move (*replaced));
    }
    else if (auto* restored = std::get_if<Restored> (&task))
    {
        if (wanted)
            change (std::move (restored->log));
        else
            log = std::move (restored->log);

        if (! failing)
            finishRecovered();
    }
    else if (const auto* finished = std::get_if<Finished> (&task))
    {
        markRecovered (finished->file);
    }
    else if (const auto* instance = std::get_if<Instance> (&task))
    {
        owner = instance->id;

        if (session != nullptr)
            append (instanceRecord (owner));
    }
    else
    {
        if (failing)
            renew();

        finishRecovered();

        if (session != nullptr)
        {
            session->append (closedRecord());
            session->sync();
            const auto file = session->place();
            session = nullptr;

            if (empty)
                file.deleteFile();
        }

        failing = unsynced = wanted = false;
        rotate();
    }
}

void Journal::change (Progression newLog)
{
    const auto records = editRecords (log, newLog);
    log = std::move (newLog);

    if (! records.empty())
        append (records);
}

void Journal::append (const std::string& records)
{
    empty = empty && log.empty();
    wanted = true;

    if (session == nullptr && ! failing)
        return open();     // with all of the log

    if (failing)
        return;

    if (const auto written = session->append (records); written.failed())
        return failed (written.getErrorMessage());

    unsynced = true;

    if (session->size() > 4 * wholeSize + smallFile)
        renew();
}

void Journal::open()
{
    juce::String problem;
    session = SessionFile::make (folder, problem);

    if (session == nullptr)
        return failed (problem);

    const auto written = session->append (headerRecord() + (owner.isEmpty() ? std::string() : instanceRecord (owner)) + (log.empty() ? std::string() : wholeRecords (log)));

    if (written.failed())
        return failed (written.getErrorMessage());

    wholeSize = session->size();
    unsynced = true;
}

/** All of the log in a new file, in the place of one that has grown or could not be written. */
void Journal::renew()
{
    auto before = std::move (session);
    failing = false;
    open();

    if (failing || session->sync().failed())
    {
        // What there is on disk stays there, and what the new file has got is no session.
        if (session != nullptr)
            session->place().deleteFile();

        session = std::move (before);
        failed (problem().isEmpty() ? juce::String ("it cannot be written") : juce::String());
        return;
    }

    if (before != nullptr)
        before->place().deleteFile();

    const std::scoped_lock lock (mutex);
    trouble.clear();
}

/** @param reason  why; empty where it was told before. */
void Journal::failed (const juce::String& reason)
{
    failing = true;
    failedAtMs = juce::Time::getMillisecondCounter();

    if (reason.isEmpty())
        return;

    const std::scoped_lock lock (mutex);
    trouble = juce::translate ("The log is not kept on disk for now: %1. It will be when that is over.").replace ("%1", reason.trimCharactersAtEnd ("."));
}

void Journal::finishRecovered()
{
    if (recoveredFile != juce::File() && markRecovered (recoveredFile))
        recoveredFile = juce::File();
}

void Journal::rotate() const
{
    auto sessions = sessionsIn (folder);
    int closed = 0, cutOffSessions = 0;

    for (int i = sessions.size(); --i >= 0;)
    {
        const auto& file = sessions.getReference (i);
        const bool isFinished = isClosed (file);
        const bool isTooMany = isFinished ? ++closed > sessionsKept : ++cutOffSessions > 2 * sessionsKept;

        if (isTooMany && (isFinished || ! SessionLock::isTaken (file)))
            file.deleteFile();
    }
}

} // namespace guidetone
