// StateDocument.cpp - the records of a state, distrustfully.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "StateDocument.h"

#include "LogFormat.h"
#include "OpenChart.h"
#include "PackedEntries.h"
#include "SavedFields.h"
#include "SettingValues.h"

namespace guidetone
{

namespace
{

using Json = nlohmann::json;

constexpr std::size_t mostUnknownRecords = 1000, longestInstance = 64;

int limited (const Json& value, int highest)
{
    return value.is_number() ? static_cast<int> (juce::jlimit (0.0, static_cast<double> (highest), value.get<double>())) : 0;
}

} // namespace

void StateDocument::read (const Json& record, std::string_view line, const juce::AudioProcessor& plugin)
{
    ++sound;

    if (! record.is_object())
        return;

    if (const auto header = record.find ("guidetone"); header != record.end())
        headed = true;
    else if (const auto parameter = record.find ("parameter"); parameter != record.end())
        readParameter (*parameter, line, plugin);
    else if (const auto editor = record.find ("editor"); editor != record.end())
        readSize (*editor);
    else if (const auto look = record.find ("view"); look != record.end())
        guidetone::readView (*look, view ? *view : view.emplace());
    else if (const auto chords = record.find ("chords"); chords != record.end())
        names = readChordNames (chords->dump(), {}).names;
    else if (const auto applied = record.find ("preset"); applied != record.end())
        preset = readPreset (applied->dump(), {}).preset;
    else if (const auto sent = record.find ("broadcast"); sent != record.end())
        guidetone::readBroadcast (*sent, broadcast ? *broadcast : broadcast.emplace());
    else if (const auto name = record.find ("instance"); name != record.end())
        readInstance (*name);
    else if (const auto files = record.find ("files"); files != record.end())
        readHabits (*files);
    else if (const auto piece = record.find ("chart"); piece != record.end())
        readChartPiece (*piece);
    else if (record.contains ("log"))
        log.emplace (log ? std::move (*log) : std::vector<Entry>());
    else if (const auto entry = record.find ("entry"); entry != record.end())
        readEntry (*entry);
    else if (const auto packed = record.find ("entries"); packed != record.end())
        readPacked (*packed);
    else
        keep (line);
}

void StateDocument::readParameter (const Json& pair, std::string_view line, const juce::AudioProcessor& plugin)
{
    if (! pair.is_array() || pair.size() != 2 || ! pair[0].is_string())
        return;

    const auto& id = pair[0].get_ref<const std::string&>();
    bool known = false;
    forEachSetting (plugin, [&] (const juce::RangedAudioParameter& parameter) { known = known || parameter.paramID == juce::StringRef (id.c_str()); });

    if (known)
        settings[id] = pair[1];
    else
        keep (line);
}

/** What versions before the view knew of it. */
void StateDocument::readSize (const Json& editor)
{
    if (! editor.is_array() || editor.size() < 3 || ! editor[2].is_number())
        return;

    view.emplace (view.value_or (View()));
    view->width = limited (editor[0], 16384);
    view->height = limited (editor[1], 16384);
    view->scale = static_cast<float> (juce::jlimit (0.5, 4.0, editor[2].get<double>()));
}

void StateDocument::readHabits (const Json& json)
{
    const auto isShort = [] (const std::string& text) { return text.size() < 4096; };

    if (! json.is_object())
        return;

    saved::take (json, "folder", isShort, habits ? habits->folder : habits.emplace().folder);
    saved::take (json, "format", isShort, habits->format);
}

void StateDocument::readChartPiece (const Json& json)
{
    const bool isPiece = json.is_array() && json.size() == 3 && json[0].is_number_unsigned() && json[1].is_number_unsigned() && json[2].is_string();

    if (! isPiece || json[0].get<std::size_t>() != chartPieces || chartText.size() > longestChartText)
        return;

    ++chartPieces;
    allChartPieces = json[1].get<std::size_t>();
    chartText += json[2].get_ref<const std::string&>();
}

void StateDocument::readEntry (const Json& json)
{
    if (auto entry = entryFrom (json))
    {
        if (! log)
            log.emplace();

        log->push_back (*entry);

        if (auto more = unknownMembers (json); ! more.empty())
            unknownInEntries[entry->id] = std::move (more);
    }
    else
    {
        ++damaged;
    }
}

void StateDocument::readPacked (const Json& packed)
{
    const auto entries = unpack (packed);
    damaged += entries.empty() ? 1 : 0;

    for (const auto& entry : entries)
        readEntry (entry);
}

void StateDocument::readInstance (const Json& name)
{
    if (name.is_string() && name.get_ref<const std::string&>().size() <= longestInstance)
        instance = juce::String::fromUTF8 (name.get_ref<const std::string&>().c_str());
}

void StateDocument::keep (std::string_view line)
{
    if (unknown.size() < mostUnknownRecords)
        unknown.emplace_back (line);
}

} // namespace guidetone
