// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "Places.h"
#include "Program.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <sstream>

using namespace guidetone::testing;

namespace
{
    using Json = nlohmann::json;

    Json answerTo (std::vector<std::string> arguments)
    {
        arguments.insert (arguments.begin(), { "name", "--json" });
        const auto outcome = guidetone::testing::guidetone (arguments);
        INFO (outcome.err);
        REQUIRE (outcome.exitCode == 0);
        REQUIRE (outcome.lines().size() == 1);
        return Json::parse (outcome.out);
    }

    std::string line (std::vector<std::string> arguments)
    {
        arguments.insert (arguments.begin(), "name");
        const auto outcome = guidetone::testing::guidetone (arguments);
        INFO (outcome.err);
        CHECK (outcome.exitCode == 0);
        REQUIRE (outcome.lines().size() == 1);
        return outcome.lines()[0];
    }

    Outcome failing (std::vector<std::string> arguments, int exitCode)
    {
        auto outcome = guidetone::testing::guidetone (arguments);
        CHECK (outcome.exitCode == exitCode);
        CHECK (outcome.out.empty());
        CHECK (outcome.err.find ("guidetone: ") == 0);
        return outcome;
    }

    bool namesAmong (const Json& alternates, const std::string& symbol)
    {
        return std::any_of (alternates.begin(), alternates.end(), [&symbol] (const Json& alternate) { return alternate["symbol"] == symbol; });
    }

    /** What every reader of the JSON relies on: the fields, and what each may be. */
    void checkAnswer (const Json& answer)
    {
        for (const auto* text : { "kind", "symbol", "harte" })
            CHECK (answer[text].is_string());

        for (const auto* noteName : { "root", "bass" })
            CHECK ((answer[noteName].is_null() || answer[noteName].is_string()));

        for (const auto& tone : answer["tones"])
        {
            CHECK (tone.size() == 3);
            CHECK (tone["midi"].is_number_integer());
            CHECK (tone["spelling"].is_string());
            CHECK ((tone["degree"].is_null() || tone["degree"].is_string()));
        }
    }
}

