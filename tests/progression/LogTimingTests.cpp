// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "Playing.h"
#include "progression/LogEdits.h"
#include "progression/LogTiming.h"
#include "progression/ProgressionHistory.h"
#include "progression/SongRun.h"

#include <limits>
#include <random>

using namespace guidetone;
using namespace guidetone::testing;

namespace
{

/** C, Am, F and C, a bar each, at 120. */
Progression fourBars()
{
    Progression log;
    std::uint32_t id = 0;

    for (const auto& notes : { cMajor, aMinor, fMajorSeventh, cMajor })
    {
        ++id;
        log.apply (began (id, 2.0 * (id - 1), notes));
        log.apply (ended (id, 2.0 * id));
    }

    return log;
}

/** Each entry as "from-to", in ticks. */
std::string ticksOf (const Progression& log)
{
    std::string text;

    for (const auto& entry : log.entries())
        text += (text.empty() ? "" : ", ") + std::to_string (entry.start.ticks) + "-" + std::to_string (entry.end.ticks);

    return text;
}

/** Each entry as "from-to", in milliseconds. */
std::string millisecondsOf (const Progression& log)
{
    std::string text;

    for (const auto& entry : log.entries())
        text += (text.empty() ? "" : ", ") + std::to_string (std::lround (entry.startSeconds * 1000.0)) + "-" + std::to_string (std::lround (entry.endSeconds * 1000.0));

    return text;
}

constexpr std::int64_t bar = 4 * ticksPerQuarter;

} // namespace

TEST_CASE ("a chord is split at a tick or a moment, and its halves are the same chord", "[progression][log-timing]")
{
    const auto log = fourBars();
    const auto halves = split (log, 1, bar / 2);
    REQUIRE (ticksOf (halves) == "0-3840, 3840-5760, 5760-7680, 7680-11520, 11520-15360");
    CHECK (millisecondsOf (halves) == "0-2000, 2000-3000, 3000-4000, 4000-6000, 6000-8000");
    CHECK (halves.entries()[2].start.bar == 2);
    CHECK (halves.entries()[2].start.tickInBar == 1920);
    CHECK (halves.entries()[2].naming == log.entries()[1].naming);
    CHECK (halves.entries()[2].id >= firstIdByHand);
    CHECK (halves.entries()[2].edited);

    CHECK (ticksOf (splitAt (log, 1, 3.0)) == ticksOf (halves));

    for (const auto ticks : { std::int64_t { 0 }, bar, std::int64_t { -5 }, std::int64_t { 1 } << 62 })
        CHECK (split (log, 1, ticks) == log);
    for (const auto seconds : { 2.0, 4.0, 0.0, 9.0, std::nan ("") })
        CHECK (splitAt (log, 1, seconds) == log);

    CHECK (split (log, 9, 960) == log);
    CHECK (split (threeChords(), 2, 960) == threeChords());     // it still sounds
}

TEST_CASE ("what was split is merged again", "[progression][log-timing]")
{
    const auto log = fourBars();
    const auto merged = mergedWithNext (split (log, 1, 960), 1);
    CHECK (ticksOf (merged) == ticksOf (log));
    CHECK (merged.entries()[1].naming == log.entries()[1].naming);
    CHECK (mergedWithNext (log, 3) == log);
    CHECK (mergedWithNext (log, 77) == log);
}

TEST_CASE ("chords of two takes are not merged", "[progression][log-timing]")
{
    auto entries = fourBars().entries();
    entries[2].take = entries[3].take = 2;
    const Progression log (std::move (entries));
    CHECK (mergedWithNext (log, 1) == log);
    CHECK (mergedWithNext (log, 2) != log);
}

TEST_CASE ("a chord merged with one that still sounds gets its end", "[progression][log-timing]")
{
    Progression log;
    log.apply (began (1, 0.0, cMajor));
    log.apply (ended (1, 1.0));
    log.apply (began (2, 1.0, aMinor));
    ProgressionHistory history (log);
    history.edit (mergedWithNext (log, 0));
    REQUIRE (history.current().size() == 1);
    CHECK (history.current().entries()[0].isOpen());
    CHECK (history.current().entries()[0].edited);
    CHECK (history.apply (ended (2, 3.0)));
    CHECK (history.current().entries()[0].endSeconds == 3.0);
    CHECK (history.current().entries()[0].naming == name (cMajor));
}

