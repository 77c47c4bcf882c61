// SPDX-License-Identifier: GPL-3.0-or-later
#include "CompareVerb.h"

#include "../formats/Comparison.h"
#include "../notation/LetteredChord.h"
#include "../progression/DecimalText.h"
#include "AnswerText.h"
#include "DocumentFile.h"
#include "FormatArguments.h"
#include "GridArgument.h"
#include "ListenArgument.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <array>
#include <cmath>
#include <iostream>

namespace guidetone
{

namespace
{
    struct CompareOptions
    {
        std::shared_ptr<ContextArguments> context;
        std::shared_ptr<StyleArguments> style;
        std::shared_ptr<Listen> listen;
        std::string played, chart, playedFrom, chartFrom;
        std::shared_ptr<std::int32_t> gridTicks;
        bool repeat = false, json = false;
    };

    /** Of the music's time, in per cent. */
    double shareOf (std::int64_t ticks, const Comparison& comparison)
    {
        const auto all = comparison.allTicks();
        return all == 0 ? 0.0 : std::round (1000.0 * static_cast<double> (ticks) / static_cast<double> (all)) / 10.0;
    }

    std::int64_t ticksOf (const Comparison& comparison, bool (*isOne) (Likeness))
    {
        std::int64_t ticks = 0;
        for (int i = 0; i < likenessCount; ++i)
            if (isOne (static_cast<Likeness> (i)))
                ticks += comparison.ticks[static_cast<std::size_t> (i)];

        return ticks;
    }

    /** What the summary counts, in the words of the list and of JSON. */
    struct Total
    {
        const char* name;
        bool (*counts) (Likeness);
    };

    constexpr Total totals[] { { "hits", isHit }, { "substitutions", isSubstitution }, { "misses", isMiss }, { "extra", [] (Likeness one) { return one == Likeness::extra; } } };

    class Writer
    {
    public:
        Writer (const Comparison& comparisonToWrite, const CompareOptions& options)
            : comparison (comparisonToWrite), style (options.style->style()), key (options.context->naming.key) {}

        std::string list() const
        {
            std::string text = line ({ "bar", "chart", "played", "" });

            for (std::size_t i = 0; i < comparison.spans.size();)
            {
                std::string wanted, played, remarks, lastWanted, lastPlayed;
                const auto bar = comparison.spans[i].bar;

                for (; i < comparison.spans.size() && comparison.spans[i].bar == bar; ++i)
                {
                    const auto& span = comparison.spans[i];
                    appendChord (wanted, lastWanted, symbolOf (span.wanted, span.wantedText));
                    appendChord (played, lastPlayed, symbolOf (span.played, span.playedText));
                    if (span.likeness != Likeness::same)
                        remarks += (remarks.empty() ? "" : ", ") + std::string (toText (span.likeness));
                }

                text += line ({ std::to_string (bar + 1), wanted, played, remarks });
            }

            return text + '\n' + summary();
        }

        std::string json (const std::string& playedTitle, const std::string& chartTitle) const
        {
            using Json = nlohmann::ordered_json;
            Json document { { "format", "guidetone comparison" }, { "version", 1 }, { "played", playedTitle }, { "chart", chartTitle } };

            for (const auto& [name, counts] : totals)
                document["percent"][name] = shareOf (ticksOf (comparison, counts), comparison);
            for (int i = 0; i < likenessCount; ++i)
                document["percent"]["kinds"][std::string (toText (static_cast<Likeness> (i)))] = shareOf (comparison.ticks[static_cast<std::size_t> (i)], comparison);

            auto& spans = document["spans"] = Json::array();
            for (const auto& span : comparison.spans)
            {
                const auto beat = [&span] (std::int32_t tick) { return std::round (1.0e6 * tick * span.metre.denominator / (4.0 * ticksPerQuarter)) / 1.0e6 + 1.0; };
                const auto nameOf = [this] (const auto& chord, const std::string& text) { const auto name = symbolOf (chord, text); return name == "-" ? Json() : Json (name); };
                spans.push_back ({ { "bar", span.bar + 1 }, { "from", beat (span.from) }, { "to", beat (span.to) }, { "chart", nameOf (span.wanted, span.wantedText) },
                                   { "played", nameOf (span.played, span.playedText) }, { "is", toText (span.likeness) } });
            }

            return document.dump (2, ' ', false, Json::error_handler_t::replace) + '\n';
        }

    private:
        std::string symbolOf (const std::optional<WrittenChord>& chord, const std::string& text) const
        {
            return chord ? writeSymbol (lettered (*chord), key, style) : text.empty() ? "-" : text;
        }

        /** A chord that goes on is a dot, as in a lead sheet. */
        static void appendChord (std::string& text, std::string& last, const std::string& symbol)
        {
            text += (text.empty() ? "" : " ") + (symbol == last ? "." : symbol);
            last = symbol;
        }

