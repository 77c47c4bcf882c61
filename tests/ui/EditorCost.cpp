// EditorCost.cpp - what the whole window costs while a busy performance plays, in software rendering; hidden, for it takes a while: test_ui "[.cost]"
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "Pianist.h"
#include "Repaints.h"
#include "ui/Editor.h"

#include <cstdio>
#include <ctime>

using namespace guidetone;

namespace
{

constexpr int seconds = 30;

double processorSeconds()    { return static_cast<double> (std::clock()) / CLOCKS_PER_SEC; }

/** A window that is painted where it asks for it, as a screen does. */
struct Screen
{
    const juce::ScopedJuceInitialiser_GUI gui;
    PluginProcessor processor { Flavour::midiEffect };
    std::unique_ptr<Editor> editor;

    Screen (LayoutName layout, int width, int height)
    {
        processor.prepareToPlay (48000.0, samplesAFrame);
        auto view = processor.view();
        view.panels = arrangementOf (layout);
        view.interfaceLanguage = "en";
        processor.setView (view);
        editor = std::make_unique<Editor> (processor);
        editor->setSize (width, height);
    }

    /** @returns per cent of a core, and pixels a second. */
    std::pair<double, double> perform (float scale)
    {
        juce::Image pixels (juce::Image::ARGB, juce::roundToInt (scale * static_cast<float> (editor->getWidth())), juce::roundToInt (scale * static_cast<float> (editor->getHeight())), true);
        juce::AudioBuffer<float> audio (juce::jmax (processor.getTotalNumInputChannels(), processor.getTotalNumOutputChannels()), samplesAFrame);
        Pianist pianist;
        Repaints repaints (*editor);
        double spent = 0.0, painted = 0.0;

        for (int frame = 0; frame < seconds * framesASecond; ++frame)
        {
            auto midi = pianist.frame (frame);
            processor.processBlock (audio, midi);
            const double before = processorSeconds();
            processor.progression().drain();
            processor.progression().dispatchPendingMessages();
            editor->workspace().update (processor.latest(), 1.0 + static_cast<double> (frame) / framesASecond);

            if (const auto area = repaints.all(); ! area.isEmpty())
            {
                paintParts (*editor, area, pixels, scale);

                for (const auto& part : area)
                    painted += static_cast<double> (part.getWidth()) * part.getHeight() * static_cast<double> (scale * scale);

                repaints.forget();
            }

            spent += processorSeconds() - before;
        }

        return { 100.0 * spent / seconds, painted / seconds };
    }
};

} // namespace

TEST_CASE ("a busy performance at 60 pictures a second costs less than a twentieth of a core", "[.cost]")
{
    for (int i = 0; i < layoutCount; ++i)
        for (const auto& [width, height, scale] : { std::tuple (960, 640, 1.0f), std::tuple (1280, 720, 1.0f) })
        {
            const auto layout = static_cast<LayoutName> (i);
            const auto [percent, pixels] = Screen (layout, width, height).perform (scale);
            std::printf ("%-9s %d x %d: %.2f %% of a core, %.1f million pixels a second\n", std::string (toText (layout)).c_str(), width, height, percent, pixels * 1.0e-6);
            CHECK (percent < 5.0);
        }
}
