// RandomCharts.h - charts that a seed makes, whole and of every chord that the namer gives.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "EveryReading.h"

#include "formats/Chart.h"
#include "notation/ChordSymbol.h"

#include <random>

namespace guidetone::testing
{

/** A symbol as a chart keeps it. */
inline std::optional<WrittenChord> written (std::string_view symbol)  { return parseLeadSheet (symbol).chord; }

/** Charts of every metre in use and every chord that the namer gives, each whole: nothing in it that a reader would have to guess. */
class RandomCharts
{
public:
    explicit RandomCharts (unsigned seed)  : random (seed) {}

    Chart next()
    {
        Chart chart;
        chart.title = text();
        chart.composer = text();
        chart.feel = text();
        chart.bpm = 40 + below (200);
        if (below (3) > 0)
            chart.key = allKeys()[below (30)];

        for (std::size_t s = 0, count = 1 + below (4); s < count; ++s)
        {
            chart.sections.push_back ({ s > 0 || below (2) > 0 ? names[below (names.size())] : "", {} });
            for (std::size_t b = 0, bars = 1 + below (6); b < bars; ++b)
                chart.sections.back().bars.push_back (bar());
        }

        chart.sections[0].bars[0].key.reset();
        return chart;
    }

    std::size_t below (std::size_t n)  { return random() % n; }

private:
    ChartBar bar()
    {
        constexpr Metre metres[] { { 4, 4 }, { 3, 4 }, { 6, 8 }, { 5, 4 }, { 12, 8 }, { 7, 8 } };
        ChartBar bar;
        bar.metre = metres[below (std::size (metres))];

        for (std::int32_t start = 0; start < bar.metre.ticks(); start += ticksPerQuarter / 2)
            if (below (5) == 0)
                bar.chords.push_back ({ start, below (12) > 0 ? chord() : std::nullopt, "", {} });

        if (below (12) == 0)
            bar.key = allKeys()[below (30)];
        if (below (12) == 0)
            bar.words = "D.C. al Fine";

        return bar;
    }

    std::optional<WrittenChord> chord()
    {
        const auto any = transposed (readings[below (readings.size())], static_cast<int> (below (12)));
        return written (leadSheetSymbol (any, { allKeys()[below (30)], Accidentals::automatic }));
    }

    std::string text()
    {
        static const std::string texts[] { "", "Blues", "L'\xc3\xa9t\xc3\xa9 ind\xc3\xa9\x66ini", "A \"B\" & <C> | 100%, [x]; \\", "\xe6\x9e\xaf\xe8\x91\x89" };
        return texts[below (std::size (texts))];
    }

    std::mt19937 random;
    std::vector<Chord> readings = everyReading();
    std::vector<std::string> names { "A", "B", "Verse 1", "Refrain", "\xc3\x9c" "berleitung" };
};

} // namespace guidetone::testing
