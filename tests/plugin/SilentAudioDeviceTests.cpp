// SilentAudioDeviceTests.cpp - a clock without a sound card.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "TestHost.h"

#include "plugin/standalone/SilentAudioDevice.h"

#include <juce_audio_utils/juce_audio_utils.h>

using namespace guidetone;
using namespace guidetone::test;

namespace
{

struct CountingCallback final : juce::AudioIODeviceCallback
{
    void audioDeviceIOCallbackWithContext (const float* const*, int, float* const*, int, int numSamples, const juce::AudioIODeviceCallbackContext&) override
    {
        samples += numSamples;
    }

    void audioDeviceAboutToStart (juce::AudioIODevice*) override  { ++starts; }
    void audioDeviceStopped() override                            { ++stops; }

    std::atomic<int> samples { 0 }, starts { 0 }, stops { 0 };
};

} // namespace

TEST_CASE ("the silent device keeps time", "[plugin][silent-device]")
{
    SilentAudioDevice device;
    CountingCallback callback;
    CHECK (device.open ({}, 1, 48000.0, 0).isEmpty());
    CHECK (device.getCurrentBufferSizeSamples() == 480);

    device.start (&callback);
    CHECK (device.isPlaying());
    juce::Thread::sleep (500);
    device.stop();
    CHECK_FALSE (device.isPlaying());

    const auto samples = callback.samples.load();
    CHECK (samples > 16000);      // a loaded machine may be late, but never early
    CHECK (samples <= 24960);
    CHECK (callback.starts == 1);
    CHECK (callback.stops == 1);

    juce::Thread::sleep (50);
    CHECK (callback.samples == samples);
}

TEST_CASE ("the silent device may be started, stopped and closed in any order", "[plugin][silent-device]")
{
    SilentAudioDevice device;
    CountingCallback callback;
    device.start (&callback);
    CHECK_FALSE (device.isPlaying());
    device.stop();
    device.open ({}, {}, -1.0, 0);
    CHECK (device.getCurrentSampleRate() == 48000.0);
    device.start (&callback);
    device.start (&callback);
    device.close();
    device.close();
    CHECK (callback.starts == callback.stops);
}

TEST_CASE ("chords are named without any audio hardware", "[plugin][silent-device]")
{
    juce::AudioDeviceManager devices;
    devices.addAudioDeviceType (std::make_unique<SilentAudioDeviceType>());
    CHECK (devices.initialise (0, 2, nullptr, true).isEmpty());
    REQUIRE (devices.getCurrentAudioDevice() != nullptr);
    CHECK (devices.getCurrentAudioDevice()->getTypeName() == SilentAudioDevice::typeName);

    PluginProcessor processor (Flavour::midiEffect);
    juce::AudioProcessorPlayer player;
    devices.addAudioCallback (&player);
    player.setProcessor (&processor);

    for (const auto note : { 57, 61, 64, 67 })
        player.handleIncomingMidiMessage (nullptr, juce::MidiMessage::noteOn (1, note, 0.7f).withTimeStamp (juce::Time::getMillisecondCounterHiRes() * 0.001));

    for (int wait = 0; wait < 100 && processor.latest().shown.naming.readings.empty(); ++wait)
        runMessages (20);

    CHECK (leadSheetSymbol (processor.latest().shown.naming, {}) == "A7");
    player.setProcessor (nullptr);
    devices.removeAudioCallback (&player);
}
