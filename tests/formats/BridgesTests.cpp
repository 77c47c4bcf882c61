// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "Charts.h"
#include "MusicText.h"

#include <limits>

using namespace guidetone;
using namespace guidetone::testing;

namespace
{
    /** A log of chords as they are played: notes, from, to, in quarter notes at 120 in 4/4. */
    class Playing
    {
    public:
        Playing& chord (const std::string& notes, double from, double to, const std::string& key = {})
        {
            Entry entry;
            entry.id = static_cast<std::uint32_t> (entries.size()) + 1;
            entry.take = take;
            entry.startSeconds = clock + from / 2.0;
            entry.endSeconds = clock + to / 2.0;
            if (transport)
            {
                entry.start = at (from);
                entry.end = at (to);
            }
            entry.context = in (key);
            entry.naming = name (voicing (notes), entry.context);
            entries.push_back (entry);
            return *this;
        }

        Playing& again (std::uint32_t nextTake)     { clock = entries.back().endSeconds + 1.0; take = nextTake; return *this; }

        Chart chart (std::int32_t grid = ticksPerQuarter) const
        {
            WriteOptions options;
            options.gridTicks = grid;
            return guidetone::chartOf (Document { LogDocument { Progression (entries), "Tune", 0.0 } }, options);
        }

        bool transport = true;
        std::vector<Entry> entries;

    private:
        static SongPosition at (double quarters)
        {
            SongPosition place;
            place.known = true;
            place.ticks = std::llround (quarters * ticksPerQuarter);
            place.bar = static_cast<std::int32_t> (place.ticks / 3840) + 1;
            place.tickInBar = static_cast<std::int32_t> (place.ticks % 3840);
            return place;
        }

        std::uint32_t take = 1;
        double clock = 0.0;
    };

    Document documentOf (const Chart& chart)  { return chart; }
}

TEST_CASE ("a chord goes to the grid's nearest place, and of two there the longer stays", "[formats][bridges]")
{
    Playing played;
    played.chord ("C3 E3 G3", 0.1, 1.9).chord ("A2 C3 E3", 1.95, 3.8).chord ("F2 A2 C3", 3.9, 7.9).chord ("G2 B2 D3 F3", 7.4, 8.6).chord ("C3 E3 G3 B3", 8.2, 12.0);
    CHECK (lineOf (played.chart()) == "C Am | F G7 | Cmaj7");
    CHECK (played.chart().sections[0].bars[0].chords[1].start == 2 * ticksPerQuarter);
    CHECK (played.chart().sections[0].bars[0].chords[1].voicing == voicing ("A2 C3 E3"));
    CHECK (played.chart().title == "Tune");
    CHECK (played.chart().bpm == 120.0);
    CHECK (played.chart (240).sections[0].bars[1].chords[1].start == 3 * ticksPerQuarter + 480);

    Playing two;
    two.chord ("C3 E3 G3", 0.0, 0.3).chord ("A2 C3 E3", 0.3, 4.0);
    CHECK (lineOf (two.chart()) == "Am");
    CHECK (lineOf (two.chart (ticksPerQuarter / 4)) == "C Am");
}

TEST_CASE ("only a silence of a bar is written", "[formats][bridges]")
{
    Playing played;
    played.chord ("C3 E3 G3", 0.0, 1.0).chord ("F2 A2 C3", 4.0, 5.0).chord ("G2 B2 D3", 12.0, 16.0);
    CHECK (lineOf (played.chart()) == "C | F N.C. | . | G");
}

TEST_CASE ("letters are those of the key, and a new key begins with its bar", "[formats][bridges]")
{
    Playing played;
    played.chord ("C#3 F3 G#3", 0.0, 4.0, "Ab").chord ("C#3 F3 G#3", 4.0, 6.0, "E").chord ("E3 G#3 B3", 6.0, 8.0, "E");
    const auto chart = played.chart();
    CHECK (chart.key == parseKey ("Ab"));
    CHECK (lineOf (chart) == "Db | C# E");
    CHECK_FALSE (chart.sections[0].bars[0].key);
    CHECK (chart.sections[0].bars[1].key == parseKey ("E"));
}

TEST_CASE ("takes and times round a loop follow one another, each from a bar line", "[formats][bridges]")
{
    Playing played;
    played.chord ("C3 E3 G3", 0.0, 4.0).chord ("F2 A2 C3", 4.0, 8.0).again (1).chord ("A2 C3 E3", 2.0, 8.0);
    CHECK (lineOf (played.chart()) == "C | F | N.C. Am | .");
    played.again (2).chord ("G2 B2 D3", 4.0, 8.0);
    CHECK (lineOf (played.chart()) == "Take 1: C | F | N.C. Am | . ; Take 2: G");
}

TEST_CASE ("without a transport a bar is two seconds", "[formats][bridges]")
{
    Playing played;
    played.transport = false;
    played.chord ("C3 E3 G3", 1.3, 5.2).chord ("F2 A2 C3", 5.3, 7.2).chord ("G2 B2 D3", 7.4, 9.0);
    CHECK (lineOf (played.chart()) == "C | F G");
    CHECK_FALSE (played.chart().bpm);
}

TEST_CASE ("a cluster is its notes, as text", "[formats][bridges]")
{
    Playing played;
    played.chord ("C3 C#3 D3 D#3 E3", 0.0, 4.0);
    const auto chord = played.chart().sections[0].bars[0].chords[0];
    CHECK_FALSE (chord.chord);
    CHECK (chord.text == "C C# D Eb E");
}

