// SPDX-License-Identifier: GPL-3.0-or-later
#include "DocumentArguments.h"

#include "ExitCode.h"
#include "FileText.h"
#include "MidiAnalysis.h"

#include <CLI/CLI.hpp>

#include <charconv>
#include <filesystem>
#include <iostream>

namespace guidetone
{

namespace
{
    namespace fs = std::filesystem;

    std::int32_t gridOf (const std::string& text)
    {
        constexpr std::int32_t whole = 4 * ticksPerQuarter;
        std::int32_t part = 0;
        const auto* end = text.data() + text.size();
        const bool isPart = text.starts_with ("1/") && std::from_chars (text.data() + 2, end, part).ptr == end;
        if (! isPart || part < 1 || part > 64 || whole % part != 0)
            throw CLI::ValidationError ("--grid", '"' + text + "\" is no grid; write it like 1/4, 1/8, 1/12 or 1/16");

        return whole / part;
    }

    /** A MIDI file's notes, heard by a listener. */
    ReadDocument heardIn (const std::string& bytes, const DocumentArguments& arguments)
    {
        const auto file = readMidiFile ({ reinterpret_cast<const std::uint8_t*> (bytes.data()), bytes.size() });
        if (! file.song)
            return { {}, file.problem, {} };

        auto log = analysed (*file.song, listeningTo (*arguments.context, *arguments.listen), arguments.context->accidentals).log;
        if (log.log.empty())
            return { {}, "has no chord that settles", {} };

        if (arguments.input != "-")
            log.title = fs::path (arguments.input).stem().string();
        return { std::move (log), {}, {} };
    }

    /** A MIDI file that has chord symbols among its words is a chart; of any other the notes are named. */
    ReadDocument documentIn (const std::string& bytes, const Format& format, const DocumentArguments& arguments)
    {
        if (format.id != "midi")
            return format.read (bytes);

        if (auto chart = arguments.notes ? ReadDocument {} : format.read (bytes); chart.document)
            return chart;

        return heardIn (bytes, arguments);
    }
}

ReadDocument DocumentArguments::read() const
{
    const auto& format = formatToRead (from, input);
    const auto loaded = loadDocument (input);
    if (! loaded.bytes)
        return { {}, sentence (loaded.problem), {} };

    auto result = documentIn (*loaded.bytes, format, *this);
    if (! result.document)
        result.problem = sentence (result.problem);

    for (const auto& note : result.remarks)
        remark (sentence (note));
    return result;
}

std::string DocumentArguments::sentence (const std::string& problem) const
{
    return (input == "-" ? "the standard input" : input) + (problem.starts_with ("line ") ? ", " : " ") + problem;
}

bool DocumentArguments::isRead (const std::string& output) const
{
    std::error_code ignored;
    return input != "-" && output != "-" && fs::equivalent (input, output, ignored);
}

std::shared_ptr<DocumentArguments> addDocumentArguments (CLI::App& verb, const std::string& name)
{
    auto arguments = std::make_shared<DocumentArguments>();
    verb.add_option (name, arguments->input, "The file to read; - is the standard input")->type_name ("")->required();
    verb.add_option ("--from", arguments->from, "The format of " + name + ", where its name does not tell: " + listed (readableFormats()))->type_name ("FORMAT");
    verb.add_option_function<std::string> ("--grid", [arguments] (const std::string& text) { arguments->gridTicks = gridOf (text); },
                                           "To which part of a whole note chords of a log are moved on paper: 1/4 (as without this option), 1/8, 1/16 ...")->type_name ("1/N");
    verb.add_flag ("--notes", arguments->notes, "Name the notes of a MIDI file even where it has chord symbols");
    arguments->context = addListeningArguments (verb);
    arguments->listen = addListenArgument (verb);
    return arguments;
}

std::string putText (const std::string& output, const std::string& text)
{
    if (output != "-")
        return replaceFile (output, text);

    std::cout << text << std::flush;    // main() says where that fails
    return {};
}

std::string listed (const std::vector<std::string>& words)
{
    std::string text;
    for (const auto& word : words)
        text += (text.empty() ? "" : ", ") + word;
    return text;
}

} // namespace guidetone
