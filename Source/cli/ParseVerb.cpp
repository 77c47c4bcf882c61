// SPDX-License-Identifier: GPL-3.0-or-later
#include "ParseVerb.h"

#include "../notation/ChordIdentity.h"
#include "../notation/RomanNumeral.h"
#include "../notation/WrittenSymbol.h"
#include "SymbolArguments.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

namespace guidetone
{

namespace
{
    using Json = nlohmann::ordered_json;

    struct ParseOptions
    {
        std::shared_ptr<SymbolArguments> arguments;
        bool json = false;
    };

    std::string joined (const std::vector<std::string>& words)
    {
        std::string text;
        for (const auto& word : words)
            text += (text.empty() ? "" : " ") + word;
        return text;
    }

    /** What the chord is in the key, in the signs that `name` writes. */
    std::string numeralOf (const WrittenChord& chord, const Key& key)  { return romanNumeral (identify (chord), key, RomanSigns::typed); }

    std::string lineOf (const ParsedSymbol& parsed, const std::optional<Key>& key)
    {
        constexpr auto gap = "   ";
        if (parsed.saysNoChord)
            return std::string ("N.C.") + gap + "(no chord)";
        if (! parsed.chord)
            return {};

        const auto& chord = *parsed.chord;
        std::vector<std::string> names, degrees, assumed;
        for (const auto& tone : tonesOf (chord))
        {
            names.push_back (toText (tone.name));
            degrees.emplace_back (tone.degree ? toText (*tone.degree) : std::string_view ("bass"));
            if (tone.degree && chord.assumed.contains (*tone.degree))
                assumed.push_back (names.back());
        }

        auto line = leadSheetSymbol (chord) + gap + joined (names) + gap + '(' + joined (degrees) + ')' + gap + "root " + toText (chord.root)
                  + gap + "bass " + toText (chord.bass) + gap + harteLabel (chord);
        if (key)
            line += gap + numeralOf (chord, *key);
        return assumed.empty() ? line : line + gap + "often without " + joined (assumed);
    }

    std::string jsonOf (const ParsedSymbol& parsed, const std::optional<Key>& key)
    {
        Json json { { "kind", parsed.chord ? "chord" : "none" }, { "symbol", parsed.saysNoChord ? "N.C." : "" }, { "harte", "N" },
                    { "root", nullptr }, { "bass", nullptr }, { "tones", Json::array() }, { "assumed", Json::array() } };

        if (key)
            json["roman"] = parsed.chord ? Json (numeralOf (*parsed.chord, *key)) : Json();

        if (parsed.chord)
        {
            json["symbol"] = leadSheetSymbol (*parsed.chord);
            json["harte"] = harteLabel (*parsed.chord);
            json["root"] = toText (parsed.chord->root);
            json["bass"] = toText (parsed.chord->bass);

            for (const auto& tone : tonesOf (*parsed.chord))
            {
                json["tones"].push_back ({ { "spelling", toText (tone.name) }, { "degree", tone.degree ? Json (toText (*tone.degree)) : Json() } });
                if (tone.degree && parsed.chord->assumed.contains (*tone.degree))
                    json["assumed"].push_back (toText (*tone.degree));
            }
        }
        else if (! parsed.message.empty())
        {
            json["error"] = parsed.message;
            json["position"] = parsed.position;
        }

        return json.dump (-1, ' ', false, Json::error_handler_t::replace);
    }

    SymbolAnswer answerFor (const std::string& symbol, const ParseOptions& options)
    {
        const auto parsed = options.arguments->read (symbol);
        SymbolAnswer answer { options.json ? jsonOf (parsed, options.arguments->key) : lineOf (parsed, options.arguments->key), parsed.message, {} };
        if (! parsed.message.empty())
            answer.position = parsed.position;
        return answer;
    }
}

void addParseVerb (CLI::App& program, ExitCode& exitCode)
{
    auto& verb = *program.add_subcommand ("parse", "Read chord symbols and tell their tones");
    auto options = std::make_shared<ParseOptions>();
    options->arguments = addSymbolArguments (verb);
    verb.add_flag ("--json", options->json, "Answer with one JSON object a symbol on a line");

    verb.footer ("An answer is the plain symbol, the tones it claims, what each is to the chord, root, bass, Harte's label, and what players leave out:\n"
                 "  $ guidetone parse \"C-7(b5)/Gb\"\n"
                 "  Cm7b5/Gb   C Eb Gb Bb   (1 b3 b5 b7)   root C   bass Gb   C:hdim7/b5\n"
                 "Lead-sheet symbols in all usual hands, Harte's labels, Chordonomicon's words and spoken chords are told apart by themselves;\n"
                 "two chords with a bar between (D|C) are one over the other, and N.C. is no chord. MusicXML's <harmony> is read too.\n"
                 "With --key, Roman numerals, functions and Nashville numbers are read as well, after all of these, and each answer has its numeral:\n"
                 "  $ guidetone parse --key C V65/V\n"
                 "  D7/F#   D F# A C   (1 3 5 b7)   root D   bass F#   D:7/3   V6/5/V   often without A\n"
                 "D7 and b7 are chords first; with --style function or nashville they are a dominant and a number.\n"
                 "JSON has kind (chord or none), symbol, harte, root, bass, tones and assumed (degrees that players leave out); with --key also roman.\n"
                 "What cannot be read gets a sentence with its place (as JSON also an object: error and position), and exit code 1; all others are read.");
    verb.callback ([options, &exitCode]
    {
        exitCode = answerSymbols (*options->arguments, [options] (const std::string& symbol) { return answerFor (symbol, *options); });
    });
}

} // namespace guidetone
