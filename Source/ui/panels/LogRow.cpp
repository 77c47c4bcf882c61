// LogRow.cpp - see LogRow.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "LogRow.h"

#include "../../notation/RomanNumeral.h"
#include "../../progression/BarAndBeat.h"
#include "../look/MarkWords.h"
#include "../look/NumeralText.h"
#include "../look/SpokenWords.h"
#include "../look/ValueWords.h"
#include "../look/Words.h"

#include <cmath>

namespace guidetone
{

juce::String clockText (double seconds, int decimals)
{
    const double unit = std::pow (10.0, decimals);
    const auto units = static_cast<juce::int64> (std::llround (juce::jmax (0.0, seconds) * unit));
    const auto minutes = units / static_cast<juce::int64> (60.0 * unit);
    const auto rest = static_cast<double> (units - minutes * static_cast<juce::int64> (60.0 * unit)) / unit;
    return juce::String (minutes) + ":" + (rest < 10.0 ? "0" : "") + decimalWords (rest, decimals);
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

        const auto figure = (whole > 0 ? juce::String (whole) : juce::String())
                          + (rest > 0 ? juce::String::charToString (fractions[rest]) : juce::String());
        return quarters > 1.0 ? words ("%1 beats", figure) : words ("%1 beat", figure);
    }

    // One that was cut off, and nobody knows how long it lasted.
    const double length = entry.endSeconds - entry.startSeconds;

    if (length < 0.05)
        return {};

    return length < 60.0 ? words ("%1 s", decimalWords (length, 1)) : clockText (length, 0);
}

juce::Colour colourOf (Mark mark, const Theme& theme, juce::Colour usual) noexcept
{
    return mark == Mark::wrong ? theme.warning : mark == Mark::substitution ? theme.accent : usual;
}

LogRow rowOf (const Entry& entry, std::uint32_t previousTake, const SpellingContext& wanted, const Writing& writing, const ChartMark* mark)
{
    const auto spelling = spellingOf (entry, wanted);
    const auto& naming = entry.naming;
    LogRow row;

    row.open = entry.isOpen();
    row.newTake = previousTake != 0 && entry.take != previousTake;
    row.place = entry.start.known ? juce::String (barAndBeat (entry.start)) : clockText (entry.startSeconds, 1);
    row.duration = durationText (entry);
    row.symbol = SetSymbol (runsOf (naming, spelling, writing.style), SetSymbol::Style::line);

    const auto name = spokenWords (juce::String (spokenSymbol (naming, spelling)));
    juce::StringArray spoken { entry.start.known ? words ("Bar %1: %2", entry.start.bar, name) : words ("At %1: %2", row.place, name) };

    if (row.duration.isNotEmpty())
        spoken.add (row.duration);

    if (naming.kind == Sounding::chord && ! naming.readings.empty() && spelling.key)
        row.numeral = SetSymbol (degreeRuns (naming.readings[0].chord, *spelling.key, writing.numerals), SetSymbol::Style::line);

    if (! naming.readings.empty() && naming.readings[0].percent > 0 && ! entry.edited)
        row.percent = words ("%1 %", static_cast<int> (naming.readings[0].percent));

    juce::StringArray hints;

    if (mark != nullptr)
    {
        const SpellingContext inChart { mark->key, wanted.accidentals };
        row.mark = isHit (mark->likeness) ? Mark::right : isSubstitution (mark->likeness) ? Mark::substitution : Mark::wrong;
        hints.add (markWords (mark->likeness, symbolText (mark->wanted, inChart, writing.style)));
        spoken.add (markWords (mark->likeness, spokenWords (juce::String (spokenSymbol (mark->wanted, inChart)))));
    }

    if (entry.edited)
    {
        row.edited = true;
        hints.add (words ("Changed by hand"));
        spoken.add (words ("changed by hand"));
    }
    else if (entry.revised)
    {
        row.revised = true;
        hints.add (words ("Named again with hindsight: what followed made it clear"));
        spoken.add (words ("named again with hindsight"));
    }

    row.hint = hints.joinIntoString ("\n");
    row.spoken = spoken.joinIntoString (", ");
    return row;
}

} // namespace guidetone
