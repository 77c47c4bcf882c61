// plugin_host.cpp - loads a built plugin the way a DAW does, plays to it, and checks what comes back.
// SPDX-License-Identifier: GPL-3.0-or-later
//
// usage: plugin_host VST3|LV2 FILE-OR-URI NAME effect|instrument editor|no-editor
#include <juce_audio_processors/juce_audio_processors.h>
#include <juce_gui_basics/juce_gui_basics.h>

#include <cstdio>
#include <initializer_list>
#include <memory>
#include <vector>

namespace
{

constexpr double sampleRate = 48000.0;
constexpr int blockSize = 256;
constexpr int qualities = 25;   // "None" and the vocabulary's rows

/** Ends the test with a sentence unless `truth` holds. */
void check (bool truth, const juce::String& sentence)
{
    std::printf ("%s: %s\n", truth ? "ok" : "FAILED", sentence.toRawUTF8());
    std::fflush (stdout);

    if (! truth)
        throw std::runtime_error (sentence.toStdString());
}

juce::MidiMessage noteOn (int note)   { return juce::MidiMessage::noteOn (1, note, 0.7f); }
juce::MidiMessage noteOff (int note)  { return juce::MidiMessage::noteOff (1, note); }
juce::MidiMessage pedal (bool down)   { return juce::MidiMessage::controllerEvent (1, 64, down ? 127 : 0); }

struct Timed
{
    int sample = 0;
    juce::MidiMessage message;
};

/** One loaded plugin, and the samples and messages that go through it. */
class Rack
{
public:
    explicit Rack (std::unique_ptr<juce::AudioPluginInstance> loaded) : plugin (std::move (loaded))
    {
        plugin->enableAllBuses();
        plugin->setRateAndBufferSizeDetails (sampleRate, blockSize);
        plugin->prepareToPlay (sampleRate, blockSize);
        const int channels = juce::jmax (1, plugin->getTotalNumInputChannels(), plugin->getTotalNumOutputChannels());
        audio.setSize (channels, blockSize);
    }

    ~Rack()  { plugin->releaseResources(); }

    /** One block: what went in is `events`, what came out is returned. The audio that goes in is `level` throughout. */
    std::vector<Timed> play (std::initializer_list<Timed> events, float level = 0.0f)
    {
        juce::MidiBuffer midi;

        for (const auto& event : events)
            midi.addEvent (event.message, event.sample);

        for (int channel = 0; channel < audio.getNumChannels(); ++channel)
            juce::FloatVectorOperations::fill (audio.getWritePointer (channel), level, blockSize);

        plugin->processBlock (audio, midi);

        std::vector<Timed> result;

        for (const auto event : midi)
            result.push_back ({ event.samplePosition, event.getMessage() });

        return result;
    }

    void wait (double seconds)
    {
        for (int block = 0; block < static_cast<int> (seconds * sampleRate / blockSize); ++block)
            play ({});
    }

    static void breathe (int milliseconds)  { juce::MessageManager::getInstance()->runDispatchLoopUntil (milliseconds); }

    /** Carries parameter changes from the plugin to the host: some formats take the message thread, some the next block. */
    void catchUp()
    {
        for (int time = 0; time < 3; ++time)
        {
            breathe (100);
            play ({});
        }

        breathe (50);
    }

    juce::AudioProcessorParameter& parameter (const juce::String& name) const
    {
        for (auto* candidate : plugin->getParameters())
            if (candidate->getName (100).equalsIgnoreCase (name))
                return *candidate;

        juce::String known;

        for (auto* candidate : plugin->getParameters())
            if (! candidate->getName (100).startsWith ("MIDI CC"))
                known << " \"" << candidate->getName (100) << "\"";

        throw std::runtime_error (("no parameter \"" + name + "\"; there are" + known).toStdString());
    }

    juce::String read (const juce::String& name) const  { return parameter (name).getCurrentValueAsText(); }

    /** Which of so many choices a parameter stands at, from 0. By value and not by text: the texts of choices that JUCE 7 writes
        into an LV2 bundle carry values from 0 to 1 whatever the parameter's range, and LV2 hosts read the wrong ones. */
    int choice (const juce::String& name, int choices) const
    {
        return juce::roundToInt (parameter (name).getValue() * static_cast<float> (choices - 1));
    }

