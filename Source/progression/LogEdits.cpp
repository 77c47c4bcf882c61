// SPDX-License-Identifier: GPL-3.0-or-later
#include "LogEdits.h"

#include <algorithm>

namespace guidetone
{

namespace
{

constexpr double barSeconds = 2.0;              // where nothing says how long a bar is
constexpr std::uint32_t byHand = 0x80000000u;   // ids from here on are not played ones

std::int64_t barTicks (const SongPosition& place) noexcept
{
    return std::int64_t { 4 } * ticksPerQuarter * std::max<int> (1, place.numerator) / std::max<int> (1, place.denominator);
}

double secondsOfBar (const SongPosition& place) noexcept
{
    return place.known && place.bpm > 0.0f ? static_cast<double> (barTicks (place)) / ticksPerQuarter * 60.0 / static_cast<double> (place.bpm) : barSeconds;
}

} // namespace

Progression renamed (const Progression& log, std::size_t entry, int reading)
{
    if (entry >= log.entries().size() || reading <= 0 || reading >= log.entries()[entry].naming.readings.size())
        return log;

    auto entries = log.entries();
    auto& readings = entries[entry].naming.readings;
    std::rotate (readings.begin(), readings.begin() + reading, readings.begin() + reading + 1);
    return Progression (std::move (entries));
}

Progression without (const Progression& log, const std::vector<std::size_t>& indices)
{
    std::vector<bool> gone (log.entries().size());

    for (const auto index : indices)
        if (index < gone.size())
            gone[index] = true;

    std::vector<Entry> kept;

    for (std::size_t i = 0; i < gone.size(); ++i)
        if (! gone[i])
            kept.push_back (log.entries()[i]);

    return Progression (std::move (kept));
}

SongPosition later (SongPosition place, std::int64_t ticks) noexcept
{
    if (! place.known)
        return place;

    const auto bar = barTicks (place), inBar = place.tickInBar + ticks;
    place.ticks += ticks;
    place.bar += static_cast<std::int32_t> (inBar / bar);
    place.tickInBar = static_cast<std::int32_t> (inBar % bar);
    return place;
}

Progression appended (const Progression& log, const Chord& chord, const Voicing& voicing, const NamingContext& context)
{
    auto entries = log.entries();
    Entry entry;
    entry.context = context;
    entry.edited = true;
    entry.naming.kind = Sounding::chord;
    entry.naming.voicing = voicing;
    entry.naming.readings.push ({ chord, 0 });
    entry.id = byHand;

    for (const auto& other : entries)
        entry.id = std::max (entry.id, other.id < byHand ? byHand : other.id + 1);

    if (! entries.empty())
    {
        const auto& last = entries.back();
        entry.take = last.take;
        entry.start = last.isOpen() ? later (last.start, barTicks (last.start)) : last.end;
        entry.startSeconds = last.isOpen() ? last.startSeconds + secondsOfBar (last.start) : last.endSeconds;
    }

    entry.end = later (entry.start, barTicks (entry.start));
    entry.endSeconds = entry.startSeconds + secondsOfBar (entry.start);
    entries.push_back (entry);
    return Progression (std::move (entries));
}

} // namespace guidetone
