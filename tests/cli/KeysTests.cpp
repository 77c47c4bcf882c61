// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "Program.h"

#include <nlohmann/json.hpp>

using namespace guidetone::testing;

namespace
{
    Outcome keys (std::vector<std::string> arguments)
    {
        arguments.insert (arguments.begin(), "keys");
        return guidetone::testing::guidetone (arguments);
    }

    /** A bar of silence at 120 bpm, then I IV V7 I, `times` over: two seconds a chord. */
    Bytes cadences (int semitones, int times)
    {
        auto events = after (1920, tempo (500000));

        for (int i = 0; i < times; ++i)
            for (const auto& notes : std::vector<std::vector<int>> { { 48, 55, 60, 64 }, { 53, 57, 60, 65 }, { 43, 55, 59, 62, 65 }, { 48, 55, 60, 64 } })
            {
                auto moved = notes;
                for (int& note : moved)
                    note += semitones;

                events = events + chord (moved, 1920);
            }

        return header (0, 1, 480) + track (events);
    }
}

TEST_CASE ("keys prints a lab: N, and the key from the first note on", "[cli][keys]")
{
    const ScratchFolder scratch;

    for (const auto& [semitones, name] : std::vector<std::pair<int, std::string>> { { 0, "C" }, { 1, "Db" }, { -1, "B" }, { 6, "Gb" } })
    {
        const auto outcome = keys ({ scratch.write ("cadence.mid", cadences (semitones, 3)) });
        CHECK (outcome.exitCode == 0);
        CHECK (outcome.err.empty());
        REQUIRE (outcome.lines().size() >= 2);
        CHECK (outcome.lines().front() == "0.000000\t2.000000\tN");
        CHECK (outcome.lines().back().substr (outcome.lines().back().rfind ('\t') + 1) == name);
    }
}

TEST_CASE ("keys as JSON tells how probable the key is, and whether that is sure", "[cli][keys]")
{
    const ScratchFolder scratch;
    const auto json = nlohmann::json::parse (keys ({ "--format", "json", scratch.write ("cadence.mid", cadences (0, 4)) }).out);
    CHECK (json["title"] == "cadence.mid");

    const auto& list = json["keys"];
    REQUIRE (list.size() > 2);
    CHECK (list.front()["key"].is_null());
    CHECK (list.front()["percent"] == 0);
    CHECK (list.back()["key"] == "C");
    CHECK (list.back()["percent"] > 50);
    CHECK (list.back()["sure"] == true);
    CHECK (list.back()["end"] == 34.0);

    for (std::size_t i = 1; i < list.size(); ++i)
        CHECK (list[i]["start"] == list[i - 1]["end"]);
}

TEST_CASE ("keys says nothing that only the rest of the file could tell", "[cli][keys]")
{
    const ScratchFolder scratch;
    const auto shorter = keys ({ "--format", "json", scratch.write ("two.mid", cadences (4, 2)) }).out;
    const auto longer = keys ({ "--format", "json", scratch.write ("four.mid", cadences (4, 4)) }).out;
    const auto before = nlohmann::json::parse (shorter)["keys"], whole = nlohmann::json::parse (longer)["keys"];

    for (std::size_t i = 0; i + 2 < before.size(); ++i)
        CHECK (before[i] == whole[i]);
}

TEST_CASE ("keys hears the chords of the harmony, or those of the held keys", "[cli][keys]")
{
    const ScratchFolder scratch;
    const auto file = scratch.write ("cadence.mid", cadences (0, 4));
    const auto usual = keys ({ "--format", "json", file }).out, held = keys ({ "--format", "json", "--listen", "held", file }).out;

    CHECK (keys ({ "--format", "json", "--listen", "harmony", file }).out == usual);
    CHECK (held != usual);
    CHECK (nlohmann::json::parse (held)["keys"].back()["key"] == "C");
    CHECK (keys ({ "--listen", "melody", file }).exitCode == 2);
}

TEST_CASE ("a readable list of keys has a line a change", "[cli][keys]")
{
    const ScratchFolder scratch;
    const auto lines = keys ({ "--format", "txt", scratch.write ("cadence.mid", cadences (2, 4)) }).lines();
    REQUIRE (lines.size() >= 2);
    CHECK (lines.front() == "0:00.00  N");
    CHECK (lines.back().substr (9) == "D");
}

TEST_CASE ("keys writes to files and names bad ones as analyse does", "[cli][keys][bad-input]")
{
    const ScratchFolder scratch;
    const auto good = scratch.write ("good.mid", cadences (0, 2));
    const auto outcome = keys ({ scratch / "absent.mid", good, "--output-dir", scratch / "out" });
    CHECK (outcome.exitCode == 1);
    CHECK (outcome.err == "guidetone: " + scratch / "absent.mid" + " does not exist.\nguidetone: 1 of 2 files has failed.\n");
    CHECK (contentsOf (scratch / "out/good.lab") == keys ({ good }).out);

    CHECK (keys ({ "--format", "csv", good }).exitCode == 2);
    CHECK (keys ({}).exitCode == 2);
}

TEST_CASE ("analyse spells in the key it finds, unless it is told a key or none", "[cli][keys][analyse]")
{
    const ScratchFolder scratch;
    const auto file = scratch.write ("flats.mid", cadences (6, 4));     // Gb: Cb, Db7
    const auto lastButTwo = [&file] (std::vector<std::string> options)
    {
        options.insert (options.begin(), { "analyse", file });
        const auto lines = guidetone::testing::guidetone (options).lines();
        REQUIRE (lines.size() > 3);
        const auto& line = lines[lines.size() - 3];
        return line.substr (line.rfind (' ') + 1);
    };

    CHECK (lastButTwo ({}) == "Cb");
    CHECK (lastButTwo ({ "--key", "auto" }) == "Cb");
    CHECK (lastButTwo ({ "--key", "none" }) == "B");
    CHECK (lastButTwo ({ "--key", "F#" }) == "B");

    const auto json = nlohmann::json::parse (guidetone::testing::guidetone ({ "analyse", "--format", "json", file }).out);
    CHECK (json["entries"].front()["key"].is_null());
    CHECK (json["entries"].back()["key"] == "Gb");

    CHECK (guidetone::testing::guidetone ({ "analyse", "--key", "H", file }).exitCode == 2);
}
