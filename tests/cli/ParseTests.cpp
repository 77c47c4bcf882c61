// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "Program.h"

#include <nlohmann/json.hpp>

using namespace guidetone::testing;

namespace
{
    using Json = nlohmann::json;

    Outcome parse (std::vector<std::string> arguments, const std::string& standardInput = {})
    {
        arguments.insert (arguments.begin(), "parse");
        return guidetone::testing::guidetone (arguments, standardInput);
    }

    std::string line (const std::vector<std::string>& arguments)
    {
        const auto outcome = parse (arguments);
        INFO (outcome.err);
        CHECK (outcome.exitCode == 0);
        REQUIRE (outcome.lines().size() == 1);
        return outcome.lines()[0];
    }
}

TEST_CASE ("a symbol is told by its plain form, its tones and degrees, root, bass, and Harte's label", "[cli][parse]")
{
    CHECK (line ({ "C-7(b5)/Gb" }) == "Cm7b5/Gb   C Eb Gb Bb   (1 b3 b5 b7)   root C   bass Gb   C:hdim7/b5");
    CHECK (line ({ "C7(b9,#11)/E" }) == "C7(b9,#11)/E   C E G Bb Db F#   (1 3 5 b7 b9 #11)   root C   bass E   C:7(b9,#11)/3   often without G");
    CHECK (line ({ "F/G" }) == "F/G   G F A C   (bass 1 3 5)   root F   bass G   F:maj/2");
    CHECK (line ({ "A#7" }) == "A#7   A# C## E# G#   (1 3 5 b7)   root A#   bass A#   A#:7   often without E#");
    CHECK (line ({ "N.C." }) == "N.C.   (no chord)");
    CHECK (line ({ "C minor seven flat five over G flat" }) == line ({ "C\u00f8/G\u266d" }));
    CHECK (line ({ "[C7]" }) == line ({ "C7" }));
}

TEST_CASE ("notes are named in the language that is asked for", "[cli][parse]")
{
    CHECK (line ({ "--language", "german", "H7" }) == line ({ "B7" }));
    CHECK (line ({ "--language", "german", "fis-Moll" }) == line ({ "F#m" }));
    CHECK (line ({ "--language", "italian", "Sol7/Si" }) == line ({ "G7/B" }));
}

TEST_CASE ("in a key numerals, functions and numbers are read, and every chord is told by its numeral", "[cli][parse][key]")
{
    CHECK (line ({ "--key", "C", "V65/V" }) == "D7/F#   D F# A C   (1 3 5 b7)   root D   bass F#   D:7/3   V6/5/V   often without A");
    CHECK (line ({ "--key", "C", "D7" }) == "D7   D F# A C   (1 3 5 b7)   root D   bass D   D:7   V7/V   often without A");
    CHECK (line ({ "--key", "C", "Sp" }) == line ({ "--key", "C", "Dm" }));
    CHECK (line ({ "--key", "F#m", "VII" }).find ("E   ") == 0);
    CHECK (line ({ "--key", "C", "N.C." }) == "N.C.   (no chord)");
    CHECK (line ({ "--key", "C", "Dm7b5" }).find ("   ii\u00f87") != std::string::npos);

    const auto answer = Json::parse (line ({ "--json", "--key", "Am", "i6" }));
    CHECK (answer["symbol"] == "Am/C");
    CHECK (answer["roman"] == "i6");
    CHECK (Json::parse (line ({ "--json", "--key", "Am", "N.C." }))["roman"].is_null());
    CHECK_FALSE (Json::parse (line ({ "--json", "Am" })).contains ("roman"));
}

TEST_CASE ("a style is the one hand that is read", "[cli][parse][style]")
{
    CHECK (line ({ "--style", "function", "--key", "C", "D7" }).find ("G7   ") == 0);
    CHECK (line ({ "--style", "nashville", "--key", "C", "b7" }).find ("Bb   ") == 0);
    CHECK (line ({ "--style", "roman", "--key", "Eb", "vi" }).find ("Cm   ") == 0);
    CHECK (line ({ "--style", "german", "H7" }) == line ({ "B7" }));
    CHECK (line ({ "--style", "german", "--language", "english", "Bb7" }) == line ({ "Bb7" }));
    CHECK (line ({ "--style", "classical", "C major with ninth, over the tritone" }).find ("Cadd9/F#   ") == 0);
    CHECK (line ({ "<harmony><root><root-step>D</root-step></root><kind>minor</kind></harmony>" }) == line ({ "Dm" }));

    CHECK (parse ({ "--style", "roman", "--key", "C", "Dm" }).err == "guidetone: a numeral I to VII or i to vii is expected.\n  Dm\n  ^\n");
}

