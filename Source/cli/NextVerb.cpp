// SPDX-License-Identifier: GPL-3.0-or-later
#include "NextVerb.h"

#include "../context/NextChords.h"
#include "../notation/AnySymbol.h"
#include "../notation/ChordIdentity.h"
#include "../notation/RomanNumeral.h"
#include "../notation/StyledName.h"
#include "AnswerText.h"
#include "ContextArguments.h"
#include "InputLines.h"
#include "StyleArguments.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <iostream>
#include <iterator>
#include <sstream>

namespace guidetone
{

namespace
{
    using Json = nlohmann::ordered_json;

    struct NextOptions
    {
        std::vector<std::string> symbols;
        std::optional<Key> key;
        std::shared_ptr<StyleArguments> style;
        int count = mostNextChords;
        bool json = false;
        bool fromStandardInput = false;
    };

    /** What the words say, or a sentence about the first that says nothing. */
    struct ReadProgression
    {
        std::vector<Chord> chords;
        std::string problem;
    };

    ReadProgression read (const std::vector<std::string>& words, const NextOptions& options)
    {
        ReadProgression progression;

        for (const auto& word : words)
        {
            const auto parsed = parseAnySymbol (word, { options.style->style().language, options.key });
            if (! parsed.chord && ! parsed.saysNoChord)
                return { {}, word + ": " + parsed.message };
            if (parsed.chord)
                progression.chords.push_back (identify (*parsed.chord));
        }

        if (progression.chords.empty() && ! options.key)
            progression.problem = "without a chord or a key anything may follow";

        return progression;
    }

    /** The chords that may follow, and how they are written. */
    class Answer
    {
    public:
        Answer (const std::vector<Chord>& sounded, const NextOptions& options)
            : next (nextChords (sounded, options.key ? certain (*options.key) : KeyEstimate {}, options.count)),
              key (options.key ? options.key : next.hasKey() ? std::optional (keyOf (next.key)) : std::nullopt),
              style (options.style->style()) {}

        std::string text() const
        {
            std::vector<std::array<std::string, 3>> rows;
            std::array<std::size_t, 3> widths {};

            for (const auto& suggestion : next.ranked)
            {
                rows.push_back ({ symbolOf (suggestion.chord), key ? numeralOf (suggestion.chord) : std::string(), percentText (suggestion.percent) });
                for (std::size_t i = 0; i < widths.size(); ++i)
                    widths[i] = std::max (widths[i], columnsOf (rows.back()[i]));
            }

            std::string lines;
            for (std::size_t i = 0; i < rows.size(); ++i)
            {
                const auto& [symbol, numeral, percent] = rows[i];
                const auto space = [] (std::size_t width, const std::string& of) { return std::string (width - columnsOf (of), ' '); };
                lines += symbol + space (widths[0], symbol) + "   " + (key ? numeral + space (widths[1], numeral) + "   " : "")
                       + space (widths[2], percent) + percent + " %   " + reasonOf (next.ranked[i]) + '\n';
            }

            return lines;
        }

        Json json() const
        {
            const WrittenKey written = writtenKey();
            Json json { { "key", written.name }, { "keyPercent", written.percent }, { "next", Json::array() } };

            for (const auto& suggestion : next.ranked)
                json["next"].push_back ({ { "symbol", symbolOf (suggestion.chord) },
                                          { "harte", writeSymbol (suggestion.chord, spelling(), harte()) },
                                          { "roman", key ? Json (numeralOf (suggestion.chord)) : Json() },
                                          { "percent", std::round (suggestion.percent * 100.0) / 100.0 },
                                          { "reason", reasonOf (suggestion) } });
            return json;
        }

        /** In which key the chords were understood, where nobody has said so. */
        std::string remarkOnKey() const
        {
            const auto name = toText (keyOf (next.key));
            const auto percent = std::to_string (next.key.percent);
            return next.hasKey() ? "without --key these chords are taken to be in " + name + " (" + percent + " %)"
                                 : "without --key no key is likely enough to reason in; the best is " + name + " (" + percent + " %)";
        }

    private:
        struct WrittenKey
        {
            Json name;
            int percent = 0;
        };

        WrittenKey writtenKey() const    { return { key ? Json (toText (*key)) : Json(), next.key.percent }; }

        SpellingContext spelling() const    { return { key, Accidentals::automatic }; }

