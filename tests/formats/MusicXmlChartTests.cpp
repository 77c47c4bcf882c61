// MusicXmlChartTests.cpp - charts in MusicXML: what is written, what is read, and what other programs say.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "Charts.h"
#include "Program.h"
#include "ScoreCharts.h"

#include "formats/MusicXmlChart.h"

using namespace guidetone;
using namespace guidetone::testing;

namespace
{
    std::string xmlOf (const Chart& chart)  { return writeMusicXml (chart, {}); }

    Chart chartIn (const std::string& xml)
    {
        const auto read = readMusicXml (xml);
        INFO (xml << "\n" << read.problem);
        REQUIRE (read.document);
        return std::get<Chart> (*read.document);
    }

    std::string problemIn (const std::string& xml)
    {
        const auto read = readMusicXml (xml);
        CHECK_FALSE (read.document);
        return read.problem;
    }

    std::string harmony (const std::string& root, const std::string& kind = "major", const std::string& more = {})
    {
        return "<harmony><root><root-step>" + root + "</root-step></root><kind>" + kind + "</kind>" + more + "</harmony>";
    }

    std::string note (int duration, const std::string& more = "<pitch><step>C</step><octave>5</octave></pitch>")
    {
        return "<note>" + more + "<duration>" + std::to_string (duration) + "</duration></note>";
    }

    /** A score of one part; the first measure has divisions of 2. */
    std::string score (std::initializer_list<std::string> measures)
    {
        std::string xml = "<?xml version=\"1.0\"?><!DOCTYPE score-partwise [<!ENTITY x \"y\">]>\n<score-partwise><part-list/><part id=\"P1\">";
        for (const auto& measure : measures)
            xml += std::string ("<measure number=\"1\">") + (&measure == measures.begin() ? "<attributes><divisions>2</divisions></attributes>" : "") + measure + "</measure>\n";
        return xml + "</part></score-partwise>";
    }

    bool contains (const std::string& text, std::string_view piece)  { return text.find (piece) != std::string::npos; }
}

TEST_CASE ("a chart without notes is harmonies over slashes, one a beat", "[formats][musicxml]")
{
    auto chart = testing::chartOf ("Dm7 G7 | C | N.C.");
    chart.title = "Two & five";
    chart.composer = "<Somebody>";
    chart.key = parseKey ("Bbm");
    chart.bpm = 132.5;
    const auto xml = xmlOf (chart);

    CHECK (xml.starts_with ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE score-partwise PUBLIC \"-//Recordare//DTD MusicXML 4.0 Partwise//EN\""));
    CHECK (contains (xml, "<work-title>Two &amp; five</work-title>"));
    CHECK (contains (xml, "<creator type=\"composer\">&lt;Somebody&gt;</creator>"));
    CHECK (contains (xml, "<key><fifths>-5</fifths><mode>minor</mode></key><time><beats>4</beats><beat-type>4</beat-type></time>"));
    CHECK (contains (xml, "<per-minute>132.5</per-minute>"));
    CHECK (contains (xml, "<sound tempo=\"132.5\"/>"));
    CHECK (contains (xml, "<harmony print-object=\"no\"><root><root-step text=\"\">C</root-step></root><kind text=\"N.C.\">none</kind></harmony>\n"
                          "      <direction placement=\"above\"><direction-type><words>N.C.</words></direction-type></direction>\n"
                          "      <note><rest measure=\"yes\"/><duration>3840</duration>"));
    CHECK (contains (xml, "<pitch><step>B</step><alter>-1</alter><octave>4</octave></pitch>"));
    CHECK_FALSE (contains (xml, "<staves>"));

    std::size_t slashes = 0;
    for (auto at = xml.find ("<notehead>slash"); at != std::string::npos; at = xml.find ("<notehead>slash", at + 1))
        ++slashes;
    CHECK (slashes == 8);
    CHECK (lineOf (chartIn (xml)) == "Dm7 G7 | C | N.C.");
}

TEST_CASE ("voicings are notes on two staves, with the letters of their chord, tied where they go on", "[formats][musicxml]")
{
    Chart chart;
    chart.sections = { { "Intro", { ChartBar(), ChartBar() } } };
    chart.sections[0].bars[0].chords = { { 1440, written ("Gb7"), {}, { 42, 58, 64, 73 } } };
    const auto xml = xmlOf (chart);

    CHECK (contains (xml, "<staves>2</staves>"));
    CHECK (contains (xml, "<rehearsal>Intro</rehearsal>"));
    CHECK (contains (xml, "<chord/><pitch><step>D</step><alter>-1</alter><octave>5</octave></pitch><duration>480</duration><tie type=\"start\"/><voice>1</voice><type>eighth</type><staff>1</staff>"));
    CHECK (contains (xml, "<pitch><step>F</step><alter>-1</alter><octave>4</octave></pitch><duration>3840</duration><tie type=\"stop\"/><voice>1</voice><type>whole</type>"));
    CHECK (chartIn (xml) == chart);
}