TEST_CASE ("a chord that moves makes its neighbours give way", "[progression][log-timing]")
{
    const auto log = fourBars();
    CHECK (ticksOf (moved (log, 1, -960, 960, Followers::giveWay)) == "0-2880, 2880-8640, 8640-11520, 11520-15360");
    CHECK (ticksOf (moved (log, 1, 960, -960, Followers::giveWay)) == "0-3840, 4800-6720, 7680-11520, 11520-15360");
    CHECK (millisecondsOf (moved (log, 1, -960, 960, Followers::giveWay)) == "0-1500, 1500-4500, 4500-6000, 6000-8000");

    // Nothing is left without length, and none overtakes another.
    CHECK (moved (log, 1, -bar, 0, Followers::giveWay) == log);
    CHECK (moved (log, 1, 0, bar, Followers::giveWay) == log);
    CHECK (moved (log, 1, bar, 0, Followers::giveWay) == log);
    CHECK (moved (log, 0, -960, 0, Followers::giveWay) == log);      // before the beginning
    CHECK (moved (log, 9, 1, 1, Followers::giveWay) == log);
    CHECK (moved (log, 1, 0, std::int64_t { 1 } << 62, Followers::giveWay) == log);
}

TEST_CASE ("several chords move together, and only what stays gives way", "[progression][log-timing]")
{
    const auto log = fourBars();
    CHECK (ticksOf (shifted (log, { 1, 2 }, 960)) == "0-3840, 4800-8640, 8640-12480, 12480-15360");
    CHECK (ticksOf (shifted (log, { 1, 3 }, -960)) == "0-2880, 2880-6720, 7680-10560, 10560-14400");
    CHECK (ticksOf (shifted (log, { 2, 0, 1, 3, 9 }, 480)) == "480-4320, 4320-8160, 8160-12000, 12000-15840");
    CHECK (shifted (log, { 1 }, 960) == moved (log, 1, 960, 960, Followers::giveWay));

    // There is nothing before the beginning, no room within a bar for a bar, and no end of one that sounds.
    CHECK (shifted (log, everyEntry (log), -1) == log);
    CHECK (shifted (log, { 1 }, 2 * bar) == log);
    CHECK (shifted (log, { 1 }, std::numeric_limits<std::int64_t>::max()) == log);
    auto open = log;
    open.apply (began (5, 8.0, cMajor));
    CHECK (shifted (open, { 4 }, 960) == open);
    CHECK (shifted (open, { 3, 4 }, 960) == open);
    CHECK (shifted (open, { 3 }, -960).entries()[4] == open.entries()[4]);
}

TEST_CASE ("short chords are counted as they would be left out", "[progression][log-timing]")
{
    const auto log = split (fourBars(), 1, 480);
    CHECK (countShorterThanTicks (log, 480) == 0);
    CHECK (countShorterThanTicks (log, 481) == 1);
    CHECK (countShorterThanTicks (log, bar + 1) == 5);
    CHECK (log.entries().size() - withoutShorterThanTicks (log, 481).entries().size() == 1);
}

TEST_CASE ("what follows moves along where it is asked to, but not another take", "[progression][log-timing]")
{
    const auto log = fourBars();
    CHECK (ticksOf (moved (log, 1, 0, bar, Followers::shift)) == "0-3840, 3840-11520, 11520-15360, 15360-19200");
    CHECK (moved (log, 1, 0, bar, Followers::shift).entries()[3].start.bar == 5);
    CHECK (ticksOf (moved (log, 1, 0, -960, Followers::shift)) == "0-3840, 3840-6720, 6720-10560, 10560-14400");

    auto entries = log.entries();
    entries[3].take = 2;
    CHECK (ticksOf (moved (Progression (entries), 1, 0, 960, Followers::shift)) == "0-3840, 3840-8640, 8640-12480, 11520-15360");
}

TEST_CASE ("played chords stand on the grid, each touching the next as it did", "[progression][log-timing]")
{
    Progression log;
    const double starts[] { 0.02, 1.97, 4.06, 6.01 }, ends[] { 1.97, 3.5, 6.01, 8.1 };

    for (std::uint32_t i = 0; i < 4; ++i)
    {
        log.apply (began (i + 1, starts[i], cMajor));
        log.apply (ended (i + 1, ends[i]));
    }

    const auto straight = onGrid (log, everyEntry (log), 960);
    CHECK (ticksOf (straight) == "0-3840, 3840-6720, 7680-11520, 11520-15360");
    CHECK (millisecondsOf (straight) == "0-2000, 2000-3500, 4000-6000, 6000-8000");
    CHECK (straight.entries()[1].start.bar == 2);
    CHECK (straight.entries()[1].start.tickInBar == 0);
    CHECK (onGrid (straight, everyEntry (straight), 960) == straight);

    CHECK (onGrid (log, { 1 }, 960).entries()[1].start.ticks == 3840);
    CHECK (onGrid (log, { 1 }, 960).entries()[2] == log.entries()[2]);
    CHECK (onGrid (log, everyEntry (log), 0) == log);
    CHECK (onGrid (log, { 99 }, 960) == log);
}

