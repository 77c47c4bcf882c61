// ProcessorBench.cpp - what a block costs a host: empty, and with the notes of a chord in it.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Benches.h"
#include "Inputs.h"
#include "Stopwatch.h"
#include "plugin/PluginProcessor.h"

namespace guidetone::bench
{

namespace
{

constexpr int blockSize = 256;
constexpr int blocks = 20000;

enum class Playing { nothing, aChordEachTenthBlock };

void benchBlocks (const char* what, Flavour flavour, Playing playing)
{
    PluginProcessor processor (flavour);
    processor.setRateAndBufferSizeDetails (48000.0, blockSize);
    processor.prepareToPlay (48000.0, blockSize);

    juce::AudioBuffer<float> audio (2, blockSize);
    audio.clear();
    juce::MidiBuffer midi;
    midi.ensureSize (4096);

    auto voicings = typicalVoicings();
    shuffle (voicings);
    std::vector<double> times;
    times.reserve (blocks);
    Voicing down;

    for (int block = 0; block < blocks; ++block)
    {
        midi.clear();
        const bool strikes = playing == Playing::aChordEachTenthBlock && block % 10 == 0;

        if (strikes)
        {
            down.forEach ([&] (int note) { midi.addEvent (juce::MidiMessage::noteOff (1, note), 3); });
            down = voicings[static_cast<std::size_t> (block / 10) % voicings.size()];
            down.forEach ([&] (int note) { midi.addEvent (juce::MidiMessage::noteOn (1, note, 0.6f), 17); });
        }

        const auto time = nanosecondsOf ([&] { processor.processBlock (audio, midi); });

        if (strikes || playing == Playing::nothing)
            times.push_back (time);
    }

    report (what, times);
    processor.releaseResources();
}

} // namespace

void benchProcessor()
{
    juce::ScopedJuceInitialiser_GUI juceRuns;

    reportHeader ("processBlock, ns a block of 256 samples (5,333,333 ns of sound)");
    benchBlocks ("MIDI effect, nothing played", Flavour::midiEffect, Playing::nothing);
    benchBlocks ("MIDI effect, a change of chord in the block", Flavour::midiEffect, Playing::aChordEachTenthBlock);
    benchBlocks ("instrument, nothing played", Flavour::instrument, Playing::nothing);
    benchBlocks ("instrument, a change of chord in the block", Flavour::instrument, Playing::aChordEachTenthBlock);
}

} // namespace guidetone::bench
