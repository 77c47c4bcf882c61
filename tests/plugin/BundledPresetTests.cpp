// BundledPresetTests.cpp - the presets that come with Guidetone, their schema, and differences in words.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Places.h"
#include "PresetExamples.h"

#include <set>

using namespace guidetone;
using namespace guidetone::test;

TEST_CASE ("every bundled preset is sound, has words for itself, and differs from the others", "[plugin][preset]")
{
    Folder folder;
    const PresetLibrary library (folder.presets);
    std::set<std::string> names;
    CHECK (library.items().size() == 7);

    for (const auto& item : library.items())
    {
        INFO (item.name());
        CHECK (item.problem.isEmpty());
        CHECK (names.insert (item.preset.name).second);
        CHECK (item.preset.description.size() > 20);
        CHECK (item.preset.tags.size() > 1);

        for (const auto& other : library.items())
            CHECK (differences (item.preset, other.preset).empty() == (item == other));

        TestHost host;
        host.processor.apply (item.preset);
        CHECK_FALSE (host.processor.presetIsChanged());
    }
}

TEST_CASE ("the schema and the reader know the same fields, values and types of chord", "[plugin][preset]")
{
    const auto text = juce::File (GUIDETONE_SOURCE_DIR "/presets").getChildFile ("preset.schema.json").loadFileAsString().toStdString();
    const auto schema = nlohmann::json::parse (text);
    const auto& fields = schema.at ("properties");
    std::set<std::string> described, known;

    for (const auto& setting : allSettings())
    {
        INFO (idOf (*setting));
        const auto& field = fields.at ("settings").at ("properties").at (idOf (*setting));
        const auto& range = setting->getNormalisableRange();
        CHECK (normalised (*setting, field.at ("default")) == setting->getDefaultValue());

        if (const auto* choice = dynamic_cast<juce::AudioParameterChoice*> (setting.get()))
        {
            REQUIRE (field.at ("enum").size() == static_cast<std::size_t> (choice->choices.size()));

            for (const auto& value : field.at ("enum"))
                CHECK (choice->choices.contains (toString (value)));
        }
        else if (field.contains ("minimum"))
        {
            CHECK (field.at ("minimum").get<float>() == range.start);
            CHECK (field.at ("maximum").get<float>() == range.end);
        }
    }

    CHECK (fields.at ("settings").at ("properties").size() == allSettings().size());

    for (const auto& [name, field] : fields.at ("view").at ("properties").items())
    {
        described.insert (name);

        if (field.contains ("default"))
            CHECK (toWholeJson (View()).at (name) == field.at ("default"));
    }

    for (const auto& field : viewFields())
        known.insert (std::string (field.name));

    CHECK (described == known);
    CHECK (schema.at ("$defs").at ("type").at ("enum").size() == qualityCount - 1);

    for (const auto& type : schema.at ("$defs").at ("type").at ("enum"))
        CHECK (readChordNames (nlohmann::json { { "hide", { type } } }.dump(), {}).names);
}

TEST_CASE ("differences are said in words", "[plugin][preset]")
{
    const auto a = presetFrom (R"({ "name": "A", "settings": { "settleMs": 80 }, "view": { "theme": "light", "panels": "studio" } })");
    const auto b = presetFrom (example);
    const auto list = differences (a, b);

    const auto said = [&list] (const std::string& id)
    {
        for (const auto& each : list)
            if (each.id == id)
                return each.field + ": " + each.from + " -> " + each.to;

        return juce::String();
    };

    CHECK (said ("settings.settleMs") == "Settling time: 80 ms -> 120 ms");
    CHECK (said ("settings.player") == "Player: Solo -> With bass player");
    CHECK (said ("view.theme") == "Theme: Light -> Left as it is");
    CHECK (said ("view.panels") == "Panels: Studio -> Practice");
    CHECK (said ("chords.minor seventh") == "Minor seventh: As usual -> Preferred, Written mi%");
    CHECK (said ("settings.releaseMs").isEmpty());
    CHECK (list.size() == 8);
    CHECK (differences (b, b).empty());
}
