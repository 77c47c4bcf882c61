// SPDX-License-Identifier: GPL-3.0-or-later
#include "AnalyseVerb.h"

#include "ChordsArgument.h"
#include "FormatArguments.h"
#include "ListenArgument.h"
#include "LongestKey.h"
#include "ManyFiles.h"
#include "MidiAnalysis.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <filesystem>

namespace guidetone
{

namespace
{
    struct AnalyseOptions
    {
        std::shared_ptr<ContextArguments> context;
        std::shared_ptr<StyleArguments> style;
        std::shared_ptr<Listen> listen;
        std::shared_ptr<FileArguments> files;
        std::string view = "live";
    };

    // What may follow a line "# NAME" on the standard output, file after file.
    constexpr std::string_view lists[] { "txt", "lab", "json", "csv" };

    bool isList (std::string_view format)  { return std::find (std::begin (lists), std::end (lists), format) != std::end (lists); }

    std::string textOf (MidiAnalysis analysis, const AnalyseOptions& options, const std::filesystem::path& input)
    {
        const auto& [format, style] = std::tie (options.files->format, *options.style);
        if (format == "lab" && options.view == "live")
            return analysis.shown.text (analysis.log.endSeconds);

        // A log says which file it is of; a chart has a name.
        analysis.log.title = (isList (format) ? input.filename() : input.stem()).string();
        const auto written = style.style();
        return formatNamed (format)->write (std::move (analysis.log), { options.context->spelling(), style.areGiven() ? &written : nullptr, ticksPerQuarter });
    }

    std::optional<Key> mainKey (const Progression& log)
    {
        LongestKey longest;
        for (const auto& entry : log.entries())
            if (entry.context.key && ! entry.isOpen())
                longest.add (*entry.context.key, entry.endSeconds - entry.startSeconds);

        return longest.key();
    }

    FileOutcome analyse (const AnalyseOptions& options, const std::string& input)
    {
        const auto file = loadMidiFile (input);
        if (! file.song)
            return { {}, input + ' ' + file.problem };

        const auto settings = listeningTo (*options.context, *options.listen);
        auto analysis = analysed (*file.song, settings, options.context->accidentals);

        FileOutcome outcome;
        outcome.facts = { file.song->lengthSeconds, analysis.log.log.size(), mainKey (analysis.log.log) };
        if (analysis.log.log.empty())
            outcome.remark = noChordIn (input, settings.context);

        outcome.text = textOf (std::move (analysis), options, input);
        return outcome;
    }

    ExitCode run (const AnalyseOptions& options)
    {
        const auto& format = options.files->format;
        if (format == "lab" && options.style->areGiven())
            throw CLI::ValidationError ("--format lab has Harte's labels, and no other --style or --language");
        requireStylesOf (*formatNamed (format), *options.style);
        requireKeyFor (options.style->style(), options.context->naming.key);

        if (options.files->areMany() && options.files->outputFolder.empty() && options.files->output.empty() && ! isList (format))
            throw CLI::ValidationError ("several files in --format " + format + " cannot share the standard output; use --output-dir");

        return forEachFile (*options.files, [&options] (const std::string& input) { return analyse (options, input); });
    }
}

void addAnalyseVerb (CLI::App& program, ExitCode& exitCode)
{
    auto& verb = *program.add_subcommand ("analyse", "List the chords of MIDI files");
    auto options = std::make_shared<AnalyseOptions>();
    options->context = addListeningArguments (verb);
    options->style = addStyleArguments (verb);
    addChordsArgument (verb, options->context, options->style);
    options->listen = addListenArgument (verb);

    options->files = addFileArguments (verb, writableFormats(),
        "txt (as without this option): the log with bars, beats and times; csv, json: the log in full; lab: start<TAB>end<TAB>Harte label of the view; "
        "the others are those of guidetone convert, with chords on the beats");
    verb.add_option ("--view", options->view, "What lab prints: live (as without this option), what the display shows at each moment; log, what the log says in the end, revised by up to a bar of hindsight")
        ->check (CLI::IsMember ({ "live", "log" }).description ({}))->type_name ("live|log");

    verb.footer ("With --style or --language csv has one column more, and json one field: written.\n"
                 "The key signature in a file is not believed: many are wrong. The key is found from the music, or given by --key.\n"
                 "A file that cannot be read gets one sentence on the standard error and exit code 1; the others are analysed all the same.\n"
                 "Control-C ends it after the files in hand, with exit code 130; --report with --resume goes on from there.\n"
                 "  $ guidetone analyse songs --format lab --output-dir labels --report labels.jsonl");
    verb.callback ([options, &exitCode] { exitCode = run (*options); });
}

} // namespace guidetone
