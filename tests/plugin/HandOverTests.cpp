// HandOverTests.cpp - the processor under a busy reader and a busy host.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "TestHost.h"

#include <thread>

using namespace guidetone;
using namespace guidetone::test;

TEST_CASE ("a busy reader sees whole snapshots, in order, and every chord", "[plugin][hand-over]")
{
    // The audio thread plays; this one, the message thread, reads, turns knobs, plays keys and saves as fast as it can.
    PluginProcessor processor (Flavour::midiEffect);
    processor.prepareToPlay (48000.0, 64);
    processor.parameters().getParameter (parameter::hold)->setValueNotifyingHost (0.0f);

    constexpr int chords = 400;
    std::atomic<bool> done { false };

    std::thread audioThread ([&]
    {
        juce::AudioBuffer<float> audio (2, 64);
        juce::MidiBuffer midi;

        for (int block = 0; block < chords * 250; ++block)
        {
            midi.clear();

            if (block % 250 == 10 || block % 250 == 180)
                for (const auto degree : { 0, 4, 7, 11 })
                {
                    const auto note = 40 + (block / 250) % 40 + degree;
                    midi.addEvent (block % 250 == 10 ? juce::MidiMessage::noteOn (1, note, 0.7f) : juce::MidiMessage::noteOff (1, note), 5);
                }

            processor.processBlock (audio, midi);

            if (block % 100 == 0)
                std::this_thread::yield();
        }

        done = true;
    });

    std::int64_t last = 0;
    juce::MemoryBlock state;
    bool whole = true, ordered = true;

    for (int turn = 0; ! done; ++turn)
    {
        const auto now = processor.latest();
        ordered = ordered && now.shown.timeSamples >= last;
        last = now.shown.timeSamples;

        // A torn snapshot would name notes that are not its own.
        if (now.shown.naming.kind == Sounding::chord)
            whole = whole && now.shown.naming == name (now.shown.naming.voicing, now.settings.context);

        processor.progression().drain();

        if (turn % 64 == 0)
        {
            processor.parameters().getParameter (parameter::accidentals)->setValueNotifyingHost (static_cast<float> (turn / 64 % 4) / 3.0f);
            processor.parameters().getParameter (parameter::highestNote)->setValueNotifyingHost (turn % 128 == 0 ? 0.85f : 0.8f);   // below the key played next
            processor.playNote (120, 1.0f);
            processor.releaseNote (120);
            processor.getStateInformation (state);
        }
    }

    audioThread.join();
    processor.releaseResources();
    processor.progression().drain();

    CHECK (ordered);
    CHECK (whole);
    CHECK (processor.latest().droppedEvents == 0);
    CHECK (processor.progression().log().size() == chords);
}

TEST_CASE ("a host may save on one thread while the message thread fills the log and another plays", "[plugin][hand-over]")
{
    PluginProcessor processor (Flavour::instrument);
    processor.prepareToPlay (48000.0, 512);
    std::atomic<bool> done { false };

    std::thread audioThread ([&]
    {
        juce::AudioBuffer<float> audio (2, 512);
        juce::MidiBuffer midi;

        for (int block = 0; block < 6000; ++block)
        {
            midi.clear();

            for (const auto degree : { 0, 3, 7 })
                midi.addEvent (block % 40 < 20 ? juce::MidiMessage::noteOn (1, 50 + block / 40 % 12 + degree, 0.7f)
                                               : juce::MidiMessage::noteOff (1, 50 + block / 40 % 12 + degree), block % 512);

            processor.processBlock (audio, midi);
        }

        done = true;
    });

    std::thread hostThread ([&]
    {
        for (int turn = 0; ! done; ++turn)
        {
            juce::MemoryBlock state;
            processor.getStateInformation (state);

            if (turn % 20 == 0)
                processor.setStateInformation (state.getData(), static_cast<int> (state.getSize()));

            std::this_thread::yield();
        }
    });

    for (int turn = 0; ! done; ++turn)
    {
        processor.progression().drain();

        if (turn % 500 == 499)
            processor.progression().clear();

        std::this_thread::yield();
    }

    audioThread.join();
    hostThread.join();
    processor.progression().drain();
    CHECK (processor.latest().shown.timeSamples > 0);
}
