// StyleArguments.h - the options --style and --language: in which hand chords are written or read.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../harmony/Key.h"
#include "../notation/ChordNames.h"

#include <memory>

namespace CLI
{
class App;
}

namespace guidetone
{

struct StyleArguments
{
    std::optional<NotationStyle> chosen;
    std::optional<NoteLanguage> language;
    ChordNames chords;              ///< of --chords, where a verb has it

    bool areGiven() const noexcept  { return chosen.has_value() || language.has_value() || ! chords.rename.empty(); }

    /** What the options come to: the textual style where nothing is said. */
    NotationStyle style() const;
};

/** What the options are for, in the verb's help; the ids of styles and languages follow after a colon. */
struct StyleHelp
{
    std::string style = "How chords are written";
    std::string language = "Whose note names are written";
};

/** Adds both options to a verb; the result is filled in when the command line has been parsed. */
std::shared_ptr<StyleArguments> addStyleArguments (CLI::App& verb, const StyleHelp& help = {});

/** Throws CLI::ValidationError where a style counts from a key's tonic and there is no key. */
void requireKeyFor (const NotationStyle& style, const std::optional<Key>& key);

} // namespace guidetone