    /** "None", or the pitch class that "Chord root" or "Chord bass" stands at. */
    juce::String pitchClass (const juce::String& name) const
    {
        return juce::StringArray { "None", "C", "Db", "D", "Eb", "E", "F", "Gb", "G", "Ab", "A", "Bb", "B" }[choice (name, 13)];
    }

    void set (const juce::String& name, float value0to1)
    {
        parameter (name).setValueNotifyingHost (value0to1);
        play ({});
        catchUp();
    }

    /** Silence for long enough that nothing is held and nothing shown. */
    void rest()
    {
        play ({ { 0, pedal (false) }, { 0, juce::MidiMessage::allNotesOff (1) } });
        wait (4.0);
        catchUp();
    }

    float loudest() const  { return audio.getMagnitude (0, blockSize); }

    std::unique_ptr<juce::AudioPluginInstance> plugin;

private:
    juce::AudioBuffer<float> audio;
};

std::unique_ptr<juce::AudioPluginInstance> load (const juce::String& format, const juce::String& identifier, const juce::String& name, bool instrument)
{
    juce::AudioPluginFormatManager formats;
    formats.addDefaultFormats();
    juce::AudioPluginFormat* chosen = nullptr;

    for (auto* candidate : formats.getFormats())
        if (candidate->getName() == format)
            chosen = candidate;

    check (chosen != nullptr, "this host knows the format " + format);

    juce::OwnedArray<juce::PluginDescription> found;
    chosen->findAllTypesForFile (found, identifier);
    check (found.size() == 1, "the file holds one plugin");

    const auto& description = *found[0];
    check (description.name == name, "its name is \"" + description.name + "\"");
    check (description.isInstrument == instrument, instrument ? "it is an instrument" : "it is no instrument");
    check (description.manufacturerName == "Guidetone", "its maker is \"" + description.manufacturerName + "\"");

    juce::String error;
    auto plugin = chosen->createInstanceFromDescription (description, sampleRate, blockSize, error);
    check (plugin != nullptr, "it opens" + (error.isEmpty() ? juce::String() : ": " + error));
    check (plugin->acceptsMidi() && plugin->producesMidi(), "it takes and gives MIDI");
    check (plugin->getLatencySamples() == 0, "it has no latency");
    return plugin;
}

void checkThatMidiPasses (Rack& rack)
{
    const juce::uint8 sysEx[] { 0xf0, 0x7d, 1, 2, 3, 0xf7 };
    const auto out = rack.play ({ { 17, noteOn (60) }, { 20, juce::MidiMessage (sysEx, 6) }, { 255, noteOn (64) } });
    bool first = false, second = false, exclusive = false;

    for (const auto& [sample, message] : out)
    {
        first |= message.isNoteOn() && message.getNoteNumber() == 60 && sample == 17;
        second |= message.isNoteOn() && message.getNoteNumber() == 64 && sample == 255;
        exclusive |= message.isSysEx() && message.getRawDataSize() == 6 && sample == 20;
    }

    check (first && second, "notes pass through on their samples");
    check (exclusive, "system exclusive passes through");
    check (out.size() == 3, "nothing is added to the MIDI stream");
    rack.rest();
}

void checkThatAudioIsRight (Rack& rack, bool instrument)
{
    rack.play ({}, 0.25f);
    const auto level = rack.loudest();

    if (instrument)
        check (rack.plugin->getTotalNumOutputChannels() == 2 && level == 0.0f, "its stereo output is silent");
    else
        check (rack.plugin->getTotalNumOutputChannels() == 0 || level == 0.25f, "audio, where it has any, passes through");
}

void checkThatChordsAreRead (Rack& rack)
{
    check (rack.pitchClass ("Chord root") == "None" && rack.pitchClass ("Chord bass") == "None", "in silence there is no chord");

    rack.play ({ { 5, noteOn (60) }, { 5, noteOn (64) }, { 5, noteOn (67) } });
    rack.wait (0.3);
    rack.catchUp();
    check (rack.pitchClass ("Chord root") == "C", "C E G: the root reads " + rack.pitchClass ("Chord root"));
    check (rack.pitchClass ("Chord bass") == "C", "C E G: the bass reads " + rack.pitchClass ("Chord bass"));
    const auto major = rack.choice ("Chord quality", qualities);
    check (major > 0, "C E G: the quality reads " + juce::String (major));

    rack.play ({ { 9, noteOff (60) }, { 9, noteOff (64) }, { 9, noteOff (67) }, { 100, noteOn (52) }, { 100, noteOn (57) }, { 100, noteOn (60) } });
    rack.wait (0.3);
    rack.catchUp();
    check (rack.pitchClass ("Chord root") == "A", "E A C: the root reads " + rack.pitchClass ("Chord root"));
    check (rack.pitchClass ("Chord bass") == "E", "E A C: the bass reads " + rack.pitchClass ("Chord bass"));
    const auto minor = rack.choice ("Chord quality", qualities);
    check (minor > 0 && minor != major, "E A C: the quality reads " + juce::String (minor));
    rack.rest();
}

/** With "hold" off a chord is shown as long as it sounds: so a pedal that arrives keeps it, and one that is lost does not. */
void checkThatThePedalArrives (Rack& rack)
{
    rack.set ("Hold the last chord", 0.0f);
    rack.play ({ { 0, pedal (true) } });
    rack.play ({ { 0, noteOn (65) }, { 0, noteOn (69) }, { 0, noteOn (72) } });
    rack.wait (0.3);
    rack.play ({ { 0, noteOff (65) }, { 0, noteOff (69) }, { 0, noteOff (72) } });
    rack.wait (3.0);
    rack.catchUp();
    check (rack.pitchClass ("Chord root") == "F", "a pedal keeps the chord: the root reads " + rack.pitchClass ("Chord root"));

    rack.play ({ { 0, pedal (false) } });
    rack.wait (3.0);
    rack.catchUp();
    check (rack.pitchClass ("Chord root") == "None", "without the pedal it ends: the root reads " + rack.pitchClass ("Chord root"));
    rack.set ("Hold the last chord", 1.0f);
}

void checkThatStateSurvives (Rack& rack)
{
    rack.set ("Lowest note", 24.0f / 127.0f);
    const auto before = rack.read ("Lowest note");

    juce::MemoryBlock state;
    rack.plugin->getStateInformation (state);
    check (state.getSize() > 0, "it gives a state of " + juce::String (state.getSize()) + " bytes");

    rack.set ("Lowest note", 0.0f);
    check (rack.read ("Lowest note") != before, "a parameter moves from " + before + " to " + rack.read ("Lowest note"));

    rack.plugin->setStateInformation (state.getData(), static_cast<int> (state.getSize()));
    rack.play ({});
    rack.catchUp();
    check (rack.read ("Lowest note") == before, "the state brings back " + rack.read ("Lowest note"));

    const char damaged[] = "damaged \0 bytes, no state at all";
    rack.plugin->setStateInformation (damaged, sizeof damaged);
    rack.play ({});
    rack.catchUp();
    check (rack.read ("Lowest note") == before, "damaged bytes change nothing");
}

void checkThatTheEditorOpens (Rack& rack)
{
    for (int time = 0; time < 3; ++time)
    {
        std::unique_ptr<juce::AudioProcessorEditor> editor { rack.plugin->createEditorIfNeeded() };
        check (editor != nullptr, "it has an editor");
        editor->addToDesktop (juce::ComponentPeer::windowHasTitleBar);
        editor->setVisible (true);
        rack.play ({ { 0, noteOn (60) }, { 0, noteOn (64) }, { 0, noteOn (67) } });
        Rack::breathe (600);
        check (editor->getWidth() > 200 && editor->getHeight() > 100,
               "the editor opens, " + juce::String (editor->getWidth()) + " by " + juce::String (editor->getHeight()));
        editor = nullptr;
        rack.play ({ { 0, noteOff (60) }, { 0, noteOff (64) }, { 0, noteOff (67) } });
        Rack::breathe (100);
    }
}

} // namespace

int main (int argc, char** argv)
{
    if (argc != 6)
    {
        std::fprintf (stderr, "usage: plugin_host VST3|LV2 FILE-OR-URI NAME effect|instrument editor|no-editor\n");
        return 2;
    }

    juce::ScopedJuceInitialiser_GUI gui;
    const bool instrument = juce::String (argv[4]) == "instrument";

    try
    {
        Rack rack (load (argv[1], argv[2], argv[3], instrument));
        checkThatMidiPasses (rack);
        checkThatAudioIsRight (rack, instrument);
        checkThatChordsAreRead (rack);
        checkThatThePedalArrives (rack);
        checkThatStateSurvives (rack);

        if (juce::String (argv[5]) == "editor")
            checkThatTheEditorOpens (rack);
    }
    catch (const std::exception& failure)
    {
        std::printf ("FAILED: %s\n", failure.what());
        return 1;
    }

    return 0;
}
