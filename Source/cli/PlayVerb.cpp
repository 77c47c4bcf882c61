// SPDX-License-Identifier: GPL-3.0-or-later
#include "PlayVerb.h"

#include "../notation/StyledName.h"
#include "../plugin/Replay.h"
#include "../progression/BarAndBeat.h"
#include "AnswerText.h"
#include "ChordsArgument.h"
#include "Interruption.h"
#include "ListenArgument.h"

#include <Presets.h>

#include <CLI/CLI.hpp>

#include <chrono>
#include <cmath>
#include <iomanip>
#include <iostream>
#include <thread>

namespace guidetone
{

namespace
{
    struct PlayOptions
    {
        std::shared_ptr<ContextArguments> context;
        std::shared_ptr<StyleArguments> style;
        std::shared_ptr<Listen> listen;
        std::string file;
        bool demo = false;
        double speed = 1.0;
    };

    /** With spaces up to a width, counted in characters. */
    std::string padded (std::string text, std::size_t width)
    {
        const auto characters = columnsOf (text);
        return text.append (characters < width ? width - characters : 0, ' ');
    }

    /** Prints each chord once it is settled. */
    class Printer final : public ChordSink
    {
    public:
        explicit Printer (const AnswerStyle& answerStyle)  : style (answerStyle) {}

        void shown (const Shown&) noexcept override {}

        void logged (const ChordEvent& event) noexcept override
        {
            if (event.kind != ChordEvent::Kind::began)
                return;

            printed = true;
            auto here = style;
            here.spelling.key = event.context.key;
            const auto tones = tonesText (event.naming, here);
            std::cout << std::setw (5) << barAndBeat (event.position) << "   "
                      << padded (writeSymbol (event.naming, here.spelling, here.notation), 10) << ' ';

            if (hasSilentRoot (event.naming))
                std::cout << padded (tones, 12) << " (root silent)";
            else
                std::cout << tones;

            std::cout << '\n' << std::flush;
        }

        bool hasPrinted() const noexcept  { return printed; }

    private:
        AnswerStyle style;
        bool printed = false;
    };

    MidiFileResult songFor (const PlayOptions& options)
    {
        if (! options.demo)
            return loadMidiFile (options.file);

        return readMidiFile ({ reinterpret_cast<const std::uint8_t*> (presets::bluesina_mid), static_cast<std::size_t> (presets::bluesina_midSize) });
    }

    /** The blues is in A, and nobody plays its roots. */
    NamingContext contextFor (const PlayOptions& options)
    {
        return options.demo ? NamingContext { parseKey ("A"), Player::band } : options.context->naming;
    }

    void playInTime (Replay& replay, double speed)
    {
        const Interruption interruption;
        using Clock = std::chrono::steady_clock;
        constexpr std::chrono::milliseconds step (5);
        const auto start = Clock::now();

        while (! replay.atEnd() && ! interruption.isWanted())
        {
            replay.advanceTo (std::chrono::duration<double> (Clock::now() - start).count() * speed);

            if (! replay.atEnd())
                std::this_thread::sleep_for (step);
        }
    }

    ExitCode run (const PlayOptions& options)
    {
        if (options.demo != options.file.empty())
            throw CLI::ValidationError (options.demo ? "give either a file or --demo, not both" : "give the file to play, or --demo");

        ListeningSettings settings;
        settings.context = contextFor (options);
        settings.listen = options.demo ? Listen::heldKeys : *options.listen;
        settings.findKey = options.context->findKey && ! options.demo;
        settings.findPlayer = ! options.demo && options.context->findPlayer;
        const auto notation = options.style->style();
        requireKeyFor (notation, settings.context.key);

        const auto file = songFor (options);
        if (! file.song)
            return complain (options.file + ' ' + file.problem);

        if (options.demo)
            std::cout << "A blues in A. The piano plays thirds and sevenths, and nobody plays the roots.\n\n" << std::flush;

        Printer printer ({ { settings.context.key, options.context->accidentals }, notation });
        Replay replay (*file.song, settings, printer);

        playInTime (replay, options.speed);

        if (replay.atEnd() && ! printer.hasPrinted())
            remark (noChordIn (options.file, settings.context));

        return ExitCode::success;
    }

    std::string checkSpeed (const std::string& text)
    {
        double speed = 0.0;
        const bool good = CLI::detail::lexical_cast (text, speed) && std::isfinite (speed) && speed > 0.0;
        return good ? std::string() : '"' + text + "\" is no speed; 1 is as written, 2 twice as fast, 0.5 half as fast";
    }
}

void addPlayVerb (CLI::App& program, ExitCode& exitCode)
{
    auto& verb = *program.add_subcommand ("play", "Play a MIDI file and print its chords as they fall");
    auto options = std::make_shared<PlayOptions>();
    options->context = addListeningArguments (verb);
    options->style = addStyleArguments (verb);
    addChordsArgument (verb, options->context, options->style);
    options->listen = addListenArgument (verb);

    verb.add_option ("FILE", options->file, "A MIDI file of format 0 or 1")
        ->type_name ("");
    verb.add_flag ("--demo", options->demo, "Play the blues that comes with Guidetone, in its own key and with a band");
    verb.add_option ("--speed", options->speed, "How many times as fast, above 0")
        ->check (checkSpeed)->type_name ("X");

    verb.footer ("A line is bar and beat, the chord, and its notes low to high; \"2:4&\" is the second half of the fourth beat of bar two.\n"
                 "Nothing sounds: the notes go to the namer alone. Control-C ends it.");
    verb.callback ([options, &exitCode] { exitCode = run (*options); });
}

} // namespace guidetone
