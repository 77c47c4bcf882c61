// SPDX-License-Identifier: GPL-3.0-or-later
#include "FileArguments.h"

#include "../formats/Format.h"
#include "FileText.h"

#include <CLI/CLI.hpp>

#include <filesystem>
#include <iostream>
#include <map>
#include <set>

namespace guidetone
{

namespace
{
    namespace fs = std::filesystem;

    std::string extensionOf (const std::string& id)
    {
        const auto* format = formatNamed (id);
        return format == nullptr || format->extensions.empty() ? id : std::string (format->extensions.front());
    }

    fs::path outputFor (const FileArguments& arguments, const fs::path& input)
    {
        if (! arguments.outputFolder.empty())
            return fs::path (arguments.outputFolder) / input.stem() += '.' + extensionOf (arguments.format);

        return arguments.output;
    }

    /** What would be lost if the outputs were written, as a sentence; empty where nothing would. */
    std::string conflict (const FileArguments& arguments)
    {
        std::error_code ignored;   // a path that cannot be resolved is compared as it stands
        std::set<fs::path> inputs;
        std::map<fs::path, std::string> outputs;

        for (const auto& input : arguments.files)
            inputs.insert (fs::weakly_canonical (input, ignored));

        for (const auto& input : arguments.files)
        {
            const auto output = outputFor (arguments, input);
            if (output.empty())
                continue;

            const auto [other, isNew] = outputs.emplace (output, input);
            if (! isNew)
                return other->second + " and " + input + " would both be written to " + output.string();

            if (inputs.contains (fs::weakly_canonical (output, ignored)))
                return output.string() + " is one of the files to analyse; the analysis would overwrite it";
        }

        return {};
    }
}

ExitCode FileArguments::forEach (const std::function<std::string (const std::string&)>& work) const
{
    if (! output.empty() && files.size() > 1)
        throw CLI::ValidationError ("--output", "one output for " + std::to_string (files.size()) + " files; use --output-dir instead");

    if (const auto sentence = conflict (*this); ! sentence.empty())
        return complain (sentence);

    if (! outputFolder.empty())
    {
        std::error_code error;
        fs::create_directories (outputFolder, error);

        if (! fs::is_directory (outputFolder))
            return complain ("the folder " + outputFolder + " cannot be made");
    }

    auto result = ExitCode::success;

    for (const auto& input : files)
        if (const auto problem = work (input); ! problem.empty())
            result = complain (problem);

    return result;
}

std::string FileArguments::put (const std::string& input, const std::string& text) const
{
    if (const auto path = outputFor (*this, input); ! path.empty())
        return replaceFile (path, text);

    // Several files on the standard output need to be told apart. JSON has a title, and its objects follow each other.
    if (files.size() > 1 && format != "json")
        std::cout << "# " << input << '\n';

    std::cout << text << std::flush;
    return {};
}

std::shared_ptr<FileArguments> addFileArguments (CLI::App& verb, const std::vector<std::string>& formats, const std::string& formatHelp)
{
    auto arguments = std::make_shared<FileArguments>();
    arguments->format = formats.front();
    std::string choices;

    for (const auto& format : formats)
        choices += (choices.empty() ? "" : "|") + format;

    verb.add_option ("FILE", arguments->files, "MIDI files of format 0 or 1")
        ->type_name ("")->required();
    verb.add_option ("--format", arguments->format, formatHelp)
        ->check (CLI::IsMember (formats).description ({}))->type_name (choices);
    auto* output = verb.add_option ("--output", arguments->output, "Write to this file, not to the standard output")
        ->type_name ("FILE");
    verb.add_option ("--output-dir", arguments->outputFolder, "Write a file NAME with the format's extension for each NAME.mid into this folder, which is made if need be")
        ->type_name ("DIR")->excludes (output);
    return arguments;
}

} // namespace guidetone
