// JournalFlow.h - a session in full flow, the same for the process that plays it and the test that knows what it has played.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "harmony/Namer.h"
#include "progression/LogEdits.h"
#include "progression/LogTiming.h"
#include "progression/Sections.h"

namespace guidetone::test
{

/** Chords that begin and end, and now and then an edit of what was there. */
struct JournalFlow
{
    Progression log;
    std::uint32_t steps = 0;

    /** One step more. @param hand  is handed what a journal is handed: a ChordEvent or the Progression that an edit has made. */
    template <typename Hand>
    void step (Hand&& hand)
    {
        ++steps;

        if (steps % 50 == 0)
        {
            const auto entry = (steps * 7) % static_cast<std::uint32_t> (log.size());
            log = steps % 100 == 0 ? withSection (log, entry, "Part " + std::to_string (steps)) : without (log, { entry });
            hand (log);
            return;
        }

        ChordEvent event;
        event.id = (steps + 1) / 2;
        event.kind = steps % 2 == 1 ? ChordEvent::Kind::began : ChordEvent::Kind::ended;
        event.seconds = steps * 0.01;

        if (event.kind == ChordEvent::Kind::began)
            event.naming = name (steps % 4 == 1 ? Voicing { 60, 64, 67 } : Voicing { 57, 60, 64, 67 });

        log.apply (event);
        hand (event);
    }
};

} // namespace guidetone::test
