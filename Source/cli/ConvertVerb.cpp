// SPDX-License-Identifier: GPL-3.0-or-later
#include "ConvertVerb.h"

#include "../formats/Transposition.h"
#include "DocumentFile.h"
#include "FileText.h"
#include "FormatArguments.h"
#include "GridArgument.h"
#include "ListenArgument.h"

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
        std::shared_ptr<std::int32_t> gridTicks;
        bool unfold = false, fold = false, notes = false;
    };

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
            const auto chart = chartOf (document, { options.context->spelling(), nullptr, *options.gridTicks });
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

        const Hearing hearing { listeningTo (*options.context, *options.listen), options.context->accidentals, options.notes ? MidiNotes::always : MidiNotes::withoutSymbols };
        auto document = readDocument (options.input, from, hearing);
        if (! document)
            return ExitCode::badInput;

        if (const auto problem = change (*document, options); ! problem.empty())
            return complain (sentenceAbout (options.input, problem));

        const auto style = options.style->style();
        if (needsKey (style.manner) && ! keyOf (*document))
            return complain (sentenceAbout (options.input, "has no key, and the style " + style.id + " counts from its tonic; give it with --key"));

        const auto text = to.write (*document, { options.context->spelling(), options.style->areGiven() ? &style : nullptr, *options.gridTicks });
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
    options->gridTicks = addGridArgument (verb);
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
