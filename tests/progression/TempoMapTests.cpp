// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"

#include "progression/BarAndBeat.h"
#include "progression/TempoMap.h"

#include <cmath>
#include <limits>
#include <random>

using namespace guidetone;

namespace
{
    std::string place (const TempoMap& map, double ppq)
    {
        const auto position = map.positionAt (ppq);
        return std::to_string (position.bar) + ':' + std::to_string (position.tickInBar);
    }
}

// Laws.

TEST_CASE ("seconds become quarters and seconds again, in any map", "[progression][tempo-map]")
{
    std::mt19937 random (1);
    std::uniform_real_distribution<double> when (0.0, 500.0), bpm (20.0, 400.0);

    for (int round = 0; round < 100; ++round)
    {
        std::vector<TempoChange> tempi;
        std::vector<MetreChange> metres;
        for (int i = 0; i < round; ++i)
        {
            tempi.push_back ({ when (random), bpm (random) });
            metres.push_back ({ when (random), 1 + static_cast<int> (random() % 12), 1 << random() % 6 });
        }

        for (const auto& map : { TempoMap::fromQuarters (tempi, metres), TempoMap::fromSeconds (tempi, metres) })
            for (double seconds = -3.0; seconds < 600.0; seconds += 7.3)
                REQUIRE (std::abs (map.secondsAt (map.ppqAt (seconds)) - seconds) < 1e-9);
    }
}

TEST_CASE ("quarters become bars and ticks and the same quarters again, in any map", "[progression][tempo-map]")
{
    std::mt19937 random (2);
    const auto sixteenth = [&random] { return static_cast<int> (random() % 20000) / 16.0; };

    for (int round = 0; round < 100; ++round)
    {
        std::vector<MetreChange> metres;
        std::vector<TempoChange> tempi;
        for (int i = 0; i < round; ++i)
        {
            metres.push_back ({ sixteenth(), 1 + static_cast<int> (random() % 12), 1 << random() % 6 });
            tempi.push_back ({ sixteenth(), 100.0 });
        }

        const auto map = TempoMap::fromQuarters (tempi, metres);
        auto last = map.positionAt (-8.0);

        for (std::int64_t ticks = -8 * ticksPerQuarter; ticks < 1300 * ticksPerQuarter; ticks += 240)
        {
            const double ppq = static_cast<double> (ticks) / ticksPerQuarter;
            const auto position = map.positionAt (ppq);

            REQUIRE (position.ticks == ticks);
            REQUIRE (std::abs (map.ppqAtBar (position.bar, position.tickInBar) - ppq) < 1e-9);
            REQUIRE (position.tickInBar >= 0);
            REQUIRE (position.tickInBar * position.denominator < 4 * ticksPerQuarter * position.numerator);
            REQUIRE ((position.bar > last.bar || (position.bar == last.bar && position.tickInBar >= last.tickInBar)));
            last = position;
        }
    }
}

// Examples.

TEST_CASE ("an empty map is 120 in four-four", "[progression][tempo-map]")
{
    const TempoMap map;
    CHECK (map.secondsAt (4.0) == 2.0);
    CHECK (map.ppqAt (2.0) == 4.0);
    CHECK (place (map, 0.0) == "1:0");
    CHECK (place (map, 4.0) == "2:0");
    CHECK (place (map, -1.0) == "0:2880");
    CHECK (map.stretches().size() == 1);
}

TEST_CASE ("a ritardando moves the seconds, not the bars", "[progression][tempo-map]")
{
    const auto map = TempoMap::fromQuarters ({ { 0.0, 60.0 }, { 4.0, 30.0 } }, {});
    CHECK (map.secondsAt (4.0) == 4.0);
    CHECK (map.secondsAt (6.0) == 8.0);
    CHECK (map.ppqAt (8.0) == 6.0);
    CHECK (place (map, 6.0) == "2:1920");
    CHECK (map.positionAt (6.0).bpm == 30.0f);
    CHECK (map.positionAt (3.0).bpm == 60.0f);
}

