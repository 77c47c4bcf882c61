// RealTimeTests.cpp - processBlock under traps, and bad twins for the traps.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "Traps.h"

#include "../../broadcast/RawClient.h"
#include "../TestHost.h"
#include "ui/Editor.h"

#include <mutex>
#include <thread>

using namespace guidetone;
using namespace guidetone::test;

namespace
{

/** Everything a block can meet, and nothing but processBlock watched. */
class AudioThread
{
public:
    explicit AudioThread (PluginProcessor& processorToRun)
        : processor (processorToRun)
    {
        processor.setPlayHead (&playHead);
        midi.ensureSize (1 << 18);
    }

    void block (int numSamples, int messages)
    {
        midi.clear();

        for (int i = 0; i < messages; ++i)
        {
            const auto bytes = randomMessage (random);
            midi.addEvent (bytes.data(), static_cast<int> (bytes.size()), numSamples > 0 ? static_cast<int> (random() % static_cast<unsigned> (numSamples)) : 0);
        }

        if (random() % 8 == 0)
            moveTransport();

        const bool bypass = random() % 50 == 0;
        juce::AudioBuffer<float> part (audio.getArrayOfWritePointers(), 2, numSamples);
        const ScopedTrap trap;

        if (bypass)
            processor.processBlockBypassed (part, midi);
        else
            processor.processBlock (part, midi);
    }

    void moveTransport()
    {
        juce::AudioPlayHead::PositionInfo position;
        position.setIsPlaying (random() % 4 != 0);
        position.setBpm (60.0 + static_cast<double> (random() % 120));
        position.setPpqPosition (static_cast<double> (random() % 1000));
        playHead.position = random() % 10 == 0 ? juce::Optional<juce::AudioPlayHead::PositionInfo>() : position;
    }

    PluginProcessor& processor;
    TestPlayHead playHead;
    juce::MidiBuffer midi;
    juce::AudioBuffer<float> audio { 2, 8192 };
    std::mt19937 random { 4711 };
};

#define CHECK_TRAPS() \
    do { const auto sprung = takeViolations(); INFO ("first: " << (sprung > 0 ? firstViolation() : "none")); CHECK (sprung == 0); } while (false)

} // namespace

//======================================================================================================================
TEST_CASE ("each trap is sprung by what it watches for", "[plugin][realtime][bad-twin]")
{
    const auto springs = [] (auto&& misdeed)
    {
        takeViolations();
        {
            const ScopedTrap trap;
            misdeed();
        }
        return takeViolations() > 0;
    };

    std::mutex mutex;
    std::condition_variable condition;
    juce::MidiBuffer midi;
    auto* volatile keep = static_cast<void*> (nullptr);

    CHECK (springs ([&] { keep = std::malloc (10); }));
    CHECK (springs ([&] { keep = std::realloc (keep, 20); }));
    CHECK (springs ([&] { std::free (keep); }));
    CHECK (springs ([] { delete new volatile int (3); }));
    CHECK (springs ([] { volatile auto size = std::vector<int> (100).size(); (void) size; }));
    CHECK (springs ([] { const juce::String text ("a string of JUCE's"); (void) text.length(); }));
    CHECK (springs ([&] { midi.addEvent (juce::MidiMessage::noteOn (1, 60, 0.5f), 0); }));
    CHECK (springs ([&] { const std::scoped_lock lock (mutex); }));
    CHECK (springs ([] { juce::CriticalSection section; const juce::ScopedLock lock (section); }));
    CHECK (springs ([&] { condition.notify_all(); }));
    CHECK (springs ([] { std::this_thread::sleep_for (std::chrono::microseconds (1)); }));
    CHECK (springs ([] { (void) ! ::write (1, "", 0); }));
    CHECK_FALSE (springs ([] {}));
}

