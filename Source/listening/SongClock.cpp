// SongClock.cpp - from sample times to places in the song.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "SongClock.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace guidetone
{

namespace
{
    // A hundredth of a tick: far above what doubles lose in a day of samples, far below what a host moves on purpose.
    constexpr double samePlacePpq = 0.01 / ticksPerQuarter;
    constexpr double turnsBackPpq = 1.0;
    constexpr double sameTempo = 1.0e-6;            // relative; a slow drift shows up in the position
    constexpr double farthestPpq = 1.0e9;           // keeps every product below inside 64 bits
    constexpr double fastestBpm = 100000.0;

    std::int64_t ticksPerBar (const SongAnchor& anchor) noexcept
    {
        return std::max<std::int64_t> (1, std::int64_t { 4 } * ticksPerQuarter * anchor.numerator / anchor.denominator);
    }

    double barLengthPpq (const SongAnchor& anchor) noexcept  { return 4.0 * anchor.numerator / anchor.denominator; }

    constexpr std::int64_t dividedDown (std::int64_t a, std::int64_t b) noexcept
    {
        return a / b - (a % b != 0 && a < 0 ? 1 : 0);
    }

    std::int64_t ticks (double ppq) noexcept
    {
        return std::llround (std::clamp (ppq, -farthestPpq, farthestPpq) * ticksPerQuarter);
    }

    bool isUsable (const SongAnchor& anchor) noexcept
    {
        return std::isfinite (anchor.ppq) && std::isfinite (anchor.barStartPpq)
            && anchor.bpm > 0.0 && anchor.bpm <= fastestBpm
            && anchor.numerator > 0 && anchor.numerator <= 255 && anchor.denominator > 0 && anchor.denominator <= 255;
    }
}

void SongClock::prepare (double sampleRate) noexcept GUIDETONE_NONBLOCKING
{
    *this = {};
    rate = sampleRate;
}

SongClock::Change SongClock::anchor (const SongAnchor& given) noexcept GUIDETONE_NONBLOCKING
{
    auto next = given;
    next.playing = given.playing && isUsable (given);

    auto change = next.playing == isPlaying ? Change::none : next.playing ? Change::started : Change::stopped;

    if (next.playing && isPlaying && count > 0 && ppqAt (kept (count - 1), next.timeSamples) - next.ppq >= turnsBackPpq)
        change = Change::turnedBack;

    isPlaying = next.playing;

    while (count > 0 && kept (count - 1).timeSamples >= next.timeSamples)
        --count;

    if (count > 0 && continues (kept (count - 1), next))
        return change;

    if (count == memory)
    {
        first = (first + 1) % memory;
        --count;
    }

    anchors[static_cast<std::size_t> ((first + count++) % memory)] = next;
    return change;
}

int SongClock::newestAt (std::int64_t timeSamples) const noexcept
{
    int index = count - 1;

    while (index > 0 && kept (index).timeSamples > timeSamples)
        --index;

    return index;
}

SongPosition SongClock::at (std::int64_t timeSamples) const noexcept GUIDETONE_NONBLOCKING
{
    return placeBy (newestAt (timeSamples), timeSamples);
}

SongPosition SongClock::endAt (std::int64_t timeSamples) const noexcept GUIDETONE_NONBLOCKING
{
    const auto index = newestAt (timeSamples);
    const bool isFirstSample = index > 0 && kept (index).timeSamples == timeSamples;
    return placeBy (isFirstSample && kept (index).playing && kept (index - 1).playing ? index - 1 : index, timeSamples);
}

SongPosition SongClock::placeBy (int index, std::int64_t timeSamples) const noexcept
{
    if (index < 0 || ! kept (index).playing)
        return {};

    const auto& from = kept (index);

    // The nearest tick: a note meant for the bar line must not fall before it by a rounding error.
    const auto ticksNow = ticks (ppqAt (from, timeSamples));
    const auto sinceBarLine = ticksNow - ticks (from.barStartPpq);
    const auto barsSince = dividedDown (sinceBarLine, ticksPerBar (from));

    SongPosition position;
    position.known = true;
    position.ticks = ticksNow;
    position.bar = static_cast<std::int32_t> (std::clamp<std::int64_t> (from.bar + barsSince, std::numeric_limits<std::int32_t>::min(),
                                                                        std::numeric_limits<std::int32_t>::max()));
    position.tickInBar = static_cast<std::int32_t> (sinceBarLine - barsSince * ticksPerBar (from));
    position.numerator = static_cast<std::uint8_t> (from.numerator);
    position.denominator = static_cast<std::uint8_t> (from.denominator);
    position.bpm = static_cast<float> (from.bpm);
    return position;
}

//======================================================================================================================
double SongClock::ppqAt (const SongAnchor& from, std::int64_t timeSamples) const noexcept
{
    return from.ppq + static_cast<double> (timeSamples - from.timeSamples) * from.bpm / (60.0 * rate);
}

bool SongClock::continues (const SongAnchor& last, const SongAnchor& next) const noexcept
{
    if (last.playing != next.playing)
        return false;

    if (! next.playing)
        return true;

    const double barsBetween = (next.barStartPpq - last.barStartPpq) / barLengthPpq (last);

    return last.numerator == next.numerator && last.denominator == next.denominator
        && std::abs (last.bpm - next.bpm) <= sameTempo * last.bpm
        && std::abs (ppqAt (last, next.timeSamples) - next.ppq) <= samePlacePpq
        && std::abs (barsBetween - (static_cast<double> (next.bar) - last.bar)) * barLengthPpq (last) <= samePlacePpq;
}

} // namespace guidetone
