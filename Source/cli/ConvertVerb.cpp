// SPDX-License-Identifier: GPL-3.0-or-later
#include "ConvertVerb.h"

#include "../formats/Transposition.h"
#include "FileText.h"
#include "FormatArguments.h"
#include "ListenArgument.h"
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

    /** Up or down, or to a key. */
    struct Transposing
    {
        int semitones = 0;
        std::optional<Key> to;
    };

    struct ConvertOptions
    {
        std::shared_ptr<ContextArguments> context;
        std::shared_ptr<StyleArguments> style;
        std::shared_ptr<Listen> listen;
        std::string input, output, from, to;
        std::optional<std::string> title;
        Transposing transposing;
        std::int32_t gridTicks = ticksPerQuarter;
        bool unfold = false, fold = false, notes = false;
    };

    /** A file and what is wrong with it, as a sentence without its full stop. */
    std::string sentence (const std::string& input, const std::string& problem)
    {
        const auto name = input == "-" ? "the standard input" : input;
        return name + (problem.starts_with ("line ") ? ", " : " ") + problem;
    }

    /** A MIDI file's notes, heard by a listener. */
    ReadDocument heardIn (const std::string& bytes, const ConvertOptions& options)
    {
        const auto file = readMidiFile ({ reinterpret_cast<const std::uint8_t*> (bytes.data()), bytes.size() });
        if (! file.song)
            return { {}, file.problem, {} };

        auto log = analysed (*file.song, listeningTo (*options.context, *options.listen), options.context->accidentals).log;
        if (log.log.empty())
            return { {}, "has no chord that settles", {} };

        if (options.input != "-")
            log.title = fs::path (options.input).stem().string();
        return { std::move (log), {}, {} };
    }

    /** A MIDI file that has chord symbols among its words is a chart; of any other the notes are named. */
    ReadDocument documentIn (const std::string& bytes, const Format& format, const ConvertOptions& options)
    {
        if (format.id != "midi")
            return format.read (bytes);

        if (auto chart = options.notes ? ReadDocument {} : format.read (bytes); chart.document)
            return chart;

        return heardIn (bytes, options);
    }

    /** What was asked for besides another format. @returns what cannot be done; empty where all can. */
    std::string change (Document& document, const ConvertOptions& options)
    {
        const auto& [semitones, to] = options.transposing;

        if (auto* chart = std::get_if<Chart> (&document); chart != nullptr && options.context->naming.key)
            chart->key = options.context->naming.key;

        const auto key = keyOf (document);
        if (to && ! key)
            return "has no key to come from; give it with --key";

        if (const int distance = to ? semitonesTo (*key, *to) : semitones; distance != 0 || to)
        {
            auto moved = transposed (document, distance, to);
            if (! moved)
                return "cannot be transposed so far: a note would leave the range of MIDI";

            document = std::move (*moved);
        }

        if (options.title)
            std::visit ([&] (auto& any) { any.title = *options.title; }, document);

        if (options.unfold || options.fold)
        {
            const auto chart = chartOf (document, { options.context->spelling(), nullptr, options.gridTicks });
            document = options.unfold ? unfolded (chart) : folded (chart);
        }

        return {};
    }

    std::string put (const std::string& output, const std::string& text)
    {
        if (output != "-")
            return replaceFile (output, text);

        std::cout << text << std::flush;    // main() says where that fails
        return {};
    }

    ExitCode run (const ConvertOptions& options)
    {
        const auto& from = formatToRead (options.from, options.input);
        const auto& to = formatToWrite (options.to, options.output);
        requireStylesOf (to, *options.style);

        std::error_code ignored;
        if (options.input != "-" && options.output != "-" && fs::equivalent (options.input, options.output, ignored))
            return complain (options.output + " is the file to convert; the conversion would overwrite it");

        const auto loaded = loadDocument (options.input);
        if (! loaded.bytes)
            return complain (sentence (options.input, loaded.problem));

        auto read = documentIn (*loaded.bytes, from, options);
        if (! read.document)
            return complain (sentence (options.input, read.problem));

        for (const auto& note : read.remarks)
            remark (sentence (options.input, note));

        if (const auto problem = change (*read.document, options); ! problem.empty())
            return complain (sentence (options.input, problem));

        const auto style = options.style->style();
        if (needsKey (style.manner) && ! keyOf (*read.document))
            return complain (sentence (options.input, "has no key, and the style " + style.id + " counts from its tonic; give it with --key"));

        const auto text = to.write (*read.document, { options.context->spelling(), options.style->areGiven() ? &style : nullptr, options.gridTicks });
        const auto problem = put (options.output, text);
        return problem.empty() ? ExitCode::success : complain (problem);
    }

    //==============================================================================
    std::optional<int> wholeNumber (std::string_view text)
    {
        int number = 0;
        if (text.starts_with ('+'))
            text.remove_prefix (1);
        const auto [end, error] = std::from_chars (text.data(), text.data() + text.size(), number);
        return error == std::errc() && end == text.data() + text.size() ? std::optional (number) : std::nullopt;
    }

    Transposing transposingBy (const std::string& text)
    {
        if (const auto semitones = wholeNumber (text))
        {
            if (*semitones < -48 || *semitones > 48)
                throw CLI::ValidationError ("--transpose", text + " is too far; it can be -48 to 48 semitones");
            return { *semitones, {} };
        }

        if (const auto key = parseKey (text))
            return { 0, key };

        throw CLI::ValidationError ("--transpose", '"' + text + "\" is neither a number of semitones nor a key; write it like 2, -3, Eb or \"F# minor\"");
    }

    std::int32_t gridOf (const std::string& text)
    {
        constexpr std::int32_t whole = 4 * ticksPerQuarter;
        const auto part = text.starts_with ("1/") ? wholeNumber (std::string_view (text).substr (2)) : std::nullopt;
        if (! part || *part < 1 || *part > 64 || whole % *part != 0)
            throw CLI::ValidationError ("--grid", '"' + text + "\" is no grid; write it like 1/4, 1/8, 1/12 or 1/16");

        return whole / *part;
    }

    std::string joined (const std::vector<std::string>& words)
    {
        std::string text;
        for (const auto& word : words)
            text += (text.empty() ? "" : ", ") + word;
        return text;
    }
}

