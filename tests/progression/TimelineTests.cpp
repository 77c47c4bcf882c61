// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "progression/SongRun.h"
#include "progression/TempoMap.h"
#include "progression/Timeline.h"

using namespace guidetone;
using Approx = Catch::Detail::Approx;

namespace
{

/** Writes a log in which the chord's root is its number, so that chords can be told apart. */
struct Writer
{
    TempoMap tempo;
    std::vector<Entry> entries;
    std::uint32_t take = 1;
    double seconds = 0.0;
    double quarter = 0.0;       // where the song was left

    Entry& add (const SongPosition& start, const SongPosition& end, double length)
    {
        Entry entry;
        entry.id = static_cast<std::uint32_t> (entries.size() + 1);
        entry.take = take;
        entry.startSeconds = seconds;
        entry.endSeconds = seconds + length;
        entry.start = start;
        entry.end = end;
        entry.naming.kind = Sounding::chord;
        entry.naming.readings.push ({ { Quality::major, static_cast<std::uint8_t> (entries.size() % 12), 0, false, {}, {} }, 0, 0 });
        seconds += length;
        return entries.emplace_back (entry);
    }

    /** Between two quarter notes of the song, at 120; one before where the song was left is a jump back. */
    Writer& song (double from, double to)
    {
        seconds += from > quarter ? (from - quarter) / 2.0 : 0.0;
        quarter = to;
        add (tempo.positionAt (from), tempo.positionAt (to), (to - from) / 2.0);
        return *this;
    }

    Writer& free (double silence, double length)    { seconds += silence; add ({}, {}, length); return *this; }
    Writer& nextTake()                              { ++take; seconds += 5.0; return *this; }

    Progression log() const                         { return Progression (entries); }
    SongPosition at (double quarters) const         { return tempo.positionAt (quarters); }
};

Timeline laidOut (const Progression& log)
{
    Timeline timeline;
    timeline.update (log, 0);
    return timeline;
}

std::vector<int> numbers (const std::vector<Timeline::Bar>& bars)
{
    std::vector<int> result;
    for (const auto& bar : bars)
        result.push_back (bar.number);
    return result;
}

std::vector<double> places (const std::vector<Timeline::Bar>& bars)
{
    std::vector<double> result;
    for (const auto& bar : bars)
        result.push_back (bar.at);
    return result;
}

/** The numbers of the chords that are ahead, and where they begin, in quarter notes. */
std::vector<std::pair<int, double>> told (const Ahead& ahead)
{
    std::vector<std::pair<int, double>> result;
    for (const auto& chord : ahead)
        result.emplace_back (chord.naming.readings[0].chord.root, static_cast<double> (chord.start.ticks) / ticksPerQuarter);
    return result;
}

using Told = std::vector<std::pair<int, double>>;

} // namespace

TEST_CASE ("chords stand where they were played, as long as they lasted", "[progression][timeline]")
{
    const auto log = Writer().song (0, 4).song (5, 6.5).log();
    const auto timeline = laidOut (log);
    const auto blocks = timeline.blocks (0, 100);

    REQUIRE (blocks.size() == 2);
    CHECK (blocks[0].from == Approx (0.0));
    CHECK (blocks[0].to == Approx (4.0));
    CHECK (blocks[1].from == Approx (5.0));
    CHECK (blocks[1].to == Approx (6.5));
    CHECK (timeline.end() == Approx (6.5));
    CHECK (timeline.allRuns().size() == 1);
}

TEST_CASE ("the line begins at the bar line before the first chord", "[progression][timeline]")
{
    const auto timeline = laidOut (Writer().song (18, 20).log());     // bar 5, beat 3
    CHECK (timeline.placeOfEntry (0) == Approx (2.0));
}

TEST_CASE ("only what a part of the line touches is given for it", "[progression][timeline]")
{
    Writer writer;
    for (int bar = 0; bar < 50; ++bar)
        writer.song (4.0 * bar, 4.0 * bar + 4.0);

    const auto timeline = laidOut (writer.log());
    const auto some = timeline.blocks (41.0, 48.5);
    REQUIRE (some.size() == 3);
    CHECK (some[0].index == 10);
    CHECK (some[2].index == 12);
    CHECK (timeline.blocks (1000.0, 1001.0).size() == 1);       // the last one, which may be long
    CHECK (laidOut ({}).blocks (0, 10).empty());
}

TEST_CASE ("an overlapping chord ends where the next one begins", "[progression][timeline]")
{
    Writer writer;
    writer.song (0, 5).song (4, 8);
    writer.entries[1].startSeconds = 2.0;
    const auto blocks = laidOut (writer.log()).blocks (0, 10);
    CHECK (blocks[0].to == Approx (4.0));
    CHECK (blocks[1].from == Approx (4.0));
}

