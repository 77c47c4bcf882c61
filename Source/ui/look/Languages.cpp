// Languages.cpp - see Languages.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Languages.h"

#include "GuidetoneLanguages.h"

namespace guidetone
{

namespace
{

juce::String present { "en" };      // [message thread]

juce::String fileOf (const juce::String& code)
{
    int size = 0;
    const auto* bytes = languages::getNamedResource ((code + "_txt").toRawUTF8(), size);
    return bytes != nullptr ? juce::String::fromUTF8 (bytes, size) : juce::String();
}

} // namespace

/*  What JUCE itself says, in the dialogue of the audio devices and in the menus of text fields:
    translated: begin
    "Audio device type:", "Device:", "Input:", "Output:", "MIDI Output:", "Active MIDI inputs:", "Active output channels:", "Active input channels:",
    "Sample rate:", "Audio buffer size:", "Test", "Plays a test tone", "Show advanced settings...", "Control Panel", "Reset Device",
    "No MIDI inputs available", "(no audio output channels found)", "Error when trying to open audio device!", "none",
    "Cut", "Copy", "Paste", "Delete", "Select All", "Undo", "Redo", "OK", "Cancel", "Yes", "No"
    translated: end */
void speak (const juce::String& code)
{
    const auto wanted = (code.isNotEmpty() ? code : juce::SystemStats::getUserLanguage()).substring (0, 2).toLowerCase();
    const auto file = fileOf (wanted);
    present = file.isNotEmpty() ? wanted : juce::String ("en");
    juce::LocalisedStrings::setCurrentMappings (file.isNotEmpty() ? new juce::LocalisedStrings (file, false) : nullptr);
}

juce::String spokenLanguage()    { return present; }

juce::StringPairArray translationsTo (const juce::String& code)
{
    const auto file = fileOf (code);
    return file.isNotEmpty() ? juce::LocalisedStrings (file, false).getMappings() : juce::StringPairArray();
}

} // namespace guidetone