        static NotationStyle harte()
        {
            auto plain = textualStyle();
            plain.manner = Manner::harte;
            return plain;
        }

        std::string symbolOf (const Chord& chord) const     { return writeSymbol (chord, spelling(), style); }
        std::string numeralOf (const Chord& chord) const    { return romanNumeral (chord, *key, RomanSigns::typed); }

        std::string reasonOf (const Suggestion& suggestion) const
        {
            std::string text (toText (suggestion.reason));
            if (const auto place = text.find ("%1"); place != std::string::npos)
                text.replace (place, 2, key ? numeralOf (suggestion.about) : symbolOf (suggestion.about));
            return text;
        }

        static std::string percentText (float percent)
        {
            return percent < 1.0f ? "< 1" : std::to_string (std::lround (percent));
        }

        NextChords next;
        std::optional<Key> key;
        NotationStyle style;
    };

    ExitCode answerLines (const NextOptions& options)
    {
        auto result = ExitCode::success;

        forEachInputLine ([&] (const std::string& line, int number)
        {
            std::istringstream words (line);
            const auto progression = read ({ std::istream_iterator<std::string> (words), {} }, options);
            if (! progression.problem.empty())
                result = complain ("line " + std::to_string (number) + ": " + progression.problem);

            const auto json = progression.problem.empty() ? Answer (progression.chords, options).json()
                                                          : Json { { "next", Json::array() }, { "error", progression.problem } };
            std::cout << json.dump (-1, ' ', false, Json::error_handler_t::replace) << '\n';
        });

        return result;
    }

    ExitCode answerArguments (const NextOptions& options)
    {
        const auto progression = read (options.symbols, options);
        if (! progression.problem.empty())
            return complain (progression.problem);

        const Answer answer (progression.chords, options);
        if (options.json)
            std::cout << answer.json().dump (-1, ' ', false, Json::error_handler_t::replace) << '\n';
        else
            std::cout << answer.text();

        if (! options.key && ! options.json)
            remark (answer.remarkOnKey());

        return ExitCode::success;
    }

    ExitCode run (const NextOptions& options)
    {
        if (options.fromStandardInput && ! options.symbols.empty())
            throw CLI::ValidationError ("give either chords or --stdin, not both");
        if (! options.fromStandardInput && options.symbols.empty() && ! options.key)
            throw CLI::ValidationError ("give the chords so far, a --key or --stdin");
        if (options.fromStandardInput && ! options.json)
            throw CLI::ValidationError ("--stdin gives one line a progression, and an answer has several; with --json they go together");

        requireKeyFor (options.style->style(), options.key);
        return options.fromStandardInput ? answerLines (options) : answerArguments (options);
    }
}

void addNextVerb (CLI::App& program, ExitCode& exitCode)
{
    auto& verb = *program.add_subcommand ("next", "Suggest the chords that may follow, with their reasons");
    auto options = std::make_shared<NextOptions>();

    verb.add_option ("CHORD", options->symbols,
                     "The chords so far, the latest last, in any hand; with --key also as numerals; without chords what may begin in the key")->type_name ("");
    verb.add_option_function<std::string> ("--key", [options] (const std::string& text) { options->key = keyCalled (text); },
                                           "The key: E, C#m, \"Bb minor\"; without it the chords say which is likely")->type_name ("KEY");
    verb.add_option ("--count", options->count, "How many chords to suggest at the most, 1 to 8 (8)")
        ->check (CLI::Range (1, mostNextChords).description ({}))->type_name ("N");
    options->style = addStyleArguments (verb);
    verb.add_flag ("--json", options->json, "Answer with one JSON object on a line");
    verb.add_flag ("--stdin", options->fromStandardInput, "Read one progression a line from the standard input; with --json");

    verb.footer ("An answer has a line for each chord: its symbol, its numeral, how probable it is, and why:\n"
                 "  $ guidetone next --key C --count 2 Dm7 G7\n"
                 "  C     I     68 %   resolves the dominant\n"
                 "  Dm7   ii7   12 %   at home in the key\n"
                 "The longer the progression, the more it is the tune's own habits that count. Of triad and seventh on one root the likelier stands for both.\n"
                 "JSON has key, keyPercent and next (symbol, harte, roman, percent, reason).");
    verb.callback ([options, &exitCode] { exitCode = run (*options); });
}

} // namespace guidetone
