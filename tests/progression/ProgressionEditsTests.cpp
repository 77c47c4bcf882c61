// ProgressionEditsTests.cpp - a chord appended after what was played, and places in the song.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "Playing.h"
#include "progression/ProgressionEdits.h"

using namespace guidetone;
using namespace guidetone::testing;

namespace
{

const Chord g7 { Quality::dominant, 7, 7, false, {}, {} };
const Voicing g7Voicing { 55, 59, 62, 65 };

} // namespace

TEST_CASE ("an appended chord follows the last for a bar, and is no played one", "[progression][edits]")
{
    auto log = threeChords();
    log.apply (ended (log.entries().back().id, 9.0));
    const auto& last = log.entries().back();
    REQUIRE_FALSE (last.isOpen());

    const auto longer = withAppended (log, g7, g7Voicing, { parseKey ("C"), Player::solo });
    REQUIRE (longer.size() == 4);
    const auto& entry = longer.entries().back();
    CHECK (entry.startSeconds == last.endSeconds);
    CHECK (entry.endSeconds > entry.startSeconds);
    CHECK (entry.start == last.end);
    CHECK (entry.end.ticks - entry.start.ticks == 4 * ticksPerQuarter);
    CHECK (entry.take == last.take);
    CHECK (entry.edited);
    CHECK (entry.naming.readings[0].chord == g7);

    const auto twice = withAppended (longer, g7, g7Voicing, {});
    CHECK (twice.entries()[3].id != twice.entries()[4].id);
    CHECK (twice.entries()[4].startSeconds == entry.endSeconds);

    for (const auto& played : log.entries())
        CHECK (played.id != entry.id);
}

TEST_CASE ("a chord appended to nothing, or to one that still sounds, has a place as well", "[progression][edits]")
{
    const auto first = withAppended ({}, g7, g7Voicing, {});
    REQUIRE (first.size() == 1);
    CHECK (first.entries()[0].startSeconds == 0.0);
    CHECK (first.entries()[0].endSeconds == 2.0);
    CHECK_FALSE (first.entries()[0].start.known);

    Progression open;
    open.apply (began (1, 1.0, cMajor));
    const auto longer = withAppended (open, g7, g7Voicing, {});
    CHECK (longer.entries()[0].isOpen());
    CHECK (longer.entries()[1].startSeconds > 1.0);

    // What sounded ends where it was going to.
    auto goesOn = longer;
    CHECK (goesOn.apply (ended (1, 1.5)));
    CHECK (goesOn.entries()[0].endSeconds == 1.5);
    CHECK (goesOn.entries()[1].endSeconds > goesOn.entries()[1].startSeconds);
}

TEST_CASE ("a place moves on over bar lines in its metre", "[progression][edits]")
{
    SongPosition place;
    place.known = true;
    place.ticks = 5 * ticksPerQuarter;
    place.bar = 2;
    place.tickInBar = 2 * ticksPerQuarter;
    place.numerator = 3;

    const auto next = later (place, 4 * ticksPerQuarter);
    CHECK (next.bar == 4);
    CHECK (next.tickInBar == 0);
    CHECK (next.ticks == 9 * ticksPerQuarter);
    CHECK (later (place, 0) == place);
    CHECK (later ({}, 960) == SongPosition {});
}
