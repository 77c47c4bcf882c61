// SPDX-License-Identifier: GPL-3.0-or-later
#include "VoiceVerb.h"

#include "../notation/ChordIdentity.h"
#include "../notation/ToneName.h"
#include "../notation/WrittenSymbol.h"
#include "ContextArguments.h"
#include "HandArguments.h"
#include "SymbolArguments.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

namespace guidetone
{

namespace
{
    using Json = nlohmann::ordered_json;

    struct VoiceOptions
    {
        std::shared_ptr<SymbolArguments> arguments;
        std::shared_ptr<ContextArguments> context;
        std::shared_ptr<HandArguments> hand;
        bool json = false;
    };

    /** A note of the voicing with its letter; the octave belongs to the letter: B#3 = C4. */
    struct SpelledTone
    {
        VoicedTone tone;
        NoteName name;

        int octave() const  { return octaveOf (tone.note, name); }
    };

    std::vector<SpelledTone> spelled (const VoicedChord& voiced, const WrittenChord& written)
    {
        std::vector<SpelledTone> tones;
        for (const auto& tone : voiced.tones)
            tones.push_back ({ tone, tone.degree ? toneName (written.root, *tone.degree) : written.bass });
        return tones;
    }

    std::string lineOf (const std::string& symbol, const std::vector<SpelledTone>& tones)
    {
        std::string names, degrees, numbers;
        for (const auto& tone : tones)
        {
            const auto* space = names.empty() ? "" : " ";
            names += space + toText (tone.name) + std::to_string (tone.octave());
            degrees += space + std::string (tone.tone.degree ? toText (*tone.tone.degree) : "bass");
            numbers += space + std::to_string (tone.tone.note);
        }

        return symbol + "   " + names + "   (" + degrees + ")   " + numbers;
    }

    std::string jsonOf (const std::string& symbol, VoicingForm form, const std::vector<SpelledTone>& tones, const std::string& problem)
    {
        Json json { { "symbol", symbol }, { "voicing", toText (form) }, { "tones", Json::array() } };
        for (const auto& tone : tones)
            json["tones"].push_back ({ { "midi", tone.tone.note }, { "spelling", toText (tone.name) }, { "octave", tone.octave() },
                                       { "degree", tone.tone.degree ? Json (toText (*tone.tone.degree)) : Json() } });
        if (! problem.empty())
            json["error"] = problem;

        return json.dump (-1, ' ', false, Json::error_handler_t::replace);
    }

    SymbolAnswer answerFor (const std::string& symbol, const VoiceOptions& options)
    {
        const auto parsed = options.arguments->read (symbol);
        SymbolAnswer answer;

        if (! parsed.chord)
        {
            answer.problem = parsed.saysNoChord ? "no chord, no notes" : parsed.message;
            if (! parsed.saysNoChord)
                answer.position = parsed.position;
            if (options.json)
                answer.line = jsonOf ("", options.hand->form, {}, answer.problem);
            return answer;
        }

        const auto voiced = voice (identify (*parsed.chord), options.hand->form, options.hand->range, options.context->naming.player);
        const auto tones = spelled (voiced, *parsed.chord);
        const auto plain = leadSheetSymbol (*parsed.chord);
        answer.problem = voiced.problem;
        if (options.json)
            answer.line = jsonOf (plain, options.hand->form, tones, voiced.problem);
        else if (voiced.problem.empty())
            answer.line = lineOf (plain, tones);
        return answer;
    }
}

void addVoiceVerb (CLI::App& program, ExitCode& exitCode)
{
    auto& verb = *program.add_subcommand ("voice", "Give notes to play for chord symbols");
    auto options = std::make_shared<VoiceOptions>();
    options->arguments = addSymbolArguments (verb);
    options->context = addPlayerArgument (verb);

    options->hand = addHandArguments (verb);
    verb.add_flag ("--json", options->json, "Answer with one JSON object a symbol on a line");

    verb.footer ("An answer is the plain symbol, its notes low to high, what each is to the chord, and their MIDI numbers:\n"
                 "  $ guidetone voice --voicing rootless G13\n"
                 "  G13   F3 A3 B3 E4   (b7 9 3 13)   53 57 59 64\n"
                 "close: all tones from the bass up; shell: root, third and seventh, with --player band the last two; rootless: the A or B form, whichever lies\n"
                 "better; drop2: the second part from the top an octave down; spread: open, with a tenth.\n"
                 "Symbols are written in any hand, as for parse: guidetone voice --key A ii7 V7 I\n"
                 "JSON has symbol, voicing and tones (midi, spelling, octave, degree).");
    verb.callback ([options, &exitCode]
    {
        exitCode = answerSymbols (*options->arguments, [options] (const std::string& symbol) { return answerFor (symbol, *options); });
    });
}

} // namespace guidetone
