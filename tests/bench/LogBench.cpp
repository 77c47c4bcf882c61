// LogBench.cpp - what edits, undo and the search for repeats cost in a log of 100,000 chords, and what undo keeps.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Benches.h"
#include "Stopwatch.h"
#include "harmony/Namer.h"
#include "progression/LogEdits.h"
#include "progression/LogTiming.h"
#include "progression/ProgressionHistory.h"
#include "progression/Sections.h"
#include "progression/TempoMap.h"

namespace guidetone::bench
{

namespace
{

constexpr int chords = 100000;
constexpr int edits = 100;

/** A bar each: parts of 32 chords, of which every third comes again. */
Progression longLog()
{
    std::vector<Naming> names;
    for (int root = 0; root < 12; ++root)
        names.push_back (name (Voicing { 48 + root, 52 + root, 55 + root, 58 + root }));

    const TempoMap song;
    Progression log;

    for (int i = 0; i < chords; ++i)
    {
        const int part = i / 32, kind = part % 3 == 0 ? 0 : part;
        ChordEvent event;
        event.id = static_cast<std::uint32_t> (i + 1);
        event.seconds = 2.0 * i;
        event.position = song.positionAt (4.0 * i);
        event.naming = names[static_cast<std::size_t> ((i % 32 * 5 + kind * kind + i % 32 / 4 * (kind % 7)) % 12)];
        log.apply (event);
        event.kind = ChordEvent::Kind::ended;
        event.seconds += 2.0;
        event.position = song.positionAt (4.0 * (i + 1));
        log.apply (event);
    }

    return log;
}

/** The times of `edits` edits, each of which changes the log anew. */
template <typename Change>
std::vector<double> timeEdits (ProgressionHistory& history, Change&& change)
{
    std::vector<double> times;

    for (int i = 0; i < edits; ++i)
        times.push_back (nanosecondsOf ([&] { history.edit (change (history.current(), static_cast<std::size_t> (i))); }));

    return times;
}

template <typename Step>
std::vector<double> timeSteps (Step&& step)
{
    std::vector<double> times;

    for (bool more = true; more;)
        times.push_back (nanosecondsOf ([&] { more = step(); }));

    times.pop_back();
    return times;
}

} // namespace

void benchLog()
{
    const auto log = longLog();
    const auto mebibytes = [] (std::size_t bytes) { return static_cast<double> (bytes) / (1 << 20); };

    reportHeader ("A log of 100,000 chords, ns an edit");
    ProgressionHistory history { log };
    report ("another name for one chord", timeEdits (history, [] (const Progression& now, std::size_t i) { return transposed (now, { i * 997 }, 1); }));
    std::printf ("%-62s %9.1f MiB, the log %.1f MiB\n", "kept for undo", mebibytes (history.keptBytes()), mebibytes (sizeof (Entry) * chords));
    report ("undo", timeSteps ([&history] { return history.undo(); }));
    report ("redo", timeSteps ([&history] { return history.redo(); }));

    history = ProgressionHistory { log };
    report ("one chord less", timeEdits (history, [] (const Progression& now, std::size_t i) { return without (now, { i * 991 }); }));
    std::printf ("%-62s %9.1f MiB\n", "kept for undo", mebibytes (history.keptBytes()));

    history = ProgressionHistory { log };
    report ("all transposed", timeEdits (history, [] (const Progression& now, std::size_t i) { return transposed (now, everyEntry (now), i % 2 == 0 ? 1 : -1); }));
    std::printf ("%-62s %9.1f MiB\n", "kept for undo", mebibytes (history.keptBytes()));

    std::vector<double> grid, repeats;
    for (int i = 0; i < 11; ++i)
    {
        grid.push_back (nanosecondsOf ([&] { keep (onGrid (log, everyEntry (log), 480)); }));
        repeats.push_back (nanosecondsOf ([&] { keep (repeatedSections (log)); }));
    }

    report ("all on a grid", grid);
    report ("repeated sections", repeats);
    std::printf ("%-62s %9zu\n", "repeated sections found", repeatedSections (log).size());
}

} // namespace guidetone::bench
