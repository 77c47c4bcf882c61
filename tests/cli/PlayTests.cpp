// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "Places.h"
#include "Program.h"

#include "formats/MidiFileSong.h"

#include <Presets.h>

#include <nlohmann/json.hpp>

#include <chrono>
#include <set>

using namespace guidetone::testing;

namespace
{
    const std::string presetPath = GUIDETONE_SOURCE_DIR "/presets/blues-in-a.mid";

    std::string bluesBytes()  { return { presets::bluesina_mid, static_cast<std::size_t> (presets::bluesina_midSize) }; }
}

TEST_CASE ("the demo is a twelve-bar blues in A, named chord by chord", "[cli][play][demo]")
{
    const auto outcome = guidetone::testing::guidetone ({ "play", "--demo", "--speed", "1000" });
    CHECK (outcome.exitCode == 0);
    CHECK (outcome.err.empty());
    CHECK (outcome.out == "A blues in A. The piano plays thirds and sevenths, and nobody plays the roots.\n"
                          "\n"
                          "  1:1   A7         G C#         (root silent)\n"
                          " 1:4&   D7         F# C         (root silent)\n"
                          "  3:1   A7         G C#         (root silent)\n"
                          " 4:4&   D7         C F#         (root silent)\n"
                          "  7:1   A7         C# G         (root silent)\n"
                          "  9:1   E7         D G#         (root silent)\n"
                          " 9:4&   D7         C F#         (root silent)\n"
                          " 11:1   A7         C# G         (root silent)\n"
                          " 12:1   E7         G# D         (root silent)\n"
                          " 13:1   A7         G C#         (root silent)\n");
}

TEST_CASE ("the display shows nothing but the blues while it plays", "[cli][analyse][demo]")
{
    const auto lab = guidetone::testing::guidetone ({ "analyse", presetPath, "--format", "lab", "--key", "A", "--player", "band" }).lines();
    REQUIRE (lab.size() == 11);
    CHECK (lab[0].substr (lab[0].size() - 2) == "\tN");

    const std::vector<std::string> form { "A:7", "D:7", "A:7", "D:7", "A:7", "E:7", "D:7", "A:7", "E:7", "A:7" };
    for (std::size_t i = 0; i < form.size(); ++i)
        CHECK (lab[i + 1].substr (lab[i + 1].rfind ('\t') + 1) == form[i]);
}

TEST_CASE ("files are spelled as asked for", "[cli][analyse][play]")
{
    const auto firstChord = [] (const char* spelling)
    {
        const auto lines = guidetone::testing::guidetone ({ "analyse", presetPath, "--key", "B", "--player", "band", "--spelling", spelling }).lines();
        REQUIRE (lines.size() > 1);
        return lines[1].substr (lines[1].rfind (' ') + 1);
    };

    CHECK (firstChord ("sharps") == "D#7");
    CHECK (firstChord ("flats") == "Eb7");
    CHECK (guidetone::testing::guidetone ({ "play", presetPath, "--key", "B", "--player", "band", "--speed", "200", "--spelling", "flats" }).out.find (" Eb7 ") != std::string::npos);
}

TEST_CASE ("chords of files are written in the style and the language asked for", "[cli][play][analyse][style]")
{
    const auto run = [] (std::vector<std::string> arguments)
    {
        arguments.insert (arguments.end(), { "--key", "A", "--player", "band" });
        return guidetone::testing::guidetone (arguments);
    };

    CHECK (run ({ "play", presetPath, "--speed", "1000", "--language", "german" }).lines()[1] == " 1:4&   D7         Fis C        (root silent)");
    CHECK (run ({ "play", presetPath, "--speed", "1000", "--style", "roman" }).lines()[1] == " 1:4&   IV7        F# C         (root silent)");

    const auto lines = run ({ "analyse", presetPath, "--style", "roman" }).lines();
    REQUIRE (lines.size() > 2);
    CHECK (lines[2].substr (lines[2].rfind (' ') + 1) == "IV7");

    const auto csv = run ({ "analyse", presetPath, "--format", "csv", "--style", "nashville" }).lines();
    REQUIRE (csv.size() > 2);
    CHECK (csv[0].find (",tones,key,section,written\r") != std::string::npos);
    CHECK (csv[2].find (",F# C,A,,4") != std::string::npos);
    CHECK (csv[2].find (",D7,") != std::string::npos);

    CHECK (nlohmann::json::parse (run ({ "analyse", presetPath, "--format", "json", "--style", "roman" }).out)["entries"][1]["written"] == "IV7");
    CHECK_FALSE (nlohmann::json::parse (run ({ "analyse", presetPath, "--format", "json" }).out)["entries"][1].contains ("written"));

    // What makes no sense together.
    CHECK (run ({ "analyse", presetPath, "--format", "lab", "--style", "jazz" }).exitCode == 2);
    CHECK (guidetone::testing::guidetone ({ "analyse", presetPath, "--style", "roman" }).exitCode == 2);
    CHECK (guidetone::testing::guidetone ({ "play", presetPath, "--style", "roman" }).exitCode == 2);
}

