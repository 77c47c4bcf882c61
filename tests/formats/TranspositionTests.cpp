// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "Charts.h"
#include "MusicText.h"

#include "formats/Transposition.h"

using namespace guidetone;
using namespace guidetone::testing;

namespace
{
    std::string moved (const std::string& line, const std::string& key, int semitones, const std::string& to = {})
    {
        auto chart = guidetone::testing::chartOf (line);
        chart.key = parseKey (key);
        return lineOf (transposed (chart, semitones, parseKey (to)));
    }
}

TEST_CASE ("letters stay as far from the key as they were", "[formats][transposition]")
{
    CHECK (moved ("A7 | E7/G# | D#dim7", "A", -1) == "Ab7 | Eb7/G | Ddim7");
    CHECK (moved ("C | Bb7 | F#m7b5", "C", 1) == "Db | Cb7 | Gm7b5");
    CHECK (moved ("C | F | G7/B", "C", 6, "F#") == "F# | B | C#7/E#");
    CHECK (moved ("C | F | G7/B", "C", 6, "Gb") == "Gb | Cb | Db7/F");
    CHECK (moved ("Am | E7", "Am", 3) == "Cm | G7");
    CHECK (moved ("C | N.C. | G7", "C", 12) == "C | N.C. | G7");
}

TEST_CASE ("without a key letters have the fewest signs", "[formats][transposition]")
{
    CHECK (moved ("A7 | D7 | E7", "", -1) == "Ab7 | Db7 | Eb7");
    CHECK (moved ("C | F | G", "", 2) == "D | G | A");
    CHECK (moved ("C | F | G", "", 4) == "E | A | B");
}

TEST_CASE ("keys and notes go along, and a key on the way as well", "[formats][transposition]")
{
    auto chart = guidetone::testing::chartOf ("C | D");
    chart.key = parseKey ("C");
    chart.sections[0].bars[1].key = parseKey ("D");
    chart.sections[0].bars[0].chords[0].voicing = voicing ("C3 E3 G3");
    const auto up = transposed (chart, 1);
    CHECK (up.key == parseKey ("Db"));
    CHECK (up.sections[0].bars[1].key == parseKey ("Eb"));
    CHECK (lineOf (up) == "Db | Eb");
    CHECK (up.sections[0].bars[0].chords[0].voicing == voicing ("Db3 F3 Ab3"));
    CHECK (transposed (chart, 100).sections[0].bars[0].chords[0].voicing.empty());
    CHECK (transposed (transposed (chart, 5), -5) == chart);
}

TEST_CASE ("a log is transposed where its notes have room", "[formats][transposition]")
{
    auto chart = guidetone::testing::chartOf ("C | Am");
    chart.key = parseKey ("C");
    chart.sections[0].bars[0].chords[0].voicing = voicing ("C3 E3 G3");
    const Document log = logOf (Document { chart });
    CHECK (keyOf (log) == parseKey ("C"));
    const auto up = transposed (log, 3);
    REQUIRE (up);
    CHECK (lineOf (guidetone::chartOf (*up, {})) == "Eb | Cm");
    CHECK_FALSE (transposed (log, 90));
    CHECK (transposed (log, 0) == log);
    CHECK (semitonesTo (*parseKey ("C"), *parseKey ("A")) == -3);
    CHECK (semitonesTo (*parseKey ("A"), *parseKey ("C")) == 3);
}