TEST_CASE ("G#3 and D4 as third and seventh are E7, with its third spelled G#", "[cli][name]")
{
    const auto answer = answerTo ({ "--as", "3,b7", "G#3", "D4" });
    CHECK (answer["kind"] == "chord");
    CHECK (answer["symbol"] == "E7");
    CHECK (answer["root"] == "E");
    CHECK (answer["tones"] == Json::parse (R"([{"midi":56,"spelling":"G#","degree":"3"},{"midi":62,"spelling":"D","degree":"b7"}])"));

    CHECK (line ({ "--as", "3,b7", "G#3", "D4" }) == "E7   G# D   (3 b7)   root silent");
}

TEST_CASE ("a third that the player thought A flat is the third of E7 all the same", "[cli][name]")
{
    CHECK (line ({ "--as", "3,b7", "Ab", "D" }) == "E7   G# D   (3 b7)   root silent   Ab is spelled G# here");
}

TEST_CASE ("degrees belong to the notes in the order in which they are given", "[cli][name]")
{
    CHECK (line ({ "--as", "b7,3", "D4", "G#3" }) == line ({ "--as", "3,b7", "G#3", "D4" }));
    CHECK (line ({ "--as", "b7,3", "G#3", "D4" }).substr (0, 3) == "Bb7");
    CHECK (line ({ "--as", "1,5,b3", "C4", "G4", "Eb4" }).substr (0, 3) == "Cm ");
    CHECK (line ({ "--as", "R,m3,5,maj7", "C4", "Eb4", "G4", "B4" }) == line ({ "--as", "1,b3,5,7", "C4", "Eb4", "G4", "B4" }));
    CHECK (line ({ "--as", "1,4,5", "C4", "F4", "G4" }).substr (0, 6) == "Csus4 ");
}

TEST_CASE ("in A, with a bass player, G# and D are E7 unaided, and Bb7 stands among the alternates", "[cli][name]")
{
    const auto answer = answerTo ({ "--key", "A", "--player", "band", "G#3", "D4" });
    CHECK (answer["symbol"] == "E7");
    CHECK (answer["tones"][0]["spelling"] == "G#");
    CHECK (namesAmong (answer["alternates"], "Bb7"));

    CHECK (line ({ "--key", "A", "--player", "band", "--alternates", "1", "G#3", "D4" }) == "E7   G# D   (3 b7)   root silent   also Bb7");
}

TEST_CASE ("the first word of a line is the symbol", "[cli][name]")
{
    CHECK (line ({ "C", "E", "G" }) == "C   C E G   (1 3 5)");
    CHECK (line ({ "C E G Bb" }) == "C7   C E G Bb   (1 3 5 b7)");
    CHECK (line ({ "60", "E4", "g" }) == "C   C E G   (1 3 5)");
    CHECK (line ({ "C", "C#", "D" }) == "C C# D   (chromatic cluster)");
    CHECK (line ({ "--key", "Bb minor", "66", "70", "73" }) == "Gb   Gb Bb Db   (1 3 5)");
    CHECK (line ({ "--key", "C#m", "68", "71", "75" }) == "G#m   G# B D#   (1 b3 5)");
}

TEST_CASE ("what a symbol says badly stands beside it: a stack, a cluster, a scale", "[cli][name]")
{
    CHECK (line ({ "C3", "F3", "Bb3" }) == "C7sus4   C F Bb   (1 4 b7)   quartal stack on C");
    CHECK (line ({ "--alternates", "1", "C3", "G3", "D4" }).starts_with ("Csus2   C G D   (1 5 2)   quintal stack on C   also "));
    CHECK (line ({ "C", "D", "E", "F", "G", "A", "B" }).ends_with ("   C major scale"));
    CHECK (line ({ "--language", "german", "Bb", "C", "D", "F", "G" }).ends_with ("   B pentatonic scale"));
    CHECK (line ({ "60 61 62 63 64 65 66 67 68 69 70 71" }).ends_with ("   (chromatic scale)"));
    CHECK (answerTo ({ "C3", "F3", "Bb3" })["collection"] == "quartal stack on C");
    CHECK (answerTo ({ "C4", "E4", "G4" })["collection"].is_null());
}

TEST_CASE ("notes that the answer spells otherwise are named at the end of the line, each once", "[cli][name]")
{
    CHECK (line ({ "E", "Ab", "B", "D" }) == "E7   E G# B D   (1 3 5 b7)   Ab is spelled G# here");
    CHECK (line ({ "E2", "Ab3", "Ab4", "B4" }) == "E   E G# G# B   (1 3 3 5)   Ab is spelled G# here");
    CHECK (line ({ "--spelling", "flats", "F#", "A#", "C#" }) == "Gb   Gb Bb Db   (1 3 5)   F# is spelled Gb, A# is spelled Bb, C# is spelled Db here");
    CHECK (line ({ "64", "68", "71" }) == "E   E G# B   (1 3 5)");
    CHECK (line ({ "--language", "german", "D", "Gb", "A" }) == "D   D Fis A   (1 3 5)   Ges is spelled Fis here");

    const auto lines = guidetone::testing::guidetone ({ "name", "--stdin" }, "E Ab B\nE G# B\n").lines();
    CHECK (lines == std::vector<std::string> { "E   E G# B   (1 3 5)   Ab is spelled G# here", "E   E G# B   (1 3 5)" });
}

TEST_CASE ("an answer is written in the style and the language that are asked for", "[cli][name][styles]")
{
    CHECK (line ({ "--style", "jazz", "F#3", "A3", "C4", "E4" }) == "F♯ø7   F♯ A C E   (1 b3 b5 b7)");
    CHECK (line ({ "--style", "nashville", "--key", "E", "A3", "C#4", "E4", "G#4" }) == "4Δ7   A C♯ E G♯   (1 3 5 7)");
    CHECK (line ({ "--style", "classical", "F#3", "G3", "B3", "D4" }) == "G major seventh, third inversion   F# G B D   (7 1 3 5)");
    CHECK (line ({ "--language", "german", "Bb3", "D4", "F4" }) == "B   B D F   (1 3 5)");
    CHECK (line ({ "--style", "jazz", "--language", "french", "F#3", "A3", "C#4" }) == "Fa♯-   Fa♯ La Do♯   (1 b3 5)");
    CHECK (line ({ "--style", "jazz", "--alternates", "1", "C4", "E4", "G4", "A4" }) == "C6   C E G A   (1 3 5 6)   also A-7/C");
    CHECK (line ({ "--spelling", "sharps", "66", "70", "73" }) == "F#   F# A# C#   (1 3 5)");
    CHECK (line ({ "--spelling", "simple", "--key", "Cb", "64", "68", "71" }).substr (0, 2) == "E ");
}

TEST_CASE ("JSON keeps its plain symbol in every style, and says beside it what is written", "[cli][name][json][styles]")
{
    const auto answer = answerTo ({ "--style", "jazz", "C4", "E4", "G4", "A4" });
    checkAnswer (answer);
    CHECK (answer["symbol"] == "C6");
    CHECK (answer["written"] == "C6");
    CHECK (answer["alternates"][0]["symbol"] == "Am7/C");
    CHECK (answer["alternates"][0]["written"] == "A-7/C");
    CHECK (! answerTo ({ "C4", "E4", "G4" }).contains ("written"));
    CHECK (answerTo ({ "--style", "harte", "C4", "C#4", "D4" })["written"] == "N");
}

TEST_CASE ("every bundled style is built into the program, and writes", "[cli][name][styles]")
{
    int styles = 0;
    for (const auto& entry : std::filesystem::directory_iterator (std::filesystem::path (GUIDETONE_SOURCE_DIR) / "presets/styles"))
    {
        INFO (entry.path());
        CHECK (! answerTo ({ "--style", entry.path().stem().string(), "--key", "C", "C4", "E4", "G4" })["written"].get<std::string>().empty());
        CHECK (! answerTo ({ "--style", entry.path().string(), "--key", "C", "C4", "E4", "G4" })["written"].get<std::string>().empty());
        ++styles;
    }

    CHECK (styles >= 10);
}

TEST_CASE ("types of chord are renamed, preferred and hidden by a file or a preset", "[cli][name][chords]")
{
    const ScratchFolder scratch;
    const auto bytes = [] (std::string_view text) { return Bytes (text.begin(), text.end()); };

    const auto mine = scratch.write ("mine.json", bytes (R"({ "rename": { "minor seventh": "mi%" }, "prefer": ["minor seventh"], "hide": ["suspended second"] })"));
    CHECK (line ({ "--chords", mine, "C4", "E4", "G4", "A4" }).starts_with ("Ami7/C "));
    CHECK (line ({ "--chords", mine, "--style", "jazz", "C4", "Eb4", "G4", "Bb4" }).starts_with ("Cmi7 "));
    CHECK (line ({ "--chords", mine, "C4", "D4", "G4" }).starts_with ("D7sus4/C "));
    CHECK (answerTo ({ "--chords", mine, "C4", "E4", "G4", "A4" })["written"] == "Ami7/C");

    const auto preset = scratch.write ("preset.json", bytes (R"({ "name": "Mine", "chords": { "hide": ["major with added sixth"] } })"));
    CHECK (line ({ "--chords", preset, "C4", "E4", "G4", "A4" }).starts_with ("Am7/C "));

    const auto bad = scratch.write ("bad.json", bytes (R"({ "hide": "minor" })"));
    CHECK (failing ({ "name", "--chords", bad, "C" }, 2).err.find ("bad.json: \"hide\" must be a list in brackets") != std::string::npos);
    CHECK (failing ({ "name", "--chords", "nowhere.json", "C" }, 2).err.find ("nowhere.json cannot be read") != std::string::npos);
}

TEST_CASE ("a style of one's own is a file", "[cli][name][styles]")
{
    const ScratchFolder scratch;
    const auto bytes = [] (std::string_view text) { return Bytes (text.begin(), text.end()); };

    const auto mine = scratch.write ("mine.json", bytes (R"({ "qualities": { "minor seventh": "mi%" } })"));
    CHECK (line ({ "--style", mine, "C", "Eb", "G", "Bb" }).substr (0, 5) == "Cmi7 ");

    const auto bad = scratch.write ("bad.json", bytes (R"({ "qualities": { "minor": 7 } })"));
    CHECK (failing ({ "name", "--style", bad, "C" }, 2).err.find ("bad.json: \"qualities.minor\" must be text") != std::string::npos);
    CHECK (failing ({ "name", "--style", scratch / "none.json", "C" }, 2).err.find ("none.json cannot be read") != std::string::npos);
    CHECK (failing ({ "name", "--style", scratch / "", "C" }, 2).err.find ("cannot be read") != std::string::npos);
}

TEST_CASE ("each name is explained on a line of its own, and its reasons add up to its price", "[cli][name][explain]")
{
    const auto sumOf = [] (const std::string& reasons)
    {
        int sum = 0;
        std::istringstream items (reasons);
        for (std::string item; std::getline (items, item, ',');)
            sum += std::stoi (item.substr (item.rfind (' ') + 1));
        return sum;
    };

    const auto outcome = guidetone::testing::guidetone ({ "name", "--key", "A", "--player", "band", "--explain", "G#3", "D4" });
    const auto lines = outcome.lines();
    REQUIRE (lines.size() >= 3);
    CHECK (lines[0] == "E7   G# D   (3 b7)   root silent");
    CHECK (lines[1].starts_with ("  E7   "));
    CHECK (std::any_of (lines.begin(), lines.end(), [] (const std::string& text) { return text.starts_with ("  Bb7   "); }));

    for (std::size_t i = 1; i < lines.size(); ++i)
    {
        INFO (lines[i]);
        const auto colon = lines[i].find (": ");
        REQUIRE (colon != std::string::npos);
        const auto price = lines[i].substr (0, colon);
        CHECK (sumOf (lines[i].substr (colon + 2)) == std::stoi (price.substr (price.rfind (' ') + 1)));
    }

    CHECK (guidetone::testing::guidetone ({ "name", "--explain", "--alternates", "1", "C", "E", "G", "A" }).lines().size() == 3);

    const auto answer = answerTo ({ "--explain", "E3", "G3", "C4" });
    CHECK (sumOf (answer["reasons"]) == answer["cost"]);
    for (const auto& alternate : answer["alternates"])
        CHECK (sumOf (alternate["reasons"]) == alternate["cost"]);

    CHECK (answerTo ({ "--explain", "C4", "C#4", "D4" })["reasons"].is_null());
}

TEST_CASE ("an answer as JSON has every field, and so has each alternate", "[cli][name][json]")
{
    for (const auto& notes : std::vector<std::vector<std::string>> { { "C", "E", "G", "A" }, { "C", "D", "E", "G", "B" }, { "C", "F#" }, { "C" }, { "C", "Db", "D" }, { "E3", "Bb3", "D4", "A4" } })
    {
        const auto answer = answerTo (notes);
        checkAnswer (answer);
        CHECK (answer.size() == 10);
        CHECK ((answer["cost"].is_null() || answer["cost"].is_number_integer()));
        CHECK (answer["alternates"].size() <= 8);

        for (const auto& alternate : answer["alternates"])
        {
            checkAnswer (alternate);
            CHECK (alternate["cost"].is_number_integer());
            CHECK (alternate["tones"].size() == answer["tones"].size());
        }
    }
}

TEST_CASE ("as many alternates as are asked for, and all of them as JSON", "[cli][name]")
{
    const std::vector<std::string> shell { "--key", "A", "--player", "band", "G#3", "D4" };
    const auto all = answerTo (shell)["alternates"].size();
    REQUIRE (all >= 2);

    auto two = shell;
    two.insert (two.begin(), { "--alternates", "2" });
    CHECK (answerTo (two)["alternates"].size() == 2);

    auto none = shell;
    none.insert (none.begin(), { "--alternates", "0" });
    CHECK (answerTo (none)["alternates"].empty());
}

TEST_CASE ("one voicing a line, one answer a line", "[cli][name][stdin]")
{
    const auto outcome = guidetone::testing::guidetone ({ "name", "--stdin", "--json" }, "C E G\n57 60 64\r\n\nF3,A,C");
    CHECK (outcome.exitCode == 0);
    CHECK (outcome.err.empty());

    const auto lines = outcome.lines();
    REQUIRE (lines.size() == 4);
    CHECK (Json::parse (lines[0])["symbol"] == "C");
    CHECK (Json::parse (lines[1])["symbol"] == "Am");
    CHECK (Json::parse (lines[2])["kind"] == "none");
    CHECK (Json::parse (lines[3])["symbol"] == "F");
}

TEST_CASE ("a bad line gets an answer too, so that no other is lost", "[cli][name][stdin][bad-input]")
{
    const std::string input = "C E G\nC H\nA C E\n\xff\xfe\n";
    const auto json = guidetone::testing::guidetone ({ "name", "--stdin", "--json" }, input);
    CHECK (json.exitCode == 1);
    CHECK (json.err.find ("guidetone: line 2: \"H\" is no note") == 0);
    CHECK (json.err.find ("guidetone: line 4: ") != std::string::npos);

    const auto lines = json.lines();
    REQUIRE (lines.size() == 4);
    CHECK (Json::parse (lines[1])["kind"] == "none");
    CHECK (Json::parse (lines[1])["error"].get<std::string>().find ("\"H\" is no note") == 0);
    CHECK (Json::parse (lines[2])["symbol"] == "Am");
    CHECK (Json::parse (lines[3])["kind"] == "none");

    const auto plain = guidetone::testing::guidetone ({ "name", "--stdin" }, input);
    CHECK (plain.exitCode == 1);
    CHECK (plain.lines() == std::vector<std::string> { "C   C E G   (1 3 5)", "", "Am   A C E   (1 b3 5)", "" });
}

TEST_CASE ("thousands of lines take no noticeable time", "[cli][name][stdin]")
{
    std::string input;
    for (int i = 0; i < 5000; ++i)
        input += std::to_string (40 + i % 40) + ' ' + std::to_string (47 + i % 37) + ' ' + std::to_string (51 + i % 31) + '\n';

    const auto outcome = guidetone::testing::guidetone ({ "name", "--stdin", "--json" }, input);
    CHECK (outcome.exitCode == 0);
    CHECK (outcome.lines().size() == 5000);
}

#ifndef _WIN32
TEST_CASE ("whoever asks line by line gets each answer before the next question", "[cli][name][stdin]")
{
    const ScratchFolder scratch;
    const std::string script = "cd \"$1\" && mkfifo questions && { \"$0\" name --stdin < questions > answers & exec 3> questions;"
                               " echo C E G >&3; for i in 1 2 3 4 5 6 7 8 9 10; do test -s answers && break; sleep 0.2; done; cat answers; exec 3>&-; wait; }";
    CHECK (runProgram ({ "/bin/sh", "-c", script, GUIDETONE_PROGRAM, scratch / "." }).out == "C   C E G   (1 3 5)\n");
}
#endif

TEST_CASE ("bad notes are one sentence and exit code 1", "[cli][name][bad-input]")
{
    CHECK (failing ({ "name", "C4", "H" }, 1).err == "guidetone: \"H\" is no note; write a MIDI number, a name like G# or a name with its octave like G#3.\n");
    failing ({ "name", "128" }, 1);
    CHECK (failing ({ "name", "--as", "3,b7", "G#3" }, 1).err == "guidetone: --as gives 2 degrees for 1 note.\n");
    CHECK (failing ({ "name", "--as", "3,b7", "C", "D" }, 1).err == "guidetone: no chord has these notes as the degrees of --as.\n");
    failing ({ "name", "--as", "1,b3", "C4", "C4" }, 1);
}

TEST_CASE ("a command line that makes no sense is exit code 2, and nothing is done", "[cli][bad-input]")
{
    failing ({}, 2);
    CHECK (failing ({ "nome" }, 2).err.find ("\"nome\" is no verb") != std::string::npos);
    failing ({ "name" }, 2);
    failing ({ "name", "--stdin", "C" }, 2);
    failing ({ "name", "--nonsense", "C" }, 2);
    failing ({ "name", "--alternates", "9", "C" }, 2);
    failing ({ "name", "--as", "", "C" }, 2);
    failing ({ "name", "--player", "nobody", "C" }, 2);
    CHECK (failing ({ "name", "--as", "3,x", "C", "D" }, 2).err.find ("\"x\" is no degree") != std::string::npos);
    CHECK (failing ({ "name", "--key", "H", "C" }, 2).err.find ("\"H\" is no key") != std::string::npos);
    CHECK (failing ({ "name", "--style", "fancy", "C" }, 2).err.find ("\"fancy\" is no style; there are abc, ") != std::string::npos);
    CHECK (failing ({ "name", "--language", "latin", "C" }, 2).err.find ("\"latin\" is no language of note names; there are english, ") != std::string::npos);
    CHECK (failing ({ "name", "--spelling", "loud", "C" }, 2).err.find ("\"loud\" is neither auto, ") != std::string::npos);
    CHECK (failing ({ "name", "--style", "nashville", "C" }, 2).err.find ("give it with --key") != std::string::npos);
    failing ({ "name", "--explain", "--stdin" }, 2);
    failing ({ "name", "--explain", "--as", "1,3", "C", "E" }, 2);
}

TEST_CASE ("version and help are there, for each verb", "[cli]")
{
    CHECK (guidetone::testing::guidetone ({ "--version" }).out == "guidetone " GUIDETONE_VERSION "\n");

    for (const auto& verb : std::vector<std::vector<std::string>> { { "--help" }, { "name", "--help" }, { "parse", "--help" }, { "voice", "--help" }, { "next", "--help" }, { "analyse", "--help" }, { "play", "--help" } })
    {
        const auto outcome = guidetone::testing::guidetone (verb);
        CHECK (outcome.exitCode == 0);
        CHECK (outcome.err.empty());
        CHECK (outcome.out.find ("Usage: guidetone") != std::string::npos);
    }
}
