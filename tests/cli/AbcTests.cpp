// AbcTests.cpp - `guidetone name --abc` as a musician asks it.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "Program.h"

#include <nlohmann/json.hpp>

using namespace guidetone::testing;

namespace
{
    std::vector<std::string> linesFor (std::vector<std::string> arguments)
    {
        arguments.insert (arguments.begin(), "name");
        const auto outcome = guidetone::testing::guidetone (arguments);
        INFO (outcome.err);
        CHECK (outcome.exitCode == 0);
        return outcome.lines();
    }
}

TEST_CASE ("a chord in ABC is named by its key, with its quality, its inversion and its numeral", "[cli][abc]")
{
    CHECK (linesFor ({ "--abc", "[FGBd]4", "--key", "D" })
           == std::vector<std::string> { "Gmaj7/F#   F# G B D   (7 1 3 5)   major seventh, third inversion   IVM4/2" });

    CHECK (linesFor ({ "--abc", "K:E [G,B,E] [A,CE] [F,B,D] [F,A,C]" })
           == std::vector<std::string> { "E/G#   G# B E   (3 5 1)   major, first inversion   I6",
                                         "A   A C# E   (1 3 5)   major   IV",
                                         "B/F#   F# B D#   (5 1 3)   major, second inversion   V6/4",
                                         "F#m   F# A C#   (1 b3 5)   minor   ii" });
}

TEST_CASE ("where the numeral counts from another root than the symbol, the words say both", "[cli][abc]")
{
    CHECK (linesFor ({ "--abc", "K:C [FAcd]" })[0] == "F6   F A C D   (1 3 5 6)   major with added sixth, or minor seventh in first inversion   ii6/5");
    CHECK (linesFor ({ "--abc", "K:C [CEGA]" })[0] == "C6   C E G A   (1 3 5 6)   major with added sixth   I(add6)");
}

TEST_CASE ("a cluster and a stack in ABC are called so, once", "[cli][abc]")
{
    CHECK (linesFor ({ "--abc", "K:C [C^CD]" })[0] == "C C# D   (chromatic cluster)");
    CHECK (linesFor ({ "--abc", "K:C [DGc]" })[0] == "D7sus4   D G C   (1 4 b7)   quartal stack on D   suspended dominant seventh without fifth   II7sus4");
}

TEST_CASE ("the key in the text counts before the option's, and none leaves the option's", "[cli][abc]")
{
    CHECK (linesFor ({ "--abc", "K:G [FAd]", "--key", "C" })[0] == "D/F#   F# A D   (3 5 1)   major, first inversion   V6");
    CHECK (linesFor ({ "--abc", "K:none [DFA]", "--key", "C" })[0] == "Dm   D F A   (1 b3 5)   minor   ii");
    CHECK (linesFor ({ "--abc", "[DFA]" })[0] == "Dm   D F A   (1 b3 5)   minor");
    CHECK (linesFor ({ "--abc", "K:Am\n[B,DFA] | [K:C] [B,DFA]" })[0] == "Bm7b5   B D F A   (1 b3 b5 b7)   half-diminished seventh   ii\xc3\xb8" "7");
}

TEST_CASE ("notes between chords are passed over, and named where there is nothing else", "[cli][abc]")
{
    CHECK (linesFor ({ "--abc", "K:C C D [CEG] E z [GBd]" }).size() == 2);
    CHECK (linesFor ({ "--abc", "K:C C D" }) == std::vector<std::string> { "C   C   (1)   single note", "D   D   (1)   single note" });
}

TEST_CASE ("as JSON an answer in ABC has the usual fields, and words, numeral and key", "[cli][abc]")
{
    const auto lines = linesFor ({ "--abc", "K:E [G,B,E] [EA]", "--json" });
    REQUIRE (lines.size() == 2);

    const auto answer = nlohmann::json::parse (lines[0]);
    CHECK (answer["symbol"] == "E/G#");
    CHECK (answer["words"] == "major, first inversion");
    CHECK (answer["roman"] == "I6");
    CHECK (answer["key"] == "E");
    CHECK (answer["alternates"].is_array());
}

TEST_CASE ("what is not understood in ABC is said with its place, after the answers before it", "[cli][abc]")
{
    const auto outcome = guidetone::testing::guidetone ({ "name", "--abc", "[CEG] [CE" });
    CHECK (outcome.exitCode == 1);
    CHECK (outcome.lines().size() == 1);
    CHECK (outcome.err == "guidetone: the ABC text, line 1, column 7: the chord that begins here has no ].\n");

    CHECK (guidetone::testing::guidetone ({ "name", "--abc", "" }).err == "guidetone: the ABC text has no notes.\n");
    CHECK (guidetone::testing::guidetone ({ "name", "--abc", "C", "C4" }).exitCode == 2);
    CHECK (guidetone::testing::guidetone ({ "name", "--abc", "C", "--stdin" }).exitCode == 2);
}
