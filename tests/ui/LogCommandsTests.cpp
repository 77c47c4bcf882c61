// LogCommandsTests.cpp - chords are edited by keys and menus, in the list and on the timeline alike.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "EditingDesk.h"
#include "ui/Commands.h"

#include <set>

using namespace guidetone;
using juce::KeyPress;

namespace
{

/** Dm7 G7 Cmaj7, a bar each, and Am7 of two beats; and the chord that sounds. */
scenes::Song song()
{
    scenes::Song four;
    four.play (0, 4, scenes::dm7).play (4, 8, scenes::g7).play (8, 12, scenes::cmaj7).play (12, 14, scenes::am7);
    return four.play (14, 16, scenes::em).stillSounding();
}

} // namespace

TEST_CASE ("no two edits have the same key, and each has words", "[ui][log-editing]")
{
    std::set<std::pair<int, int>> keys;

    for (const auto& row : logCommandTable())
    {
        INFO (row.title);
        CHECK (juce::String (row.title).isNotEmpty());
        CHECK (juce::String (row.done).isNotEmpty());
        CHECK (keyText (row.keyCode, row.modifiers).isNotEmpty());
        CHECK (keys.insert ({ row.keyCode, row.modifiers }).second);
        CHECK (&wordsOf (row.command) == &row);
        CHECK (logCommandOf (KeyPress (row.keyCode, row.modifiers, 0)) == row.command);

        // Of the window's own keys only one means something else while chords have the focus: where there is nothing to rename, it opens the settings.
        const auto other = commandOf (KeyPress (row.keyCode, row.modifiers, 0));
        CHECK ((! other || (*other == Command::settings && row.command == LogCommand::rename)));
    }

    CHECK (keyText (KeyPress::leftKey, alt | shift).containsWholeWord ("Left"));
    CHECK_FALSE (logCommandOf (KeyPress (KeyPress::leftKey)));
}

TEST_CASE ("Delete deletes what is selected, but not what still sounds, and the next chord is selected", "[ui][log-editing]")
{
    EditingDesk desk (song().log());
    desk.list.listBox().selectRow (1);
    desk.list.listBox().selectRow (2, true, false);
    CHECK (desk.pressInList (KeyPress::deleteKey));
    CHECK (desk.names() == "Dm7 Am7 Em");
    CHECK (desk.done == juce::StringArray ("Delete chords"));
    CHECK (desk.list.selectedEntries() == std::vector<std::size_t> { 1 });
    CHECK (desk.timeline.selectedEntry() == std::size_t { 1 });

    desk.list.selectAll();
    CHECK (desk.pressInTimeline (KeyPress::backspaceKey));
    CHECK (desk.names() == "Em");
    CHECK (desk.pressInTimeline (KeyPress::deleteKey));
    CHECK (desk.names() == "Em");
    CHECK (desk.said.size() == 1);

    ChordEvent end;
    end.kind = ChordEvent::Kind::ended;
    end.id = 5;
    end.seconds = 8.0;
    desk.play (end);
    CHECK_FALSE (desk.entries()[0].isOpen());
}

TEST_CASE ("a chord is split at its middle beat, or where the timeline was clicked", "[ui][log-editing]")
{
    EditingDesk desk (song().log());
    desk.list.listBox().selectRow (0);
    CHECK (desk.pressInList ('E', command));
    CHECK (desk.times() == "0-2 2-4 4-8 8-12 12-14 14-");
    CHECK (desk.names() == "Dm7 Dm7 G7 Cmaj7 Am7 Em");

    const auto block = desk.timeline.areaOf (2);
    desk.clickInTimeline (block.getCentre());
    auto menu = desk.timeline.menu (juce::Point<float> (block.getX() + block.getWidth() * 0.77f, block.getCentreY()).toInt());
    CHECK (EditingDesk::choose (menu, "Split in two"));
    CHECK (desk.times() == "0-2 2-4 4-7 7-8 8-12 12-14 14-");

    desk.timeline.select ({ nameOf (desk.entries().back()) });
    CHECK_FALSE (EditingDesk::choose (desk.timeline.menu(), "Split in two"));      // it still sounds
}

