// AbcChartTests.cpp - charts in ABC: what is written, what is read, and what abc2midi and abcm2ps say.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "Charts.h"
#include "Program.h"
#include "ScoreCharts.h"

#include "formats/AbcChart.h"

using namespace guidetone;
using namespace guidetone::testing;

namespace
{
    std::string abcOf (const Chart& chart)  { return writeAbc (chart, {}); }

    Chart chartIn (const std::string& abc)
    {
        const auto read = readAbcChart (abc);
        INFO (abc << "\n" << read.problem);
        REQUIRE (read.document);
        return std::get<Chart> (*read.document);
    }

    /** The bars of a tune in C, 4/4, with unit length 1/4. */
    std::string barsIn (const std::string& music, const std::string& head = "M:4/4\nL:1/4\n")
    {
        return lineOf (chartIn ("X:1\nT:Tune\n" + head + "K:C\n" + music + "\n"));
    }

    std::string problemIn (const std::string& abc)
    {
        const auto read = readAbcChart (abc);
        CHECK_FALSE (read.document);
        return read.problem;
    }

    /** What follows the head. */
    std::string musicOf (const Chart& chart)
    {
        const auto text = abcOf (chart);
        return text.substr (text.find ('\n', text.find ("\nK:") + 1) + 1);
    }
}

TEST_CASE ("a chart is written as a tune whose symbols stand over notes to hear them by", "[formats][abc]")
{
    auto chart = testing::chartOf ("Dm7 G7 | C | . | N.C.");
    chart.title = "Two, five: 100%";
    chart.composer = "Somebody";
    chart.feel = "Medium Swing";
    chart.bpm = 132;
    chart.key = parseKey ("C");

    CHECK (abcOf (chart) == "%abc-2.1\nX:1\nT:Two, five: 100\\%\nC:Somebody\nM:4/4\nL:1/4\nQ:\"Medium Swing\" 1/4=132\n%%linewarn 0\n%%MIDI gchordoff\n"
                            "%%guidetone-notes made\nK:C\n"
                            "\"Dm7\"[D,CFA]2 \"G7\"[G,DFB]2| \"C\"[C,EGc]4-| [C,EGc]4| \"^N.C.\"z4|]\n");
}

TEST_CASE ("played notes are written with the letters of their chord, and with signs for every program's accidentals", "[formats][abc]")
{
    Chart chart;
    chart.key = parseKey ("F");
    chart.sections = { { {}, { ChartBar() } } };
    chart.sections[0].bars[0].chords = { { 0, written ("Gb7"), {}, { 42, 58, 64, 73 } }, { 1920, written ("F#7"), {}, { 42, 58, 64, 73 } }, { 2880, written ("C7"), {}, { 60, 70, 76 } } };

    CHECK (musicOf (chart) == "\"Gb7\"[_G,,B,_F_d]2 \"F#7\"[^F,,^A,E^c] \"C7\"[=CBe]|]\n");
    CHECK (chartIn (abcOf (chart)) == chart);
}

TEST_CASE ("long names of chords are declared or bracketed, so that abc2midi can read them", "[formats][abc]")
{
    const auto text = abcOf (testing::chartOf ("C13 | Cmaj13#11 | C6/9 | Cmaj7sus4 | C7b9"));
    CHECK (text.find ("%%MIDI chordname 13 0 4 7 10 14 21\n") != std::string::npos);
    for (const auto* symbol : { "\"C13\"", "\"Cmaj13(#11)\"", "\"C69\"", "\"CM7sus4\"", "\"C7b9\"" })
        CHECK (text.find (symbol) != std::string::npos);
}

TEST_CASE ("sections, repeats, endings, keys and metres have their signs, again where a repeat goes back to other ones", "[formats][abc]")
{
    auto chart = testing::chartOf ("C | F | G | C");
    auto& bars = chart.sections[0].bars;
    chart.key = parseKey ("C");
    chart.sections[0].name = "Verse 1";
    bars[0].repeatBegins = true;
    bars[1].key = parseKey ("Ebm");
    bars[1].metre = { 3, 4 };
    bars[2].metre = { 3, 4 };
    bars[2].endings = { 1 };
    bars[2].repeatEnds = 2;
    bars[3].endings = { 2 };

    CHECK (musicOf (chart) == "P:Verse 1\n|:[K:C][M:4/4]\"C\"[C,CEG]4| [K:Ebm][M:3/4]\"F\"[F,=CF=A]3|[1 \"G\"[=G,=B,=D=G]3:|[2 [K:Ebm][M:4/4]\"C\"[=C,=C=E=G]4|]\n");
}

