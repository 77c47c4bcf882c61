// Parameters.h - what a host can see and automate: the settings a player turns, and the chord for others to read.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../harmony/Spelling.h"
#include "../listening/Listener.h"

#include <juce_audio_processors/juce_audio_processors.h>

namespace guidetone
{

/** The identifiers that projects, presets and automation lanes are saved under. They never change. */
namespace parameter
{
    inline constexpr auto key         = "key";
    inline constexpr auto player      = "player";
    inline constexpr auto accidentals = "accidentals";
    inline constexpr auto channel     = "channel";
    inline constexpr auto lowestNote  = "lowestNote";
    inline constexpr auto highestNote = "highestNote";
    inline constexpr auto releaseMs   = "releaseMs";
    inline constexpr auto settleMs    = "settleMs";
    inline constexpr auto hold        = "hold";
    inline constexpr auto holdSeconds = "holdSeconds";
    inline constexpr auto listen      = "listen";
    inline constexpr auto findKey     = "findKey";

    inline constexpr auto chordRoot    = "chordRoot";
    inline constexpr auto chordQuality = "chordQuality";
    inline constexpr auto chordBass    = "chordBass";
}

/** holdSeconds at or above this reads "For ever". */
constexpr float holdForeverSeconds = 30.5f;

/** The settings, in the order hosts list them. Allocates. [not the audio thread] */
std::vector<std::unique_ptr<juce::RangedAudioParameter>> makeSettings();

/** The same for a processor. */
juce::AudioProcessorValueTreeState::ParameterLayout settingsLayout();

/** What a setting was in effect before there was a choice: the value to take for it from a state that an older version saved, 0..1.
    A new instance finds the key; a project that was saved without the setting goes on without. */
float normalisedBeforeItsTime (const juce::RangedAudioParameter& setting);

/** A quality in words, stable for ever: parameters show it and files store it. */
juce::String toText (Quality quality);

/** @returns nothing where no quality has that text. */
std::optional<Quality> qualityFromText (const juce::String& text);

//==============================================================================
/** Reads the settings parameters through their atomics.
    [any thread] Wait-free after construction; the processor reads once a block. */
class SettingsReader
{
public:
    explicit SettingsReader (juce::AudioProcessorValueTreeState& parameters);

    ListeningSettings listening() const noexcept;
    SpellingContext spelling() const noexcept;

private:
    using Value = const std::atomic<float>&;   // written by the parameter, read here

    Value key, player, accidentals, channel, lowestNote, highestNote, releaseMs, settleMs, hold, holdSeconds, listen, findKey;
};

//==============================================================================
/** A parameter that only the plugin itself writes: hosts read it, and what they write to it is ignored.

    Its category makes JUCE mark it read-only in VST3 (kIsReadOnly) and AU (a meter), and it is not automatable. LV2 knows no such mark
    for JUCE's patch parameters: there a host may write, to no effect. It is no part of any saved state. */
class ReadOnlyChoice final : public juce::RangedAudioParameter
{
public:
    ReadOnlyChoice (const juce::String& id, const juce::String& title, juce::StringArray texts);

    /** Shows another of the texts and tells the host. [message thread] */
    void show (int newIndex);
    int index() const noexcept  { return current.load (std::memory_order_relaxed); }

    float getValue() const override                                        { return convertTo0to1 (static_cast<float> (index())); }
    void setValue (float) override                                         {}
    float getDefaultValue() const override                                 { return 0.0f; }
    int getNumSteps() const override                                       { return texts.size(); }
    bool isDiscrete() const override                                       { return true; }
    const juce::NormalisableRange<float>& getNormalisableRange() const override  { return range; }
    juce::String getText (float normalised, int maximumLength) const override;
    float getValueForText (const juce::String& text) const override;

private:
    const juce::StringArray texts;
    const juce::NormalisableRange<float> range;
    std::atomic<int> current { 0 };   // written by show() on the message thread, read by hosts on any
};

/** The chord on the display as parameters: "None", or root, quality and bass. */
class ChordOutputs
{
public:
    /** Adds the three parameters to the processor, which owns them. */
    explicit ChordOutputs (juce::AudioProcessor& processor);

    /** [message thread] Tells the host what has changed, if anything has. */
    void show (const Naming& naming);

private:
    ReadOnlyChoice& root;
    ReadOnlyChoice& quality;
    ReadOnlyChoice& bass;
};

} // namespace guidetone
