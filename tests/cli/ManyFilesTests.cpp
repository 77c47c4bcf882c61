// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "Program.h"
#include "cli/ProgressBar.h"

#include <nlohmann/json.hpp>

#include <fstream>
#include <random>

using namespace guidetone::testing;

namespace
{
    namespace fs = std::filesystem;

    Outcome analyse (std::vector<std::string> arguments)
    {
        arguments.insert (arguments.begin(), "analyse");
        return guidetone::testing::guidetone (arguments);
    }

    std::vector<nlohmann::json> recordsIn (const std::string& path)
    {
        std::vector<nlohmann::json> records;
        std::ifstream stream (path);
        for (std::string line; std::getline (stream, line);)
            records.push_back (nlohmann::json::parse (line));

        return records;
    }

    /** A folder with 12 songs in it and below, one of them bad, and files that are no songs. */
    void writeSongs (const ScratchFolder& scratch)
    {
        for (int i = 10; i < 20; ++i)
            scratch.write ("songs/" + std::to_string (i) + ".mid", fourBarsFile());

        scratch.write ("songs/12.mid", { 'n', 'o' });
        scratch.write ("songs/verses/a.MIDI", fourBarsFile());
        scratch.write ("songs/verses/deep/10.mid", fourBarsFile());
        scratch.write ("songs/.hidden/b.mid", fourBarsFile());
        scratch.write ("songs/._11.mid", { 0, 5, 22, 7 });
        scratch.write ("songs/notes.txt", { 'x' });
    }

    std::string endlessFile()
    {
        Bytes events;
        for (int i = 0; i < 80; ++i)
            events = events + fourBars();

        const auto bytes = header (0, 1, 480) + track (events);
        return { bytes.begin(), bytes.end() };
    }
}

TEST_CASE ("a folder is all MIDI files in it and below, by path", "[cli][many]")
{
    const ScratchFolder scratch;
    writeSongs (scratch);

    for (const std::string jobs : { "1", "2", "7" })
    {
        const auto out = scratch / ("out" + jobs);
        const auto outcome = analyse ({ scratch / "songs", "--format", "lab", "--output-dir", out, "--jobs", jobs });
        CHECK (outcome.exitCode == 1);
        CHECK (outcome.out.empty());
        CHECK (outcome.err == "guidetone: " + scratch / "songs/12.mid" + " is not a MIDI file.\nguidetone: 1 of 12 files has failed.\n");

        const auto lab = contentsOf (out + "/10.lab");
        CHECK (lab.ends_with ("\tG:7\n"));
        CHECK (contentsOf (out + "/verses/a.lab") == lab);
        CHECK (contentsOf (out + "/verses/deep/10.lab") == lab);
        CHECK_FALSE (fs::exists (out + "/12.lab"));
        CHECK (std::distance (fs::recursive_directory_iterator (out), {}) == 11 + 2);
    }

    // A file that is named and in the folder too is one.
    const auto lines = analyse ({ scratch / "songs/11.mid", scratch / "songs", "--format", "lab" }).lines();
    REQUIRE (lines.size() == 11 * 5);
    CHECK (lines[0] == "# " + scratch / "songs/11.mid");
    CHECK (lines[5] == "# " + scratch / "songs/10.mid");
    CHECK (lines[10] == "# " + scratch / "songs/13.mid");
    CHECK (lines[50] == "# " + scratch / "songs/verses/deep/10.mid");
    CHECK (guidetone::testing::guidetone ({ "keys", scratch / "songs" }).lines()[0] == "# " + scratch / "songs/10.mid");
}

TEST_CASE ("what a run wrote is not the next one's music", "[cli][many]")
{
    const ScratchFolder scratch;
    scratch.write ("songs/a.mid", fourBarsFile());
    const auto into = [&] { return analyse ({ scratch / "songs", "--format", "midi", "--output-dir", scratch / "songs/out" }); };
    CHECK (into().exitCode == 0);
    CHECK (into().exitCode == 0);
    CHECK (fs::exists (scratch / "songs/out/a.mid"));
    CHECK_FALSE (fs::exists (scratch / "songs/out/out"));
}

