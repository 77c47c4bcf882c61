// SPDX-License-Identifier: GPL-3.0-or-later
#include "NameVerb.h"

#include "../harmony/Explanation.h"
#include "../harmony/Namer.h"
#include "../notation/StyledName.h"
#include "../progression/JsonWriter.h"
#include "AbcAnswers.h"
#include "AnswerText.h"
#include "ChordsArgument.h"
#include "InputLines.h"
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
        std::shared_ptr<StyleArguments> styleArguments;
        AnswerStyle style;                    // what both come to, once the command line has been parsed
        std::vector<std::string> notes;
        std::optional<std::string> abc;
        std::vector<Degree> degrees;          // of --as; empty without
        std::optional<int> alternates;
        bool json = false;
        bool explained = false;
        bool fromStandardInput = false;
    };

    struct Answer
    {
        Naming naming;
        std::string problem;
        std::vector<NamedNote> asNamed;       // for people; JSON has the spelling of every note
    };

    std::string counted (std::size_t number, const std::string& noun)
    {
        return std::to_string (number) + ' ' + noun + (number == 1 ? "" : "s");
    }

    /** nameAs() wants the degrees from the lowest note up; people give them in the order of the notes they typed. */
    Answer nameWithDegrees (const std::vector<int>& notes, const std::vector<Degree>& degrees)
    {
        if (notes.size() != degrees.size())
            return { {}, "--as gives " + counted (degrees.size(), "degree") + " for " + counted (notes.size(), "note"), {} };

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
            return { {}, "no chord has these notes as the degrees of --as", {} };

        return { naming, {}, {} };
    }

    Answer nameAlone (const std::vector<int>& notes, const NamingContext& context)
    {
        Voicing voicing;
        for (int note : notes)
            voicing.add (note);

        return { name (voicing, context), {}, {} };
    }

    Answer answerFor (const std::vector<std::string>& words, const NameOptions& options)
    {
        const auto notes = parseNotes (words);
        if (! notes.problem.empty())
            return { {}, notes.problem, {} };

        const bool asDegrees = ! options.degrees.empty() && ! notes.items.empty();
        auto answer = asDegrees ? nameWithDegrees (notes.items, options.degrees) : nameAlone (notes.items, options.context->naming);

        if (! options.json)
            answer.asNamed = namedNotes (words, notes.items);
        return answer;
    }

    /** What options add to an answer, or to one of its alternates. */
    void addToJson (nlohmann::ordered_json& json, const Naming& naming, int reading, const NameOptions& options)
    {
        if (options.styleArguments->areGiven())
            json["written"] = reading == 0 ? writeSymbol (naming, options.style.spelling, options.style.notation)
                                           : writeSymbol (naming.readings[reading].chord, options.style.spelling, options.style.notation);

        if (options.explained)
            json["reasons"] = reading < naming.readings.size()
                                ? nlohmann::ordered_json (explanationText (explain (naming, naming.readings[reading], options.context->naming)))
                                : nlohmann::ordered_json();
    }

    std::string jsonOf (const Answer& answer, const NameOptions& options)
    {
        const auto line = writeJson (answer.naming, options.style.spelling, options.alternates.value_or (answer.naming.readings.room()));
        if (answer.problem.empty() && ! options.styleArguments->areGiven() && ! options.explained)
            return line;

        auto json = nlohmann::ordered_json::parse (line);
        addToJson (json, answer.naming, 0, options);

        int reading = 0;
        for (auto& alternate : json["alternates"])
            addToJson (alternate, answer.naming, ++reading, options);

        if (! answer.problem.empty())
            json["error"] = answer.problem;
        return json.dump (-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
    }

    std::string textOf (const Answer& answer, const NameOptions& options)
    {
        const auto text = answerText (answer.naming, options.style, options.alternates.value_or (0), answer.asNamed);
        return options.explained ? text + explanationLines (answer.naming, options.context->naming, options.style, options.alternates.value_or (answer.naming.readings.room()))
                                 : text;
    }

    std::string lineOf (const Answer& answer, const NameOptions& options)
    {
        return options.json ? jsonOf (answer, options) : textOf (answer, options);
    }

    /** One answer a line, also where a line makes no sense: who counts lines must not lose the others. */
    ExitCode nameLines (const NameOptions& options)
    {
        auto result = ExitCode::success;

        forEachInputLine ([&] (const std::string& line, int number)
        {
            const auto answer = answerFor (wordsOf (line), options);

            if (! answer.problem.empty())
                result = complain ("line " + std::to_string (number) + ": " + answer.problem);

            std::cout << lineOf (answer, options) << '\n';
        });

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
        const auto form = options.json ? AnswerForm::json : AnswerForm::text;
        return nameAbc (*options.abc, *options.context, options.style.notation, options.alternates.value_or (options.json ? 8 : 0), form);
    }

    /** What no single option can know: whether they make sense together. */
    void checkTogether (const NameOptions& options)
    {
        if (options.abc && (options.fromStandardInput || ! options.notes.empty() || ! options.degrees.empty() || options.explained))
            throw CLI::ValidationError ("--abc stands without notes, --as, --explain and --stdin");

        if (! options.abc && options.fromStandardInput != options.notes.empty())
            throw CLI::ValidationError (options.fromStandardInput ? "give either notes or --stdin, not both"
                                                                  : "give the notes to name, --abc or --stdin");

        if (options.explained && ! options.degrees.empty())
            throw CLI::ValidationError ("--explain says why one name goes before another; with --as there is only one");

        if (options.explained && options.fromStandardInput && ! options.json)
            throw CLI::ValidationError ("--stdin gives one line a voicing, and --explain several; with --json they go together");

        // ABC has its own key.
        if (! options.abc)
            requireKeyFor (options.style.notation, options.context->naming.key);
    }

    ExitCode run (NameOptions& options)
    {
        options.style = { options.context->spelling(), options.styleArguments->style() };
        checkTogether (options);
        if (options.abc)
            return nameMusic (options);

        return options.fromStandardInput ? nameLines (options) : nameArguments (options);
    }
}

