// SPDX-License-Identifier: GPL-3.0-or-later
#include "ConvertVerb.h"

#include "../core/Digits.h"
#include "../formats/Transposition.h"
#include "DocumentArguments.h"

#include <CLI/CLI.hpp>

namespace guidetone
{

namespace
{
    /** Up or down, or to a key. */
    struct Transposing
    {
        int semitones = 0;
        std::optional<Key> to;
    };

    struct ConvertOptions
    {
        std::shared_ptr<DocumentArguments> document;
        std::shared_ptr<StyleArguments> style;
        std::string output, to;
        std::optional<std::string> title;
        Transposing transposing;
        Paper paper = Paper::a4;
        bool unfold = false, fold = false;
    };

    /** What was asked for besides another format. @returns what cannot be done; empty where all can. */
    std::string change (Document& document, const ConvertOptions& options)
    {
        const auto& [semitones, to] = options.transposing;

        if (auto* chart = std::get_if<Chart> (&document); chart != nullptr && options.document->context->naming.key)
            chart->key = options.document->context->naming.key;

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
            const auto chart = chartOf (document, options.document->writeOptions());
            document = options.unfold ? unfolded (chart) : folded (chart);
        }

        return {};
    }

    ExitCode run (const ConvertOptions& options)
    {
        const auto& input = *options.document;
        const auto& to = formatToWrite (options.to, options.output);
        requireStylesOf (to, *options.style);
        if (input.isRead (options.output))
            return complain (options.output + " is the file to convert; the conversion would overwrite it");

        auto read = input.read();
        if (! read.document)
            return complain (read.problem);
        if (const auto problem = change (*read.document, options); ! problem.empty())
            return complain (input.sentence (problem));

        const auto style = options.style->style();
        if (needsKey (style.manner) && ! keyOf (*read.document))
            return complain (input.sentence ("has no key, and the style " + style.id + " counts from its tonic; give it with --key"));

        auto write = input.writeOptions();
        write.style = options.style->areGiven() ? &style : nullptr;
        write.paper = options.paper;
        const auto problem = putText (options.output, to.write (*read.document, write));
        return problem.empty() ? ExitCode::success : complain (problem);
    }

    //==============================================================================
    Transposing transposingBy (const std::string& text)
    {
        if (const auto semitones = wholeNumber (text.starts_with ('+') ? std::string_view (text).substr (1) : text))
        {
            if (*semitones < -48 || *semitones > 48)
                throw CLI::ValidationError ("--transpose", text + " is too far; it can be -48 to 48 semitones");
            return { *semitones, {} };
        }

        if (const auto key = parseKey (text))
            return { 0, key };

        throw CLI::ValidationError ("--transpose", '"' + text + "\" is neither a number of semitones nor a key; write it like 2, -3, Eb or \"F# minor\"");
    }

    Paper paperOf (const std::string& text)
    {
        if (text != "a4" && text != "letter")
            throw CLI::ValidationError ("--paper", '"' + text + "\" is no paper; there are a4 and letter");

        return text == "a4" ? Paper::a4 : Paper::letter;
    }
}

void addConvertVerb (CLI::App& program, ExitCode& exitCode)
{
    auto& verb = *program.add_subcommand ("convert", "Turn charts and logs from one format into another");
    auto options = std::make_shared<ConvertOptions>();

    options->document = addDocumentArguments (verb, "IN");
    verb.add_option ("OUT", options->output, "The file to write; - is the standard output. One that is there is replaced once all is read")->type_name ("")->required();
    verb.add_option ("--to", options->to, "The format of OUT, where its name does not tell: " + listed (writableFormats()))->type_name ("FORMAT");
    verb.add_option_function<std::string> ("--title", [options] (const std::string& text) { options->title = text; }, "Another title")->type_name ("TITLE");
    verb.add_option_function<std::string> ("--transpose", [options] (const std::string& text) { options->transposing = transposingBy (text); },
                                           "Up by so many semitones (below 0: down), or from its key to another, the shorter way")->type_name ("N|KEY");
    verb.add_option_function<std::string> ("--paper", [options] (const std::string& text) { options->paper = paperOf (text); },
                                           "For a lead sheet that is printed (pdf, svg): a4 (as without this option) or letter")->type_name ("PAPER");
    auto* unfold = verb.add_flag ("--unfold", options->unfold, "Write out each repeat and ending");
    verb.add_flag ("--fold", options->fold, "Write what is played again at once as a repeat")->excludes (unfold);
    options->style = addStyleArguments (verb);

    verb.footer ("A MIDI file with chord symbols among its markers, lyrics or texts is read as a chart; the notes of any other are named, as guidetone analyse\n"
                 "names them. --key is the key of a chart that has none or another one, and goes before the one that is found in notes.\n"
                 "docs/formats.md says what each format holds. Where IN cannot be read OUT stays as it was.\n"
                 "  $ guidetone convert tune.cho tune.mid --transpose Eb");
    verb.callback ([options, &exitCode] { exitCode = run (*options); });
}

} // namespace guidetone
