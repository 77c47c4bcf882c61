// PrintedSheetTests.cpp - a printed sheet has every chord once, in order and in its place; other people's programs read what is written.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "Charts.h"
#include "GeneratedCharts.h"
#include "Program.h"
#include "formats/PrintedSheet.h"
#include "formats/SheetLayout.h"
#include "formats/SheetRows.h"

using namespace guidetone;
using namespace guidetone::test;
using guidetone::testing::barsOf;
using guidetone::testing::isThere;
using guidetone::testing::say;
using guidetone::testing::ScratchFolder;

namespace
{
    Chart blues()
    {
        Chart chart;
        chart.title = "Blues for \xc3\x85sa (B\xe2\x99\xad)";
        chart.composer = "A. B. See";
        chart.feel = "Medium Swing";
        chart.key = Key { { 6, -1 }, Mode::major };
        chart.bpm = 120.0;
        chart.sections = { { "A", barsOf ("Bb7 | Eb7 | Bb7 | Fm7 Bb7 | Eb7 | . | Bb7 | G7(b9,#11) | Cm7 | F7/A | Bb7 G7 | Cm7b5 F7") } };
        return chart;
    }

    std::vector<std::string> plainTexts (const SheetLayout& layout)
    {
        std::vector<std::string> texts;
        for (const auto& page : layout.pages)
            for (const auto& text : page.texts)
                texts.push_back (text.plain);
        return texts;
    }

    WriteOptions on (Paper paper)
    {
        WriteOptions options;
        options.paper = paper;
        return options;
    }

    /** Chords and N.C. stand on the line of the symbols, which is the only one in Helvetica. */
    bool isChord (const SheetText& text)  { return ! text.runs.empty() && text.runs.front().face == Face::chords; }

    float right (const SheetText& text)
    {
        float end = 0.0f;
        for (const auto& run : text.runs)
            end = std::max (end, run.x + run.width);
        return end;
    }

    std::size_t chordsIn (const Chart& chart)
    {
        std::size_t count = 0;
        for (const auto& section : chart.sections)
            for (const auto& bar : section.bars)
                count += bar.chords.size();
        return count;
    }
}

TEST_CASE ("a sheet says what the chart says, in order", "[formats][printed-sheet]")
{
    const auto texts = plainTexts (layOut (blues(), {}));
    const std::vector<std::string> expected { "Blues for \xc3\x85sa (B\xe2\x99\xad)", "Medium Swing, \xe2\x99\xa9 = 120, B\xe2\x99\xad major", "A. B. See", "A", "4", "4",
                                              "B\xe2\x99\xad" "7", "E\xe2\x99\xad" "7", "B\xe2\x99\xad" "7", "Fm7", "B\xe2\x99\xad" "7", "E\xe2\x99\xad" "7", "B\xe2\x99\xad" "7",
                                              "G7(\xe2\x99\xad" "9,\xe2\x99\xaf" "11)", "Cm7", "F7/A", "B\xe2\x99\xad" "7", "G7", "Cm7\xe2\x99\xad" "5", "F7" };
    CHECK (texts == expected);
}

TEST_CASE ("rows have four bars, a section begins a row, and a second ending stands under the first", "[formats][printed-sheet]")
{
    Chart chart;
    chart.sections = { { "A", barsOf ("C | D | E | F | G | A | B | C | D") }, { "B", barsOf ("C | . | C G | .") } };
    auto& bars = chart.sections[0].bars;
    bars[0].repeatBegins = true;
    bars[6].endings = { 1 };
    bars[7].repeatEnds = 2;
    bars[8].endings = { 2 };

    const auto rows = rowsOf (chart);
    REQUIRE (rows.size() == 4);
    CHECK (rows[1].bars.size() == 4);
    CHECK (rows[2].indent == 2);
    CHECK (rows[2].bars.size() == 1);
    CHECK (rows[1].bars[2].inEnding);
    CHECK (rows[1].bars[3].endsEnding);
    CHECK (rows[2].bars[0].endsSection);
    CHECK (rows[3].beginsSection);
    CHECK (rows[3].bars[1].filler == Filler::simile);
    CHECK (rows[3].bars[3].filler == Filler::slashes);
    CHECK (rows[3].bars[3].endsChart);
}

