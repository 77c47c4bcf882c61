// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "Charts.h"
#include "SignedCharts.h"

#include "formats/Sheet.h"

using namespace guidetone;
using namespace guidetone::testing;

namespace
{
    Chart read (const std::string& text)
    {
        const auto result = readSheet (text);
        INFO (text);
        INFO (result.problem);
        REQUIRE (result.document);
        return std::get<Chart> (*result.document);
    }

    std::string barsIn (const std::string& text)  { return lineOf (read (text)); }

    /** The beats, from 1, at which a bar's chords begin. */
    std::vector<double> beatsIn (const std::string& text)
    {
        const auto chart = read (text);
        std::vector<double> beats;
        for (const auto& chord : chart.sections[0].bars[0].chords)
            beats.push_back (1.0 + chord.start / 960.0);
        return beats;
    }

    using Beats = std::vector<double>;
}

TEST_CASE ("what people type between bar lines is read", "[formats][sheet]")
{
    CHECK (barsIn ("Dm7 G7 | Cmaj7") == "Dm7 G7 | Cmaj7");
    CHECK (barsIn ("| A7 . . . | D7 | % |") == "A7 | D7 | .");
    CHECK (barsIn ("| A7 D7 | % | %% |") == "A7 D7 | A7 D7 | A7 D7 | A7 D7");
    CHECK (barsIn ("||: C | F :|| G |]") == "[ C | F ]x2 | G");
    CHECK (barsIn ("|: C :| |: F :|x3 G :|") == "[ C ]x2 | [ F ]x3 | G ]x2");
    CHECK (barsIn ("|: C |1. F :|2. G |1,2 D |[3 E") == "[ C | 1. F ]x2 | 2. G | 1. 2. D | 3. E");
    CHECK (barsIn ("| C / / / | / / / / | - | N.C. | |") == "C | . | . | N.C. | .");
    CHECK (barsIn ("|C|F G|\n|Am|\n") == "C | F G | Am");
    CHECK (barsIn ("C:maj7 F:min |A:7/3|") == "Cmaj7 Fm | A7/C#");
}

TEST_CASE ("a list of symbols is a chord a bar, and with slashes a beat each", "[formats][sheet]")
{
    CHECK (barsIn ("Dm7 G7 C") == "Dm7 | G7 | C");
    CHECK (barsIn ("C / / / F / G /") == "C | F G");
    CHECK (barsIn ("Dm7\nG7\nC N.C.\n") == "Dm7 | G7 | C | N.C.");
}

TEST_CASE ("chords share a bar evenly, or by cells, or say their beat", "[formats][sheet]")
{
    CHECK (beatsIn ("| C F |") == Beats { 1, 3 });
    CHECK (beatsIn ("| C F G |") == Beats { 1, 3, 4 });
    CHECK (beatsIn ("| C . . G |") == Beats { 1, 4 });
    CHECK (beatsIn ("| C / G |") == Beats { 1, 3 });
    CHECK (beatsIn ("| C . . . . G7 . . |") == Beats { 1, 3.5 });
    CHECK (beatsIn ("| C F@2.5 G@4 |") == Beats { 1, 2.5, 4 });
    CHECK (beatsIn ("| C~F G |") == Beats { 1, 2, 3 });
    CHECK (beatsIn ("Time: 3/4\n| C F G |") == Beats { 1, 2, 3 });
}

TEST_CASE ("heads, headings and comments are read", "[formats][sheet]")
{
    const auto chart = read ("Blues in A\nby: Nobody\nKey: A\nTempo: 92.5 bpm\nFeel: Slow Swing\nTime: 3/4\n\n# a comment\n[Verse 1]\n| A7 |\nChorus: | D7 | (key: Bb) (4/4) \"Fine\" E7 |\n// more\nBridge:\nBm E7\n");
    CHECK (chart.title == "Blues in A");
    CHECK (chart.composer == "Nobody");
    CHECK (chart.key == parseKey ("A"));
    CHECK (chart.bpm == 92.5);
    CHECK (chart.feel == "Slow Swing");
    CHECK (lineOf (chart) == "Verse 1: A7 ; Chorus: D7 | E7 ; Bridge: Bm | E7");
    CHECK (chart.sections[0].bars[0].metre == Metre { 3, 4 });
    const auto& last = chart.sections[1].bars[1];
    CHECK (last.metre == Metre { 4, 4 });
    CHECK (last.key == parseKey ("Bb"));
    CHECK (last.words == "Fine");
}

