// SPDX-License-Identifier: GPL-3.0-or-later
#include "ChordsArgument.h"

#include "FileText.h"

#include <CLI/CLI.hpp>

#include <utility>

namespace guidetone
{

void addChordsArgument (CLI::App& verb, std::shared_ptr<ContextArguments> context, std::shared_ptr<StyleArguments> style)
{
    const auto setChords = [context = std::move (context), style = std::move (style)] (const std::string& path)
    {
        const auto json = textOfFile (path);
        if (! json)
            throw CLI::ValidationError ("--chords", path + " cannot be read");

        const auto read = readChordNames (*json, path);
        if (! read.names)
            throw CLI::ValidationError ("--chords", read.problem);

        style->chords = *read.names;
        context->naming.wishes = read.names->wishes;
    };

    verb.add_option_function<std::string> ("--chords", setChords, "Types of chord that you rename, prefer or hide: a file (.json) of them, or a preset")
        ->type_name ("FILE");
}

} // namespace guidetone
