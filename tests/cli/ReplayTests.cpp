// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "MidiBytes.h"

#include "notation/ChordSymbol.h"
#include "plugin/Replay.h"
#include "progression/BarAndBeat.h"
#include "progression/Progression.h"

#include <random>

using namespace guidetone;
using namespace guidetone::testing;

namespace
{
    struct Recorder final : ChordSink
    {
        std::vector<Shown> shownThings;
        std::vector<ChordEvent> events;
        Progression log;

        void shown (const Shown& now) noexcept override  { shownThings.push_back (now); }

        void logged (const ChordEvent& event) noexcept override
        {
            events.push_back (event);
            log.apply (event);
        }

        std::vector<std::string> lines() const
        {
            std::vector<std::string> all;
            for (const auto& entry : log.entries())
                all.push_back (barAndBeat (entry.start) + ' ' + leadSheetSymbol (entry.naming, {}));

            return all;
        }
    };

    MidiFileSong read (const Bytes& file)
    {
        auto result = readMidiFile (file);
        INFO (result.problem);
        REQUIRE (result.song);
        return *result.song;
    }

    using Lines = std::vector<std::string>;
}

TEST_CASE ("four bars are four chords, each on its bar line", "[replay]")
{
    const auto song = read (fourBarsFile());
    Recorder recorder;
    Replay replay (song, {}, recorder);
    CHECK_FALSE (replay.atEnd());
    replay.finish();

    CHECK (replay.atEnd());
    CHECK (recorder.lines() == Lines { "1:1 C", "2:1 Am", "3:1 F", "4:1 G7" });
    CHECK (recorder.log.entries()[1].startSeconds == 2.0);
    CHECK (recorder.log.entries()[3].endSeconds == 8.0);
}

// Law.
TEST_CASE ("however time passes, the same file gives the same events", "[replay]")
{
    const auto song = read (header (0, 1, 96) + track (after (0, tempo (333333)) + fourBars (96) + after (0, metre (7, 3)) + after (0, tempo (612345)) + fourBars (96)));
    Recorder atOnce;
    Replay (song, {}, atOnce).finish();
    REQUIRE (atOnce.events.size() >= 16);

    for (unsigned seed = 0; seed < 20; ++seed)
    {
        std::mt19937 random (seed);
        Recorder inSteps;
        Replay replay (song, {}, inSteps);

        for (double now = -1.0; ! replay.atEnd(); now += static_cast<double> (random() % 1000) * 1.0e-4 * seed)
            replay.advanceTo (seed == 0 ? 1.0e9 : now);

        replay.finish();

        REQUIRE (inSteps.events.size() == atOnce.events.size());
        for (std::size_t i = 0; i < atOnce.events.size(); ++i)
        {
            REQUIRE (inSteps.events[i].timeSamples == atOnce.events[i].timeSamples);
            REQUIRE (inSteps.events[i].position == atOnce.events[i].position);
            REQUIRE (inSteps.events[i].naming == atOnce.events[i].naming);
        }

        REQUIRE (inSteps.shownThings == atOnce.shownThings);
    }
}

TEST_CASE ("bars are counted through changes of tempo and metre", "[replay]")
{
    const auto bar = [] (int numerator, int power, std::uint32_t length, std::uint32_t pace, std::vector<int> notes)
    {
        return after (0, metre (numerator, power)) + after (0, tempo (pace)) + chord (notes, length);
    };

    const auto song = read (header (0, 1, 480) + track (bar (4, 2, 1920, 500000, { 60, 64, 67 })
                                                        + bar (3, 2, 1440, 731234, { 57, 60, 64 })
                                                        + bar (6, 3, 1440, 300001, { 53, 57, 60 })
                                                        + bar (5, 2, 2400, 999999, { 55, 59, 62, 65 })
                                                        + bar (4, 2, 1920, 512345, { 60, 64, 67 })));
    Recorder recorder;
    Replay (song, {}, recorder).finish();

    CHECK (recorder.lines() == Lines { "1:1 C", "2:1 Am", "3:1 F", "4:1 G7", "5:1 C" });
    for (const auto& entry : recorder.log.entries())
        CHECK (entry.start.tickInBar == 0);

    CHECK (recorder.log.entries()[2].start.numerator == 6);
    CHECK (recorder.log.entries()[2].start.denominator == 8);
}

TEST_CASE ("SMPTE files have bars as well", "[replay]")
{
    const auto song = read (header (0, 1, 0xe728) + track (fourBars (500)));
    Recorder recorder;
    Replay (song, {}, recorder).finish();
    CHECK (recorder.lines() == Lines { "1:1 C", "2:1 Am", "3:1 F", "4:1 G7" });
}

TEST_CASE ("a chord that nobody lets go ends with the song", "[replay]")
{
    const auto song = read (header (0, 1, 480) + track (after (0, on (60)) + after (0, on (64)) + after (0, on (67)) + after (960, { 0xff, 0x01, 0 })));
    Recorder recorder;
    Replay (song, {}, recorder).finish();
    REQUIRE (recorder.log.size() == 1);
    CHECK (recorder.log.entries()[0].endSeconds == 1.0);
    CHECK (recorder.shownThings.back().naming.kind == Sounding::nothing);
}

TEST_CASE ("every chord that begins has one end, whatever is in the file", "[replay][fuzz]")
{
    std::mt19937 random (11);
    const auto seven = [&random] { return static_cast<std::uint8_t> (random() % 128); };

    for (int round = 0; round < 300; ++round)
    {
        Bytes events;
        for (int i = 0; i < 60; ++i)
        {
            const auto status = static_cast<std::uint8_t> (0x80 + random() % 0x40);
            events = events + after (seven(), { status, seven(), seven() });
        }

        const auto song = readMidiFile (header (0, 1, 96) + track (events)).song;
        if (! song)
            continue;

        Recorder recorder;
        Replay (*song, {}, recorder).finish();

        for (const auto& entry : recorder.log.entries())
            REQUIRE_FALSE (entry.isOpen());

        REQUIRE (recorder.events.size() == 2 * recorder.log.entries().size());
    }
}