TEST_CASE ("a processor that allocates is caught", "[plugin][realtime][bad-twin]")
{
    struct Careless final : juce::AudioProcessor
    {
        const juce::String getName() const override                                    { return "Careless"; }
        void prepareToPlay (double, int) override                                      {}
        void releaseResources() override                                               {}
        void processBlock (juce::AudioBuffer<float>&, juce::MidiBuffer& midi) override  { log.push_back (midi.getNumEvents()); }
        double getTailLengthSeconds() const override                                   { return 0.0; }
        bool acceptsMidi() const override                                              { return true; }
        bool producesMidi() const override                                             { return true; }
        juce::AudioProcessorEditor* createEditor() override                            { return nullptr; }
        bool hasEditor() const override                                                { return false; }
        int getNumPrograms() override                                                  { return 1; }
        int getCurrentProgram() override                                               { return 0; }
        void setCurrentProgram (int) override                                          {}
        const juce::String getProgramName (int) override                               { return {}; }
        void changeProgramName (int, const juce::String&) override                     {}
        void getStateInformation (juce::MemoryBlock&) override                         {}
        void setStateInformation (const void*, int) override                           {}

        std::vector<int> log;
    };

    Careless careless;
    juce::AudioBuffer<float> audio (2, 64);
    juce::MidiBuffer midi;
    takeViolations();
    {
        const ScopedTrap trap;
        careless.processBlock (audio, midi);
    }
    CHECK (takeViolations() > 0);
}

TEST_CASE ("processBlock never allocates, locks or waits: every message type, every block size", "[plugin][realtime]")
{
    const auto flavour = GENERATE (Flavour::midiEffect, Flavour::instrument);
    PluginProcessor processor (flavour);
    processor.prepareToPlay (48000.0, 512);
    AudioThread audio (processor);
    takeViolations();

    for (int status = 0x80; status < 0x100; ++status)
    {
        audio.midi.clear();
        const std::array<std::uint8_t, 3> bytes { static_cast<std::uint8_t> (status), 60, 100 };
        audio.midi.addEvent (bytes.data(), 3, 1);
        juce::AudioBuffer<float> part (audio.audio.getArrayOfWritePointers(), 2, 64);
        const ScopedTrap trap;
        processor.processBlock (part, audio.midi);
    }

    for (int run = 0; run < 8000; ++run)
    {
        audio.block (static_cast<int> (audio.random() % 8193), static_cast<int> (audio.random() % 30));

        if (run % 100 == 0)
            processor.progression().drain();
    }

    for (int size : { 0, 1, 2, 8191, 8192 })
        audio.block (size, 200);

    CHECK_TRAPS();
}

TEST_CASE ("settings are read without allocating, and blocks are heard under all of them", "[plugin][realtime]")
{
    PluginProcessor processor (Flavour::midiEffect);
    processor.prepareToPlay (48000.0, 512);
    const SettingsReader reader (processor.parameters());
    AudioThread audio (processor);
    const auto turn = [&processor] (const char* id, int step, int steps)
    {
        processor.parameters().getParameter (id)->setValueNotifyingHost (static_cast<float> (step) / static_cast<float> (steps));
    };

    takeViolations();

    for (int listen = 0; listen <= 1; ++listen)
        for (int player = 0; player <= 2; ++player)
            for (int find = 0; find <= 1; ++find)
            {
                turn (parameter::listen, listen, 1);
                turn (parameter::player, player, 2);
                turn (parameter::findKey, find, 1);

                for (int run = 0; run < 100; ++run)
                {
                    // A person's wishes change as they play.
                    if (run % 10 == 0)
                    {
                        ChordNames names;
                        names.wishes = { static_cast<std::uint32_t> (run) * 0x9e3779b9u, static_cast<std::uint32_t> (run / 20) * 0x85ebca6bu };
                        processor.setChordNames (names);
                    }

                    audio.block (512, 20);
                }

                const ScopedTrap trap;
                reader.listening();
                reader.spelling();
            }

    CHECK_TRAPS();
}

