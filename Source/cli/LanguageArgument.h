// LanguageArgument.h - the option --language: whose note names are read or written.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../notation/NoteLanguage.h"

#include <functional>

namespace CLI
{
class App;
}

namespace guidetone
{

/** Adds --language to a verb.
    @param purpose  for the help; the languages follow it
    @param take     called with what was chosen, while the command line is parsed */
void addLanguageArgument (CLI::App& verb, const std::string& purpose, std::function<void (NoteLanguage)> take);

} // namespace guidetone
