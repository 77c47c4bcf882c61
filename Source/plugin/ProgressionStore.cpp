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

        if (newLog == history.current())
            return false;

        history.edit (std::move (newLog));
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
    if (journal == nullptr || journal->problem().isNotEmpty() || ! journal->recovery().found)
        return journal != nullptr ? journal->problem() : juce::String();

    const auto& recovery = journal->recovery();
    const bool isOne = recovery.log.size() == 1;
    const auto sentence = recovery.damagedRecords > 0 ? isOne ? juce::translate ("The last session was cut off. Its chord is back, but for what was damaged on disk.")
                                                              : juce::translate ("The last session was cut off. Its %1 chords are back, but for what was damaged on disk.")
                                                      : isOne ? juce::translate ("The last session was cut off. Its chord is back.")
                                                              : juce::translate ("The last session was cut off. Its %1 chords are back.");
    return sentence.replace ("%1", juce::String (recovery.log.size()));
}

//======================================================================================================================
void ProgressionStore::drain()
{
    adopt();

    const auto noticeBefore = notice();
    bool changed = false;

    for (ChordEvent event; queue.pop (event);)
    {
        event.id += idOffset;
        event.take += takeOffset;
        event.seconds += secondsOffset;

        {
            const std::scoped_lock lock (mutex);

            if (! history.apply (event))
                continue;
        }

        changed = true;

        if (journal != nullptr)
            journal->write (event);
    }

    if (journal != nullptr)
        journal->sync();

    if (changed || notice() != noticeBefore)
        sendChangeMessage();
}

void ProgressionStore::adopt()
{
    std::unique_lock lock (mutex);

    if (! arriving)
        return;

    idOffset = takeOffset = 0;
    secondsOffset = 0.0;

    for (const auto& entry : arriving->entries())
    {
        idOffset = std::max (idOffset, entry.id);
        takeOffset = std::max (takeOffset, entry.take);
        secondsOffset = std::max ({ secondsOffset, entry.startSeconds, entry.endSeconds });
    }

    history = ProgressionHistory (*std::exchange (arriving, std::nullopt));
    lock.unlock();
    juce::NullCheckedInvocation::invoke (onRestored);
    edited();
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

    if (journal->recovery().found)
        restore (journal->recovery().log);

    sendChangeMessage();
}

void ProgressionStore::closeJournal()
{
    if (journal != nullptr)
        journal->close();
}

} // namespace guidetone
