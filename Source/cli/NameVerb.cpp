// SPDX-License-Identifier: GPL-3.0-or-later
#include "NameVerb.h"

#include "../notation/ChordSymbol.h"
#include "../harmony/Namer.h"
#include "../progression/JsonWriter.h"
#include "AbcAnswers.h"
#include "AnswerText.h"
#include "ContextArguments.h"
#include "NoteArguments.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <iostream>
#include <utility>

namespace guidetone
{

namespace
{
    struct NameOptions
    {
        std::shared_ptr<ContextArguments> context;
        std::vector<std::string> notes;
        std::optional<std::string> abc;
        std::vector<Degree> degrees;          // of --as; empty without
        std::optional<int> alternates;
        bool json = false;
        bool fromStandardInput = false;
    };

    struct Answer
    {
        Naming naming;
        std::string problem;
    };

    std::string counted (std::size_t number, const std::string& noun)
    {
        return std::to_string (number) + ' ' + noun + (number == 1 ? "" : "s");
    }

    /** nameAs() wants the degrees from the lowest note up; people give them in the order of the notes they typed. */
    Answer nameWithDegrees (const std::vector<int>& notes, const std::vector<Degree>& degrees)
    {
        if (notes.size() != degrees.size())
            return { {}, "--as gives " + counted (degrees.size(), "degree") + " for " + counted (notes.size(), "note") };

        std::vector<std::pair<int, Degree>> pairs;
        for (std::size_t i = 0; i < notes.size(); ++i)
            pairs.emplace_back (notes[i], degrees[i]);

        std::sort (pairs.begin(), pairs.end());
        pairs.erase (std::unique (pairs.begin(), pairs.end()), pairs.end());

        Voicing voicing;
        std::vector<Degree> upwards;

        for (const auto& [note, degree] : pairs)
        {
            voicing.add (note);
            upwards.push_back (degree);
        }

        auto naming = nameAs (voicing, upwards);
        if (naming.kind == Sounding::nothing)
            return { {}, "no chord has these notes as the degrees of --as" };

        return { naming, {} };
    }

    Answer answerFor (const std::vector<std::string>& words, const NameOptions& options)
    {
        const auto notes = parseNotes (words);
        if (! notes.problem.empty())
            return { {}, notes.problem };

        if (! options.degrees.empty() && ! notes.items.empty())
            return nameWithDegrees (notes.items, options.degrees);

        Voicing voicing;
        for (int note : notes.items)
            voicing.add (note);

        return { name (voicing, options.context->naming), {} };
    }

    std::string lineOf (const Answer& answer, const NameOptions& options)
    {
        const auto spelling = options.context->spelling();

        if (! options.json)
            return answerText (answer.naming, spelling, options.alternates.value_or (0));

        const auto line = writeJson (answer.naming, spelling, options.alternates.value_or (answer.naming.readings.room()));
        if (answer.problem.empty())
            return line;

        auto json = nlohmann::ordered_json::parse (line);
        json["error"] = answer.problem;
        return json.dump (-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
    }

    /** One answer a line, also where a line makes no sense: who counts lines must not lose the others. */
    ExitCode nameLines (const NameOptions& options)
    {
        auto result = ExitCode::success;
        std::string line;

        for (int number = 1; std::getline (std::cin, line); ++number)
        {
            const auto answer = answerFor (wordsOf (line), options);

            if (! answer.problem.empty())
                result = complain ("line " + std::to_string (number) + ": " + answer.problem);

            std::cout << lineOf (answer, options) << '\n';

            // Whoever waits for an answer before the next question must get it; whoever sends thousands shall not pay for it.
            if (std::cin.rdbuf()->in_avail() <= 0)
                std::cout.flush();
        }

        return result;
    }

    ExitCode nameArguments (const NameOptions& options)
    {
        std::vector<std::string> words;
        for (const auto& argument : options.notes)
            for (auto& word : wordsOf (argument))
                words.push_back (std::move (word));

        const auto answer = answerFor (words, options);
        if (! answer.problem.empty())
            return complain (answer.problem);

        std::cout << lineOf (answer, options) << '\n';
        return ExitCode::success;
    }

    ExitCode nameMusic (const NameOptions& options)
    {
        if (options.fromStandardInput || ! options.notes.empty() || ! options.degrees.empty())
            throw CLI::ValidationError ("--abc stands without notes, --as and --stdin");

        const auto form = options.json ? AnswerForm::json : AnswerForm::text;
        return nameAbc (*options.abc, *options.context, options.alternates.value_or (options.json ? 8 : 0), form);
    }

    ExitCode run (const NameOptions& options)
    {
        if (options.abc)
            return nameMusic (options);

        if (options.fromStandardInput != options.notes.empty())
            throw CLI::ValidationError (options.fromStandardInput ? "give either notes or --stdin, not both"
                                                                  : "give the notes to name, --abc or --stdin");

        return options.fromStandardInput ? nameLines (options) : nameArguments (options);
    }
}

void addNameVerb (CLI::App& program, ExitCode& exitCode)
{
    auto& verb = *program.add_subcommand ("name", "Name the chord that notes make");
    auto options = std::make_shared<NameOptions>();
    options->context = addContextArguments (verb);

    const auto setDegrees = [options] (const std::string& text)
    {
        const auto degrees = parseDegrees (text);
        if (! degrees.problem.empty() || degrees.items.empty())
            throw CLI::ValidationError ("--as", degrees.items.empty() && degrees.problem.empty() ? "no degree is given" : degrees.problem);

        options->degrees = degrees.items;
    };

    verb.add_option ("NOTE", options->notes, "A MIDI number (56), a name with its octave (G#3; C4 = 60), or a name (G#): the nearest above the note before it, the first in octave 4")
        ->type_name ("");
    verb.add_option_function<std::string> ("--as", setDegrees, "What each note is to the chord, in the order of the notes: 3,b7")
        ->type_name ("DEGREES");
    verb.add_option ("--alternates", options->alternates, "How many other names to give, 0 to 8; as JSON all of them unless told otherwise")
        ->check (CLI::Range (0, 8).description ({}))->type_name ("N");
    verb.add_flag ("--json", options->json, "Answer with one JSON object on a line");
    verb.add_flag ("--stdin", options->fromStandardInput, "Read one voicing a line from the standard input and give one answer a line");
    verb.add_option ("--abc", options->abc, "Music in ABC, with its key in K: or by --key: one answer a chord, with its quality in words and its Roman numeral")
        ->type_name ("TEXT");

    verb.footer ("An answer is a symbol, its notes low to high, and what each is to the chord:\n"
                 "  $ guidetone name --as 3,b7 G#3 D4\n"
                 "  E7   G# D   (3 b7)   root silent\n"
                 "  $ guidetone name --key A --player band --alternates 1 G#3 D4\n"
                 "  E7   G# D   (3 b7)   root silent   also Bb7\n"
                 "  $ guidetone name --abc '[FGBd]4' --key D\n"
                 "  Gmaj7/F#   F# G B D   (7 1 3 5)   major seventh, third inversion   IVM4/2\n"
                 "JSON has kind (chord, interval, note, cluster, none), symbol, harte, root, bass, tones, cost and alternates; with --abc also words, roman and key.\n"
                 "A line of --stdin that is no voicing gets an empty answer (as JSON: kind none, with an error), and exit code 1.");
    verb.callback ([options, &exitCode] { exitCode = run (*options); });
}

} // namespace guidetone
