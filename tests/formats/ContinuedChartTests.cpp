// ContinuedChartTests.cpp - a chart goes on on paper: its metre, its key's letters, its tempo.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "Charts.h"
#include "RandomCharts.h"

#include "formats/ContinuedChart.h"

#include <algorithm>

using namespace guidetone;
using namespace guidetone::testing;

TEST_CASE ("a chart goes on with its own title, tempo, metre and key", "[formats][continue]")
{
    auto chart = chartOf ("Ebmaj7 | Ab7 | Ebmaj7 Cm7 | Fm7 Bb7");
    chart.title = "Tune";
    chart.composer = "Nobody";
    chart.feel = "Ballad";
    chart.bpm = 72.0;
    chart.key = parseKey ("Eb");
    for (auto& bar : chart.sections[0].bars)
        bar.metre = { 5, 4 };

    const auto more = continued (chart, { 8, 4, 0.7, {} });
    REQUIRE (more.sections.size() == 1);
    CHECK (more.title == "Tune");
    CHECK (more.composer == "Nobody");
    CHECK (more.feel == "Ballad");
    CHECK (more.bpm == 72.0);
    CHECK (more.key == parseKey ("Eb"));
    REQUIRE (more.sections[0].bars.size() == 8);
    for (const auto& bar : more.sections[0].bars)
        CHECK (bar.metre == Metre { 5, 4 });

    CHECK (more == continued (chart, { 8, 4, 0.7, {} }));
    CHECK_FALSE (more == continued (chart, { 8, 5, 0.7, {} }));
    CHECK (lineOf (more).ends_with ("| Ebmaj7"));
}

TEST_CASE ("the key that is given, or is in force at the end, or is found, spells the chords", "[formats][continue]")
{
    auto chart = chartOf ("C | F | G | C | Db | Gb | Ab | Db");
    chart.sections[0].bars[4].key = parseKey ("Db");
    CHECK (continued (chart, {}).key == parseKey ("Db"));
    CHECK (lineOf (continued (chart, {})).find ('#') == std::string::npos);
    CHECK (lineOf (continued (chart, { 4, 1, 0.0, parseKey ("C#") })).ends_with ("C#"));
    CHECK (continued (chartOf ("Am | Dm | E7 | Am | Dm | E7 | Am"), {}).key == parseKey ("Am"));
    CHECK (continued (Chart {}, { 4, 1, 0.0, parseKey ("Bb") }).sections.size() == 1);
    CHECK (continued (Chart {}, {}).empty());
}

TEST_CASE ("what is repeated counts as it is played, and what nobody understands not at all", "[formats][continue]")
{
    auto chart = chartOf ("Dm7 | G7 | Cmaj7 | .");
    chart.sections[0].bars[0].repeatBegins = true;
    chart.sections[0].bars[3].repeatEnds = 3;
    CHECK (continued (chart, { 6, 9, 0.7, {} }) == continued (unfolded (chart), { 6, 9, 0.7, {} }));

    auto unknown = chart;
    unknown.sections[0].bars[1].chords.push_back ({ 1920, {}, "Zz", {} });
    unknown.sections[0].bars[2].chords.push_back ({ 1920, {}, "", {} });
    CHECK (continued (unknown, { 6, 9, 0.7, {} }) == continued (chart, { 6, 9, 0.7, {} }));
}

TEST_CASE ("any chart goes on with whole bars of chords that are chords", "[formats][continue][fuzz]")
{
    RandomCharts charts (31);
    for (int i = 0; i < 100; ++i)
    {
        const auto chart = charts.next();
        const int bars = 1 + static_cast<int> (charts.below (20));
        const auto more = continued (chart, { bars, charts.below (1000), static_cast<double> (charts.below (4)) / 2.0, {} });
        const bool hasChord = std::ranges::any_of (chart.sections, [] (const ChartSection& section)
        {
            return std::ranges::any_of (section.bars, [] (const ChartBar& bar) { return std::ranges::any_of (bar.chords, [] (const ChartChord& chord) { return chord.chord.has_value(); }); });
        });

        if (! hasChord && ! chart.key)
            continue;

        REQUIRE (more.sections.size() == 1);
        REQUIRE (static_cast<int> (more.sections[0].bars.size()) == bars);
        CHECK_FALSE (more.sections[0].bars[0].chords.empty());
        for (const auto& bar : more.sections[0].bars)
            for (std::size_t k = 0; k < bar.chords.size(); ++k)
            {
                CHECK (bar.chords[k].chord.has_value());
                CHECK (bar.chords[k].start < bar.metre.ticks());
                CHECK ((k == 0 || bar.chords[k].start > bar.chords[k - 1].start));
            }
    }
}
