// page_host.cpp - the processor without a host, for tests that look at its page and hear its messages: it plays what it is told.
// SPDX-License-Identifier: GPL-3.0-or-later
//
// usage: page_host PORT [OSC-PORT]     says "port N", where the page is; then a line of MIDI note numbers is held until the next
//                                        one, an empty line is silence, "key A major" sets the key, "band" the player, and the end of its input is its end
#include "plugin/PluginProcessor.h"

#include <iostream>
#include <sstream>
#include <thread>

using namespace guidetone;

int main (int argc, char** argv)
{
    const juce::ScopedJuceInitialiser_GUI juceIsUp;
    PluginProcessor processor (Flavour::midiEffect);
    processor.prepareToPlay (48000.0, 256);

    BroadcastSettings settings;
    settings.page = true;
    settings.port = argc > 1 ? std::atoi (argv[1]) : settings.port;
    settings.osc = argc > 2;
    settings.oscPort = argc > 2 ? std::atoi (argv[2]) : settings.oscPort;
    processor.setBroadcast (settings);
    std::cout << "port " << processor.broadcastStatus().port << std::endl;

    std::atomic<bool> done { false };

    std::thread audioThread ([&]
    {
        juce::AudioBuffer<float> audio (2, 256);
        juce::MidiBuffer midi;

        while (! done)
        {
            midi.clear();
            processor.processBlock (audio, midi);
            std::this_thread::sleep_for (std::chrono::microseconds (5333));
        }
    });

    const auto set = [&processor] (const char* id, const juce::String& text)
    {
        auto* parameter = processor.parameters().getParameter (id);
        parameter->setValueNotifyingHost (parameter->getValueForText (text));
    };

    std::vector<int> held;

    const auto play = [&] (const std::string& line)
    {
        if (line.starts_with ("key "))
            return set (parameter::key, juce::String (line.substr (4)));

        if (line == "band")
            return set (parameter::player, "With bass player");

        for (const auto note : std::exchange (held, {}))
            processor.releaseNote (note);

        std::istringstream words (line);

        for (int note = 0; words >> note;)
        {
            processor.playNote (note, 0.7f);
            held.push_back (note);
        }
    };

    std::thread reader ([&]
    {
        for (std::string line; std::getline (std::cin, line);)
            juce::MessageManager::callAsync ([&play, line] { play (line); });

        juce::MessageManager::getInstance()->stopDispatchLoop();
    });

    juce::MessageManager::getInstance()->runDispatchLoop();
    reader.join();
    done = true;
    audioThread.join();
    return 0;
}
