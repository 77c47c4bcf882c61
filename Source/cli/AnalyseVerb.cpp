// SPDX-License-Identifier: GPL-3.0-or-later
#include "AnalyseVerb.h"

#include "../notation/ChordSymbol.h"
#include "../plugin/Replay.h"
#include "../progression/CsvWriter.h"
#include "../progression/JsonWriter.h"
#include "../progression/LabWriter.h"
#include "../progression/TextWriter.h"
#include "ChordsArgument.h"
#include "FileArguments.h"
#include "ListenArgument.h"

#include <CLI/CLI.hpp>

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

    /** Keeps what a listener shows as labels, and what it logs as entries. */
    class Analysis final : public ChordSink
    {
    public:
        explicit Analysis (const SpellingContext& context)  : spelling (context) {}

        void shown (const Shown& now) noexcept override           { labels.label (now.seconds, harteLabel (now.naming, { now.context.key, spelling.accidentals })); }
        void logged (const ChordEvent& event) noexcept override   { progression.apply (event); }

        bool hasChords() const noexcept  { return ! progression.entries().empty(); }

        std::string text (const AnalyseOptions& options, const std::string& title, double endSeconds) const
        {
            const auto& [format, style] = std::tie (options.files->format, *options.style);
            const auto written = style.areGiven() ? std::optional (style.style()) : std::nullopt;
            if (format == "lab")   return options.view == "log" ? writeLab (progression, spelling, endSeconds) : labels.text (endSeconds);
            if (format == "json")  return writeJson (progression, spelling, title, written);
            if (format == "csv")   return writeCsv (progression, spelling, written);
            return writeText (progression, spelling, style.style());
        }

    private:
        SpellingContext spelling;
        LabTrack labels;
        Progression progression;
    };

    /** @returns what went wrong; empty for nothing. */
    std::string analyse (const AnalyseOptions& options, const std::string& input)
    {
        const auto file = loadMidiFile (input);
        if (! file.song)
            return input + ' ' + file.problem;

        ListeningSettings settings;
        settings.context = options.context->naming;
        settings.findKey = options.context->findKey;
        settings.listen = *options.listen;
        settings.findPlayer = options.context->findPlayer;

        Analysis analysis (options.context->spelling());
        Replay (*file.song, settings, analysis).finish();
        const auto text = analysis.text (options, std::filesystem::path (input).filename().string(), file.song->lengthSeconds);

        if (! analysis.hasChords())
            remark (noChordIn (input, settings.context));

        return options.files->put (input, text);
    }

    ExitCode run (const AnalyseOptions& options)
    {
        if (options.files->format == "lab" && options.style->areGiven())
            throw CLI::ValidationError ("--format lab has Harte's labels, and no other --style or --language");
        requireKeyFor (options.style->style(), options.context->naming.key);

        return options.files->forEach ([&options] (const std::string& input) { return analyse (options, input); });
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

    options->files = addFileArguments (verb, { "txt", "lab", "json", "csv" },
        "txt (as without this option): the log with bars, beats and times; csv, json: the log in full; lab: start<TAB>end<TAB>Harte label of the view");
    verb.add_option ("--view", options->view, "What lab prints: live (as without this option), what the display shows at each moment; log, what the log says in the end, revised by up to a bar of hindsight")
        ->check (CLI::IsMember ({ "live", "log" }).description ({}))->type_name ("live|log");

    verb.footer ("With --style or --language csv has one column more, and json one field: written.\n"
                 "The key signature in a file is not believed: many are wrong. The key is found from the music, or given by --key.\n"
                 "A file that cannot be read gets one sentence on the standard error and exit code 1; the others are analysed all the same.");
    verb.callback ([options, &exitCode] { exitCode = run (*options); });
}

} // namespace guidetone
