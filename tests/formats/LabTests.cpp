// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "../progression/Playing.h"
#include "RandomCharts.h"

#include "formats/HarteLog.h"
#include "formats/InSeconds.h"
#include "formats/Lab.h"

#include <clocale>

using namespace guidetone;
using namespace guidetone::testing;

namespace
{
    const std::string three = "0.000000\t1.000000\tC:maj\n1.000000\t2.500000\tA:min\n2.500000\t3.000000\tN\n3.000000\t4.000000\tF:maj7\n";
}

TEST_CASE ("a lab is read into the log that it was written from", "[formats][lab]")
{
    const auto result = readLab (three);
    REQUIRE (result.document);
    const auto& document = std::get<LogDocument> (*result.document);
    REQUIRE (document.log.size() == 3);
    CHECK (document.endSeconds == 4.0);
    CHECK (document.log.entries()[1].startSeconds == 1.0);
    CHECK (document.log.entries()[1].endSeconds == 2.5);
    CHECK (document.log.entries()[1].naming.readings[0].chord.quality == Quality::minor);
    CHECK (writeLab (document, {}) == three);
    CHECK (writeLab (LogDocument { threeChords(), "", 4.0 }, {}) == three);
}

TEST_CASE ("lab files of other hands are read: spaces, comments, exponents, no last line end", "[formats][lab]")
{
    const std::string before = std::setlocale (LC_ALL, nullptr);
    std::setlocale (LC_ALL, "de_DE.UTF-8");
    const auto result = readLab ("# by hand\r\n\r\n 0 0.5e0  G\r\n0.4995 1.5 G:7/3\r\n1.5 1.5 C\r\n1.5\t2 X");
    std::setlocale (LC_ALL, before.c_str());
    INFO (result.problem);
    REQUIRE (result.document);
    CHECK (writeLab (*result.document, {}) == "0.000000\t0.500000\tG:maj\n0.500000\t1.500000\tG:7/3\n1.500000\t2.000000\tN\n");
    CHECK (result.remarks == std::vector<std::string> { "X, which names no chord, is read as a silence (1)" });
}

TEST_CASE ("what is no lab is told with its line", "[formats][lab]")
{
    const auto problem = [] (const char* text) { return readLab (text).problem; };
    CHECK (problem ("") == "has no chords");
    CHECK (problem ("0 1 C\n1 two C") == "line 2 is not a start and an end in seconds and a chord");
    CHECK (problem ("0 1 C\n1 2\n") == "line 2 is not a start and an end in seconds and a chord");
    CHECK (problem ("0 1 C extra") == "line 1 is not a start and an end in seconds and a chord");
    CHECK (problem ("0 2 C\n1 3 C") == "line 2 begins before the one before it ends");
    CHECK (problem ("2 1 C") == "line 1 ends before it begins");
    CHECK (problem ("-1 1 C") == "line 1 has a time that is not from 0 to 1000000 seconds");
    CHECK (problem ("0 nan C") == "line 1 is not a start and an end in seconds and a chord");
    CHECK (problem ("0 1e7 C") == "line 1 has a time that is not from 0 to 1000000 seconds");
    CHECK (problem ("0 1 C:foo").starts_with ("line 1 has no chord in Harte's syntax: "));
}

TEST_CASE ("a chart's lab has its letters, and ends with its last bar", "[formats][lab]")
{
    Chart chart;
    chart.bpm = 60.0;
    chart.sections = { { "", { { { 3, 4 }, { { 0, written ("Gb7"), "", {} }, { 1920, {}, "", {} } }, {}, false, 0, {}, {} },
                               { { 3, 4 }, { { 960, {}, "H7", {} } }, {}, false, 0, {}, {} } } } };
    CHECK (writeLab (chart, {}) == "0.000000\t2.000000\tGb:7\n2.000000\t4.000000\tN\n4.000000\t6.000000\tX\n");
}

TEST_CASE ("keys as lab go on to the end of the music", "[formats][lab]")
{
    auto entries = threeChords().entries();
    entries[0].context.key = parseKey ("Ebm");
    entries[2].context.key = parseKey ("Eb");
    CHECK (writeKeyLab (LogDocument { Progression (entries), "", 4.5 }, {}) == "0.000000\t3.000000\tEbm\n3.000000\t4.500000\tEb\n");
    CHECK (writeKeyLab (LogDocument { threeChords(), "", 4.5 }, {}).empty());
}

// Law.
TEST_CASE ("any log comes back from its lab as it was written", "[formats][lab]")
{
    RandomCharts charts (21);

    for (int round = 0; round < 200; ++round)
    {
        const auto document = charts.nextLog();
        if (document.log.empty())
            continue;

        auto entries = document.log.entries();
        for (auto& entry : entries)
            entry.context.key.reset();
        const auto text = writeLab (LogDocument { Progression (entries), "", document.endSeconds }, {});
        const auto result = readLab (text);
        INFO (result.problem << '\n' << text);
        REQUIRE (result.document);
        REQUIRE (writeLab (*result.document, {}) == text);
    }
}

// Law.
TEST_CASE ("stretches in seconds meet and never overlap, whatever times a log claims", "[formats][seconds]")
{
    RandomCharts charts (22);
    const double times[] { -1.0, 0.0, 0.5, 0.5000001, 1.0, 3.0, 1.0e12 };

    for (int round = 0; round < 300; ++round)
    {
        std::vector<Entry> entries;
        for (std::size_t i = 0, count = charts.below (8); i < count; ++i)
        {
            auto entry = threeChords().entries()[charts.below (3)];
            entry.startSeconds = times[charts.below (7)];
            entry.endSeconds = times[charts.below (7)];
            entry.start.known = charts.below (2) == 0;
            entry.start.ticks = static_cast<std::int64_t> (charts.below (4)) << charts.below (62);
            entries.push_back (entry);
        }

        const auto music = inSeconds (LogDocument { Progression (entries), "", times[charts.below (7)] }, {});
        double until = 0.0;

        for (const auto& chord : music.chords)
        {
            REQUIRE (chord.start >= until);
            REQUIRE (std::llround (chord.end * 1.0e6) > std::llround (chord.start * 1.0e6));
            until = chord.end;
        }

        REQUIRE (until <= music.duration);
        REQUIRE (music.beats.size() <= 1000000);
    }
}

// Law.
TEST_CASE ("no bytes do harm to the lab reader", "[formats][lab][fuzz]")
{
    RandomCharts charts (23);

    for (std::size_t size = 0; size <= three.size(); ++size)
    {
        const auto result = readLab (std::string_view (three).substr (0, size));
        REQUIRE (result.document.has_value() == result.problem.empty());
    }

    for (int round = 0; round < 5000; ++round)
    {
        auto damaged = three;
        for (std::size_t i = 0, count = 1 + charts.below (5); i < count; ++i)
            damaged[charts.below (damaged.size())] = charts.below (2) == 0 ? "0123456789.-eN:\t\n"[charts.below (17)] : static_cast<char> (charts.below (256));

        const auto result = readLab (damaged);
        REQUIRE (result.document.has_value() == result.problem.empty());
    }
}
