// FileArguments.h - MIDI files in and text out, one or many: FILE..., --format, --output, --output-dir, --jobs, --report, --resume and --quiet.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ExitCode.h"

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
    std::vector<std::string> files;     ///< and folders
    std::string format;
    std::string output;
    std::string outputFolder;
    std::string report;
    int jobs = 0;                       ///< 0: as many as the machine has cores
    bool resume = false;
    bool quiet = false;                 ///< no progress bar, and no remarks

    const CLI::App* verb = nullptr;     ///< that they are the options of

    /** Whether more than one file may come of it: there are several, or a folder. */
    bool areMany() const;
};

/** Adds the options to a verb; the result is filled in when the command line has been parsed.
    @param formats      the first is the default.
    @param formatHelp   what each is. */
std::shared_ptr<FileArguments> addFileArguments (CLI::App& verb, const std::vector<std::string>& formats, const std::string& formatHelp);

} // namespace guidetone
