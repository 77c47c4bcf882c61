// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "Program.h"

#include <nlohmann/json.hpp>

using namespace guidetone::testing;

namespace
{
    Outcome analyse (std::vector<std::string> arguments)
    {
        arguments.insert (arguments.begin(), "analyse");
        return guidetone::testing::guidetone (arguments);
    }

    const std::string fourBarsLab = "0.000000\t2.000000\tC:maj\n"
                                    "2.000000\t4.000000\tA:min\n"
                                    "4.000000\t6.000000\tF:maj\n"
                                    "6.000000\t8.000000\tG:7\n";
}

TEST_CASE ("a file's chords are listed with bars and times", "[cli][analyse]")
{
    const ScratchFolder scratch;
    const auto outcome = analyse ({ scratch.write ("four.mid", fourBarsFile()) });

    CHECK (outcome.exitCode == 0);
    CHECK (outcome.err.empty());
    CHECK (outcome.out == "bar     time      chord\n"
                          "1:1     0:00.00   C\n"
                          "2:1     0:02.00   Am\n"
                          "3:1     0:04.00   F\n"
                          "4:1     0:06.00   G7\n");
}

TEST_CASE ("lab is what the display shows, from 0 to the file's end", "[cli][analyse][lab]")
{
    const ScratchFolder scratch;
    CHECK (analyse ({ "--format", "lab", scratch.write ("four.mid", fourBarsFile()) }).out == fourBarsLab);

    // Held for two seconds after its release, then nothing is shown; before the first note nothing either.
    const auto events = after (480, on (60)) + after (0, on (64)) + after (0, on (67)) + after (480, off (60)) + after (0, off (64)) + after (0, off (67)) + after (4 * 960, { 0xff, 0x01, 0 });
    const auto lab = analyse ({ "--format", "lab", scratch.write ("one.mid", header (0, 1, 480) + track (events)) });
    CHECK (lab.out.find ("0.000000\t0.500000\tN\n0.500000\t3.") == 0);
    CHECK (lab.out.find ("\t5.000000\tN\n") != std::string::npos);
    CHECK (lab.lines().size() == 3);
}

TEST_CASE ("formats 0 and 1, any resolution and SMPTE time tell the same music", "[cli][analyse][lab]")
{
    const ScratchFolder scratch;
    const auto files = {
        header (1, 2, 480) + track (after (0, tempo (500000))) + track (fourBars()),
        header (1, 3, 96) + track (after (0, tempo (500000)) + after (0, metre (4, 2))) + track (after (0, { 0xff, 0x03, 1, 'x' })) + track (fourBars (96)),
        header (0, 1, 0xe728) + track (fourBars (500)),                 // 25 frames of 40 ticks: a tick is a millisecond
        header (0, 1, 480) + track (after (0, tempo (250000)) + fourBars (960)) };

    for (const auto& file : files)
        CHECK (analyse ({ "--format", "lab", scratch.write ("file.mid", file) }).out == fourBarsLab);
}

TEST_CASE ("a tempo map moves the seconds and leaves the bars", "[cli][analyse]")
{
    const ScratchFolder scratch;
    const auto events = chord ({ 60, 64, 67 }, 1920) + after (0, tempo (1000000)) + chord ({ 57, 60, 64 }, 1920) + after (0, tempo (250000)) + chord ({ 53, 57, 60 }, 1920);
    const auto outcome = analyse ({ scratch.write ("rubato.mid", header (0, 1, 480) + track (events)) });
    CHECK (outcome.out == "bar     time      chord\n"
                          "1:1     0:00.00   C\n"
                          "2:1     0:02.00   Am\n"
                          "3:1     0:06.00   F\n");
}

TEST_CASE ("JSON and CSV hold the log in full", "[cli][analyse]")
{
    const ScratchFolder scratch;
    const auto file = scratch.write ("four.mid", fourBarsFile());

    const auto json = nlohmann::json::parse (analyse ({ "--format", "json", "--key", "C", file }).out);
    CHECK (json["title"] == "four.mid");
    REQUIRE (json["entries"].size() == 4);
    CHECK (json["entries"][3]["symbol"] == "G7");
    CHECK (json["entries"][3]["key"] == "C");
    CHECK (json["entries"][3]["start"]["bar"] == 4);
    CHECK (json["entries"][3]["end"]["seconds"] == 8.0);

    const auto csv = analyse ({ "--format", "csv", file }).lines();
    REQUIRE (csv.size() == 5);
    CHECK (csv[2] == "1,2,1.000,2.000000,4.000000,Am,A:min,A,A,57 60 64,A C E,,\r");
}

TEST_CASE ("each NAME.mid becomes NAME.lab in a folder that is made for it", "[cli][analyse]")
{
    const ScratchFolder scratch;
    const auto one = scratch.write ("one.mid", fourBarsFile()), two = scratch.write ("a folder/two.take.mid", fourBarsFile());
    const auto outcome = analyse ({ one, two, "--format", "lab", "--output-dir", scratch / "new/out" });

    CHECK (outcome.exitCode == 0);
    CHECK (outcome.out.empty());
    CHECK (contentsOf (scratch / "new/out/one.lab") == fourBarsLab);
    CHECK (contentsOf (scratch / "new/out/two.take.lab") == fourBarsLab);
}

