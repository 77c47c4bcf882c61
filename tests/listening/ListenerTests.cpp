// ListenerTests.cpp - bytes and time in, what is shown and logged out: the parts that belong to no other test.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "ListenerRig.h"

#include <array>
#include <limits>

using namespace guidetone;
using namespace guidetone::test;

TEST_CASE ("a listener that hears nothing tells nothing", "[listening][listener]")
{
    Rig rig;
    rig.until (0);
    rig.until (10000);
    CHECK (rig.recorder.display.empty());
    CHECK (rig.recorder.events.empty());
    CHECK (rig.listener.current() == Shown {});
}

TEST_CASE ("a chord at time 0 is shown at time 0, once time has moved on", "[listening][listener]")
{
    Rig rig;
    rig.play (pressed ("C4 E4 G4", 0));
    rig.listener.advanceTo (0, rig.recorder);
    CHECK (rig.recorder.display.empty());
    rig.listener.advanceTo (1, rig.recorder);
    REQUIRE (rig.recorder.display.size() == 1);
    CHECK (rig.recorder.display[0].timeSamples == 0);
    CHECK (rig.recorder.at (0) == "C");
    CHECK (rig.listener.current() == rig.recorder.display[0]);
}

TEST_CASE ("the notes of one sample are told as one", "[listening][listener]")
{
    const auto heard = hear (chord ("C4 E4 G4 B4", 100, 500));
    CHECK (heard.names() == "Cmaj7, -");
}

TEST_CASE ("times that go backwards count as the latest", "[listening][listener]")
{
    Rig rig;
    rig.until (1000);
    rig.play (pressed ("C4 E4 G4", 500));
    rig.until (200);
    rig.until (1001);
    REQUIRE (rig.recorder.display.size() == 1);
    CHECK (rig.recorder.display[0].timeSamples == samplesOf (1000));
}

TEST_CASE ("negative and enormous times do no harm", "[listening][listener]")
{
    Rig rig;
    rig.listener.receive (std::vector<std::uint8_t> { 0x90, 60, 100 }, std::numeric_limits<std::int64_t>::min(), rig.recorder);
    rig.listener.advanceTo (std::numeric_limits<std::int64_t>::max(), rig.recorder);
    REQUIRE (rig.recorder.display.size() == 1);
    CHECK (rig.recorder.display[0].timeSamples == 0);
    rig.listener.receive (std::vector<std::uint8_t> { 0x80, 60, 100 }, std::numeric_limits<std::int64_t>::max(), rig.recorder);
    rig.listener.advanceTo (std::numeric_limits<std::int64_t>::max(), rig.recorder);
    CHECK (rig.recorder.display.size() == 1);
}

TEST_CASE ("a sample rate that is none counts as 48 kHz", "[listening][listener]")
{
    for (double rate : { 0.0, -1.0, std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity() })
    {
        Listener listener;
        Recorder recorder;
        listener.prepare (rate);
        for (const auto& message : chord ("C4 E4 G4", 0, 500).inOrder())
            listener.receive (message.bytes, message.time, recorder);
        listener.advanceTo (samplesOf (5000), recorder);
        CHECK (recorder.log() == "C 0-500");
    }
}

TEST_CASE ("delays are as long at another sample rate", "[listening][listener]")
{
    Listener listener;
    Recorder recorder;
    listener.prepare (96000.0);
    for (const auto& message : chord ("C4 E4 G4", 0, 1000).inOrder())
        listener.receive (message.bytes, 2 * message.time, recorder);
    listener.advanceTo (960000, recorder);

    REQUIRE (recorder.display.size() == 3);
    CHECK (recorder.display[2].timeSamples == 96000 * 3);
    CHECK (recorder.display[2].seconds == 3.0);
}

TEST_CASE ("garbage is passed over", "[listening][listener]")
{
    Rig rig;
    rig.listener.receive ({}, 0, rig.recorder);
    rig.listener.receive (std::vector<std::uint8_t> { 0x90 }, 10, rig.recorder);
    rig.listener.receive (std::vector<std::uint8_t> { 60, 60, 60 }, 20, rig.recorder);
    rig.listener.receive (std::vector<std::uint8_t> { 0xf0, 0x7e, 0x90, 60, 100, 0xf7 }, 30, rig.recorder);
    rig.until (1000);
    CHECK (rig.recorder.display.empty());
}

