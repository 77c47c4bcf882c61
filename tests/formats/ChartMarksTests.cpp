// ChartMarksTests.cpp - played chords against an open chart: marks, how many are right, and that a log that grows is marked as one that was there.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "formats/ChartMarks.h"
#include "formats/Sheet.h"
#include "notation/ChordIdentity.h"
#include "notation/ChordParser.h"
#include "progression/SongRun.h"

#include <random>

using namespace guidetone;

namespace
{

const char* const tune = "Key: C\n| Dm7 | G7 | Cmaj7 | Cmaj7 |\n| Fmaj7 | Bm7b5 | E7 | Am7 |\n";

Chart chartFrom (const char* sheet)
{
    const auto read = readSheet (sheet);
    REQUIRE (read.document);
    return std::get<Chart> (*read.document);
}

/** A log of symbols, a bar each, from bar 1 on where it is in the song; "." is a note that is no chord. */
class Performance
{
public:
    explicit Performance (bool withTransport) : transport (withTransport)    { now.known = withTransport; }

    Performance& play (std::initializer_list<const char*> symbols, std::int64_t early = 0, std::int64_t length = 4 * ticksPerQuarter)
    {
        for (const auto* symbol : symbols)
        {
            Entry entry;
            entry.id = static_cast<std::uint32_t> (entries.size() + 1);
            entry.start = later (now, -early);
            entry.end = later (entry.start, length);
            entry.startSeconds = seconds;
            entry.endSeconds = seconds += 2.0;
            entry.naming.kind = std::string_view (symbol) == "." ? Sounding::note : Sounding::chord;
            if (entry.naming.kind == Sounding::chord)
                entry.naming.readings.push ({ identify (*parseLeadSheet (symbol).chord) });
            entries.push_back (entry);
            now = later (now, 4 * ticksPerQuarter);
        }

        return *this;
    }

    Performance& from (int bar)    { now = later (SongPosition { .known = transport }, (bar - 1) * 4 * ticksPerQuarter); return *this; }

    std::vector<Entry> entries;

private:
    const bool transport;
    SongPosition now;
    double seconds = 0.0;
};

/** A letter a chord: r right, s a substitution, w wrong, - none. */
std::string lettered (const ChartMarks& marks, std::size_t count)
{
    std::string text;

    for (std::size_t i = 0; i < count; ++i)
    {
        const auto* mark = marks.of (i);
        text += mark == nullptr ? '-' : isHit (mark->likeness) ? 'r' : isSubstitution (mark->likeness) ? 's' : 'w';
    }

    return text;
}

std::string marked (const Performance& player, const char* sheet = tune)
{
    const auto chart = chartFrom (sheet);
    ChartMarks marks;
    marks.open (&chart);
    marks.update (Progression (player.entries), 0);
    return lettered (marks, player.entries.size());
}

} // namespace

TEST_CASE ("in the song a chord is laid against the one that most of its time should sound", "[formats][marks]")
{
    CHECK (marked (Performance (true).play ({ "Dm7", "G7", "Cmaj7", "C6", "Fmaj7", "Bm7b5", "E7", "Am7", "Dm9", "G13" })) == "rrrrrrrrrr");
    CHECK (marked (Performance (true).play ({ "Dm7", "Db7", "Em7", "Cm7", "Gb7", "." })) == "rssww-");
    CHECK (marked (Performance (true).from (2).play ({ "G7" })) == "r");
    CHECK (marked (Performance (true).from (1).play ({ "G7" })) == "w");
    CHECK (marked (Performance (true).from (2).play ({ "G7" }, ticksPerQuarter)) == "r");
    CHECK (marked (Performance (true).from (-2).play ({ "G7" })) == "-");
    CHECK (marked (Performance (true).play ({ "Dm7", "G7" }), "| Dm7 | N.C. |") == "r-");
}

TEST_CASE ("by ear the next chord of the chart is asked for, and the one before may be played again", "[formats][marks]")
{
    CHECK (marked (Performance (false).play ({ "Dm7", "G7", "G9", "Cmaj7", "C6", "Fmaj7", "Bm7b5", "E7", "Am7", "Dm7" })) == "rrrrrrrrrr");
    CHECK (marked (Performance (false).play ({ "Dm7", "Db7", "Cmaj7" })) == "rsr");
    CHECK (marked (Performance (false).play ({ "Dm7", "F#7", "Cmaj7", "Fmaj7" })) == "rwrr");
    CHECK (marked (Performance (false).play ({ "Dm7", "Gm7", "Cmaj7" })) == "rwr");
    CHECK (marked (Performance (false).play ({ "Dm7", ".", "G7" })) == "r-r");
}

TEST_CASE ("by ear one that fits elsewhere is wrong, until the next goes on from there", "[formats][marks]")
{
    CHECK (marked (Performance (false).play ({ "Dm7", "E7" })) == "rw");
    CHECK (marked (Performance (false).play ({ "Dm7", "E7", "Am7", "Dm7" })) == "rrrr");
    CHECK (marked (Performance (false).play ({ "Dm7", "E7", "Cmaj7" })) == "rwr");
}

TEST_CASE ("what was wanted is told, and how many are right", "[formats][marks]")
{
    const auto chart = chartFrom (tune);
    const auto log = Performance (true).play ({ "Dm7", "Db7", "Cm7", "." }).entries;
    ChartMarks marks;
    CHECK (marks.update (Progression (log), 0) == 0);
    CHECK (marks.of (0) == nullptr);
    CHECK (marks.count() == ChartMarks::Count());
    marks.open (&chart);
    marks.update (Progression (log), 0);
    REQUIRE (marks.of (1) != nullptr);
    CHECK (marks.of (1)->likeness == Likeness::tritoneSubstitute);
    CHECK (marks.of (1)->wanted == identify (*parseLeadSheet ("G7").chord));
    CHECK (marks.of (1)->key == parseKey ("C"));
    CHECK (marks.of (4) == nullptr);
    CHECK (marks.count() == ChartMarks::Count { 1, 1, 3 });
    marks.open (nullptr);
    marks.update (Progression (log), 0);
    CHECK (marks.of (1) == nullptr);
    CHECK (marks.count() == ChartMarks::Count());
}

TEST_CASE ("a log that grows and is edited is marked as one that was there from the start", "[formats][marks]")
{
    const auto chart = chartFrom (tune);
    constexpr const char* symbols[] { "Dm7", "G7", "Cmaj7", "Fmaj7", "Bm7b5", "E7", "Am7", "Db7", "F#m7", "Cm7" };
    std::mt19937 random (5);

    for (const bool transport : { true, false })
    {
        Performance player (transport);
        ChartMarks growing;
        growing.open (&chart);
        std::string before;

        for (int i = 0; i < 400; ++i)
        {
            auto first = player.entries.size();

            if (first > 3 && random() % 4 == 0)
            {
                first -= 1 + random() % 3;
                player.entries[first].naming.readings[0].chord = identify (*parseLeadSheet (symbols[random() % std::size (symbols)]).chord);
            }
            else
                player.play ({ symbols[random() % std::size (symbols)] });

            const Progression log (player.entries);
            const auto changed = growing.update (log, first);
            ChartMarks whole;
            whole.open (&chart);
            whole.update (log, 0);
            const auto now = lettered (growing, player.entries.size());
            REQUIRE (now == lettered (whole, player.entries.size()));
            REQUIRE (growing.count() == whole.count());
            REQUIRE (before.substr (0, changed) == now.substr (0, changed));
            before = now;
        }
    }
}
