// IRealTests.cpp - songs of iReal Pro are read as the app plays them, and what is written is read again as it was.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "GeneratedCharts.h"
#include "formats/IReal.h"
#include "formats/IRealMusic.h"
#include "formats/IRealSong.h"
#include "notation/ChordIdentity.h"
#include "notation/WrittenSymbol.h"

using namespace guidetone;
using namespace guidetone::test;

namespace
{
    /** "Cmaj7@0 G7@2 | N.C.@0": chords and the beats they stand on, sections by their names. */
    std::string shown (const Chart& chart)
    {
        std::string text;
        for (const auto& section : chart.sections)
        {
            text += "[" + section.name + "] ";
            for (const auto& bar : section.bars)
            {
                if (bar.repeatBegins)            text += "|: ";
                for (int ending : bar.endings)   text += std::to_string (ending) + ". ";
                for (const auto& chord : bar.chords)
                    text += (chord.chord ? leadSheetSymbol (*chord.chord) : chord.text.empty() ? "N.C." : "?" + chord.text) + "@"
                          + std::to_string (chord.start * bar.metre.numerator / bar.metre.ticks()) + " ";
                if (! bar.words.empty())         text += "\"" + bar.words + "\" ";
                text += bar.repeatEnds != 0 ? ":|" + std::to_string (bar.repeatEnds) + " " : "| ";
            }
        }
        return text;
    }

    std::string music (std::string_view text)
    {
        Chart chart;
        std::vector<std::string> remarks;
        readIRealMusic (text, chart, remarks);
        return shown (chart);
    }

    const Chart& chartIn (const ReadDocument& read)  { return std::get<Chart> (*read.document); }

    Chart readBack (const std::string& link)
    {
        const auto read = readIReal (link);
        INFO (read.problem);
        REQUIRE (read.document);
        CHECK (read.remarks.empty());
        return chartIn (read);
    }
}

TEST_CASE ("a song's cells become chords on beats", "[formats][ireal]")
{
    CHECK (music ("[T44C^7   |F-6 (F#o7)  |D-7 G7 Z") == "[] Cmaj7@0 | Fm6@0 \"(F#o7)\" | Dm7@0 G7@2 | ");
    CHECK (music ("{*AT34C^7,D-7,E-7 |C   }") == "[A] |: Cmaj7@0 Dm7@1 Em7@2 | C@0 :|2 ");
    CHECK (music ("[T44C,D,E,F|G Z") == "[] C@0 D@1 E@2 F@3 | G@0 | ");
    CHECK (music ("[T34C G7 |C   Z") == "[] C@0 G7@2 | C@0 | ");
    CHECK (music ("[T12C G7 Z") == "[] C@0 G7@6 | ");
    CHECK (music ("T54E-7 B-7 Z") == "[] Em7@0 Bm7@3 | ");
    CHECK (music ("[T44lsC7l,sD7,lE7 Z") == "[] C7@0 D7@1 E7@2 | ");
    CHECK (music ("[T44C7   |W/E   |W   |p   |nf   Z") == "[] C7@0 | C7/E@0 | | | N.C.@0 \"Fermata\" | ");
    CHECK (music ("[T44Bb7b9sus   |Ch7/Eb   |F#7alt   Z") == "[] Bb7sus4(b9)@0 | Cm7b5/Eb@0 | F#7(#5,#9)@0 | ");
}

TEST_CASE ("repeats, endings and similes are read", "[formats][ireal]")
{
    CHECK (music ("{*AT44C   |D   |N1E   }            |N2F   Z") == "[A] |: C@0 | D@0 | 1. E@0 :|2 2. F@0 | ");
    CHECK (music ("{T44C   |<3x>D   }[*BE   Z") == "[] |: C@0 | D@0 :|3 [B] E@0 | ");
    CHECK (music ("[T44C G |x   |E   |F   |r   |   |A   Z") == "[] C@0 G@2 | C@0 G@2 | E@0 | F@0 | E@0 | F@0 | A@0 | ");
    CHECK (music ("[T44E   |F   |r   |A   Z") == "[] E@0 | F@0 | E@0 | F@0 | A@0 | ");
    CHECK (music ("{T44E   |F   |r   }") == "[] |: E@0 | F@0 | E@0 | F@0 :|2 ");
    CHECK (music ("[*AT44C   ][*BD   ]YY[E   Z") == "[A] C@0 | [B] D@0 | [] E@0 | ");
    CHECK (music ("[*iT44SC   |Q<*36D.S. al Coda>D   Z") == "[Intro] C@0 \"Segno\" | D@0 \"Coda, D.S. al Coda\" | ");
}