TEST_CASE ("a bad file is one sentence, and the others are analysed all the same", "[cli][analyse][bad-input]")
{
    const ScratchFolder scratch;
    const auto good = scratch.write ("good.mid", fourBarsFile()), empty = scratch.write ("empty.mid", {});
    auto cut = fourBarsFile();
    cut.resize (cut.size() - 10);
    const auto damaged = scratch.write ("damaged.mid", cut);
    const auto last = scratch.write ("last.mid", fourBarsFile());
    std::filesystem::create_directories (scratch / "bare");

    const auto outcome = analyse ({ empty, good, damaged, scratch / "absent.mid", scratch / "bare", last, "--format", "lab", "--output-dir", scratch / "out" });
    CHECK (outcome.exitCode == 1);
    CHECK (outcome.err == "guidetone: " + empty + " is empty.\n"
                        + "guidetone: " + damaged + " is damaged: track 1 breaks off; 112 bytes were promised, 102 are there.\n"
                        + "guidetone: " + scratch / "absent.mid" + " does not exist.\n"
                        + "guidetone: " + scratch / "bare" + " has no MIDI file in it.\n"
                        + "guidetone: 4 of 6 files have failed.\n");
    CHECK (contentsOf (scratch / "out/good.lab") == fourBarsLab);
    CHECK (contentsOf (scratch / "out/last.lab") == fourBarsLab);
    CHECK_FALSE (std::filesystem::exists (scratch / "out/damaged.lab"));
    CHECK_FALSE (std::filesystem::exists (scratch / "out/empty.lab"));
}

TEST_CASE ("nothing is overwritten by accident", "[cli][analyse][bad-input]")
{
    const ScratchFolder scratch;
    const auto a = scratch.write ("a/song.mid", fourBarsFile()), b = scratch.write ("b/song.mid", fourBarsFile());

    const auto twins = analyse ({ a, b, "--output-dir", scratch / "out" });
    CHECK (twins.exitCode == 1);
    CHECK (twins.err == "guidetone: " + a + " and " + b + " would both be written to " + scratch / "out/song.txt" + ".\n");
    CHECK_FALSE (std::filesystem::exists (scratch / "out"));

    const auto itself = analyse ({ a, "--output", scratch / "b/../a/song.mid" });
    CHECK (itself.exitCode == 1);
    CHECK (itself.err.find ("the analysis would overwrite it") != std::string::npos);
    CHECK (contentsOf (a).size() == fourBarsFile().size());

    // A file that cannot be read leaves the last analysis alone.
    const auto old = scratch.write ("old.txt", { 'o', 'l', 'd' });
    CHECK (analyse ({ scratch / "absent.mid", "--output", old }).exitCode == 1);
    CHECK (contentsOf (old) == "old");
}

TEST_CASE ("outputs that make no sense, or cannot be written, are refused", "[cli][analyse][bad-input]")
{
    const ScratchFolder scratch;
    const auto a = scratch.write ("a.mid", fourBarsFile()), b = scratch.write ("b.mid", fourBarsFile());

    CHECK (analyse ({ a, b, "--output", scratch / "x" }).exitCode == 2);
    CHECK (analyse ({ a, "--output", scratch / "x", "--output-dir", scratch / "y" }).exitCode == 2);
    CHECK (analyse ({ a, "--format", "docx" }).exitCode == 2);
    CHECK (analyse ({}).exitCode == 2);

    CHECK (analyse ({ a, "--output", scratch / "no/such/folder/x" }).err == "guidetone: " + scratch / "no/such/folder/x" + " cannot be written.\n");
    CHECK (analyse ({ a, "--output-dir", b }).err == "guidetone: the folder " + b + " cannot be made.\n");
    CHECK (analyse ({ a, "--output-dir", b }).exitCode == 1);
}

TEST_CASE ("several files on the standard output are told apart", "[cli][analyse]")
{
    const ScratchFolder scratch;
    const auto a = scratch.write ("a.mid", fourBarsFile()), b = scratch.write ("b.mid", fourBarsFile());
    const auto lines = analyse ({ a, b, "--format", "lab" }).lines();
    REQUIRE (lines.size() == 10);
    CHECK (lines[0] == "# " + a);
    CHECK (lines[5] == "# " + b);
}

TEST_CASE ("under broken chords the harmony is heard, and the log knows it from the beat on", "[cli][analyse][harmony]")
{
    // Four bars of eighth notes over a bass, at 120 beats a minute.
    Bytes events;
    for (const auto& [bass, tones] : { std::pair { 48, std::vector { 64, 67, 72, 67 } }, { 45, { 64, 69, 72, 69 } }, { 41, { 60, 65, 69, 65 } }, { 43, { 62, 67, 71, 67 } } })
    {
        events = events + after (0, on (bass));
        for (int eighth = 0; eighth < 8; ++eighth)
        {
            const int note = tones[static_cast<std::size_t> (eighth % 4)];
            events = events + after (0, on (note)) + after (240, off (note));
        }
        events = events + after (0, off (bass));
    }

    const ScratchFolder scratch;
    const auto file = scratch.write ("broken.mid", header (0, 1, 480) + track (events));
    const auto log = analyse ({ "--listen", "harmony", "--view", "log", "--format", "lab", file });
    CHECK (log.exitCode == 0);
    CHECK (log.out == "0.000000\t2.000000\tC:maj\n"
                      "2.000000\t4.000000\tA:min\n"
                      "4.000000\t6.000000\tF:maj\n"
                      "6.000000\t8.000000\tG:maj\n");

    const auto json = nlohmann::json::parse (analyse ({ "--listen", "harmony", "--format", "json", file }).out);
    for (const auto& entry : json["entries"])
        CHECK (entry["percent"] > 0);

    CHECK (analyse ({ "--listen", "closely", file }).exitCode != 0);
    CHECK (analyse ({ "--view", "back", file }).exitCode != 0);
}
