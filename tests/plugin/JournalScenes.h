// JournalScenes.h - chords and logs for the tests of the journal.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "TestHost.h"

#include "plugin/SessionFile.h"

namespace guidetone::test
{

inline Entry entry (std::uint32_t id, double start, double end)
{
    Entry result;
    result.id = id;
    result.startSeconds = start;
    result.endSeconds = end;
    result.naming = name ({ 57, 60, 64 });
    return result;
}

inline ChordEvent began (std::uint32_t id, double seconds)
{
    ChordEvent event;
    event.id = id;
    event.seconds = seconds;
    event.naming = name ({ 60, 64, 67 });
    return event;
}

inline ChordEvent ended (std::uint32_t id, double seconds)
{
    ChordEvent event;
    event.kind = ChordEvent::Kind::ended;
    event.id = id;
    event.seconds = seconds;
    return event;
}

inline juce::Array<juce::File> sessions (const juce::File& folder)  { return sessionsIn (folder); }

/** So many chords, a second each. */
inline Progression longLog (int chords)
{
    std::vector<Entry> entries;

    for (int i = 0; i < chords; ++i)
        entries.push_back (entry (static_cast<std::uint32_t> (i + 1), i, i + 1.0));

    return Progression (std::move (entries));
}

} // namespace guidetone::test
