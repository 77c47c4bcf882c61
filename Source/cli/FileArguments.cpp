// SPDX-License-Identifier: GPL-3.0-or-later
#include "FileArguments.h"

#include "../core/Digits.h"

#include <CLI/CLI.hpp>

#include <filesystem>

namespace guidetone
{

namespace
{
    constexpr int mostJobs = 1024;

    int jobsIn (const std::string& text)
    {
        const auto jobs = wholeNumber (text);
        if (! jobs || *jobs < 1 || *jobs > mostJobs)
            throw CLI::ValidationError ("--jobs", '"' + text + "\" is no number of jobs; it can be 1 to " + std::to_string (mostJobs));

        return *jobs;
    }
}

bool FileArguments::areMany() const
{
    std::error_code ignored;
    return files.size() > 1 || (files.size() == 1 && std::filesystem::is_directory (files.front(), ignored));
}

std::shared_ptr<FileArguments> addFileArguments (CLI::App& verb, const std::vector<std::string>& formats, const std::string& formatHelp)
{
    auto arguments = std::make_shared<FileArguments>();
    arguments->verb = &verb;
    arguments->format = formats.front();
    std::string choices;

    for (const auto& format : formats)
        choices += (choices.empty() ? "" : "|") + format;

    verb.add_option ("FILE", arguments->files, "MIDI files of format 0 or 1, and folders: all MIDI files in them and below")
        ->type_name ("")->required();
    verb.add_option ("--format", arguments->format, formatHelp)
        ->check (CLI::IsMember (formats).description ({}))->type_name (choices);
    auto* output = verb.add_option ("--output", arguments->output, "Write to this file, not to the standard output")
        ->type_name ("FILE");
    auto* folder = verb.add_option ("--output-dir", arguments->outputFolder, "Write a file NAME with the format's extension for each NAME.mid into this folder, which is made if need be; what stood below a folder stands below this one")
        ->type_name ("DIR")->excludes (output);
    verb.add_option_function<std::string> ("--jobs", [arguments] (const std::string& text) { arguments->jobs = jobsIn (text); }, "How many files at a time; without this option as many as there are cores")
        ->type_name ("N");
    auto* report = verb.add_option ("--report", arguments->report, "Write to this file what became of each input, one JSON object a line, as it goes")
        ->type_name ("FILE");
    verb.add_flag ("--resume", arguments->resume, "Go on with an interrupted run by its report: what is done and has not changed since is left out")
        ->needs (report)->needs (folder);
    verb.add_flag ("--quiet", arguments->quiet, "No progress bar on a terminal, and no remarks; what goes wrong is still said");
    return arguments;
}

} // namespace guidetone
