// Preset.h - a way of listening and of looking, by name: what a file in presets/ says.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../notation/ChordNames.h"
#include "SettingValues.h"
#include "View.h"

#include <nlohmann/json.hpp>

namespace guidetone
{

/** Settings, look and chord names. Applying one gives the same result whatever was before: what it does not name goes to its default. Only what is the
    person's own (zoom, theme, text size, languages) stays as it is unless the preset names it, and the window's size always. docs/presets.md says what each field is for. */
struct Preset
{
    std::string name, author, description;
    std::vector<std::string> tags;
    std::map<std::string, nlohmann::json> settings;             ///< by parameter, as SettingValues.h writes them
    nlohmann::json view = nlohmann::json::object();             ///< fields of View.h, by the names that files use
    ChordNames chords;

    friend bool operator== (const Preset&, const Preset&) = default;
};

/** A preset, or a sentence for a person, without its full stop. */
struct ReadPreset
{
    std::optional<Preset> preset;
    std::string problem;            ///< empty where there is a preset
};

/** Reads a preset's JSON. Anything may stand in the file: what is not known or out of range is a mistake, and no silence.
    @param fileName  for the sentence: "mine.json: \"settings.settleMs\" is 900; it must be 0 to 500". Allocates. [not the audio thread] */
ReadPreset readPreset (std::string_view json, std::string_view fileName);

/** As files have it, for people to read as well. */
std::string toText (const Preset& preset);

constexpr int longestPresetName = 60;   ///< characters

/** What applying the preset makes of a view. */
View viewWith (const Preset& preset, const View& before);

/** Sets all settings of a processor as the preset says. [message thread] */
void applySettings (const Preset& preset, juce::AudioProcessor& processor);

/** All there is, as a preset without a name: applying it gives all of it back, but for the window's size. */
Preset presetOf (const juce::AudioProcessor& processor, const View& view, const ChordNames& chords);

//==============================================================================
/** One thing that two presets set otherwise. */
struct Difference
{
    std::string id;             ///< "settings.settleMs", "view.theme", "chords.minor seventh"
    juce::String field;         ///< "Settling time", in English
    juce::String from, to;      ///< "80 ms", "120 ms"

    friend bool operator== (const Difference&, const Difference&) = default;
};

/** What applying one or the other would make different, in the order of settings, view and chord names. Allocates. [not the audio thread] */
std::vector<Difference> differences (const Preset& from, const Preset& to);

/** What applying a preset would change: nothing right after it was applied. @param now  of presetOf() */
std::vector<Difference> changesBy (const Preset& preset, Preset now);

} // namespace guidetone
