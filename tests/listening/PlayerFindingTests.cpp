// PlayerFindingTests.cpp - silent roots in time: gestures, a bass player's line, and what the log learns afterwards.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "ListenerRig.h"

using namespace guidetone;
using namespace guidetone::test;

namespace
{
    ListeningSettings withBand (std::optional<Key> key = {})
    {
        ListeningSettings settings;
        settings.context = { key, Player::band };
        return settings;
    }

    ListeningSettings findingPlayer()
    {
        ListeningSettings settings;
        settings.findPlayer = true;
        return settings;
    }

    Recorder heardWith (const ListeningSettings& settings, const Performance& music, double untilMs)
    {
        Rig rig;
        rig.listener.apply (settings);
        rig.play (music);
        rig.until (untilMs);
        return rig.recorder;
    }
}

TEST_CASE ("the notes of one gesture flash no other chords on the way", "[listening][settler][context]")
{
    // Two and five in C as A and B forms, each rolled as hands do it.
    Performance music;
    music.play ("F3 A3 C4 E4").rolled (10).from (0).until (900);
    music.play ("F3 A3 B3 E4").rolled (10).from (1000).until (1900);

    const auto heard = heardWith (withBand (parseKey ("C")), music, 1900);
    CHECK (heard.at (500) == "Dm9");
    CHECK (heard.at (1020) == "Dm9");
    CHECK (heard.at (1031) == "G13");
    CHECK (heard.at (1850) == "G13");
}

TEST_CASE ("a gesture that brings fewer notes than the one before is named in 45 ms", "[listening][settler][context]")
{
    Performance music;
    music.play ("F3 A3 C4 E4").from (0).until (900);
    music.play ("F3 B3").from (1000).until (1900);

    const auto heard = heardWith (withBand (parseKey ("C")), music, 1900);
    CHECK (heard.at (1044) == "Dm9");
    CHECK (heard.at (1046) == "G7");
}

TEST_CASE ("a bass on its own channel is the bass player's: its first note is the root, and walking renames nothing", "[listening][settler][context]")
{
    Performance music;
    music.play ("F3 A3 C4 E4").from (0).until (1900);
    music.play ("D2").on (2).from (0).until (500);
    music.play ("F2").on (2).from (500).until (1000);
    music.play ("A2").on (2).from (1000).until (1500);
    music.play ("Ab2").on (2).from (1500).until (2000);
    music.play ("F3 A3 B3 E4").from (2000).until (2900);
    music.play ("G2").on (2).from (2010).until (2900);

    const auto heard = heardWith (findingPlayer(), music, 2900);
    CHECK (heard.at (400) == "Dm9");
    CHECK (heard.at (1800) == "Dm9");
    CHECK (heard.at (2400) == "G13");
    REQUIRE (! heard.display.empty());
    CHECK (heard.display.back().context.player == Player::band);
}

TEST_CASE ("a pianist alone who plays roots is found to be alone", "[listening][settler][context]")
{
    Performance music;
    double time = 0.0;
    for (const char* notes : { "D3 A3 C4 F4", "G3 B3 D4 F4", "C3 G3 B3 E4", "A3 C4 E4 G4", "D3 A3 C4 F4", "G3 B3 D4 F4", "C3 G3 B3 E4" })
    {
        music.play (notes).from (time).until (time + 900);
        time += 1000;
    }

    const auto heard = heardWith (findingPlayer(), music, time);
    CHECK (heard.at (time - 500) == "Cmaj7");
    CHECK (heard.display.back().context.player == Player::solo);
}

TEST_CASE ("the log is revised when the next chord makes the last one clear, and the display is not", "[listening][settler][context]")
{
    // In C minor F and C are the shell of Ab6 as well as of Dm7; then comes G7.
    Performance music;
    music.play ("Eb3 A3").from (0).until (900);
    music.play ("F3 C4").from (1000).until (1900);
    music.play ("F3 B3").from (2000).until (2900);

    const auto heard = heardWith (withBand (parseKey ("Cm")), music, 4000);
    const auto revision = std::find_if (heard.events.begin(), heard.events.end(), [] (const ChordEvent& event) { return event.kind == ChordEvent::Kind::revised; });
    REQUIRE (revision != heard.events.end());
    CHECK (revision->naming.readings[0].chord.root == 2);
    CHECK (revision->timeSamples == samplesOf (1000));
    CHECK (revision->id == 2);
    CHECK (heard.at (1200) == heard.at (1850));
}

TEST_CASE ("a bass that sounds on alone, and goes, leaves the chord's name where it was", "[listening][settler][context]")
{
    Performance music;
    music.play ("F3 A3 C4 E4").from (0).until (900);
    music.play ("D2").on (2).from (0).until (1500);

    const auto heard = heardWith (withBand (parseKey ("C")), music, 3000);
    CHECK (heard.at (1450) == "Dm9");
    CHECK (heard.at (1600) == "Dm9");
    CHECK (heard.isHeldAt (1600));
}
