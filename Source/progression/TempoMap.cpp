// SPDX-License-Identifier: GPL-3.0-or-later
#include "TempoMap.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>

namespace guidetone
{

namespace
{
    constexpr double halfTick = 0.5 / ticksPerQuarter;

    /** Hostile files can reach bars that no int32 counts. */
    std::int32_t barNumber (double bar) noexcept
    {
        return static_cast<std::int32_t> (std::clamp (bar, -1.0e9, 1.0e9));
    }

    bool isUsable (const TempoChange& change) noexcept
    {
        return std::isfinite (change.at) && change.at >= 0.0 && std::isfinite (change.bpm) && change.bpm > 0.0;
    }

    bool isUsable (const MetreChange& change) noexcept
    {
        return std::isfinite (change.at) && change.at >= 0.0
            && change.numerator >= 1 && change.numerator <= 255
            && change.denominator >= 1 && change.denominator <= 128 && std::has_single_bit (static_cast<unsigned> (change.denominator));
    }

    template <typename Change>
    void putInOrder (std::vector<Change>& changes)
    {
        std::erase_if (changes, [] (const Change& change) { return ! isUsable (change); });
        std::stable_sort (changes.begin(), changes.end(), [] (const Change& a, const Change& b) { return a.at < b.at; });
    }

    std::int64_t floorDivide (std::int64_t n, std::int64_t by) noexcept
    {
        return n / by - (n % by < 0 ? 1 : 0);
    }
}

TempoMap TempoMap::fromQuarters (std::vector<TempoChange> tempi, std::vector<MetreChange> metres)
{
    return { Unit::quarters, std::move (tempi), std::move (metres) };
}

TempoMap TempoMap::fromSeconds (std::vector<TempoChange> tempi, std::vector<MetreChange> metres)
{
    return { Unit::seconds, std::move (tempi), std::move (metres) };
}

TempoMap::TempoMap (Unit unit, std::vector<TempoChange> tempi, std::vector<MetreChange> metres)
{
    putInOrder (tempi);
    putInOrder (metres);
    items.push_back ({});

    auto tempo = tempi.cbegin();
    auto metre = metres.cbegin();

    while (tempo != tempi.cend() || metre != metres.cend())
    {
        const bool tempoIsNext = metre == metres.cend() || (tempo != tempi.cend() && tempo->at <= metre->at);
        const double at = tempoIsNext ? tempo->at : metre->at;

        auto next = items.back();
        next.seconds = unit == Unit::seconds ? at : secondsAt (at);
        next.ppq = unit == Unit::quarters ? at : ppqAt (at);

        if (tempoIsNext)
            next.bpm = tempo->bpm;

        change (next, tempoIsNext ? nullptr : &*metre);

        if (tempoIsNext)
            ++tempo;
        else
            ++metre;
    }
}

void TempoMap::change (Stretch next, const MetreChange* metre)
{
    const auto& last = items.back();
    const double bars = (next.ppq - last.barStartPpq) / last.quartersInBar();
    const double tolerance = halfTick / last.quartersInBar();
    const double wholeBars = std::floor (bars + tolerance);

    next.bar = barNumber (last.bar + wholeBars);
    next.barStartPpq = last.barStartPpq + wholeBars * last.quartersInBar();

    if (metre != nullptr)
    {
        const bool repeats = metre->numerator == last.numerator && metre->denominator == last.denominator;
        const bool midBar = bars - wholeBars > tolerance;

        if (! repeats)
        {
            if (midBar)
                next.bar = barNumber (next.bar + 1.0);

            next.barStartPpq = next.ppq;
            next.numerator = metre->numerator;
            next.denominator = metre->denominator;
        }
    }

    if (next.ppq <= last.ppq && next.seconds <= last.seconds)
        items.back() = next;
    else
        items.push_back (next);
}

double TempoMap::secondsAt (double ppq) const noexcept
{
    const auto after = std::upper_bound (items.begin() + 1, items.end(), ppq, [] (double p, const Stretch& s) { return p < s.ppq; });
    const auto& stretch = *(after - 1);
    return stretch.seconds + (ppq - stretch.ppq) * 60.0 / stretch.bpm;
}

double TempoMap::ppqAt (double seconds) const noexcept
{
    const auto after = std::upper_bound (items.begin() + 1, items.end(), seconds, [] (double t, const Stretch& s) { return t < s.seconds; });
    const auto& stretch = *(after - 1);
    return stretch.ppq + (seconds - stretch.seconds) * stretch.bpm / 60.0;
}

SongPosition TempoMap::positionAt (double ppq) const noexcept
{
    const auto after = std::upper_bound (items.begin() + 1, items.end(), ppq + halfTick, [] (double p, const Stretch& s) { return p < s.ppq; });
    const auto& stretch = *(after - 1);

    const auto ticks = static_cast<std::int64_t> (std::llround (ppq * ticksPerQuarter));
    const auto inBars = ticks - static_cast<std::int64_t> (std::llround (stretch.barStartPpq * ticksPerQuarter));
    const std::int64_t ticksInBar = 4 * ticksPerQuarter / stretch.denominator * stretch.numerator;
    const auto bars = floorDivide (inBars, ticksInBar);

    SongPosition position;
    position.known = true;
    position.ticks = ticks;
    position.bar = barNumber (static_cast<double> (stretch.bar) + static_cast<double> (bars));
    position.tickInBar = static_cast<std::int32_t> (inBars - bars * ticksInBar);
    position.numerator = static_cast<std::uint8_t> (stretch.numerator);
    position.denominator = static_cast<std::uint8_t> (stretch.denominator);
    position.bpm = static_cast<float> (stretch.bpm);
    return position;
}

double TempoMap::ppqAtBar (std::int32_t bar, std::int64_t tickInBar) const noexcept
{
    // A stretch that starts in the middle of a bar has that bar's number and its bar line, so the first one that holds the bar will do.
    const auto after = std::upper_bound (items.begin() + 1, items.end(), bar, [] (std::int32_t b, const Stretch& s) { return b < s.bar; });
    const auto& stretch = *(after - 1);
    return stretch.barStartPpq + (static_cast<double> (bar) - stretch.bar) * stretch.quartersInBar() + static_cast<double> (tickInBar) / ticksPerQuarter;
}

} // namespace guidetone
