// ProcessorTests.cpp - the processor with its page and its messages: remembered, fed, and gone without a trace.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "../plugin/TestHost.h"
#include "RawClient.h"

#include <juce_osc/juce_osc.h>

#include <thread>

using namespace guidetone;
using namespace guidetone::test;

namespace
{

constexpr std::int64_t second = 48000;

BroadcastSettings withPage()
{
    BroadcastSettings settings;
    settings.page = true;
    settings.port = ownPort (40);
    return settings;
}

juce::MemoryBlock stateOf (TestHost& host)
{
    juce::MemoryBlock state;
    host.processor.getStateInformation (state);
    return state;
}

/** A listener of JUCE's own, on a port that was free. */
struct OscEar : private juce::OSCReceiver::Listener<juce::OSCReceiver::MessageLoopCallback>
{
    OscEar()
    {
        while (! receiver.connect (port) && port < ownPort (99))
            ++port;

        receiver.addListener (this);
    }

    void oscMessageReceived (const juce::OSCMessage& message) override
    {
        auto text = message.getAddressPattern().toString();

        for (const auto& argument : message)
            text << ' ' << (argument.isInt32() ? juce::String (argument.getInt32()) : argument.getString().quoted());

        heard.add (text);
    }

    int port = ownPort (70);
    juce::StringArray heard;
    juce::OSCReceiver receiver;
};

int openFiles()
{
    return juce::File ("/proc/self/fd").getNumberOfChildFiles (juce::File::findFilesAndDirectories);
}

int threads()
{
    return juce::File ("/proc/self/task").getNumberOfChildFiles (juce::File::findDirectories);
}

} // namespace

TEST_CASE ("a processor opens nothing by itself", "[broadcast][processor]")
{
    TestHost host;
    runMessages (100);
    CHECK (host.processor.broadcastStatus() == BroadcastStatus());
    CHECK (inWords (host.processor.broadcastStatus()).empty());
}

TEST_CASE ("what is played is on the page within a tenth of a second", "[broadcast][processor]")
{
    TestHost host;
    host.processor.setBroadcast (withPage());
    const auto status = host.processor.broadcastStatus();
    REQUIRE (status.page == BroadcastStatus::Page::open);
    CHECK (inWords (status) == "http://127.0.0.1:" + std::to_string (status.port) + "/");

    RawClient reader (status.port);
    reader.say (request ("/events", status.port));
    REQUIRE (reader.hears (R"("kind":"none")"));

    host.play (chord (0, second, { 57, 60, 64, 67 }), second / 2);
    runMessages (100);
    CHECK (reader.hears (R"("symbol":"Am7")", 100));
    CHECK (reader.hears (R"("previous":[])", 100));
    CHECK (host.processor.broadcastStatus().clients == 1);
}

TEST_CASE ("the page writes chords in the style of choice, though no window was ever opened", "[broadcast][processor]")
{
    TestHost saved;
    auto view = saved.processor.view();
    view.style = "jazz";
    view.noteLanguage = "german";
    saved.processor.setView (view);
    saved.processor.setBroadcast (withPage());
    const auto state = stateOf (saved);

    TestHost host;
    host.processor.setStateInformation (state.getData(), static_cast<int> (state.getSize()));
    runMessages (100);
    RawClient reader (host.processor.broadcastStatus().port);
    reader.say (request ("/events", host.processor.broadcastStatus().port));
    REQUIRE (reader.hears (R"("kind":"none")"));

    host.play (chord (0, second, { 59, 62, 66, 69 }), second / 2);
    runMessages (100);
    CHECK (reader.hears (R"("symbol":"Bm7")", 100));
    CHECK (reader.hears (R"("written":"H-7")", 100));

    view.style = "textual";
    host.processor.setView (view);
    runMessages (100);
    CHECK (reader.hears (R"("written":"Hm7")", 100));
}

TEST_CASE ("a project brings its page back, and closes it again", "[broadcast][processor]")
{
    TestHost saved;
    const auto off = stateOf (saved);
    saved.processor.setBroadcast (withPage());
    const auto on = stateOf (saved);

    TestHost loaded;
    loaded.processor.setStateInformation (on.getData(), static_cast<int> (on.getSize()));
    CHECK (loaded.processor.broadcastSettings() == withPage());
    runMessages (100);
    CHECK (loaded.processor.broadcastStatus().page == BroadcastStatus::Page::open);
    CHECK (loaded.processor.broadcastStatus().port != saved.processor.broadcastStatus().port);

    loaded.processor.setStateInformation (off.getData(), static_cast<int> (off.getSize()));
    runMessages (100);
    CHECK (loaded.processor.broadcastStatus().page == BroadcastStatus::Page::off);
}

TEST_CASE ("a page for the network gets a token, keeps it, and stays closed without one", "[broadcast][processor]")
{
    TestHost host;
    auto settings = withPage();
    settings.openToNetwork = true;
    host.processor.setBroadcast (settings);
    const auto token = host.processor.broadcastSettings().token;
    CHECK (isToken (token));

    const auto status = host.processor.broadcastStatus();
    CHECK (status.page == BroadcastStatus::Page::open);
    CHECK (juce::String (status.address).endsWith ("/?token=" + juce::String (token)));

    settings.token = token;
    settings.port = ownPort (55);
    host.processor.setBroadcast (settings);
    CHECK (host.processor.broadcastSettings().token == token);

    // A file may say anything: one that says "open" and no token opens nothing.
    Broadcast broadcast;
    settings.token.clear();
    broadcast.apply (settings);
    CHECK (broadcast.status().page == BroadcastStatus::Page::noToken);
    CHECK_FALSE (broadcast.isOn());
    CHECK_FALSE (inWords (broadcast.status()).empty());
}

