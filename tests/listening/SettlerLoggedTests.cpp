// SettlerLoggedTests.cpp - what is logged, rule by rule, as music.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "ListenerRig.h"

using namespace guidetone;
using namespace guidetone::test;

TEST_CASE ("a chord is logged once it has stood, with the time of its first note", "[listening][settler]")
{
    Performance music;
    music.play ("C4 E4 G4").from (100).until (1000);

    Listener listener;
    Recorder heard;
    for (const auto& message : music.inOrder())
        if (message.time < samplesOf (200))
            listener.receive (message.bytes, message.time, heard);

    listener.advanceTo (samplesOf (180), heard);
    CHECK (heard.events.empty());
    listener.advanceTo (samplesOf (180) + 1, heard);
    CHECK (heard.log() == "C 100-");
}

TEST_CASE ("rolled and strummed chords are one entry, from their first note", "[listening][settler]")
{
    Performance music;
    music.play ("C3 G3 E4 Bb4 D5").rolled (45).from (0).until (1500);

    const auto heard = hear (music);
    CHECK (heard.log() == "C9 0-1500");
}

TEST_CASE ("a slow roll, slower than a chord settles, still begins with its first note", "[listening][settler]")
{
    Performance music;
    music.play ("C3 E3 G3").rolled (110).from (0).until (1500);

    CHECK (hear (music).log() == "C 0-1500");
}

TEST_CASE ("a stab shorter than the settling time is a chord", "[listening][settler]")
{
    Performance music;
    music.play ("E3 G#3 D4").from (0).until (40);

    CHECK (hear (music).log() == "E7 0-40");
    CHECK (hear (music, withHold (0)).log() == "E7 0-40");
}

TEST_CASE ("single notes and intervals are shown and not logged", "[listening][settler]")
{
    Performance music;
    music.play ("C4").from (0).until (500);
    music.play ("C4 E4").from (1000).until (1500);

    const auto heard = hear (music);
    CHECK_FALSE (heard.at (100).empty());
    CHECK_FALSE (heard.at (1100).empty());
    CHECK (heard.events.empty());
}

TEST_CASE ("a cluster is logged", "[listening][settler]")
{
    Performance music;
    music.play ("C4 C#4 D4 Eb4 E4").from (0).until (500);

    const auto heard = hear (music);
    REQUIRE (heard.events.size() == 2);
    CHECK (heard.events[0].naming.kind == heard.display[0].naming.kind);
}

TEST_CASE ("the same chord struck again while it is shown extends its entry, in another voicing as well", "[listening][settler]")
{
    Performance music;
    music.play ("C4 E4 G4").from (0).until (400);
    music.play ("C4 E4 G4").from (1000).until (1400);
    music.play ("C3 G3 E4 C5").from (2000).until (2400);

    CHECK (hear (music).log() == "C 0-2400");
}

TEST_CASE ("the same chord after the hold has passed is a new entry", "[listening][settler]")
{
    Performance music;
    music.play ("C4 E4 G4").from (0).until (400);
    music.play ("C4 E4 G4").from (2500).until (2900);

    CHECK (hear (music).log() == "C 0-400, C 2500-2900");
}

TEST_CASE ("without hold, each stab of the same chord is an entry", "[listening][settler]")
{
    Performance music;
    music.play ("C4 E4 G4").from (0).until (400);
    music.play ("C4 E4 G4").from (1000).until (1400);

    CHECK (hear (music, withHold (0)).log() == "C 0-400, C 1000-1400");
}

TEST_CASE ("an overlap of two chords is not logged, however long within a change", "[listening][settler]")
{
    for (int overlapMs : { 1, 10, 40, 79, 80, 81, 100, 119 })
    {
        Performance music;
        music.play ("C4 E4 G4").from (0).until (1000 + overlapMs);
        music.play ("D4 F4 A4").from (1000).until (2000);

        INFO (overlapMs);
        CHECK (hear (music).log() == "C 0-1000, Dm 1000-2000");
    }
}

TEST_CASE ("a passing note over a held chord is shown and leaves the entry as it is", "[listening][settler]")
{
    Performance music;
    music.play ("C3 E3 G3").from (0).until (3000);
    music.play ("F4").from (1000).until (1050);

    const auto heard = hear (music);
    CHECK (heard.at (1000) != "C");
    CHECK (heard.log() == "C 0-3000");
}

