// LogSelectionTests.cpp - what is selected in the list is selected on the timeline, and the other way round.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "EditingDesk.h"

using namespace guidetone;
using juce::KeyPress;

namespace
{
    std::vector<EntryName> ids (std::initializer_list<std::uint32_t> wanted)
    {
        std::vector<EntryName> names;

        for (const auto id : wanted)
            names.push_back ({ 1, id });

        return names;
    }
}

TEST_CASE ("both panels select the same", "[ui][log-editing]")
{
    EditingDesk desk (scenes::fourBars().log());
    desk.list.listBox().selectRangeOfRows (1, 3);
    CHECK (desk.timeline.choice().names == ids ({ 2, 3, 4 }));
    CHECK (desk.timeline.selectedEntry() == std::size_t { 3 });

    desk.clickInTimeline (desk.timeline.areaOf (0).getCentre());
    CHECK (desk.list.choice().names == ids ({ 1 }));
    desk.clickInTimeline (desk.timeline.areaOf (2).getCentre(), command);
    CHECK (desk.list.choice().names == ids ({ 1, 3 }));
    desk.clickInTimeline (desk.timeline.areaOf (0).getCentre(), command);
    CHECK (desk.list.choice().names == ids ({ 3 }));

    CHECK (desk.list.handle (KeyPress ('A', command, 0)));
    CHECK (desk.timeline.choice().names == ids ({ 1, 2, 3, 4, 5 }));
    CHECK (desk.pressInTimeline (KeyPress::escapeKey));
    CHECK (desk.list.choice().names.empty());
}

TEST_CASE ("Shift selects a range, by the mouse and by the arrows, and back again", "[ui][log-editing]")
{
    EditingDesk desk (scenes::fourBars().log());
    desk.clickInTimeline (desk.timeline.areaOf (1).getCentre());
    desk.clickInTimeline (desk.timeline.areaOf (3).getCentre(), shift);
    CHECK (desk.list.choice().names == ids ({ 2, 3, 4 }));
    desk.clickInTimeline (desk.timeline.areaOf (0).getCentre(), shift);
    CHECK (desk.list.choice().names == ids ({ 1, 2 }));

    desk.clickInTimeline (desk.timeline.areaOf (2).getCentre());
    CHECK (desk.pressInTimeline (KeyPress::rightKey, shift));
    CHECK (desk.pressInTimeline (KeyPress::rightKey, shift));
    CHECK (desk.list.choice().names == ids ({ 3, 4, 5 }));
    CHECK (desk.pressInTimeline (KeyPress::leftKey, shift));
    CHECK (desk.list.choice().names == ids ({ 3, 4 }));
    CHECK (desk.pressInTimeline (KeyPress::homeKey, shift));
    CHECK (desk.list.choice().names == ids ({ 1, 2, 3 }));
    CHECK (desk.pressInTimeline (KeyPress::rightKey));
    CHECK (desk.list.choice().names == ids ({ 2 }));

    CHECK (desk.pressInList (KeyPress::downKey, shift));
    CHECK (desk.timeline.choice().names == ids ({ 2, 3 }));
}

TEST_CASE ("a selection follows its chords through edits and undo", "[ui][log-editing]")
{
    EditingDesk desk (scenes::fourBars().log());
    desk.list.listBox().selectRow (2);
    desk.commands.perform (LogCommand::remove, { ids ({ 1 }), {} });
    desk.list.select (ids ({ 3 }));
    CHECK (desk.list.selectedEntries() == std::vector<std::size_t> { 1 });
    desk.history.undo();
    desk.show();
    CHECK (desk.list.selectedEntries() == std::vector<std::size_t> { 2 });
}

TEST_CASE ("an edit of 100,000 chords that are all selected is done at once", "[ui][log-editing]")
{
    const auto few = scenes::log (8).entries();
    std::vector<Entry> entries;

    for (int i = 0; i < 100000; ++i)
    {
        entries.push_back (few[static_cast<std::size_t> (i % 7)]);
        entries.back().id = static_cast<std::uint32_t> (i + 1);
        entries.back().startSeconds = i;
        entries.back().endSeconds = i + 0.9;
        entries.back().start.ticks = i * 2 * ticksPerQuarter;
        entries.back().end.ticks = entries.back().start.ticks + 2 * ticksPerQuarter;
    }

    EditingDesk desk { Progression (entries) };
    const auto begin = juce::Time::getMillisecondCounterHiRes();
    desk.list.selectAll();
    CHECK (desk.pressInList (KeyPress::upKey, alt));
    CHECK (desk.pressInList (KeyPress::rightKey, alt));
    CHECK (desk.list.menu().getNumItems() > 8);
    const auto seconds = (juce::Time::getMillisecondCounterHiRes() - begin) / 1000.0;
    INFO (seconds);
    CHECK (desk.entries()[99999].start.ticks == 199999 * ticksPerQuarter);
    CHECK (seconds < 10.0);        // a few hundredths of a second each; anything quadratic would take hours
}
