// SilentAudioDevice.h - a sound card that is not there: its clock runs, so chords are named without any audio hardware.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <juce_audio_devices/juce_audio_devices.h>

namespace guidetone
{

/** Calls back at the pace of a sound card and throws away what it gets. Blocks of 10 ms; when the machine was late, what was missed
    follows at once, so that the sample clock keeps up with the real one. */
class SilentAudioDevice final : public juce::AudioIODevice,
                                private juce::HighResolutionTimer
{
public:
    static constexpr auto deviceName = "No sound";
    static constexpr auto typeName   = "Without a sound card";

    static constexpr int blockMs = 10;
    static constexpr int mostBlocksAtOnce = 50;   ///< after a longer sleep (a suspended laptop) the clock takes up from the present

    SilentAudioDevice();
    ~SilentAudioDevice() override;

    juce::String open (const juce::BigInteger& inputs, const juce::BigInteger& outputs, double sampleRate, int bufferSize) override;
    void close() override;
    bool isOpen() override                                     { return opened; }
    void start (juce::AudioIODeviceCallback*) override;
    void stop() override;
    bool isPlaying() override                                  { return callback != nullptr; }

    juce::StringArray getOutputChannelNames() override         { return { "Silence" }; }
    juce::StringArray getInputChannelNames() override          { return {}; }
    juce::Array<double> getAvailableSampleRates() override     { return { 44100.0, 48000.0, 96000.0 }; }
    juce::Array<int> getAvailableBufferSizes() override        { return { blockSize }; }
    int getDefaultBufferSize() override                        { return blockSize; }
    juce::String getLastError() override                       { return {}; }
    int getCurrentBufferSizeSamples() override                 { return blockSize; }
    double getCurrentSampleRate() override                     { return rate; }
    int getCurrentBitDepth() override                          { return 32; }
    juce::BigInteger getActiveOutputChannels() const override  { return activeOutputs; }
    juce::BigInteger getActiveInputChannels() const override   { return {}; }
    int getOutputLatencyInSamples() override                   { return 0; }
    int getInputLatencyInSamples() override                    { return 0; }

private:
    void hiResTimerCallback() override;

    double rate = 48000.0;
    int blockSize = 480;
    bool opened = false;
    juce::BigInteger activeOutputs;
    std::vector<float> silence;

    juce::CriticalSection callbackLock;                 // between start, stop and the timer's thread
    juce::AudioIODeviceCallback* callback = nullptr;    // under the lock
    double startedMs = 0.0;
    juce::int64 blocksDone = 0;

    JUCE_DECLARE_NON_COPYABLE_WITH_LEAK_DETECTOR (SilentAudioDevice)
};

/** Offers the one silent device. */
class SilentAudioDeviceType final : public juce::AudioIODeviceType
{
public:
    SilentAudioDeviceType()  : AudioIODeviceType (SilentAudioDevice::typeName) {}

    void scanForDevices() override                                             {}
    juce::StringArray getDeviceNames (bool wantInputs) const override          { return wantInputs ? juce::StringArray() : juce::StringArray (SilentAudioDevice::deviceName); }
    int getDefaultDeviceIndex (bool) const override                            { return 0; }
    int getIndexOfDevice (juce::AudioIODevice* device, bool asInput) const override  { return ! asInput && dynamic_cast<SilentAudioDevice*> (device) != nullptr ? 0 : -1; }
    bool hasSeparateInputsAndOutputs() const override                          { return true; }
    juce::AudioIODevice* createDevice (const juce::String& output, const juce::String&) override;
};

} // namespace guidetone
