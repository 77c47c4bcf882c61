// LogDraggingTests.cpp - blocks of the timeline under the mouse: moved, made longer, and left where they are.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "EditingDesk.h"

using namespace guidetone;
using juce::KeyPress;

namespace
{
    scenes::Song song()
    {
        scenes::Song three;
        return three.play (0, 4, scenes::dm7).play (4, 8, scenes::g7).play (9, 12, scenes::cmaj7).play (12, 16, scenes::am7).stillSounding();
    }

    juce::Point<float> leftEdge (juce::Rectangle<float> block)     { return { block.getX() + 2.0f, block.getCentreY() }; }
    juce::Point<float> rightEdge (juce::Rectangle<float> block)    { return { block.getRight() - 2.0f, block.getCentreY() }; }
}

TEST_CASE ("a selected block is dragged to the next line of the grid", "[ui][log-editing]")
{
    EditingDesk desk (song().log());
    desk.clickInTimeline (desk.timeline.areaOf (1).getCentre());
    desk.dragInTimeline (desk.timeline.areaOf (1).getCentre(), 0.8);
    CHECK (desk.times() == "0-4 5-9 9-12 12-");
    CHECK (desk.done == juce::StringArray ("Move chords"));
    CHECK (desk.timeline.choice().names == std::vector<EntryName> { { 1, 2 } });

    desk.dragInTimeline (desk.timeline.areaOf (1).getCentre(), 0.3);        // not as far as to the next line
    CHECK (desk.done.size() == 1);
    desk.dragInTimeline (desk.timeline.areaOf (1).getCentre(), -0.5, alt);  // with Alt there is no grid
    CHECK (desk.entries()[1].start.ticks == Catch::Detail::Approx (4.5 * ticksPerQuarter).margin (60.0));
}

TEST_CASE ("its edges are dragged on their own, and it keeps a length", "[ui][log-editing]")
{
    EditingDesk desk (song().log());
    desk.clickInTimeline (desk.timeline.areaOf (1).getCentre());
    desk.dragInTimeline (rightEdge (desk.timeline.areaOf (1)), -2.0);
    CHECK (desk.times() == "0-4 4-6 9-12 12-");
    desk.dragInTimeline (leftEdge (desk.timeline.areaOf (1)), -1.0);
    CHECK (desk.times() == "0-3 3-6 9-12 12-");
    CHECK (desk.done == juce::StringArray ("Length of a chord", "Length of a chord"));

    desk.dragInTimeline (rightEdge (desk.timeline.areaOf (1)), -20.0);
    CHECK (desk.entries()[1].end.ticks > desk.entries()[1].start.ticks);
    CHECK (desk.entries()[1].start.ticks == 3 * ticksPerQuarter);
}

TEST_CASE ("several move together, and what still sounds stays where it is", "[ui][log-editing]")
{
    EditingDesk desk (song().log());
    desk.clickInTimeline (desk.timeline.areaOf (0).getCentre());
    desk.clickInTimeline (desk.timeline.areaOf (1).getCentre(), shift);
    desk.dragInTimeline (desk.timeline.areaOf (0).getCentre(), 1.0);
    CHECK (desk.times() == "1-5 5-9 9-12 12-");

    desk.timeline.select ({ { 1, 4 } });
    const auto sounding = desk.timeline.areaOf (3);
    desk.dragInTimeline ({ sounding.getX() + 1.0f, sounding.getCentreY() }, 2.0);
    CHECK (desk.times() == "1-5 5-9 9-12 12-");
}

TEST_CASE ("what is not selected is scrolled by a drag, and never edited", "[ui][log-editing]")
{
    EditingDesk desk (scenes::form (scenes::Song(), 0.0, 30).log());
    const auto shown = desk.entries().size() - 3;
    const float before = desk.timeline.areaOf (shown).getX();
    desk.dragInTimeline (desk.timeline.areaOf (shown).getCentre(), 2.0);
    CHECK (desk.done.isEmpty());
    CHECK (desk.timeline.areaOf (shown).getX() > before + 20.0f);

    desk.clickInTimeline (desk.timeline.areaOf (shown).getCentre());
    desk.dragInTimeline (desk.timeline.areaOf (shown - 1).getCentre(), 2.0);
    CHECK (desk.done.isEmpty());
    CHECK (desk.timeline.selectedEntry() == shown);
}

TEST_CASE ("while a block is dragged its shadow is painted where it would stand, and nothing else of the log", "[ui][log-editing]")
{
    EditingDesk desk (song().log());
    desk.clickInTimeline (desk.timeline.areaOf (1).getCentre());
    const auto before = painted (desk.timeline);
    const auto from = desk.timeline.areaOf (1).getCentre(), to = from.translated (static_cast<float> (desk.pixelsPerQuarter()) * 2.0f, 0.0f);
    desk.timeline.mouseDown (EditingDesk::mouse (desk.timeline, from, from));
    desk.timeline.mouseDrag (EditingDesk::mouse (desk.timeline, to, from));
    const auto during = painted (desk.timeline);
    const auto inGap = desk.timeline.areaOf (1).getRight() + static_cast<float> (desk.pixelsPerQuarter()) * 0.5f;
    CHECK (before.getPixelAt (static_cast<int> (inGap), 60) != during.getPixelAt (static_cast<int> (inGap), 60));
    CHECK (desk.times() == "0-4 4-8 9-12 12-");

    // The log may become another meanwhile: what is held is found by its name, or nothing happens.
    desk.commands.perform (LogCommand::remove, { { { 1, 2 } }, {} });
    desk.timeline.mouseDrag (EditingDesk::mouse (desk.timeline, to, from));
    CHECK (painted (desk.timeline).isValid());
    desk.timeline.mouseUp (EditingDesk::mouse (desk.timeline, to, from));
    CHECK (desk.times() == "0-4 9-12 12-");
}

TEST_CASE ("without a transport a block goes where the hand goes", "[ui][log-editing]")
{
    EditingDesk desk (scenes::free().log());
    const auto start = desk.entries()[2].startSeconds;
    desk.timeline.select ({ nameOf (desk.entries()[2]) });
    const auto block = desk.timeline.areaOf (2);
    const auto from = block.getCentre(), to = from.translated (8.0f, 0.0f);
    desk.timeline.mouseDown (EditingDesk::mouse (desk.timeline, from, from));
    desk.timeline.mouseDrag (EditingDesk::mouse (desk.timeline, to, from));
    desk.timeline.mouseUp (EditingDesk::mouse (desk.timeline, to, from));
    CHECK (desk.entries()[2].startSeconds > start);
    CHECK (desk.entries()[2].startSeconds < start + 1.0);
}
