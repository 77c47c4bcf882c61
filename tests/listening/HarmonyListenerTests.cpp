// HarmonyListenerTests.cpp - a listener under a whole arrangement: what it shows, what it logs, and what it revises.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "ListenerRig.h"

#include <map>
#include <random>

using namespace guidetone;
using namespace guidetone::test;

namespace
{
    ListeningSettings arrangement()
    {
        ListeningSettings settings;
        settings.listen = Listen::harmony;
        return settings;
    }

    /** A broken accompaniment under a tune, some bars of it, half a second a beat, with the small delays of hands. */
    Performance anyArrangement (unsigned seed, int transposition = 0, int bars = 12)
    {
        std::mt19937 random (seed);
        const auto below = [&random] (unsigned n) { return static_cast<int> (random() % n); };
        constexpr int roots[] { 0, 9, 5, 7, 2, 4 };
        constexpr int triads[][3] { { 0, 4, 7 }, { 0, 3, 7 } };
        Performance music;

        for (int bar = 0; bar < bars; ++bar)
        {
            const int root = roots[below (6)];
            const auto& triad = triads[root == 0 || root == 5 || root == 7 ? 0 : 1];

            for (int beat = 0; beat < 4; ++beat)
            {
                const double start = 2000.0 * bar + 500.0 * beat + below (20);
                const auto note = [&] (int number, double length) { music.play (std::to_string (number + transposition)).from (start + below (15)).until (start + length); };

                if (beat == 0)
                    note (36 + root, 1900.0);
                note (48 + root + triad[below (3)], 450.0);
                note (60 + root + triad[below (3)], 450.0);
                if (below (2) == 0)
                    note (72 + root + triad[below (3)] + below (3), 240.0);
            }
        }

        return music;
    }

    Recorder hear (const std::vector<Message>& messages, const ListeningSettings& settings, std::int64_t block, bool metre = true)
    {
        Listener listener;
        Recorder recorder;
        listener.prepare (testRate);
        listener.apply (settings);
        std::size_t next = 0;
        const auto end = messages.back().time + samplesOf (3000);

        for (std::int64_t start = 0; start < end; start += block)
        {
            SongAnchor anchor;
            anchor.timeSamples = start;
            anchor.playing = metre;
            anchor.ppq = 2.0 * static_cast<double> (start) / testRate;
            listener.anchor (anchor);

            for (; next < messages.size() && messages[next].time < start + block; ++next)
                listener.receive (messages[next].bytes, messages[next].time, recorder);

            listener.advanceTo (std::min (start + block, end), recorder);
        }

        listener.reset (end, recorder);
        return recorder;
    }

    std::vector<std::pair<std::int64_t, std::string>> namesOf (const Recorder& recorder, std::int64_t until = 1ll << 60)
    {
        std::vector<std::pair<std::int64_t, std::string>> names;
        for (const auto& shown : recorder.display)
            if (const auto name = Recorder::symbol (shown.naming); shown.timeSamples < until && (names.empty() || names.back().second != name))
                names.push_back ({ shown.timeSamples, name });
        return names;
    }
}

TEST_CASE ("a whole arrangement is heard alike in blocks of any size", "[listening][harmony][laws]")
{
    for (unsigned seed = 1; seed <= 6; ++seed)
    {
        const auto messages = anyArrangement (seed).inOrder();
        const auto expected = hear (messages, arrangement(), 512, seed % 2 == 0);
        CHECK (expected.events.size() > 10);

        for (const std::int64_t block : { 1, 37, 64, 4096, 100000 })
        {
            const auto other = hear (messages, arrangement(), block, seed % 2 == 0);
            REQUIRE (other.display == expected.display);
            REQUIRE (other.events.size() == expected.events.size());

            for (std::size_t i = 0; i < other.events.size(); ++i)
            {
                REQUIRE (other.events[i].timeSamples == expected.events[i].timeSamples);
                REQUIRE (other.events[i].naming == expected.events[i].naming);
            }
        }
    }
}

