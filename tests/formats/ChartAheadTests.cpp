// ChartAheadTests.cpp - a chart along the song's bars, or by ear: where its chords are expected, whatever the place, the metre and the form.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "formats/ChartAhead.h"
#include "formats/ChartByEar.h"
#include "formats/Sheet.h"
#include "notation/ChordIdentity.h"
#include "notation/ChordParser.h"
#include "notation/ChordSymbol.h"
#include "progression/SongRun.h"

#include <random>

using namespace guidetone;

namespace
{

Chart chartFrom (const char* sheet)
{
    const auto read = readSheet (sheet);
    REQUIRE (read.document);
    return std::get<Chart> (*read.document);
}

SongPosition at (int bar, int tickInBar = 0, int numerator = 4, int denominator = 4)
{
    SongPosition place;
    place.known = true;
    place.numerator = static_cast<std::uint8_t> (numerator);
    place.denominator = static_cast<std::uint8_t> (denominator);
    return later (place, (bar - 1) * ticksInBar (place) + tickInBar);
}

/** "2:1 Dm7" for the first few: bar, beat and symbol. */
std::string said (const Ahead& ahead, std::size_t count)
{
    std::string text;

    for (std::size_t i = 0; i < std::min (count, ahead.size()); ++i)
    {
        const auto& start = ahead[i].start;
        text += (i > 0 ? ", " : "") + std::to_string (start.bar) + ":" + std::to_string (start.tickInBar / ticksPerQuarter + 1) + " "
              + leadSheetSymbol (ahead[i].naming, spellingOf (ahead[i], {}));
    }

    return text;
}

const char* const tune = "Key: C\n[A]\n|: Dm7 | G7 . Db7 . | C6 :|\n[B]\n| N.C. | F7 |\n";

} // namespace

TEST_CASE ("a chart's bars are the song's bars, with repeats written out and the form begun again", "[formats][ahead]")
{
    const ChartAhead chart (chartFrom (tune));
    CHECK (chart.bars() == 8);
    CHECK (said (chart.from (at (1)), 12) == "1:1 Dm7, 2:1 G7, 2:3 Db7, 3:1 C6, 4:1 Dm7, 5:1 G7, 5:3 Db7, 6:1 C6, 8:1 F7, 9:1 Dm7, 10:1 G7, 10:3 Db7");
    CHECK (said (chart.from (at (8)), 2) == "8:1 F7, 9:1 Dm7");
    CHECK (said (chart.from (at (8 * 1000 + 2)), 2) == "8002:1 G7, 8002:3 Db7");
}

TEST_CASE ("what is ahead has the letters of its chart", "[formats][ahead]")
{
    CHECK (said (ChartAhead (chartFrom ("Key: E\n| E | Gb7 | B7 |")).from (at (1)), 3) == "1:1 E, 2:1 Gb7, 3:1 B7");
}

TEST_CASE ("what sounds now is said from now on, a silence is a gap, and before bar 1 the first chord is on its way", "[formats][ahead]")
{
    const ChartAhead chart (chartFrom (tune));
    const auto within = chart.from (at (2, 700));
    CHECK (within[0].start == at (2, 700));
    CHECK (within[0].end == at (2, 2 * ticksPerQuarter));
    CHECK (said (chart.from (at (7, 10)), 1) == "8:1 F7");
    CHECK (said (chart.from (at (-1)), 1) == "1:1 Dm7");
    CHECK (chart.from (SongPosition()).empty());
    CHECK (ChartAhead (Chart()).from (at (1)).empty());
}

TEST_CASE ("where the song's metre is another, a bar of the chart is stretched over a bar of the song", "[formats][ahead]")
{
    const ChartAhead chart (chartFrom (tune));
    const auto waltz = chart.from (at (1, 0, 3, 4));
    CHECK (waltz[2].start == at (2, ticksPerQuarter * 3 / 2, 3, 4));
    CHECK (waltz[3].start == at (3, 0, 3, 4));
}

TEST_CASE ("however long the song goes on, chords come in order, none over another, and never before now", "[formats][ahead]")
{
    const ChartAhead chart (chartFrom (tune));
    std::mt19937 random (7);

    for (int i = 0; i < 2000; ++i)
    {
        const int numerator = 1 + static_cast<int> (random() % 13), denominator = 1 << (random() % 5);
        const auto now = at (static_cast<int> (random() % 200000) - 100, static_cast<int> (random() % 200), numerator, denominator);
        const auto ahead = chart.from (now);
        const bool isNear = now.bar > -ChartAhead::barsAhead + 2;
        REQUIRE (ahead.empty() != isNear);
        auto place = now.ticks;

        for (const auto& chord : ahead)
        {
            REQUIRE (chord.start.ticks >= place);
            REQUIRE (chord.end.ticks > chord.start.ticks);
            place = chord.end.ticks;
        }
    }
}