TEST_CASE ("a waltz after two bars of four-four counts in three", "[progression][tempo-map]")
{
    const auto map = TempoMap::fromQuarters ({}, { { 0.0, 4, 4 }, { 8.0, 3, 4 } });
    CHECK (place (map, 7.0) == "2:2880");
    CHECK (place (map, 8.0) == "3:0");
    CHECK (place (map, 11.0) == "4:0");
    CHECK (map.positionAt (8.0).numerator == 3);
}

TEST_CASE ("a metre in the middle of a bar begins a bar, a repeated one does not", "[progression][tempo-map]")
{
    const auto map = TempoMap::fromQuarters ({}, { { 2.0, 6, 8 }, { 6.0, 6, 8 } });
    CHECK (place (map, 1.0) == "1:960");
    CHECK (place (map, 2.0) == "2:0");
    CHECK (place (map, 6.0) == "3:960");
    CHECK (place (map, 8.0) == "4:0");
}

TEST_CASE ("a tempo in the middle of a bar leaves the bar alone", "[progression][tempo-map]")
{
    const auto map = TempoMap::fromQuarters ({ { 5.0, 90.0 } }, {});
    REQUIRE (map.stretches().size() == 2);
    CHECK (map.stretches()[1].bar == 2);
    CHECK (map.stretches()[1].barStartPpq == 4.0);
    CHECK (place (map, 6.0) == "2:1920");
}

TEST_CASE ("of several changes at one moment the last counts", "[progression][tempo-map]")
{
    const auto map = TempoMap::fromQuarters ({ { 0.0, 60.0 }, { 0.0, 240.0 } }, { { 0.0, 3, 4 }, { 0.0, 2, 4 } });
    CHECK (map.stretches().size() == 1);
    CHECK (map.secondsAt (4.0) == 1.0);
    CHECK (place (map, 2.0) == "2:0");
}

TEST_CASE ("music written in seconds stays where it is when the tempo changes", "[progression][tempo-map]")
{
    const auto map = TempoMap::fromSeconds ({ { 10.0, 60.0 } }, {});
    CHECK (map.ppqAt (10.0) == 20.0);
    CHECK (map.ppqAt (11.0) == 21.0);
    CHECK (map.secondsAt (21.0) == 11.0);
}

TEST_CASE ("impossible changes are left out", "[progression][tempo-map]")
{
    constexpr auto infinity = std::numeric_limits<double>::infinity();
    constexpr auto nan = std::numeric_limits<double>::quiet_NaN();
    const auto map = TempoMap::fromQuarters ({ { 1.0, 0.0 }, { 1.0, -5.0 }, { nan, 90.0 }, { -1.0, 90.0 }, { 2.0, infinity } },
                                             { { 1.0, 0, 4 }, { 1.0, 4, 3 }, { 1.0, 4, 256 }, { infinity, 3, 4 }, { 1.0, 256, 4 } });
    CHECK (map.stretches().size() == 1);
}

TEST_CASE ("a bar that no number can count is not counted wrong", "[progression][tempo-map]")
{
    const auto map = TempoMap::fromQuarters ({}, { { 0.0, 1, 128 }, { 1.0e12, 3, 4 } });
    CHECK (map.positionAt (1.0e12).bar == 1000000000);
    CHECK (map.positionAt (1.0e14).bar == 1000000000);
}

TEST_CASE ("bars and beats are said as a musician says them", "[progression][bar-and-beat]")
{
    const TempoMap map = TempoMap::fromQuarters ({}, { { 16.0, 6, 8 } });
    const auto said = [&map] (double ppq) { return barAndBeat (map.positionAt (ppq)); };

    CHECK (said (0.0) == "1:1");
    CHECK (said (1.5) == "1:2&");
    CHECK (said (3.65) == "1:4&");       // swung
    CHECK (said (3.98) == "2:1");        // a hair early
    CHECK (said (4.02) == "2:1");        // a hair late
    CHECK (said (-0.02) == "1:1");
    CHECK (said (-1.0) == "0:4");
    CHECK (said (16.5) == "5:2");        // six-eight counts eighths
    CHECK (said (18.9) == "6:1");
    CHECK (barAndBeat (SongPosition()).empty());
    CHECK (beatInBar (map.positionAt (5.5)) == 2.5);
    CHECK (beatInBar (map.positionAt (16.5)) == 2.0);
}
