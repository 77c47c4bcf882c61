// SilentAudioDevice.cpp - a sound card's clock without the sound card.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "SilentAudioDevice.h"

namespace guidetone
{

SilentAudioDevice::SilentAudioDevice()
    : AudioIODevice (deviceName, typeName)
{
}

SilentAudioDevice::~SilentAudioDevice()
{
    close();
}

juce::String SilentAudioDevice::open (const juce::BigInteger&, const juce::BigInteger& outputs, double sampleRate, int)
{
    close();

    rate = sampleRate >= 8000.0 && sampleRate <= 384000.0 ? sampleRate : 48000.0;
    blockSize = juce::roundToInt (rate * blockMs / 1000.0);
    silence.assign (static_cast<std::size_t> (blockSize), 0.0f);
    activeOutputs.clear();
    activeOutputs.setBit (0, outputs.countNumberOfSetBits() > 0);
    opened = true;
    return {};
}

void SilentAudioDevice::close()
{
    stop();
    opened = false;
}

void SilentAudioDevice::start (juce::AudioIODeviceCallback* newCallback)
{
    stop();

    if (! opened || newCallback == nullptr)
        return;

    newCallback->audioDeviceAboutToStart (this);

    {
        const juce::ScopedLock lock (callbackLock);
        callback = newCallback;
        startedMs = juce::Time::getMillisecondCounterHiRes();
        blocksDone = 0;
    }

    startTimer (blockMs);
}

void SilentAudioDevice::stop()
{
    stopTimer();

    juce::AudioIODeviceCallback* last = nullptr;

    {
        const juce::ScopedLock lock (callbackLock);
        std::swap (last, callback);
    }

    if (last != nullptr)
        last->audioDeviceStopped();
}

void SilentAudioDevice::hiResTimerCallback()
{
    const juce::ScopedLock lock (callbackLock);

    if (callback == nullptr)
        return;

    const auto blocksDue = static_cast<juce::int64> ((juce::Time::getMillisecondCounterHiRes() - startedMs) * rate / (1000.0 * blockSize));

    if (blocksDue - blocksDone > mostBlocksAtOnce)
        blocksDone = blocksDue - 1;

    for (; blocksDone < blocksDue; ++blocksDone)
    {
        auto* output = silence.data();
        callback->audioDeviceIOCallbackWithContext (nullptr, 0, &output, activeOutputs.countNumberOfSetBits(), blockSize, {});
    }
}

juce::AudioIODevice* SilentAudioDeviceType::createDevice (const juce::String& output, const juce::String&)
{
    return output == SilentAudioDevice::deviceName ? new SilentAudioDevice() : nullptr;
}

} // namespace guidetone
