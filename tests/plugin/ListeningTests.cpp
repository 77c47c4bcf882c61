// ListeningTests.cpp - what the processor hears, at every block size.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "TestHost.h"

using namespace guidetone;
using namespace guidetone::test;

namespace
{

constexpr std::int64_t second = 48000;

/** Two bars of playing with everything in it that time decides: rolls, short releases, pedal, stabs, silence. */
std::vector<Played> somePlaying()
{
    std::vector<Played> events;
    const auto add = [&events] (std::vector<Played> more) { events.insert (events.end(), more.begin(), more.end()); };

    add (chord (100, 20000, { 57, 61, 64, 67 }));
    add ({ noteOn (24000, 50), noteOn (25111, 54), noteOn (26222, 60), noteOff (47000, 50), noteOff (47333, 54), noteOff (48111, 60) });
    add ({ { 50000, { 0xb0, 64, 127 } } });
    add (chord (50000, 52000, { 52, 56, 62 }));
    add ({ { 70000, { 0xb0, 64, 0 } } });
    add (chord (72000, 73000, { 60, 64, 67, 71 }));
    add (chord (250000, 270000, { 53, 57, 60 }));
    std::stable_sort (events.begin(), events.end(), [] (const Played& a, const Played& b) { return a.time < b.time; });
    return events;
}

struct Heard
{
    std::vector<std::string> symbols;
    Progression log;
};

Heard hear (const std::vector<Played>& events, const std::function<int()>& blockSize)
{
    TestHost host;
    juce::AudioPlayHead::PositionInfo position;
    host.beforeBlock = [&] (std::int64_t time)
    {
        position.setIsPlaying (true);
        position.setBpm (97.0);
        position.setPpqPosition (static_cast<double> (time) * 97.0 / 60.0 / 48000.0);
        host.playHead.position = position;
    };

    host.play (events, 500000, blockSize);
    host.processor.releaseResources();
    auto symbols = host.logged();
    return { std::move (symbols), host.processor.progression().log() };
}

} // namespace

TEST_CASE ("a chord is on the display in the block in which it is struck", "[plugin][listening]")
{
    TestHost host (GENERATE (Flavour::midiEffect, Flavour::instrument));
    host.block (64, { noteOn (63, 57), noteOn (63, 61), noteOn (63, 64), noteOn (63, 67) });
    CHECK (host.shown() == "A7");
}

TEST_CASE ("the log is the same, bit for bit, at every block size", "[plugin][listening]")
{
    const auto events = somePlaying();
    const auto reference = hear (events, [] { return 500000; });
    REQUIRE (reference.symbols.size() >= 4);

    for (const auto size : { 1, 2, 63, 64, 480, 1024, 8192 })
    {
        const auto heard = hear (events, [size] { return size; });
        CHECK (heard.symbols == reference.symbols);
        CHECK (heard.log == reference.log);
    }

    for (unsigned seed = 0; seed < 5; ++seed)
    {
        std::mt19937 random (seed);
        CHECK (hear (events, [&random] { return static_cast<int> (random() % 8193); }).log == reference.log);
    }
}

TEST_CASE ("a shell with a bass player is named by its silent root", "[plugin][listening]")
{
    TestHost host;
    host.set (parameter::key, "A major");
    host.set (parameter::player, "With bass player");
    host.block (64, chord (0, 9000, { 56, 62 }));

    CHECK (host.shown() == "E7");
}

TEST_CASE ("settings reach the listener with the next block", "[plugin][listening]")
{
    TestHost host;
    host.set (parameter::channel, "3");
    host.set (parameter::lowestNote, "C4");
    host.block (64, { noteOn (0, 60, 3), noteOn (0, 64, 3), noteOn (0, 67, 3), noteOn (0, 70, 1), noteOn (0, 45, 3) });
    CHECK (host.shown() == "C");

    const auto settings = host.processor.latest().settings;
    CHECK (settings.channels == 1 << 2);
    CHECK (settings.lowestNote == 60);
}

