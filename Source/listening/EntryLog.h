// EntryLog.h - tells the log when a chord begins, ends or gets another name, with its number, take and place in the song.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ChordSink.h"
#include "SongClock.h"

namespace guidetone
{

/** The next entry's number and the present take: one count for all ways of listening. */
struct EntryNumbers
{
    std::uint32_t lastId = 0;
    std::uint32_t take = 1;
    bool takeHasEntries = false;
    std::int64_t lastEnd = 0;       ///< of the last entry, in samples: the next may not begin before it

    std::uint32_t next() noexcept
    {
        takeHasEntries = true;
        return ++lastId;
    }

    /** A new take begins; one without entries is used again. */
    void startTake() noexcept
    {
        take += takeHasEntries ? 1 : 0;
        takeHasEntries = false;
    }
};

/** An event of an entry, at a time in samples, with its place in the song. */
inline ChordEvent entryEvent (ChordEvent::Kind kind, std::uint32_t id, std::uint32_t take, std::int64_t time, const NamingContext& context,
                              const Naming& naming, const SongClock& clock) noexcept
{
    const auto place = kind == ChordEvent::Kind::ended ? clock.endAt (time) : clock.at (time);
    return { kind, id, take, time, clock.secondsAt (time), place, context, naming };
}

/** Logs a row of entries. At most one entry is open. [audio thread] No allocation, O(1) but for SongClock::at. */
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

    /** What it tells with: all belong to the caller. */
    struct Around
    {
        const SongClock& clock;
        ChordSink& sink;
        EntryNumbers& numbers;
    };

    bool isOpen() const noexcept           { return entryIsOpen; }
    const Entry& entry() const noexcept    { return latest; }

    /** Begins an entry; the one before must have ended. */
    const Entry& open (const Naming& naming, const NamingContext& context, std::int64_t start, const Around& around) noexcept
    {
        latest = { around.numbers.next(), around.numbers.take, start, context, naming };
        entryIsOpen = true;
        tell (ChordEvent::Kind::began, latest, start, around);
        return latest;
    }

    /** Ends the open entry, if there is one. */
    void end (std::int64_t time, const Around& around) noexcept
    {
        if (! entryIsOpen)
            return;

        around.numbers.lastEnd = std::max (time, latest.start);
        entryIsOpen = false;
        auto nothing = latest;
        nothing.naming = {};
        tell (ChordEvent::Kind::ended, nothing, around.numbers.lastEnd, around);
    }

    /** An entry is called something else, or begins elsewhere. */
    void revise (const Entry& entry, const Around& around) noexcept  { tell (ChordEvent::Kind::revised, entry, entry.start, around); }

    //==================================================================================================================
private:
    static void tell (ChordEvent::Kind kind, const Entry& entry, std::int64_t time, const Around& around) noexcept
    {
        around.sink.logged (entryEvent (kind, entry.id, entry.take, time, entry.context, entry.naming, around.clock));
    }

    Entry latest;
    bool entryIsOpen = false;
};

} // namespace guidetone
