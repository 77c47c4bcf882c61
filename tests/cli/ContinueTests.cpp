// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "Places.h"
#include "Program.h"

#include <nlohmann/json.hpp>

#include <random>

using namespace guidetone::testing;

namespace
{
    const std::string blues = GUIDETONE_SOURCE_DIR "/presets/blues-in-a.mid";

    Outcome goOn (std::vector<std::string> arguments, const std::string& standardInput = {})
    {
        arguments.insert (arguments.begin(), "continue");
        return guidetone::testing::guidetone (arguments, standardInput);
    }

    /** The chords that are written, by their places. */
    std::vector<std::string> chordsOf (const Outcome& outcome)
    {
        std::vector<std::string> chords;
        INFO (outcome.err);
        REQUIRE (outcome.exitCode == 0);
        const auto json = nlohmann::json::parse (outcome.out);
        for (const auto& entry : json["entries"])
            chords.push_back (entry["symbol"]);
        return chords;
    }
}

TEST_CASE ("a seed gives its bars, and without one it is the first", "[cli][continue]")
{
    const ScratchFolder scratch;
    const auto file = scratch.write ("four.mid", fourBarsFile());
    const auto first = goOn ({ file, "--seed", "1" });
    CHECK (first.exitCode == 0);
    CHECK (first.err.empty());
    CHECK_FALSE (first.out.empty());
    CHECK (goOn ({ file }).out == first.out);
    CHECK (goOn ({ file, "--seed", "1" }).out == first.out);

    int different = 0;
    for (int seed = 2; seed < 12; ++seed)
        different += goOn ({ file, "--seed", std::to_string (seed) }).out != first.out ? 1 : 0;
    CHECK (different >= 5);
    CHECK (goOn ({ file, "--temperature", "0" }).out == goOn ({ file, "--temperature", "0", "--seed", "9" }).out);
}

TEST_CASE ("four bars end on the tonic, as text a person reads", "[cli][continue]")
{
    const ScratchFolder scratch;
    const auto file = scratch.write ("four.mid", fourBarsFile());
    const auto chords = chordsOf (goOn ({ file, "--bars", "4", "--to", "json" }));
    REQUIRE (chords.size() == 4);
    CHECK (chords.back() == "C");

    const auto text = goOn ({ file, "--bars", "4" }).out;
    for (const auto& chord : chords)
        CHECK (text.find (chord) != std::string::npos);
}

TEST_CASE ("the blues goes on as a blues, into any format", "[cli][continue]")
{
    const ScratchFolder scratch;
    for (const auto& chord : chordsOf (goOn ({ blues, "--key", "A", "--bars", "12", "--to", "json" })))
        CHECK ((chord.ends_with ('7') || chord == "A"));

    for (const auto* name : { "out.mid", "out.json", "out.csv", "out.lab", "out.txt", "out.cho" })
    {
        const auto outcome = goOn ({ blues, "--key", "A", "--bars", "12", "--output", scratch / name });
        CHECK (outcome.exitCode == 0);
        CHECK (outcome.out.empty());
        CHECK_FALSE (contentsOf (scratch / name).empty());
    }

    // A machine plays what a machine wrote.
    CHECK (guidetone::testing::guidetone ({ "realise", scratch / "out.mid", "--voicing", "shell", "--bass", "--output", scratch / "played.mid" }).exitCode == 0);
}

TEST_CASE ("a chart on the standard input goes on in its own rhythm", "[cli][continue]")
{
    const auto outcome = goOn ({ "-", "--from", "sheet", "--bars", "4", "--to", "csv" }, "| Cmaj7 Am7 | Dm7 G7 | Em7 A7 | Dm7 G7 |\n");
    REQUIRE (outcome.exitCode == 0);
    CHECK (outcome.lines().size() == 8);      // a line of titles, three bars of two chords, and the tonic
    CHECK (goOn ({ "-", "--from", "sheet" }, "N.C. | N.C.\n").err == "guidetone: the standard input has neither a chord nor a key to go on from; give one with --key.\n");
    CHECK (goOn ({ "-", "--from", "sheet", "--key", "Bb", "--bars", "4" }, "N.C. | N.C.\n").exitCode == 0);
}

