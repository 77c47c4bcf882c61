// PresetDesk.h - a browser of presets over a folder of its own and a processor, as an editor would put it together.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plugin/PluginProcessor.h"
#include "ui/controls/PresetBrowser.h"

namespace guidetone
{

struct PresetDesk
{
    const juce::ScopedJuceInitialiser_GUI gui;
    const juce::File folder = juce::File::getSpecialLocation (juce::File::tempDirectory).getNonexistentChildFile ("guidetone-presets", {}, false);
    Theme theme;
    LookAndFeel look { theme };
    PluginProcessor processor { Flavour::midiEffect };
    PresetLibrary library { folder };
    int closed = 0;

    PresetBrowser browser { theme, library, { [this] (const juce::String& name) { return processor.captured (name); },
                                              [this] (const Preset& preset) { processor.apply (preset); update(); },
                                              [this] { return std::function<void()> ([this, state = processor.savedSettings()]
                                              {
                                                  processor.setStateInformation (state.getData(), static_cast<int> (state.getSize()));
                                                  update();
                                              }); },
                                              [this] { ++closed; } } };

    explicit PresetDesk (Theme themeToUse = {}, int width = PresetBrowser::idealWidth, int height = PresetBrowser::idealHeight) : theme (std::move (themeToUse))
    {
        browser.setLookAndFeel (&look);
        browser.setSize (width, height);
    }

    ~PresetDesk()
    {
        browser.setLookAndFeel (nullptr);
        folder.deleteRecursively();
    }

    /** What an editor does now and then. */
    void update()
    {
        const auto preset = processor.presetNow();
        browser.show (preset ? juce::String (preset->name) : juce::String(), processor.presetIsChanged());
    }

    void set (const char* id, const juce::String& text)
    {
        auto* parameter = processor.parameters().getParameter (id);
        parameter->setValueNotifyingHost (parameter->getValueForText (text));
    }

    juce::String valueOf (const char* id)
    {
        auto* parameter = processor.parameters().getParameter (id);
        return parameter->getText (parameter->getValue(), 64);
    }

    /** A few of the user's own, one of them broken. */
    void furnish()
    {
        folder.createDirectory();
        folder.getChildFile ("broken.json").replaceWithText ("{ \"name\": \"Broken\", \"settings\": { \"settleMs\": 900 } }");

        for (const auto* name : { "Trio on Thursdays", "Two manuals and a very long name for a preset of one's own" })
            library.save (processor.captured (juce::String::fromUTF8 (name)));

        browser.open();
    }
};

} // namespace guidetone
