// StoreTests.cpp - the log as it grows, with undo.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "TestHost.h"

using namespace guidetone;
using namespace guidetone::test;

namespace
{

constexpr std::int64_t second = 48000;

struct CountingListener final : juce::ChangeListener
{
    void changeListenerCallback (juce::ChangeBroadcaster*) override  { ++changes; }
    int changes = 0;
};

} // namespace

TEST_CASE ("the log grows by itself, also where no editor is open", "[plugin][store]")
{
    TestHost host;
    CountingListener listener;
    host.processor.progression().addChangeListener (&listener);
    host.play (chord (0, second, { 60, 64, 67 }), 2 * second);
    CHECK (host.processor.progression().log().empty());

    runMessages (300);
    CHECK (host.processor.progression().log().size() == 1);
    CHECK (listener.changes >= 1);
    host.processor.progression().removeChangeListener (&listener);
}

TEST_CASE ("what was cleared comes back by undo, with what was played since", "[plugin][store]")
{
    TestHost host;
    auto& store = host.processor.progression();
    host.play (chord (0, second, { 60, 64, 67 }), 2 * second);
    CHECK (host.logged() == std::vector<std::string> { "C" });

    store.clear();
    CHECK (store.log().empty());
    CHECK (store.canUndo());

    host.play (chord (2 * second, 3 * second, { 62, 65, 69 }), 4 * second);
    CHECK (host.logged() == std::vector<std::string> { "Dm" });

    store.undo();
    CHECK (host.logged() == std::vector<std::string> { "C", "Dm" });
    CHECK_FALSE (store.canUndo());
    CHECK (store.canRedo());

    store.redo();
    CHECK (host.logged() == std::vector<std::string> { "Dm" });
}

TEST_CASE ("undo and redo with nothing to undo do nothing", "[plugin][store]")
{
    TestHost host;
    host.processor.progression().undo();
    host.processor.progression().redo();
    host.processor.progression().clear();
    CHECK (host.processor.progression().log().empty());
}

TEST_CASE ("the log can be pasted as text, spelled in the key", "[plugin][store]")
{
    TestHost host;
    host.set (parameter::key, "Ab major");
    host.play (chord (0, second, { 56, 60, 63 }), 2 * second);
    host.logged();
    CHECK (host.processor.progression().asText().contains ("Ab"));
}

TEST_CASE ("chords that found the queue full are counted, and the rest is in order", "[plugin][store]")
{
    TestHost host;
    std::vector<Played> events;

    for (int i = 0; i < 3000; ++i)
    {
        const auto more = chord (i * 12000, i * 12000 + 11000, { 48 + i % 12, 52 + i % 12, 55 + i % 12 });
        events.insert (events.end(), more.begin(), more.end());
    }

    host.play (events, 3000 * 12000 + second, [] { return 8192; });
    CHECK (host.processor.latest().droppedEvents > 0);

    // Never silent, and never torn: what arrived is the beginning.
    const auto symbols = host.logged();
    REQUIRE (symbols.size() >= 1000);
    CHECK (symbols[0] == "C");
    CHECK (symbols[1] == "Db");
    CHECK (symbols[999].starts_with (symbols[999 % 12]));
}

namespace
{

/** A host with a plugin that keeps its log on disk. @param instance  its name; empty: as its project calls it. */
struct JournalledHost : TestHost
{
    JournalledHost (const juce::File& folder, const juce::String& instance)
    {
        if (instance.isNotEmpty())
            store().setInstance (instance);

        auto journal = std::make_unique<Journal> (folder, Journal::Kind::plugin);
        journal->waitUntilWritten();
        store().attach (std::move (journal));
        store().drain();
    }

    ProgressionStore& store()  { return processor.progression(); }

    void playTwo()
    {
        auto events = chord (now, now + second, { 60, 64, 67 });
        const auto more = chord (now + second, now + 2 * second, { 57, 60, 64 });
        events.insert (events.end(), more.begin(), more.end());
        play (events, now + 3 * second);
        store().drain();
    }
};

} // namespace