TEST_CASE ("what stands between beats is tied, and thirds of a beat are triplets", "[formats][abc]")
{
    Chart chart;
    chart.sections = { { {}, { ChartBar(), ChartBar() } } };
    const Voicing notes { 60, 64, 67 };
    chart.sections[0].bars[0].chords = { { 0, written ("C"), {}, notes }, { 1440, written ("F"), {}, { 60, 65, 69 } } };
    chart.sections[0].bars[1].chords = { { 640, written ("C"), {}, notes } };

    CHECK (musicOf (chart) == "\"C\"[CEG]3/2 \"F\"[CFA]/-[CFA]2-| (3:2:2[CFA] \"C\"[CEG]/-[CEG]-[CEG]2|]\n");
    CHECK (chartIn (abcOf (chart)) == chart);
}

TEST_CASE ("every chart comes back from ABC as it was", "[formats][abc][law]")
{
    RandomCharts random (1);
    for (int i = 0; i < 400; ++i)
    {
        const auto chart = scoreChart (random, { i % 2 == 1, i % 3 == 1, i % 5 == 4 });
        const auto text = abcOf (chart);
        INFO (text);
        const auto read = readAbcChart (text);
        REQUIRE (read.document);
        CHECK (read.remarks.empty());
        CHECK (lineOf (std::get<Chart> (*read.document)) == lineOf (chart));
        REQUIRE (std::get<Chart> (*read.document) == chart);
    }
}

TEST_CASE ("symbols of a tune are placed by the lengths of its notes", "[formats][abc][read]")
{
    CHECK (barsIn ("\"Am\"A2 \"Dm7\"dd|\"G7\"G>G G2|\"C\"c4|]") == "Am Dm7 | G7 | C");

    const auto bar = chartIn ("X:1\nM:4/4\nL:1/8\nK:C\n\"A\"A>B\"B\"c2 (3\"C\"ABc{/g}\"D\"(d3/2\"E\"e/) |\n").sections[0].bars[0];
    std::vector<int> starts;
    for (const auto& chord : bar.chords)
        starts.push_back (chord.start);
    CHECK (starts == std::vector<int> { 0, 960, 1920, 2880, 3600 });
}

TEST_CASE ("annotations are no chords, and neither are words in quotes", "[formats][abc][read]")
{
    const auto chart = chartIn ("X:1\nM:4/4\nL:1/4\nK:C\n\"^slow\\nly\"\"C\"c2\"_loud\"\"<x\"\"@1,2 y\"c\"G\"g|\"Chorus\"\"F\"f4|\"^N.C.\"z4|!segno!\"N.C.\"z4|\"C?\"c4|]\n");
    CHECK (lineOf (chart) == "C G | F | N.C. | N.C. | C?");
    CHECK (chart.sections[0].bars[0].words == "slow ly");
    CHECK (chart.sections[0].bars[1].words == "Chorus");
    CHECK (chart.sections[0].bars[3].words == "Segno");
}

TEST_CASE ("alternates, small letters and two symbols on one note are understood", "[formats][abc][read]")
{
    CHECK (barsIn ("\"G(Em)\"G4|\"am\"A4|\"C\"\"Em\"c4|\"Dm/c\"d4|\"F#\xc3\xb8\"f4|\"B\xe2\x99\xad\"b4") == "G | Am | C | Dm/C | F#m7b5 | Bb");
}

TEST_CASE ("repeats, endings and parts of a tune are those of the chart", "[formats][abc][read]")
{
    CHECK (barsIn ("P:A\n|:\"C\"c4|1\"F\"f4:|2\"G\"g4||\nP:B\n\"A\"a4::\"B\"b4:|]") == "A: [ C | 1. F ]x2 | 2. G ; B: A ]x2 | [ B ]x2");
    CHECK (barsIn ("|::\"C\"c4::|[1,3-4\"F\"f4 :|") == "[ C ]x3 | 1. 3. 4. F ]x2");
    CHECK (barsIn ("P:A\n\"C\"c4|\nP:B\n\"G\"g4|", "M:4/4\nL:1/4\nP:A2(BA)2\n") == "A: C ; A: C ; B: G ; A: C ; B: G ; A: C");
    CHECK (barsIn ("P:A\n\"C\"c4|\nP:B\n\"G\"g4|", "M:4/4\nL:1/4\nP:ABC\n") == "A: C ; B: G");
}

