// SongClockTests.cpp - from sample times to places in the song.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"

#include "listening/SongClock.h"

#include <cmath>
#include <limits>

using namespace guidetone;
using Change = SongClock::Change;

namespace
{
    constexpr double rate = 48000.0;

    /** 120 quarters a minute: 24000 samples each. */
    SongAnchor playingFrom (std::int64_t time, double ppq = 0.0)
    {
        SongAnchor anchor;
        anchor.timeSamples = time;
        anchor.ppq = ppq;
        anchor.barStartPpq = std::floor (ppq / 4.0) * 4.0;
        anchor.bar = static_cast<std::int32_t> (std::floor (ppq / 4.0)) + 1;
        anchor.playing = true;
        return anchor;
    }

    SongAnchor standing (std::int64_t time)
    {
        auto anchor = playingFrom (time);
        anchor.playing = false;
        return anchor;
    }

    SongClock freshClock()
    {
        SongClock result;
        result.prepare (rate);
        return result;
    }
}

TEST_CASE ("without a transport no position is known", "[listening][song-clock]")
{
    CHECK_FALSE (freshClock().at (0).known);
    CHECK (freshClock().at (0) == SongPosition {});
}

TEST_CASE ("positions run from the anchor in whole ticks, bars and ticks in the bar", "[listening][song-clock]")
{
    auto song = freshClock();
    CHECK (song.anchor (playingFrom (1000)) == Change::started);

    CHECK (song.at (1000).ticks == 0);
    CHECK (song.at (1000).bar == 1);
    CHECK (song.at (1000 + 24000).ticks == 960);
    CHECK (song.at (1000 + 24000).tickInBar == 960);
    CHECK (song.at (1000 + 4 * 24000).bar == 2);
    CHECK (song.at (1000 + 4 * 24000).tickInBar == 0);
    CHECK (song.at (1000 + 4 * 24000 - 25).bar == 1);
    CHECK (song.at (1000 + 4 * 24000 - 25).tickInBar == 3839);
}

TEST_CASE ("a note meant for the bar line falls on it in spite of rounding", "[listening][song-clock]")
{
    auto song = freshClock();
    auto anchor = playingFrom (0, 3.9999999999);
    song.anchor (anchor);
    CHECK (song.at (0).bar == 2);
    CHECK (song.at (0).tickInBar == 0);
}

TEST_CASE ("a pre-roll has bars below 1", "[listening][song-clock]")
{
    auto song = freshClock();
    song.anchor (playingFrom (0, -2.0));
    CHECK (song.at (0).bar == 0);
    CHECK (song.at (0).ticks == -1920);
    CHECK (song.at (0).tickInBar == 1920);
    CHECK (song.at (2 * 24000).bar == 1);
}

TEST_CASE ("other metres have bars of other lengths", "[listening][song-clock]")
{
    auto song = freshClock();
    auto anchor = playingFrom (0);
    anchor.numerator = 6;
    anchor.denominator = 8;
    song.anchor (anchor);
    CHECK (song.at (3 * 24000 - 25).bar == 1);
    CHECK (song.at (3 * 24000).bar == 2);
    CHECK (song.at (3 * 24000).numerator == 6);
    CHECK (song.at (3 * 24000).denominator == 8);
}

TEST_CASE ("an anchor that merely continues the last one changes nothing, bit for bit", "[listening][song-clock]")
{
    auto once = freshClock(), often = freshClock();
    auto start = playingFrom (0, 1.0 / 3.0);
    start.bpm = 133.7;
    once.anchor (start);
    often.anchor (start);

    for (std::int64_t time = 64; time < 480000; time += 64)
    {
        auto next = start;
        next.timeSamples = time;
        next.ppq = start.ppq + static_cast<double> (time) / rate * start.bpm / 60.0 + 1.0e-6;
        next.barStartPpq = std::floor (next.ppq / 4.0) * 4.0;
        next.bar = static_cast<std::int32_t> (std::floor (next.ppq / 4.0)) + 1;
        CHECK (often.anchor (next) == Change::none);
    }

    for (std::int64_t time = 0; time < 480000; time += 997)
        CHECK (once.at (time) == often.at (time));
}

