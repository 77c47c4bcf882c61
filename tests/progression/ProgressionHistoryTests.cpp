// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "Playing.h"

#include "progression/LogEdits.h"
#include "progression/ProgressionHistory.h"

#include <random>

using namespace guidetone;
using namespace guidetone::testing;

namespace
{
    Progression without (const Progression& log, std::size_t index)    { return guidetone::without (log, { index }); }

    Progression longLog (std::uint32_t chords)
    {
        Progression log;

        for (std::uint32_t id = 1; id <= chords; ++id)
        {
            log.apply (began (id, id, cMajor));
            log.apply (ended (id, id + 1.0));
        }

        return log;
    }

    ProgressionHistory afterThreeChords()
    {
        ProgressionHistory history;
        history.apply (began (1, 0.0, cMajor));
        history.apply (ended (1, 1.0));
        history.apply (began (2, 1.0, aMinor));
        history.apply (ended (2, 2.5));
        history.apply (began (3, 3.0, fMajorSeventh));
        return history;
    }
}

TEST_CASE ("a cleared log comes back, and goes again", "[progression][history]")
{
    auto history = afterThreeChords();
    history.clear();
    CHECK (history.current().empty());
    CHECK (history.canUndo());

    CHECK (history.undo());
    CHECK (history.current() == threeChords());
    CHECK_FALSE (history.canUndo());

    CHECK (history.redo());
    CHECK (history.current().empty());
    CHECK_FALSE (history.canRedo());
}

TEST_CASE ("there is nothing to undo or redo at the start, nor after a clear of nothing", "[progression][history]")
{
    ProgressionHistory history;
    history.clear();
    CHECK_FALSE (history.undo());
    CHECK_FALSE (history.redo());
}

TEST_CASE ("what was played after a clear stays when the clear is undone", "[progression][history]")
{
    auto history = afterThreeChords();
    history.clear();
    history.apply (began (4, 5.0, cMajor));
    history.apply (ended (4, 6.0));
    REQUIRE (history.current().size() == 1);

    history.undo();
    REQUIRE (history.current().size() == 4);
    CHECK (history.current().entries()[3].id == 4);
    CHECK (history.current().entries()[3].endSeconds == 6.0);

    history.redo();
    REQUIRE (history.current().size() == 1);
    CHECK (history.current().entries()[0].id == 4);
}

TEST_CASE ("a chord that was open when it was cleared has its end when it comes back", "[progression][history]")
{
    auto history = afterThreeChords();
    history.clear();
    CHECK_FALSE (history.apply (ended (3, 4.0)));

    history.undo();
    CHECK (history.current().entries()[2].endSeconds == 4.0);
}

TEST_CASE ("what was played while a clear was undone stays when it is redone", "[progression][history]")
{
    auto history = afterThreeChords();
    history.clear();
    history.undo();
    history.apply (began (4, 5.0, cMajor));
    history.redo();

    REQUIRE (history.current().size() == 1);
    CHECK (history.current().entries()[0].id == 4);
}

TEST_CASE ("a new edit takes the place of those that were undone", "[progression][history]")
{
    auto history = afterThreeChords();
    history.edit (without (history.current(), 0));
    history.undo();
    history.clear();

    CHECK_FALSE (history.canRedo());
    history.undo();
    CHECK (history.current() == threeChords());
}

TEST_CASE ("copies of a history go their own ways", "[progression][history]")
{
    auto one = afterThreeChords();
    auto other = one;
    other.apply (began (4, 5.0, cMajor));
    other.clear();

    CHECK (one.current() == threeChords());
    CHECK_FALSE (one.canUndo());
}

TEST_CASE ("the oldest edits are forgotten, the newest hundred are kept", "[progression][history]")
{
    ProgressionHistory history;

    for (std::uint32_t id = 1; id <= 150; ++id)
    {
        history.apply (began (id, id, cMajor));
        history.apply (ended (id, id + 0.5));
        history.clear();
    }

    int undone = 0;
    while (history.undo())
        ++undone;

    CHECK (undone == ProgressionHistory::maxEdits);
    REQUIRE (history.current().size() == 100);
    CHECK (history.current().entries().front().id == 51);
    CHECK_FALSE (history.current().entries().back().isOpen());
}

