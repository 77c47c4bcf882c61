// KeyFindingTests.cpp - a listener that finds the key by itself: when it applies it, when it forgets it.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "ListenerRig.h"

using namespace guidetone;
using namespace guidetone::test;

namespace
{
    ListeningSettings findingKey()
    {
        ListeningSettings settings;
        settings.findKey = true;
        return settings;
    }

    /** I IV V7 I in G flat, a second a chord, `times` over, from `from` ms. */
    Performance cadences (int times, double from = 0)
    {
        Performance music;
        double now = from;

        for (int i = 0; i < times; ++i)
            for (const auto* notes : { "Gb3 Db4 Gb4 Bb4", "B2 Gb3 B3 Eb4", "Db3 Ab3 B3 F4", "Gb3 Db4 Gb4 Bb4" })
            {
                music.play (notes).from (now).until (now + 950);
                now += 1000;
            }

        return music;
    }
}

TEST_CASE ("a key that is found is shown, and what is struck then is named in it", "[listening][listener][key]")
{
    Rig rig;
    rig.listener.apply (findingKey());
    rig.play (cadences (6));
    rig.until (24500);

    const auto& now = rig.listener.current();
    CHECK (keyOf (now.key) == *parseKey ("Gb"));
    CHECK (now.key.sure);
    REQUIRE (now.context.key);
    CHECK (*now.context.key == *parseKey ("Gb"));

    REQUIRE (rig.recorder.events.size() > 4);
    CHECK_FALSE (rig.recorder.events.front().context.key);
    CHECK (rig.recorder.events.back().context.key == parseKey ("Gb"));
}

TEST_CASE ("a key that is found is applied at a strike, never to what is held", "[listening][listener][key]")
{
    Rig rig;
    rig.listener.apply (findingKey());
    rig.play (cadences (6));
    rig.until (25000);

    int changes = 0;

    for (std::size_t i = 1; i < rig.recorder.display.size(); ++i)
        if (const auto& now = rig.recorder.display[i]; ! (rig.recorder.display[i - 1].context == now.context))
        {
            CHECK (now.timeSamples % samplesOf (1000) == 0);
            ++changes;
        }

    CHECK (changes > 0);
}

TEST_CASE ("a locked key stays, and the estimate is told beside it", "[listening][listener][key]")
{
    Rig rig;
    auto settings = findingKey();
    settings.context.key = parseKey ("A");
    rig.listener.apply (settings);
    rig.play (cadences (6));
    rig.until (24500);

    CHECK (rig.listener.current().context.key == parseKey ("A"));
    CHECK (keyOf (rig.listener.current().key) == *parseKey ("Gb"));
}

TEST_CASE ("a stop and a start keep the key that was found, a reset forgets it", "[listening][listener][key]")
{
    Rig rig;
    rig.listener.apply (findingKey());
    rig.play (cadences (6));
    rig.until (24500);
    rig.transport (24600, 0, true);
    rig.until (24700);
    rig.transport (24800, 1, false);
    rig.until (24900);
    rig.transport (25000, 0, true);
    rig.play (chord ("Gb3 Bb3 Db4", 25100, 25800));
    rig.until (25500);
    CHECK (rig.listener.current().context.key == parseKey ("Gb"));

    rig.listener.reset (samplesOf (26000), rig.recorder);
    CHECK_FALSE (rig.listener.current().context.key);
    CHECK (rig.listener.current().key == KeyEstimate {});
    CHECK (rig.listener.current().keyPosterior == KeyPosterior {});
}

TEST_CASE ("how probable each key is reaches the display; transposed playing turns it", "[listening][listener][key][law]")
{
    const auto posteriorsOf = [] (int semitones)
    {
        Rig rig;
        rig.listener.apply (findingKey());

        for (auto message : cadences (4).inOrder())
        {
            message.bytes[1] = static_cast<std::uint8_t> (message.bytes[1] + semitones);
            rig.listener.receive (message.bytes, message.time, rig.recorder);
        }

        rig.until (16500);
        return rig.recorder.display;
    };

    const auto here = posteriorsOf (0);
    REQUIRE (here.size() > 16);
    CHECK (here.back().keyPosterior.of (6, Mode::major) == here.back().key.percent);
    CHECK (here.back().key.percent > 50);

    for (const int semitones : { 1, 5, 11 })
    {
        const auto there = posteriorsOf (semitones);
        REQUIRE (there.size() == here.size());

        for (std::size_t i = 0; i < here.size(); ++i)
            for (int tonic = 0; tonic < 12; ++tonic)
                for (const auto mode : { Mode::major, Mode::minor })
                    CHECK (there[i].keyPosterior.of ((tonic + semitones) % 12, mode) == here[i].keyPosterior.of (tonic, mode));
    }
}

TEST_CASE ("without being asked, a listener finds no key", "[listening][listener][key]")
{
    Rig rig;
    rig.play (cadences (6));
    rig.until (24500);
    CHECK (rig.listener.current().key == KeyEstimate {});
    CHECK (rig.listener.current().keyPosterior == KeyPosterior {});
    CHECK_FALSE (rig.listener.current().context.key);
}
