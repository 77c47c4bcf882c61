// StateDocument.h - a project's state as it was read, record by record, before any of it is applied.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "FileHabits.h"
#include "Preset.h"
#include "View.h"
#include "broadcast/BroadcastSettings.h"
#include "../progression/Entry.h"

#include <juce_audio_processors/juce_audio_processors.h>
#include <nlohmann/json.hpp>

#include <map>

namespace guidetone
{

/** Only what can be read is there; what a newer version wrote is kept as it is. */
struct StateDocument
{
    bool headed = false;                                       ///< the first line is there and says what this is
    std::map<std::string, nlohmann::json> settings;            ///< by parameter ID
    std::optional<View> view;
    std::optional<ChordNames> names;
    std::optional<Preset> preset;
    std::optional<BroadcastSettings> broadcast;
    std::optional<FileHabits> habits;
    std::string chartText;
    std::size_t chartPieces = 0;                               ///< so many of them have been read, each after the one before it
    std::size_t allChartPieces = 0;
    std::optional<std::vector<Entry>> log;
    std::vector<std::string> unknown;
    std::map<std::uint32_t, nlohmann::json> unknownInEntries;  ///< by the entry's id
    juce::String instance;
    int sound = 0;
    int damaged = 0;

    /** Takes a record and the line that it stood in. Whatever it says, nothing throws but for lack of memory.
        @param plugin  whose settings are the known ones. */
    void read (const nlohmann::json& record, std::string_view line, const juce::AudioProcessor& plugin);

private:
    void readParameter (const nlohmann::json& pair, std::string_view line, const juce::AudioProcessor& plugin);
    void readSize (const nlohmann::json& editor);
    void readHabits (const nlohmann::json& json);
    void readChartPiece (const nlohmann::json& json);
    void readEntry (const nlohmann::json& json);
    void readPacked (const nlohmann::json& packed);
    void readInstance (const nlohmann::json& name);
    void keep (std::string_view line);
};

} // namespace guidetone
