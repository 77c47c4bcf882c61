// ListenerTransportTests.cpp - the song's places, its starts and stops, and what a reset leaves.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "ListenerRig.h"

using namespace guidetone;
using namespace guidetone::test;

//==== Song ============================================================================================================
TEST_CASE ("events carry the song's position at their own time", "[listening][listener]")
{
    Rig rig;
    rig.transport (0, 0.0, true);
    rig.play (chord ("C4 E4 G4", 2000, 2500));
    rig.until (6000);

    REQUIRE (rig.recorder.events.size() == 2);
    const auto& began = rig.recorder.events[0];
    CHECK (began.position.known);
    CHECK (began.position.bar == 2);
    CHECK (began.position.tickInBar == 0);
    CHECK (began.seconds == 2.0);
    CHECK (rig.recorder.events[1].position.tickInBar == 960);
}

TEST_CASE ("a chord that has sounded before a loop's jump keeps the place where it was struck", "[listening][listener]")
{
    Rig rig;
    rig.transport (0, 0.0, true);
    rig.play (chord ("C4 E4 G4", 1940, 1990));
    rig.until (2000);
    rig.transport (2000, 0.0, true);
    rig.until (3000);

    REQUIRE_FALSE (rig.recorder.events.empty());
    CHECK (rig.recorder.events[0].position.ticks == 3725);
    CHECK (rig.recorder.events[0].take == 1);
}

TEST_CASE ("each time round a loop is a take of its own, and its chords end within it", "[listening][listener]")
{
    Rig rig;
    constexpr double barMs = 2000.0;

    for (int round = 0; round < 3; ++round)
    {
        const auto from = round * 2 * barMs;
        rig.transport (from, 8.0, true);
        rig.play (chord ("C4 E4 G4", from, from + barMs - 50));
        rig.play (pressed ("A3 C4 E4", from + barMs));      // held over the jump
        rig.until (from + 2 * barMs);
        rig.transport (from + 2 * barMs, 8.0, true);
        for (const int note : { 57, 60, 64 })
            rig.listener.receive (std::array<std::uint8_t, 3> { 0x80, static_cast<std::uint8_t> (note), 0 }, samplesOf (from + 2 * barMs), rig.recorder);
    }

    rig.until (20000);
    REQUIRE (rig.recorder.log() == "C 0-1950, Am 2000-4000, C 4000-5950, Am 6000-8000, C 8000-9950, Am 10000-12000");

    for (std::size_t i = 0; i < rig.recorder.events.size(); ++i)
    {
        const auto& event = rig.recorder.events[i];
        CHECK (event.take == 1 + i / 4);

        if (event.kind == ChordEvent::Kind::began)
            CHECK (event.position.ticks == (i % 4 == 0 ? 8 : 12) * ticksPerQuarter);
        else if (i % 4 == 3)
            CHECK (event.position.ticks == 16 * ticksPerQuarter);
    }
}

TEST_CASE ("keys that are let go just behind a loop's jump leave nothing in the new take", "[listening][listener]")
{
    Rig rig;
    rig.transport (0, 0.0, true);
    rig.play (pressed ("C4 E4 G4", 1000));
    rig.until (4000);
    rig.transport (4000, 0.0, true);

    for (const int note : { 60, 64, 67 })
        rig.listener.receive (std::array<std::uint8_t, 3> { 0x80, static_cast<std::uint8_t> (note), 0 }, samplesOf (4000 + note - 60), rig.recorder);

    rig.until (9000);
    CHECK (rig.recorder.log() == "C 1000-4000");
}

TEST_CASE ("a chord that is held over a loop's jump stands in both takes", "[listening][listener]")
{
    Rig rig;
    rig.transport (0, 0.0, true);
    rig.play (pressed ("C4 E4 G4", 1000));
    rig.until (4000);
    rig.transport (4000, 0.0, true);
    rig.until (5000);

    REQUIRE (rig.recorder.events.size() == 3);
    CHECK (rig.recorder.events[0].position.ticks == 2 * ticksPerQuarter);
    CHECK (rig.recorder.events[1].kind == ChordEvent::Kind::ended);
    CHECK (rig.recorder.events[1].timeSamples == samplesOf (4000));
    CHECK (rig.recorder.events[2].position.ticks == 0);
    CHECK (rig.recorder.events[2].take == 2);
}

TEST_CASE ("a loop in which nothing is played uses no take up", "[listening][listener]")
{
    Rig rig;

    for (int round = 0; round < 5; ++round)
    {
        rig.transport (round * 2000.0, 0.0, true);
        rig.until (round * 2000.0 + 2000.0);
    }

    rig.play (chord ("C4 E4 G4", 10500, 11000));
    rig.until (15000);
    REQUIRE_FALSE (rig.recorder.events.empty());
    CHECK (rig.recorder.events[0].take == 1);
}

TEST_CASE ("each start of the transport is a new take", "[listening][listener]")
{
    Rig rig;
    rig.transport (0, 0.0, true);
    rig.play (chord ("C4 E4 G4", 0, 500));
    rig.until (1000);
    rig.transport (1000, 2.0, false);
    rig.until (2000);
    rig.transport (2000, 0.0, true);
    rig.play (chord ("C4 E4 G4", 2100, 2500));
    rig.until (9000);

    CHECK (rig.recorder.log() == "C 0-500, C 2100-2500");
    REQUIRE_FALSE (rig.recorder.events.empty());
    CHECK (rig.recorder.events.front().take == 1);
    CHECK (rig.recorder.events.back().take == 2);
}