TEST_CASE ("takes and times round a loop stand side by side", "[progression][timeline]")
{
    Writer writer;
    writer.song (0, 4).song (4, 8).song (0, 4).nextTake().song (2, 4);
    const auto timeline = laidOut (writer.log());
    const auto& runs = timeline.allRuns();

    REQUIRE (runs.size() == 3);
    CHECK (runs[1].start == Timeline::Run::Start::jump);
    CHECK (runs[1].from == Approx (8.0));
    CHECK (runs[2].start == Timeline::Run::Start::take);
    CHECK (runs[2].from == Approx (12.0));
    CHECK (timeline.placeOfEntry (3) == Approx (14.0));         // the third beat of its bar
    CHECK (timeline.take() == 2);
}

TEST_CASE ("a chord that was held while the song jumped is as long as it sounded", "[progression][timeline]")
{
    Writer writer;
    writer.add (writer.at (14), writer.at (1), 1.5);    // held over the end of a loop of four bars
    CHECK (quartersLong (writer.entries[0]) == Approx (3.0));

    writer.entries[0].end = {};                         // or until the transport stood
    CHECK (quartersLong (writer.entries[0]) == Approx (3.0));
    writer.entries[0].endSeconds = Entry::open;
    CHECK (quartersLong (writer.entries[0]) == 0.0);
}

TEST_CASE ("without a transport a second is two quarters long, and a long silence short", "[progression][timeline]")
{
    const auto log = Writer().free (1.0, 2.0).free (1.0, 1.0).free (60.0, 1.0).log();
    const auto timeline = laidOut (log);

    CHECK (timeline.placeOfEntry (0) == Approx (0.0));
    CHECK (timeline.placeOfEntry (1) == Approx (6.0));
    CHECK (timeline.placeOfEntry (2) == Approx (8.0 + longestSilence * quartersPerSecond));
    REQUIRE (timeline.allRuns().size() == 2);
    CHECK (timeline.allRuns()[1].start == Timeline::Run::Start::silence);

    const auto marks = timeline.bars (log, 0.0, 8.0, {}, {});
    CHECK (numbers (marks) == std::vector<int> { 1, 2, 3, 4, 5 });
    CHECK (places (marks) == std::vector<double> { 0.0, 2.0, 4.0, 6.0, 8.0 });
    CHECK (marks[0].numerator == 0);
    CHECK (numbers (timeline.bars (log, 16.0, 18.0, {}, {})) == std::vector<int> { 65, 66 });
}

TEST_CASE ("bars are counted from chord to chord, and on into what was not played yet", "[progression][timeline]")
{
    const auto log = Writer().song (0, 2).song (9, 10).song (22, 24).log();
    const auto timeline = laidOut (log);
    const auto bars = timeline.bars (log, 0.0, 33.0, {}, {});

    CHECK (numbers (bars) == std::vector<int> { 1, 2, 3, 4, 5, 6, 7, 8, 9 });
    CHECK (places (bars) == std::vector<double> { 0, 4, 8, 12, 16, 20, 24, 28, 32 });
    CHECK (bars[0].newMetre);
    CHECK_FALSE (bars[1].newMetre);

    // A part of it has the same lines.
    CHECK (numbers (timeline.bars (log, 11.0, 21.0, {}, {})) == std::vector<int> { 4, 5, 6 });
}

TEST_CASE ("bars are known where no chord has come yet", "[progression][timeline]")
{
    const auto log = Writer().song (3, 4).log();
    const auto timeline = laidOut (log);
    CHECK (numbers (timeline.bars (log, -8.0, 1.0, {}, {})) == std::vector<int> { 1 });
    CHECK (timeline.bars (log, -8.0, -1.0, {}, {}).empty());
    CHECK (numbers (timeline.bars (log, 50.0, 57.0, {}, {})) == std::vector<int> { 14, 15 });
    CHECK (laidOut ({}).bars ({}, 0.0, 10.0, {}, {}).empty());
}

TEST_CASE ("a metre that changes between two chords changes where the count of bars says", "[progression][timeline]")
{
    Writer writer;
    writer.tempo = TempoMap::fromQuarters ({}, { { 0.0, 4, 4 }, { 8.0, 3, 4 } });
    const auto log = writer.song (0, 1).song (15, 16).log();        // 15 is on the second beat of bar 5: 8 + 2 * 3 = 14
    const auto bars = laidOut (log).bars (log, 0.0, 18.0, {}, {});

    CHECK (numbers (bars) == std::vector<int> { 1, 2, 3, 4, 5, 6 });
    CHECK (places (bars) == std::vector<double> { 0, 4, 8, 11, 14, 17 });
    CHECK (bars[2].newMetre);
    CHECK (bars[2].numerator == 3);
    CHECK (bars[1].numerator == 4);
    CHECK_FALSE (bars[3].newMetre);
}

