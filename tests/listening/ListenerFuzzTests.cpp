// ListenerFuzzTests.cpp - ten million random MIDI bytes at random times.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"

#include "HeldNotesModel.h"
#include "RecordingRules.h"
#include "listening/Listener.h"

#include <array>
#include <random>

using namespace guidetone;
using namespace guidetone::test;

namespace
{
    /** xorshift: the bytes must not cost more than the listening. */
    class Bytes
    {
    public:
        explicit Bytes (std::uint64_t seed) : state (seed) {}

        std::uint64_t next()
        {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            return state;
        }

        std::uint32_t below (std::uint32_t limit)  { return static_cast<std::uint32_t> (next() >> 33) % limit; }

    private:
        std::uint64_t state;
    };

    class RuleSink final : public ChordSink
    {
    public:
        void shown (const Shown& now) noexcept override             { rules.check (now); ++displays; }
        void logged (const ChordEvent& event) noexcept override     { rules.check (event); ++events; }

        RecordingRules rules;
        int displays = 0, events = 0;
    };

    using Chunk = std::array<std::uint8_t, 8>;

    /** Half of the chunks are noise, half are bent towards messages that matter. @returns its length, 0..8. */
    std::size_t fill (Chunk& chunk, Bytes& random)
    {
        auto word = random.next();

        for (auto& byte : chunk)
        {
            byte = static_cast<std::uint8_t> (word);
            word >>= 8;
        }

        if (random.below (2) == 0)
            return random.below (9);

        constexpr std::uint8_t statuses[] { 0x90, 0x90, 0x90, 0x80, 0x80, 0xb0 }, controllers[] { 64, 64, 66, 120, 121, 123, 100, 101, 6 };
        const auto status = statuses[random.below (6)];
        chunk[0] = static_cast<std::uint8_t> (status | (random.below (2) == 0 ? 0 : chunk[0] & 0x0f));
        chunk[1] = status == 0xb0 ? controllers[random.below (9)] : static_cast<std::uint8_t> (36 + chunk[1] % 48);
        chunk[2] &= 0x7f;
        return 3;
    }
}

TEST_CASE ("ten million random bytes at random times break no rule, and the keys down are those of a simple model", "[listening][listener][fuzz]")
{
    constexpr std::size_t wanted = 10'000'000;
    Bytes random (20240229);
    Listener listener;
    RuleSink sink;
    HeldNotesModel model;
    MidiReader reader;
    std::size_t bytes = 0, differences = 0;
    std::int64_t time = 0;
    Chunk chunk {};

    listener.prepare (48000.0);

    while (bytes < wanted)
    {
        const auto length = fill (chunk, random);
        const std::span<const std::uint8_t> message { chunk.data(), length };
        bytes += length;

        // Each message has a sample of its own, as the model has no order within a sample.
        time += 1 + static_cast<std::int64_t> (random.below (random.below (4) == 0 ? 20000 : 200));
        listener.receive (message, time, sink);

        if (const auto event = reader.read (message))
        {
            listener.advanceTo (time + 1, sink);
            model.apply (*event);

            // The model looks at every key: often enough is enough.
            if (random.below (64) == 0)
                differences += model.keysDown() == listener.current().keysDown ? 0u : 1u;
        }
    }

    listener.reset (time + 1000000, sink);
    CHECK (bytes >= wanted);
    CHECK (differences == 0);
    CHECK (sink.rules.broken == "");
    CHECK_FALSE (sink.rules.isOpen);
    CHECK (sink.displays > 1000);
    CHECK (sink.events > 1000);
}

TEST_CASE ("random bytes with many on one sample, random settings, transports, resets and times that go backwards break no rule", "[listening][listener][fuzz]")
{
    Bytes random (17);
    Listener listener;
    RuleSink sink;
    sink.rules.mayWait = true;
    std::int64_t time = 0;
    Chunk chunk {};

    for (int i = 0; i < 500000; ++i)
    {
        listener.receive ({ chunk.data(), fill (chunk, random) }, time, sink);

        switch (random.below (400))
        {
            case 0:
            {
                ListeningSettings settings;
                settings.channels = static_cast<std::uint16_t> (random.next());
                settings.lowestNote = static_cast<int> (random.below (100)) - 10;
                settings.highestNote = 140 - static_cast<int> (random.below (100));
                settings.releaseMs = static_cast<int> (random.below (700)) - 100;
                settings.settleMs = static_cast<int> (random.below (700)) - 100;
                settings.holdMs = static_cast<int> (random.below (5000)) - 500;
                settings.context.player = random.below (2) == 0 ? Player::solo : Player::band;
                settings.listen = random.below (2) == 0 ? Listen::heldKeys : Listen::harmony;
                settings.findKey = random.below (2) == 0;
                settings.findPlayer = random.below (2) == 0;
                listener.apply (settings);
                break;
            }

            case 1:
            case 2:
            {
                SongAnchor anchor;
                anchor.timeSamples = time + static_cast<std::int64_t> (random.below (1000)) - 500;
                anchor.ppq = static_cast<double> (random.below (100000)) / 100.0 - 100.0;
                anchor.barStartPpq = anchor.ppq - random.below (5);
                anchor.bpm = static_cast<double> (random.below (400));
                anchor.numerator = static_cast<int> (random.below (20)) - 1;
                anchor.denominator = static_cast<int> (random.below (20)) - 1;
                anchor.playing = random.below (2) == 0;
                listener.anchor (anchor);
                break;
            }

            case 3:   listener.advanceTo (time - 1000, sink); break;
            case 4:   listener.advanceTo (++time, sink); listener.reset (time, sink); ++time; break;
            default:  time += random.below (3) == 0 ? random.below (2000) : 0; break;
        }
    }

    listener.advanceTo (++time, sink);
    listener.reset (time, sink);
    CHECK (sink.rules.broken == "");
    CHECK_FALSE (sink.rules.isOpen);
    CHECK (sink.events > 100);
}
