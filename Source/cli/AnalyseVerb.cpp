// SPDX-License-Identifier: GPL-3.0-or-later
#include "AnalyseVerb.h"

#include "../notation/ChordSymbol.h"
#include "../plugin/Replay.h"
#include "../progression/CsvWriter.h"
#include "../progression/JsonWriter.h"
#include "../progression/LabWriter.h"
#include "../progression/TextWriter.h"
#include "ContextArguments.h"
#include "StyleArguments.h"

#include <CLI/CLI.hpp>

#include <fstream>
#include <iostream>
#include <map>
#include <set>

namespace guidetone
{

namespace
{
    namespace fs = std::filesystem;

    struct AnalyseOptions
    {
        std::shared_ptr<ContextArguments> context;
        std::shared_ptr<StyleArguments> style;
        std::vector<std::string> files;
        std::string format = "txt";
        std::string output;
        std::string outputFolder;
    };

    /** Keeps what a listener shows as labels, and what it logs as entries. */
    class Analysis final : public ChordSink
    {
    public:
        explicit Analysis (const SpellingContext& context)  : spelling (context) {}

        void shown (const Shown& now) noexcept override           { labels.label (now.seconds, harteLabel (now.naming, spelling)); }
        void logged (const ChordEvent& event) noexcept override   { progression.apply (event); }

        bool hasChords() const noexcept  { return ! progression.entries().empty(); }

        std::string text (const std::string& format, const std::string& title, double endSeconds, const StyleArguments& style) const
        {
            const auto written = style.areGiven() ? std::optional (style.style()) : std::nullopt;
            if (format == "lab")   return labels.text (endSeconds);
            if (format == "json")  return writeJson (progression, spelling, title, written);
            if (format == "csv")   return writeCsv (progression, spelling, written);
            return writeText (progression, spelling, style.style());
        }

    private:
        SpellingContext spelling;
        LabTrack labels;
        Progression progression;
    };

    fs::path outputFor (const AnalyseOptions& options, const fs::path& input)
    {
        if (! options.outputFolder.empty())
            return fs::path (options.outputFolder) / input.stem() += '.' + options.format;

        return options.output;
    }

    /** What would be lost if the outputs were written, as a sentence; empty where nothing would. */
    std::string conflict (const AnalyseOptions& options)
    {
        std::error_code ignored;   // a path that cannot be resolved is compared as it stands
        std::set<fs::path> inputs;
        std::map<fs::path, std::string> outputs;

        for (const auto& input : options.files)
            inputs.insert (fs::weakly_canonical (input, ignored));

        for (const auto& input : options.files)
        {
            const auto output = outputFor (options, input);
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

    std::string writeFile (const fs::path& path, const std::string& text)
    {
        std::ofstream stream (path, std::ios::binary);
        if (! stream)
            return path.string() + " cannot be written";

        stream << text;
        stream.close();
        return stream ? std::string() : path.string() + " cannot be written to its end";
    }

    /** Several files on the standard output need to be told apart. JSON has a title, and its objects follow each other. */
    void print (const AnalyseOptions& options, const std::string& input, const std::string& text)
    {
        if (options.files.size() > 1 && options.format != "json")
            std::cout << "# " << input << '\n';

        std::cout << text << std::flush;
    }

    /** @returns what went wrong; empty for nothing. */
    std::string analyse (const AnalyseOptions& options, const std::string& input)
    {
        const auto file = loadMidiFile (input);
        if (! file.song)
            return input + ' ' + file.problem;

        ListeningSettings settings;
        settings.context = options.context->naming;
        settings.findPlayer = options.context->findPlayer;

        Analysis analysis (options.context->spelling());
        Replay (*file.song, settings, analysis).finish();
        const auto text = analysis.text (options.format, fs::path (input).filename().string(), file.song->lengthSeconds, *options.style);

        if (! analysis.hasChords())
            remark (noChordIn (input, settings.context));

        if (const auto output = outputFor (options, input); ! output.empty())
            return writeFile (output, text);

        print (options, input, text);
        return {};
    }

    ExitCode run (const AnalyseOptions& options)
    {
        if (! options.output.empty() && options.files.size() > 1)
            throw CLI::ValidationError ("--output", "one output for " + std::to_string (options.files.size()) + " files; use --output-dir instead");

        if (options.format == "lab" && options.style->areGiven())
            throw CLI::ValidationError ("--format lab has Harte's labels, and no other --style or --language");
        requireKeyFor (options.style->style(), options.context->naming.key);

        if (const auto sentence = conflict (options); ! sentence.empty())
            return complain (sentence);

        if (! options.outputFolder.empty())
        {
            std::error_code error;
            fs::create_directories (options.outputFolder, error);

            if (! fs::is_directory (options.outputFolder))
                return complain ("the folder " + options.outputFolder + " cannot be made");
        }

        auto result = ExitCode::success;

        for (const auto& input : options.files)
            if (const auto problem = analyse (options, input); ! problem.empty())
                result = complain (problem);

        return result;
    }
}

void addAnalyseVerb (CLI::App& program, ExitCode& exitCode)
{
    auto& verb = *program.add_subcommand ("analyse", "List the chords of MIDI files");
    auto options = std::make_shared<AnalyseOptions>();
    options->context = addContextArguments (verb);
    options->style = addStyleArguments (verb);

    verb.add_option ("FILE", options->files, "MIDI files of format 0 or 1")
        ->type_name ("")->required();
    verb.add_option ("--format", options->format, "txt (as without this option): the log with bars, beats and times; csv, json: the log in full; lab: what the display shows at each moment, as start<TAB>end<TAB>Harte label")
        ->check (CLI::IsMember ({ "txt", "lab", "json", "csv" }).description ({}))->type_name ("txt|lab|json|csv");
    auto* output = verb.add_option ("--output", options->output, "Write to this file, not to the standard output")
        ->type_name ("FILE");
    verb.add_option ("--output-dir", options->outputFolder, "Write NAME.lab (.txt, .json, .csv) for each NAME.mid into this folder, which is made if need be")
        ->type_name ("DIR")->excludes (output);

    verb.footer ("With --style or --language csv has one column more, and json one field: written.\n"
                 "The key signature in a file is not believed: many are wrong. Use --key.\n"
                 "A file that cannot be read gets one sentence on the standard error and exit code 1; the others are analysed all the same.");
    verb.callback ([options, &exitCode] { exitCode = run (*options); });
}

} // namespace guidetone
