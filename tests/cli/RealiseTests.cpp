// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "Places.h"
#include "Program.h"

using namespace guidetone::testing;

namespace
{
    const std::string blues = GUIDETONE_SOURCE_DIR "/presets/blues-in-a.mid";
    constexpr const char* forms[] { "close", "shell", "rootless", "drop2", "spread" };

    Outcome realise (std::vector<std::string> arguments, const std::string& standardInput = {})
    {
        arguments.insert (arguments.begin(), "realise");
        return guidetone::testing::guidetone (arguments, standardInput);
    }

    /** "1:1 A7": the places and the chords of a file, by its notes. */
    std::vector<std::string> chordsOf (const std::string& file, const std::string& player)
    {
        std::vector<std::string> chords;
        const auto lines = guidetone::testing::guidetone ({ "analyse", file, "--key", "A", "--player", player }).lines();
        for (std::size_t i = 1; i < lines.size(); ++i)
            chords.push_back (lines[i].substr (0, lines[i].find (' ')) + lines[i].substr (lines[i].rfind (' ')));
        return chords;
    }

    /** A9 as A7: a rootless form adds a ninth of its own. */
    std::string withoutNinth (std::string chord)
    {
        if (chord.ends_with ('9'))
            chord.back() = '7';
        return chord;
    }
}

TEST_CASE ("the blues, played in every form, is heard as the same blues again", "[cli][realise]")
{
    const ScratchFolder scratch;
    const auto played = chordsOf (blues, "band");
    REQUIRE (played.size() == 10);

    for (const std::string form : forms)
        for (const bool bass : { false, true })
        {
            const auto file = scratch / (form + ".mid");
            std::vector<std::string> arguments { blues, "--key", "A", "--voicing", form, "--output", file };
            if (bass)
                arguments.push_back ("--bass");

            const auto outcome = realise (arguments);
            CHECK (outcome.exitCode == 0);
            CHECK (outcome.err.empty());
            CHECK (outcome.out.empty());

            auto again = chordsOf (file, form == "rootless" && ! bass ? "band" : "solo");
            if (form == "rootless")
                for (auto& chord : again)
                    chord = withoutNinth (chord);

            INFO (form << (bass ? " with a bass" : ""));
            CHECK (again == played);
        }
}

TEST_CASE ("what is written is read again as the chart it was, and is the same each time", "[cli][realise]")
{
    const ScratchFolder scratch;
    for (const auto* name : { "one.mid", "two.mid" })
        REQUIRE (realise ({ blues, "--key", "A", "--voicing", "drop2", "--bass", "--output", scratch / name }).exitCode == 0);
    CHECK (contentsOf (scratch / "one.mid") == contentsOf (scratch / "two.mid"));
    CHECK (realise ({ blues, "--key", "A", "--voicing", "drop2", "--bass", "--output", "-" }).out == contentsOf (scratch / "one.mid"));

    // Its markers say the chords, so that no key is needed to hear them.
    REQUIRE (realise ({ scratch / "one.mid", "--voicing", "shell", "--output", scratch / "three.mid" }).exitCode == 0);
    const auto played = chordsOf (blues, "band"), again = chordsOf (scratch / "three.mid", "solo");
    REQUIRE (again.size() == played.size());
    for (std::size_t i = 0; i < played.size(); ++i)
        CHECK (again[i].substr (again[i].find (' ')) == played[i].substr (played[i].find (' ')));
}

TEST_CASE ("on the grid a log stands on its beats, at any tempo", "[cli][realise]")
{
    const ScratchFolder scratch;
    const auto file = scratch / "straight.mid";
    REQUIRE (realise ({ blues, "--key", "A", "--grid", "1/4", "--tempo", "90", "--output", file }).exitCode == 0);
    const auto lines = guidetone::testing::guidetone ({ "analyse", file, "--key", "A" }).lines();
    REQUIRE (lines.size() == 11);
    CHECK (lines[2] == "2:1     0:02.67   D7");
    CHECK (lines[10] == "13:1    0:32.00   A7");
}