TEST_CASE ("a bar that needs room gets it from the others", "[formats][printed-sheet]")
{
    CHECK (sharedOut (100.0f, { 10.0f, 10.0f, 10.0f, 10.0f }) == std::vector<float> { 25.0f, 25.0f, 25.0f, 25.0f });
    CHECK (sharedOut (100.0f, { 10.0f, 55.0f, 10.0f, 10.0f }) == std::vector<float> { 15.0f, 55.0f, 15.0f, 15.0f });
    CHECK (sharedOut (100.0f, { 20.0f, 50.0f, 18.0f, 12.0f }) == std::vector<float> { 20.0f, 50.0f, 18.0f, 12.0f });
}

TEST_CASE ("nothing on a page leaves its margins, and no symbol touches another", "[formats][printed-sheet][law]")
{
    for (std::uint32_t seed = 1; seed <= 150; ++seed)
    {
        const auto chart = ChartMaker (seed).make();
        const auto layout = layOut (chart, on (seed % 2 == 0 ? Paper::a4 : Paper::letter));
        std::size_t chords = 0;
        int outside = 0, touching = 0;

        for (const auto& page : layout.pages)
        {
            const SheetText* before = nullptr;
            for (const auto& text : page.texts)
            {
                for (const auto& run : text.runs)
                    outside += run.x < 45.0f || run.x + run.width > layout.width - 45.0f || run.y < 45.0f || run.y > layout.height - 20.0f;
                if (! isChord (text))
                    continue;

                ++chords;
                touching += before != nullptr && std::abs (before->runs.front().y - text.runs.front().y) < 0.01f && right (*before) > text.runs.front().x;
                before = &text;
            }
        }

        INFO (seed);
        CHECK (outside == 0);
        CHECK (touching == 0);
        CHECK (chords == chordsIn (chart));
    }
}

TEST_CASE ("a sheet holds what is far too long, and nothing at all", "[formats][printed-sheet]")
{
    Chart chart;
    chart.title = std::string (100000, 'W');
    chart.sections = { { std::string (5000, 'x'), barsOf ("C") } };
    chart.sections[0].bars[0].words = std::string (100000, 'w') + "\xff\x01<&>";
    chart.sections[0].bars[0].chords.push_back ({ 10, {}, std::string (100000, '?'), {} });
    for (int i = 0; i < 60; ++i)
        chart.sections[0].bars[0].chords.push_back ({ 20 + i, chordOf ("C#m7b5/G#"), {}, {} });

    const auto layout = layOut (chart, {});
    for (const auto& text : layout.pages[0].texts)
        CHECK (right (text) < layout.width - 40.0f);

    CHECK (layOut (Chart {}, {}).pages.size() == 1);
    CHECK (svgOf (layOut (Chart {}, {})).ends_with ("</svg>\n"));
    CHECK (pdfOf (layout).ends_with ("%%EOF\n"));
}

TEST_CASE ("the longest chart is laid out in the time that a person waits", "[formats][printed-sheet]")
{
    Chart chart;
    chart.sections.push_back ({ "A", {} });
    const auto bars = barsOf ("Bbmaj7 Gm7 | Cm7b5 F7(b9,#11)/A");
    while (chart.sections[0].bars.size() < longestChart)
        chart.sections[0].bars.insert (chart.sections[0].bars.end(), bars.begin(), bars.end());

    const auto layout = layOut (chart, {});
    CHECK (layout.pages.size() > 300);
    CHECK (pdfOf (layout).size() < 20'000'000);
}