TEST_CASE ("more messages on one sample than fit are taken all the same, and counted", "[listening][listener]")
{
    Rig rig;
    Performance music;
    for (int i = 0; i < Listener::messagesAtOnce + 1; ++i)
        music.send ({ 0x90, static_cast<std::uint8_t> (48 + i % 4 * 4), 100 }, 0);

    rig.play (music);
    rig.until (100);
    CHECK (rig.listener.overflows() == 1);
    CHECK (rig.recorder.display.size() == 1);
    CHECK (rig.recorder.soundingAt (0) == voicingOf ("48 52 56 60"));
}

TEST_CASE ("exactly as many messages as fit are no overflow", "[listening][listener]")
{
    Rig rig;
    for (int i = 0; i < Listener::messagesAtOnce; ++i)
        rig.play (pressed ("C4", 0));
    rig.until (100);
    CHECK (rig.listener.overflows() == 0);
}

//==== Settings ========================================================================================================
TEST_CASE ("only the chosen channels are heard, and their pedals", "[listening][listener]")
{
    ListeningSettings settings;
    settings.channels = 1 << 1;
    Performance music;
    music.play ("C4 E4 G4").on (1).from (0).until (1000);
    music.play ("F4 A4 C5").on (2).from (0).until (500);
    music.pedal().on (2).from (100).until (800);

    const auto heard = hear (music, settings);
    CHECK (heard.at (400) == "F");
    CHECK (heard.soundingAt (700) == voicingOf ("F4 A4 C5"));
    CHECK (heard.soundingAt (900).empty());
}

TEST_CASE ("channel 16 is a channel", "[listening][listener]")
{
    ListeningSettings settings;
    settings.channels = 1 << 15;
    Performance music;
    music.play ("C4 E4 G4").on (16).from (0).until (1000);
    CHECK (hear (music, settings).log() == "C 0-1000");
}

TEST_CASE ("notes outside the range are not heard", "[listening][listener]")
{
    ListeningSettings settings;
    settings.lowestNote = 48;
    settings.highestNote = 67;
    Performance music;
    music.play ("47 48 52 67 68").from (0).until (1000);

    CHECK (hear (music, settings).soundingAt (500) == voicingOf ("48 52 67"));
    settings.highestNote = 40;
    CHECK (hear (music, settings).display.empty());
}

TEST_CASE ("a filter that opens lets held keys in, one that closes takes them out", "[listening][listener]")
{
    Rig rig;
    ListeningSettings closed;
    closed.channels = 0;
    rig.listener.apply (closed);
    rig.play (pressed ("C4 E4 G4", 0));
    rig.until (500);
    CHECK (rig.recorder.display.empty());

    rig.listener.apply ({});
    rig.until (1000);
    CHECK (rig.recorder.at (500) == "C");
    CHECK (rig.recorder.log() == "C 500-");

    rig.listener.apply (closed);
    rig.until (4000);
    CHECK (rig.recorder.at (1100) == "C");
    CHECK (rig.recorder.isHeldAt (1100));
    CHECK (rig.recorder.log() == "C 500-1000");
}

TEST_CASE ("the key and the player are asked when a chord is named, and renaming follows them at once", "[listening][listener]")
{
    Rig rig;
    rig.play (pressed ("G#3 D4", 0));
    rig.until (500);
    CHECK (rig.listener.current().naming.kind == Sounding::interval);

    ListeningSettings band;
    band.context.player = Player::band;
    band.context.key = parseKey ("A");
    rig.listener.apply (band);
    rig.until (501);
    CHECK (rig.recorder.at (500) == "E7");
}

