// BusyWindow.h - a window under a busy performance, frame by frame, without a screen.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Editor.h"

#include <random>
#include <vector>

namespace guidetone
{

constexpr int framesASecond = 60, samplesAFrame = 800;

/** Two chords a second, and eight notes a second over them: a busy pianist, as measure_editor.py has one. */
class Pianist
{
public:
    juce::MidiBuffer frame (int number)
    {
        constexpr int framesANote = framesASecond / 8, framesAChord = framesASecond / 2;
        juce::MidiBuffer midi;

        if (number % framesAChord == 0)
        {
            for (const int note : down)
                midi.addEvent (juce::MidiMessage::noteOff (1, note), 0);

            const std::vector<std::vector<int>> shapes { { 0, 4, 10, 14 }, { 0, 3, 7, 10 }, { 0, 4, 7, 11 }, { 4, 10 }, { 0, 3, 6, 9 } };
            const int root = 36 + static_cast<int> (chance() % 24);
            down.clear();

            for (const int interval : shapes[chance() % shapes.size()])
                midi.addEvent (juce::MidiMessage::noteOn (1, down.emplace_back (root + interval), 0.6f), 0);
        }

        if (number % framesANote == 0)
            midi.addEvent (juce::MidiMessage::noteOn (1, melody = 67 + static_cast<int> (chance() % 23), 0.7f), 1);
        else if (number % framesANote == framesANote - 1)
            midi.addEvent (juce::MidiMessage::noteOff (1, melody), 1);

        return midi;
    }

private:
    std::mt19937 chance { 1 };
    std::vector<int> down;
    int melody = 67;
};

/** A window in one of the layouts, and the pianist who plays into it. */
struct BusyWindow
{
    const juce::ScopedJuceInitialiser_GUI gui;
    PluginProcessor processor { Flavour::midiEffect };
    std::unique_ptr<Editor> editor;
    Pianist pianist;
    juce::AudioBuffer<float> audio { juce::jmax (processor.getTotalNumInputChannels(), processor.getTotalNumOutputChannels()), samplesAFrame };

    BusyWindow (LayoutName layout, int width, int height)
    {
        processor.prepareToPlay (48000.0, samplesAFrame);
        auto view = processor.view();
        view.panels = arrangementOf (layout);
        view.interfaceLanguage = "en";
        processor.setView (view);
        editor = std::make_unique<Editor> (processor);
        editor->setSize (width, height);
    }

    /** What is played until a frame. */
    void play (int frame)
    {
        auto midi = pianist.frame (frame);
        processor.processBlock (audio, midi);
    }

    /** What the window makes of it. */
    void show (int frame)
    {
        constexpr double start = 1.0e6;     // seconds: later than the clock by which the window opened
        processor.progression().drain();
        processor.progression().dispatchPendingMessages();
        editor->workspace().update (processor.latest(), start + static_cast<double> (frame) / framesASecond);
    }
};

} // namespace guidetone
