// PresetFile.cpp - presets read from files that people write, and written for people.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Preset.h"

#include "../notation/JsonFields.h"
#include "PresetFields.h"

namespace guidetone
{

namespace
{

constexpr std::size_t longestText = 2000;   // bytes

std::string shortText (const Json& value, const std::string& path, std::size_t most)
{
    auto text = textOf (value, path);

    if (text.size() > most)
        throw Mistake (inQuotes (path) + " is longer than " + std::to_string (most) + " bytes");

    return text;
}

//==============================================================================
// Fields of the view: each checks its value.

void number (const Json& value, const std::string& path, double least, double most)
{
    if (! value.is_number() || ! (value.get<double>() >= least && value.get<double>() <= most))
        throw Mistake (inQuotes (path) + (value.is_number() ? " is " + value.dump() + "; it" : std::string()) + " must be a number from "
                       + juce::String (least).toStdString() + " to " + juce::String (most).toStdString());
}

void oneOfTexts (const Json& value, const std::string& path, std::initializer_list<std::string_view> texts)
{
    const auto text = textOf (value, path);
    std::string names;

    for (const auto allowed : texts)
    {
        if (allowed == text)
            return;

        names += (names.empty() ? "" : ", ") + std::string (allowed);
    }

    throw Mistake (inQuotes (path) + " is " + inQuotes (text) + "; it must be one of " + names);
}

struct RowOfPanels
{
    bool hasPanels = false;
};

constexpr auto panelNames = "chord, keyboard, staff, circle, timeline, progression, suggestions";

void share (RowOfPanels&, const Json& value, const std::string& path)   { number (value, path, 0.05, 100.0); }
void panel (RowOfPanels&, const Json& value, const std::string& path)   { oneOf<Panel> (value, path, panelFrom, panelNames); }

constexpr Field<RowOfPanels> placeFields[] { { "panel", panel }, { "share", share } };

void places (RowOfPanels& row, const Json& value, const std::string& path)
{
    if (! value.is_array() || value.empty())
        throw Mistake (inQuotes (path) + " must be a list of panels in brackets");

    for (const auto& place : value)
    {
        takeFields<RowOfPanels> (row, place, path, placeFields);

        if (! place.contains ("panel"))
            throw Mistake (inQuotes (path) + " has a place without its panel");
    }

    row.hasPanels = true;
}

constexpr Field<RowOfPanels> rowFields[] { { "share", share }, { "panels", places } };

void checkPanels (const Json& value, const std::string& path)
{
    if (value.is_string())
        return oneOfTexts (value, path, { "studio", "practice", "stage", "stream", "minimal" });

    if (! value.is_array() || value.empty())
        throw Mistake (inQuotes (path) + " must be the name of a layout, or a list of rows in brackets");

    for (const auto& json : value)
    {
        RowOfPanels row;
        takeFields<RowOfPanels> (row, json, path, rowFields);

        if (! row.hasPanels)
            throw Mistake (inQuotes (path) + " has a row without panels");
    }
}

void checkKeys (const Json& value, const std::string& path)
{
    const auto isSize = [&value] (int size) { return value == size; };

    if (! value.is_number_integer() || (value != 0 && std::none_of (KeyboardView::sizes.begin(), KeyboardView::sizes.end(), isSize)))
        throw Mistake (inQuotes (path) + " must be one of 25, 37, 49, 61, 76, 88, or 0 for as many as are played");
}

void checkStyle (const Json& value, const std::string& path)
{
    if (shortText (value, path, 60).empty())
        throw Mistake (inQuotes (path) + " must be the name of a notation style");
}

constexpr ViewField fieldsOfView[]
{
    { "style", "Chord style", false, checkStyle },
    { "numerals", "Degrees", false, [] (const Json& v, const std::string& p) { oneOfTexts (v, p, { "roman", "nashville" }); } },
    { "panels", "Panels", false, checkPanels },
    { "keys", "Keys shown", false, checkKeys },
    { "keyColours", "Key colours", false, [] (const Json& v, const std::string& p) { oneOfTexts (v, p, { "degree", "velocity" }); } },
    { "keyLabels", "Key labels", false, [] (const Json& v, const std::string& p) { oneOfTexts (v, p, { "degrees", "notes", "none" }); } },
    { "timelineZoom", "Zoom of the timeline", false, [] (const Json& v, const std::string& p) { number (v, p, 0.125, 8.0); } },
    { "theme", "Theme", true, [] (const Json& v, const std::string& p) { oneOfTexts (v, p, { "dark", "light", "highContrast", "colourBlind" }); } },
    { "textScale", "Text size", true, [] (const Json& v, const std::string& p) { number (v, p, 1.0, 2.0); } },
    { "scale", "Zoom", true, [] (const Json& v, const std::string& p) { number (v, p, 0.5, 4.0); } },
    { "noteLanguage", "Note names", true, [] (const Json& v, const std::string& p) { oneOf<NoteLanguage> (v, p, noteLanguageFrom, noteLanguageNames()); } },
    { "interfaceLanguage", "Language", true, [] (const Json& v, const std::string& p) { oneOfTexts (v, p, { "", "en", "de", "fr", "es", "ja" }); } }
};

//==============================================================================
void takeTags (Preset& preset, const Json& value, const std::string& path)
{
    constexpr std::size_t mostTags = 20;

    if (! value.is_array() || value.size() > mostTags)
        throw Mistake (inQuotes (path) + " must be a list of at most 20 words in brackets");

    for (const auto& tag : value)
        preset.tags.push_back (shortText (tag, path, 40));
}

void takeName (Preset& preset, const Json& value, const std::string& path)
{
    preset.name = juce::String (shortText (value, path, longestText)).trim().toStdString();
    const auto length = juce::CharPointer_UTF8 (preset.name.c_str()).length();

    if (length == 0 || length > longestPresetName)
        throw Mistake (inQuotes (path) + " must have 1 to " + std::to_string (longestPresetName) + " characters");
}

void takeAuthor (Preset& preset, const Json& value, const std::string& path)       { preset.author = shortText (value, path, 200); }
void takeDescription (Preset& preset, const Json& value, const std::string& path)  { preset.description = shortText (value, path, longestText); }

void takeSettings (Preset& preset, const Json& value, const std::string& path)
{
    requireObject (value, path);

    for (const auto& [id, setting] : value.items())
    {
        const auto inner = inside (path, id);
        const juce::RangedAudioParameter* parameter = nullptr;
        std::string names;

        for (const auto& known : allSettings())
        {
            names += (names.empty() ? "" : ", ") + idOf (*known);
            parameter = idOf (*known) == id ? known.get() : parameter;
        }

        if (parameter == nullptr)
            throw Mistake (inQuotes (inner) + " is no setting; there are " + names);

        if (! isAllowed (*parameter, setting))
            throw Mistake (inQuotes (inner) + (setting.is_primitive() ? " is " + setting.dump() + "; it" : std::string()) + " must be "
                           + allowedValues (*parameter).toStdString());

        preset.settings[id] = setting;
    }
}

void takeView (Preset& preset, const Json& value, const std::string& path)
{
    requireObject (value, path);

    for (const auto& [name, look] : value.items())
    {
        const auto inner = inside (path, name);
        const ViewField* field = nullptr;
        std::string names;

        for (const auto& known : fieldsOfView)
        {
            names += (names.empty() ? "" : ", ") + std::string (known.name);
            field = known.name == name ? &known : field;
        }

        if (field == nullptr)
            throw Mistake (inQuotes (inner) + " is not known; there are " + names);

        field->check (look, inner);
        preset.view[name] = look;
    }
}

void takeChords (Preset& preset, const Json& value, const std::string& path)  { takeChordNames (preset.chords, value, path); }
void takeSchema (Preset&, const Json& value, const std::string& path)         { textOf (value, path); }

constexpr Field<Preset> presetFields[] { { "$schema", takeSchema }, { "name", takeName }, { "author", takeAuthor }, { "description", takeDescription },
                                         { "tags", takeTags }, { "settings", takeSettings }, { "view", takeView }, { "chords", takeChords } };

} // namespace

//==============================================================================
const std::vector<std::unique_ptr<juce::RangedAudioParameter>>& allSettings()
{
    static const auto settings = makeSettings();
    return settings;
}

std::span<const ViewField> viewFields() noexcept  { return fieldsOfView; }

ReadPreset readPreset (std::string_view json, std::string_view fileName)
{
    Preset preset;

    const auto problem = mistakeIn (fileName, json, [&]
    {
        takeFields<Preset> (preset, Json::parse (json), {}, presetFields, "a preset");

        if (preset.name.empty())
            throw Mistake ("a preset has a \"name\"");
    });

    return problem.empty() ? ReadPreset { std::move (preset), {} } : ReadPreset { {}, problem };
}

std::string toText (const Preset& preset)
{
    nlohmann::ordered_json json { { "name", preset.name } };

    if (! preset.author.empty())
        json["author"] = preset.author;

    if (! preset.description.empty())
        json["description"] = preset.description;

    if (! preset.tags.empty())
        json["tags"] = preset.tags;

    // In the order in which people meet them, not in that of the alphabet.
    for (const auto& setting : allSettings())
        if (const auto named = preset.settings.find (idOf (*setting)); named != preset.settings.end())
            json["settings"][named->first] = named->second;

    for (const auto& field : viewFields())
        if (const auto named = preset.view.find (std::string (field.name)); named != preset.view.end())
            json["view"][std::string (field.name)] = *named;

    if (! preset.chords.empty())
        json["chords"] = toJson (preset.chords);

    return json.dump (4, ' ', false, Json::error_handler_t::replace) + '\n';
}

} // namespace guidetone
