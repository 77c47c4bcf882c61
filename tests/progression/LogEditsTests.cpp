// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "Playing.h"
#include "progression/LogEdits.h"
#include "progression/ProgressionHistory.h"

using namespace guidetone;
using namespace guidetone::testing;

namespace
{

/** Three chords, of which the second has many names. */
Progression threeNames()
{
    auto entries = threeChords().entries();
    entries[1].naming = name ({ 45, 48, 52, 55, 62 });
    return Progression (std::move (entries));
}

} // namespace

TEST_CASE ("another reading becomes the name, the others keep their order", "[progression][edits]")
{
    const auto log = threeNames();
    const auto before = log.entries()[1].naming.readings;
    REQUIRE (before.size() >= 3);

    const auto after = renamed (log, 1, 2).entries()[1].naming.readings;
    REQUIRE (after.size() == before.size());
    CHECK (after[0] == before[2]);
    CHECK (after[1] == before[0]);
    CHECK (after[2] == before[1]);
    CHECK (renamed (log, 1, 2).entries()[0] == log.entries()[0]);
}

TEST_CASE ("what cannot be renamed stays as it is", "[progression][edits]")
{
    const auto log = threeNames();
    CHECK (renamed (log, 1, 0) == log);
    CHECK (renamed (log, 1, -1) == log);
    CHECK (renamed (log, 1, 9) == log);
    CHECK (renamed (log, 3, 1) == log);
}

TEST_CASE ("a renamed chord is marked as edited and keeps its name through hindsight, until that is undone", "[progression][edits]")
{
    ProgressionHistory history (threeNames());
    history.edit (renamed (history.current(), 1, 1));
    const auto name = history.current().entries()[1].naming.readings[0];
    CHECK (history.current().entries()[1].edited);
    CHECK_FALSE (history.apply (revised (2, 1.0, aMinor)));
    CHECK (history.current().entries()[1].naming.readings[0] == name);
    CHECK (history.undo());
    CHECK (history.current().entries()[1].naming.readings[0] == guidetone::name (aMinor).readings[0]);
}

TEST_CASE ("entries go by their indices, in any order", "[progression][edits]")
{
    const auto log = threeNames();
    CHECK (without (log, {}) == log);
    CHECK (without (log, { 2, 0, 2, 77 }) == Progression ({ log.entries()[1] }));
    CHECK (without (log, { 0, 1, 2 }).empty());
}
