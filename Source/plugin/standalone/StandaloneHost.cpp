// StandaloneHost.cpp - devices opened, watched and remembered.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "StandaloneHost.h"

#include "SilentAudioDevice.h"

namespace guidetone
{

namespace
{

constexpr auto audioSetting = "audioSetup";
constexpr auto switchedOffSetting = "switchedOffMidiInputs";
constexpr auto midiOutputSetting = "midiOutput";
constexpr int watchMs = 500;
constexpr int outputChannels = 2;

/** libjack tells everybody on the terminal that no server runs, each time it is asked. */
void quietenJack()
{
   #if JUCE_LINUX && JUCE_JACK
    static juce::DynamicLibrary jack;

    if (! jack.open ("libjack.so.0"))
        return;

    using SetHandler = void (*) (void (*) (const char*));

    for (const auto* name : { "jack_set_error_function", "jack_set_info_function" })
        if (auto* set = reinterpret_cast<SetHandler> (jack.getFunction (name)))
            set ([] (const char*) {});
   #endif
}

} // namespace

StandaloneHost::StandaloneHost (PluginProcessor& processorToRun, juce::PropertySet& settingsToUse)
    : processor (processorToRun),
      settings (settingsToUse)
{
    switchedOff.addLines (settings.getValue (switchedOffSetting));
    switchedOff.removeEmptyStrings();

    quietenJack();
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

    const auto remembered = settings.getXmlValue (audioSetting);
    silenceChosen = remembered != nullptr && remembered->getStringAttribute ("deviceType") == SilentAudioDevice::typeName;
    devices.initialise (0, outputChannels, remembered.get(), true);
    keepAClock();

    if (const auto output = settings.getValue (midiOutputSetting); output.isNotEmpty())
        devices.setDefaultMidiOutputDevice (output);
}

bool StandaloneHost::isSilentUnasked() const
{
    return ! silenceChosen && ! settingsSeen && devices.getCurrentAudioDeviceType() == SilentAudioDevice::typeName;
}

void StandaloneHost::timerCallback()
{
    takeNewMidiInputs();
    keepAClock();

    // The editor can start the demo as well.
    const bool demoPlays = processor.demo().isPlaying();

    if (demoPlays && ! demoWasPlaying)
        openSomeMidiOutput();

    demoWasPlaying = demoPlays;
}

void StandaloneHost::keepAClock()
{
    // The sound card is busy, or was pulled out. While the player is choosing one there may be none for a moment.
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
    if (devices.getDefaultMidiOutput() != nullptr || ownPort != nullptr)
        return;

    for (const auto& output : juce::MidiOutput::getAvailableDevices())
    {
        // ALSA's loop back to itself is no synthesizer, and would play every note to us once more.
        if (output.name.containsIgnoreCase ("through"))
            continue;

        devices.setDefaultMidiOutputDevice (output.identifier);

        if (devices.getDefaultMidiOutput() != nullptr)
        {
            outputForDemo = output.identifier;
            return;
        }
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

    settingsSeen = true;
    auto selector = std::make_unique<juce::AudioDeviceSelectorComponent> (devices, 0, 0, 0, outputChannels, true, true, true, false);
    selector->setSize (520, 480);

    juce::DialogWindow::LaunchOptions options;
    options.dialogTitle = juce::translate ("Audio and MIDI settings");
    options.dialogBackgroundColour = selector->getLookAndFeel().findColour (juce::ResizableWindow::backgroundColourId);
    options.content.setOwned (selector.release());
    options.escapeKeyTriggersCloseButton = true;
    options.useNativeTitleBar = true;
    options.resizable = true;
    dialogue = options.launchAsync();
}

void StandaloneHost::save()
{
    if (settingsSeen)
        rememberSwitchedOffInputs();

    settings.setValue (switchedOffSetting, switchedOff.joinIntoString ("\n"));

    // Nothing but what the player chose is remembered: a sound card that is missing today may be back tomorrow.
    if (const auto xml = devices.createStateXml(); xml != nullptr && ! isSilentUnasked())
        settings.setValue (audioSetting, xml.get());

    if (const auto output = devices.getDefaultMidiOutputIdentifier(); output != outputForDemo)
        settings.setValue (midiOutputSetting, output);
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
