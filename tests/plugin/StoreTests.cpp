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