TEST_CASE ("messages say each thing once, when it changes", "[broadcast][processor]")
{
    OscEar ear;
    TestHost host;
    BroadcastSettings settings;
    settings.osc = true;
    settings.oscPort = ear.port;
    host.set (parameter::key, "A major");
    host.processor.setBroadcast (settings);
    runMessages (100);
    CHECK (ear.heard == juce::StringArray { R"(/guidetone/chord "" "" "" "")", R"(/guidetone/root "" -1)", R"(/guidetone/bass "" -1)", R"(/guidetone/key "A major")" });
    ear.heard.clear();

    host.play (chord (0, second, { 56, 59, 62, 64 }), second / 2);
    runMessages (100);
    CHECK (ear.heard == juce::StringArray { R"(/guidetone/chord "E7/G#" "E" "7" "G#")", R"(/guidetone/root "E" 4)", R"(/guidetone/bass "G#" 8)" });
    ear.heard.clear();

    host.playHead.position.emplace();
    host.playHead.position->setIsPlaying (true);
    host.playHead.position->setBpm (120.0);
    host.playHead.position->setPpqPosition (9.5);
    host.playHead.position->setPpqPositionOfLastBarStart (8.0);
    host.playHead.position->setTimeSignature (juce::AudioPlayHead::TimeSignature { 4, 4 });
    host.play (chord (host.now, host.now + second, { 52, 56, 59, 62 }), host.now + 512);
    runMessages (100);
    CHECK (ear.heard.contains ("/guidetone/position 3 2"));
    CHECK (host.processor.broadcastStatus().osc == BroadcastStatus::Osc::sending);
}

TEST_CASE ("the audio thread plays on while clients come, go and choke", "[broadcast][processor]")
{
    PluginProcessor processor (Flavour::midiEffect);
    processor.prepareToPlay (48000.0, 64);
    processor.setBroadcast (withPage());
    const auto port = processor.broadcastStatus().port;
    REQUIRE (port > 0);
    std::atomic<bool> done { false };
    std::atomic<int> blocks { 0 };

    std::thread audioThread ([&]
    {
        juce::AudioBuffer<float> audio (2, 64);
        juce::MidiBuffer midi;

        for (int block = 0; ! done; ++block)
        {
            midi.clear();

            for (const auto degree : { 0, 4, 7, 10 })
                if (block % 250 == 0 || block % 250 == 200)
                    midi.addEvent (block % 250 == 0 ? juce::MidiMessage::noteOn (1, 40 + block / 250 % 40 + degree, 0.7f)
                                                    : juce::MidiMessage::noteOff (1, 40 + block / 250 % 40 + degree), block % 64);

            processor.processBlock (audio, midi);
            blocks.fetch_add (1);
            std::this_thread::sleep_for (std::chrono::microseconds (100));
        }
    });

    std::thread crowd ([&]
    {
        std::vector<std::unique_ptr<RawClient>> clients;

        for (int turn = 0; ! done; ++turn)
        {
            clients.push_back (std::make_unique<RawClient> (port));
            clients.back()->say (turn % 3 == 0 ? "nonsense\r\n\r\n" : request ("/events", port));

            if (clients.size() > 20)
                clients.erase (clients.begin());

            std::this_thread::sleep_for (std::chrono::milliseconds (5));
        }
    });

    // A second at the least; longer where the machine is busy.
    for (int turn = 0; turn < 20 || (processor.progression().log().size() <= 5 && turn < 1000); ++turn)
        runMessages (50);

    done = true;
    audioThread.join();
    crowd.join();
    processor.releaseResources();
    CHECK (blocks > 100);
    CHECK (processor.latest().droppedEvents == 0);
    CHECK (processor.progression().log().size() > 5);
}

#if JUCE_LINUX
TEST_CASE ("a thousand processors with their pages leave no thread, no port and no file behind", "[broadcast][processor]")
{
    // Once for what the system and the libraries keep for good.
    for (int warm = 0; warm < 2; ++warm)
    {
        TestHost host;
        host.processor.setBroadcast (withPage());
    }

    const auto filesBefore = openFiles(), threadsBefore = threads();
    auto settings = withPage();
    settings.osc = true;
    int first = 0;

    for (int i = 0; i < 1000; ++i)
    {
        PluginProcessor processor (Flavour::midiEffect);
        processor.setBroadcast (settings);
        const auto status = processor.broadcastStatus();
        REQUIRE (status.page == BroadcastStatus::Page::open);
        first = i == 0 ? status.port : first;
        CHECK (status.port == first);

        if (i % 10 == 0)
        {
            RawClient reader (status.port);
            reader.say (request ("/events", status.port));
            REQUIRE (reader.hears ("data: "));
        }
    }

    CHECK (openFiles() == filesBefore);
    CHECK (threads() == threadsBefore);
}
#endif
