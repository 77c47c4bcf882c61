// ListenerLawsTests.cpp - laws over random performances: blocks, order within a sample, and one end for each beginning.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "Performance.h"
#include "RecordingRules.h"

#include <cmath>
#include <random>

using namespace guidetone;
using namespace guidetone::test;

namespace
{
    using Random = std::mt19937;

    int between (Random& random, int lowest, int highest)
    {
        return lowest + static_cast<int> (random() % static_cast<unsigned> (highest - lowest + 1));
    }

    bool oneIn (Random& random, int n)  { return between (random, 1, n) == 1; }

    /** Chords, rolls, overlaps, stabs, bass notes, pedals and panics, some seconds of them; often on the same sample. */
    Performance anyPerformance (Random& random)
    {
        constexpr int intervals[] { 3, 4, 4, 3, 5, 7, 2, 1 };
        Performance music;
        double now = between (random, 0, 20);

        for (int gesture = 0; gesture < 14; ++gesture)
        {
            const double length = oneIn (random, 4) ? between (random, 0, 90) : between (random, 100, 900);
            const double gap = oneIn (random, 3) ? between (random, 0, 70) : 0;
            const double raggedness = oneIn (random, 2) ? between (random, 0, 90) : 0;
            const int channel = oneIn (random, 5) ? between (random, 1, 16) : 1;
            int note = between (random, 36, 60);

            for (int i = between (random, 1, 5); i > 0; --i)
            {
                music.play (std::to_string (note)).on (channel).from (now + gap * i).until (now + gap * i + length + raggedness * i);
                note += intervals[between (random, 0, 7)];
            }

            if (oneIn (random, 3))
                music.pedal (oneIn (random, 4) ? 66 : 64).on (channel).from (now + between (random, -1, 1) * 30 + 30).until (now + length + between (random, 0, 300));

            if (oneIn (random, 12))
                music.send ({ 0xb0, static_cast<std::uint8_t> (between (random, 120, 127)), 0 }, now + between (random, 0, 500));

            now += oneIn (random, 8) ? between (random, 2000, 3000) : length + between (random, -80, 80);
            now = std::max (0.0, now);
        }

        return music;
    }

    ListeningSettings anySettings (Random& random)
    {
        ListeningSettings settings;
        constexpr int delays[] { 0, 1, 60, 80, 200, 500 };
        settings.releaseMs = delays[between (random, 0, 5)];
        settings.settleMs = delays[between (random, 0, 5)];
        settings.holdMs = oneIn (random, 3) ? 2000 : oneIn (random, 2) ? 0 : ListeningSettings::holdForever;
        settings.context.player = oneIn (random, 2) ? Player::solo : Player::band;
        settings.findKey = oneIn (random, 2);
        settings.findPlayer = oneIn (random, 3);
        settings.listen = oneIn (random, 4) ? Listen::harmony : Listen::heldKeys;
        return settings;
    }

    /** A host that plays from second 1, loops at second 3, changes tempo at second 4 and stops at second 6. It ends a block at each. */
    SongAnchor transportAt (std::int64_t time)
    {
        const double seconds = static_cast<double> (time) / testRate;
        SongAnchor anchor;
        anchor.timeSamples = time;
        anchor.playing = seconds >= 1.0 && seconds < 6.0;
        anchor.bpm = seconds < 4.0 ? 100.0 : 133.0;
        anchor.ppq = seconds < 3.0 ? (seconds - 1.0) * 100.0 / 60.0 : seconds < 4.0 ? (seconds - 3.0) * 100.0 / 60.0 : 100.0 / 60.0 + (seconds - 4.0) * 133.0 / 60.0;
        anchor.barStartPpq = std::floor (anchor.ppq / 4.0) * 4.0;
        anchor.bar = static_cast<std::int32_t> (std::floor (anchor.ppq / 4.0)) + 1;
        return anchor;
    }

    std::int64_t nextTransportChange (std::int64_t time)
    {
        for (std::int64_t change : { 48000, 144000, 192000, 288000 })
            if (change > time)
                return change;

        return std::numeric_limits<std::int64_t>::max();
    }

