// PassThroughTests.cpp - what must come out as it went in.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "TestHost.h"

using namespace guidetone;
using namespace guidetone::test;

namespace
{

std::vector<Played> randomPlaying (unsigned seed, int count)
{
    std::mt19937 random (seed);
    std::vector<Played> events;
    std::int64_t time = 0;

    for (int i = 0; i < count; ++i)
    {
        time += static_cast<std::int64_t> (random() % 400);   // often the same sample as the one before
        events.push_back ({ time, randomMessage (random) });
    }

    return events;
}

} // namespace

TEST_CASE ("MIDI passes through unchanged: every byte, in order, at its sample", "[plugin][pass-through]")
{
    const auto flavour = GENERATE (Flavour::midiEffect, Flavour::instrument);
    const auto blockSize = GENERATE (1, 64, 441, 8192);
    const auto events = randomPlaying (1, 3000);
    TestHost host (flavour);

    CHECK (host.play (events, events.back().time + 1, [=] { return blockSize; }) == events);
}

TEST_CASE ("MIDI passes through a bypassed plugin unchanged", "[plugin][pass-through]")
{
    const auto events = randomPlaying (2, 1000);
    TestHost host;
    host.bypassed = true;

    CHECK (host.play (events, events.back().time + 1) == events);
}

TEST_CASE ("a SysEx longer than any reserve passes through", "[plugin][pass-through]")
{
    Played dump { 3, std::vector<std::uint8_t> (65530, 0x55) };
    dump.bytes.front() = 0xf0;
    dump.bytes.back() = 0xf7;

    TestHost host;
    host.processor.playNote (60, 1.0f);
    const auto out = host.block (64, { dump });

    REQUIRE (! out.empty());
    CHECK (out.back() == dump);
}

TEST_CASE ("the MIDI effect leaves audio alone, the instrument is silent", "[plugin][pass-through]")
{
    const auto flavour = GENERATE (Flavour::midiEffect, Flavour::instrument);
    const auto bypassed = GENERATE (false, true);
    PluginProcessor processor (flavour);
    processor.prepareToPlay (48000.0, 64);

    juce::AudioBuffer<float> audio (2, 64);
    juce::MidiBuffer midi;

    for (int channel = 0; channel < 2; ++channel)
        for (int i = 0; i < 64; ++i)
            audio.setSample (channel, i, static_cast<float> (i - 20) / 64.0f);

    const juce::AudioBuffer<float> before (audio);

    if (bypassed)
        processor.processBlockBypassed (audio, midi);
    else
        processor.processBlock (audio, midi);

    for (int channel = 0; channel < 2; ++channel)
        for (int i = 0; i < 64; ++i)
            REQUIRE (audio.getSample (channel, i) == (flavour == Flavour::instrument ? 0.0f : before.getSample (channel, i)));
}

TEST_CASE ("blocks without audio channels, without samples, and larger than announced are heard", "[plugin][pass-through]")
{
    PluginProcessor processor (Flavour::midiEffect);
    processor.prepareToPlay (48000.0, 32);
    juce::MidiBuffer midi;

    for (const auto note : { 60, 64, 67 })
        midi.addEvent (juce::MidiMessage::noteOn (1, note, 0.8f), 0);

    juce::AudioBuffer<float> empty (0, 0);
    processor.processBlock (empty, midi);

    midi.clear();
    juce::AudioBuffer<float> large (0, 100000);
    processor.processBlock (large, midi);

    CHECK (leadSheetSymbol (processor.latest().shown.naming, {}) == "C");
}

TEST_CASE ("each flavour has the buses its hosts expect", "[plugin][buses]")
{
    const auto stereo = juce::AudioChannelSet::stereo();
    const auto none = juce::AudioChannelSet::disabled();
    const auto layout = [] (const juce::AudioChannelSet& in, const juce::AudioChannelSet& out)
    {
        juce::AudioProcessor::BusesLayout buses;
        buses.inputBuses.add (in);
        buses.outputBuses.add (out);
        return buses;
    };

    const PluginProcessor effect (Flavour::midiEffect);
    CHECK (effect.isMidiEffect());
    CHECK (effect.isBusesLayoutSupported (layout (stereo, stereo)));
    CHECK (effect.isBusesLayoutSupported (layout (none, none)));
    CHECK_FALSE (effect.isBusesLayoutSupported (layout (none, stereo)));

    const PluginProcessor instrument (Flavour::instrument);
    CHECK_FALSE (instrument.isMidiEffect());
    CHECK (instrument.getTotalNumInputChannels() == 0);
    CHECK (instrument.getTotalNumOutputChannels() == 2);
    CHECK_FALSE (instrument.isBusesLayoutSupported (layout (stereo, stereo)));

    for (const auto* processor : { &effect, &instrument })
    {
        CHECK (processor->acceptsMidi());
        CHECK (processor->producesMidi());
        CHECK (processor->getLatencySamples() == 0);
        CHECK (processor->getTailLengthSeconds() == 0.0);
    }
}
