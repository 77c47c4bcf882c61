// LogRow.cpp - see LogRow.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "LogRow.h"

#include "../../progression/BarAndBeat.h"

#include <cmath>

namespace guidetone
{

juce::String clockText (double seconds, int decimals)
{
    const double unit = std::pow (10.0, decimals);
    const auto units = static_cast<juce::int64> (std::llround (juce::jmax (0.0, seconds) * unit));
    const auto minutes = units / static_cast<juce::int64> (60.0 * unit);
    const auto rest = static_cast<double> (units - minutes * static_cast<juce::int64> (60.0 * unit)) / unit;
    return juce::String (minutes) + ":" + (rest < 10.0 ? "0" : "") + juce::String (rest, decimals);
}

juce::String durationText (const Entry& entry)
{
    if (entry.isOpen())
        return {};

    if (entry.start.known && entry.end.known && entry.end.ticks > entry.start.ticks)
    {
        const double ticksPerBeat = ticksPerQuarter * 4.0 / entry.start.denominator;
        const double beats = static_cast<double> (entry.end.ticks - entry.start.ticks) / ticksPerBeat;
        const double quarters = juce::jmax (0.25, std::round (beats * 4.0) / 4.0);
        const auto whole = static_cast<int> (quarters);
        const auto rest = static_cast<int> (std::lround ((quarters - whole) * 4.0));
        constexpr juce::juce_wchar fractions[] { 0, 0xbc, 0xbd, 0xbe };     // quarter, half, three quarters

        return (whole > 0 ? juce::String (whole) : juce::String()) + (rest > 0 ? juce::String::charToString (fractions[rest]) : juce::String())
             + (quarters > 1.0 ? " beats" : " beat");
    }

    const double length = juce::jmax (0.0, entry.endSeconds - entry.startSeconds);
    return length < 60.0 ? juce::String (length, 1) + " s" : clockText (length, 0);
}

LogRow rowOf (const Entry& entry, std::uint32_t previousTake, const SpellingContext& wanted, const NotationStyle& style)
{
    const auto spelling = spellingOf (entry, wanted);
    LogRow row;

    row.open = entry.isOpen();
    row.newTake = previousTake != 0 && entry.take != previousTake;
    row.place = entry.start.known ? juce::String (barAndBeat (entry.start)) : clockText (entry.startSeconds, 1);
    row.duration = durationText (entry);
    row.symbol = SetSymbol (runsOf (entry.naming, spelling, style), SetSymbol::Style::line);

    row.spoken = (entry.start.known ? "Bar " + juce::String (entry.start.bar) : "At " + row.place) + ": "
               + juce::String (spokenSymbol (entry.naming, spelling)) + (row.open ? juce::String() : ", " + row.duration);

    if (entry.revised && ! entry.edited)
    {
        row.revised = true;
        row.hint = "Named again with hindsight: what followed made it clear";
        row.spoken << ", named again with hindsight";
    }

    return row;
}

} // namespace guidetone