TEST_CASE ("the report tells what became of each file", "[cli][many][report]")
{
    const ScratchFolder scratch;
    writeSongs (scratch);
    CHECK (analyse ({ scratch / "songs", "--format", "csv", "--output-dir", scratch / "out", "--report", scratch / "r.jsonl" }).exitCode == 1);

    const auto records = recordsIn (scratch / "r.jsonl");
    REQUIRE (records.size() == 13);
    CHECK (records[0]["format"] == "guidetone report");
    CHECK (records[0]["with"].get<std::string>().ends_with (" analyse --format csv"));
    CHECK (records[1]["input"] == scratch / "songs/10.mid");
    CHECK (records[1]["output"] == scratch / "out/10.csv");
    CHECK (records[1]["bytes"] == fourBarsFile().size());
    CHECK (records[1]["chords"] == 4);
    CHECK (records[1]["seconds"] == 8.0);
    CHECK (records[1]["took"] >= 0.0);
    CHECK (records[3] == nlohmann::json { { "input", scratch / "songs/12.mid" }, { "error", scratch / "songs/12.mid" + " is not a MIDI file" } });

    const auto keys = guidetone::testing::guidetone ({ "keys", "--report", scratch / "k.jsonl", scratch / "songs/10.mid" });
    CHECK (keys.exitCode == 0);
    CHECK (recordsIn (scratch / "k.jsonl")[1]["key"] == "C");
    CHECK_FALSE (recordsIn (scratch / "k.jsonl")[1].contains ("chords"));
}

TEST_CASE ("a run goes on where its report ends", "[cli][many][report]")
{
    const ScratchFolder scratch;
    writeSongs (scratch);
    const std::vector<std::string> words { scratch / "songs", "--format", "lab", "--output-dir", scratch / "out", "--report", scratch / "r.jsonl", "--resume" };
    CHECK (analyse (words).exitCode == 1);      // nothing to go on with: it begins
    const auto report = contentsOf (scratch / "r.jsonl");

    const auto write = [&] (const std::string& name, const std::string& text) { scratch.write (name, Bytes (text.begin(), text.end())); };
    const auto rewritten = [&]
    {
        std::vector<std::string> names;
        for (const auto& record : recordsIn (scratch / "r.jsonl"))
            if (record.contains ("output") && contentsOf (record["output"]) != "old")
                names.push_back (fs::path (record["output"].get<std::string>()).filename().string());
        return names;
    };
    const auto markAll = [&]
    {
        for (const auto& entry : fs::recursive_directory_iterator (scratch / "out"))
            if (entry.is_regular_file())
                std::ofstream (entry.path()) << "old";
    };

    markAll();
    const auto again = analyse (words);
    CHECK (again.exitCode == 1);
    CHECK (again.err.find ("11 of 12 files were done before") != std::string::npos);
    CHECK (rewritten().empty());

    // Cut off in the middle of a line, as a crash leaves it.
    for (const auto cut : { report.size() - 1, report.size() - 40, report.find ('\n') + 1, report.find ('\n') })
    {
        markAll();
        write ("r.jsonl", report.substr (0, cut));
        CHECK (analyse (words).exitCode == 1);
        const auto text = contentsOf (scratch / "r.jsonl");
        CHECK (text.starts_with (report.substr (0, cut) + (report[cut - 1] == '\n' ? "" : "\n")));
        CHECK (text.ends_with ("}\n"));
    }

    // Another input, and an output that is gone.
    write ("r.jsonl", report);
    markAll();
    auto other = fourBarsFile();
    other[other.size() - 30] = 81;
    scratch.write ("songs/14.mid", other);
    fs::remove (scratch / "out/15.lab");
    CHECK (analyse (words).exitCode == 1);
    const auto names = rewritten();
    CHECK (std::count (names.begin(), names.end(), "14.lab") == 2);     // its old line, and its new one
    CHECK (std::count (names.begin(), names.end(), "15.lab") == 2);
    CHECK (names.size() == 4);
}