    /** Plays in blocks; nextSize() gives the size of each, 0 allowed. Ends with a reset. */
    template <typename NextSize>
    Recorder hearInBlocks (const std::vector<Message>& messages, const ListeningSettings& settings, NextSize&& nextSize)
    {
        Listener listener;
        Recorder recorder;
        listener.prepare (testRate);
        listener.apply (settings);

        const auto end = (messages.empty() ? 0 : messages.back().time) + samplesOf (3000);
        std::size_t next = 0;

        for (std::int64_t start = 0; start < end;)
        {
            const auto blockEnd = std::min ({ start + nextSize(), nextTransportChange (start), end });
            listener.anchor (transportAt (start));

            for (; next < messages.size() && messages[next].time < blockEnd; ++next)
                listener.receive (messages[next].bytes, messages[next].time, recorder);

            listener.advanceTo (blockEnd, recorder);
            start = blockEnd;
        }

        listener.reset (end, recorder);
        return recorder;
    }

    bool isSame (const ChordEvent& a, const ChordEvent& b)
    {
        return a.kind == b.kind && a.id == b.id && a.take == b.take && a.timeSamples == b.timeSamples && a.seconds == b.seconds
            && a.position == b.position && a.context == b.context && a.naming == b.naming;
    }

    bool isSame (const Recorder& a, const Recorder& b)
    {
        return a.display == b.display
            && std::equal (a.events.begin(), a.events.end(), b.events.begin(), b.events.end(), [] (const auto& x, const auto& y) { return isSame (x, y); });
    }

    /** Moves controllers of a sample before or after its notes; the notes keep their order, and so do the controllers. */
    std::vector<Message> withControllersMoved (std::vector<Message> messages, Random& random)
    {
        for (std::size_t i = 0; i < messages.size();)
        {
            auto last = i;
            while (last < messages.size() && messages[last].time == messages[i].time)
                ++last;

            const bool first = oneIn (random, 2);
            std::stable_partition (messages.begin() + static_cast<std::ptrdiff_t> (i), messages.begin() + static_cast<std::ptrdiff_t> (last),
                                   [&] (const Message& message) { return ((message.bytes[0] & 0xf0) == 0xb0) == first; });
            i = last;
        }

        return messages;
    }
}

TEST_CASE ("the same playing gives the same answers, bit for bit, at any block size", "[listening][listener][laws]")
{
    int events = 0;

    for (unsigned seed = 1; seed <= 60; ++seed)
    {
        Random random (seed);
        const auto messages = anyPerformance (random).inOrder();
        const auto settings = anySettings (random);
        const auto expected = hearInBlocks (messages, settings, [] { return std::int64_t { 512 }; });
        events += static_cast<int> (expected.events.size());

        for (std::int64_t size : { 2, 31, 64, 1000, 8192, 1000000 })
            if (! isSame (hearInBlocks (messages, settings, [=] { return size; }), expected))
                FAIL ("seed " << seed << ", blocks of " << size);

        Random sizes (seed);
        if (! isSame (hearInBlocks (messages, settings, [&] { return oneIn (sizes, 5) ? std::int64_t { 0 } : std::int64_t { between (sizes, 0, 8192) }; }), expected))
            FAIL ("seed " << seed << ", random blocks");

        if (seed % 10 == 0 && ! isSame (hearInBlocks (messages, settings, [] { return std::int64_t { 1 }; }), expected))
            FAIL ("seed " << seed << ", blocks of 1");
    }

    CHECK (events > 300);   // the performances do have chords
}

TEST_CASE ("controllers before or after the notes of their sample give the same answers", "[listening][listener][laws]")
{
    for (unsigned seed = 1; seed <= 200; ++seed)
    {
        Random random (seed);
        const auto messages = anyPerformance (random).inOrder();
        const auto settings = anySettings (random);
        const auto size = [] { return std::int64_t { 512 }; };

        if (! isSame (hearInBlocks (messages, settings, size), hearInBlocks (withControllersMoved (messages, random), settings, size)))
            FAIL ("seed " << seed);
    }
}

TEST_CASE ("whatever is played, recordings keep their rules, and each beginning has one end", "[listening][listener][laws]")
{
    for (unsigned seed = 1; seed <= 300; ++seed)
    {
        Random random (seed);
        const auto messages = anyPerformance (random).inOrder();
        const auto recorder = hearInBlocks (messages, anySettings (random), [] { return std::int64_t { 512 }; });

        RecordingRules rules;
        rules.mayWait = true;
        for (const auto& shown : recorder.display)
            rules.check (shown);
        for (const auto& event : recorder.events)
            rules.check (event);

        INFO ("seed " << seed);
        CHECK (rules.broken == "");
        CHECK_FALSE (rules.isOpen);
    }
}
