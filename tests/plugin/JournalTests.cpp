// JournalTests.cpp - sessions that were cut off, torn, damaged, or could not be written.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "JournalScenes.h"

#include "plugin/LogFormat.h"

#if ! JUCE_WINDOWS
 #include <csignal>
 #include <sys/resource.h>
 #include <unistd.h>
#endif

using namespace guidetone;
using namespace guidetone::test;

namespace
{

/** A session of four chords, the last one still open, that ends as a crash ends it. @returns its file. */
juce::File crashedSession (const juce::File& folder)
{
    Journal journal (folder);

    for (std::uint32_t id = 1; id <= 4; ++id)
    {
        journal.write (began (id, id));

        if (id < 4)
            journal.write (ended (id, id + 0.5));
    }

    return sessions (folder)[0];
}

} // namespace

TEST_CASE ("a session that was cut off comes back, once", "[plugin][journal]")
{
    const ScratchFolder scratch;
    crashedSession (scratch.folder);

    {
        Journal next (scratch.folder);
        REQUIRE (next.recovery().found);
        CHECK (next.recovery().damagedRecords == 0);
        CHECK (next.recovery().log.size() == 4);
        CHECK (next.recovery().log.entries()[2].endSeconds == 3.5);
        CHECK (next.recovery().log.entries()[0].naming == name ({ 60, 64, 67 }));
        CHECK (next.problem().isEmpty());
        next.close();
    }

    CHECK_FALSE (Journal (scratch.folder).recovery().found);
}

TEST_CASE ("a session that was closed does not come back, and stays as a file", "[plugin][journal]")
{
    const ScratchFolder scratch;

    {
        Journal journal (scratch.folder);
        journal.write (began (1, 0.0));
        journal.close();
    }

    CHECK (sessions (scratch.folder).size() == 1);
    CHECK_FALSE (Journal (scratch.folder).recovery().found);
}

TEST_CASE ("an empty session leaves no file", "[plugin][journal]")
{
    const ScratchFolder scratch;
    Journal journal (scratch.folder);
    journal.close();
    CHECK (sessions (scratch.folder).isEmpty());
}

TEST_CASE ("wherever the journal is torn, all before the tear comes back", "[plugin][journal]")
{
    const ScratchFolder scratch;
    const auto file = crashedSession (scratch.folder);
    juce::MemoryBlock whole;
    file.loadFileAsData (whole);

    for (std::size_t length = 0; length < whole.getSize(); length += 37)
    {
        const ScratchFolder torn;
        torn.folder.getChildFile (file.getFileName()).replaceWithData (whole.getData(), length);
        const auto text = juce::String::fromUTF8 (static_cast<const char*> (whole.getData()), static_cast<int> (length));
        const auto chords = juce::StringArray::fromLines (text.upToLastOccurrenceOf ("\n", false, false)).joinIntoString ("\n");

        const Journal next (torn.folder);
        int expected = 0;
        for (const auto& line : juce::StringArray::fromLines (chords))
            expected += line.contains ("\"began\"") ? 1 : 0;

        CHECK (next.recovery().log.size() >= expected);
        CHECK (next.recovery().log.size() <= expected + 1);
    }
}

TEST_CASE ("a damaged record in the middle costs one chord", "[plugin][journal]")
{
    const ScratchFolder scratch;
    const auto file = crashedSession (scratch.folder);
    file.replaceWithText (file.loadFileAsString().replaceFirstOccurrenceOf ("\"began\":2", "\"began\":7"));

    const Journal next (scratch.folder);
    CHECK (next.recovery().log.size() == 3);
    CHECK (next.recovery().damagedRecords == 1);
}

TEST_CASE ("clear and undo are in the journal", "[plugin][journal]")
{
    const ScratchFolder scratch;
    const Progression before (std::vector { entry (1, 1.0, 2.0) });

    {
        Journal journal (scratch.folder);
        journal.write (began (1, 1.0));
        journal.replace ({});
        journal.write (began (2, 3.0));
        journal.write (ended (2, 4.0));
    }
    {
        Journal journal (scratch.folder);
        CHECK (journal.recovery().log.size() == 1);
        CHECK (journal.recovery().log.entries()[0].id == 2);
        journal.replace (before);
    }

    CHECK (Journal (scratch.folder).recovery().log == before);
}

