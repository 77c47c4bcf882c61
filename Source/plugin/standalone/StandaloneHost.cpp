// SPDX-License-Identifier: GPL-3.0-or-later
#include "StandaloneHost.h"

#include "SilentAudioDevice.h"

namespace guidetone
{

namespace
{

constexpr auto audioSetting = "audioSetup";
constexpr auto switchedOffSetting = "switchedOffMidiInputs";
constexpr int watchMs = 1000;
constexpr int outputChannels = 2;

} // namespace

StandaloneHost::StandaloneHost (PluginProcessor& processorToRun, juce::PropertySet& settingsToUse)
    : processor (processorToRun),
      settings (settingsToUse)
{
    switchedOff.addLines (settings.getValue (switchedOffSetting));
    switchedOff.removeEmptyStrings();

    devices.addMidiInputDeviceCallback ({}, &player);
    devices.addAudioCallback (this);
    openAudio();
    takeNewMidiInputs();
    player.setProcessor (&processor);
    startTimer (watchMs);
}

StandaloneHost::~StandaloneHost()
{
    stopTimer();
    dialogue.deleteAndZero();
    player.setProcessor (nullptr);
    devices.removeMidiInputDeviceCallback ({}, &player);
    devices.removeAudioCallback (this);
    devices.closeAudioDevice();
}

//======================================================================================================================
void StandaloneHost::openAudio()
{
    // The machine's own device types come first; ours is the last to be chosen.
    devices.getAvailableDeviceTypes();
    devices.addAudioDeviceType (std::make_unique<SilentAudioDeviceType>());

    devices.initialise (0, outputChannels, settings.getXmlValue (audioSetting).get(), true);
}

void StandaloneHost::timerCallback()
{
    takeNewMidiInputs();

    // A sound card that is busy, or was pulled out. While the player is choosing one there may be none for a moment.
    if (devices.getCurrentAudioDevice() == nullptr && dialogue == nullptr)
        devices.setCurrentAudioDeviceType (SilentAudioDevice::typeName, false);
}

void StandaloneHost::takeNewMidiInputs()
{
    const auto inputs = juce::MidiInput::getAvailableDevices();

    if (inputs == knownInputs)
        return;

    for (const auto& input : inputs)
        if (! knownInputs.contains (input) && ! switchedOff.contains (input.identifier))
            devices.setMidiInputDeviceEnabled (input.identifier, true);

    for (const auto& input : knownInputs)
        if (! inputs.contains (input))
            devices.setMidiInputDeviceEnabled (input.identifier, false);

    knownInputs = inputs;
}

void StandaloneHost::rememberSwitchedOffInputs()
{
    for (const auto& input : knownInputs)
    {
        switchedOff.removeString (input.identifier);

        if (! devices.isMidiInputDeviceEnabled (input.identifier))
            switchedOff.add (input.identifier);
    }
}

void StandaloneHost::openSomeMidiOutput()
{
    if (devices.getDefaultMidiOutput() != nullptr)
        return;

    for (const auto& output : juce::MidiOutput::getAvailableDevices())
    {
        // ALSA's loop back to itself is no synthesizer, and would play every note to us once more.
        if (output.name.containsIgnoreCase ("through"))
            continue;

        devices.setDefaultMidiOutputDevice (output.identifier);

        if (devices.getDefaultMidiOutput() != nullptr)
            return;
    }

   #if ! JUCE_WINDOWS
    ownPort = juce::MidiOutput::createNewDevice ("Guidetone");

    if (ownPort != nullptr)
        player.setMidiOutput (ownPort.get());
   #endif
}

void StandaloneHost::showSettings()
{
    if (dialogue != nullptr)
    {
        dialogue->toFront (true);
        return;
    }

    auto selector = std::make_unique<juce::AudioDeviceSelectorComponent> (devices, 0, 0, 0, outputChannels, true, true, true, false);
    selector->setSize (520, 480);

    juce::DialogWindow::LaunchOptions options;
    options.dialogTitle = "Audio and MIDI settings";
    options.dialogBackgroundColour = selector->getLookAndFeel().findColour (juce::ResizableWindow::backgroundColourId);
    options.content.setOwned (selector.release());
    options.escapeKeyTriggersCloseButton = true;
    options.useNativeTitleBar = true;
    options.resizable = true;
    dialogue = options.launchAsync();
}

void StandaloneHost::save()
{
    rememberSwitchedOffInputs();
    settings.setValue (switchedOffSetting, switchedOff.joinIntoString ("\n"));

    // Nothing but what the player chose is remembered: a sound card that was missing today may be back tomorrow.
    if (const auto xml = devices.createStateXml())
        settings.setValue (audioSetting, xml.get());
}

//======================================================================================================================
void StandaloneHost::audioDeviceIOCallbackWithContext (const float* const* inputs, int numInputs, float* const* outputs, int numOutputs,
                                                       int numSamples, const juce::AudioIODeviceCallbackContext& context)
{
    // A MIDI effect has no channels, and the player leaves those that nobody writes as they are.
    for (int channel = 0; channel < numOutputs; ++channel)
        if (outputs[channel] != nullptr)
            juce::FloatVectorOperations::clear (outputs[channel], numSamples);

    player.audioDeviceIOCallbackWithContext (inputs, numInputs, outputs, numOutputs, numSamples, context);
}

void StandaloneHost::audioDeviceAboutToStart (juce::AudioIODevice* device)
{
    player.audioDeviceAboutToStart (device);
    player.setMidiOutput (devices.getDefaultMidiOutput() != nullptr ? devices.getDefaultMidiOutput() : ownPort.get());
}

void StandaloneHost::audioDeviceStopped()
{
    player.setMidiOutput (nullptr);
    player.audioDeviceStopped();
}

} // namespace guidetone