TEST_CASE ("what is shown by a moment does not depend on what comes after it", "[listening][harmony][laws]")
{
    for (unsigned seed = 1; seed <= 6; ++seed)
    {
        const auto messages = anyArrangement (seed).inOrder();
        const auto whole = namesOf (hear (messages, arrangement(), 512), 1ll << 60);

        for (const double ms : { 1500.0, 7777.0, 12000.0 })
        {
            const auto cut = samplesOf (ms);
            std::vector<Message> beginning;
            for (const auto& message : messages)
                if (message.time < cut)
                    beginning.push_back (message);

            auto before = whole;
            std::erase_if (before, [cut] (const auto& name) { return name.first >= cut; });
            CHECK (namesOf (hear (beginning, arrangement(), 512), cut) == before);
        }
    }
}

TEST_CASE ("a transposed arrangement is shown and logged in the transposed chords", "[listening][harmony][laws]")
{
    for (unsigned seed = 1; seed <= 6; ++seed)
        for (const int semitones : { 1, 6, -3 })
        {
            const auto here = hear (anyArrangement (seed).inOrder(), arrangement(), 512);
            const auto there = hear (anyArrangement (seed, semitones).inOrder(), arrangement(), 512);
            REQUIRE (here.events.size() == there.events.size());

            for (std::size_t i = 0; i < here.events.size(); ++i)
            {
                REQUIRE (here.events[i].timeSamples == there.events[i].timeSamples);
                REQUIRE (here.events[i].naming.readings.size() == there.events[i].naming.readings.size());

                for (int r = 0; r < here.events[i].naming.readings.size(); ++r)
                    REQUIRE (transposed (here.events[i].naming.readings[r].chord, semitones) == there.events[i].naming.readings[r].chord);
            }
        }
}

TEST_CASE ("each entry begins once, ends once, and is revised at most a bar after its moment", "[listening][harmony][laws]")
{
    const double barMs = 2000.0;

    for (unsigned seed = 1; seed <= 20; ++seed)
    {
        const auto recorder = hear (anyArrangement (seed).inOrder(), arrangement(), 512);
        std::map<std::uint32_t, int> begun, ended;
        std::map<std::uint32_t, std::int64_t> start;
        std::int64_t latest = 0;

        for (const auto& event : recorder.events)
        {
            switch (event.kind)
            {
                case ChordEvent::Kind::began:
                    CHECK (++begun[event.id] == 1);
                    start[event.id] = latest = event.timeSamples;
                    break;
                case ChordEvent::Kind::ended:
                    CHECK (++ended[event.id] == 1);
                    break;
                case ChordEvent::Kind::revised:
                    CHECK (begun[event.id] == 1);
                    CHECK (event.naming.kind == Sounding::chord);
                    CHECK (std::abs (event.timeSamples - start[event.id]) <= samplesOf (barMs));
                    break;
            }
        }

        CHECK (begun.size() == ended.size());
    }
}

TEST_CASE ("in silence the harmony stays for the time of hold, and ends when it ceased to sound", "[listening][harmony]")
{
    auto settings = arrangement();
    settings.holdMs = 1000;
    Rig rig;
    rig.listener.apply (settings);
    rig.play (chord ("C3 E4 G4 C5", 0, 900));
    rig.until (1800);
    CHECK (rig.recorder.at (1800) == "C");
    CHECK (rig.recorder.isHeldAt (1800));
    rig.until (2500);
    CHECK (rig.recorder.at (2500) == "");
    CHECK (rig.recorder.log() == "C 0-900");
}

TEST_CASE ("another way of listening ends what was logged and goes on counting", "[listening][harmony]")
{
    Rig rig;
    rig.listener.apply (arrangement());
    rig.play (pressed ("C3 E4 G4 C5", 0));
    rig.until (1000);
    rig.listener.apply ({});
    rig.until (2000);
    CHECK (rig.recorder.at (2000) == "C");
    rig.listener.reset (samplesOf (3000), rig.recorder);

    std::vector<std::uint32_t> begun;
    for (const auto& event : rig.recorder.events)
        if (event.kind == ChordEvent::Kind::began)
            begun.push_back (event.id);
    CHECK (begun == std::vector<std::uint32_t> { 1, 2 });
}
