// EditHistoryTests.cpp - everything that a person changes can be taken back, and nothing else can.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "TestHost.h"

using namespace guidetone;
using namespace guidetone::test;

namespace
{

constexpr std::int64_t second = 48000;

/** As a control does it: the parameter is touched, moved, and let go. */
void turn (PluginProcessor& processor, const char* id, std::initializer_list<const char*> texts)
{
    auto* parameter = processor.parameters().getParameter (id);
    parameter->beginChangeGesture();

    for (const auto* text : texts)
        parameter->setValueNotifyingHost (parameter->getValueForText (text));

    parameter->endChangeGesture();
}

juce::String textOf (PluginProcessor& processor, const char* id)
{
    return processor.parameters().getParameter (id)->getCurrentValueAsText();
}

} // namespace

TEST_CASE ("a setting turned by hand is one step, from the first touch to the last", "[plugin][edits]")
{
    TestHost host;
    auto& edits = host.processor.edits();
    CHECK_FALSE (edits.canUndo());

    turn (host.processor, parameter::releaseMs, { "100", "150", "200" });
    turn (host.processor, parameter::key, { "Bb major" });
    CHECK (edits.undoTitle() == "Key");

    edits.undo();
    CHECK (textOf (host.processor, parameter::key) == "Unknown");
    CHECK (textOf (host.processor, parameter::releaseMs) == "200 ms");
    edits.undo();
    CHECK (textOf (host.processor, parameter::releaseMs) != "200 ms");
    CHECK_FALSE (edits.canUndo());

    edits.redo();
    edits.redo();
    CHECK_FALSE (edits.canRedo());
    CHECK (textOf (host.processor, parameter::releaseMs) == "200 ms");
    CHECK (textOf (host.processor, parameter::key) == "Bb major");
}

TEST_CASE ("what the host automates is no step, and a touch that changes nothing is none either", "[plugin][edits]")
{
    TestHost host;
    host.set (parameter::key, "F# major");
    host.set (parameter::hold, "Off");
    turn (host.processor, parameter::settleMs, {});
    CHECK_FALSE (host.processor.edits().canUndo());
}

TEST_CASE ("looks are taken back without the window's size, and a dragged edge is one step", "[plugin][edits]")
{
    TestHost host;
    auto& edits = host.processor.edits();
    const auto usual = host.processor.view();

    for (const float share : { 1.0f, 2.0f, 3.0f })
    {
        auto view = host.processor.view();
        view.panels.rows[0].share = share;
        edits.changeView ("Move an edge", view);
    }

    auto light = host.processor.view();
    light.theme = "light";
    edits.changeView ("Theme", light);

    auto wide = host.processor.view();
    wide.width = 1234;
    host.processor.setView (wide);

    edits.undo();
    CHECK (host.processor.view().theme == "dark");
    CHECK (host.processor.view().panels.rows[0].share == 3.0f);
    CHECK (host.processor.view().width == 1234);
    edits.undo();
    CHECK (host.processor.view().panels == usual.panels);
    CHECK_FALSE (edits.canUndo());

    edits.redo();
    edits.redo();
    CHECK (host.processor.view().theme == "light");
    CHECK (host.processor.view().panels.rows[0].share == 3.0f);
}

TEST_CASE ("settings, look and log go back in the order in which they were changed", "[plugin][edits]")
{
    TestHost host;
    host.play (chord (0, second, { 60, 64, 67 }), 3 * second);
    auto& store = host.processor.progression();
    store.drain();
    REQUIRE (store.log().size() == 1);

    auto& edits = host.processor.edits();
    edits.changeLog ("Clear the list", {});
    edits.changeLog ("Clear the list", {});
    turn (host.processor, parameter::player, { "With bass player" });
    CHECK (store.log().empty());

    edits.undo();
    CHECK (textOf (host.processor, parameter::player) == "Solo");
    CHECK (store.log().empty());
    edits.undo();
    CHECK (store.log().size() == 1);
    CHECK_FALSE (edits.canUndo());
    edits.redo();
    CHECK (store.log().empty());
}

TEST_CASE ("a change of many settings at once is taken back whole", "[plugin][edits]")
{
    TestHost host;
    auto& edits = host.processor.edits();
    edits.change ("Preset", [&]
    {
        turn (host.processor, parameter::player, { "With bass player" });
        host.set (parameter::settleMs, "77");
        auto view = host.processor.view();
        view.theme = "highContrast";
        host.processor.setView (view);
    });
    edits.change ("Nothing", [] {});
    CHECK (edits.undoTitle() == "Preset");

    edits.undo();
    CHECK (textOf (host.processor, parameter::player) == "Solo");
    CHECK (host.processor.view().theme == "dark");
    CHECK_FALSE (edits.canUndo());
    edits.redo();
    CHECK (textOf (host.processor, parameter::settleMs) == "77 ms");
    CHECK (host.processor.view().theme == "highContrast");
}

TEST_CASE ("another log than the one that was edited leaves nothing to undo", "[plugin][edits]")
{
    TestHost host;
    host.play (chord (0, second, { 60, 64, 67 }), 3 * second);
    auto& store = host.processor.progression();
    store.drain();
    const auto log = store.log();
    host.processor.edits().changeLog ("Clear the list", {});
    REQUIRE (host.processor.edits().canUndo());

    store.restore (log);
    CHECK_FALSE (host.processor.edits().canUndo());
}
