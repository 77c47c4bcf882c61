// PluginProcessor.h - Guidetone as a host sees it: MIDI through, chords out to the display and the log.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../core/TripleBuffer.h"
#include "DemoPlayer.h"
#include "EditHistory.h"
#include "OwnNotes.h"
#include "Parameters.h"
#include "PluginState.h"
#include "ProgressionStore.h"
#include "Snapshot.h"
#include "Transport.h"
#include "broadcast/Broadcast.h"

#include <juce_audio_processors/juce_audio_processors.h>

namespace guidetone
{

/** Two kinds of plugin from one source: hosts that give a MIDI-only plugin no place take the silent instrument. */
enum class Flavour { midiEffect, instrument };

/** Passes MIDI through as it is, and listens. Naming runs on the audio thread; the display and the log are handed over without locks. */
class PluginProcessor final : public juce::AudioProcessor,
                              private ChordSink,
                              private juce::Timer
{
public:
    /** Makes an editor; the floors above hand it in, because this one does not know them. */
    using EditorFactory = std::function<juce::AudioProcessorEditor* (PluginProcessor&)>;

    explicit PluginProcessor (Flavour flavour, EditorFactory editorFactory = nullptr);
    ~PluginProcessor() override;

    //==================================================================================================================
    /** What sounds now. [message thread, the one reader] */
    Snapshot latest() noexcept                                    { return snapshots.read(); }

    ProgressionStore& progression() noexcept                      { return store; }

    /** Keeps the log on disk from now on, as a plugin does it, until the host deletes this in good order. [message thread] */
    void keepLogOnDisk();
    juce::AudioProcessorValueTreeState& parameters() noexcept     { return settings; }
    DemoPlayer& demo() noexcept                                   { return demoPlayer; }

    /** How the display spells: by the parameters, or in the demo's key while it plays. [message thread] */
    SpellingContext spelling() const noexcept;

    /** The on-screen keyboard's and the computer keyboard's keys. A note goes to the listener and to the MIDI output with the next block,
        on the channel that is listened to. Others than 0..127 are ignored. [message thread] Wait-free.
        @param velocity  above 0, to 1. */
    void playNote (int note, float velocity) noexcept;
    void releaseNote (int note) noexcept;

    /** Undo and redo of the log, the settings and the look. */
    EditHistory& edits() noexcept                                 { return history; }

    /** How the editor looked when it was last open; saved with the project. [any thread but the audio thread] */
    View view() const                                             { return state.view(); }
    void setView (View view)                                      { state.setView (std::move (view)); }

    /** The chart to play along with; nullptr where none is open. Saved with the project. [any thread but the audio thread] */
    OpenChartPointer chart() const                                { return state.chart(); }
    void setChart (OpenChartPointer chart)                        { state.setChart (std::move (chart)); }

    /** Where files were saved last, and as what; saved with the project. [any thread but the audio thread] */
    FileHabits fileHabits() const                                 { return state.fileHabits(); }
    void setFileHabits (FileHabits habits)                        { state.setFileHabits (std::move (habits)); }

    /** Another number after each change of view, chord names, preset or chart, whoever made it: a host, a preset, undo. [any thread] Wait-free. */
    std::uint32_t viewVersion() const noexcept                    { return state.viewVersion(); }

    //==================================================================================================================
    /** Sets everything that a preset is about: the same result whatever was before (Preset.h). Hosts see the settings change. [message thread] */
    void apply (const Preset& preset)                             { state.apply (preset); }

    /** The preset that was applied last, as it was then; saved with the project. [any thread but the audio thread] */
    std::optional<Preset> presetNow() const                       { return state.preset(); }

    /** Whether something that it set is not so any more. [message thread] Allocates, and takes a tenth of a millisecond: not for every frame. */
    bool presetIsChanged() const;

    /** Everything as it is now, as a preset of that name: languages and zoom, which are a person's and not a preset's, left out. What a preset of
        that name said of itself is kept. [message thread] */
    Preset captured (const juce::String& name) const;

    /** How a person writes, prefers and hides types of chord. The listener follows with the next block. [any thread but the audio thread] */
    ChordNames chordNames() const                                 { return state.chordNames(); }
    void setChordNames (ChordNames names)                         { state.setChordNames (std::move (names)); }

    //==================================================================================================================
    /** Where chords are sent besides; saved with the project. A page for the network without a token gets one. Takes effect at once; what a host
        loads does so within a thirtieth of a second. [message thread] */
    BroadcastSettings broadcastSettings() const                   { return state.broadcast(); }
    void setBroadcast (BroadcastSettings wanted);
    BroadcastStatus broadcastStatus() const                       { return broadcast.status(); }

    /** The settings and the editor's size, without the log: what the app remembers. [any thread but the audio thread] */
    juce::MemoryBlock savedSettings() const                       { return state.save (PluginState::Contents::settingsOnly); }

    //==================================================================================================================
    void prepareToPlay (double sampleRate, int maximumBlockSize) override;
    void releaseResources() override;
    void reset() override;
    void processBlock (juce::AudioBuffer<float>&, juce::MidiBuffer&) override;
    void processBlockBypassed (juce::AudioBuffer<float>&, juce::MidiBuffer&) override;
    using AudioProcessor::processBlock;
    using AudioProcessor::processBlockBypassed;

    bool isBusesLayoutSupported (const BusesLayout&) const override;
    const juce::String getName() const override                   { return isMidiEffect() ? "Guidetone" : "Guidetone Instrument"; }
    bool acceptsMidi() const override                             { return true; }
    bool producesMidi() const override                            { return true; }
    bool isMidiEffect() const override                            { return flavour == Flavour::midiEffect; }
    double getTailLengthSeconds() const override                  { return 0.0; }

    juce::AudioProcessorEditor* createEditor() override;
    bool hasEditor() const override                               { return makeEditor != nullptr; }

    // Presets are no programs: JUCE would give VST3 hosts a "Program" parameter to automate, and those that restore it after the state would put a
    // preset in the place of what the project had saved.
    int getNumPrograms() override                                 { return 1; }
    int getCurrentProgram() override                              { return 0; }
    void setCurrentProgram (int) override                         {}
    const juce::String getProgramName (int) override              { return "Guidetone"; }
    void changeProgramName (int, const juce::String&) override    {}

    void getStateInformation (juce::MemoryBlock&) override;
    void setStateInformation (const void*, int) override;

private:
    struct PlayedKey
    {
        std::uint8_t note = 0;
        std::uint8_t velocity = 0;   // 0: released
    };

    static BusesProperties busesFor (Flavour);

    void shown (const Shown&) noexcept override;
    void logged (const ChordEvent&) noexcept override;
    void timerCallback() override;
    void applyBroadcast();

    // All of these on the audio thread.
    void forgetKeys() noexcept;
    void passAudio (juce::AudioBuffer<float>&) const noexcept;
    void beginBlock() noexcept;
    void anchorToHost() noexcept;
    void beginDemo() noexcept;
    void playDemoUntil (std::int64_t timeSamples) noexcept;
    void playKeys() noexcept;
    void hear (const juce::MidiBuffer&, int numSamples) noexcept;
    void endBlock (int numSamples) noexcept;
    void anchor (const SongAnchor&) noexcept;
    void panic() noexcept;
    int offsetOf (std::int64_t timeSamples) const noexcept  { return static_cast<int> (timeSamples - clock); }

    const Flavour flavour;
    const EditorFactory makeEditor;

    juce::AudioProcessorValueTreeState settings;
    const SettingsReader settingsReader;
    ChordOutputs outputs;                       // written by the timer, read by hosts

    // On the heap, because it is large and a processor may stand on a stack.
    const std::unique_ptr<ChordQueue> queue = std::make_unique<ChordQueue>();   // written by processBlock, read by the store on the message thread
    TripleBuffer<Snapshot> snapshots;           // written by processBlock, read by latest() on the message thread
    SpscQueue<PlayedKey, 256> keys;             // written by playNote on the message thread, read by processBlock

    ProgressionStore store;
    PluginState state;
    EditHistory history { *this, state, store };
    DemoPlayer demoPlayer;
    Broadcast broadcast;                        // the message thread's; its own threads get copies, and know nothing of this
    NotationStyle broadcastStyle;               // of the view with this version
    std::optional<std::uint32_t> broadcastStyleVersion;

    std::atomic<bool> resetWanted { false };    // set by reset() on any thread, taken by processBlock

    // The audio thread's alone.
    Listener listener;
    SongClock song;
    Transport transport;
    OwnNotes ownNotes;
    Snapshot now;
    std::array<std::uint8_t, 128> keyChannels {};   // 0..15: where a key of ours was played
    std::int64_t clock = 0;                     // of the block's first sample, since prepareToPlay
    double secondsBefore = 0.0;                 // how long was listened before prepareToPlay
    double rate = 48000.0;
    bool bypassed = false;

    bool closesJournal = false;                 // the message thread's

    JUCE_DECLARE_NON_COPYABLE_WITH_LEAK_DETECTOR (PluginProcessor)
};

} // namespace guidetone