TEST_CASE ("a pickup becomes a full bar where it has a chord, and goes where it has none", "[formats][abc][read]")
{
    CHECK (barsIn ("G|\"C\"c4|\"F\"f3:|") == "C | F ]x2");

    const auto bars = chartIn ("X:1\nM:4/4\nL:1/4\nK:C\n\"G7\"G|\"C\"c4|\"F\"f4|\n").sections[0].bars;
    REQUIRE (bars.size() == 3);
    CHECK (bars[0].chords[0].start == 2880);
    CHECK (bars[0].metre == Metre { 4, 4 });

    CHECK (barsIn ("\"C\"c4|\"F\"f3:|:g|\"G\"g4|\"C\"c4:|") == "C | F ]x2 | [ G | C ]x2");
}

TEST_CASE ("metres change, and a bar that is filled otherwise has the metre of its notes", "[formats][abc][read]")
{
    const auto metresOf = [] (const std::string& music, const std::string& metre)
    {
        std::string metres;
        const auto chart = chartIn ("X:1\nM:" + metre + "\nL:1/8\nK:C\n" + music + "\n");
        for (const auto& bar : chart.sections[0].bars)
            metres += std::to_string (bar.metre.numerator) + "/" + std::to_string (bar.metre.denominator) + " ";
        return metres;
    };

    CHECK (metresOf ("\"C\"c8|[M:3/4]\"F\"f6|\nM:2+3/8\n\"G\"g5|\"C\"c6|\"C\"c5|", "C") == "4/4 3/4 5/8 6/8 5/8 ");
    CHECK (metresOf ("\"C\"c4|\"F\"f6|", "none") == "2/4 3/4 ");
    CHECK (metresOf ("\"C\"c8|Z3|\"G\"g8|", "C|") == "2/2 2/2 2/2 2/2 2/2 ");
}

TEST_CASE ("keys have their modes, and change", "[formats][abc][read]")
{
    const auto chart = chartIn ("X:1\nM:4/4\nL:1/4\nK:D dor\n\"Dm\"d4|[K:G]\"G\"g4|\nK:Bbmin\n\"Bbm\"b4|[K:Bbm]\"F\"f4|\n");
    const auto& bars = chart.sections[0].bars;
    CHECK (chart.key == parseKey ("Dm"));
    CHECK (bars[1].key == parseKey ("G"));
    CHECK (bars[2].key == parseKey ("Bbm"));
    CHECK_FALSE (bars[3].key);
}

TEST_CASE ("of several voices the one with the chords counts, and of a book its first tune", "[formats][abc][read]")
{
    CHECK (barsIn ("V:1\nc4|c4|\nV:2 clef=bass\n\"C\"C,4|\"F\"F,4|\n[V:1] c4|\n[V:2] \"G\"G,4|") == "C | F | G");

    const auto read = readAbcChart ("A book of tunes\n\nX:1\nT:One\nK:C\n\"C\"c8|\n\nX:2\nT:Two & more\nK:D\n\"D\"d8|\n\nX:3\nT:Three\nK:D\nd8|\n");
    REQUIRE (read.document);
    CHECK (std::get<Chart> (*read.document).title == "One");
    CHECK (read.remarks == std::vector<std::string> { "the first of 3 tunes was read; the others: Two & more, Three" });
}

TEST_CASE ("tempo, title and composer are read as they are typed", "[formats][abc][read]")
{
    const auto chart = chartIn ("X:1\nT:Caf\\'e \\\\ 50\\% &eacute;\\u00e9 % a comment\nC:Bj\xf6rk\nM:6/8\nQ:\"Slow\" 3/8=60\nR:jig\nK:C\n\"C\"c6|\n");
    CHECK (chart.title == "Caf\xc3\xa9 \\ 50% \xc3\xa9\xc3\xa9");
    CHECK (chart.composer == "Bj\xc3\xb6rk");
    CHECK (chart.feel == "Slow");
    CHECK (chart.bpm == 90.0);
    CHECK (chartIn ("X:1\nL:1/4\nQ:120\nR:reel\nK:C\n\"C\"c4|\n").bpm == 120.0);
    CHECK (chartIn ("X:1\nL:1/4\nQ:120\nR:reel\nK:C\n\"C\"c4|\n").feel == "reel");
}

TEST_CASE ("the notes of a chord are its voicing where they are struck with it and nothing else is", "[formats][abc][read]")
{
    const auto chart = chartIn ("X:1\nM:4/4\nL:1/4\nK:C\n\"C\"[CEG]4-|[CEG]2\"F\"[CFA][CFA]|\"G\"[DGB]2[DGc]2|\"C\"c4|]\n");
    const auto& bars = chart.sections[0].bars;
    CHECK (bars[0].chords[0].voicing == Voicing { 60, 64, 67 });
    CHECK (bars[1].chords[0].voicing == Voicing { 60, 65, 69 });
    CHECK (bars[2].chords[0].voicing.empty());
    CHECK (bars[3].chords[0].voicing.empty());
}