TEST_CASE ("six eight after three four is a new metre, though its bars are as long", "[progression][timeline]")
{
    Writer writer;
    writer.tempo = TempoMap::fromQuarters ({}, { { 0.0, 3, 4 }, { 3.0, 6, 8 } });
    const auto log = writer.song (0, 3).song (3, 6).log();
    const auto bars = laidOut (log).bars (log, 0.0, 5.9, {}, {});
    REQUIRE (bars.size() == 2);
    CHECK (bars[1].newMetre);
    CHECK (bars[1].denominator == 8);
}

TEST_CASE ("where bars do not add up, each chord still stands in its own", "[progression][timeline]")
{
    Writer writer;
    auto start = writer.at (0);
    writer.add (start, writer.at (2), 1.0);
    auto odd = writer.at (9);
    odd.bar = 40;                       // a host that counts in its own way
    odd.tickInBar = 0;
    writer.seconds = 4.5;
    writer.add (odd, writer.at (10), 0.5);
    const auto log = writer.log();
    const auto bars = laidOut (log).bars (log, 0.0, 12.0, {}, {});
    CHECK (numbers (bars) == std::vector<int> { 1, 2, 3, 40 });
    CHECK (places (bars) == std::vector<double> { 0, 4, 8, 9 });
}

TEST_CASE ("the bars of a take end where the next one begins", "[progression][timeline]")
{
    Writer writer;
    const auto log = writer.song (0, 8).nextTake().song (4, 8).log();
    const auto bars = laidOut (log).bars (log, 0.0, 12.0, {}, {});
    CHECK (numbers (bars) == std::vector<int> { 1, 2, 2, 3 });
    CHECK (places (bars) == std::vector<double> { 0, 4, 8, 12 });
}

TEST_CASE ("what has not changed stays: laying out bit by bit is laying out at once", "[progression][timeline]")
{
    Writer writer;
    Timeline grown;

    for (int i = 0; i < 40; ++i)
    {
        if (i % 7 == 3)
            writer.nextTake();

        if (i % 11 == 5)
            writer.free (i, 0.5);
        else
            writer.song (i % 5 * 4.0, i % 5 * 4.0 + 3.0);

        auto& last = writer.entries.back();
        const auto end = last.endSeconds;
        last.endSeconds = Entry::open;
        grown.update (writer.log(), writer.entries.size() - 1);
        last.endSeconds = end;
        grown.update (writer.log(), writer.entries.size() - 1);
    }

    const auto whole = laidOut (writer.log());
    CHECK (grown.end() == Approx (whole.end()));
    REQUIRE (grown.allRuns().size() == whole.allRuns().size());

    for (std::size_t i = 0; i < writer.entries.size(); ++i)
        CHECK (grown.placeOfEntry (i) == Approx (whole.placeOfEntry (i)));

    // And back: entries that go leave nothing behind.
    writer.entries.resize (9);
    grown.update (writer.log(), 9);
    CHECK (grown.end() == Approx (laidOut (writer.log()).end()));
}

TEST_CASE ("now goes on from the last chord, and begins a run where the song turns back", "[progression][timeline]")
{
    Writer writer;
    writer.song (0, 4).song (4, 8);
    auto timeline = laidOut (writer.log());

    CHECK (timeline.placeOf (writer.at (11), false, 0.0) == Approx (11.0));
    CHECK (timeline.take() == 1);
    CHECK (timeline.turns() == 0);
    CHECK (timeline.placeOf (writer.at (1), false, 12.0) == Approx (13.0));      // the loop has turned: a new run where the line was
    CHECK (timeline.take() == 0);
    CHECK (timeline.turns() == 1);
    CHECK (timeline.placeOf (writer.at (2), false, 13.0) == Approx (14.0));

    // The first chord of the new run leaves the bars where they are.
    writer.quarter = 1.0;
    writer.seconds = 5.5;
    writer.song (6, 8);
    timeline.update (writer.log(), 2);
    CHECK (timeline.placeOfEntry (2) == Approx (12.0 + 6.0));
    CHECK (timeline.placeOf (writer.at (7), false, 0.0) == Approx (12.0 + 7.0));
    CHECK (numbers (timeline.bars (writer.log(), 0.0, 19.0, writer.at (7), {})) == std::vector<int> { 1, 2, 3, 1, 2 });
}