TEST_CASE ("the range is kept, and one too narrow is said before anything is written", "[cli][realise][bad-input]")
{
    const ScratchFolder scratch;
    const auto file = scratch / "out.mid";
    REQUIRE (realise ({ blues, "--key", "A", "--low", "C3", "--high", "C5", "--output", file }).exitCode == 0);
    for (const auto& line : guidetone::testing::guidetone ({ "analyse", file, "--key", "A", "--format", "csv" }).lines())
        CHECK (line.find (",47 ") == std::string::npos);

    const auto old = scratch.write ("old.mid", { 'o', 'l', 'd' });
    const auto narrow = realise ({ blues, "--key", "A", "--low", "C4", "--high", "E4", "--output", old });
    CHECK (narrow.exitCode == 1);
    CHECK (narrow.err == "guidetone: " + blues + " cannot be played there: no close form fits between MIDI notes 60 and 64.\n");
    CHECK (contentsOf (old) == "old");

    CHECK (realise ({ blues, "--low", "C5", "--high", "C4", "--output", file }).exitCode == 2);
}

TEST_CASE ("chords without such a form are played close, and counted", "[cli][realise]")
{
    const ScratchFolder scratch;
    const auto outcome = realise ({ scratch.write ("four.mid", fourBarsFile()), "--voicing", "rootless", "--output", scratch / "out.mid" });
    CHECK (outcome.exitCode == 0);
    CHECK (outcome.err == "guidetone: 3 of 4 chords have no rootless form, and are played close.\n");
}

TEST_CASE ("a chart is typed, and played at any tempo", "[cli][realise]")
{
    const ScratchFolder scratch;
    const auto file = scratch / "cadence.mid";
    REQUIRE (realise ({ "-", "--from", "sheet", "--voicing", "rootless", "--bass", "--tempo", "100", "--output", file }, "Dm7 | G7 | Cmaj7 | N.C.\n").exitCode == 0);
    CHECK (guidetone::testing::guidetone ({ "analyse", file, "--key", "C" }).out == "bar     time      chord\n"
                                                                                   "1:1     0:00.00   Dm9\n"
                                                                                   "2:1     0:02.40   G9\n"
                                                                                   "3:1     0:04.80   Cmaj9\n");

    CHECK (realise ({ "-", "--from", "sheet", "--output", file }, "N.C.\n").err == "guidetone: the standard input has no chord to play.\n");
}

TEST_CASE ("realise says what it cannot do", "[cli][realise][bad-input]")
{
    const ScratchFolder scratch;
    const auto file = scratch.write ("four.mid", fourBarsFile()), out = scratch / "out.mid";

    CHECK (realise ({ file, "--output", file }).err == "guidetone: " + file + " is the file to play; what is written would replace it.\n");
    CHECK (realise ({ scratch / "absent.mid", "--output", out }).err == "guidetone: " + scratch / "absent.mid" + " does not exist.\n");
    CHECK (realise ({ file, "--tempo", "90", "--output", out }).err == "guidetone: " + file + " has tempi of its own; --tempo is for charts, or goes with --grid.\n");
    CHECK (realise ({ file, "--output", scratch / "no/such/folder/out.mid" }).exitCode == 1);
    for (const auto& arguments : std::vector<std::vector<std::string>> { { file }, { "--output", out }, { file, "--output", out, "--voicing", "wide" }, { file, "--output", out, "--tempo", "5" }, { file, "--output", out, "--tempo", "nan" },
                                                                         { file, "--output", out, "--grid", "1/7" }, { file, "--output", out, "--low", "H9" }, { file, "--output", out, "--from", "xyz" } })
        CHECK (realise (arguments).exitCode == 2);
    CHECK_FALSE (std::filesystem::exists (out));

    auto cut = fourBarsFile();
    cut.resize (cut.size() - 10);
    CHECK (realise ({ scratch.write ("cut.mid", cut), "--output", out }).exitCode == 1);
    CHECK_FALSE (std::filesystem::exists (out));
}
