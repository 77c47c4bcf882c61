// LogFormat.h - log entries and chord events as JSON, the way plugin states and journals keep them.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../progression/Entry.h"

#include <nlohmann/json.hpp>

namespace guidetone
{

/** Written in words and numbers that no later version gives another meaning: qualities and degrees by name, never by their place in an enum.
    What is new is added, and left out where it says nothing, so that older files are read and older versions read these: a reading's
    percent (0 without it), an entry's marks "revised" and "edited" (false without them), its "letters" and its "section" (none without them), and the
    event "revised", which older ones pass over. */
nlohmann::json toJson (const Entry& entry);
nlohmann::json toJson (const ChordEvent& event);

/** @returns nothing where a value is missing, of the wrong type or out of range. Never throws. */
std::optional<Entry> entryFrom (const nlohmann::json& json);
std::optional<ChordEvent> chordEventFrom (const nlohmann::json& json);

/** The members of an entry that only a newer version knows; an object, empty where there are none. */
nlohmann::json unknownMembers (const nlohmann::json& entry);

} // namespace guidetone
