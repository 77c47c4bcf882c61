// SPDX-License-Identifier: GPL-3.0-or-later
#include "LogTiming.h"

#include "LogEdits.h"
#include "SongRun.h"

#include <algorithm>
#include <cmath>

namespace guidetone
{

namespace
{

constexpr std::int64_t farthestTicks = std::int64_t { 1 } << 40;    // 36 years at 60: keeps sums inside 64 bits

/** A moment of an entry, in the log and in the song. */
struct Moment
{
    double seconds = 0.0;
    SongPosition place;
};

Moment startOf (const Entry& entry)    { return { entry.startSeconds, entry.start }; }
Moment endOf (const Entry& entry)      { return { entry.endSeconds, entry.end }; }

void setStart (Entry& entry, const Moment& moment)
{
    entry.startSeconds = moment.seconds;
    entry.start = moment.place;
}

void setEnd (Entry& entry, const Moment& moment)
{
    entry.endSeconds = moment.seconds;
    entry.end = moment.place;
}

Moment later (const Moment& moment, std::int64_t ticks)
{
    return { moment.seconds + secondsLong (ticks, moment.place), later (moment.place, ticks) };
}

bool isBefore (const Moment& a, const Moment& b) noexcept
{
    return a.seconds < b.seconds && (! a.place.known || ! b.place.known || a.place.ticks < b.place.ticks);
}

/** Whether an entry that has an end has a length, in every time that it is measured in. */
bool hasLength (const Entry& entry) noexcept
{
    return isBefore (startOf (entry), endOf (entry));
}

bool hasNext (const std::vector<Entry>& entries, std::size_t index) noexcept
{
    return index + 1 < entries.size() && goesOn (entries[index], entries[index + 1]);
}

Progression splitAt (const Progression& log, std::size_t index, const Moment& where)
{
    auto entries = log.entries();
    auto& first = entries[index];
    auto second = first;

    if (! isBefore (startOf (first), where) || ! isBefore (where, endOf (first)))
        return log;

    setEnd (first, where);
    setStart (second, where);
    second.id = nextIdByHand (entries);
    second.edited = true;
    second.section = {};
    entries.insert (entries.begin() + static_cast<std::ptrdiff_t> (index) + 1, second);
    return Progression (std::move (entries));
}

} // namespace

std::int64_t ticksLong (const Entry& entry) noexcept
{
    return std::llround (std::min (quartersLong (entry) * ticksPerQuarter, static_cast<double> (farthestTicks)));
}

//======================================================================================================================
Progression split (const Progression& log, std::size_t entry, std::int64_t ticks)
{
    if (entry >= log.entries().size() || log.entries()[entry].isOpen() || ticks <= 0 || ticks >= farthestTicks)
        return log;

    return splitAt (log, entry, later (startOf (log.entries()[entry]), ticks));
}

Progression splitAt (const Progression& log, std::size_t entry, double seconds)
{
    if (entry >= log.entries().size() || log.entries()[entry].isOpen())
        return log;

    const auto& whole = log.entries()[entry];
    const double part = (seconds - whole.startSeconds) / (whole.endSeconds - whole.startSeconds);

    if (! (part > 0.0 && part < 1.0))
        return log;

    const auto ticks = std::llround (part * quartersLong (whole) * ticksPerQuarter);
    return splitAt (log, entry, Moment { seconds, later (whole.start, ticks) });
}

Progression mergedWithNext (const Progression& log, std::size_t entry)
{
    if (! hasNext (log.entries(), entry))
        return log;

    auto entries = log.entries();
    const auto next = entries.begin() + static_cast<std::ptrdiff_t> (entry) + 1;
    auto& merged = entries[entry];

    // A chord that still sounds is closed by its number.
    if (next->isOpen())
        merged.id = next->id;

    if (next->isOpen() || ! isBefore (endOf (*next), endOf (merged)))
        setEnd (merged, endOf (*next));

    merged.edited = true;
    entries.erase (next);
    return Progression (std::move (entries));
}

Progression moved (const Progression& log, std::size_t index, std::int64_t startByTicks, std::int64_t endByTicks, Followers followers)
{
    const auto tooFar = [] (std::int64_t ticks) { return ticks > farthestTicks || ticks < -farthestTicks; };

    if (index >= log.entries().size() || tooFar (startByTicks) || tooFar (endByTicks) || (log.entries()[index].isOpen() && endByTicks != 0))
        return log;

    auto entries = log.entries();
    auto& entry = entries[index];
    const bool followed = hasNext (entries, index);
    const bool follows = index > 0 && hasNext (entries, index - 1);
    const bool stands = entry.isOpen();
    const auto endBefore = endOf (entry);
    setStart (entry, later (startOf (entry), startByTicks));

    if (! stands)
        setEnd (entry, later (endOf (entry), endByTicks));

    if ((! stands && ! hasLength (entry)) || entry.startSeconds < 0.0)
        return log;

    if (follows)
    {
        auto& before = entries[index - 1];

        if (! before.isOpen() && isBefore (startOf (entry), endOf (before)))
            setEnd (before, startOf (entry));

        if ((! before.isOpen() && ! hasLength (before)) || ! isBefore (startOf (before), startOf (entry)))
            return log;
    }

    if (followed && followers == Followers::giveWay)
    {
        auto& next = entries[index + 1];

        if (! stands && isBefore (startOf (next), endOf (entry)) && ! isBefore (startOf (next), endBefore))
            setStart (next, endOf (entry));

        if ((! next.isOpen() && ! hasLength (next)) || ! isBefore (startOf (entry), startOf (next)))
            return log;
    }

    if (followed && followers == Followers::shift && endByTicks != 0)
    {
        const double seconds = entry.endSeconds - endBefore.seconds;

        for (auto i = index + 1; i < entries.size() && goesOn (log.entries()[i - 1], log.entries()[i]); ++i)
        {
            auto& shifted = entries[i];
            setStart (shifted, { shifted.startSeconds + seconds, later (shifted.start, endByTicks) });

            if (! shifted.isOpen())
                setEnd (shifted, { shifted.endSeconds + seconds, later (shifted.end, endByTicks) });
        }

        if (! isBefore (startOf (entry), startOf (entries[index + 1])))
            return log;
    }

    return Progression (std::move (entries));
}

Progression shifted (const Progression& log, const std::vector<std::size_t>& indices, std::int64_t ticks)
{
    if (ticks > farthestTicks || ticks < -farthestTicks)
        return log;

    auto entries = log.entries();
    auto moves = named (indices, entries.size());

    for (std::size_t i = 0; i < entries.size(); ++i)
        moves[i] = moves[i] && ! entries[i].isOpen();

    for (std::size_t i = 0; i < entries.size(); ++i)
        if (moves[i])
        {
            setStart (entries[i], later (startOf (entries[i]), ticks));
            setEnd (entries[i], later (endOf (entries[i]), ticks));
        }

    // Neighbours as they were before.
    for (std::size_t i = 0; i < entries.size(); ++i)
    {
        if (moves[i] && (entries[i].startSeconds < 0.0 || ! hasLength (entries[i])))
            return log;

        if (i == 0 || ! (moves[i] || moves[i - 1]))
            continue;

        auto& before = entries[i - 1];
        auto& entry = entries[i];

        if (! hasNext (log.entries(), i - 1))
        {
            if (entry.startSeconds <= before.startSeconds)
                return log;

            continue;
        }

        if (! moves[i - 1] && ! before.isOpen() && isBefore (startOf (entry), endOf (before)))
            setEnd (before, startOf (entry));
        else if (! moves[i] && ! entry.isOpen() && isBefore (startOf (entry), endOf (before)) && ! isBefore (startOf (entry), endOf (log.entries()[i - 1])))
            setStart (entry, endOf (before));

        if (! isBefore (startOf (before), startOf (entry)) || (! before.isOpen() && ! hasLength (before)) || (! entry.isOpen() && ! hasLength (entry))
            || (entry.isOpen() && ! before.isOpen() && isBefore (startOf (entry), endOf (before))))
            return log;
    }

    return Progression (std::move (entries));
}

//======================================================================================================================
namespace
{

/** The nearest line of a grid that is counted from the bar line, as ticks from the place. */
std::int64_t toLine (const SongPosition& place, std::int64_t grid) noexcept
{
    return (place.tickInBar + grid / 2) / grid * grid - place.tickInBar;
}

/** The entries first .. last - 1, a run of one take in the song, on the grid. They go on one after the other, so their starts rise. */
void putOnGrid (std::vector<Entry>& entries, std::size_t first, std::size_t last, const std::vector<bool>& wanted, std::int64_t grid)
{
    std::vector<std::int64_t> starts (last - first);

    for (auto i = first; i < last; ++i)
        starts[i - first] = entries[i].start.ticks + (wanted[i] ? toLine (entries[i].start, grid) : 0);

    // Those that stand on one line share the time to the next.
    for (std::size_t i = 0; i < starts.size();)
    {
        auto next = i + 1;

        while (next < starts.size() && starts[next] <= starts[i])
            ++next;

        const auto room = next < starts.size() ? starts[next] - starts[i] : grid;
        const auto count = static_cast<std::int64_t> (next - i);

        if (count > room)
            return;

        for (auto k = i + 1; k < next; ++k)
            starts[k] = starts[i] + room * static_cast<std::int64_t> (k - i) / count;

        i = next;
    }

    std::vector<Entry> run (entries.begin() + static_cast<std::ptrdiff_t> (first), entries.begin() + static_cast<std::ptrdiff_t> (last));

    for (std::size_t i = 0; i < run.size(); ++i)
    {
        auto& entry = run[i];
        const auto end = endOf (entry);
        setStart (entry, later (startOf (entry), starts[i] - entry.start.ticks));

        if (wanted[first + i] && ! entry.isOpen() && end.place.known)
            setEnd (entry, later (end, toLine (end.place, grid)));
    }

    for (std::size_t i = 0; i < run.size(); ++i)
    {
        auto& entry = run[i];
        const auto& was = entries[first + i];

        if (was.isOpen())
            continue;

        const bool followed = i + 1 < run.size();
        const bool touched = followed && was.endSeconds >= entries[first + i + 1].startSeconds;

        if (followed && (touched || ! hasLength (entry) || ! isBefore (endOf (entry), startOf (run[i + 1]))))
            setEnd (entry, startOf (run[i + 1]));
        else if (! hasLength (entry))
            setEnd (entry, later (startOf (entry), grid));

        if (! hasLength (entry))
            return;
    }

    std::copy (run.begin(), run.end(), entries.begin() + static_cast<std::ptrdiff_t> (first));
}

template <typename IsShort>
Progression withoutShort (const Progression& log, IsShort&& isShort)
{
    const auto& entries = log.entries();
    std::vector<std::size_t> gone;
    auto longer = entries;

    // What stays of the run so far, to go on in the place of those that are left out.
    auto stays = entries.size();

    for (std::size_t i = 0; i < entries.size(); ++i)
    {
        if (i > 0 && ! goesOn (entries[i - 1], entries[i]))
            stays = entries.size();

        if (entries[i].isOpen() || ! isShort (entries[i]))
        {
            stays = i;
            continue;
        }

        gone.push_back (i);

        if (stays < entries.size() && ! longer[stays].isOpen() && longer[stays].endSeconds < entries[i].endSeconds)
            setEnd (longer[stays], endOf (entries[i]));
    }

    return gone.empty() ? log : without (Progression (std::move (longer)), gone);
}

} // namespace

Progression onGrid (const Progression& log, const std::vector<std::size_t>& indices, std::int64_t gridTicks)
{
    if (gridTicks < 1 || gridTicks > farthestTicks)
        return log;

    auto entries = log.entries();
    const auto wanted = named (indices, entries.size());

    for (std::size_t first = 0, last = 0; first < entries.size(); first = last)
    {
        for (last = first + 1; last < entries.size() && goesOn (log.entries()[last - 1], log.entries()[last]);)
            ++last;

        if (entries[first].start.known && std::find (wanted.begin() + static_cast<std::ptrdiff_t> (first), wanted.begin() + static_cast<std::ptrdiff_t> (last), true)
                                              != wanted.begin() + static_cast<std::ptrdiff_t> (last))
            putOnGrid (entries, first, last, wanted, gridTicks);
    }

    return Progression (std::move (entries));
}

Progression withoutShorterThanSeconds (const Progression& log, double seconds)
{
    return withoutShort (log, [seconds] (const Entry& entry) { return entry.endSeconds - entry.startSeconds < seconds; });
}

Progression withoutShorterThanTicks (const Progression& log, std::int64_t ticks)
{
    return withoutShort (log, [ticks] (const Entry& entry) { return ticksLong (entry) < ticks; });
}

std::size_t countShorterThanTicks (const Progression& log, std::int64_t ticks) noexcept
{
    return static_cast<std::size_t> (std::count_if (log.entries().begin(), log.entries().end(), [ticks] (const Entry& entry) { return ! entry.isOpen() && ticksLong (entry) < ticks; }));
}

} // namespace guidetone