TEST_CASE ("over a staff that rests symbols stand on rests of their own length", "[formats][musicxml]")
{
    auto chart = testing::chartOf ("Dm7 G7 | N.C.");
    chart.sections[0].bars[0].chords[0].voicing = { 50, 53, 57 };
    chart.sections[0].bars[0].chords[1].voicing = { 47, 53, 55 };
    const auto xml = xmlOf (chart);
    const std::string rest = "<note><rest/><duration>1920</duration><voice>1</voice><type>half</type><staff>1</staff></note>";

    CHECK (contains (xml, "minor-seventh</kind><staff>1</staff></harmony>\n      " + rest));
    CHECK (contains (xml, "dominant</kind><staff>1</staff></harmony>\n      " + rest));
    CHECK (contains (xml, "<rest measure=\"yes\"/><duration>3840</duration><voice>1</voice>"));        // nobody plays
    CHECK (chartIn (xml) == chart);
}

TEST_CASE ("a harmony stands exactly where the chart has it, its notes where note values can", "[formats][musicxml]")
{
    Chart chart;
    chart.sections = { { {}, { ChartBar() } } };
    chart.sections[0].bars[0].chords = { { 0, written ("C"), {}, { 48, 64, 67 } }, { 967, written ("F"), {}, { 53, 65, 69 } }, { 2560, written ("G"), {}, { 55, 67, 71 } } };
    const auto xml = xmlOf (chart);

    CHECK (contains (xml, "<offset>7</offset>"));
    CHECK (contains (xml, "<time-modification><actual-notes>3</actual-notes><normal-notes>2</normal-notes></time-modification>"));
    CHECK (chartIn (xml) == chart);
}

TEST_CASE ("every chart comes back from MusicXML as it was", "[formats][musicxml][law]")
{
    RandomCharts random (2);
    for (int i = 0; i < 400; ++i)
    {
        const auto chart = scoreChart (random, { i % 2 == 1, i % 3 == 1, i % 5 == 4 });
        const auto xml = xmlOf (chart);
        const auto read = readMusicXml (xml);
        INFO (xml);
        REQUIRE (read.document);
        CHECK (read.remarks.empty());
        CHECK (lineOf (std::get<Chart> (*read.document)) == lineOf (chart));
        REQUIRE (std::get<Chart> (*read.document) == chart);
    }
}

TEST_CASE ("harmonies are placed by the notes before them, by backup, forward and offset", "[formats][musicxml][read]")
{
    const auto chart = chartIn (score ({ harmony ("C") + note (2) + harmony ("D") + note (2) + "<backup><duration>1</duration></backup>" + harmony ("E", "minor") + "<forward><duration>1</duration></forward>"
                                         + harmony ("F", "major", "<offset>1</offset>") + note (4),
                                         harmony ("G", "dominant") + note (8) }));
    std::vector<int> starts;
    for (const auto& chord : chart.sections[0].bars[0].chords)
        starts.push_back (chord.start);

    CHECK (lineOf (chart) == "C D Em F | G7");
    CHECK (starts == std::vector<int> { 0, 960, 1440, 2400 });
}

TEST_CASE ("repeats, endings, sections, keys and metres of a score are those of the chart", "[formats][musicxml][read]")
{
    const auto chart = chartIn (score ({ "<attributes><key><fifths>2</fifths><mode>dorian</mode></key><time><beats>3</beats><beat-type>4</beat-type></time></attributes>"
                                         "<direction><direction-type><rehearsal>A</rehearsal></direction-type></direction><barline location=\"left\"><repeat direction=\"forward\"/></barline>"
                                         + harmony ("E", "minor") + note (6),
                                         "<barline location=\"left\"><ending number=\"1, 2\" type=\"start\"/></barline>" + harmony ("A", "dominant") + note (6)
                                         + "<barline location=\"right\"><ending number=\"1, 2\" type=\"stop\"/><repeat direction=\"backward\" times=\"3\"/></barline>",
                                         "<barline><ending number=\"3\" type=\"start\"/></barline><attributes><key><fifths>-1</fifths></key><time><beats>2+3</beats><beat-type>8</beat-type></time></attributes>"
                                         "<direction><direction-type><words>Fine</words></direction-type><sound tempo=\"90\"/></direction>" + harmony ("F") + note (5) }));
    const auto& bars = chart.sections[0].bars;
    CHECK (lineOf (chart) == "A: [ Em | 1. 2. A7 ]x3 | 3. F");
    CHECK (chart.key == parseKey ("Em"));
    CHECK (bars[0].metre == Metre { 3, 4 });
    CHECK (bars[2].key == parseKey ("F"));
    CHECK (bars[2].metre == Metre { 5, 8 });
    CHECK (bars[2].words == "Fine");
    CHECK (chart.bpm == 90.0);
}

