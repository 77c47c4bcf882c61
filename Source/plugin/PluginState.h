// PluginState.h - what a project remembers: the settings, the log, the chart, the look of the window, the chord names, the preset, where chords are sent.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "FileHabits.h"
#include "OpenChart.h"
#include "Preset.h"
#include "ProgressionStore.h"
#include "View.h"
#include "broadcast/BroadcastSettings.h"

#include <juce_audio_processors/juce_audio_processors.h>
#include <nlohmann/json.hpp>

#include <map>

namespace guidetone
{

struct StateDocument;

/** Saves and loads, as records (Records.h). [any thread but the audio thread: hosts do] Takes locks the audio thread never takes.

    Damaged bytes cost the records they hit and nothing else. Records and parameters that only a newer version knows are kept and saved
    again, so that a project that went through an older version loses nothing. */
class PluginState
{
public:
    PluginState (juce::AudioProcessor& processor, ProgressionStore& store);

    enum class Contents { everything, settingsOnly };

    juce::MemoryBlock save (Contents contents) const;

    /** Takes over what can be read. Parameters that a sound state does not have go to their defaults,
        newer ones to what there was before them (normalisedBeforeItsTime).
        @returns false, having changed nothing, where no record could be read. */
    bool load (const void* bytes, std::size_t size);

    View view() const;
    void setView (View newView);
    std::uint32_t viewVersion() const noexcept    { return version.load (std::memory_order_acquire); }

    ChordNames chordNames() const;
    void setChordNames (ChordNames newNames);

    /** What of the chord names the listener needs. [any thread] Wait-free. */
    ChordWishes wishes() const noexcept  { return wishesInForce.load (std::memory_order_relaxed); }

    /** The preset that was applied last, as it was then. */
    std::optional<Preset> preset() const;

    /** Applies a preset. [message thread] */
    void apply (const Preset& preset);

    BroadcastSettings broadcast() const;
    void setBroadcast (BroadcastSettings newBroadcast);

    /** The chart to play along with; nullptr where none is open. */
    OpenChartPointer chart() const;
    void setChart (OpenChartPointer newChart);

    FileHabits fileHabits() const;
    void setFileHabits (FileHabits newHabits);

private:
    void apply (StateDocument&& document);
    void appendEntries (std::string& text, const std::vector<Entry>& entries) const;
    void keepNames (ChordNames newNames);

    juce::AudioProcessor& processor;
    ProgressionStore& store;

    mutable std::mutex mutex;
    View lastView;                        // under the lock
    ChordNames names;                     // under the lock
    std::optional<Preset> applied;        // under the lock
    std::atomic<std::uint32_t> version { 0 };     // counted up by whoever changes view, chord names, preset or chart; read by the editor
    BroadcastSettings lastBroadcast;      // under the lock
    OpenChartPointer openedChart;         // under the lock
    FileHabits habits;                    // under the lock
    std::vector<std::string> unknown;     // under the lock: a newer version's records, as they were read
    std::map<std::uint32_t, nlohmann::json> unknownInEntries;   // under the lock: what a newer version said of entries, by their ids
    juce::String instance { juce::Uuid().toString() };          // under the lock: whose log the journal's is

    std::atomic<ChordWishes> wishesInForce { ChordWishes() };   // of `names`: written under the lock, read by processBlock

    static_assert (std::atomic<ChordWishes>::is_always_lock_free);
};

} // namespace guidetone
