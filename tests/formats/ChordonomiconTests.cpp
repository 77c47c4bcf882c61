// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "Charts.h"
#include "Places.h"
#include "SignedCharts.h"

#include "formats/Chordonomicon.h"
#include "notation/StyleFile.h"

#include <fstream>
#include <iterator>

using namespace guidetone;
using namespace guidetone::testing;

namespace
{
    std::string written (const Chart& chart)  { return writeChordonomicon (chart, {}); }
}

TEST_CASE ("a line of the corpus is chords and sections", "[formats][chordonomicon]")
{
    const auto tune = readChordonomicon ("\n<intro_1> C Amin Fsmin7/E <verse_1> Bb7 Gno3d C7s9\n<verse_1> D\n");
    REQUIRE (tune.document);
    CHECK (lineOf (std::get<Chart> (*tune.document)) == "Intro 1: C | Am | F#m7/E ; Verse 1: Bb7 | G5 | C7#9");
    REQUIRE (tune.remarks.size() == 1);
    CHECK (tune.remarks[0] == "line 3: another tune begins; only the first is read");

    const auto tunes = readChordonomiconTunes ("C F\n\n<x_1>\nG\n");
    REQUIRE (tunes.size() == 3);
    CHECK (tunes[1].problem == "line 3: there is no chord in it");
    CHECK (readChordonomicon ("").problem == "has no chord in it");
}

TEST_CASE ("a chart is one line in the corpus's spelling, as it is played", "[formats][chordonomicon]")
{
    auto chart = guidetone::testing::chartOf ("C Am | F#m7b5/E | N.C. | Bb7(b9,#11)");
    chart.sections[0].name = "Intro";
    chart.sections[0].bars[1].repeatEnds = 2;
    chart.sections.push_back ({ "Verse 2", barsOf ("G") });
    CHECK (written (chart) == "<intro_1> C Amin Fsmin7b5/E C Amin Fsmin7b5/E Bb7b9s11 <verse_2> G\n");
}

TEST_CASE ("chords and sections of the corpus come back", "[formats][chordonomicon][round-trip]")
{
    for (const char* line : { "<verse_1> C Csmin Bbmaj7 <chorus_1> Fs7 Gdim Aaug <verse_2> E5/B Dsus4 Dsus2\n", "A B C\n" })
    {
        const auto tune = readChordonomicon (line);
        REQUIRE (tune.document);
        const auto again = readChordonomicon (writeChordonomicon (*tune.document, {}));
        REQUIRE (again.document);
        CHECK (*again.document == *tune.document);
    }

    SignedCharts charts (8);
    for (int i = 0; i < 200; ++i)
    {
        auto chart = unfolded (charts.next());
        std::vector<WrittenChord> before, after;
        const auto collect = [] (const Chart& from, std::vector<WrittenChord>& to)
        {
            for (const auto& section : from.sections)
                for (const auto& bar : section.bars)
                    for (const auto& chord : bar.chords)
                        if (chord.chord)
                            to.push_back (*chord.chord);
        };
        collect (chart, before);
        const auto again = readChordonomicon (written (chart));
        if (again.document)
            collect (std::get<Chart> (*again.document), after);
        REQUIRE (before.size() == after.size());
        for (std::size_t c = 0; c < before.size(); ++c)
            if (before[c].pitchClasses() != after[c].pitchClasses() || before[c].root != after[c].root || before[c].bass != after[c].bass)
                FAIL_CHECK (leadSheetSymbol (before[c]) << " comes back as " << leadSheetSymbol (after[c]));
    }
}

TEST_CASE ("the spelling is that of the style that comes with Guidetone", "[formats][chordonomicon]")
{
    std::ifstream stream (GUIDETONE_SOURCE_DIR "/presets/styles/chordonomicon.json", std::ios::binary);
    const auto read = readStyle (std::string (std::istreambuf_iterator<char> (stream), {}), "chordonomicon.json");
    REQUIRE (read.style);
    CHECK (*read.style == chordonomiconStyle());
}

TEST_CASE ("any bytes are read as lines of the corpus, or refused in a sentence", "[formats][chordonomicon][fuzz]")
{
    SignedCharts charts (2);
    Mutations mutations (3);
    for (int i = 0; i < 100; ++i)
    {
        const auto text = written (charts.next());
        for (int m = 0; m < 30; ++m)
            checkRead (readChordonomicon (mutations.of (text)));
    }
    checkRead (readChordonomicon (std::string (300000, '<')));
}
