// SessionTests.cpp - a session that was cut off is offered in the window, and comes back or goes by a click.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "Scenes.h"
#include "ui/Editor.h"

using namespace guidetone;

namespace
{

/** A plugin's window in a session after one that was cut off. */
struct AfterCrash
{
    const juce::ScopedJuceInitialiser_GUI gui;
    const juce::File folder = juce::File::getSpecialLocation (juce::File::tempDirectory).getNonexistentChildFile ("guidetone-session", {}, false);
    PluginProcessor processor { Flavour::midiEffect };
    std::unique_ptr<Editor> editor;

    explicit AfterCrash (int chords)
    {
        {
            Journal cutOff (folder, Journal::Kind::plugin);
            cutOff.replace (scenes::log (chords));
            cutOff.waitUntilWritten();
        }

        auto journal = std::make_unique<Journal> (folder, Journal::Kind::plugin);
        journal->waitUntilWritten();
        processor.progression().attach (std::move (journal));
        processor.progression().drain();
        editor = std::make_unique<Editor> (processor);
        follow();
    }

    ~AfterCrash()
    {
        editor.reset();
        processor.progression().closeJournal();
        folder.deleteRecursively();
    }

    void follow()
    {
        processor.progression().drain();
        processor.progression().dispatchPendingMessages();
        editor->update();
    }

    NoticeLine& notice()    { return editor->workspace().noticeLine(); }
};

} // namespace

TEST_CASE ("a session that was cut off is offered when the window opens, and brought back with undo", "[ui][session]")
{
    AfterCrash session (3);
    REQUIRE (session.notice().isVisible());
    CHECK (session.notice().sentence().contains ("3 chords"));
    REQUIRE (session.notice().offers() == juce::StringArray { "Bring it back", "Leave it" });
    CHECK (session.processor.progression().log().empty());

    session.notice().take (0);
    session.follow();
    CHECK_FALSE (session.notice().isVisible());
    CHECK (session.processor.progression().log().size() == 3);
    CHECK (session.processor.edits().undoTitle() == "Bring back a session");

    session.processor.edits().undo();
    session.follow();
    CHECK (session.processor.progression().log().empty());
}

TEST_CASE ("a session that is left is not offered again; one whose notice is closed stays in the menu of files", "[ui][session]")
{
    AfterCrash session (1);
    CHECK (session.notice().sentence().contains ("one chord"));
    session.notice().close();
    session.follow();
    CHECK_FALSE (session.notice().isVisible());

    const auto menu = session.editor->workspace().fileDesk().menu();
    const int items = menu.getNumItems();
    session.processor.progression().dismiss (0);
    session.follow();
    CHECK_FALSE (session.notice().isVisible());
    CHECK (session.editor->workspace().fileDesk().menu().getNumItems() < items);
}