TEST_CASE ("sections of a log are sections of the chart, and back", "[formats][bridges]")
{
    Playing played;
    played.chord ("C3 E3 G3", 0.0, 4.0).chord ("F2 A2 C3", 4.0, 6.0).chord ("G2 B2 D3", 6.0, 12.0).chord ("A2 C3 E3", 12.0, 16.0);
    played.entries[0].section.append ("Verse");
    played.entries[3].section.append ("Chorus");
    const auto chart = played.chart();
    CHECK (lineOf (chart) == "Verse: C | F G | . ; Chorus: Am");
    CHECK (lineOf (guidetone::chartOf (Document { logOf (documentOf (chart)) }, {})) == lineOf (chart));
    played.entries[2].section.append ("Bridge");
    CHECK (lineOf (played.chart()) == "Verse: C ; Bridge: F G | . ; Chorus: Am");
}

TEST_CASE ("a chart is played at its tempo, through repeats, and N.C. is a gap", "[formats][bridges]")
{
    auto chart = guidetone::testing::chartOf ("C . . F | N.C. G | . | Am");
    chart.bpm = 60.0;
    chart.key = parseKey ("C");
    chart.sections[0].bars[3].metre = { 3, 4 };
    chart.sections[0].bars[3].key = parseKey ("Am");
    chart.sections[0].bars[3].repeatEnds = 2;
    const auto log = logOf (documentOf (chart));
    const auto& entries = log.log.entries();
    REQUIRE (entries.size() == 8);
    CHECK (log.endSeconds == 30.0);

    CHECK (entries[0].startSeconds == 0.0);
    CHECK (entries[0].endSeconds == 3.0);
    CHECK (entries[1].endSeconds == 4.0);       // N.C.
    CHECK (entries[2].startSeconds == 6.0);
    CHECK (entries[2].start.bar == 2);
    CHECK (entries[2].start.tickInBar == 1920);
    CHECK (entries[2].endSeconds == 12.0);
    CHECK (entries[3].start.numerator == 3);
    CHECK (entries[3].context.key == parseKey ("Am"));
    CHECK (entries[3].end.bar == 5);
    CHECK (entries[4].startSeconds == 15.0);
    CHECK (entries[4].context.key == parseKey ("C"));
    CHECK (leadSheetSymbol (entries[4].naming, {}) == "C");
}

TEST_CASE ("a chart that becomes a log and a chart again keeps its chords, places, metres and keys", "[formats][bridges]")
{
    for (const char* line : { "C Am | Dm7 G7 | Cmaj7", "C | . | N.C. | . | F#m7b5 B7(b9,#11)/D#", "C6/9 | F13 Bb7sus4 Ebm(maj7) Ab/C | G Am D7 Em" })
    {
        auto chart = guidetone::testing::chartOf (line);
        chart.key = parseKey ("C");
        chart.bpm = 90.0;
        auto& last = chart.sections[0].bars.back();
        last.metre = { 6, 8 };
        last.key = parseKey ("Em");
        for (auto& chord : last.chords)
            chord.start = chord.start * 3 / 4;

        WriteOptions options;
        options.gridTicks = 120;
        CHECK (guidetone::chartOf (Document { logOf (documentOf (chart)) }, options) == chart);
    }
}

TEST_CASE ("any numbers in a log or a chart come out within bounds", "[formats][bridges][fuzz]")
{
    std::mt19937 random (5);
    const auto number = [&random] () -> std::int64_t
    {
        constexpr std::int64_t odd[] { 0, 1, -1, 959, 3840, std::numeric_limits<std::int64_t>::max(), std::numeric_limits<std::int64_t>::min() };
        return random() % 3 == 0 ? odd[random() % 7] : static_cast<std::int64_t> (random() % 20000) - 2000;
    };
    const auto place = [&]
    {
        SongPosition result;
        result.known = random() % 8 != 0;
        result.ticks = number();
        result.bar = static_cast<std::int32_t> (number());
        result.tickInBar = static_cast<std::int32_t> (number());
        result.numerator = static_cast<std::uint8_t> (random() % 8 == 0 ? random() : 4);
        result.denominator = static_cast<std::uint8_t> (random() % 8 == 0 ? random() : 4);
        result.bpm = random() % 8 == 0 ? std::numeric_limits<float>::quiet_NaN() : static_cast<float> (number());
        return result;
    };

    for (int i = 0; i < 2000; ++i)
    {
        std::vector<Entry> entries;
        for (auto left = random() % 6; left > 0; --left)
        {
            Entry entry;
            entry.take = random() % 2;
            entry.startSeconds = random() % 9 == 0 ? std::numeric_limits<double>::quiet_NaN() : static_cast<double> (number());
            entry.endSeconds = random() % 9 == 0 ? std::numeric_limits<double>::infinity() : static_cast<double> (number());
            entry.start = place();
            entry.end = place();
            entry.naming = name (voicing ("C3 E3 G3"));
            entries.push_back (entry);
        }

        WriteOptions options;
        options.gridTicks = static_cast<std::int32_t> (number());
        auto chart = guidetone::chartOf (Document { LogDocument { Progression (entries), {}, 0.0 } }, options);
        std::size_t bars = 0;
        for (auto& section : chart.sections)
            for (auto& bar : section.bars)
            {
                ++bars;
                for (std::size_t c = 1; c < bar.chords.size(); ++c)
                    CHECK (bar.chords[c - 1].start < bar.chords[c].start);
                for (auto& chord : bar.chords)
                {
                    CHECK (chord.start < bar.metre.ticks());
                    chord.start = static_cast<std::int32_t> (number());
                }
                bar.metre = { static_cast<std::uint8_t> (random()), static_cast<std::uint8_t> (random()) };
            }
        CHECK (bars <= longestChart);
        chart.bpm = static_cast<double> (number());
        CHECK (logOf (documentOf (chart)).log.entries().size() <= 20000);
    }
}