TEST_CASE ("starts and stops without a chord between them use no take up", "[listening][listener]")
{
    Rig rig;
    for (int i = 0; i < 5; ++i)
    {
        rig.transport (1000 * i, 0.0, true);
        rig.until (1000 * i + 500);
        rig.transport (1000 * i + 500, 1.0, false);
        rig.until (1000 * i + 1000);
    }

    rig.play (chord ("C4 E4 G4", 6000, 6500));
    rig.until (9000);
    REQUIRE_FALSE (rig.recorder.events.empty());
    CHECK (rig.recorder.events.front().take == 1);
}

TEST_CASE ("a chord that sounds at the start belongs to the new take from there", "[listening][listener]")
{
    Rig rig;
    rig.play (pressed ("C4 E4 G4", 0));
    rig.until (1000);
    rig.transport (1000, 0.0, true);
    rig.until (2000);

    CHECK (rig.recorder.log() == "C 0-1000, C 1000-");
    REQUIRE_FALSE (rig.recorder.events.empty());
    CHECK (rig.recorder.events.front().take == 1);
    CHECK (rig.recorder.events.back().take == 2);
}

TEST_CASE ("a chord struck just before the start belongs to the new take", "[listening][listener]")
{
    Rig rig;
    rig.play (pressed ("C4 E4 G4", 990));
    rig.until (1000);
    rig.transport (1000, 0.0, true);
    rig.until (2000);

    CHECK (rig.recorder.log() == "C 1000-");
    REQUIRE_FALSE (rig.recorder.events.empty());
    CHECK (rig.recorder.events.front().position.ticks == 0);
}

TEST_CASE ("a stop lets go of keys whose note-offs never come", "[listening][listener]")
{
    Rig rig;
    rig.transport (0, 0.0, true);
    Performance music;
    music.pedal().from (0);
    music.play ("C4 E4 G4").from (100);
    rig.play (music);
    rig.until (1000);
    rig.transport (1000, 2.0, false);
    rig.until (9000);

    CHECK (rig.recorder.soundingAt (1000).empty());
    CHECK (rig.recorder.keysDownAt (1000).empty());
    CHECK (rig.recorder.at (9000).empty());
    CHECK (rig.recorder.log() == "C 100-1000");
}

TEST_CASE ("a stop and a start on one sample: the old chord ends, the new take has its own", "[listening][listener]")
{
    Rig rig;
    rig.transport (0, 0.0, true);
    rig.play (pressed ("C4 E4 G4", 0));
    rig.until (1000);
    rig.transport (1000, 2.0, false);
    rig.transport (1000, 0.0, true);
    rig.play (pressed ("D4 F4 A4", 1000));
    rig.until (2000);
    CHECK (rig.recorder.log() == "C 0-1000, Dm 1000-");
    REQUIRE_FALSE (rig.recorder.events.empty());
    CHECK (rig.recorder.events.back().take == 2);
}

//==== Reset ===========================================================================================================
TEST_CASE ("a reset silences everything at once and ends the open entry", "[listening][listener]")
{
    Rig rig;
    Performance music;
    music.pedal().from (0);
    music.play ("C4 E4 G4").from (0);
    rig.play (music);
    rig.until (1000);
    rig.listener.reset (samplesOf (1000), rig.recorder);

    CHECK (rig.recorder.log() == "C 0-1000");
    CHECK (rig.listener.current().naming == Naming {});
    CHECK (rig.listener.current().keysDown.empty());
    CHECK (rig.listener.current().timeSamples == samplesOf (1000));

    rig.play (chord ("D4 F4 A4", 2000, 2500));
    rig.until (9000);
    CHECK (rig.recorder.soundingAt (3000).empty());
    CHECK (rig.recorder.log() == "C 0-1000, Dm 2000-2500");
}

TEST_CASE ("a reset in silence tells nothing, and a second one neither", "[listening][listener]")
{
    Rig rig;
    rig.listener.reset (0, rig.recorder);
    rig.listener.reset (0, rig.recorder);
    CHECK (rig.recorder.display.empty());
    CHECK (rig.recorder.events.empty());
}

TEST_CASE ("a reset drops the notes of its own sample, and keys held through it need a new press", "[listening][listener]")
{
    Rig rig;
    rig.play (pressed ("C4 E4 G4", 100));
    rig.listener.reset (samplesOf (100), rig.recorder);
    rig.until (1000);
    CHECK (rig.recorder.display.empty());
}

TEST_CASE ("preparing anew starts at time 0, and numbers go on", "[listening][listener]")
{
    Rig rig;
    rig.play (chord ("C4 E4 G4", 0, 500));
    rig.until (5000);
    rig.listener.reset (samplesOf (5000), rig.recorder);
    rig.listener.prepare (testRate);

    Recorder second;
    for (const auto& message : chord ("D4 F4 A4", 0, 500).inOrder())
        rig.listener.receive (message.bytes, message.time, second);
    rig.listener.advanceTo (samplesOf (5000), second);

    REQUIRE (second.events.size() == 2);
    CHECK (second.events[0].timeSamples == 0);
    CHECK (second.events[0].id == 2);
}