TEST_CASE ("with signs of several bytes the columns still stand under each other", "[cli][play][style]")
{
    const auto lines = guidetone::testing::guidetone ({ "play", presetPath, "--speed", "1000", "--key", "Ab", "--player", "band", "--style", "jazz" }).lines();
    REQUIRE (! lines.empty());
    CHECK (lines[0] == "  1:1   E\u266d7        G D\u266d         (root silent)");
}

TEST_CASE ("where no chord settles, a sentence says so and what may help", "[cli][play][analyse]")
{
    const auto sentence = "guidetone: no chord settles in " + presetPath + "; with --player band a third and a seventh are one too.\n";

    const auto played = guidetone::testing::guidetone ({ "play", presetPath, "--speed", "1000" });
    CHECK (played.exitCode == 0);
    CHECK (played.out.empty());
    CHECK (played.err == sentence);

    const auto analysed = guidetone::testing::guidetone ({ "analyse", presetPath });
    CHECK (analysed.exitCode == 0);
    CHECK (analysed.out.empty());
    CHECK (analysed.err == sentence);

    CHECK (guidetone::testing::guidetone ({ "analyse", presetPath, "--key", "A", "--player", "band" }).err.empty());
}

TEST_CASE ("the embedded blues is the file in presets, and nobody plays its roots", "[presets][demo]")
{
    CHECK (contentsOf (presetPath) == bluesBytes());

    const auto bytes = bluesBytes();
    const auto song = guidetone::readMidiFile ({ reinterpret_cast<const std::uint8_t*> (bytes.data()), bytes.size() }).song;
    REQUIRE (song);
    CHECK (song->lengthSeconds == 26.0);
    CHECK (song->tempo.stretches().size() == 1);

    std::set<int> notes, pitchClasses;
    for (const auto& message : song->messages)
    {
        notes.insert (message.bytes[1]);
        pitchClasses.insert (message.bytes[1] % 12);
    }

    CHECK (pitchClasses == std::set<int> { 0, 1, 2, 6, 7, 8 });   // C C# D F# G G#: thirds and sevenths of A7, D7 and E7
    CHECK (*notes.begin() >= 52);
    CHECK (*notes.rbegin() <= 68);
}

#ifdef GUIDETONE_PYTHON
TEST_CASE ("the generator writes the same blues again, byte for byte", "[presets][demo]")
{
    const ScratchFolder scratch;
    const auto outcome = runProgram ({ GUIDETONE_PYTHON, GUIDETONE_SOURCE_DIR "/tools/make-blues", scratch / "again.mid" });
    INFO (outcome.err);
    CHECK (outcome.exitCode == 0);
    CHECK (contentsOf (scratch / "again.mid") == bluesBytes());
}
#endif

TEST_CASE ("a file is played at the pace that is asked for", "[cli][play]")
{
    const ScratchFolder scratch;
    const auto file = scratch.write ("four.mid", fourBarsFile());   // eight seconds

    const auto start = std::chrono::steady_clock::now();
    const auto outcome = guidetone::testing::guidetone ({ "play", file, "--speed", "16" });
    const auto seconds = std::chrono::duration<double> (std::chrono::steady_clock::now() - start).count();

    CHECK (outcome.exitCode == 0);
    CHECK (seconds >= 0.5);
    CHECK (outcome.out == "  1:1   C          C E G\n"
                          "  2:1   Am         A C E\n"
                          "  3:1   F          F A C\n"
                          "  4:1   G7         G B D F\n");
}

#ifndef _WIN32
TEST_CASE ("Control-C ends the playing as its end would", "[cli][play]")
{
    const ScratchFolder scratch;
    const auto file = scratch.write ("four.mid", fourBarsFile());
    const auto outcome = runProgram ({ "/bin/sh", "-c", "\"$0\" play \"$1\" & sleep 0.5; kill -INT $!; wait $!", GUIDETONE_PROGRAM, file });
    CHECK (outcome.exitCode == 0);
    CHECK (outcome.out == "  1:1   C          C E G\n");
}
#endif

TEST_CASE ("what cannot be played is said in a sentence", "[cli][play][bad-input]")
{
    const ScratchFolder scratch;
    const auto file = scratch.write ("four.mid", fourBarsFile()), empty = scratch.write ("empty.mid", {});

    const auto refused = guidetone::testing::guidetone ({ "play", empty });
    CHECK (refused.exitCode == 1);
    CHECK (refused.err == "guidetone: " + empty + " is empty.\n");

    for (const auto* speed : { "0", "-1", "nan", "inf", "fast", "" })
    {
        const auto outcome = guidetone::testing::guidetone ({ "play", file, "--speed", speed });
        CHECK (outcome.exitCode == 2);
        CHECK (outcome.out.empty());
    }

    CHECK (guidetone::testing::guidetone ({ "play" }).exitCode == 2);
    CHECK (guidetone::testing::guidetone ({ "play", file, "--demo" }).exitCode == 2);
    CHECK (guidetone::testing::guidetone ({ "play", file, "--speed", "1e300" }).exitCode == 0);
}
