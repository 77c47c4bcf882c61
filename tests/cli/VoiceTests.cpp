// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "Program.h"

#include <nlohmann/json.hpp>

using namespace guidetone::testing;

namespace
{
    using Json = nlohmann::json;

    Outcome voice (std::vector<std::string> arguments, const std::string& standardInput = {})
    {
        arguments.insert (arguments.begin(), "voice");
        return guidetone::testing::guidetone (arguments, standardInput);
    }

    std::string line (const std::vector<std::string>& arguments)
    {
        const auto outcome = voice (arguments);
        INFO (outcome.err);
        CHECK (outcome.exitCode == 0);
        REQUIRE (outcome.lines().size() == 1);
        return outcome.lines()[0];
    }
}

TEST_CASE ("a symbol becomes notes in each form", "[cli][voice]")
{
    CHECK (line ({ "C" }) == "C   C4 E4 G4   (1 3 5)   60 64 67");
    CHECK (line ({ "--voicing", "close", "C/E" }) == "C/E   E3 G3 C4   (3 5 1)   52 55 60");
    CHECK (line ({ "--voicing", "shell", "C7" }) == "C7   C3 Bb3 E4   (1 b7 3)   48 58 64");
    CHECK (line ({ "--voicing", "shell", "--player", "band", "C7" }) == "C7   E3 Bb3   (3 b7)   52 58");
    CHECK (line ({ "--voicing", "rootless", "G13" }) == "G13   F3 A3 B3 E4   (b7 9 3 13)   53 57 59 64");
    CHECK (line ({ "--voicing", "drop2", "Cmaj7" }) == "Cmaj7   C3 G3 B3 E4   (1 5 7 3)   48 55 59 64");
    CHECK (line ({ "--voicing", "spread", "C" }) == "C   C3 G3 E4   (1 5 3)   48 55 64");
    CHECK (line ({ "F/G" }) == "F/G   G3 F4 A4 C5   (bass 1 3 5)   55 65 69 72");
}

TEST_CASE ("notes keep the letters of the symbol, and the octave belongs to the letter", "[cli][voice]")
{
    CHECK (line ({ "G#" }) == "G#   G#3 B#3 D#4   (1 3 5)   56 60 63");
    CHECK (line ({ "Cb" }) == "Cb   Cb4 Eb4 Gb4   (1 3 5)   59 63 66");
    CHECK (line ({ "--language", "german", "H" }).find ("B   ") == 0);
}

TEST_CASE ("numerals get notes in their key", "[cli][voice][key]")
{
    CHECK (line ({ "--key", "A", "V7" }) == line ({ "E7" }));
    CHECK (line ({ "--key", "A", "--style", "function", "D" }) == line ({ "E" }));
}

TEST_CASE ("a range is given by notes or numbers", "[cli][voice]")
{
    CHECK (line ({ "--low", "C4", "--high", "C6", "F7" }) == "F7   F4 A4 C5 Eb5   (1 3 5 b7)   65 69 72 75");
    CHECK (line ({ "--low", "24", "--high", "48", "F7" }) == "F7   F1 A1 C2 Eb2   (1 3 5 b7)   29 33 36 39");
}

TEST_CASE ("notes that are given name themselves again", "[cli][voice]")
{
    for (const auto* symbol : { "C7", "F#m7b5", "Bbmaj9", "Fm6", "G7(b9,b13)" })
        for (const auto* form : { "close", "drop2", "spread" })
        {
            const auto voiced = line ({ "--voicing", form, symbol });
            auto numbers = voiced.substr (voiced.rfind (')') + 1);
            const auto named = guidetone::testing::guidetone ({ "name", numbers });
            CHECK (named.out.find (std::string (symbol) + "   ") == 0);
        }
}

TEST_CASE ("a voicing as JSON", "[cli][voice][json]")
{
    const auto answer = Json::parse (line ({ "--json", "--voicing", "shell", "E7" }));
    CHECK (answer["symbol"] == "E7");
    CHECK (answer["voicing"] == "shell");
    CHECK (answer["tones"][0] == Json::parse (R"({"midi":52,"spelling":"E","octave":3,"degree":"1"})"));
    CHECK (answer["tones"].size() == 3);
}

TEST_CASE ("a form that makes no sense is one sentence, and the other symbols get their notes", "[cli][voice][bad-input]")
{
    const auto outcome = voice ({ "--voicing", "rootless", "C", "C7" });
    CHECK (outcome.exitCode == 1);
    CHECK (outcome.err == "guidetone: C: a rootless form wants a seventh or a sixth.\n");
    CHECK (outcome.lines().size() == 1);

    CHECK (voice ({ "N.C." }).err == "guidetone: no chord, no notes.\n");
    CHECK (voice ({ "C7x" }).err == "guidetone: \"x\" is not understood.\n  C7x\n    ^\n");
    CHECK (voice ({ "--low", "C4", "--high", "D4", "C" }).err == "guidetone: no close form fits between MIDI notes 60 and 62.\n");

    const auto lines = voice ({ "--stdin" }, "C\nx\nG\n");
    CHECK (lines.exitCode == 1);
    CHECK (lines.lines().size() == 3);
}

TEST_CASE ("a command line that names no form or no note makes no sense", "[cli][voice][bad-input]")
{
    CHECK (voice ({}).exitCode == 2);
    CHECK (voice ({ "--voicing", "wide", "C" }).err.find ("\"wide\" is none of close|shell|rootless|drop2|spread") != std::string::npos);
    CHECK (voice ({ "--low", "H", "C" }).exitCode == 2);
    CHECK (voice ({ "--low", "", "C" }).exitCode == 2);
}