TEST_CASE ("the whole is what there was and what follows", "[cli][continue]")
{
    const ScratchFolder scratch;
    const auto file = scratch.write ("four.mid", fourBarsFile());
    const auto more = chordsOf (goOn ({ file, "--bars", "4", "--to", "json" })), whole = chordsOf (goOn ({ file, "--bars", "4", "--whole", "--to", "json" }));
    std::vector<std::string> expected { "C", "Am", "F", "G7" };
    expected.insert (expected.end(), more.begin(), more.end());
    CHECK (whole == expected);
}

TEST_CASE ("what goes on in ABC is read by abc2midi without a word of complaint", "[cli][continue][foreign]")
{
    if (runProgram ({ "/bin/sh", "-c", "command -v abc2midi" }).exitCode != 0)
    {
        WARN ("abc2midi is not installed");
        return;
    }

    const ScratchFolder scratch;
    for (const auto* chart : { "Dm7 | G7 | Cmaj7 | A7b9", "Key: F#m\n| F#m | D/F# | Bm C#7 | F#m |", "A7 | D7 | A7 | A7 | D7 | D#dim7 | A7 | F#7 | Bm7 | E7 | A7 F#7 | Bm7 E7" })
        for (int seed = 0; seed < 8; ++seed)
        {
            const auto file = scratch / "tune.abc";
            const auto outcome = goOn ({ "-", "--from", "sheet", "--bars", "8", "--seed", std::to_string (seed), "--whole", "--output", file }, std::string (chart) + "\n");
            REQUIRE (outcome.exitCode == 0);
            const auto said = runProgram ({ "/bin/sh", "-c", "cd '" + scratch / "." + "' && abc2midi tune.abc -o tune.mid" });
            INFO (contentsOf (file) << said.out << said.err);
            CHECK (said.exitCode == 0);
            CHECK (said.out.find ("Error") == std::string::npos);
            CHECK (said.out.find ("Warning") == std::string::npos);
            CHECK_FALSE (contentsOf (scratch / "tune.mid").empty());
        }
}

TEST_CASE ("continue says what it cannot do", "[cli][continue][bad-input]")
{
    const ScratchFolder scratch;
    const auto file = scratch.write ("four.mid", fourBarsFile());
    CHECK (goOn ({ file, "--output", file }).err == "guidetone: " + file + " is the file to go on with; what is written would replace it.\n");
    CHECK (goOn ({ scratch / "absent.mid" }).err == "guidetone: " + scratch / "absent.mid" + " does not exist.\n");
    for (const auto& arguments : std::vector<std::vector<std::string>> { {}, { file, "--bars", "0" }, { file, "--bars", "1000" }, { file, "--seed", "-1" }, { file, "--seed", "x" }, { file, "--temperature", "-1" },
                                                                         { file, "--temperature", "nan" }, { file, "--to", "xyz" }, { file, "--output", scratch / "out.xyz" }, { file, "--key", "H" }, { file, "--to", "lab", "--style", "jazz" } })
    {
        INFO ((arguments.empty() ? "" : arguments.back()));
        CHECK (goOn (arguments).exitCode == 2);
    }
}

TEST_CASE ("whatever stands in the file, there is an answer or a sentence", "[cli][continue][fuzz]")
{
    const ScratchFolder scratch;
    std::mt19937 random (17);
    for (int i = 0; i < 40; ++i)
    {
        auto bytes = fourBarsFile();
        for (auto changes = random() % 6; changes > 0; --changes)
            bytes[random() % bytes.size()] = static_cast<unsigned char> (random());
        if (i % 4 == 0)
            bytes.resize (random() % bytes.size());

        const auto outcome = goOn ({ scratch.write ("any.mid", bytes), "--bars", "3" });
        CHECK ((outcome.exitCode == 0 || outcome.exitCode == 1));
        CHECK (outcome.out.empty() == (outcome.exitCode == 1));
        CHECK ((outcome.exitCode == 0 || outcome.err.starts_with ("guidetone: ")));
    }
}
