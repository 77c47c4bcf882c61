// PluginEntry.cpp - where the floors meet: the plugin a host asks for, with the editor it gets.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../../ui/Editor.h"
#include "../PluginProcessor.h"
#include "../PresetLibrary.h"
#include "../UserFolder.h"

juce::AudioProcessor* JUCE_CALLTYPE createPluginFilter();

/** The first editor a person ever opens explains itself; that it has been read is remembered by an empty file among their settings. */
static juce::AudioProcessorEditor* makeEditor (guidetone::PluginProcessor& processor)
{
    auto editor = std::make_unique<guidetone::Editor> (processor);
    const auto mark = guidetone::userFolder().getChildFile ("welcomed");

    if (! mark.exists())
        editor->workspace().welcome ([mark] { mark.create(); });

    return editor.release();
}

/** Called by every format's wrapper. The flavour is the only thing that differs between the two plugins' code. */
juce::AudioProcessor* JUCE_CALLTYPE createPluginFilter()
{
   #if JucePlugin_IsSynth
    constexpr auto flavour = guidetone::Flavour::instrument;
   #else
    constexpr auto flavour = guidetone::Flavour::midiEffect;
   #endif

    auto processor = std::make_unique<guidetone::PluginProcessor> (flavour, makeEditor);

    // What a project has saved comes later, and goes over it.
    if (const auto preset = guidetone::PresetLibrary().defaultPreset())
        processor->apply (*preset);

    // The app goes on with its last session, so it does this itself.
    if (processor->wrapperType != juce::AudioProcessor::wrapperType_Standalone)
        processor->keepLogOnDisk();

    return processor.release();
}