TEST_CASE ("chords are joined with the next, or all that are selected side by side", "[ui][log-editing]")
{
    EditingDesk desk (song().log());
    desk.list.listBox().selectRow (0);
    CHECK (desk.pressInList ('J', command));
    CHECK (desk.times() == "0-8 8-12 12-14 14-");
    CHECK (desk.names() == "Dm7 Cmaj7 Am7 Em");

    desk.list.listBox().selectRangeOfRows (0, 2);
    CHECK (desk.pressInList ('J', command));
    CHECK (desk.times() == "0-14 14-");

    // With what still sounds it goes on sounding.
    CHECK (desk.list.selectedEntries() == std::vector<std::size_t> { 0 });
    CHECK (desk.pressInList ('J', command));
    CHECK (desk.times() == "0-");
    CHECK (desk.entries()[0].id == 5);
    CHECK (desk.list.selectedEntries() == std::vector<std::size_t> { 0 });

    CHECK (desk.pressInList ('J', command));        // there is none
    CHECK (desk.said == juce::StringArray ("That cannot be done here"));
}

TEST_CASE ("chords move and grow by steps of the grid that was chosen, and their neighbours give way", "[ui][log-editing]")
{
    EditingDesk desk (song().log());
    desk.list.listBox().selectRow (1);
    CHECK (desk.pressInList (KeyPress::rightKey, alt));
    CHECK (desk.times() == "0-4 5-9 9-12 12-14 14-");
    CHECK (desk.pressInList (KeyPress::leftKey, alt | shift));
    CHECK (desk.times() == "0-4 5-8 9-12 12-14 14-");

    CHECK (EditingDesk::choose (desk.list.menu(), "1/8"));
    CHECK (desk.pressInTimeline (KeyPress::rightKey, alt | shift));
    CHECK (desk.times() == "0-4 5-8.5 9-12 12-14 14-");
    CHECK (desk.pressInTimeline (KeyPress::leftKey, alt));
    CHECK (desk.times() == "0-4 4.5-8 9-12 12-14 14-");

    CHECK (EditingDesk::choose (desk.list.menu(), "Bars"));
    CHECK (desk.pressInList ('G', command));
    CHECK (desk.times() == "0-4 4-8 9-12 12-14 14-");

    // Several go together; there is no room before the first, and what still sounds stays.
    desk.list.selectAll();
    CHECK (desk.pressInList (KeyPress::leftKey, alt));
    CHECK (desk.said.size() == 1);
    desk.list.select ({ { 1, 1 }, { 1, 2 } });
    CHECK (EditingDesk::choose (desk.list.menu(), "1/4"));
    CHECK (desk.pressInList (KeyPress::rightKey, alt));
    CHECK (desk.times() == "1-5 5-9 9-12 12-14 14-");
}

TEST_CASE ("what is selected is transposed by semitones, or to a key", "[ui][log-editing]")
{
    EditingDesk desk (song().log());
    desk.list.listBox().selectRangeOfRows (0, 1);
    CHECK (desk.pressInList (KeyPress::upKey, alt));
    CHECK (desk.names() == "Ebm7 Ab7 Cmaj7 Am7 Em");
    CHECK (desk.entries()[0].naming.voicing.lowest() == 51);
    CHECK (desk.list.selectedEntries() == std::vector<std::size_t> { 0, 1 });
    CHECK (desk.pressInList (KeyPress::downKey, alt));
    CHECK (desk.names() == "Dm7 G7 Cmaj7 Am7 Em");

    CHECK (EditingDesk::choose (desk.list.menu(), "To G major"));
    CHECK (desk.names() == "Am7 D7 Cmaj7 Am7 Em");
    CHECK (toText (*desk.entries()[0].context.key) == "G");
}

