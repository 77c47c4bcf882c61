// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "Charts.h"
#include "SignedCharts.h"

#include "formats/ChordPro.h"

using namespace guidetone;
using namespace guidetone::testing;

namespace
{
    Chart read (const std::string& text)
    {
        const auto result = readChordPro (text);
        INFO (result.problem);
        REQUIRE (result.document);
        return std::get<Chart> (*result.document);
    }
}

TEST_CASE ("a song with lyrics is read, a bar a chord with the words behind it", "[formats][chordpro]")
{
    const auto chart = read ("{title: Down by the River}\n{st: Traditional}\n{key: G}\n{tempo: 96}\n{time: 3/4}\n# a comment\n"
                             "{soc}\n[G]Down by the [C]river, [*soft][D7]down\nby the sea\n{eoc}\n\n"
                             "{start_of_verse: Verse 2}\nOh, [Em]who\n{eov}\n{chorus}\n{sot}\ne|--[x]--|\n{eot}\n[G]\n");
    CHECK (chart.title == "Down by the River");
    CHECK (chart.composer == "Traditional");
    CHECK (chart.key == parseKey ("G"));
    CHECK (chart.bpm == 96.0);
    CHECK (lineOf (chart) == "Chorus: G | C | D7 ; Verse 2: Em ; Chorus: G | C | D7 ; G");
    CHECK (chart.sections[0].bars[0].metre == Metre { 3, 4 });
    CHECK (chart.sections[0].bars[0].words == "Down by the");
    CHECK (chart.sections[0].bars[2].words == "down by the sea");
    CHECK (chart.sections[1].bars[0].words == "Oh, who");
}

TEST_CASE ("grids are read, with their signs, margins and shapes", "[formats][chordpro]")
{
    const auto chart = read ("{t: Blues}\n{sog: 1+4x4+1}\nA || A7 . . . | % . . . | D7~E7 . A7 . |\nA' |: N.C. . . . |1 E7 . . / :|2 A7 . . . |. Fine\n{eog}\n"
                             "{start_of_grid label=\"B\"}\n| Dm . . . |\n{key: F}\n{comment: softly}\n| Bb . C . |\n{end_of_grid}\n");
    CHECK (lineOf (chart) == "A7 | . | D7 E7 A7 | [ N.C. | 1. E7 ]x2 | 2. A7 ; B: Dm | Bb C");
    CHECK (chart.sections[1].bars[1].key == parseKey ("F"));
    CHECK (chart.sections[1].bars[1].words == "softly");
}

TEST_CASE ("only the first song of a file is read, and one without chords is refused", "[formats][chordpro][bad-input]")
{
    const auto two = readChordPro ("{t: One}\n[C]a\n{new_song}\n{t: Two}\n[F]b\n");
    REQUIRE (two.document);
    CHECK (std::get<Chart> (*two.document).title == "One");
    REQUIRE (two.remarks.size() == 1);
    CHECK (two.remarks[0] == "line 3: another song begins; only the first is read");
    CHECK (readChordPro ("{t: One}\nno chords\n").problem == "has no chord in it");
    CHECK (readChordPro ("").problem == "has no chord in it");
}

TEST_CASE ("a chart is written as a grid, and where it is sung as lyrics", "[formats][chordpro]")
{
    auto chart = guidetone::testing::chartOf ("A7 | D7 E7");
    chart.title = "Blues";
    chart.key = parseKey ("A");
    chart.bpm = 120.0;
    chart.feel = "Swing";
    chart.sections.push_back ({ "Verse 1", barsOf ("A | E7") });
    chart.sections[1].bars[0].words = "Well, I";
    CHECK (writeChordPro (chart, {}) == "{title: Blues}\n{key: A}\n{tempo: 120}\n{meta: feel Swing}\n{time: 4/4}\n\n"
                                        "{start_of_grid: label=\"\"}\n| A7 . . . | D7 . E7 . |\n{end_of_grid}\n\n"
                                        "{start_of_verse: label=\"Verse 1\"}\n[A]Well, I [E7]\n{end_of_verse}\n");
}

TEST_CASE ("a song that is read back is the chart as it was", "[formats][chordpro][round-trip]")
{
    SignedCharts charts (5);

    for (int i = 0; i < 400; ++i)
    {
        const auto chart = charts.next();
        const auto text = writeChordPro (chart, {});
        const auto again = readChordPro (text);
        INFO (text);
        INFO (again.problem);
        REQUIRE (again.document);
        if (std::get<Chart> (*again.document) != chart)
            FAIL (lineOf (chart) << '\n' << lineOf (std::get<Chart> (*again.document)) << '\n' << writeChordPro (*again.document, {}));
    }
}

TEST_CASE ("lyrics that are read back are as they were", "[formats][chordpro][round-trip]")
{
    auto chart = guidetone::testing::chartOf ("C | Am7 | N.C. | F#m7b5/E | G7(b9,#11)");
    const char* const words[] { "Sur le pont d'Avignon", "", "{x} #1: \"y\"", "l'\xc3\xa9t\xc3\xa9 ]", "fin" };
    for (std::size_t i = 0; i < 5; ++i)
        chart.sections[0].bars[i].words = words[i];
    CHECK (writeChordPro (chart, {}).find ("grid") == std::string::npos);
    CHECK (read (writeChordPro (chart, {})) == chart);
}

TEST_CASE ("any bytes are read as ChordPro, or refused in a sentence", "[formats][chordpro][fuzz]")
{
    SignedCharts charts (6);
    Mutations mutations (7);

    for (int i = 0; i < 60; ++i)
    {
        const auto text = writeChordPro (charts.next(), {}) + "{sov}\nOh [C]who [F]would\n{eov}\n{chorus}\n";
        for (std::size_t size = 0; size < text.size(); size += 7)
            checkRead (readChordPro (text.substr (0, size)));
        for (int m = 0; m < 60; ++m)
            checkRead (readChordPro (mutations.of (text)));
    }

    std::string chorus = "{soc}\n";
    for (int i = 0; i < 15000; ++i)
        chorus += "[C]";
    chorus += "\n{eoc}\n";
    for (int i = 0; i < 20000; ++i)
        chorus += "{chorus}\n";
    checkRead (readChordPro (chorus));
    checkRead (readChordPro (std::string (100000, '[') + std::string (100000, '{')));
}
