// JournalEditTests.cpp - edits in the journal: small, in their place whatever was damaged before them, and written anew when they have made it long.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "JournalScenes.h"

#include "plugin/Journal.h"
#include "progression/LogEdits.h"
#include "progression/LogTiming.h"
#include "progression/Sections.h"

using namespace guidetone;
using namespace guidetone::test;

TEST_CASE ("edits are written as what they change, and read back", "[plugin][journal]")
{
    const ScratchFolder scratch;
    auto log = longLog (1000);
    std::mt19937 random (5);

    {
        Journal journal (scratch.folder);
        journal.replace (log);
        journal.waitUntilWritten();
        const auto whole = sessions (scratch.folder)[0].getSize();

        for (int step = 0; step < 100; ++step)
        {
            const auto at = random() % static_cast<unsigned> (log.size());

            switch (step % 5)
            {
                case 4:  log = renamedTo (log, at, { Quality::dominant, 6, 6, false, {}, {} }, ChordLetters { { 4, -1 }, { 4, -1 } }); break;
                case 0:  log = without (log, { at }); break;
                case 1:  log = transposed (log, { at }, 1); break;
                case 2:  log = withSection (log, at, "Part " + std::to_string (step)); break;
                default: log = splitAt (log, at, log.entries()[at].startSeconds + 0.5); break;
            }

            journal.replace (log);
        }

        journal.waitUntilWritten();
        CHECK (sessions (scratch.folder)[0].getSize() < 2 * whole);
    }

    CHECK (Journal (scratch.folder).recovery().log == log);
}

TEST_CASE ("damage before an edit costs what it hits, and the edit finds its place", "[plugin][journal]")
{
    const ScratchFolder scratch;
    auto log = longLog (20);

    {
        Journal journal (scratch.folder);
        for (const auto& item : log.entries())
        {
            auto event = began (item.id, item.startSeconds);
            event.naming = item.naming;
            journal.write (event);
            journal.write (ended (item.id, item.endSeconds));
        }

        journal.replace (transposed (log, { 10 }, 1));
    }

    const auto file = sessions (scratch.folder)[0];
    file.replaceWithText (file.loadFileAsString().replaceFirstOccurrenceOf ("\"began\":3,", "\"began\":4,"));
    const auto session = readSession (file);
    CHECK (session.damagedRecords == 1);
    CHECK (session.log == without (transposed (log, { 10 }, 1), { 2 }));
}

TEST_CASE ("a journal that edits have made long is written anew, and nothing is lost", "[plugin][journal]")
{
    const ScratchFolder scratch;
    auto log = longLog (4000);

    {
        Journal journal (scratch.folder);
        journal.replace (log);
        journal.waitUntilWritten();
        const auto whole = sessions (scratch.folder)[0].getSize();

        for (juce::int64 written = 0; written < 40 * 1024 * 1024; written += whole)
            journal.replace (log = transposed (log, everyEntry (log), written % 2 == 0 ? 1 : -1));

        journal.write (began (5000, 9000.0));
        journal.waitUntilWritten();
        REQUIRE (sessions (scratch.folder).size() == 1);
        CHECK (sessions (scratch.folder)[0].getSize() < 6 * whole + 16 * 1024 * 1024);
    }

    const Journal next (scratch.folder);
    REQUIRE (next.recovery().log.size() == 4001);
    CHECK (std::equal (log.entries().begin(), log.entries().end(), next.recovery().log.entries().begin()));
}

// Law: whatever is done to a file, reading it ends, and gives no more than was in it.
TEST_CASE ("a damaged session is read as far as it is sound", "[plugin][journal][fuzz]")
{
    const ScratchFolder scratch;
    auto log = longLog (12);

    {
        Journal journal (scratch.folder);
        journal.replace (log);
        journal.replace (without (log, { 3, 4 }));
        journal.replace (transposed (log, { 7 }, 2));
        journal.write (began (40, 40.0));
    }

    juce::MemoryBlock whole;
    sessions (scratch.folder)[0].loadFileAsData (whole);
    const auto file = scratch.folder.getChildFile ("session damaged.journal");
    std::mt19937 random (9);

    for (int round = 0; round < 300; ++round)
    {
        auto bytes = whole;

        for (auto count = 1 + random() % 4; count > 0; --count)
            bytes[random() % bytes.getSize()] = static_cast<char> (random());

        bytes.setSize (bytes.getSize() - (round % 3 == 0 ? random() % bytes.getSize() : 0));
        file.replaceWithData (bytes.getData(), bytes.getSize());
        const auto session = readSession (file);
        CHECK (session.log.size() <= 13);
        isClosed (file);
    }
}
