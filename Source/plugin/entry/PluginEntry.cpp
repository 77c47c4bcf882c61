// PluginEntry.cpp - where the floors meet: the plugin a host asks for, with the editor it gets.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../../ui/Editor.h"
#include "../PluginProcessor.h"
#include "../PresetLibrary.h"

juce::AudioProcessor* JUCE_CALLTYPE createPluginFilter();

/** Called by every format's wrapper. The flavour is the only thing that differs between the two plugins' code. */
juce::AudioProcessor* JUCE_CALLTYPE createPluginFilter()
{
   #if JucePlugin_IsSynth
    constexpr auto flavour = guidetone::Flavour::instrument;
   #else
    constexpr auto flavour = guidetone::Flavour::midiEffect;
   #endif

    auto processor = std::make_unique<guidetone::PluginProcessor> (flavour, [] (guidetone::PluginProcessor& p) { return new guidetone::Editor (p); });

    // What a project has saved comes later, and goes over it.
    if (const auto preset = guidetone::PresetLibrary().defaultPreset())
        processor->apply (*preset);

    return processor.release();
}
