// FileArguments.h - MIDI files in and text out: FILE..., --format, --output and --output-dir, for verbs that read files.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ExitCode.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace CLI
{
class App;
}

namespace guidetone
{

struct FileArguments
{
    std::vector<std::string> files;
    std::string format;
    std::string output;
    std::string outputFolder;

    /** Does `work` for every file; the files after one that fails are done all the same. Throws CLI::ValidationError where the options
        contradict each other. @param work  returns what went wrong, a sentence without its full stop; empty for nothing. */
    ExitCode forEach (const std::function<std::string (const std::string& input)>& work) const;

    /** Writes what came of a file to where it belongs. @returns what went wrong; empty for nothing. */
    std::string put (const std::string& input, const std::string& text) const;
};

/** Adds the options to a verb; the result is filled in when the command line has been parsed.
    @param formats      the first is the default.
    @param formatHelp   what each is. */
std::shared_ptr<FileArguments> addFileArguments (CLI::App& verb, const std::vector<std::string>& formats, const std::string& formatHelp);

} // namespace guidetone
