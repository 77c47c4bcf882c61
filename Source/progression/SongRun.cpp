// SPDX-License-Identifier: GPL-3.0-or-later
#include "SongRun.h"

#include <algorithm>
#include <cmath>

namespace guidetone
{

std::int64_t ticksInBar (const SongPosition& place) noexcept
{
    return std::max<std::int64_t> (1, std::int64_t { 4 } * ticksPerQuarter * place.numerator / std::max<int> (1, place.denominator));
}

std::int64_t barLineBefore (const SongPosition& place) noexcept
{
    return place.ticks - place.tickInBar;
}

SongPosition later (SongPosition place, std::int64_t ticks) noexcept
{
    if (! place.known)
        return place;

    const auto bar = ticksInBar (place), inBar = place.tickInBar + ticks;
    const auto bars = inBar / bar - (inBar % bar < 0 ? 1 : 0);
    place.ticks += ticks;
    place.bar = static_cast<std::int32_t> (place.bar + bars);
    place.tickInBar = static_cast<std::int32_t> (inBar - bars * bar);
    return place;
}

double secondsLong (std::int64_t ticks, const SongPosition& place) noexcept
{
    const double quarters = static_cast<double> (ticks) / ticksPerQuarter;
    return place.known && place.bpm > 0.0f ? quarters * 60.0 / static_cast<double> (place.bpm) : quarters / quartersPerSecond;
}

double quartersLong (const Entry& entry) noexcept
{
    if (entry.isOpen())
        return 0.0;

    const double seconds = std::max (0.0, entry.endSeconds - entry.startSeconds);

    if (! entry.start.known)
        return seconds * quartersPerSecond;

    const double bySeconds = seconds * entry.start.bpm / 60.0;
    const double byTicks = (static_cast<double> (entry.end.ticks) - static_cast<double> (entry.start.ticks)) / ticksPerQuarter;

    // A chord that was held while the song jumped, or until the transport stood, has no end to be counted from its start.
    return entry.end.known && byTicks > 0.0 && byTicks >= 0.5 * bySeconds ? byTicks : bySeconds;
}

bool goesOn (const Entry& entry, const Entry& next) noexcept
{
    if (next.take != entry.take || next.start.known != entry.start.known || next.startSeconds < entry.startSeconds)
        return false;

    if (! next.start.known)
        return next.startSeconds - std::max (entry.startSeconds, entry.endSeconds) <= longestSilence;

    const double moved = (static_cast<double> (next.start.ticks) - static_cast<double> (entry.start.ticks)) / ticksPerQuarter;
    const double expected = (next.startSeconds - entry.startSeconds) * (static_cast<double> (entry.start.bpm) + next.start.bpm) / 120.0;

    // A tempo that changes on the way makes the expectation vague: from one to the double of it, by a third.
    return moved >= 0.0 && std::abs (moved - expected) <= 1.0 + 0.35 * expected;
}

} // namespace guidetone
