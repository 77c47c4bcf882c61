// SettlerShownTests.cpp - what is shown at once, and under the pedal, rule by rule, as music.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "ListenerRig.h"

using namespace guidetone;
using namespace guidetone::test;

TEST_CASE ("a new note renames at once", "[listening][settler]")
{
    Performance music;
    music.play ("C4 E4 G4").from (0).until (1000);
    music.play ("Bb4").from (500).until (1000);

    const auto heard = hear (music);
    CHECK (heard.at (0) == "C");
    CHECK (heard.at (499) == "C");
    CHECK (heard.at (500) == "C7");
}

TEST_CASE ("fingers that leave one by one flash no sub-chords", "[listening][settler]")
{
    Performance music;
    music.play ("C4 E4 G4 Bb4 D5").from (0).leavingFrom (1000, 50);

    const auto heard = hear (music);
    CHECK (heard.names() == "C9, -");
    CHECK (heard.at (1250) == "C9");
}

TEST_CASE ("a release that stays renames after the release time, on its own sample", "[listening][settler]")
{
    Performance music;
    music.play ("C4 E4 G4").from (0).until (2000);
    music.play ("B4").from (0).until (1000);

    const auto heard = hear (music);
    CHECK (heard.at (1059) == "Cmaj7");
    CHECK (heard.at (1060) == "C");
    CHECK (heard.display[2].timeSamples == samplesOf (1060));
}

TEST_CASE ("a new note drops what was just let go", "[listening][settler]")
{
    Performance music;
    music.play ("C4 E4 G4").from (0).until (500);
    music.play ("F4 A4 C5").from (520).until (1000);

    const auto heard = hear (music);
    CHECK (heard.names() == "C, F, -");
    CHECK (heard.log() == "C 0-500, F 520-1000");
}

TEST_CASE ("legato: old notes that leave just after the new chord make way at once", "[listening][settler]")
{
    Performance music;
    music.play ("C4 E4 G4").from (0).leavingFrom (520, 10);
    music.play ("F4 A4 D5").from (500).until (1000);

    const auto heard = hear (music);
    CHECK (heard.at (540) == "Dm/F");
    CHECK (heard.log() == "C 0-500, Dm/F 500-1000");
}

TEST_CASE ("legato over a held chord: the old melody note makes way for the new one", "[listening][settler]")
{
    Performance music;
    music.play ("C3 E3 G3").from (0).until (2000);
    music.play ("Bb3").from (500).until (1030);
    music.play ("A3").from (1000).until (2000);

    const auto heard = hear (music);
    CHECK (heard.at (1029) != "C6");
    CHECK (heard.at (1030) == "C6");
    CHECK (heard.log() == "C 0-500, C7 500-1000, C6 1000-2000");
}

TEST_CASE ("a chord and its added note let go together are no chord change", "[listening][settler]")
{
    Performance music;
    music.play ("C4 E4 G4").from (0).leavingFrom (1092, 5);
    music.play ("B4").from (1000).until (1090);

    const auto heard = hear (music);
    CHECK (heard.at (1500) == "Cmaj7");
    CHECK (heard.log() == "C 0-1000, Cmaj7 1000-1102");
}

TEST_CASE ("fingers that leave while an added note is weighed: the whole chord is logged", "[listening][settler]")
{
    Performance music;
    music.play ("C4 E4 G4").from (0).leavingFrom (1105, 15);
    music.play ("B4").from (1000).until (1100);

    const auto heard = hear (music);
    CHECK (heard.at (1300) == "Cmaj7");
    CHECK (heard.log() == "C 0-1000, Cmaj7 1000-1135");
}

TEST_CASE ("the last chord stays for the time of hold, and then goes", "[listening][settler]")
{
    Performance music;
    music.play ("C4 E4 G4").from (0).until (500);

    const auto heard = hear (music);
    CHECK_FALSE (heard.isHeldAt (499));
    CHECK (heard.isHeldAt (500));
    CHECK (heard.at (2499) == "C");
    CHECK (heard.at (2500).empty());
    CHECK_FALSE (heard.isHeldAt (2500));
}

TEST_CASE ("the last chord stays until another is played", "[listening][settler]")
{
    Performance music;
    music.play ("C4 E4 G4").from (0).until (500);
    music.play ("D4 F4 A4").from (1500).until (2000);

    const auto heard = hear (music);
    CHECK (heard.at (1499) == "C");
    CHECK (heard.at (1500) == "Dm");
}

TEST_CASE ("hold for ever keeps the last chord, and its entry open", "[listening][settler]")
{
    Performance music;
    music.play ("C4 E4 G4").from (0).until (500);

    const auto heard = hear (music, withHold (ListeningSettings::holdForever));
    CHECK (heard.at (5400) == "C");
    CHECK (heard.log() == "C 0-");
}

TEST_CASE ("without hold the display goes dark one release time after the last release", "[listening][settler]")
{
    Performance music;
    music.play ("C4 E4 G4").from (0).until (500);

    const auto heard = hear (music, withHold (0));
    CHECK (heard.at (559) == "C");
    CHECK (heard.at (560).empty());
    CHECK (heard.log() == "C 0-500");
}

TEST_CASE ("hold goes back to the chord that was struck, not to what slow fingers left", "[listening][settler]")
{
    Performance music;
    music.play ("C4 E4 G4").from (0).leavingFrom (1000, 100);

    const auto heard = hear (music);
    CHECK (heard.at (1300) == "C");
    CHECK (heard.soundingAt (1300).empty());
    CHECK (heard.log() == "C 0-1000");
}

//==== Pedal ===========================================================================================================
TEST_CASE ("legato pedalling: the old chord is gone with the new one, before the pedal lifts", "[listening][settler]")
{
    Performance music;
    music.pedal().from (100).until (1080);
    music.pedal().from (1200).until (2100);
    music.play ("C3 E3 G3").from (0).until (950);
    music.play ("F3 A3 C4").from (1000).until (1950);

    const auto heard = hear (music);
    CHECK (heard.at (980) == "C");
    CHECK (heard.names() == "C, F, -");
    CHECK (heard.log() == "C 0-1000, F 1000-2100");
}

TEST_CASE ("an arpeggio under the pedal is one chord", "[listening][settler]")
{
    Performance music;
    music.pedal().from (0).until (2000);
    int start = 0;
    for (const char* note : { "C2", "G2", "E3", "B3" })
    {
        music.play (note).from (start).until (start + 200);
        start += 250;
    }

    const auto heard = hear (music);
    CHECK (heard.at (1900) == "Cmaj7");
    REQUIRE_FALSE (heard.events.empty());
    CHECK (heard.events.back().timeSamples == samplesOf (2000));
}
