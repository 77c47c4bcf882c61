// FuzzTests.cpp - random MIDI through the whole processor.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "TestHost.h"

#include <chrono>

using namespace guidetone;
using namespace guidetone::test;

namespace
{

/** Bytes as they come, cut into what a host might call messages, at random times, some outside their block. */
std::size_t fillAtRandom (juce::MidiBuffer& midi, int numSamples, std::mt19937& random)
{
    std::size_t bytes = 0;
    std::array<std::uint8_t, 64> raw {};
    midi.clear();

    for (auto messages = random() % 40; messages > 0; --messages)
    {
        const auto time = static_cast<int> (random() % static_cast<unsigned> (numSamples + 64)) - (random() % 16 == 0 ? 32 : 0);
        std::size_t length = 1 + random() % 4;

        if (random() % 4 == 0)
        {
            // A whole message, so that something sounds.
            const auto message = randomMessage (random);
            length = std::min (raw.size(), message.size());
            std::copy_n (message.begin(), length, raw.begin());
        }
        else
        {
            for (std::size_t i = 0; i < length; ++i)
                raw[i] = static_cast<std::uint8_t> (random());
        }

        // Straight into the buffer: MidiBuffer::addEvent would turn away what is no MIDI.
        const auto at = static_cast<juce::int32> (time);
        const auto size = static_cast<juce::uint16> (length);
        midi.data.addArray (reinterpret_cast<const juce::uint8*> (&at), sizeof (at));
        midi.data.addArray (reinterpret_cast<const juce::uint8*> (&size), sizeof (size));
        midi.data.addArray (raw.data(), static_cast<int> (length));
        bytes += length;
    }

    return bytes;
}

} // namespace

TEST_CASE ("ten million random MIDI bytes at random times do no harm", "[plugin][fuzz]")
{
   #if defined (__SANITIZE_ADDRESS__) || defined (__SANITIZE_THREAD__)
    constexpr std::size_t wanted = 500'000;
   #else
    constexpr std::size_t wanted = 10'000'000;
   #endif

    std::mt19937 random (20261122);
    PluginProcessor processor (Flavour::midiEffect);
    TestPlayHead playHead;
    processor.setPlayHead (&playHead);
    processor.prepareToPlay (44100.0, 512);
    juce::MidiBuffer midi;
    juce::AudioBuffer<float> audio (2, 8192);
    std::size_t bytes = 0;

    for (int block = 0; bytes < wanted; ++block)
    {
        const auto numSamples = static_cast<int> (random() % 8193);
        bytes += fillAtRandom (midi, numSamples, random);
        const auto before = midi.data;
        juce::AudioBuffer<float> part (audio.getArrayOfWritePointers(), 2, numSamples);

        if (block % 50 == 0)
        {
            juce::AudioPlayHead::PositionInfo position;
            position.setIsPlaying (random() % 2 == 0);
            position.setPpqPosition (static_cast<double> (static_cast<int> (random() % 100000)) - 1000.0);
            position.setBpm (static_cast<double> (random() % 400));
            position.setTimeSignature (juce::AudioPlayHead::TimeSignature { static_cast<int> (random() % 20), static_cast<int> (random() % 20) });
            playHead.position = position;
        }

        if (block % 97 == 0)
            for (auto* parameter : processor.getParameters())
                parameter->setValue (static_cast<float> (random() % 1001) / 1000.0f);

        if (block % 1001 == 0)
            processor.reset();

        if (block % 503 == 0)
            processor.processBlockBypassed (part, midi);
        else
            processor.processBlock (part, midi);

        if (midi.data != before)
            FAIL ("MIDI did not pass through unchanged in block " << block);

        if (block % 64 == 0)
            processor.progression().drain();

        if (block % 4096 == 0)
            processor.progression().clear();
    }

    // Nothing hangs: once all notes are off, all is silent.
    for (const auto id : { parameter::hold })
        processor.parameters().getParameter (id)->setValue (0.0f);

    midi.clear();
    playHead.position = juce::nullopt;
    processor.reset();
    juce::AudioBuffer<float> quiet (2, 480000);
    processor.processBlock (quiet, midi);
    CHECK (processor.latest().shown.keysDown.empty());
    CHECK (processor.latest().shown.sounding.empty());
    CHECK (processor.latest().shown.naming.kind == Sounding::nothing);
}
