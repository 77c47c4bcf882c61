// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "RandomCharts.h"

#include "formats/Markers.h"

using namespace guidetone;
using namespace guidetone::testing;

namespace
{
    Chart chartWithSections()
    {
        Chart chart;
        chart.title = "A \"quoted\" \\ title\n";
        chart.bpm = 60.0;
        chart.sections = { { "Verse \"1\", soft", { { {}, { { 0, written ("C7(b9,#11)/E"), "", {} }, { 1920, written ("F"), "", {} } }, {}, false, 0, {}, {} } } },
                           { "B", std::vector<ChartBar> (20) } };
        return chart;
    }
}

TEST_CASE ("Reaper gets a marker a chord and a region a section, with times that are no bars", "[formats][markers]")
{
    CHECK (writeReaperMarkers (chartWithSections(), {}) == "#,Name,Start,End,Length,Color\n"
                                                           "M1,\"C7(b9,#11)/E\",0:00.000000,,,\n"
                                                           "M2,\"F\",0:02.000000,,,\n"
                                                           "R1,\"Verse \"\"1\"\", soft\",0:00.000000,0:04.000000,0:04.000000,\n"
                                                           "R2,\"B\",0:04.000000,1:24.000000,1:20.000000,\n");
}

TEST_CASE ("Ardour's script has each chord and section, and no text breaks out of its quotes", "[formats][markers]")
{
    const auto script = writeArdourMarkers (chartWithSections(), {});
    CHECK (script.find ("name = \"Chords of A \\034quoted\\034 \\092 title\\010\"") != std::string::npos);
    CHECK (script.find ("            { 2.000000, 84.000000, \"F\" },\n") != std::string::npos);
    CHECK (script.find ("            { 0.000000, 4.000000, \"[Verse \\0341\\034, soft]\" },\n") != std::string::npos);
}

TEST_CASE ("markers are written in the style that is asked for, in the chart's key", "[formats][markers]")
{
    auto chart = chartWithSections();
    chart.key = parseKey ("F");
    auto roman = textualStyle();
    roman.manner = Manner::roman;
    WriteOptions options;
    options.style = &roman;
    CHECK (writeReaperMarkers (chart, options).find ("M2,\"I\",") != std::string::npos);
    CHECK (writeReaperMarkers (logOf (chart), options).find ("M2,\"I\",") != std::string::npos);
}

TEST_CASE ("nothing is a list of nothing", "[formats][markers]")
{
    CHECK (writeReaperMarkers (Chart(), {}) == "#,Name,Start,End,Length,Color\n");
    CHECK (writeArdourMarkers (LogDocument(), {}).find ("ranges = {\n        }") != std::string::npos);
}
