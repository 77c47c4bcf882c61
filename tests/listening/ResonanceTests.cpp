// ResonanceTests.cpp - what rings under the pedal, and still counts.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "Performance.h"

using namespace guidetone;
using namespace guidetone::test;

TEST_CASE ("under a held pedal, a whole new chord replaces the old one", "[listening][resonance]")
{
    Performance music;
    music.pedal().from (0).until (3000);
    music.play ("C3 E3 G3").from (0).until (400);
    music.play ("F3 A3 C4").from (1000).until (1400);

    const auto heard = hear (music);
    CHECK (heard.soundingAt (999) == voicingOf ("C3 E3 G3"));
    CHECK (heard.soundingAt (1000) == voicingOf ("F3 A3 C4"));
    CHECK (heard.names() == "C, F, -");
}

TEST_CASE ("a rolled chord replaces the old one too, once it is a chord", "[listening][resonance]")
{
    Performance music;
    music.pedal().from (0).until (3000);
    music.play ("C3 E3 G3").from (0).until (400);
    music.play ("F3 A3 C4").rolled (40).from (1000).until (1400);

    CHECK (hear (music).soundingAt (1079) == voicingOf ("C3 E3 G3 F3 A3"));
    CHECK (hear (music).soundingAt (1080) == voicingOf ("F3 A3 C4"));
}

TEST_CASE ("single notes and intervals are added to what rings", "[listening][resonance]")
{
    Performance music;
    music.pedal().from (0).until (3000);
    music.play ("C3 E3 G3").from (0).until (400);
    music.play ("Bb3").from (1000).until (1200);
    music.play ("D4 A4").from (1500).until (1700);

    CHECK (hear (music).soundingAt (2000) == voicingOf ("C3 E3 G3 Bb3 D4 A4"));
}

TEST_CASE ("an octave is no chord, however many notes it has", "[listening][resonance]")
{
    Performance music;
    music.pedal().from (0).until (3000);
    music.play ("C3 E3 G3").from (0).until (400);
    music.play ("F4 F5 F6").from (1000).until (1400);

    CHECK (hear (music).soundingAt (1500) == voicingOf ("C3 E3 G3 F4 F5 F6"));
}

TEST_CASE ("keys that are still down count under any chord", "[listening][resonance]")
{
    Performance music;
    music.pedal().from (0).until (3000);
    music.play ("C2 G2").from (0).until (2500);
    music.play ("E3").from (0).until (400);
    music.play ("F3 A3 C4").from (1000).until (1400);

    CHECK (hear (music).soundingAt (1500) == voicingOf ("C2 G2 F3 A3 C4"));
}

TEST_CASE ("stride and waltz: a bass note struck by itself counts under the chords above it", "[listening][resonance]")
{
    Performance music;
    music.pedal().from (0).until (3000);
    music.play ("C2").from (0).until (300);
    music.play ("E3 G3 C4").from (500).until (700);
    music.play ("E3 G3 C4").from (1000).until (1200);

    const auto heard = hear (music);
    CHECK (heard.at (600) == "C");
    CHECK (heard.soundingAt (1300) == voicingOf ("C2 E3 G3 C4"));
    CHECK (heard.log() == "C 500-3000");
}

TEST_CASE ("a note struck by itself above the new chord does not count as its bass", "[listening][resonance]")
{
    Performance music;
    music.pedal().from (0).until (3000);
    music.play ("B5").from (0).until (300);
    music.play ("F3 A3 C4").from (1000).until (1400);

    CHECK (hear (music).soundingAt (1500) == voicingOf ("F3 A3 C4"));
}

TEST_CASE ("under a broken chord's bass, the lowest of the notes struck by themselves is the bass", "[listening][resonance]")
{
    Performance music;
    music.pedal().from (0).until (3000);
    music.play ("C2").from (0).until (200);
    music.play ("G2").from (250).until (450);
    music.play ("C4 E4 G4").from (500).until (900);

    CHECK (hear (music).soundingAt (950) == voicingOf ("C2 C4 E4 G4"));
}

TEST_CASE ("a note that has ceased to count does so again when it is struck again", "[listening][resonance]")
{
    Performance music;
    music.pedal().from (0).until (3000);
    music.play ("C3 E3 G3").from (0).until (400);
    music.play ("F3 A3 C4").from (1000).until (1400);
    music.play ("E3").from (2000).until (2100);

    CHECK (hear (music).soundingAt (2000) == voicingOf ("E3 F3 A3 C4"));
    CHECK (hear (music).soundingAt (2500) == voicingOf ("E3 F3 A3 C4"));
}

TEST_CASE ("notes caught by sostenuto always count", "[listening][resonance]")
{
    Performance music;
    music.play ("C2 G2").from (0).until (400);
    music.pedal (66).from (200).until (3000);
    music.pedal (64).from (300).until (3000);
    music.play ("D3 F3 A3").from (1000).until (1400);
    music.play ("E3 G3 B3").from (2000).until (2400);

    CHECK (hear (music).soundingAt (2500) == voicingOf ("C2 G2 E3 G3 B3"));
}

TEST_CASE ("a fast run over a ringing chord is no whole chord", "[listening][resonance]")
{
    Performance music;
    music.pedal().from (0).until (3000);
    music.play ("C3 E3 G3").from (0).until (400);
    int start = 1000;
    for (const char* note : { "D5", "E5", "G5", "A5" })
    {
        music.play (note).from (start).until (start + 60);
        start += 70;
    }

    CHECK (hear (music).soundingAt (1500) == voicingOf ("C3 E3 G3 D5 E5 G5 A5"));
}