TEST_CASE ("a report that does not fit is not gone on with", "[cli][many][report][bad-input]")
{
    const ScratchFolder scratch;
    const auto song = scratch.write ("a.mid", fourBarsFile()), report = scratch / "r.jsonl";
    const auto run = [&] (std::vector<std::string> more) { more.insert (more.begin(), { song, "--output-dir", scratch / "out", "--report", report }); return analyse (more); };
    CHECK (run ({}).exitCode == 0);
    CHECK (run ({ "--resume", "--quiet" }).err.empty());
    CHECK (run ({ "--resume", "--key", "C" }).err.starts_with ("guidetone: " + report + " is the report of another run: "));

    CHECK (analyse ({ song, "--output-dir", scratch / "out", "--report", song }).err.find ("the report would overwrite it") != std::string::npos);
    CHECK (analyse ({ song, "--output", report, "--report", report }).err.find ("both an output and the report") != std::string::npos);
    CHECK (contentsOf (song).size() == fourBarsFile().size());
    CHECK (analyse ({ song, "--resume", "--output-dir", scratch / "out" }).exitCode == 2);
    CHECK (analyse ({ song, "--resume", "--report", report }).exitCode == 2);
    CHECK (analyse ({ song, "--report", scratch / "no/such/r.jsonl" }).err.find ("cannot be written") != std::string::npos);

    for (const std::string jobs : { "0", "-1", "many", "2x", "99999999999" })
        CHECK (analyse ({ song, "--jobs", jobs }).exitCode == 2);

    // Any bytes: a sentence or a run, never a crash.
    const auto whole = contentsOf (report);
    std::mt19937 random (20);
    for (int i = 0; i < 60; ++i)
    {
        auto damaged = whole.substr (0, random() % (whole.size() + 1));
        for (auto n = random() % 4; n > 0 && ! damaged.empty(); --n)
            damaged[random() % damaged.size()] = static_cast<char> (random() % 256);
        if (i % 10 == 0)
            damaged += whole + std::string (200000, '[') + "\n{\"input\":3,\"hash\":\"zz\",\"bytes\":-1}\n";

        scratch.write ("r.jsonl", Bytes (damaged.begin(), damaged.end()));
        const auto outcome = run ({ "--resume" });
        CHECK ((outcome.exitCode == 0 || (outcome.exitCode == 1 && outcome.err.starts_with ("guidetone: " + report + " is "))));
    }
}

TEST_CASE ("a remark is left out where it is quiet, a fault is not", "[cli][many]")
{
    const ScratchFolder scratch;
    const auto silent = scratch.write ("one.mid", header (0, 1, 480) + track (after (0, on (60)) + after (10, off (60)))), empty = scratch.write ("empty.mid", {});
    CHECK (analyse ({ silent }).err.find ("no chord settles") != std::string::npos);
    CHECK (analyse ({ silent, empty, "--quiet", "--output-dir", scratch / "out" }).err == "guidetone: " + empty + " is empty.\nguidetone: 1 of 2 files has failed.\n");
}

TEST_CASE ("progress in words", "[cli][many]")
{
    CHECK (guidetone::progressText (0, 816, 3.0) == "[....................]  0 of 816");
    CHECK (guidetone::progressText (245, 816, 15.0) == "[######..............]  245 of 816   16.3 a second   0:35 left");
    CHECK (guidetone::progressText (1, 100000, 10.0) == "[....................]  1 of 100000   0.1 a second   16666:30 left");
    CHECK (guidetone::progressText (7, 7, 1.0) == "[####################]  7 of 7   7.0 a second   0:00 left");
    CHECK (guidetone::progressText (0, 0, 0.0) == "[####################]  0 of 0");
}

#ifndef _WIN32
TEST_CASE ("Control-C leaves whole files and a report to go on with", "[cli][many][report]")
{
    const ScratchFolder scratch;
    const auto song = endlessFile();
    for (int i = 100; i < 160; ++i)
        scratch.write ("songs/" + std::to_string (i) + ".mid", Bytes (song.begin(), song.end()));

    const auto stopped = runProgram ({ "/bin/sh", "-c", "\"$0\" analyse \"$1\" --listen harmony --output-dir \"$2\" --report \"$3\" --jobs 2 & "
                                                        "until [ \"$(wc -l < \"$3\")\" -gt 3 ]; do sleep 0.01; done; kill -INT $!; wait $!",
                                       GUIDETONE_PROGRAM, scratch / "songs", scratch / "out", scratch / "r.jsonl" });
    CHECK (stopped.exitCode == 130);
    CHECK (stopped.err.find ("of 60 files; --resume goes on.\n") != std::string::npos);

    const auto records = recordsIn (scratch / "r.jsonl");
    REQUIRE (records.size() > 3);
    CHECK (records.size() < 61);

    const auto whole = analyse ({ scratch / "songs/100.mid", "--listen", "harmony" }).out;
    std::size_t count = 0;
    for (const auto& entry : fs::directory_iterator (scratch / "out"))
        if (contentsOf (entry.path().string()) == whole)
            ++count;

    CHECK (count == records.size() - 1);
    CHECK (static_cast<std::size_t> (std::distance (fs::directory_iterator (scratch / "out"), {})) == count);

    const auto rest = analyse ({ scratch / "songs", "--listen", "harmony", "--output-dir", scratch / "out", "--report", scratch / "r.jsonl", "--resume" });
    CHECK (rest.exitCode == 0);
    CHECK (rest.err == "guidetone: " + std::to_string (count) + " of 60 files were done before.\n");
    CHECK (recordsIn (scratch / "r.jsonl").size() == 61);
}
#endif