TEST_CASE ("music in a link is turned inside out in blocks of fifty", "[formats][ireal]")
{
    // The link of Eleanor Rigby that players pass around: what it says is known from the song.
    const auto read = readIReal ("irealb://Eleanor%20Rigby%3DThe%20Beatles%20%28Lennon%2C%20McCartney%29%3D%3DRock%20Pop%3DE-%3D%3D1r34LbKcu7XC%7CQy4CXyQ%20lcKQyX-ESA*%7B%7D%20%20lcKQyX-EZL"
                                 "%20lcKLZE-X4Ti*%7B%20%20QyXE-LZE-E%20C%7CQyXCZL%29D/%28W%20%20-EZL%20lcKQyX-%20%5DXyQ%20C%7CQyQyXE/7XyQ%7C6-E%7CQyX7-E%7CQyXE-%7CQyXE/C%7CQyX6-EXyQ%7CC-EB*"
                                 "%5B-EQ%5B%7DyQ%7D%7B*adoC%20la%20.S.D%3C%7CyQX-EZL%20lcKQyXCC%3E%20x%20%20X-EQ%7CXyQZ%20%3DPop-Rock%3D130%3D1%3D%3D%3D");
    REQUIRE (read.document);
    const auto& chart = chartIn (read);
    CHECK (chart.title == "Eleanor Rigby");
    CHECK (chart.composer == "The Beatles (Lennon, McCartney)");
    CHECK (chart.feel == "Rock Pop");
    CHECK (chart.key == Key { { 2, 0 }, Mode::minor });
    CHECK (chart.bpm == 130.0);
    CHECK (shown (chart).starts_with ("[Intro] |: C@0 | C@0 | Em@0 | Em@0 :|2 [A] |: Em@0 \"Segno\" | Em@0 | Em@0 | C@0 | C@0 Em@2 | "));

    std::u32string fifty;
    for (int i = 0; i < 130; ++i)
        fifty += static_cast<char32_t> ('0' + i);
    CHECK (scrambled (fifty) != fifty);
    CHECK (scrambled (scrambled (fifty)) == fifty);
    CHECK (scrambled (fifty.substr (0, 51)) == fifty.substr (0, 51));
}

TEST_CASE ("the older plain link and a page with links are read", "[formats][ireal]")
{
    const auto plain = readIReal ("irealbook://Song Title=LastName FirstName=Style=Ab=n=T44*A{C^7 |A-7 |D-9 |G7#5 }\n");
    REQUIRE (plain.document);
    CHECK (chartIn (plain).title == "Song Title");
    CHECK (toText (*chartIn (plain).key) == "Ab");
    CHECK (shown (chartIn (plain)) == "[A] |: Cmaj7@0 | Am7@0 | Dm9@0 | G7#5@0 :|2 ");

    Chart first, second;
    first.title = "One";
    second.title = "Two & Three";
    first.sections = second.sections = { { "A", { { {}, { chartChord ("C7") }, {}, false, 0, {}, {} } } } };
    const auto page = iRealPage (first) + iRealPage (second);
    const auto songs = readIRealSongs (page);
    REQUIRE (songs.size() == 2);
    CHECK (chartIn (songs[1]).title == "Two & Three");
    CHECK (chartIn (songs[1]).sections == second.sections);
    CHECK (readIReal (page).remarks == std::vector<std::string> { "this is the first of 2 songs; the others are Two & Three" });
}

TEST_CASE ("the songs of a playlist are read one by one", "[formats][ireal]")
{
    auto link = iRealLinkOf ({ "One", "Me", "Bossa Nova", "C-", "[T44C   Z", 120.0 });
    link += "%3D%3D%3D" + iRealLinkOf ({ "Two", "You", "Waltz", "G", "[T34G   Z", 0.0 }).substr (std::string_view ("irealb://").size()) + "%3D%3D%3DMy list";
    const auto songs = readIRealSongs (link);
    REQUIRE (songs.size() == 2);
    CHECK (chartIn (songs[0]).bpm == 120.0);
    CHECK (chartIn (songs[1]).feel == "Waltz");
    CHECK (! chartIn (songs[1]).bpm);
}

