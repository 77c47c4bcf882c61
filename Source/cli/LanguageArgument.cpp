// SPDX-License-Identifier: GPL-3.0-or-later
#include "LanguageArgument.h"

#include <CLI/CLI.hpp>

#include <utility>

namespace guidetone
{

void addLanguageArgument (CLI::App& verb, const std::string& purpose, std::function<void (NoteLanguage)> take)
{
    const auto setLanguage = [take = std::move (take)] (const std::string& text)
    {
        const auto language = noteLanguageFrom (text);
        if (! language)
            throw CLI::ValidationError ("--language", '"' + text + "\" is no language of note names; there are " + noteLanguageNames());

        take (*language);
    };

    verb.add_option_function<std::string> ("--language", setLanguage, purpose + ": " + noteLanguageNames())->type_name ("LANGUAGE");
}

} // namespace guidetone