TEST_CASE ("what a host took with it is offered to the plugin whose it is, and comes back by its wish", "[plugin][store][journal]")
{
    const ScratchFolder scratch;
    JournalledHost (scratch.folder, "this").playTwo();      // and its host goes down
    JournalledHost (scratch.folder, "other").playTwo();

    JournalledHost host (scratch.folder, "this");
    auto& store = host.store();
    REQUIRE (store.recoverable().size() == 2);
    CHECK (store.recoverable()[0].isOwn);
    CHECK (store.recoverable()[0].chords == 2);
    CHECK_FALSE (store.recoverable()[1].isOwn);
    CHECK (store.log().empty());                            // nothing comes unasked
    CHECK (store.offer().contains ("2 chords"));

    host.playTwo();
    CHECK (store.log().size() == 2);
    CHECK (store.offer().contains ("can be brought back"));
    CHECK_FALSE (store.bringBack (2));
    CHECK_FALSE (store.bringBack (-1));
    REQUIRE (host.processor.edits().bringBack ("Bring back a session", 0));
    CHECK (store.log().size() == 2);
    CHECK (store.recoverable().size() == 1);
    CHECK (store.offer().isEmpty());                        // the other's is no news where there is a log

    // What is played now follows it.
    const auto last = store.log().entries().back();
    host.playTwo();
    REQUIRE (store.log().size() == 4);
    CHECK (store.log().entries()[2].startSeconds > last.endSeconds);
    CHECK (store.log().entries()[2].take > last.take);

    host.processor.edits().undo();
    CHECK (store.log().size() == 4);
    CHECK (store.log().entries()[0].id < firstIdByHand);
    host.processor.edits().redo();
    CHECK (store.log().entries()[0].id >= firstIdByHand);
    store.closeJournal();
}

TEST_CASE ("a chord that sounds while a session is brought back ends in the log that it was in", "[plugin][store][journal]")
{
    const ScratchFolder scratch;
    JournalledHost (scratch.folder, "this").playTwo();

    JournalledHost host (scratch.folder, "this");
    auto& store = host.store();
    host.play ({ noteOn (0, 48), noteOn (0, 52), noteOn (0, 55) }, second);
    store.drain();
    REQUIRE (store.log().size() == 1);
    REQUIRE (store.bringBack (0));
    host.play ({ noteOff (second, 48), noteOff (second, 52), noteOff (second, 55) }, 20 * second);
    store.drain();
    CHECK (store.log().size() == 2);
    REQUIRE (store.undo());
    REQUIRE (store.log().size() == 1);
    CHECK (store.log().entries()[0].endSeconds == Approx (1.0).margin (0.1));
    store.closeJournal();
}

TEST_CASE ("a session that the project has saved is not offered, one that goes further is", "[plugin][store][journal]")
{
    const ScratchFolder scratch;
    juce::MemoryBlock saved;

    {
        JournalledHost host (scratch.folder, "");
        host.playTwo();
        host.processor.getStateInformation (saved);
    }
    {
        JournalledHost host (scratch.folder, "");
        host.processor.setStateInformation (saved.getData(), static_cast<int> (saved.getSize()));
        host.store().drain();
        CHECK (host.store().recoverable().empty());
        CHECK (host.store().notice().isEmpty());
        host.playTwo();
    }

    {
        const auto before = sessionsIn (scratch.folder).size();
        JournalledHost host (scratch.folder, "");
        host.processor.setStateInformation (saved.getData(), static_cast<int> (saved.getSize()));
        host.store().drain();
        CHECK (host.store().log().size() == 2);
        host.store().closeJournal();
        CHECK (sessionsIn (scratch.folder).size() == before);       // a project that is opened and closed leaves nothing
    }

    JournalledHost host (scratch.folder, "");
    host.processor.setStateInformation (saved.getData(), static_cast<int> (saved.getSize()));
    host.store().drain();
    REQUIRE (host.store().recoverable().size() == 1);
    CHECK (host.store().recoverable()[0].isOwn);
    CHECK (host.store().recoverable()[0].chords == 4);
    CHECK (host.store().dismiss (0));
    CHECK (host.store().recoverable().empty());
    CHECK_FALSE (host.store().dismiss (0));
    host.store().closeJournal();
}
