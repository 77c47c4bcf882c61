// EntryLog.h - tells the log when a chord begins, ends or gets another name, with its number, take and place in the song.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ChordSink.h"
#include "SongClock.h"

namespace guidetone
{

/** Numbers what is logged. At most one entry is open. [audio thread] No allocation, O(1) but for SongClock::at. */
class EntryLog
{
public:
    struct Entry
    {
        std::uint32_t id = 0, take = 1;
        std::int64_t start = 0;         ///< in samples
        NamingContext context;
        Naming naming;
    };

    /** What it tells with: both belong to the caller. */
    struct Around
    {
        const SongClock& clock;
        ChordSink& sink;
    };

    bool isOpen() const noexcept           { return entryIsOpen; }
    const Entry& entry() const noexcept    { return latest; }

    /** When the last entry ended; the next may not begin before it. */
    std::int64_t lastEnd() const noexcept  { return ended; }

    /** Begins an entry; the one before must have ended. */
    const Entry& open (const Naming& naming, const NamingContext& context, std::int64_t start, const Around& around) noexcept
    {
        latest = { latest.id + 1, take, start, context, naming };
        entryIsOpen = takeHasEntries = true;
        tell (ChordEvent::Kind::began, latest, start, around);
        return latest;
    }

    /** Ends the open entry, if there is one. */
    void end (std::int64_t time, const Around& around) noexcept
    {
        if (! entryIsOpen)
            return;

        ended = std::max (time, latest.start);
        entryIsOpen = false;
        auto nothing = latest;
        nothing.naming = {};
        tell (ChordEvent::Kind::ended, nothing, ended, around);
    }

    /** An entry is called something else, or begins elsewhere. */
    void revise (const Entry& entry, const Around& around) noexcept  { tell (ChordEvent::Kind::revised, entry, entry.start, around); }

    /** A new take begins; one without entries is used again. */
    void startTake() noexcept
    {
        take += takeHasEntries ? 1 : 0;
        takeHasEntries = false;
    }

    /** Time begins anew at 0; numbers and takes go on. */
    void rewind() noexcept  { ended = 0; }

    //==================================================================================================================
private:
    static void tell (ChordEvent::Kind kind, const Entry& entry, std::int64_t time, const Around& around) noexcept
    {
        ChordEvent event;
        event.kind = kind;
        event.id = entry.id;
        event.take = entry.take;
        event.timeSamples = time;
        event.seconds = around.clock.secondsAt (time);
        event.position = around.clock.at (time);
        event.context = entry.context;
        event.naming = entry.naming;
        around.sink.logged (event);
    }

    Entry latest;
    std::int64_t ended = 0;
    std::uint32_t take = 1;
    bool entryIsOpen = false, takeHasEntries = false;
};

} // namespace guidetone
