// ProgressionStore.cpp - the log between the audio thread, the editor, the host and the journal.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ProgressionStore.h"

#include "../progression/TextWriter.h"

namespace guidetone
{

namespace
{

/** A chord that stood open when its log was cut off gets an end: at the next chord of its take, else where it began. None ends before it begins. */
Progression withoutOpenEnds (const Progression& log)
{
    auto entries = log.entries();

    for (std::size_t i = 0; i < entries.size(); ++i)
    {
        auto& entry = entries[i];

        if (! entry.isOpen())
        {
            entry.endSeconds = std::max (entry.endSeconds, entry.startSeconds);
            continue;
        }

        const bool followed = i + 1 < entries.size() && entries[i + 1].take == entry.take;
        entry.endSeconds = followed ? std::max (entries[i + 1].startSeconds, entry.startSeconds) : entry.startSeconds;
        entry.end = followed ? entries[i + 1].start : entry.start;
    }

    return Progression (std::move (entries));
}

/** Whether the log has all that the session has, so that bringing it back brings nothing: a project that was saved before its host went down. */
bool isPartOf (const Progression& session, const Progression& log)
{
    const auto isSame = [] (const Entry& a, const Entry& b) { return a.id == b.id && a.startSeconds == b.startSeconds && a.naming == b.naming; };
    return std::equal (session.entries().begin(), session.entries().end(),
                       log.entries().begin(), log.entries().begin() + std::min (session.size(), log.size()), isSame);
}

} // namespace

ProgressionStore::ProgressionStore (ChordQueue& queueToDrain, std::function<SpellingContext()> spellingToUse)
    : queue (queueToDrain),
      spelling (std::move (spellingToUse))
{
}

//======================================================================================================================
bool ProgressionStore::edit (Progression newLog)
{
    {
        const std::scoped_lock lock (mutex);

        if (! history.edit (std::move (newLog)))
            return false;
    }

    edited();
    return true;
}

bool ProgressionStore::undo()
{
    {
        const std::scoped_lock lock (mutex);

        if (! history.undo())
            return false;
    }

    edited();
    return true;
}

bool ProgressionStore::redo()
{
    {
        const std::scoped_lock lock (mutex);

        if (! history.redo())
            return false;
    }

    edited();
    return true;
}

void ProgressionStore::edited()
{
    if (journal != nullptr)
        journal->replace (log());

    sendChangeMessage();
}

juce::String ProgressionStore::asText() const
{
    const auto text = writeText (log(), spelling());
    return juce::String::fromUTF8 (text.data(), static_cast<int> (text.size()));
}

juce::String ProgressionStore::notice() const
{
    if (journal != nullptr)
        if (auto problem = journal->problem(); problem.isNotEmpty())
            return problem;

    return hasRecovered ? recoveryText() : juce::String();
}

ProgressionStore::News ProgressionStore::newsNow() const
{
    return { journal != nullptr ? journal->problem() : juce::String(), toldInstance, journal != nullptr ? journal->cutOffCount() : 0, log().empty(), hasRecovered };
}

//======================================================================================================================
void ProgressionStore::drain()
{
    adopt();
    tellInstance();
    finishSaved();

    bool changed = false;

    for (ChordEvent event; queue.pop (event);)
    {
        lastId = std::max (lastId, event.id);
        const auto& by = event.id < firstIdByOffsets ? offsetsBefore : offsets;
        event.id += by.id;
        event.take += by.take;
        event.seconds += by.seconds;

        {
            const std::scoped_lock lock (mutex);

            if (! history.apply (event))
                continue;
        }

        changed = true;

        if (journal != nullptr)
            journal->write (event);
    }

    if (auto now = newsNow(); ! (now == lastNews))
    {
        lastNews = std::move (now);
        changed = true;
    }

    if (changed)
        sendChangeMessage();
}

void ProgressionStore::adopt()
{
    std::unique_lock lock (mutex);

    if (! arriving)
        return;

    offsets = {};
    firstIdByOffsets = 0;

    for (const auto& entry : arriving->entries())
    {
        if (entry.id < firstIdByHand)
            offsets.id = std::max (offsets.id, entry.id);

        offsets.take = std::max (offsets.take, entry.take);
        offsets.seconds = std::max ({ offsets.seconds, entry.startSeconds, entry.endSeconds });
    }

    history = ProgressionHistory (*std::exchange (arriving, std::nullopt));
    lock.unlock();
    lookedAt = 0;
    juce::NullCheckedInvocation::invoke (onRestored);

    if (journal != nullptr)
        journal->restore (log());

    sendChangeMessage();
}

//======================================================================================================================
Progression ProgressionStore::saved() const
{
    const std::scoped_lock lock (mutex);
    return arriving ? *arriving : history.current();
}

void ProgressionStore::restore (Progression log)
{
    {
        const std::scoped_lock lock (mutex);
        arriving = withoutOpenEnds (log);
    }

    const auto* messages = juce::MessageManager::getInstanceWithoutCreating();

    if (messages != nullptr && messages->isThisTheMessageThread())
        adopt();
}

//======================================================================================================================
void ProgressionStore::attach (std::unique_ptr<Journal> journalToUse)
{
    journal = std::move (journalToUse);
    toldInstance.clear();

    if (journal->recovery().found)
    {
        hasRecovered = true;
        restore (journal->recovery().log);
    }
    else if (! log().empty())
    {
        journal->restore (log());
    }

    tellInstance();
    sendChangeMessage();
}

void ProgressionStore::setInstance (juce::String newInstance)
{
    const std::scoped_lock lock (mutex);
    instance = std::move (newInstance);
}

void ProgressionStore::tellInstance()
{
    juce::String now;

    {
        const std::scoped_lock lock (mutex);
        now = instance;
    }

    if (journal != nullptr && now != toldInstance)
    {
        toldInstance = now;
        lookedAt = 0;
        journal->setInstance (now);
    }
}

//======================================================================================================================
std::vector<Journal::CutOff> ProgressionStore::offered() const
{
    if (journal == nullptr)
        return {};

    auto sessions = journal->cutOff();
    std::stable_partition (sessions.begin(), sessions.end(), [this] (const Journal::CutOff& other) { return isOwn (other); });
    return sessions;
}

/** Done with is what the project has saved before its host went down. Looked at where there is another log, or another session is found. */
void ProgressionStore::finishSaved()
{
    if (journal == nullptr || journal->cutOffCount() == lookedAt)
        return;

    for (const auto& session : journal->cutOff())
        if (isOwn (session) && isPartOf (withoutOpenEnds (session.session->log), log()))
            journal->finish (session);

    lookedAt = journal->cutOffCount();
}

bool ProgressionStore::isOwn (const Journal::CutOff& session) const
{
    return toldInstance.isNotEmpty() && session.session->instance == toldInstance;
}

std::vector<ProgressionStore::Recoverable> ProgressionStore::recoverable() const
{
    std::vector<Recoverable> result;

    for (const auto& session : offered())
        result.push_back ({ session.lastWritten, session.session->log.size(), isOwn (session) });

    return result;
}

juce::String ProgressionStore::recoveryText() const
{
    const auto& recovery = journal->recovery();
    const bool isOne = recovery.log.size() == 1;
    const auto sentence = recovery.damagedRecords > 0 ? isOne ? juce::translate ("The last session was cut off. Its chord is back, but for what was damaged on disk.")
                                                              : juce::translate ("The last session was cut off. Its %1 chords are back, but for what was damaged on disk.")
                                                      : isOne ? juce::translate ("The last session was cut off. Its chord is back.")
                                                              : juce::translate ("The last session was cut off. Its %1 chords are back.");
    return sentence.replace ("%1", juce::String (recovery.log.size()));
}

// What is another's may be what was never saved.
juce::String ProgressionStore::offer() const
{
    const auto sessions = recoverable();

    if (sessions.empty() || ! (sessions[0].isOwn || log().empty()))
        return {};

    const auto& first = sessions[0];
    const bool isOne = first.chords == 1;
    const auto sentence = first.isOwn ? isOne ? juce::translate ("The last session of this project was cut off: one chord, of %2, can be brought back.")
                                              : juce::translate ("The last session of this project was cut off: %1 chords, of %2, can be brought back.")
                                      : isOne ? juce::translate ("A session was cut off: one chord, of %2, can be brought back.")
                                              : juce::translate ("A session was cut off: %1 chords, of %2, can be brought back.");
    return sentence.replace ("%1", juce::String (first.chords)).replace ("%2", first.lastWritten.toString (true, true, false, true));
}

bool ProgressionStore::bringBack (int index)
{
    const auto sessions = offered();

    if (index < 0 || index >= static_cast<int> (sessions.size()))
        return false;

    const auto& session = sessions[static_cast<std::size_t> (index)];
    auto entries = withoutOpenEnds (session.session->log).entries();
    offsetsBefore = offsets;
    firstIdByOffsets = lastId + 1;

    // With numbers that no listener gives, so that nothing that is still to be said of chords of this session says it of them.
    auto id = firstIdByHand;

    for (auto& entry : entries)
    {
        entry.id = id++;
        offsets.take = std::max (offsets.take, entry.take);
        offsets.seconds = std::max (offsets.seconds, entry.endSeconds);
    }

    if (! edit (Progression (std::move (entries))))
        return false;

    journal->finish (session);
    hasRecovered = false;
    return true;
}

bool ProgressionStore::dismiss (int index)
{
    const auto sessions = offered();

    if (index < 0 || index >= static_cast<int> (sessions.size()))
        return false;

    journal->finish (sessions[static_cast<std::size_t> (index)]);
    sendChangeMessage();
    return true;
}

void ProgressionStore::closeJournal()
{
    if (journal != nullptr)
        journal->close();
}

} // namespace guidetone