TEST_CASE ("a chart in the style of choice", "[formats][printed-sheet]")
{
    auto style = textualStyle();
    style.words.qualities[static_cast<std::size_t> (Quality::majorSeventh)] = *qualityTemplateFrom ("\xce\x94%");
    Chart chart;
    chart.sections = { { {}, barsOf ("A#maj7/E#") } };
    WriteOptions options;
    options.style = &style;
    CHECK (plainTexts (layOut (chart, options)).back() == "A\xe2\x99\xaf\xce\x94" "7/E\xe2\x99\xaf");
}

TEST_CASE ("every object of a PDF stands where its table says", "[formats][printed-sheet][pdf]")
{
    const auto pdf = pdfOf (layOut (blues(), {}));
    CHECK (pdf == pdfOf (layOut (blues(), {})));
    CHECK (pdf.starts_with ("%PDF-1.4\n"));

    const auto table = static_cast<std::size_t> (std::stoul (pdf.substr (pdf.rfind ("startxref\n") + 10)));
    REQUIRE (pdf.substr (table, 5) == "xref\n");
    const auto count = std::stoul (pdf.substr (table + 7));
    CHECK (count > 10);

    for (std::size_t object = 1, row = pdf.find ('\n', table + 5) + 1 + 20; object < count; ++object, row += 20)
    {
        const auto place = static_cast<std::size_t> (std::stoul (pdf.substr (row, 10)));
        CHECK (pdf.substr (place).starts_with (std::to_string (object) + " 0 obj\n"));
    }
}

TEST_CASE ("another program finds the chords of a PDF, with real accidentals, row by row", "[formats][printed-sheet][pdf]")
{
    if (! isThere ("pdftotext") || ! isThere ("pdfinfo"))
        return;

    const ScratchFolder folder ("pdf");
    const auto text = say ("pdftotext -layout '" + folder.write ("blues.pdf", pdfOf (layOut (blues(), {}))) + "' -");
    CHECK (text.status == 0);

    std::string words;
    for (const char c : text.text)
        if (c != ' ' || (! words.empty() && words.back() != ' '))
            words += c;
    INFO (words);
    CHECK (words.find ("Blues for \xc3\x85sa (B\xe2\x99\xad)") != std::string::npos);
    CHECK (words.find ("E\xe2\x99\xad" "7 B\xe2\x99\xad" "7 Fm7 B\xe2\x99\xad" "7\n") != std::string::npos);
    CHECK (words.find ("E\xe2\x99\xad" "7 B\xe2\x99\xad" "7 G7(\xe2\x99\xad" "9,\xe2\x99\xaf" "11)\n") != std::string::npos);

    auto chart = blues();
    for (int i = 0; i < 12; ++i)
        chart.sections.push_back (chart.sections.front());
    const auto facts = say ("pdfinfo '" + folder.write ("long.pdf", pdfOf (layOut (chart, on (Paper::letter)))) + "'");
    INFO (facts.text);
    CHECK (facts.status == 0);
    CHECK (facts.text.find ("Error") == std::string::npos);
    CHECK (facts.text.find ("Blues for \xc3\x85sa (B\xe2\x99\xad)") != std::string::npos);
    CHECK (facts.text.find ("612 x 792 pts (letter)") != std::string::npos);
}

TEST_CASE ("another program takes every SVG for good XML", "[formats][printed-sheet][svg]")
{
    if (! isThere ("xmllint"))
        return;

    const ScratchFolder folder ("svg");

    for (std::uint32_t seed = 1; seed <= 5; ++seed)
    {
        auto chart = ChartMaker (seed).make();
        chart.title += "\xff\x02 ]]> \xef\xbf\xbf";
        const auto checked = say ("xmllint --noout '" + folder.write ("sheet.svg", svgOf (layOut (chart, {}))) + "'");
        INFO (checked.text);
        CHECK (checked.status == 0);
        CHECK (checked.text.empty());
    }
}