void addConvertVerb (CLI::App& program, ExitCode& exitCode)
{
    auto& verb = *program.add_subcommand ("convert", "Turn charts and logs from one format into another");
    auto options = std::make_shared<ConvertOptions>();

    verb.add_option ("IN", options->input, "The file to read; - is the standard input")->type_name ("")->required();
    verb.add_option ("OUT", options->output, "The file to write; - is the standard output. One that is there is replaced once all is read")->type_name ("")->required();
    verb.add_option ("--from", options->from, "The format of IN, where its name does not tell: " + joined (readableFormats()))->type_name ("FORMAT");
    verb.add_option ("--to", options->to, "The format of OUT, where its name does not tell: " + joined (writableFormats()))->type_name ("FORMAT");
    verb.add_option_function<std::string> ("--title", [options] (const std::string& text) { options->title = text; }, "Another title")->type_name ("TITLE");
    verb.add_option_function<std::string> ("--transpose", [options] (const std::string& text) { options->transposing = transposingBy (text); },
                                           "Up by so many semitones (below 0: down), or from its key to another, the shorter way")->type_name ("N|KEY");
    verb.add_option_function<std::string> ("--grid", [options] (const std::string& text) { options->gridTicks = gridOf (text); },
                                           "To which part of a whole note chords of a log are moved on paper: 1/4 (as without this option), 1/8, 1/16 ...")->type_name ("1/N");
    auto* unfold = verb.add_flag ("--unfold", options->unfold, "Write out each repeat and ending");
    verb.add_flag ("--fold", options->fold, "Write what is played again at once as a repeat")->excludes (unfold);
    verb.add_flag ("--notes", options->notes, "Name the notes of a MIDI file even where it has chord symbols");

    options->context = addListeningArguments (verb);
    options->listen = addListenArgument (verb);
    options->style = addStyleArguments (verb);

    verb.footer ("A MIDI file with chord symbols among its markers, lyrics or texts is read as a chart; the notes of any other are named, as guidetone analyse\n"
                 "names them. --key is the key of a chart that has none or another one, and goes before the one that is found in notes.\n"
                 "docs/formats.md says what each format holds. Where IN cannot be read OUT stays as it was.\n"
                 "  $ guidetone convert tune.cho tune.mid --transpose Eb");
    verb.callback ([options, &exitCode] { exitCode = run (*options); });
}

} // namespace guidetone