TEST_CASE ("the part with the chords counts, also where the score goes by measures", "[formats][musicxml][read]")
{
    const auto xml = "<score-timewise><movement-title>Song</movement-title><identification><creator type=\"lyricist\">W</creator><creator type=\"composer\">M</creator></identification>"
                     "<measure number=\"1\"><part id=\"A\">" + note (4) + "</part><part id=\"B\">" + harmony ("C") + note (4) + "</part></measure>"
                     "<measure number=\"2\"><part id=\"A\">" + harmony ("X") + note (4) + "</part><part id=\"B\">" + harmony ("D") + note (4) + "</part></measure></score-timewise>";
    const auto chart = chartIn (xml);
    CHECK (lineOf (chart) == "C | D");
    CHECK (chart.title == "Song");
    CHECK (chart.composer == "M");
}

TEST_CASE ("a pickup with a chord becomes a full bar", "[formats][musicxml][read]")
{
    const auto chart = chartIn (score ({ harmony ("G", "dominant") + note (2), harmony ("C") + note (8) }));
    CHECK (chart.sections[0].bars[0].chords[0].start == 2880);
    CHECK (lineOf (chartIn (score ({ note (2), harmony ("C") + note (8), harmony ("F") + note (8) }))) == "C | F");
}

TEST_CASE ("kinds that are no chord of ours are kept as text, with a remark", "[formats][musicxml][read]")
{
    const auto read = readMusicXml (score ({ harmony ("C", "Tristan") + note (8), harmony ("G") + note (8) }));
    REQUIRE (read.document);
    CHECK (lineOf (std::get<Chart> (*read.document)) == "C | G");
    CHECK (std::get<Chart> (*read.document).sections[0].bars[0].chords[0].text == "C");
    CHECK (read.remarks == std::vector<std::string> { "line 2: the kind \"Tristan\" is not known" });
}

TEST_CASE ("what is no score with chords is refused in a sentence", "[formats][musicxml][bad-input]")
{
    CHECK (problemIn ("PK\x03\x04") == "is a compressed score (.mxl): unzip it, and read the .xml or .musicxml file in it");
    CHECK (problemIn ("") == "line 1: there is no XML element");
    CHECK (problemIn ("<html></html>") == "is no score in MusicXML: its outermost element is <html>");
    CHECK (problemIn (score ({ note (8) })) == "has no chord symbols: there is no <harmony> element in it");
    CHECK (problemIn ("<score-partwise>\n<part></score-partwise>") == "line 2: <part> must end before this");
    CHECK (problemIn (std::string ("\xff\xfe<\0", 4)) == "is not in UTF-8: save it so");
}

TEST_CASE ("any bytes are read as MusicXML without harm", "[formats][musicxml][fuzz]")
{
    RandomCharts random (8);
    std::mt19937 bytes (8);
    constexpr std::string_view pieces[] { "<", ">", "</", "<!--", "<![CDATA[", "&#0;", "&x;", "<backup><duration>99999999</duration></backup>", "<divisions>0</divisions>", "<divisions>1e-300</divisions>",
                                          "<duration>1e300</duration>", "\"", "<harmony/>", "<chord/>", "<part>", "<offset>-99999999999</offset>", "<octave>99</octave>", "\xff" };

    for (int i = 0; i < 200; ++i)
    {
        auto text = xmlOf (scoreChart (random, { true, i % 2 == 0, i % 3 == 0 }));
        for (int edits = 0; edits < 6; ++edits)
        {
            const auto place = bytes() % text.size();
            if (bytes() % 2 == 0)
                text[place] = static_cast<char> (bytes());
            else
                text.insert (place, pieces[bytes() % std::size (pieces)]);
        }

        const auto read = readMusicXml (text);
        CHECK ((read.document.has_value() || ! read.problem.empty()));
        if (read.document)
            (void) writeMusicXml (*read.document, {});
    }

    auto chart = testing::chartOf ("Dm7 G7 | C");
    chart.sections[0].bars[0].chords[0].voicing = { 50, 65, 69 };
    const auto whole = xmlOf (chart);
    for (std::size_t size = 0; size < whole.size(); ++size)
        CHECK_FALSE (readMusicXml (whole.substr (0, size)).document.has_value() != (size + 1 >= whole.size()));
}

TEST_CASE ("xmllint finds every score well formed", "[formats][musicxml][foreign]")
{
    if (! isThere ("xmllint"))
        return;

    const ScratchFolder folder ("musicxml");
    RandomCharts random (4);
    for (int i = 0; i < 40; ++i)
    {
        const auto file = folder.write ("score.musicxml", xmlOf (scoreChart (random, { i % 2 == 1, i % 3 == 0, i % 5 == 4 })));
        const auto said = say ("xmllint --nonet --noout '" + file + "'");
        INFO (said.text);
        REQUIRE (said.status == 0);
        REQUIRE (said.text.empty());
    }

    CHECK (say ("xmllint --nonet --noout '" + folder.write ("bad.musicxml", "<score-partwise><part></score-partwise>") + "'").status != 0);
}