TEST_CASE ("a key is given to what is selected, or from a chord on to the end of its take", "[ui][log-editing]")
{
    auto played = song();
    played.newTake().play (0, 4, scenes::b7b9);
    EditingDesk desk (played.log());
    desk.list.listBox().selectRow (1);
    desk.commands.respell (desk.list.choice().names, parseKey ("Gb"));
    CHECK (toText (*desk.entries()[1].context.key) == "Gb");
    CHECK (toText (*desk.entries()[0].context.key) == "C");

    desk.commands.respellFrom (nameOf (desk.entries()[2]), parseKey ("Em"));
    CHECK (toText (*desk.entries()[4].context.key) == "Em");
    CHECK (toText (*desk.entries()[5].context.key) == "C");
    CHECK (EditingDesk::choose (desk.list.menu(), "No key"));
    CHECK_FALSE (desk.entries()[1].context.key);
}

TEST_CASE ("short chords are left out after it was said how many they are", "[ui][log-editing]")
{
    auto played = song();
    EditingDesk desk (played.log());
    const auto has = [&desk] (const juce::String& text)
    {
        const auto menu = desk.list.menu();

        for (juce::PopupMenu::MenuItemIterator it (menu, true); it.next();)
            if (it.getItem().text == text)
                return true;

        return false;
    };

    CHECK (has ("Shorter than 1/4: 0 chords"));
    CHECK_FALSE (EditingDesk::choose (desk.list.menu(), "Shorter than 1/4"));
    desk.list.listBox().selectRow (3);
    CHECK (desk.pressInList ('E', command));
    CHECK (has ("Shorter than 1/2: 2 chords"));
    CHECK (EditingDesk::choose (desk.list.menu(), "Shorter than 1/2"));
    CHECK (desk.times() == "0-4 4-8 8-14 14-");
}

TEST_CASE ("an edit finds its chord by its name, whatever has come or gone in between", "[ui][log-editing]")
{
    EditingDesk desk (song().log());
    desk.list.listBox().selectRow (2);
    const auto menu = desk.list.menu();

    // Another chord comes, and the first one goes, while the menu is open.
    ChordEvent next;
    next.id = 6;
    next.take = 1;
    next.seconds = 8.0;
    next.naming = desk.entries()[0].naming;
    desk.play (next);
    desk.commands.perform (LogCommand::remove, { { nameOf (desk.entries()[0]) }, {} });
    CHECK (EditingDesk::choose (menu, "Delete"));
    CHECK (desk.names() == "G7 Am7 Em Dm7");
    CHECK (desk.entries().back().isOpen());

    CHECK (desk.history.undo());
    CHECK (desk.history.undo());
    CHECK (desk.names() == "Dm7 G7 Cmaj7 Am7 Em Dm7");

    // And one that has gone is none that can be edited.
    CHECK_FALSE (desk.commands.perform (LogCommand::split, { { { 1, 77 } }, {} }));
}

TEST_CASE ("without commands the list and the timeline are only read", "[ui][log-editing]")
{
    EditingDesk desk (song().log());
    LogPanel list (desk.theme);
    TimelinePanel timeline (desk.theme);
    list.setSize (300, 300);
    timeline.setSize (600, 90);
    list.show (song().log(), {});
    timeline.show (song().log(), {}, {}, false);
    list.listBox().selectRow (0);
    timeline.select ({ { 1, 1 } });
    CHECK_FALSE (list.handle (KeyPress (KeyPress::deleteKey)));
    CHECK_FALSE (timeline.keyPressed (KeyPress (KeyPress::deleteKey)));
    list.ask (LogCommand::rename);
    timeline.ask (LogCommand::rename);
    CHECK (list.field() == nullptr);
    CHECK (timeline.field() == nullptr);
    CHECK (list.menu().getNumItems() == 2);
}
