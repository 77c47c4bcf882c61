// StandaloneHost.h - the app's sound card and MIDI ports around the processor.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../PluginProcessor.h"

#include <juce_audio_utils/juce_audio_utils.h>

namespace guidetone
{

/** Runs the processor on whatever clock the machine has: its sound card, a JACK server, or the silent device. Every MIDI input is
    opened, also one that is plugged in later, unless the player has switched it off. Nothing is recorded. [message thread] */
class StandaloneHost final : private juce::AudioIODeviceCallback,
                             private juce::Timer
{
public:
    /** Opens the devices, as the settings remember them. Never waits for hardware and never shows a dialogue. */
    StandaloneHost (PluginProcessor& processor, juce::PropertySet& settings);
    ~StandaloneHost() override;

    /** Where the notes go out: the player's choice, if there was one; else the first synthesizer there is, else a port of our own that one
        can be connected to. The app sends nothing out unasked, but the demo is to be heard. */
    void openSomeMidiOutput();

    /** Opens the dialogue for sound card and MIDI ports, or brings it to the front. */
    void showSettings();

    /** Remembers the devices. */
    void save();

private:
    void audioDeviceIOCallbackWithContext (const float* const*, int, float* const*, int, int, const juce::AudioIODeviceCallbackContext&) override;
    void audioDeviceAboutToStart (juce::AudioIODevice*) override;
    void audioDeviceStopped() override;
    void timerCallback() override;

    void openAudio();
    void keepAClock();
    void takeNewMidiInputs();
    void rememberSwitchedOffInputs();
    bool isSilentUnasked() const;

    PluginProcessor& processor;
    juce::PropertySet& settings;
    juce::AudioDeviceManager devices;
    juce::AudioProcessorPlayer player;
    std::unique_ptr<juce::MidiOutput> ownPort;              // where there was no synthesizer to send to
    juce::Array<juce::MidiDeviceInfo> knownInputs;
    juce::StringArray switchedOff;                          // identifiers of inputs that the player does not want
    juce::String outputForDemo;                             // identifier of the output that was opened unasked
    bool silenceChosen = false;                             // the player wanted no sound card last time
    bool settingsSeen = false;                              // the player has opened the dialogue: what is set is what was chosen
    bool demoWasPlaying = false;
    juce::Component::SafePointer<juce::DialogWindow> dialogue;

    JUCE_DECLARE_NON_COPYABLE_WITH_LEAK_DETECTOR (StandaloneHost)
};

} // namespace guidetone