TEST_CASE ("what is held in silence keeps the name under which it was played", "[listening][listener]")
{
    ListeningSettings band;
    band.context.player = Player::band;
    band.context.key = parseKey ("A");

    Rig rig;
    rig.listener.apply (band);
    rig.play (chord ("G#3 D4", 0, 500));
    rig.until (600);
    rig.listener.apply ({});
    rig.until (1000);
    CHECK (rig.recorder.at (999) == "E7");
    CHECK (rig.recorder.isHeldAt (999));
}

TEST_CASE ("an entry carries the context under which it was named", "[listening][listener]")
{
    ListeningSettings band;
    band.context.player = Player::band;
    band.context.key = parseKey ("A");

    const auto heard = hear (chord ("G#3 D4", 0, 1000), band);
    REQUIRE (heard.events.size() == 2);
    CHECK (heard.events[0].context == band.context);
    CHECK (heard.events[1].context == band.context);
    CHECK (heard.events[1].naming == Naming {});
}

TEST_CASE ("a shorter hold takes effect on what is held now", "[listening][listener]")
{
    Rig rig;
    ListeningSettings settings;
    settings.holdMs = ListeningSettings::holdForever;
    rig.listener.apply (settings);
    rig.play (chord ("C4 E4 G4", 0, 500));
    rig.until (9000);
    CHECK (rig.recorder.isHeldAt (9000));

    settings.holdMs = 1000;
    rig.listener.apply (settings);
    rig.until (9001);
    CHECK (rig.recorder.at (9000).empty());
    CHECK (rig.recorder.log() == "C 0-500");
}

TEST_CASE ("each note is shown with how hard it was struck last", "[listening][listener]")
{
    Rig rig;
    const auto press = [&rig] (int channel, int note, int velocity, double ms)
    {
        const std::array<std::uint8_t, 3> bytes { static_cast<std::uint8_t> (0x90 | channel), static_cast<std::uint8_t> (note), static_cast<std::uint8_t> (velocity) };
        rig.listener.receive (bytes, samplesOf (ms), rig.recorder);
    };
    const auto velocityOf = [&rig] (std::size_t note) { return static_cast<int> (rig.listener.current().velocities[note]); };

    press (0, 60, 20, 0);
    press (0, 64, 127, 0);
    rig.until (100);
    CHECK (velocityOf (60) == 20);
    CHECK (velocityOf (64) == 127);
    CHECK (velocityOf (67) == 0);

    // Struck again, harder, with nothing else changed: that is something to show.
    const auto shownBefore = rig.recorder.display.size();
    press (0, 60, 90, 200);
    rig.until (300);
    CHECK (velocityOf (60) == 90);
    CHECK (rig.recorder.display.size() == shownBefore + 1);

    // It stays known while the chord is held on the display.
    press (0, 60, 0, 400);
    press (0, 64, 0, 400);
    rig.until (600);
    CHECK (velocityOf (60) == 90);

    rig.listener.reset (samplesOf (700), rig.recorder);
    CHECK (velocityOf (60) == 0);
}

TEST_CASE ("of several strikes of a note in one sample the hardest is shown; what does not sound has no velocity", "[listening][listener]")
{
    for (const bool loudFirst : { false, true })
    {
        Performance music;
        music.send ({ 0x90, 60, static_cast<std::uint8_t> (loudFirst ? 110 : 30) }, 0);
        music.send ({ 0x91, 60, static_cast<std::uint8_t> (loudFirst ? 30 : 110) }, 0);
        music.send ({ 0x90, 64, 80 }, 0);
        music.send ({ 0x80, 64, 0 }, 0);        // of no length
        music.send ({ 0x92, 67, 80 }, 0);       // on a channel that nobody listens to
        music.send ({ 0x90, 60, 50 }, 300);     // weaker, but later

        Rig rig;
        ListeningSettings settings;
        settings.channels = 0b11;
        rig.listener.apply (settings);
        rig.play (music);
        rig.until (100);
        CHECK (rig.recorder.display.front().velocities[60] == 110);
        CHECK (rig.listener.current().velocities[64] == 0);
        CHECK (rig.listener.current().velocities[67] == 0);
        rig.until (400);
        CHECK (rig.listener.current().velocities[60] == 50);
    }
}