TEST_CASE ("what counts from a key wants one", "[cli][parse][bad-input]")
{
    CHECK (parse ({ "V7" }).err == "guidetone: this counts from the tonic of a key, and no key is given.\n  V7\n  ^\n");

    const auto outcome = parse ({ "--style", "roman", "V7" });
    CHECK (outcome.exitCode == 2);
    CHECK (outcome.err.find ("the style roman counts from a key's tonic; give it with --key") != std::string::npos);
    CHECK (parse ({ "--key", "H", "V7" }).err.find ("\"H\" is no key") != std::string::npos);
    CHECK (parse ({ "--style", "baroque", "C" }).err.find ("\"baroque\" is no style") != std::string::npos);
}

TEST_CASE ("a symbol as JSON has its tones, and those that players leave out", "[cli][parse][json]")
{
    const auto answer = Json::parse (line ({ "--json", "C9/E" }));
    CHECK (answer["kind"] == "chord");
    CHECK (answer["symbol"] == "C9/E");
    CHECK (answer["harte"] == "C:9/3");
    CHECK (answer["root"] == "C");
    CHECK (answer["bass"] == "E");
    CHECK (answer["tones"] == Json::parse (R"([{"spelling":"C","degree":"1"},{"spelling":"E","degree":"3"},{"spelling":"G","degree":"5"},
                                             {"spelling":"Bb","degree":"b7"},{"spelling":"D","degree":"9"}])"));
    CHECK (answer["assumed"] == Json::parse (R"(["5"])"));

    const auto none = Json::parse (line ({ "--json", "N.C." }));
    CHECK (none["kind"] == "none");
    CHECK (none["symbol"] == "N.C.");
    CHECK (none["root"].is_null());
    CHECK (none["tones"].empty());
}

TEST_CASE ("a bad symbol is one sentence with a caret under its place, and the others are read", "[cli][parse][bad-input]")
{
    const auto one = parse ({ "C\u03947x5" });
    CHECK (one.exitCode == 1);
    CHECK (one.out.empty());
    CHECK (one.err == "guidetone: \"x5\" is not understood.\n  C\u03947x5\n     ^\n");

    const auto several = parse ({ "Am7", "Cblah", "G7" });
    CHECK (several.exitCode == 1);
    CHECK (several.lines().size() == 2);
    CHECK (several.err == "guidetone: Cblah: \"lah\" is not understood.\n  Cblah\n    ^\n");

    CHECK (parse ({ "" }).exitCode == 1);
    CHECK (parse ({ "H7" }).err == "guidetone: a chord symbol begins with a note name, A to G.\n  H7\n  ^\n");
}

TEST_CASE ("one symbol a line, one answer a line, also for what cannot be read", "[cli][parse][stdin]")
{
    const std::string input = "Cmaj7\nC\x01\xff\n\nF#m, first inversion\n";
    const auto plain = parse ({ "--stdin" }, input);
    CHECK (plain.exitCode == 1);
    REQUIRE (plain.lines().size() == 4);
    CHECK (plain.lines()[1].empty());
    CHECK (plain.lines()[3].find ("F#m/A ") == 0);
    CHECK (plain.err.find ("guidetone: line 2: ") == 0);
    CHECK (plain.err.find ("guidetone: line 3: a chord symbol begins with a note name") != std::string::npos);

    const auto json = parse ({ "--stdin", "--json" }, input);
    REQUIRE (json.lines().size() == 4);
    CHECK (Json::parse (json.lines()[1])["kind"] == "none");
    CHECK (Json::parse (json.lines()[1])["position"] == 1);
    CHECK (Json::parse (json.lines()[3])["symbol"] == "F#m/A");
}

TEST_CASE ("a command line without symbols, or in no language, makes no sense", "[cli][parse][bad-input]")
{
    CHECK (parse ({}).exitCode == 2);
    CHECK (parse ({ "--stdin", "C" }).exitCode == 2);
    const auto outcome = parse ({ "--language", "klingon", "C" });
    CHECK (outcome.exitCode == 2);
    CHECK (outcome.err.find ("\"klingon\" is no language of note names; there are english, german") != std::string::npos);
}
