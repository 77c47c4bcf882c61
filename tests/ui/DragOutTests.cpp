// DragOutTests.cpp - chords leave the window as MIDI files.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "EditingDesk.h"
#include "ui/DragOut.h"
#include "ui/panels/ChordPanel.h"

#include <juce_audio_basics/juce_audio_basics.h>

using namespace guidetone;

namespace
{

struct Desk : EditingDesk
{
    juce::File folder { juce::File::createTempFile ("drag") };
    DragOut dragOut { folder };
    juce::Array<juce::File> handed;

    explicit Desk (Progression log) : EditingDesk (std::move (log))
    {
        dragOut.handOver = [this] (const juce::File& file, juce::Component&) { handed.add (file); return true; };
        list.onDragOut = [this] (const std::vector<EntryName>& names) { dragOut.drag (history.current(), names, {}, list); };
        timeline.onDragOut = [this] (const std::vector<EntryName>& names) { dragOut.drag (history.current(), names, {}, timeline); };
    }

    ~Desk()    { folder.deleteRecursively(); }

    /** Of the file that was handed over last: "0: 50 60 65", a line a moment at which notes begin, in quarter notes. */
    juce::String notes() const
    {
        juce::FileInputStream stream (handed.getLast());
        juce::MidiFile midi;
        juce::StringArray lines;

        if (! stream.openedOk() || ! midi.readFrom (stream))
            return "no MIDI file";

        for (int track = 0; track < midi.getNumTracks(); ++track)
            for (const auto* event : *midi.getTrack (track))
                if (event->message.isNoteOn())
                {
                    const auto at = juce::String (event->message.getTimeStamp() / midi.getTimeFormat()) + ":";

                    if (lines.isEmpty() || ! lines[lines.size() - 1].startsWith (at))
                        lines.add (at);

                    lines.getReference (lines.size() - 1) << ' ' << event->message.getNoteNumber();
                }

        return lines.joinIntoString (", ");
    }
};

} // namespace

TEST_CASE ("what is selected in the list is dragged out as a MIDI file that begins at once", "[ui][drag-out]")
{
    Desk desk (scenes::fourBars().log());
    desk.list.listBox().selectRow (1);
    desk.list.listBox().selectRow (2, true, false);
    auto* model = desk.list.listBox().getModel();
    CHECK (model->getDragSourceDescription ({}).isVoid());
    CHECK (model->getDragSourceDescription ({}).isVoid());      // the mouse moves on
    REQUIRE (desk.handed.size() == 1);
    CHECK (desk.handed[0].getFileName() == "G7 Cmaj7.mid");
    CHECK (desk.notes() == "0: 43 59 62 65, 4: 48 59 64 67");
}

TEST_CASE ("a block that leaves the timeline is no longer moved but dragged out", "[ui][drag-out]")
{
    Desk desk (scenes::fourBars().log());
    desk.clickInTimeline (desk.timeline.areaOf (1).getCentre());
    const auto from = desk.timeline.areaOf (1).getCentre(), moved = from.translated (40.0f, 0.0f), out = from.translated (40.0f, 400.0f);
    desk.timeline.mouseDown (EditingDesk::mouse (desk.timeline, from, from));
    desk.timeline.mouseDrag (EditingDesk::mouse (desk.timeline, moved, from));
    CHECK (desk.handed.isEmpty());
    desk.timeline.mouseDrag (EditingDesk::mouse (desk.timeline, out, from));
    desk.timeline.mouseDrag (EditingDesk::mouse (desk.timeline, out, from));
    desk.timeline.mouseUp (EditingDesk::mouse (desk.timeline, out, from));
    REQUIRE (desk.handed.size() == 1);
    CHECK (desk.notes() == "0: 43 59 62 65");
    CHECK (desk.done.isEmpty());
}

TEST_CASE ("the big chord is dragged out as it sounds, once a drag", "[ui][drag-out]")
{
    Desk desk ({});
    ChordPanel panel (desk.theme);
    panel.setSize (400, 300);
    const auto shown = scenes::played ({ 52, 58, 60, 61, 66 });
    panel.onDragOut = [&] { desk.dragOut.drag (shown.naming, shown.context, {}, panel); };

    const auto drag = [&panel] (float by)
    {
        panel.mouseDown (EditingDesk::mouse (panel, { 200.0f, 150.0f }, { 200.0f, 150.0f }));
        panel.mouseDrag (EditingDesk::mouse (panel, { 200.0f + by, 150.0f }, { 200.0f, 150.0f }));
        panel.mouseDrag (EditingDesk::mouse (panel, { 201.0f + by, 150.0f }, { 200.0f, 150.0f }));
    };

    drag (3.0f);
    CHECK (desk.handed.isEmpty());
    drag (30.0f);
    REQUIRE (desk.handed.size() == 1);
    CHECK (desk.notes() == "0: 52 58 60 61 66");
    CHECK_FALSE (desk.handed[0].getFileName().containsAnyOf ("/\\:*?\""));

    // Where nothing sounds there is nothing to drag.
    CHECK_FALSE (desk.dragOut.drag (Naming(), {}, {}, panel));
    CHECK_FALSE (desk.dragOut.drag (Progression(), { { 1, 1 } }, {}, panel));
    CHECK (desk.handed.size() == 1);
}

TEST_CASE ("what still sounds can be dragged out, names stay short, and old files go", "[ui][drag-out]")
{
    Desk desk (scenes::log (40));
    const auto old = desk.folder.getChildFile ("drag (7)");
    REQUIRE (old.createDirectory().wasOk());
    REQUIRE (old.setLastModificationTime (juce::Time::getCurrentTime() - juce::RelativeTime::days (2.0)));

    desk.list.selectAll();
    CHECK (desk.dragOut.drag (desk.history.current(), desk.list.choice().names, {}, desk.list));
    CHECK_FALSE (old.exists());
    CHECK (desk.handed[0].getFileName().length() < 80);
    CHECK (desk.handed[0].getFileName().endsWith ("....mid"));

    CHECK (desk.dragOut.drag (desk.history.current(), { nameOf (desk.entries().back()) }, {}, desk.list));
    CHECK (desk.notes().startsWith ("0: "));
    CHECK (desk.handed[0] != desk.handed[1]);
    CHECK (desk.handed[0].existsAsFile());

    // A folder that cannot be made is no crash.
    DragOut nowhere (juce::File ("/dev/null/drag"));
    CHECK_FALSE (nowhere.drag (desk.history.current(), { nameOf (desk.entries()[0]) }, {}, desk.list));
}
