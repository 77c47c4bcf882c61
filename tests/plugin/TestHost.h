// TestHost.h - a host for tests: feeds a processor block by block, and reads what comes out.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "notation/ChordSymbol.h"
#include "harmony/Namer.h"
#include "plugin/PluginProcessor.h"

#include <random>

namespace guidetone::test
{

/** A MIDI message with its place in time. */
struct Played
{
    std::int64_t time = 0;   // samples since the host was made
    std::vector<std::uint8_t> bytes;

    friend bool operator== (const Played&, const Played&) = default;
};

inline Played noteOn (std::int64_t time, int note, int channel1to16 = 1)   { return { time, { static_cast<std::uint8_t> (0x8f + channel1to16), static_cast<std::uint8_t> (note), 100 } }; }
inline Played noteOff (std::int64_t time, int note, int channel1to16 = 1)  { return { time, { static_cast<std::uint8_t> (0x7f + channel1to16), static_cast<std::uint8_t> (note), 0 } }; }

/** A chord that is held from one moment to another. */
inline std::vector<Played> chord (std::int64_t from, std::int64_t to, std::initializer_list<int> notes)
{
    std::vector<Played> events;

    for (const auto note : notes)
        events.push_back (noteOn (from, note));

    for (const auto note : notes)
        events.push_back (noteOff (to, note));

    return events;
}

/** A play head that says what the test says. */
class TestPlayHead final : public juce::AudioPlayHead
{
public:
    juce::Optional<PositionInfo> getPosition() const override  { return position; }

    juce::Optional<PositionInfo> position;
};

class TestHost
{
public:
    explicit TestHost (Flavour flavour = Flavour::midiEffect, double sampleRate = 48000.0, int announcedBlock = 512)
        : processor (flavour)
    {
        processor.setPlayHead (&playHead);
        processor.setRateAndBufferSizeDetails (sampleRate, announcedBlock);
        processor.prepareToPlay (sampleRate, announcedBlock);
        midi.ensureSize (1 << 18);
    }

    ~TestHost()  { processor.releaseResources(); }

    /** Plays what falls into the next block. @returns what came out, in the host's time. */
    std::vector<Played> block (int numSamples, const std::vector<Played>& events = {})
    {
        midi.clear();

        for (const auto& event : events)
            midi.addEvent (event.bytes.data(), static_cast<int> (event.bytes.size()), static_cast<int> (event.time - now));

        juce::AudioBuffer<float> audio (2, numSamples);
        audio.clear();

        if (bypassed)
            processor.processBlockBypassed (audio, midi);
        else
            processor.processBlock (audio, midi);

        std::vector<Played> out;

        for (const auto message : midi)
            out.push_back ({ now + message.samplePosition, { message.data, message.data + message.numBytes } });

        now += numSamples;
        return out;
    }

    /** Plays sorted events up to `end`, in blocks of `blockSize()` samples. */
    template <typename BlockSize>
    std::vector<Played> play (const std::vector<Played>& events, std::int64_t end, BlockSize&& blockSize)
    {
        std::vector<Played> out;

        for (std::size_t next = 0; now < end;)
        {
            const auto size = static_cast<int> (std::min<std::int64_t> (end - now, blockSize()));
            std::vector<Played> due;

            while (size > 0 && next < events.size() && events[next].time < now + size)
                due.push_back (events[next++]);

            if (beforeBlock)
                beforeBlock (now);

            const auto played = block (size, due);
            out.insert (out.end(), played.begin(), played.end());
        }

        return out;
    }

    std::vector<Played> play (const std::vector<Played>& events, std::int64_t end)
    {
        return play (events, end, [] { return 256; });
    }

    /** The log so far, as symbols. */
    std::vector<std::string> logged()
    {
        processor.progression().drain();
        std::vector<std::string> symbols;

        for (const auto& entry : processor.progression().log().entries())
            symbols.push_back (leadSheetSymbol (entry.naming, spellingOf (entry, processor.spelling())));

        return symbols;
    }

    std::string shown()  { return leadSheetSymbol (processor.latest().shown.naming, processor.spelling()); }

    void set (const char* id, const juce::String& text)
    {
        auto* parameter = processor.parameters().getParameter (id);
        parameter->setValueNotifyingHost (parameter->getValueForText (text));
    }

    TestPlayHead playHead;
    PluginProcessor processor;
    juce::MidiBuffer midi;
    std::int64_t now = 0;
    bool bypassed = false;
    std::function<void (std::int64_t)> beforeBlock;
};

/** Lets timers and messages run. */
inline void runMessages (int ms)
{
    juce::MessageManager::getInstance()->runDispatchLoopUntil (ms);
}

/** A folder of its own for a test, gone afterwards. */
struct ScratchFolder
{
    ScratchFolder()   { folder.createDirectory(); }
    ~ScratchFolder()  { folder.deleteRecursively(); }

    const juce::File folder = juce::File::getSpecialLocation (juce::File::tempDirectory).getNonexistentChildFile ("guidetone-test", {}, false);
};

/** Every kind of message there is, in its bytes; data bytes at random. */
inline std::vector<std::uint8_t> randomMessage (std::mt19937& random)
{
    const auto data = [&random] { return static_cast<std::uint8_t> (random() & 127); };
    const auto status = static_cast<std::uint8_t> (0x80 + random() % 128);

    if (status < 0xf0)
        return (status & 0xe0) == 0xc0 ? std::vector<std::uint8_t> { status, data() } : std::vector<std::uint8_t> { status, data(), data() };

    switch (status)
    {
        case 0xf1:
        case 0xf3:  return { status, data() };
        case 0xf2:  return { status, data(), data() };
        case 0xf0:
        case 0xf7:
        {
            std::vector<std::uint8_t> sysEx { 0xf0 };
            for (auto length = random() % 300; length > 0; --length)
                sysEx.push_back (data());
            sysEx.push_back (0xf7);
            return sysEx;
        }
        default:    return { status };
    }
}

} // namespace guidetone::test