TEST_CASE ("time goes on through a new sample rate", "[plugin][listening]")
{
    TestHost host;
    host.play (chord (0, second, { 60, 64, 67 }), 2 * second);
    host.processor.prepareToPlay (96000.0, 512);
    host.now = 0;
    host.play (chord (0, 2 * second, { 62, 65, 69 }), 4 * second);
    host.processor.releaseResources();

    REQUIRE (host.logged() == std::vector<std::string> { "C", "Dm" });
    const auto& entries = host.processor.progression().log().entries();
    CHECK (entries[0].startSeconds == Approx (0.0).margin (1e-9));
    CHECK (entries[0].endSeconds == Approx (1.0));
    CHECK (entries[1].startSeconds == Approx (2.0));
    CHECK (entries[1].endSeconds == Approx (3.0));
    CHECK (entries[1].id == entries[0].id + 1);
}

TEST_CASE ("a chord that stands when the host stops processing is ended in the log", "[plugin][listening]")
{
    TestHost host;
    host.play (chord (0, 100 * second, { 60, 64, 67 }), second);
    host.processor.releaseResources();

    REQUIRE (host.logged() == std::vector<std::string> { "C" });
    CHECK (host.processor.progression().log().entries()[0].endSeconds == Approx (1.0));
}

TEST_CASE ("reset lets all keys go, with the next block", "[plugin][listening]")
{
    TestHost host;
    host.play (chord (0, 100 * second, { 60, 64, 67 }), 4096);
    CHECK_FALSE (host.processor.latest().shown.keysDown.empty());

    host.processor.reset();
    host.block (64);
    CHECK (host.processor.latest().shown.keysDown.empty());
    CHECK (host.shown().empty());
}

TEST_CASE ("a bypassed plugin hears nothing, and has no stuck notes afterwards", "[plugin][listening]")
{
    TestHost host;
    host.play (chord (0, 100 * second, { 60, 64, 67 }), 4096);
    host.processor.playNote (72, 1.0f);
    host.block (64);

    host.bypassed = true;
    const auto out = host.block (64, { noteOn (host.now, 50) });
    CHECK (out == std::vector<Played> { noteOn (host.now - 64, 50), { host.now - 64, { 0x80, 72, 64 } } });
    CHECK (host.processor.latest().shown.keysDown.empty());

    host.bypassed = false;
    host.block (64);
    CHECK (host.processor.latest().shown.keysDown.empty());
    CHECK (host.shown().empty());
}

TEST_CASE ("the chord is readable by the host as parameters, which it cannot change", "[plugin][parameters]")
{
    TestHost host;
    const auto textOf = [&host] (const char* id)
    {
        for (auto* parameter : host.processor.getParameters())
            if (auto* withId = dynamic_cast<juce::AudioProcessorParameterWithID*> (parameter); withId != nullptr && withId->paramID == id)
                return withId->getCurrentValueAsText();

        return juce::String ("missing");
    };

    CHECK (textOf (parameter::chordRoot) == "None");

    host.block (64, chord (0, 90000, { 52, 57, 60, 67 }));   // Am7 over E
    runMessages (200);
    CHECK (textOf (parameter::chordRoot) == "A");
    CHECK (textOf (parameter::chordQuality) == "minor seven");
    CHECK (textOf (parameter::chordBass) == "E");

    for (auto* parameter : host.processor.getParameters())
        if (auto* output = dynamic_cast<ReadOnlyChoice*> (parameter))
        {
            CHECK_FALSE (output->isAutomatable());
            CHECK (output->getCategory() == juce::AudioProcessorParameter::otherMeter);
            output->setValueNotifyingHost (1.0f);
        }

    CHECK (textOf (parameter::chordRoot) == "A");
    CHECK (textOf (parameter::chordQuality) == "minor seven");
}