void addNameVerb (CLI::App& program, ExitCode& exitCode)
{
    auto& verb = *program.add_subcommand ("name", "Name the chord that notes make");
    auto options = std::make_shared<NameOptions>();
    options->context = addContextArguments (verb);
    options->styleArguments = addStyleArguments (verb);
    addChordsArgument (verb, options->context, options->styleArguments);

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
    verb.add_flag ("--explain", options->explained, "Say under the answer why each name stands where it stands, one a line");
    verb.add_flag ("--stdin", options->fromStandardInput, "Read one voicing a line from the standard input and give one answer a line");
    verb.add_option ("--abc", options->abc, "Music in ABC, with its key in K: or by --key: one answer a chord, with its quality in words and its Roman numeral")
        ->type_name ("TEXT");

    verb.footer ("An answer is a symbol, its notes low to high, and what each is to the chord:\n"
                 "  $ guidetone name --as 3,b7 G#3 D4\n"
                 "  E7   G# D   (3 b7)   root silent\n"
                 "  $ guidetone name --key A --player band --alternates 1 G#3 D4\n"
                 "  E7   G# D   (3 b7)   root silent   also Bb7\n"
                 "  $ guidetone name --style jazz Ab3 C4 E4 G4\n"
                 "  A♭+Δ7   A♭ C E G   (1 3 #5 7)\n"
                 "  $ guidetone name --abc '[FGBd]4' --key D\n"
                 "  Gmaj7/F#   F# G B D   (7 1 3 5)   major seventh, third inversion   IVM4/2\n"
                 "JSON has kind (chord, interval, note, cluster, none), symbol, harte, root, bass, rootSilent, tones, cost, collection and\n"
                 "alternates; with --style or --language also written, with --explain reasons, and with --abc words, roman and key. Its symbol\n"
                 "is plain text whatever the style. A collection is a stack, a cluster or a scale: \"quartal stack on C\".\n"
                 "A line of --stdin that is no voicing gets an empty answer (as JSON: kind none, with an error), and exit code 1.");
    verb.callback ([options, &exitCode] { exitCode = run (*options); });
}

} // namespace guidetone