TEST_CASE ("a full queue does not make processBlock wait", "[plugin][realtime]")
{
    PluginProcessor processor (Flavour::midiEffect);
    processor.prepareToPlay (48000.0, 8192);
    juce::MidiBuffer midi;
    midi.ensureSize (4096);
    juce::AudioBuffer<float> audio (2, 8192);
    takeViolations();

    for (int block = 0; block < 8000; ++block)
    {
        midi.clear();

        for (const auto degree : { 0, 4, 7 })
            midi.addEvent (block % 2 == 0 ? juce::MidiMessage::noteOn (1, 48 + block / 2 % 12 + degree, 0.7f)
                                          : juce::MidiMessage::noteOff (1, 48 + block / 2 % 12 + degree), 0);

        const ScopedTrap trap;
        processor.processBlock (audio, midi);
    }

    CHECK_TRAPS();
    CHECK (processor.latest().droppedEvents > 0);
}

TEST_CASE ("the demo and the on-screen keyboard play without allocating", "[plugin][realtime]")
{
    const auto flavour = GENERATE (Flavour::midiEffect, Flavour::instrument);
    PluginProcessor processor (flavour);
    processor.prepareToPlay (48000.0, 512);
    AudioThread audio (processor);
    takeViolations();

    for (int run = 0; run < 3000; ++run)
    {
        if (run % 900 == 0)
            processor.demo().start();

        if (run % 900 == 700)
            processor.demo().stop();

        if (run % 3 == 0)
            processor.playNote (run % 128, 0.5f);

        if (run % 3 == 1)
            processor.releaseNote ((run - 1) % 128);

        audio.block (static_cast<int> (audio.random() % 2000), static_cast<int> (audio.random() % 6));
    }

    CHECK_TRAPS();
}

TEST_CASE ("with an editor open, the page read, states restored and parameters turned, the audio thread is left alone", "[plugin][realtime]")
{
    const auto flavour = GENERATE (Flavour::midiEffect, Flavour::instrument);
    PluginProcessor processor (flavour, [] (PluginProcessor& p) { return new Editor (p); });
    processor.prepareToPlay (48000.0, 512);
    BroadcastSettings broadcast;
    broadcast.page = broadcast.osc = true;
    broadcast.port = ownPort (0);
    broadcast.oscPort = ownPort (99);
    processor.setBroadcast (broadcast);
    RawClient reader (processor.broadcastStatus().port);
    REQUIRE (reader.say (request ("/events", processor.broadcastStatus().port)));
    takeViolations();

    std::atomic<bool> done { false };
    std::thread audioThread ([&]
    {
        AudioThread audio (processor);

        for (int run = 0; run < 4000; ++run)
        {
            audio.block (static_cast<int> (audio.random() % 1025), static_cast<int> (audio.random() % 12));

            if (run % 16 == 0)
                std::this_thread::sleep_for (std::chrono::milliseconds (1));
        }

        processor.setPlayHead (nullptr);
        done = true;
    });

    std::mt19937 random (1);
    std::unique_ptr<juce::AudioProcessorEditor> editor (processor.createEditor());
    REQUIRE (editor != nullptr);
    processor.demo().start();

    for (int turn = 0; ! done; ++turn)
    {
        runMessages (5);
        editor->createComponentSnapshot (editor->getLocalBounds(), false, 1.0f);
        auto* parameter = processor.getParameters()[static_cast<int> (random() % 12)];
        parameter->setValueNotifyingHost (static_cast<float> (random() % 101) / 100.0f);
        processor.playNote (static_cast<int> (random() % 128), 0.5f);

        if (turn % 7 == 0)
        {
            juce::MemoryBlock state;
            processor.getStateInformation (state);
            processor.setStateInformation (state.getData(), static_cast<int> (state.getSize()));
        }

        if (turn % 11 == 0)
            processor.progression().clear();
    }

    audioThread.join();
    editor = nullptr;
    CHECK (reader.hears (R"("kind":"chord")"));
    CHECK_TRAPS();
}
