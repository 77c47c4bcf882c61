// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "Program.h"

#include <nlohmann/json.hpp>

using namespace guidetone::testing;

namespace
{
    using Json = nlohmann::json;

    Outcome next (std::vector<std::string> arguments, const std::string& standardInput = {})
    {
        arguments.insert (arguments.begin(), "next");
        return guidetone::testing::guidetone (arguments, standardInput);
    }

    std::vector<std::string> lines (const std::vector<std::string>& arguments)
    {
        const auto outcome = next (arguments);
        INFO (outcome.err);
        CHECK (outcome.exitCode == 0);
        return outcome.lines();
    }
}

TEST_CASE ("what may follow has its numeral, its chance and its reason", "[cli][next]")
{
    const auto answer = lines ({ "--key", "C", "--count", "6", "Dm7", "G7" });
    REQUIRE (answer.size() == 6);
    CHECK (answer[0].find ("C     I    ") == 0);
    CHECK (answer[0].find ("%   resolves the dominant") != std::string::npos);
    CHECK (answer[5].find ("Am7   vi7 ") == 0);
    CHECK (answer[5].find ("%   deceptive: in place of I") != std::string::npos);

    const auto minor = lines ({ "--key", "Am", "E7" });
    CHECK (minor.size() == 8);
    CHECK (minor[0].find ("Am ") == 0);
}

TEST_CASE ("numerals and functions are read in the key, and without chords the tune begins", "[cli][next][key]")
{
    CHECK (lines ({ "--key", "A", "ii7", "V7/V" }) == lines ({ "--key", "A", "Bm7", "B7" }));
    CHECK (lines ({ "--key", "Eb" })[0].find ("Eb ") == 0);
    CHECK (lines ({ "--key", "C", "Dm7", "N.C.", "G7" }) == lines ({ "--key", "C", "Dm7", "G7" }));
}

TEST_CASE ("the chords are written in the style that is asked for", "[cli][next][style]")
{
    CHECK (lines ({ "--key", "C", "--style", "jazz", "--count", "2", "Dm7", "G7" })[1].find ("D-7 ") == 0);
    CHECK (lines ({ "--key", "F", "--language", "german", "--count", "1", "F", "C7", "F", "C7", "F", "B" })[0].find ("F ") == 0);
    CHECK (lines ({ "--key", "C", "--style", "nashville", "--count", "1", "G7" })[0].find ("1 ") == 0);
}

TEST_CASE ("without a key it is said which one the chords are taken to be in", "[cli][next][key]")
{
    const auto found = next ({ "Dm7", "G7", "Cmaj7" });
    CHECK (found.err.find ("guidetone: without --key these chords are taken to be in C (") == 0);
    CHECK (found.lines()[0].find ("G7    V7 ") == 0);

    const auto doubtful = next ({ "Cm7" });
    CHECK (doubtful.exitCode == 0);
    CHECK (doubtful.err.find ("guidetone: without --key no key is likely enough to reason in; the best is ") == 0);
    CHECK (doubtful.lines()[0].find ("F7 ") == 0);
    CHECK (doubtful.out.find ("V7") == std::string::npos);
}

TEST_CASE ("suggestions as JSON, one progression a line", "[cli][next][json]")
{
    const auto answer = Json::parse (next ({ "--json", "--key", "Bb", "F7" }).out);
    CHECK (answer["key"] == "Bb");
    CHECK (answer["keyPercent"] == 100);
    CHECK (answer["next"].size() == 8);
    const auto& first = answer["next"][0];
    CHECK (first["symbol"] == "Bb");
    CHECK (first["harte"] == "Bb:maj");
    CHECK (first["roman"] == "I");
    CHECK (first["reason"] == "resolves the dominant");
    CHECK (first["percent"] > answer["next"][1]["percent"]);

    const auto many = next ({ "--json", "--stdin", "--count", "2" }, "Dm7 G7\nCm7\nx\n\nC7(b9,#11) F\n");
    CHECK (many.exitCode == 1);
    REQUIRE (many.lines().size() == 5);
    CHECK (Json::parse (many.lines()[0])["key"] == "C");
    CHECK (Json::parse (many.lines()[1])["key"].is_null());
    CHECK (Json::parse (many.lines()[1])["next"][0]["roman"].is_null());
    CHECK (Json::parse (many.lines()[2])["error"].get<std::string>().find ("x: ") == 0);
    CHECK (Json::parse (many.lines()[3])["error"] == "without a chord or a key anything may follow");
    CHECK (Json::parse (many.lines()[4])["next"].size() == 2);
    CHECK (many.err.find ("guidetone: line 3: x: ") == 0);
}

TEST_CASE ("what is no chord is one sentence", "[cli][next][bad-input]")
{
    const auto outcome = next ({ "Dm7", "G7x" });
    CHECK (outcome.exitCode == 1);
    CHECK (outcome.err == "guidetone: G7x: \"x\" is not understood.\n");
    CHECK (outcome.out.empty());

    CHECK (next ({ "N.C." }).err == "guidetone: without a chord or a key anything may follow.\n");
}

TEST_CASE ("a command line that asks for nothing, or for two things at once, makes no sense", "[cli][next][bad-input]")
{
    CHECK (next ({}).exitCode == 2);
    CHECK (next ({ "--stdin" }).exitCode == 2);
    CHECK (next ({ "--json", "--stdin", "C" }).exitCode == 2);
    CHECK (next ({ "--count", "0", "C" }).exitCode == 2);
    CHECK (next ({ "--count", "9", "C" }).exitCode == 2);
    CHECK (next ({ "--key", "H", "C" }).exitCode == 2);
    CHECK (next ({ "--style", "nashville", "C" }).err.find ("counts from a key's tonic") != std::string::npos);
}
