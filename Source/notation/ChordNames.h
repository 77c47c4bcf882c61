// ChordNames.h - a person's own way with types of chord, as data: how each is written, which come first, which never.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../harmony/ChordWishes.h"
#include "NotationStyle.h"

#include <nlohmann/json_fwd.hpp>

#include <map>

namespace guidetone
{

/** Types by Quality; files call them as style files do ("minor seventh": styleKeyOf). */
struct ChordNames
{
    std::map<Quality, std::string> rename;      ///< as "qualities" of a style file are written: "6", "m%", "%|#5"
    ChordWishes wishes;                         ///< for the listener, where names are ranked

    bool empty() const noexcept  { return rename.empty() && wishes.empty(); }

    friend bool operator== (const ChordNames&, const ChordNames&) = default;
};

/** A style with these names laid over it. What it writes by rules of its own (Roman numerals, words, Harte) stays as it is. */
NotationStyle withNames (NotationStyle style, const ChordNames& names);

/** Names, or a sentence for a person, without its full stop. */
struct ReadChordNames
{
    std::optional<ChordNames> names;
    std::string problem;            ///< empty where there are names
};

/** Reads an object with "rename", "prefer" and "hide", or a preset, of which only its "chords" are read; docs/presets.md says what each is for. What is not
    known is a mistake, and no silence. @param fileName  for the sentence. Allocates. [not the audio thread] */
ReadChordNames readChordNames (std::string_view json, std::string_view fileName);

/** The field of a file that `path` names, into `names`. Throws a Mistake (JsonFields.h). */
void takeChordNames (ChordNames& names, const nlohmann::json& value, const std::string& path);

/** As files have it, without what is empty. */
nlohmann::json toJson (const ChordNames& names);

} // namespace guidetone
