// SPDX-License-Identifier: GPL-3.0-or-later
#include "ContinueVerb.h"

#include "../context/Continuation.h"
#include "../core/Digits.h"
#include "../formats/ContinuedChart.h"
#include "DocumentArguments.h"

#include <CLI/CLI.hpp>

namespace guidetone
{

namespace
{
    struct ContinueOptions
    {
        std::shared_ptr<DocumentArguments> document;
        std::shared_ptr<StyleArguments> style;
        ChartContinuation wish;
        std::string output = "-", to;
        bool whole = false;
    };

    std::uint64_t seedOf (const std::string& text)
    {
        const auto seed = wholeNumber<std::uint64_t> (text);
        if (! seed)
            throw CLI::ValidationError ("--seed", '"' + text + "\" is no seed; it is a whole number from 0");

        return *seed;
    }

    double temperatureOf (double temperature)
    {
        if (! (temperature >= 0.0 && temperature <= 5.0))   // and what is no number
            throw CLI::ValidationError ("--temperature", "it must be 0 to 5");

        return temperature;
    }

    /** The new bars after the old ones. */
    Chart joined (const Chart& before, const Chart& after)
    {
        auto chart = unfolded (before);
        if (! chart.key)
            chart.key = after.key;

        chart.sections.insert (chart.sections.end(), after.sections.begin(), after.sections.end());
        return chart;
    }

    ExitCode run (const ContinueOptions& options)
    {
        const auto& input = *options.document;
        const auto& to = formatToWrite (options.to.empty() && options.output == "-" ? "sheet" : options.to, options.output);
        requireStylesOf (to, *options.style);
        if (input.isRead (options.output))
            return complain (options.output + " is the file to go on with; what is written would replace it");

        const auto read = input.read();
        if (! read.document)
            return complain (read.problem);

        auto wish = options.wish;
        wish.key = input.context->naming.key;
        const auto before = chartOf (*read.document, input.writeOptions());
        const auto after = continued (before, wish);
        if (after.empty())
            return complain (input.sentence ("has neither a chord nor a key to go on from; give one with --key"));

        const auto style = options.style->style();
        auto write = input.writeOptions();
        write.style = options.style->areGiven() ? &style : nullptr;
        const auto problem = putText (options.output, to.write (options.whole ? joined (before, after) : after, write));
        return problem.empty() ? ExitCode::success : complain (problem);
    }
}

void addContinueVerb (CLI::App& program, ExitCode& exitCode)
{
    auto& verb = *program.add_subcommand ("continue", "Write the bars that may follow a chart or a log");
    auto options = std::make_shared<ContinueOptions>();
    options->document = addDocumentArguments (verb, "LOG");
    options->document->context->findPlayer = true;
    options->style = addStyleArguments (verb);

    verb.add_option ("--bars", options->wish.bars, "How many bars, 1 to 999 (8); 4, 8, 12 ... end with a cadence")
        ->check (CLI::Range (1, mostBarsToContinue).description ({}))->type_name ("N");
    verb.add_option_function<std::string> ("--seed", [options] (const std::string& text) { options->wish.seed = seedOf (text); },
                                           "Any whole number from 0 (1): another one gives other bars, the same one the same")->type_name ("S");
    verb.add_option_function<double> ("--temperature", [options] (double temperature) { options->wish.temperature = temperatureOf (temperature); },
                                      "How bold, 0 to 5 (0.7): 0 always the most probable chord, 1 as often as it is probable")->type_name ("T");
    verb.add_flag ("--whole", options->whole, "Write LOG, with its repeats written out, and the new bars after it");
    verb.add_option ("--output", options->output, "The file to write; - is the standard output, as without this option")->type_name ("FILE");
    verb.add_option ("--to", options->to, "The format, where the file's name does not tell: " + listed (writableFormats()) + "; on the standard output sheet without this option")->type_name ("FORMAT");

    verb.footer ("Chords are drawn by how probable they are after those before, change where the tune's own do, and keep to its triads or sevenths.\n"
                 "--key goes before the key that LOG says or comes to. A chord chart may be given on the standard input:\n"
                 "  $ echo 'Dm7 | G7 | Cmaj7 | A7' | guidetone continue - --from sheet --bars 4");
    verb.callback ([options, &exitCode] { exitCode = run (*options); });
}

} // namespace guidetone