//======================================================================================================================
namespace
{

/** What the chart has after these symbols have been played: "D7"; "-" where their place is not known. */
std::string after (const ChartByEar& chart, std::initializer_list<const char*> symbols)
{
    std::vector<Chord> sounded;

    for (const auto* symbol : symbols)
        sounded.push_back (identify (*parseLeadSheet (symbol).chord));

    const auto* next = chart.next (sounded);
    return next != nullptr ? leadSheetSymbol (next->naming, { next->context.key, Accidentals::automatic }) : "-";
}

} // namespace

TEST_CASE ("without a transport a chart is followed by ear, from chord to chord and round the form", "[formats][ahead]")
{
    const ChartByEar chart (chartFrom ("Key: A\n| A7 | D7 | A7 | A7 |\n| D7 | D#o7 | A7 | F#7 |\n| Bm7 | E7 | A7 F#7 | Bm7 E7 |\n"));
    CHECK (after (chart, {}) == "A7");
    CHECK (after (chart, { "A7" }) == "D7");
    CHECK (after (chart, { "A7", "D7", "A7" }) == "D7");
    CHECK (after (chart, { "A7", "D7", "A7", "A7", "D7" }) == "D#dim7");
    CHECK (after (chart, { "A7", "D7", "A7", "D7", "D#o7", "A7" }) == "F#7");
    CHECK (after (chart, { "A7", "F#7", "Bm7", "E7", "A7", "F#7", "Bm7", "E7" }) == "A7");
    CHECK (after (chart, { "A7", "F#7", "Bm7", "E7", "A7", "F#7", "Bm7", "E7", "A7" }) == "D7");
}

TEST_CASE ("by ear other colours and one substitute are followed, and what is not in the chart has no place", "[formats][ahead]")
{
    const ChartByEar chart (chartFrom ("Key: C\n| Am7 | Dm7 | G7 | Cmaj7 |\n| Fmaj7 | Bm7b5 | E7 | Am7 |\n"));
    CHECK (after (chart, { "Am7", "Dm9", "G13" }) == "Cmaj7");
    CHECK (after (chart, { "Am7", "Dm7", "Db7", "C6" }) == "Fmaj7");
    CHECK (after (chart, { "Am7", "Dm7", "Db7" }) == "-");
    CHECK (ChartByEar (Chart()).next ({}) == nullptr);
}

TEST_CASE ("by ear all that comes is known, from the chord that sounds on, and its bars are those of the chart", "[formats][ahead]")
{
    const ChartByEar chart (chartFrom ("Key: C\n| Dm7 | G7 . Db7 . | Cmaj7 | Cmaj7 |\n"));
    const auto sounded = [] (std::initializer_list<const char*> symbols)
    {
        std::vector<Chord> chords;
        for (const auto* symbol : symbols)
            chords.push_back (identify (*parseLeadSheet (symbol).chord));
        return chords;
    };

    const auto atFirst = chart.from ({});
    CHECK (said (atFirst.chords, 6) == "1:1 Dm7, 2:1 G7, 2:3 Db7, 3:1 Cmaj7, 4:1 Cmaj7, 1:1 Dm7");
    CHECK (atFirst.due == 0);

    const auto later = chart.from (sounded ({ "Dm7", "G7", "Db7", "Cmaj7" }));
    CHECK (said (later.chords, 4) == "3:1 Cmaj7, 4:1 Cmaj7, 1:1 Dm7, 2:1 G7");
    CHECK (later.due == 4 * 4 * ticksPerQuarter);
    CHECK (later.chords[2].start.ticks == later.due);

    auto place = later.chords.front().start.ticks;

    for (const auto& chord : later.chords)
    {
        CHECK (chord.start.ticks >= place);
        place = chord.end.ticks;
    }

    CHECK (later.chords.back().start.ticks - later.chords.front().start.ticks < ChartByEar::barsAhead * 4 * ticksPerQuarter);
    CHECK (chart.from (sounded ({ "F#m7" })).chords.empty());
    CHECK (ChartByEar (Chart()).from ({}).chords.empty());
    CHECK (ChartByEar (chartFrom ("| C | C |")).from (sounded ({ "C" })).due == 2 * 4 * ticksPerQuarter);
}

TEST_CASE ("what should sound most of the time between two places", "[formats][ahead]")
{
    const ChartAhead chart (chartFrom (tune));
    const auto named = [] (const std::optional<AheadChord>& chord) { return chord ? said ({ *chord }, 1) : "-"; };
    CHECK (named (chart.mostly (at (1), at (2))) == "1:1 Dm7");
    CHECK (named (chart.mostly (at (1, 3 * ticksPerQuarter), at (2, 2 * ticksPerQuarter))) == "2:1 G7");
    CHECK (named (chart.mostly (at (1), at (1))) == "1:1 Dm7");
    CHECK (named (chart.mostly (at (7), at (8))) == "-");
    CHECK (named (chart.mostly (SongPosition(), SongPosition())) == "-");
}
