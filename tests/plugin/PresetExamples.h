// PresetExamples.h - a preset as a person might have written it, and a folder of them that is gone afterwards.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Catch.h"
#include "TestHost.h"
#include "plugin/PresetFields.h"
#include "plugin/PresetLibrary.h"

namespace guidetone::test
{

/** What these bytes say; the test ends where they are no preset. */
inline Preset presetFrom (std::string_view json)
{
    const auto read = readPreset (json, "mine.json");
    INFO (read.problem);
    REQUIRE (read.preset);
    return *read.preset;
}

inline constexpr auto example = R"({ "name": "Mine", "description": "For the trio.", "tags": ["trio"],
                              "settings": { "player": "With bass player", "settleMs": 120, "findKey": false },
                              "view": { "style": "textual", "panels": "practice", "keyLabels": "notes" },
                              "chords": { "prefer": ["minor seventh"], "rename": { "minor seventh": "mi%" } } })";

/** Where a person's presets lie. */
struct Folder : ScratchFolder
{
    const juce::File presets = folder.getChildFile ("presets");

    void put (const juce::String& name, const juce::String& text) const
    {
        presets.createDirectory();
        presets.getChildFile (name).replaceWithText (text);
    }

    int files() const  { return presets.getNumberOfChildFiles (juce::File::findFiles); }
};

} // namespace guidetone::test