// Law: undoing everything leaves exactly what was played, whatever was edited in between.
TEST_CASE ("after every edit is undone the log is as if none had been made", "[progression][history]")
{
    std::mt19937 random (7);

    for (int round = 0; round < 200; ++round)
    {
        ProgressionHistory history;
        Progression played;
        std::uint32_t id = 0;

        for (int step = 0; step < 40; ++step)
        {
            switch (random() % 6)
            {
                case 0: case 1:
                    ++id;
                    history.apply (began (id, step, aMinor));
                    played.apply (began (id, step, aMinor));
                    break;

                case 2:
                    history.apply (ended (id, step));
                    played.apply (ended (id, step));
                    break;

                case 3:
                    if (! history.current().empty())
                        history.edit (without (history.current(), random() % static_cast<unsigned> (history.current().size())));
                    break;

                case 4:
                    random() % 2 == 0 ? history.undo() : history.redo();
                    break;

                default:
                    history.clear();
                    break;
            }
        }

        while (history.undo()) {}
        CHECK (history.current() == played);
    }
}

TEST_CASE ("hindsight is no edit: there is nothing to undo, and a revision follows its chord through undo and redo", "[progression][history]")
{
    auto history = afterThreeChords();
    CHECK (history.apply (revised (2, 0.75, cMajor)));
    CHECK_FALSE (history.canUndo());
    CHECK (history.current().entries()[1].revised);
    CHECK (history.current().entries()[1].startSeconds == 0.75);
    CHECK (history.current().entries()[1].endSeconds == 2.5);

    history.clear();
    CHECK_FALSE (history.apply (revised (3, 3.0, aMinor)));     // the list is empty, and stays so
    CHECK (history.current().empty());

    history.undo();
    CHECK (history.current().entries()[2].revised);
    CHECK (history.current().entries()[2].naming == name (aMinor));

    history.redo();
    CHECK (history.current().empty());
    CHECK_FALSE (history.canRedo());
}

TEST_CASE ("what the player has named by hand is never revised, until that is undone", "[progression][history]")
{
    auto history = afterThreeChords();
    auto entries = history.current().entries();
    entries[1].naming = name (cMajor);
    history.edit (Progression (std::move (entries)));
    CHECK (history.current().entries()[1].edited);
    CHECK_FALSE (history.current().entries()[0].edited);

    CHECK_FALSE (history.apply (revised (2, 1.0, fMajorSeventh)));
    CHECK (history.apply (revised (3, 3.0, aMinor)));
    CHECK (history.current().entries()[1].naming == name (cMajor));
    CHECK_FALSE (history.current().entries()[1].revised);

    history.undo();
    CHECK (history.current().entries()[1].naming == name (fMajorSeventh));
    CHECK (history.current().entries()[1].revised);
    CHECK (history.current().entries()[2].naming == name (aMinor));

    history.redo();
    CHECK (history.current().entries()[1].naming == name (cMajor));
    CHECK (history.current().entries()[2].naming == name (aMinor));
}

TEST_CASE ("an edited chord that still stands gets its end", "[progression][history]")
{
    auto history = afterThreeChords();
    auto entries = history.current().entries();
    entries[2].naming = name (aMinor);
    history.edit (Progression (std::move (entries)));
    CHECK (history.apply (ended (3, 4.0)));
    CHECK (history.current().entries()[2].endSeconds == 4.0);
}

TEST_CASE ("a history may begin with a log that was played before", "[progression][history]")
{
    ProgressionHistory history (threeChords());
    CHECK (history.current() == threeChords());
    CHECK_FALSE (history.canUndo());
    CHECK (history.apply (ended (3, 4.0)));
}

TEST_CASE ("a hundred edits of a long log are kept for what they have changed", "[progression][history]")
{
    constexpr std::uint32_t chords = 20000;
    ProgressionHistory history (longLog (chords));
    const auto atFirst = history.current();

    for (std::size_t step = 0; step < 100; ++step)
    {
        const auto entry = step * 197 % static_cast<std::size_t> (history.current().size());
        history.edit (step % 3 == 0 ? without (history.current(), entry) : transposed (history.current(), { entry }, 1));
    }

    CHECK (history.keptBytes() < 2 * chords * sizeof (Entry));      // and not two hundred times the log

    int undone = 0;
    while (history.undo())
        ++undone;

    CHECK (undone == 100);
    CHECK (history.current() == atFirst);
}

TEST_CASE ("where each edit changes all of a long log, the oldest are forgotten before the memory is full", "[progression][history]")
{
    ProgressionHistory history (longLog (30000));

    for (int step = 0; step < 60; ++step)
        history.edit (transposed (history.current(), everyEntry (history.current()), step % 2 == 0 ? 1 : -1));

    CHECK (history.keptBytes() <= ProgressionHistory::maxKept + 30000 * sizeof (Entry) * 2);

    int undone = 0;
    while (history.undo())
        ++undone;

    CHECK (undone >= 10);
    CHECK (undone < 60);
    CHECK (history.current().size() == 30000);
}