TEST_CASE ("a journal torn in the middle of a replacement keeps the log as it was before", "[plugin][journal]")
{
    const ScratchFolder scratch;

    {
        Journal journal (scratch.folder);
        journal.write (began (1, 1.0));
        journal.replace (Progression (std::vector { entry (5, 1.0, 2.0), entry (6, 2.0, 3.0) }));
    }

    const auto file = sessions (scratch.folder)[0];
    const auto text = file.loadFileAsString();
    file.replaceWithText (text.substring (0, text.length() - 10));

    const Journal next (scratch.folder);
    REQUIRE (next.recovery().log.size() == 1);
    CHECK (next.recovery().log.entries()[0].id == 1);
}

TEST_CASE ("the last fifty sessions are kept", "[plugin][journal]")
{
    const ScratchFolder scratch;

    for (int i = 0; i < Journal::sessionsKept + 5; ++i)
    {
        Journal journal (scratch.folder);
        journal.write (began (1, 0.0));
        journal.close();
    }

    CHECK (sessions (scratch.folder).size() == Journal::sessionsKept);
}

TEST_CASE ("a folder that cannot be made is told, and nothing else happens", "[plugin][journal]")
{
    const ScratchFolder scratch;
    const auto file = scratch.folder.getChildFile ("a file");
    file.replaceWithText ("in the way");

    Journal journal (file.getChildFile ("Sessions"));
    CHECK (journal.problem().contains ("cannot be made"));
    journal.write (began (1, 0.0));
    journal.replace ({});
    journal.close();
}

#if ! JUCE_WINDOWS
TEST_CASE ("a full disk is told, what was written before comes back, and all of it when there is room again", "[plugin][journal]")
{
    const ScratchFolder scratch;
    std::signal (SIGXFSZ, SIG_IGN);
    rlimit before {};
    REQUIRE (getrlimit (RLIMIT_FSIZE, &before) == 0);

    {
        Journal journal (scratch.folder);
        journal.write (began (1, 0.0));
        journal.waitUntilWritten();
        auto full = before;
        full.rlim_cur = static_cast<rlim_t> (sessions (scratch.folder)[0].getSize() + 100);
        REQUIRE (setrlimit (RLIMIT_FSIZE, &full) == 0);

        for (std::uint32_t id = 2; id < 10; ++id)
            journal.write (began (id, id));

        journal.waitUntilWritten();
        CHECK (journal.problem().contains ("not kept on disk"));
        REQUIRE (sessions (scratch.folder).size() == 1);
        const auto session = readSession (sessions (scratch.folder)[0]);
        CHECK (session.log.size() == 1);
        CHECK (session.damagedRecords == 0);        // no half record was left

        setrlimit (RLIMIT_FSIZE, &before);

        for (int tenths = 0; tenths < 100 && journal.problem().isNotEmpty(); ++tenths)
            juce::Thread::sleep (100);

        CHECK (journal.problem().isEmpty());
        journal.write (began (10, 10.0));
    }

    CHECK (sessions (scratch.folder).size() == 1);
    CHECK (Journal (scratch.folder).recovery().log.size() == 10);
}

TEST_CASE ("sessions of one process keep apart, and only what was cut off is offered", "[plugin][journal]")
{
    const ScratchFolder scratch;
    Journal one (scratch.folder, Journal::Kind::plugin), other (scratch.folder, Journal::Kind::plugin);
    one.setInstance ("one");
    one.write (began (1, 0.0));
    other.write (began (2, 0.0));

    {
        Journal ended (scratch.folder, Journal::Kind::plugin), cut (scratch.folder, Journal::Kind::plugin);
        ended.write (began (3, 0.0));
        ended.close();
        cut.setInstance ("cut");
        cut.write (began (4, 0.0));
    }

    one.waitUntilWritten();
    other.waitUntilWritten();
    CHECK (sessions (scratch.folder).size() == 4);

    Journal next (scratch.folder, Journal::Kind::plugin);
    next.waitUntilWritten();
    const auto found = next.cutOff();
    REQUIRE (found.size() == 1);
    CHECK (found[0].session->instance == "cut");
    CHECK (found[0].session->log.entries()[0].id == 4);

    next.finish (found[0]);
    CHECK (next.cutOff().empty());
    next.waitUntilWritten();
    CHECK (isClosed (found[0].file));
    CHECK_FALSE (Journal (scratch.folder).recovery().found);      // the app goes on with its own alone
}

