// OpenChartTests.cpp - a chart that is open in the window: followed by bars or by ear, and what comes of it in the panels.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FilesDesk.h"

using namespace guidetone;

namespace
{

/** A window in which the suggestions are seen. */
struct SuggestionsDesk : FilesDesk
{
    SuggestionsDesk()
    {
        auto view = processor.view();
        view.panels.show (Panel::suggestions);
        processor.setView (view);
    }

    /** The first suggestion after what was played last. */
    SuggestionPicture first()
    {
        processor.progression().dispatchPendingMessages();
        editor.update();
        return editor.workspace().suggestionsPanel().row (0).shown();
    }
};

SongPosition bar (int number)
{
    SongPosition place;
    place.known = true;
    place.bar = number;
    place.ticks = std::int64_t { number - 1 } * 4 * ticksPerQuarter;
    return place;
}

} // namespace

TEST_CASE ("an open chart says what comes, on the timeline and first among the suggestions", "[ui][files]")
{
    SuggestionsDesk d;
    d.drop (d.file ("blues.txt", bluesInA));

    auto& work = d.editor.workspace();
    Snapshot snapshot;
    snapshot.playing = true;
    double time = 1.0;

    const auto goTo = [&] (int number) { snapshot.position = bar (number); work.update (snapshot, time += 0.02); };
    const auto first = [&] { return work.suggestionsPanel().row (0).shown(); };
    const auto rootIs = [&] (int pitchClass) { CHECK (first().chord.root == pitchClass); CHECK (first().reason == "comes next in the chart"); };

    goTo (1);
    REQUIRE (work.timelinePanel().ahead().size() > 12);
    rootIs (2);
    goTo (8);
    rootIs (4);
    goTo (12);
    rootIs (9);
    goTo (13);
    rootIs (2);     // the form begins again
    CHECK_FALSE (work.stageMoment (snapshot).next.empty());

    d.files.closeChart();
    d.editor.update();
    goTo (14);
    CHECK (work.timelinePanel().ahead().empty());
    CHECK (work.suggestionsPanel().visibleRows() == 0);
    CHECK (work.stageMoment (snapshot).next.empty());
}

TEST_CASE ("without a transport an open chart is followed by what is played", "[ui][files]")
{
    SuggestionsDesk d;
    d.drop (d.file ("two five.txt", "Two five\n| Cmaj7 | Dm7 | G7 | Am7 |\n"));

    auto& work = d.editor.workspace();
    CHECK (d.first().chord.root == 0);
    CHECK (work.timelinePanel().goesByEar());
    CHECK (work.timelinePanel().ahead()[0].naming.readings[0].chord.root == 0);
    d.play ({ { 48, 52, 55, 59 } });
    CHECK (d.first().chord.root == 2);
    CHECK (d.first().reason == "comes next in the chart");
    d.play ({ { 48, 52, 55, 59 }, { 50, 53, 57, 60 } });
    CHECK (d.first().chord.root == 7);
    CHECK_FALSE (work.stageMoment (Snapshot()).next.empty());
    CHECK (work.timelinePanel().ahead()[0].naming.readings[0].chord.root == 2);
    d.play ({ { 54, 58, 61, 64 } });
    CHECK (d.first().reason != "comes next in the chart");
    CHECK (work.timelinePanel().goesByEar());       // where it was
    d.files.closeChart();
    d.editor.update();
    CHECK_FALSE (work.timelinePanel().goesByEar());
}

TEST_CASE ("the next chord of an open chart keeps the chart's letters, as a suggestion and in the list", "[ui][files]")
{
    SuggestionsDesk d;
    d.drop (d.file ("letters.txt", "Letters\nKey: E\n| Emaj7 | Gb7 | B7 | Emaj7 |\n"));

    auto& work = d.editor.workspace();
    d.play ({ { 40, 44, 47, 51 } });
    REQUIRE (d.first().chord.root == 6);
    CHECK (d.first().symbol.front().text == "G");
    CHECK (d.first().spoken.startsWith ("G flat seven"));

    CHECK (work.suggestionsPanel().keyPressed (juce::KeyPress (juce::KeyPress::homeKey)));
    CHECK (work.suggestionsPanel().keyPressed (juce::KeyPress ('I', {}, 'i')));
    const auto& written = d.processor.progression().log().entries().back();
    REQUIRE (written.letters);
    CHECK (toText (written.letters->root) == "Gb");

    // What the chart does not have is spelled by the key.
    CHECK (d.first().chord.root == 11);
    CHECK (d.first().symbol.front().text == "B");
}
