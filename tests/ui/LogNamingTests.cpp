// LogNamingTests.cpp - a chord gets another name where it stands: typed, or one of its others.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "EditingDesk.h"
#include "notation/ChordIdentity.h"

using namespace guidetone;
using juce::KeyPress;

TEST_CASE ("a symbol is typed in the chord's own row", "[ui][log-editing]")
{
    EditingDesk desk (scenes::fourBars().log());
    desk.list.listBox().selectRow (1);
    CHECK (desk.pressInList (KeyPress::F2Key));
    REQUIRE (desk.list.field() != nullptr);
    auto& field = *desk.list.field();
    CHECK (field.editor().getText() == "G7");
    CHECK (field.editor().getHighlightedRegion() == juce::Range<int> (0, 2));
    CHECK (field.editor().getTitle() == "Name of the chord");
    const auto row = desk.list.listBox().getRowPosition (1, true);
    CHECK (desk.list.listBox().getLocalArea (&field, field.getLocalBounds()).getIntersection (row).getHeight() >= row.getHeight() - 4);

    EditingDesk::type (field, "Db7");
    CHECK (desk.list.field() == nullptr);
    CHECK (desk.entries()[1].naming.readings[0].chord.root == 1);
    CHECK (desk.done == juce::StringArray ("Rename a chord"));
    CHECK (desk.entries()[1].naming.readings.size() >= 2);      // the old name is still one of its names

    CHECK (desk.pressInList (KeyPress::returnKey));
    REQUIRE (desk.list.field() != nullptr);
    EditingDesk::press (*desk.list.field(), KeyPress::escapeKey);
    CHECK (desk.list.field() == nullptr);
    CHECK (desk.done.size() == 1);
}

TEST_CASE ("a symbol stays as it was typed, in the list and on the timeline", "[ui][log-editing]")
{
    EditingDesk desk (scenes::fourBars().log());
    desk.commands.respell ({ nameOf (desk.entries()[1]) }, parseKey ("E"));
    desk.list.listBox().selectRow (1);
    CHECK (desk.pressInList (KeyPress::F2Key));
    EditingDesk::type (*desk.list.field(), "Gb7");
    CHECK (desk.names() == "Dm7 Gb7 Cmaj7 Am7 F#m7b5");
    CHECK (desk.list.lines()[1].spoken.contains ("G flat"));
    CHECK (desk.timeline.textAt (desk.timeline.areaOf (1).getCentre().toInt()).contains ("G" + juce::String::charToString (0x266d)));
    const auto edits = desk.done.size();

    // The field shows it so, and Enter changes nothing.
    CHECK (desk.pressInList (KeyPress::returnKey));
    CHECK (desk.list.field()->editor().getText().startsWith ("G"));
    EditingDesk::press (*desk.list.field(), KeyPress::returnKey);
    CHECK (desk.done.size() == edits);

    // Other letters are another name.
    CHECK (desk.pressInList (KeyPress::F2Key));
    EditingDesk::type (*desk.list.field(), "F#7");
    CHECK (desk.names() == "Dm7 F#7 Cmaj7 Am7 F#m7b5");
    CHECK (desk.done.size() == edits + 1);
    CHECK (desk.history.undo());
    CHECK (desk.names() == "Dm7 Gb7 Cmaj7 Am7 F#m7b5");
}

TEST_CASE ("what is no chord says why beside it, and stays to be mended", "[ui][log-editing]")
{
    EditingDesk desk (scenes::fourBars().log());
    desk.list.listBox().selectRow (1);
    desk.list.ask (LogCommand::rename);
    auto& field = *desk.list.field();
    const int plain = field.getHeight();
    EditingDesk::type (field, "G7xyz");
    REQUIRE (desk.list.field() == &field);
    CHECK (field.problem() == "Not understood: xyz");
    CHECK (field.editor().getText() == "G7xyz");
    CHECK (field.getHeight() > plain);
    CHECK (desk.done.isEmpty());

    for (const auto* nothing : { "", "   ", "N.C." })
    {
        EditingDesk::type (field, nothing);
        CHECK (field.problem() == "Type a chord, such as Dm7 or G7/D");
    }

    field.editor().setText ("G7b9", true);
    juce::MessageManager::getInstance()->runDispatchLoopUntil (20);
    CHECK (field.problem().isEmpty());
    CHECK (field.getHeight() == plain);
    EditingDesk::type (field, "G7b9");
    CHECK (desk.names().contains ("G7b9"));
}

TEST_CASE ("up and down go through a chord's other names", "[ui][log-editing]")
{
    EditingDesk desk (scenes::fourBars().log());
    const auto readings = desk.entries()[3].naming.readings;
    REQUIRE (readings.size() >= 2);
    desk.list.listBox().selectRow (3);
    desk.list.ask (LogCommand::rename);
    auto& editor = desk.list.field()->editor();
    CHECK (editor.keyPressed (KeyPress (KeyPress::upKey)));
    CHECK (editor.getText() == "Am7");
    CHECK (editor.keyPressed (KeyPress (KeyPress::downKey)));
    CHECK (editor.getText() != "Am7");
    EditingDesk::press (*desk.list.field(), KeyPress::returnKey);
    CHECK (desk.entries()[3].naming.readings[0].chord == readings[1].chord);
    CHECK (desk.entries()[3].naming.readings.size() == readings.size());
}

