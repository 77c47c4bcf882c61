// GuidetoneApp.cpp - the standalone application: starts, remembers, and ends in good order.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "AppWindow.h"

#include "../UserFolder.h"

#include <csignal>
#include <iostream>

juce::AudioProcessor* JUCE_CALLTYPE createPluginFilter();

namespace guidetone
{

namespace
{

constexpr auto stateSetting = "settings";

constexpr auto usage =
    "Usage: Guidetone [--demo] [--page PORT] [--osc ADDRESS:PORT]\n"
    "\n"
    "Names the chords you play: on any MIDI keyboard that is connected, on the one on the screen, or on the computer's own keys.\n"
    "\n"
    "  --demo                plays a blues in shell voicings and names its chords\n"
    "  --page PORT           shows the chord on a page for this machine, http://127.0.0.1:PORT/, this time only\n"
    "  --osc ADDRESS:PORT    sends the chord as OSC messages, this time only\n"
    "  --help                shows this text\n"
    "  --version             shows the version\n";

volatile std::sig_atomic_t endWanted = 0;   // set by a signal, read by the app's timer

void wantEnd (int)
{
    endWanted = 1;
}

/** What the command line asks for. */
struct Options
{
    bool demo = false, help = false, version = false;
    std::optional<int> page;                        ///< a port
    std::optional<std::pair<std::string, int>> osc; ///< an address and a port
    juce::String complaint;                         ///< of the first word that means nothing here
};

/** @returns nothing where it is no port from `lowest` up. */
std::optional<int> portFrom (const juce::String& text, int lowest)
{
    const auto number = text.getIntValue();
    return text.containsOnly ("0123456789") && text.length() < 6 && number >= lowest && number <= BroadcastSettings::highestPort ? std::optional (number) : std::nullopt;
}

std::optional<std::pair<std::string, int>> oscPlaceFrom (const juce::String& text)
{
    const auto address = text.upToFirstOccurrenceOf (":", false, false).toStdString();
    const auto port = portFrom (text.fromFirstOccurrenceOf (":", false, false), 1);
    return isOscHost (address) && port ? std::optional (std::pair (address, *port)) : std::nullopt;
}

Options readOptions (const juce::StringArray& words)
{
    Options options;

    for (int i = 0; i < words.size(); ++i)
    {
        const auto& word = words[i];
        juce::String complaint;

        if (word == "--page")
        {
            if (! (options.page = portFrom (words[++i], BroadcastSettings::lowestPort)))
                complaint << "--page takes a port, " << BroadcastSettings::lowestPort << " to " << BroadcastSettings::highestPort;
        }
        else if (word == "--osc")
        {
            if (! (options.osc = oscPlaceFrom (words[++i])))
                complaint = "--osc takes an address and a port, such as 192.168.1.20:9000";
        }
        else if (word == "--demo")
            options.demo = true;
        else if (word == "--help" || word == "-h")
            options.help = true;
        else if (word == "--version")
            options.version = true;
        else if (! word.startsWith ("-psn"))    // which old Finders add
            complaint = "unknown option " + word;

        if (options.complaint.isEmpty())
            options.complaint = complaint;
    }

    return options;
}

bool hasScreen()
{
   #if JUCE_LINUX || JUCE_BSD
    return juce::SystemStats::getEnvironmentVariable ("DISPLAY", {}).isNotEmpty();
   #else
    return true;
   #endif
}

} // namespace

//======================================================================================================================
class GuidetoneApp final : public juce::JUCEApplication,
                           private juce::Timer
{
public:
    const juce::String getApplicationName() override       { return "Guidetone"; }
    const juce::String getApplicationVersion() override    { return JucePlugin_VersionString; }
    bool moreThanOneInstanceAllowed() override             { return true; }
    void anotherInstanceStarted (const juce::String&) override {}

    void initialise (const juce::String&) override
    {
        const auto options = readOptions (getCommandLineParameterArray());

        if (options.complaint.isNotEmpty())
            return leave (2, {}, "Guidetone: " + options.complaint + "\n\n" + usage);

        if (options.help)
            return leave (0, usage, {});

        if (options.version)
            return leave (0, "Guidetone " + getApplicationVersion() + "\n", {});

        if (! hasScreen())
            return leave (1, {}, "Guidetone: there is no screen to open a window on (DISPLAY is not set). In a terminal: guidetone play FILE.mid\n");

        start (options);
    }

    void shutdown() override
    {
        stopTimer();

        if (processor == nullptr)
            return;

        if (broadcastBefore)
            processor->setBroadcast (*broadcastBefore);

        settings->setValue (stateSetting, processor->savedSettings().toBase64Encoding());
        window = nullptr;
        host->save();
        host = nullptr;

        // What sounded last has ended with the host; now it is all in the log.
        processor->progression().drain();
        processor->progression().closeJournal();
        processor = nullptr;
        settings->saveIfNeeded();
    }

    void systemRequestedQuit() override  { quit(); }

private:
    void leave (int code, const juce::String& output, const juce::String& complaint)
    {
        std::cout << output;
        std::cerr << complaint;
        setApplicationReturnValue (code);
        quit();
    }

    void start (const Options& options)
    {
        settings = std::make_unique<juce::PropertiesFile> (userFolder().getChildFile ("Guidetone.settings"), juce::PropertiesFile::Options());

        juce::AudioProcessor::setTypeOfNextNewPlugin (juce::AudioProcessor::wrapperType_Standalone);
        juce::PluginHostType::jucePlugInClientCurrentWrapperType = juce::AudioProcessor::wrapperType_Standalone;
        processor.reset (dynamic_cast<PluginProcessor*> (createPluginFilter()));
        juce::AudioProcessor::setTypeOfNextNewPlugin (juce::AudioProcessor::wrapperType_Undefined);

        juce::MemoryBlock state;

        if (state.fromBase64Encoding (settings->getValue (stateSetting)))
            processor->setStateInformation (state.getData(), static_cast<int> (state.getSize()));

        processor->progression().attach (std::make_unique<Journal>());
        broadcast (options);

        host = std::make_unique<StandaloneHost> (*processor, *settings);
        window = std::make_unique<AppWindow> (*processor, *host, *settings);
        window->setVisible (true);

        if (auto* content = window->getContentComponent())
            content->grabKeyboardFocus();

        if (options.demo)
        {
            host->openSomeMidiOutput();
            processor->demo().start();
        }

        std::signal (SIGTERM, wantEnd);
       #if ! JUCE_WINDOWS
        std::signal (SIGHUP, wantEnd);
       #endif
        startTimerHz (10);
    }

    void broadcast (const Options& options)
    {
        if (! options.page && ! options.osc)
            return;

        broadcastBefore = processor->broadcastSettings();
        auto wanted = *broadcastBefore;

        if (options.page)
        {
            wanted.page = true;
            wanted.openToNetwork = false;
            wanted.port = *options.page;
        }

        if (options.osc)
        {
            wanted.osc = true;
            std::tie (wanted.oscHost, wanted.oscPort) = *options.osc;
        }

        processor->setBroadcast (wanted);

        if (options.page)
            std::cout << inWords (processor->broadcastStatus()) << std::endl;
    }

    void timerCallback() override
    {
        if (endWanted != 0)
            quit();
    }

    std::unique_ptr<juce::PropertiesFile> settings;
    std::unique_ptr<PluginProcessor> processor;
    std::optional<BroadcastSettings> broadcastBefore;   // what the command line put aside for this time
    std::unique_ptr<StandaloneHost> host;
    std::unique_ptr<AppWindow> window;
};

} // namespace guidetone

JUCE_CREATE_APPLICATION_DEFINE (guidetone::GuidetoneApp)