TEST_CASE ("a jump, a new tempo, a new metre and new bar numbers are taken from their anchor on", "[listening][song-clock]")
{
    auto song = freshClock();
    song.anchor (playingFrom (0));

    SECTION ("a jump back, as in a loop")
    {
        CHECK (song.anchor (playingFrom (96000, 0.0)) == Change::turnedBack);
        CHECK (song.at (95999 - 30).bar == 1);
        CHECK (song.at (96000).ticks == 0);
        CHECK (song.endAt (96000).ticks == 3840);
        CHECK (song.endAt (96001) == song.at (96001));
        CHECK (song.endAt (95999) == song.at (95999));
        CHECK (song.at (95000).ticks == 3800);
    }

    SECTION ("a host that puts itself right by less than a quarter note, and a jump ahead")
    {
        CHECK (song.anchor (playingFrom (96000, 3.01)) == Change::none);
        CHECK (song.anchor (playingFrom (96000 + 24000, 40.0)) == Change::none);
        CHECK (song.anchor (playingFrom (96000 + 48000, 40.0)) == Change::turnedBack);
    }

    SECTION ("a new tempo")
    {
        auto faster = playingFrom (24000, 1.0);
        faster.bpm = 240.0;
        song.anchor (faster);
        CHECK (song.at (36000).ticks == 1920);
        CHECK (song.at (36000).bpm == 240.0f);
        CHECK (song.at (12000).bpm == 120.0f);
    }

    SECTION ("a new metre")
    {
        auto waltz = playingFrom (96000, 4.0);
        waltz.numerator = 3;
        song.anchor (waltz);
        CHECK (song.at (96000 + 3 * 24000).bar == 3);
    }

    SECTION ("new bar numbers")
    {
        auto renumbered = playingFrom (24000, 1.0);
        renumbered.bar = 17;
        song.anchor (renumbered);
        CHECK (song.at (24000).bar == 17);
        CHECK (song.at (0).bar == 1);
    }
}

TEST_CASE ("starts and stops are told once; while the transport stands, positions are unknown", "[listening][song-clock]")
{
    auto song = freshClock();
    CHECK (song.anchor (standing (0)) == Change::none);
    CHECK (song.anchor (playingFrom (100)) == Change::started);
    CHECK (song.anchor (playingFrom (200, 100.0 / 24000)) == Change::none);
    CHECK (song.anchor (standing (300)) == Change::stopped);
    CHECK (song.anchor (standing (400)) == Change::none);

    CHECK_FALSE (song.at (99).known);
    CHECK (song.at (100).known);
    CHECK (song.at (299).known);
    CHECK_FALSE (song.at (300).known);
}

TEST_CASE ("a host that gives nonsense counts as stopped", "[listening][song-clock]")
{
    const double nan = std::numeric_limits<double>::quiet_NaN(), infinity = std::numeric_limits<double>::infinity();

    for (double bad : { nan, infinity, 0.0, -120.0 })
    {
        auto song = freshClock();
        auto anchor = playingFrom (0);
        anchor.bpm = bad;
        CHECK (song.anchor (anchor) == Change::none);
        CHECK_FALSE (song.at (0).known);
    }

    for (double bad : { nan, infinity })
    {
        auto song = freshClock();
        auto anchor = playingFrom (0);
        anchor.ppq = bad;
        song.anchor (anchor);
        CHECK_FALSE (song.at (0).known);
    }

    auto song = freshClock();
    auto anchor = playingFrom (0);
    anchor.denominator = 0;
    song.anchor (anchor);
    CHECK_FALSE (song.at (0).known);
}

TEST_CASE ("places beyond all music are clamped", "[listening][song-clock]")
{
    auto song = freshClock();
    auto anchor = playingFrom (0, 1.0e300);
    anchor.bar = std::numeric_limits<std::int32_t>::max();
    song.anchor (anchor);
    CHECK (song.at (std::numeric_limits<std::int64_t>::max() / 4).known);
    CHECK (song.at (0).ticks == 960000000000);
}

TEST_CASE ("the clock remembers its last anchors, and reckons back from the oldest", "[listening][song-clock]")
{
    auto song = freshClock();

    for (int i = 0; i < 100; ++i)
    {
        auto anchor = playingFrom (i * 1000, i);   // a jump in every block
        song.anchor (anchor);
    }

    for (int i = 100 - SongClock::memory; i < 100; ++i)
        CHECK (song.at (i * 1000).ticks == i * 960);

    CHECK (song.at ((100 - SongClock::memory) * 1000 - 24000).ticks == (100 - SongClock::memory - 1) * 960);
}

TEST_CASE ("an anchor at an earlier time replaces the later ones", "[listening][song-clock]")
{
    auto song = freshClock();
    song.anchor (playingFrom (0));
    song.anchor (playingFrom (1000, 50.0));
    song.anchor (playingFrom (1000, 80.0));
    CHECK (song.at (1000).ticks == 80 * 960);
    song.anchor (playingFrom (500, 20.0));
    CHECK (song.at (500).ticks == 20 * 960);
    CHECK (song.at (1000).ticks == 20 * 960 + 20);
}

TEST_CASE ("seconds are samples over the rate", "[listening][song-clock]")
{
    CHECK (freshClock().secondsAt (48000) == 1.0);
    CHECK (freshClock().secondsAt (0) == 0.0);
}
