// Preset.cpp - see Preset.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Preset.h"

#include "../notation/StyleFile.h"
#include "PresetFields.h"

#include <cmath>

namespace guidetone
{

namespace
{

using Json = nlohmann::json;

/** A field's value for a person, in English. Beside numbers, languages and the styles' names these are, for those who translate:
    translated: begin
    "Classical", "Function", "German", "Jazz", "Nashville", "Roman", "Spoken", "Textual",
    "Studio", "Practice", "Stage", "Stream", "Minimal", "Degree", "Velocity", "Degrees", "Notes", "None", "Dark", "Light", "High contrast",
    "Colour blind", "Dutch", "French", "Italian", "Scandinavian", "Spanish", "As many as are played", "Of its own", "Otherwise", "System",
    "Left as it is", "As usual", "Hidden", "Preferred", "On", "Off"
    translated: end */
juce::String inWords (std::string_view field, const Json& value)
{
    if (value.is_number())
        return field == "keys" ? value == 0 ? juce::String ("As many as are played") : juce::String (value.get<int>())
                               : juce::String (juce::roundToInt (value.get<double>() * 100.0)) + " %";

    if (! value.is_string())
        return "Of its own";

    for (const auto& [code, language] : { std::pair ("", "System"), std::pair ("en", "English"), std::pair ("de", "Deutsch"), std::pair ("fr", "Fran\xc3\xa7" "ais"),
                                          std::pair ("es", "Espa\xc3\xb1ol"), std::pair ("ja", "\xe6\x97\xa5\xe6\x9c\xac\xe8\xaa\x9e") })
        if (value == code)
            return juce::String::fromUTF8 (language);

    // "highContrast" -> "High contrast"
    juce::String words;

    for (const auto letter : toString (value))
        words << (juce::CharacterFunctions::isUpperCase (letter) ? " " + juce::String::charToString (juce::CharacterFunctions::toLowerCase (letter))
                                                                 : juce::String::charToString (letter));

    return words.substring (0, 1).toUpperCase() + words.substring (1);
}

/** What a type of chord is to the preset: "preferred, written 6". */
juce::String wishOf (const ChordNames& names, Quality quality)
{
    juce::StringArray words;

    if (names.wishes.hides (quality))
        words.add ("Hidden");
    else if (names.wishes.prefers (quality))
        words.add ("Preferred");

    if (const auto written = names.rename.find (quality); written != names.rename.end())
        words.add ("Written " + juce::String (written->second));

    return words.isEmpty() ? juce::String ("As usual") : words.joinIntoString (", ");
}

juce::String settingInWords (const Preset& preset, const juce::RangedAudioParameter& setting)
{
    const auto named = preset.settings.find (idOf (setting));
    const auto value = named != preset.settings.end() ? normalised (setting, named->second) : std::nullopt;
    return setting.getText (value.value_or (setting.getDefaultValue()), 64);
}

} // namespace

//==============================================================================
View viewWith (const Preset& preset, const View& before)
{
    View view;
    const auto were = toWholeJson (before);
    auto fields = Json::object();

    for (const auto& field : viewFields())
        if (field.personal)
            fields[std::string (field.name)] = were.at (std::string (field.name));

    fields.update (preset.view);
    readView (fields, view);

    view.width = before.width;
    view.height = before.height;
    return view;
}

void applySettings (const Preset& preset, juce::AudioProcessor& processor)
{
    forEachSetting (processor, [&preset] (juce::RangedAudioParameter& setting)
    {
        const auto named = preset.settings.find (idOf (setting));
        const auto value = named != preset.settings.end() ? normalised (setting, named->second) : std::nullopt;
        setSetting (setting, value.value_or (setting.getDefaultValue()));
    });
}

Preset presetOf (const juce::AudioProcessor& processor, const View& view, const ChordNames& chords)
{
    Preset preset;
    preset.chords = chords;

    forEachSetting (processor, [&preset] (const juce::RangedAudioParameter& setting)
    {
        auto value = valueOf (setting, setting.getValue());

        if (value.is_number() && std::floor (value.get<double>()) == value.get<double>())
            value = value.get<int>();

        preset.settings[idOf (setting)] = std::move (value);
    });

    const auto fields = toWholeJson (view);

    for (const auto& field : viewFields())
        preset.view[std::string (field.name)] = fields.at (std::string (field.name));

    return preset;
}

//==============================================================================
std::vector<Difference> differences (const Preset& from, const Preset& to)
{
    std::vector<Difference> result;

    const auto compare = [&result] (std::string id, juce::String field, const juce::String& before, const juce::String& after)
    {
        if (before != after)
            result.push_back ({ std::move (id), std::move (field), before, after });
    };

    for (const auto& setting : allSettings())
        compare ("settings." + idOf (*setting), setting->getName (64), settingInWords (from, *setting), settingInWords (to, *setting));

    const auto before = toWholeJson (viewWith (from, {})), after = toWholeJson (viewWith (to, {}));

    for (const auto& field : viewFields())
    {
        const std::string name (field.name);
        const auto look = [&] (const Preset& preset, const Json& fields)
        {
            return field.personal && ! preset.view.contains (name) ? juce::String ("Left as it is") : inWords (name, fields.at (name));
        };

        if (name == "panels" && before.at (name).is_array() && after.at (name).is_array() && before.at (name) != after.at (name))
            result.push_back ({ "view.panels", field.title, "Of its own", "Otherwise" });
        else
            compare ("view." + name, field.title, look (from, before), look (to, after));
    }

    for (int i = 1; i < qualityCount; ++i)
    {
        const auto quality = static_cast<Quality> (i);
        const auto type = styleKeyOf (quality);
        compare ("chords." + type, juce::String (type).substring (0, 1).toUpperCase() + juce::String (type).substring (1),
                 wishOf (from.chords, quality), wishOf (to.chords, quality));
    }

    return result;
}

std::vector<Difference> changesBy (const Preset& preset, Preset now)
{
    for (const auto& field : viewFields())
        if (const std::string name (field.name); field.personal && ! preset.view.contains (name))
            now.view.erase (name);

    return differences (now, preset);
}

} // namespace guidetone