TEST_CASE ("what has no chord symbols is refused in a sentence", "[formats][abc][bad-input]")
{
    CHECK (problemIn ("X:1\nK:C\n[CEG]4 [CFA]4|\n") == "the tune has no chord symbols in quotes, only chords of notes: `guidetone name --abc` names those");
    CHECK (problemIn ("X:1\nK:C\nCDEF|\n") == "the tune has no chord symbols in quotes");
    CHECK (problemIn ("") == "there is no tune in ABC in it");
    CHECK (problemIn ("X:1\nT:Nothing\n") == "there is no tune in ABC in it");
}

TEST_CASE ("what is not understood is a remark with its line", "[formats][abc][bad-input]")
{
    const auto read = readAbcChart ("X:1\nM:sometimes\nK:H\n\"C\"c8#|\nL:long\n");
    REQUIRE (read.document);
    CHECK (read.remarks == std::vector<std::string> { "line 2: M: has no metre such as 4/4; the one before counts", "line 3: K: has no key such as Am; the one before counts",
                                                      "line 4: \"#\" is not understood", "line 5: L: has no length such as 1/8; the one before counts" });
}

TEST_CASE ("any bytes are read as ABC without harm", "[formats][abc][fuzz]")
{
    RandomCharts random (7);
    std::mt19937 bytes (7);
    constexpr std::string_view pieces[] { "\"", "|:", ":|", "[", "]", "(3", "Z9999", "[V:", "&", ">>>", "{", "z99999/3", "\n", "K:", "M:1/128\n", "P:(A9)9\n", "%%begintext\n", "\xff", "[1-99999", "c''''''''''" };

    for (int i = 0; i < 300; ++i)
    {
        auto text = abcOf (scoreChart (random, { true, i % 2 == 0, i % 3 == 0 }));
        for (int edits = 0; edits < 8; ++edits)
        {
            const auto place = bytes() % text.size();
            if (bytes() % 2 == 0)
                text[place] = static_cast<char> (bytes());
            else
                text.insert (place, pieces[bytes() % std::size (pieces)]);
        }

        const auto read = readAbcChart (text);
        CHECK ((read.document.has_value() || ! read.problem.empty()));
        if (read.document)
            (void) writeAbc (*read.document, {});
    }

    const auto whole = abcOf (scoreChart (random, { true, true, true }));
    for (std::size_t size = 0; size < whole.size(); ++size)
        (void) readAbcChart (whole.substr (0, size));
}

TEST_CASE ("a very long rest makes no more bars than a chart may have", "[formats][abc][bad-input]")
{
    const auto read = readAbcChart ("X:1\nK:C\n\"C\"c8|Z9999|Z9999|Z9999|Z9999|\n");
    REQUIRE (read.document);
    CHECK (std::get<Chart> (*read.document).sections[0].bars.size() == longestChart);
    CHECK (read.remarks.size() == 1);
}

TEST_CASE ("abc2midi and abcm2ps read every chart without a word of complaint", "[formats][abc][foreign]")
{
    const bool midi = isThere ("abc2midi"), page = isThere ("abcm2ps");
    const ScratchFolder folder ("abc");
    RandomCharts random (3);

    for (int i = 0; i < 40; ++i)
    {
        const auto text = abcOf (scoreChart (random, { i % 2 == 1, i % 3 == 0, i % 5 == 4 }));
        const auto file = folder.write ("tune.abc", text);
        INFO (text);

        if (midi)
        {
            const auto said = say ("cd '" + folder.path.string() + "' && abc2midi tune.abc -c");
            CHECK (said.status == 0);
            CHECK (said.text.find ("Error") == std::string::npos);
            CHECK (said.text.find ("Warning") == std::string::npos);
            INFO (said.text);
            REQUIRE (said.text.size() < 100);
        }

        if (page)
        {
            const auto said = say ("cd '" + folder.path.string() + "' && abcm2ps tune.abc -O tune.ps");
            INFO (said.text);
            CHECK (said.status == 0);
            REQUIRE (said.text.find ("tune.abc:") == std::string::npos);
        }
    }
}

TEST_CASE ("abc2midi's complaints are found where there are any", "[formats][abc][foreign]")
{
    if (! isThere ("abc2midi"))
        return;

    const ScratchFolder folder ("abc-bad");
    folder.write ("tune.abc", "X:1\nT:Bad\nM:4/4\nL:1/4\nK:C\n\"Cblah\"C3|\n");
    const auto said = say ("cd '" + folder.path.string() + "' && abc2midi tune.abc -c");
    CHECK (said.text.find ("Error") != std::string::npos);
    CHECK (said.text.size() >= 100);
}