TEST_CASE ("a chord that is held while a loop turns is drawn on into the next time round", "[progression][timeline]")
{
    Writer writer;
    writer.song (0, 4);
    writer.add (writer.at (4), {}, 0.0).endSeconds = Entry::open;
    auto timeline = laidOut (writer.log());
    CHECK (timeline.placeOf (writer.at (0.5), false, 8.0) == Approx (8.5));

    writer.entries.back().endSeconds = 4.5;             // 5 quarters long
    writer.entries.back().end = writer.at (1);
    timeline.update (writer.log(), 1);
    CHECK (timeline.end() == Approx (9.0));
    CHECK (timeline.placeOf (writer.at (1.5), false, 9.4) == Approx (9.5));
}

TEST_CASE ("when the chord after it goes, a chord is as long as it was", "[progression][timeline]")
{
    Writer writer;
    writer.song (0, 5).song (4, 8);
    writer.entries[1].startSeconds = 2.0;
    auto timeline = laidOut (writer.log());
    writer.entries.pop_back();
    timeline.update (writer.log(), 1);
    CHECK (timeline.end() == Approx (5.0));
}

TEST_CASE ("a restarted song begins a run even where it could have gone on", "[progression][timeline]")
{
    Writer writer;
    auto timeline = laidOut (writer.song (0, 4).log());
    CHECK (timeline.placeOf (writer.at (21), true, 0.0) == Approx (4.0 + 1.0));
    const auto bars = timeline.bars (writer.log(), 0.0, 12.0, writer.at (21), {});
    CHECK (numbers (bars) == std::vector<int> { 1, 6, 7, 8 });
    CHECK (places (bars) == std::vector<double> { 0, 4, 8, 12 });
}

//======================================================================================================================
TEST_CASE ("an earlier take tells what is to come", "[progression][ahead]")
{
    Writer writer;
    writer.song (0, 4).song (4, 8).song (8, 12).nextTake().song (0, 4);
    CHECK (told (aheadFrom (writer.log(), writer.at (5), 2)) == Told { { 1, 5.0 }, { 2, 8.0 } });
    CHECK (told (aheadFrom (writer.log(), writer.at (8), 2)) == Told { { 2, 8.0 } });
    CHECK (aheadFrom (writer.log(), writer.at (12), 2).empty());
    CHECK (aheadFrom (writer.log(), {}, 2).empty());
    CHECK (aheadFrom ({}, writer.at (1), 1).empty());
}

TEST_CASE ("the take that is being played tells nothing of itself", "[progression][ahead]")
{
    Writer writer;
    writer.song (0, 4).song (4, 8);
    CHECK (aheadFrom (writer.log(), writer.at (5), 1).empty());
    CHECK (told (aheadFrom (writer.log(), writer.at (5), 2)) == Told { { 1, 5.0 } });       // a new take, without a chord yet
}

TEST_CASE ("the last time round a loop tells the next one", "[progression][ahead]")
{
    Writer writer;
    writer.song (16, 20).song (20, 24).song (24, 28);
    CHECK (told (aheadFrom (writer.log(), writer.at (16.5), 1)) == Told { { 0, 16.5 }, { 1, 20.0 }, { 2, 24.0 } });
    writer.song (16, 20).song (20, 24);
    CHECK (told (aheadFrom (writer.log(), writer.at (21), 1)) == Told { { 1, 21.0 }, { 2, 24.0 } });
}

TEST_CASE ("the latest that came by a place counts, the earlier ones beyond its end", "[progression][ahead]")
{
    Writer writer;
    writer.song (0, 4).song (4, 8).song (8, 12).song (12, 16);      // 0 1 2 3
    writer.nextTake().song (0, 4).song (4, 6);                      // 4 5
    writer.nextTake().song (8, 10);                                 // 6
    CHECK (told (aheadFrom (writer.log(), writer.at (1), 4)) == Told { { 4, 1.0 }, { 5, 4.0 }, { 1, 6.0 }, { 6, 8.0 }, { 2, 10.0 }, { 3, 12.0 } });
}

TEST_CASE ("what is ahead knows its bars", "[progression][ahead]")
{
    Writer writer;
    const auto ahead = aheadFrom (writer.song (0, 4).song (4, 12).log(), writer.at (6), 2);
    REQUIRE (ahead.size() == 1);
    CHECK (ahead[0].start == writer.at (6));
    CHECK (ahead[0].end == writer.at (12));
}

TEST_CASE ("chords without a place in a song are not ahead of anything", "[progression][ahead]")
{
    Writer writer;
    CHECK (aheadFrom (writer.free (0, 1).free (0, 1).log(), writer.at (0), 1).empty());
}
