// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "Program.h"

#include <nlohmann/json.hpp>

using namespace guidetone::testing;

namespace
{
    Bytes bytesOf (const std::string& text)  { return Bytes (text.begin(), text.end()); }

    Outcome compare (std::vector<std::string> arguments, const std::string& input = {})
    {
        arguments.insert (arguments.begin(), "compare");
        return guidetone::testing::guidetone (arguments, input);
    }
}

TEST_CASE ("what was played is compared with the chart, bar by bar", "[cli][compare]")
{
    const ScratchFolder scratch;
    const auto played = scratch.write ("take.mid", fourBarsFile());
    const auto chart = scratch.write ("tune.txt", bytesOf ("Tune\nKey: C\n\nC | C | Dm7 Bb | Db7 | C\n"));
    const auto outcome = compare ({ played, chart });

    CHECK (outcome.exitCode == 0);
    CHECK (outcome.err.empty());
    CHECK (outcome.out == "bar   chart                   played\n"
                          "1     C                       C\n"
                          "2     C                       Am                      relative\n"
                          "3     Dm7 Bb                  F .                     upper structure, another chord\n"
                          "4     Db7                     G7                      tritone substitute\n"
                          "5     C                       -                       not played\n"
                          "\n"
                          "hits                         20.0 %\n"
                          "  the same                   20.0 %\n"
                          "substitutions                50.0 %\n"
                          "  upper structure            10.0 %\n"
                          "  tritone substitute         20.0 %\n"
                          "  relative                   20.0 %\n"
                          "misses                       30.0 %\n"
                          "  another chord              10.0 %\n"
                          "  not played                 20.0 %\n"
                          "extra                         0.0 %\n");
}

TEST_CASE ("compare tells programs the same as JSON", "[cli][compare]")
{
    const ScratchFolder scratch;
    const auto played = scratch.write ("take.mid", fourBarsFile());
    const auto chart = scratch.write ("tune.txt", bytesOf ("Tune\nKey: C\n\nC | Am G | F\n"));

    const auto json = nlohmann::json::parse (compare ({ played, chart, "--json" }).out);
    CHECK (json["format"] == "guidetone comparison");
    CHECK (json["version"] == 1);
    CHECK (json["played"] == "take");
    CHECK (json["chart"] == "Tune");
    CHECK (json["percent"]["hits"] == 62.5);
    CHECK (json["percent"]["misses"] == 12.5);
    CHECK (json["percent"]["extra"] == 25.0);
    CHECK (json["percent"]["kinds"]["another chord"] == 12.5);
    REQUIRE (json["spans"].size() == 5);
    CHECK (json["spans"][2] == nlohmann::json { { "bar", 2 }, { "from", 3.0 }, { "to", 5.0 }, { "chart", "G" }, { "played", "Am" }, { "is", "another chord" } });
    CHECK (json["spans"][4]["chart"].is_null());

    const auto round = nlohmann::json::parse (compare ({ played, chart, "--json", "--repeat" }).out);
    CHECK (round["percent"]["extra"] == 0.0);
    CHECK (round["spans"][4]["chart"] == "C");
}

TEST_CASE ("a chart that is played to the letter is all hits", "[cli][compare]")
{
    const ScratchFolder scratch;
    const auto chart = scratch.write ("tune.cho", bytesOf ("{title: Tune}\n{key: A}\n[A7]one [D7]two [E7]three [A7]four\n"));
    const auto outcome = compare ({ chart, chart, "--style", "jazz" });
    CHECK (outcome.exitCode == 0);
    CHECK (outcome.out.find ("hits                        100.0 %") != std::string::npos);
    CHECK (compare ({ "-", chart, "--from", "sheet" }, "A7 | D7\n").exitCode == 0);
}

TEST_CASE ("what cannot be compared is said in a sentence", "[cli][compare][bad-input]")
{
    const ScratchFolder scratch;
    const auto played = scratch.write ("take.mid", fourBarsFile()), empty = scratch.write ("empty.mid", {}), chart = scratch.write ("tune.txt", bytesOf ("C | F\n"));
    CHECK (compare ({ empty, chart }).err == "guidetone: " + empty + " is empty.\n");
    CHECK (compare ({ played, scratch / "absent.txt" }).err == "guidetone: " + scratch / "absent.txt" + " does not exist.\n");
    CHECK (compare ({ played, scratch / "absent.txt" }).exitCode == 1);
    CHECK (compare ({ played }).exitCode == 2);
    CHECK (compare ({ played, chart, "--grid", "1/7" }).exitCode == 2);
    CHECK (compare ({ played, scratch / "tune.pdf" }).exitCode == 2);
    CHECK (compare ({ "-", "-", "--from", "sheet", "--chart-from", "sheet" }).exitCode == 2);
    CHECK (compare ({ played, chart, "--style", "roman" }).exitCode == 2);
}