TEST_CASE ("a plugin in which nothing is played leaves no file", "[plugin][journal]")
{
    const ScratchFolder scratch;
    const auto folder = scratch.folder.getChildFile ("Sessions");
    Journal journal (folder, Journal::Kind::plugin);
    journal.setInstance ("here");
    journal.waitUntilWritten();
    journal.close();
    CHECK_FALSE (folder.exists());
}
#endif

TEST_CASE ("the store goes on with a session that was cut off, and says so", "[plugin][journal][store]")
{
    const ScratchFolder scratch;
    crashedSession (scratch.folder);

    {
        TestHost host;
        auto& store = host.processor.progression();
        store.attach (std::make_unique<Journal> (scratch.folder));
        CHECK (store.notice().contains ("4 chords"));
        CHECK (store.log().size() == 4);
        CHECK_FALSE (store.log().entries().back().isOpen());
        CHECK_FALSE (store.canUndo());

        host.play (chord (0, 48000, { 57, 60, 64 }), 2 * 48000);
        CHECK (host.logged().back() == "Am");
    }   // cut off again

    TestHost host;
    host.processor.progression().attach (std::make_unique<Journal> (scratch.folder));
    CHECK (host.logged() == std::vector<std::string> { "C", "C", "C", "C", "Am" });
    host.processor.progression().closeJournal();
}

TEST_CASE ("random bytes as a journal are no harm", "[plugin][journal][fuzz]")
{
    const ScratchFolder scratch;
    std::mt19937 random (5);

    for (int run = 0; run < 20; ++run)
    {
        juce::MemoryBlock bytes (random() % 5000);
        for (std::size_t i = 0; i < bytes.getSize(); ++i)
            bytes[i] = static_cast<char> (random());
        scratch.folder.getChildFile ("session " + juce::String (run) + " slot 0.journal").replaceWithData (bytes.getData(), bytes.getSize());
    }

    Journal journal (scratch.folder);
    CHECK_FALSE (journal.recovery().found);
    CHECK (journal.problem().isEmpty());
}

TEST_CASE ("a chord that hindsight named again comes back under its later name", "[plugin][journal]")
{
    const ScratchFolder scratch;
    auto again = began (1, 0.25);
    again.kind = ChordEvent::Kind::revised;
    again.naming = name ({ 60, 64, 67, 70 });
    again.naming.readings[0].percent = 91;

    {
        Journal journal (scratch.folder);
        journal.write (began (1, 0.5));
        journal.write (ended (1, 1.0));
        journal.write (began (2, 1.0));
        journal.write (again);
    }

    const Journal next (scratch.folder);
    REQUIRE (next.recovery().log.size() == 2);
    const auto& entry = next.recovery().log.entries()[0];
    CHECK (entry.naming == again.naming);
    CHECK (entry.startSeconds == 0.25);
    CHECK (entry.endSeconds == 1.0);
    CHECK (entry.revised);
    CHECK_FALSE (next.recovery().log.entries()[1].revised);
}

TEST_CASE ("readings are read with and without their confidence, and nothing else in its place", "[plugin][journal]")
{
    auto event = began (1, 0.0);
    CHECK (toJson (event)["readings"][0].size() == 7);      // as the first version wrote them
    CHECK (chordEventFrom (toJson (event))->naming == event.naming);

    event.naming.readings[0].percent = 100;
    CHECK (chordEventFrom (toJson (event))->naming == event.naming);

    for (const auto& wrong : { nlohmann::json (101), nlohmann::json (-1), nlohmann::json (0.5), nlohmann::json ("sure"), nlohmann::json() })
    {
        auto json = toJson (event);
        json["readings"][0][7] = wrong;
        CHECK_FALSE (chordEventFrom (json).has_value());
    }
}