TEST_CASE ("what is no chord is kept as text and remarked", "[formats][sheet][bad-input]")
{
    const auto result = readSheet ("| C | Xyz7 | {A song} |\nand so on and on\n");
    REQUIRE (result.document);
    const auto& bars = std::get<Chart> (*result.document).sections[0].bars;
    CHECK (bars[1].chords[0].text == "Xyz7");
    CHECK (bars[2].chords[0].text == "A song");
    REQUIRE (result.remarks.size() == 3);
    CHECK (result.remarks[0] == "line 1: \"Xyz7\" is no chord; it is kept as text");
    CHECK (result.remarks[2] == "line 2: is no line of music and is passed over");

    CHECK (readSheet ("").problem == "has no chord in it");
    CHECK (readSheet ("Once upon a time\n").problem == "has no chord in it");
    CHECK (readSheet ("| . | . |").problem == "has no chord in it");
}

TEST_CASE ("a lead sheet is written in bars, four a line, in columns", "[formats][sheet]")
{
    auto chart = guidetone::testing::chartOf ("A7 | D7 | A7 | . | D7 E7 | D7 E7 | A7 . . E7 | N.C.");
    chart.title = "Blues";
    chart.key = parseKey ("A");
    chart.bpm = 120.0;
    chart.sections[0].name = "A";
    chart.sections[0].bars[0].repeatBegins = true;
    chart.sections[0].bars[5].repeatEnds = 2;
    chart.sections[0].bars[5].endings = { 1 };
    chart.sections[0].bars[6].endings = { 2 };

    CHECK (writeSheet (chart, {}) == "Title: Blues\n"
                                     "Key: A\n"
                                     "Tempo: 120\n"
                                     "Time: 4/4\n"
                                     "\n"
                                     "[A]\n"
                                     "|: A7   | D7 | A7          | %    |\n"
                                     "| D7 E7 |1 % :|2 A7 . . E7 | N.C. |\n");
}

TEST_CASE ("a lead sheet that is read back is the chart as it was", "[formats][sheet][round-trip]")
{
    SignedCharts charts (3);

    for (int i = 0; i < 400; ++i)
    {
        const auto chart = charts.next();
        const auto text = writeSheet (chart, {});
        const auto again = readSheet (text);
        INFO (text);
        INFO (again.problem);
        REQUIRE (again.document);
        if (std::get<Chart> (*again.document) != chart)
            FAIL (lineOf (chart) << '\n' << lineOf (std::get<Chart> (*again.document)) << '\n' << writeSheet (*again.document, {}));
    }
}

TEST_CASE ("odd chords and places of a chart come back", "[formats][sheet][round-trip]")
{
    auto chart = guidetone::testing::chartOf ("C | F | G");
    auto& bars = chart.sections[0].bars;
    bars[0].chords[0] = { 7, bars[0].chords[0].chord, {}, {} };
    bars[0].chords.push_back ({ 3833, bars[1].chords[0].chord, {}, {} });
    for (const char* text : { "C C# D", "%", "|", "a\"b}c\\d", "(x", "3/4", "~", "N", "x@2" })
    {
        bars[1].chords[0] = { 0, {}, text, {} };
        bars[2].words = std::string ("say \"") + text + '\\';
        const auto again = readSheet (writeSheet (chart, {}));
        REQUIRE (again.document);
        INFO (writeSheet (chart, {}));
        if (std::string (text) != "N" && std::string (text) != "%")
            CHECK (std::get<Chart> (*again.document) == chart);
    }
}

TEST_CASE ("a lead sheet in another style has that style's symbols", "[formats][sheet]")
{
    auto style = textualStyle();
    style.language = NoteLanguage::german;
    WriteOptions options;
    options.style = &style;
    CHECK (writeSheet (guidetone::testing::chartOf ("Bb | B7/F#"), options).find ("| B | H7/Fis |") != std::string::npos);
}

TEST_CASE ("any bytes are read as a lead sheet, or refused in a sentence", "[formats][sheet][fuzz]")
{
    SignedCharts charts (4);
    Mutations mutations (9);

    for (int i = 0; i < 60; ++i)
    {
        const auto text = writeSheet (charts.next(), {});
        for (std::size_t size = 0; size < text.size(); size += 7)
            checkRead (readSheet (text.substr (0, size)));
        for (int m = 0; m < 60; ++m)
            checkRead (readSheet (mutations.of (text)));
    }

    checkRead (readSheet (std::string (200000, '|')));
    checkRead (readSheet (std::string (200000, '/')));
    checkRead (readSheet (std::string (100000, '{') + std::string (100000, '(')));
    std::string many;
    for (int i = 0; i < 50000; ++i)
        many += "| C | % ";
    const auto full = readSheet (many);
    CHECK (std::get<Chart> (*full.document).sections[0].bars.size() == longestChart);
    REQUIRE (full.remarks.size() == 1);
    CHECK (full.remarks[0] == "only its first 20000 bars are read");
}