TEST_CASE ("a passing note after which all is let go leaves the entry as it is", "[listening][settler]")
{
    Performance music;
    music.play ("C3 E3 G3").from (0).until (1115);
    music.play ("F4").from (1000).until (1050);

    const auto heard = hear (music);
    CHECK (heard.at (1500) == "C");
    CHECK (heard.log() == "C 0-1115");
}

TEST_CASE ("old notes that leave late in a change, more than came, are not in the chord that is logged", "[listening][settler]")
{
    Performance music;
    music.play ("C3").from (0).until (2000);
    music.play ("E3 G3 B3").from (0).leavingFrom (1080, 2);
    music.play ("F3 A3").from (1000).until (2000);

    CHECK (hear (music).log() == "Cmaj7 0-1000, F/C 1000-2000");
}

TEST_CASE ("stabs over a held bass are chords, three notes or two", "[listening][settler]")
{
    Performance music;
    music.play ("C2").from (0).until (2500);
    music.play ("E3 Bb3 D4").from (500).until (570);
    music.play ("Bb3 E4").from (1500).until (1570);

    CHECK (hear (music).log() == "C9 500-570, C7 1500-1570");
}

TEST_CASE ("a note added to a held chord and kept is a new chord", "[listening][settler]")
{
    Performance music;
    music.play ("C3 E3 G3").from (0).until (3000);
    music.play ("A3").from (1000).until (3000);

    CHECK (hear (music).log() == "C 0-1000, C6 1000-3000");
}

TEST_CASE ("what a release leaves over is logged when it stands, from the release", "[listening][settler]")
{
    Performance music;
    music.play ("C3 E3 G3").from (0).until (3000);
    music.play ("B3").from (0).until (1000);

    CHECK (hear (music).log() == "Cmaj7 0-1000, C 1000-3000");
}

TEST_CASE ("what a release leaves over for a moment only is not logged", "[listening][settler]")
{
    Performance music;
    music.play ("C3 E3 G3").from (0).until (1250);
    music.play ("B3").from (0).until (1000);

    CHECK (hear (music).log() == "Cmaj7 0-1000");
}

TEST_CASE ("stride: single notes out of the chord leave its entry open", "[listening][settler]")
{
    Performance music;

    for (int bar = 0; bar < 3; ++bar)
    {
        music.play (bar % 2 == 0 ? "C2" : "G2").from (1000 * bar).until (1000 * bar + 300);
        music.play ("E3 G3 C4").from (1000 * bar + 500).until (1000 * bar + 800);
    }

    CHECK (hear (music).log() == "C/E 500-2800");
}

TEST_CASE ("a single note from outside the chord ends its entry", "[listening][settler]")
{
    Performance music;
    music.play ("C4 E4 G4").from (0).until (500);
    music.play ("F#4").from (1000).until (1500);
    music.play ("C4 E4 G4").from (2000).until (2500);

    CHECK (hear (music).log() == "C 0-500, C 2000-2500");
}

TEST_CASE ("with no settling time every strike is logged on its own sample", "[listening][settler]")
{
    ListeningSettings settings;
    settings.settleMs = 0;
    Performance music;
    music.play ("C4 E4 G4").from (0).until (500);
    music.play ("D4 F4 A4").from (500).until (1000);

    CHECK (hear (music, settings).log() == "C 0-500, Dm 500-1000");
}

TEST_CASE ("with no release time a release renames on its own sample", "[listening][settler]")
{
    ListeningSettings settings;
    settings.releaseMs = 0;
    Performance music;
    music.play ("C4 E4 G4").from (0).until (2000);
    music.play ("B4").from (0).until (1000);

    const auto heard = hear (music, settings);
    CHECK (heard.at (999) == "Cmaj7");
    CHECK (heard.at (1000) == "C");
}

TEST_CASE ("settings out of range count as the nearest end", "[listening][settler]")
{
    ListeningSettings wild, tame;
    wild.releaseMs = 100000;
    wild.settleMs = -5;
    tame.releaseMs = 500;
    tame.settleMs = 0;

    Performance music;
    music.play ("C4 E4 G4").from (0).until (2000);
    music.play ("B4").from (0).until (1000);

    CHECK (hear (music, wild).names() == hear (music, tame).names());
    CHECK (hear (music, wild).at (1499) == "Cmaj7");
    CHECK (hear (music, wild).at (1500) == "C");
}
