// LogSectionTests.cpp - sections are named where they begin, and stand over the list and the bars.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "EditingDesk.h"
#include "progression/Sections.h"

using namespace guidetone;
using juce::KeyPress;

TEST_CASE ("a section is named from a chord on, and named again where its heading is", "[ui][log-editing]")
{
    EditingDesk desk (scenes::fourBars().log());
    desk.list.listBox().selectRow (2);
    CHECK (desk.pressInList ('T', command));
    REQUIRE (desk.list.field() != nullptr);
    CHECK (desk.list.field()->editor().isEmpty());
    CHECK (desk.list.field()->editor().getTitle() == "Name of the section");
    EditingDesk::type (*desk.list.field(), "  Bridge ");
    CHECK (desk.entries()[2].section == SectionName ("Bridge"));
    CHECK (desk.done == juce::StringArray ("Name a section"));

    // Its heading, which stands for its chords.
    REQUIRE (desk.list.lines().rowCount() == 6);
    CHECK (desk.list.lines().at (2).heading);
    CHECK (desk.list.lines().at (2).entry == 2);
    CHECK (desk.list.selectedEntries() == std::vector<std::size_t> { 2 });
    desk.list.listBox().selectRow (2);
    CHECK (desk.list.selectedEntries() == std::vector<std::size_t> { 2, 3, 4 });

    desk.timeline.select ({ nameOf (desk.entries()[2]) });
    CHECK (desk.pressInTimeline ('T', command));
    CHECK (desk.timeline.field()->editor().getText() == "Bridge");
    EditingDesk::type (*desk.timeline.field(), "");
    CHECK (desk.entries()[2].section.empty());
    CHECK (desk.list.lines().rowCount() == 5);
}

TEST_CASE ("a heading says the take and the section that begin there; a take's stands for all of its sections", "[ui][log-editing]")
{
    auto log = withSection (withSection (withSection (scenes::log (12), 0, "Intro"), 8, "Verse"), 10, "Chorus");
    EditingDesk desk (log);
    const auto& lines = desk.list.lines();
    REQUIRE (lines.rowCount() == 15);
    CHECK (lines.at (0).heading);
    CHECK (lines.at (9).heading);
    CHECK (lines.at (12).heading);

    const auto spoken = [&desk] (int row) { return static_cast<juce::ListBoxModel*> (desk.list.listBox().getModel())->getNameForRow (row); };
    CHECK (spoken (0) == "Intro");
    CHECK (spoken (9) == "Take 2, Verse");
    CHECK (spoken (12) == "Chorus");

    for (std::size_t entry = 0; entry < 12; ++entry)
        CHECK (lines.at (lines.rowOfEntry (entry)).entry == entry);

    desk.list.listBox().selectRow (0);
    CHECK (desk.list.selectedEntries().size() == 8);
    desk.list.listBox().selectRow (9);
    CHECK (desk.list.selectedEntries() == std::vector<std::size_t> { 8, 9, 10, 11 });
    desk.list.listBox().selectRow (12);
    CHECK (desk.list.selectedEntries() == std::vector<std::size_t> { 10, 11 });
}

TEST_CASE ("a section that is named anew paints its heading again, and no other line", "[ui][log-editing]")
{
    EditingDesk desk (withSection (scenes::fourBars().log(), 2, "A"));
    Repaints repaints (desk.list);
    desk.commands.nameSection (nameOf (desk.entries()[2]), "B");
    const auto area = [&desk] (int row) { return desk.list.getLocalArea (&desk.list.listBox(), desk.list.listBox().getRowPosition (row, true)).reduced (2); };
    CHECK (repaints.touched (area (2)));
    CHECK_FALSE (repaints.touched (area (1)));
}

TEST_CASE ("a section's name stands over its bars", "[ui][log-editing]")
{
    EditingDesk desk (scenes::fourBars().log());
    const auto before = painted (desk.timeline);
    desk.commands.nameSection (nameOf (desk.entries()[1]), "Bridge");
    const auto after = painted (desk.timeline);
    const auto block = desk.timeline.areaOf (1).toNearestInt();
    int different = 0, below = 0;

    for (int x = block.getX(); x < block.getX() + 40; ++x)
        for (int y = 0; y < desk.timeline.getHeight(); ++y)
            if (before.getPixelAt (x, y) != after.getPixelAt (x, y))
                ++(y < block.getY() ? different : below);

    CHECK (different > 100);
    CHECK (below < different);      // but for the pencil of what was changed by hand
}