TEST_CASE ("every name that a chord has can be read where it is to be typed, in every language of notes", "[ui][log-editing]")
{
    EditingDesk desk (scenes::editedLog());

    for (const char* style : { "textual", "jazz", "roman", "nashville", "classical" })
        for (const char* language : { "english", "german", "italian", "french" })
        {
            desk.commands.writing = writingOf (style, language, "roman");

            for (const auto& entry : desk.entries())
            {
                const auto typed = desk.commands.typedNames (nameOf (entry));
                REQUIRE (typed.size() == static_cast<std::size_t> (entry.naming.readings.size()));

                for (std::size_t i = 0; i < typed.size(); ++i)
                {
                    INFO (style << ' ' << language << ' ' << typed[i]);
                    const auto read = parseSymbol (typed[i].toStdString(), desk.commands.writing.style.language);
                    REQUIRE (read.chord);
                    CHECK (identify (*read.chord).root == entry.naming.readings[static_cast<int> (i)].chord.root);
                }
            }
        }
}

TEST_CASE ("another name is chosen from the menu, whatever hindsight does meanwhile", "[ui][log-editing]")
{
    EditingDesk desk (scenes::log (6));
    desk.list.listBox().selectRow (3);
    const auto readings = desk.entries()[3].naming.readings;
    REQUIRE (readings.size() >= 3);
    const auto third = symbolText (readings[2].chord, spellingOf (desk.entries()[3], {}), desk.commands.writing.style);
    const auto menu = desk.list.menu();

    auto entries = desk.entries();
    std::swap (entries[3].naming.readings[1], entries[3].naming.readings[2]);
    desk.history = ProgressionHistory (Progression (entries));
    desk.show();
    CHECK (EditingDesk::choose (menu, third));
    CHECK (desk.entries()[3].naming.readings[0].chord == readings[2].chord);
}

TEST_CASE ("a chord is named at its block on the timeline, which waits for it", "[ui][log-editing]")
{
    EditingDesk desk (scenes::fourBars().log());
    desk.clickInTimeline (desk.timeline.areaOf (2).getCentre());
    CHECK (desk.timeline.isFollowing());
    CHECK (desk.pressInTimeline (KeyPress::returnKey));
    REQUIRE (desk.timeline.field() != nullptr);
    CHECK_FALSE (desk.timeline.isFollowing());
    const auto before = desk.timeline.areaOf (2);
    CHECK (desk.timeline.field()->getBounds().toFloat().intersects (before));

    ChordEvent end;
    end.kind = ChordEvent::Kind::ended;
    end.id = 5;
    end.seconds = 12.0;
    end.position = scenes::Song().at (24.0);
    desk.play (end);
    CHECK (desk.timeline.areaOf (2) == before);

    EditingDesk::type (*desk.timeline.field(), "C6");
    CHECK (desk.timeline.field() == nullptr);
    CHECK (desk.timeline.isFollowing());
    CHECK (desk.names().contains ("C6"));

    desk.timeline.mouseDoubleClick (EditingDesk::mouse (desk.timeline, desk.timeline.areaOf (2).getCentre(), desk.timeline.areaOf (2).getCentre()));
    CHECK (desk.timeline.field() != nullptr);
}

TEST_CASE ("the field stays with its chord while others come, and goes with it", "[ui][log-editing]")
{
    EditingDesk desk (scenes::log (30));
    desk.list.listBox().selectRow (4);
    desk.list.ask (LogCommand::rename);
    auto& field = *desk.list.field();
    const auto name = field.entry();
    const int top = field.getY(), view = desk.list.listBox().getViewport()->getViewPositionY();

    // The last chord ends, and another one begins: who types is not scrolled away.
    ChordEvent next;
    next.id = 77;
    next.take = 2;
    next.seconds = 60.0;
    next.naming = desk.entries()[0].naming;
    desk.play (next);
    CHECK (desk.list.field() == &field);
    CHECK (field.getY() == top);
    CHECK (desk.list.listBox().getViewport()->getViewPositionY() == view);

    desk.commands.perform (LogCommand::remove, { { nameOf (desk.entries()[0]) }, {} });
    REQUIRE (desk.list.field() == &field);
    CHECK (field.getY() < top);

    EditingDesk::type (field, "Bb13");
    const auto index = indexOf (desk.history.current(), name);
    REQUIRE (index);
    CHECK (desk.entries()[*index].naming.readings[0].chord.root == 10);
}

TEST_CASE ("the keys of the list are not meant by who types", "[ui][log-editing]")
{
    EditingDesk desk (scenes::fourBars().log());
    desk.list.listBox().selectRow (1);
    desk.list.ask (LogCommand::rename);
    CHECK (desk.list.field()->keyPressed (KeyPress ('E', command, 0)));
    CHECK (desk.list.field()->keyPressed (KeyPress (KeyPress::F2Key)));
    CHECK (desk.done.isEmpty());
}