        static std::string line (const std::array<std::string, 4>& columns)
        {
            constexpr std::size_t widths[] { 6, 24, 24, 0 };
            std::string text;

            for (std::size_t i = 0; i < columns.size(); ++i)
            {
                const auto width = columnsOf (columns[i]);
                text += columns[i] + std::string (width < widths[i] ? widths[i] - width : i + 1 < columns.size() ? 1 : 0, ' ');
            }

            return text.substr (0, text.find_last_not_of (' ') + 1) + '\n';
        }

        std::string summary() const
        {
            std::string text;
            const auto add = [this, &text] (const std::string& name, std::int64_t ticks)
            {
                const auto share = decimalText (shareOf (ticks, comparison), 1);
                constexpr std::size_t width = 33;
                const auto taken = name.size() + share.size();
                text += name + std::string (width > taken ? width - taken : 1, ' ') + share + " %\n";
            };

            for (const auto& [name, counts] : totals)
            {
                add (name, ticksOf (comparison, counts));
                for (int i = 0; i < likenessCount && counts != totals[3].counts; ++i)
                    if (const auto kind = static_cast<Likeness> (i); counts (kind) && comparison.ticksIn (kind) > 0)
                        add ("  " + std::string (toText (kind)), comparison.ticksIn (kind));
            }

            return text;
        }

        const Comparison& comparison;
        const NotationStyle style;
        const std::optional<Key> key;
    };

    std::string titleOf (const Document& document)
    {
        return std::visit ([] (const auto& any) { return any.title; }, document);
    }

    ExitCode run (const CompareOptions& options)
    {
        const auto& playedFormat = formatToRead (options.playedFrom, options.played);
        const auto& chartFormat = formatToRead (options.chartFrom, options.chart);
        requireKeyFor (options.style->style(), options.context->naming.key);
        if (options.played == "-" && options.chart == "-")
            throw CLI::ValidationError ("the standard input can be one of the two, not both");

        const auto settings = listeningTo (*options.context, *options.listen);
        const auto played = readDocument (options.played, playedFormat, { settings, MidiNotes::always });
        const auto chart = readDocument (options.chart, chartFormat, { settings, MidiNotes::withoutSymbols });
        for (const auto* file : { &played, &chart })
            if (! file->document)
                complain (file->problem);
        if (! played.document || ! chart.document)
            return ExitCode::badInput;

        const WriteOptions onPaper { options.context->spelling(), nullptr, *options.gridTicks };
        const auto comparison = compared (chartOf (*played.document, onPaper), chartOf (*chart.document, onPaper), options.context->naming.key,
                                          options.repeat ? ChartEnd::beginsAnew : ChartEnd::ends);
        if (comparison.spans.empty())
            return complain ("neither " + options.played + " nor " + options.chart + " has a chord in it");

        const Writer writer (comparison, options);
        std::cout << (options.json ? writer.json (titleOf (*played.document), titleOf (*chart.document)) : writer.list()) << std::flush;
        return ExitCode::success;
    }
}

void addCompareVerb (CLI::App& program, ExitCode& exitCode)
{
    auto& verb = *program.add_subcommand ("compare", "Compare what was played with a chart: hits, substitutions, misses");
    auto options = std::make_shared<CompareOptions>();

    verb.add_option ("PLAYED", options->played, "What was played: the notes of a MIDI file, or a log or chart in any format that is read; - is the standard input")->type_name ("")->required();
    verb.add_option ("CHART", options->chart, "The chart, in any format that is read")->type_name ("")->required();
    verb.add_option ("--from", options->playedFrom, "The format of PLAYED, where its name does not tell")->type_name ("FORMAT");
    verb.add_option ("--chart-from", options->chartFrom, "The format of CHART, where its name does not tell")->type_name ("FORMAT");
    verb.add_flag ("--repeat", options->repeat, "Begin the chart anew at its end, chorus after chorus, for as long as somebody plays");
    verb.add_flag ("--json", options->json, "One JSON object: the shares in per cent, and every stretch with its bar, beats, chords and what the one is to the other");

    options->gridTicks = addGridArgument (verb);
    options->context = addListeningArguments (verb);
    options->listen = addListenArgument (verb);
    options->style = addStyleArguments (verb);

    verb.footer ("Both begin with the bar of their first chord, and chords that were played are moved to the beats, or to --grid. Hits are the same chord, also in\n"
                 "another inversion or with other tensions; substitutions are called what musicians call them, by --key or the key of the chart.\n"
                 "  $ guidetone compare take.mid tune.cho --repeat");
    verb.callback ([options, &exitCode] { exitCode = run (*options); });
}

} // namespace guidetone