TEST_CASE ("chords that fall on one line of the grid share the time to the next", "[progression][log-timing]")
{
    Progression log;
    const double starts[] { 0.0, 0.05, 0.1, 2.0 };

    for (std::uint32_t i = 0; i < 4; ++i)
    {
        log.apply (began (i + 1, starts[i], cMajor));
        log.apply (ended (i + 1, i < 3 ? starts[i + 1] : 3.0));
    }

    CHECK (ticksOf (onGrid (log, everyEntry (log), 1920)) == "0-1280, 1280-2560, 2560-3840, 3840-5760");
}

TEST_CASE ("short chords are joined to the one before, at the beginning they are left out", "[progression][log-timing]")
{
    Progression log;
    const double starts[] { 0.0, 0.1, 2.0, 2.2, 4.0 };

    for (std::uint32_t i = 0; i < 5; ++i)
    {
        log.apply (began (i + 1, starts[i], i % 2 == 0 ? cMajor : aMinor));
        log.apply (ended (i + 1, i < 4 ? starts[i + 1] : 6.0));
    }

    CHECK (millisecondsOf (withoutShorterThanSeconds (log, 0.3)) == "100-2200, 2200-4000, 4000-6000");
    CHECK (withoutShorterThanTicks (log, 480) == withoutShorterThanSeconds (log, 0.25));
    CHECK (withoutShorterThanSeconds (log, 0.05) == log);
    CHECK (withoutShorterThanSeconds (log, 100.0).empty());
    CHECK (withoutShorterThanSeconds (threeChords(), 100.0).size() == 1);   // one still sounds
}

// Law: whatever is done, chords keep their order, and those that had a length have one.
TEST_CASE ("no edit of time leaves a chord without length or out of order", "[progression][log-timing]")
{
    std::mt19937 random (11);
    const auto any = [&random] (int from, int to) { return from + static_cast<int> (random() % static_cast<unsigned> (to - from + 1)); };

    for (int round = 0; round < 300; ++round)
    {
        Progression log;
        double time = 0.0;

        for (std::uint32_t id = 1; id <= 12; ++id)
        {
            const double length = any (5, 2000) / 1000.0;
            log.apply (began (id, time, cMajor));
            log.apply (ended (id, time + length));
            time += length + (any (0, 3) == 0 ? any (0, 800) / 1000.0 : 0.0);
        }

        for (int step = 0; step < 12; ++step)
        {
            const auto entry = static_cast<std::size_t> (any (0, log.size()));

            switch (any (0, 6))
            {
                case 6:  log = shifted (log, any (0, 1) == 0 ? everyEntry (log) : std::vector<std::size_t> { entry, entry + 1, entry + 3 }, any (-2000, 2000)); break;
                case 0:  log = split (log, entry, any (-10, 3000)); break;
                case 1:  log = mergedWithNext (log, entry); break;
                case 2:  log = moved (log, entry, any (-2000, 2000), any (-2000, 2000), any (0, 1) == 0 ? Followers::giveWay : Followers::shift); break;
                case 3:  log = onGrid (log, any (0, 1) == 0 ? everyEntry (log) : std::vector<std::size_t> { entry }, any (1, 4000)); break;
                case 4:  log = withoutShorterThanTicks (log, any (0, 100)); break;
                default: log = splitAt (log, entry, any (0, 15000) / 1000.0); break;
            }

            for (std::size_t i = 0; i < log.entries().size(); ++i)
            {
                const auto& now = log.entries()[i];
                REQUIRE (now.endSeconds > now.startSeconds);
                REQUIRE (now.end.ticks > now.start.ticks);
                REQUIRE (now.start.tickInBar == now.start.ticks - (now.start.bar - 1) * bar);
                REQUIRE ((i == 0 || now.start.ticks > log.entries()[i - 1].start.ticks));
                REQUIRE ((i == 0 || now.startSeconds > log.entries()[i - 1].startSeconds));
            }
        }
    }
}