TEST_CASE ("what is no song of iReal Pro is said in a sentence", "[formats][ireal]")
{
    CHECK (readIReal ("").problem == "has no song of iReal Pro: no link that begins with irealb:// or irealbook://");
    CHECK (! readIReal ("irealb://Title=Composer==Style").problem.empty());
    CHECK (! readIReal (std::string (17 * 1024 * 1024, 'x')).problem.empty());
}

TEST_CASE ("every quality that the app knows is written in its own word", "[formats][ireal]")
{
    CHECK (iRealQualities().write (chordOf ("Bbmaj7")) == "Bb^7");
    CHECK (iRealQualities().write (chordOf ("C#m7b5/E")) == "C#h7/E");
    CHECK (iRealQualities().write (chordOf ("C7(b9,#11)")) == "C7b9#11");
    CHECK (iRealQualities().write (chordOf ("C7sus4(b9)")) == "C7b9sus");
    CHECK (iRealQualities().write (chordOf ("C6/9")) == "C69");
    CHECK (iRealQualities().write (chordOf ("C7alt")) == "C7alt");
    CHECK (iRealQualities().write (chordOf ("C13")) == "C13");
    CHECK (iRealQualities().write (chordOf ("Ebbm")) == "D-");
    CHECK (! iRealQualities().knows (chordOf ("Cmaj7#9")));
    CHECK (iRealQualities().write (chordOf ("Cmaj7#9")) == "C^7#9");
}

TEST_CASE ("what is written for iReal Pro is read again as it was", "[formats][ireal][law]")
{
    for (std::uint32_t seed = 1; seed <= 400; ++seed)
    {
        const auto chart = ChartMaker (seed).make();
        const auto link = iRealLink (chart);
        INFO (seed << ": " << link);
        const auto back = readBack (link);
        CHECK (shown (back) == shown (chart));
        CHECK (back.title == chart.title);
        CHECK (back.composer == chart.composer);
        CHECK (back.feel == chart.feel);
        CHECK (back.bpm == chart.bpm);
        CHECK (iRealLink (back) == link);

        int others = 0;
        REQUIRE (back.sections.size() == chart.sections.size());
        for (std::size_t s = 0; s < chart.sections.size(); ++s)
            for (std::size_t b = 0; b < std::min (back.sections[s].bars.size(), chart.sections[s].bars.size()); ++b)
            {
                const auto& was = chart.sections[s].bars[b].chords;
                const auto& is = back.sections[s].bars[b].chords;
                for (std::size_t c = 0; c < std::min (was.size(), is.size()); ++c)
                    others += was[c].chord && is[c].chord && (was[c].chord->root != is[c].chord->root || was[c].chord->bass != is[c].chord->bass);
                CHECK (back.sections[s].bars[b].metre == chart.sections[s].bars[b].metre);
            }
        CHECK (others == 0);
    }
}

TEST_CASE ("a page with damage is read without one", "[formats][ireal][fuzz]")
{
    std::mt19937 random (7);
    for (std::uint32_t seed = 1; seed <= 40; ++seed)
    {
        const auto link = iRealLink (ChartMaker (seed).make());
        for (std::size_t size = 0; size < link.size(); size += 3)
            readIReal (std::string_view (link).substr (0, size));

        for (int i = 0; i < 100; ++i)
        {
            auto broken = link;
            for (int change = 0; change < 4; ++change)
                broken[random() % broken.size()] = static_cast<char> (random());
            readIReal (broken);

            // Behind the disguise as well.
            std::string text = writeIRealMusic (ChartMaker (seed).make());
            for (int change = 0; change < 6; ++change)
                text[random() % text.size()] = "CAb#7-^|[]{}ZTN*<>()xrnpWfSQU, \xff"[random() % 32];
            Chart chart;
            std::vector<std::string> remarks;
            readIRealMusic (text, chart, remarks);
            for (const auto& section : chart.sections)
                for (const auto& bar : section.bars)
                    for (std::size_t c = 0; c < bar.chords.size(); ++c)
                        REQUIRE ((bar.chords[c].start < bar.metre.ticks() && (c == 0 || bar.chords[c].start > bar.chords[c - 1].start)));
        }
    }
}
