// ImproVisorTests.cpp - lead sheets of Impro-Visor are read as the program plays them, and what is written is read again as it was.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "Charts.h"
#include "GeneratedCharts.h"
#include "formats/ImproVisor.h"

using namespace guidetone;
using namespace guidetone::test;
using guidetone::testing::lineOf;

namespace
{
    Chart sheet (std::string_view text)
    {
        const auto read = readImproVisor (text);
        INFO (read.problem);
        REQUIRE (read.document);
        return std::get<Chart> (*read.document);
    }

    std::string problemIn (std::string_view text)  { return readImproVisor (text).problem; }
}

TEST_CASE ("a lead sheet of Impro-Visor is read, and its melody passed over", "[formats][improvisor]")
{
    const auto chart = sheet ("(title Cadences (Part 1))\n(composer Bob Keller)\n(show )\n(meter 4 4)\n(key -3)\n(tempo 160.0)\n(volume 127)\n"
                              "(style swing\n    (swing 0.67)\n    (chord-base c- e- g-)\n)\n(part\n    (type chords)\n    (title )\n    (key 0)\n)\n"
                              "(section (style swing)) \n\nFM7 | / | Bm7b5 E7 | CmM7 / / Eb7#5#9/G |\n"
                              "(section (style))\nNC | Ebo7 | Bbm+ |\n"
                              "(part\n    (type melody)\n    (stave treble)\n)\nr1+1 g8 A8 b8 | d+4\n");
    CHECK (lineOf (chart) == "Fmaj7 | . | Bm7b5 E7 | Cm(maj7) Eb7(#5,#9)/G ; N.C. | Ebdim7 | Bbm(addb13)(no5)");
    CHECK (chart.sections[0].bars[3].chords[1].start == 3 * ticksPerQuarter);
    CHECK (chart.title == "Cadences (Part 1)");
    CHECK (chart.composer == "Bob Keller");
    CHECK (chart.feel == "swing");
    CHECK (chart.key == Key { { 2, -1 }, Mode::major });
    CHECK (chart.bpm == 160.0);
}

TEST_CASE ("bars of Impro-Visor share their time evenly", "[formats][improvisor]")
{
    const auto chart = sheet ("(meter 3 4) | C F G | C F | | \\ C\\D |");
    const auto& bars = chart.sections[0].bars;
    REQUIRE (bars.size() == 4);
    CHECK (bars[0].chords[2].start == 2 * ticksPerQuarter);
    CHECK (bars[1].chords[1].start == 3 * ticksPerQuarter / 2);
    CHECK (bars[2].chords.empty());
    CHECK (bars[3].chords[0].text == "\\");
    CHECK (bars[3].chords[1].chord);
    CHECK (bars[0].metre == Metre { 3, 4 });
}

TEST_CASE ("mistakes in a lead sheet of Impro-Visor are sentences with a line", "[formats][improvisor]")
{
    CHECK (problemIn ("") == "has no chords of an Impro-Visor lead sheet");
    CHECK (problemIn ("(title\nC |") == "line 1: a bracket is not closed");
    CHECK (problemIn ("C |\n)") == "line 2: a closing bracket has none that it closes");
    CHECK (problemIn ("\n\n(meter 4 5)\nC |") == "line 3: the metre must be two numbers, such as (meter 4 4)");
    CHECK (problemIn ("(key 9) C |") == "line 1: the key must be a number of sharps, from -7 to 7");
    CHECK (readImproVisor ("Cphryg | C |").remarks == std::vector<std::string> { "\"Cphryg\" is no chord that is known" });
}

TEST_CASE ("Impro-Visor gets chords in its own words", "[formats][improvisor]")
{
    CHECK (improVisorQualities().write (chordOf ("Bbmaj7")) == "BbM7");
    CHECK (improVisorQualities().write (chordOf ("Cm(maj7)/E")) == "CmM7/E");
    CHECK (improVisorQualities().write (chordOf ("C7(b9,b13)")) == "C7b9b13");
    CHECK (improVisorQualities().write (chordOf ("Cdim7")) == "Co7");
    CHECK (improVisorSheet (sheet ("Cphryg Dm7 | NC |")).find ("\nCphryg Dm7 | NC |\n") != std::string::npos);
}

TEST_CASE ("what is written for Impro-Visor is read again as it was", "[formats][improvisor][law]")
{
    ChartTraits traits;
    traits.words = {};
    traits.metreChanges = false;

    for (std::uint32_t seed = 1; seed <= 300; ++seed)
    {
        auto chart = ChartMaker (seed, traits).make();
        chart.sections.front().bars.front().chords = { chartChord ("C7") };     // a blank bar before all has no stroke to go on
        auto played = unfolded (chart);
        for (auto& section : played.sections)
            section.name.clear();

        const auto text = improVisorSheet (chart);
        INFO (seed << ": " << text);
        const auto back = sheet (text);
        CHECK (lineOf (back) == lineOf (played));
        CHECK (back.title == chart.title);
        CHECK (back.bpm == chart.bpm);
        CHECK (back.key->signature() == chart.key->signature());
        CHECK (improVisorSheet (back) == text);

        bool same = back.sections.size() == played.sections.size();
        for (std::size_t s = 0; same && s < played.sections.size(); ++s)
            for (std::size_t b = 0; same && b < played.sections[s].bars.size(); ++b)
            {
                const auto& was = played.sections[s].bars[b];
                const auto& is = back.sections[s].bars[b];
                same = was.metre == is.metre && was.chords.size() == is.chords.size();
                for (std::size_t c = 0; same && c < was.chords.size(); ++c)
                    same = was.chords[c].start == is.chords[c].start && (! was.chords[c].chord || was.chords[c].chord->root == is.chords[c].chord->root);
            }
        CHECK (same);
    }
}

TEST_CASE ("a damaged lead sheet of Impro-Visor does no harm", "[formats][improvisor][fuzz]")
{
    std::mt19937 random (11);
    for (std::uint32_t seed = 1; seed <= 30; ++seed)
    {
        const auto text = improVisorSheet (ChartMaker (seed).make());
        for (std::size_t size = 0; size < text.size(); ++size)
            readImproVisor (std::string_view (text).substr (0, size));

        for (int i = 0; i < 100; ++i)
        {
            auto broken = text;
            for (int change = 0; change < 5; ++change)
                broken[random() % broken.size()] = random() % 2 == 0 ? static_cast<char> (random()) : "()|/,C \n"[random() % 8];
            readImproVisor (broken);
        }
    }

    readImproVisor (std::string (1000000, '('));
    readImproVisor (std::string (1000000, '|'));
}
