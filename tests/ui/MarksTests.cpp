// MarksTests.cpp - what was played along an open chart: marks in the list and on the timeline, their words, and how many are right.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "PaintedText.h"
#include "Repaints.h"
#include "TimelineScenes.h"
#include "WholeWindow.h"

using namespace guidetone;

namespace
{

constexpr std::initializer_list<int> dFlat7 { 49, 59, 65, 68 }, cMinor { 48, 60, 63, 67 };
const char* const letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789,.:/%() ";

/** Four bars over a chart of four: right, a substitution, wrong, right. */
struct Window : WholeWindow
{
    Window()    { arrange (LayoutName::studio, scenes::Song().play (0, 4, scenes::dm7).play (4, 8, dFlat7).play (8, 12, cMinor).play (12, 16, scenes::am7).log()); }

    void open (const char* sheet = "Key: C\n| Dm7 | G7 | Cmaj7 | Am7 |\n")
    {
        processor.edits().change ("Open a chart", [&] { processor.setChart (openChart (std::string (sheet))); });
        settle();
    }

    LogPanel& list()    { return editor.logPanel(); }
    const LogRow& row (int i)    { return list().lines()[static_cast<std::size_t> (i)]; }

    juce::String header()    { return textOn (list(), letters).together(); }

    /** What the pointer is told where it rests on a row. */
    juce::String tooltip (int i)
    {
        const auto at = list().listBox().getRowPosition (i, true).getCentre();

        for (auto* under = list().listBox().getComponentAt (at); under != nullptr; under = under->getParentComponent())
            if (auto* client = dynamic_cast<juce::TooltipClient*> (under))
                return client->getTooltip();

        return {};
    }
};

} // namespace

TEST_CASE ("along an open chart each chord is marked right, a substitution or wrong, and words say so", "[ui][marks]")
{
    Window w;
    CHECK_FALSE (w.row (0).mark);
    CHECK (w.header().contains ("4chords"));
    w.open();
    CHECK (w.row (0).mark == Mark::right);
    CHECK (w.row (1).mark == Mark::substitution);
    CHECK (w.row (2).mark == Mark::wrong);
    CHECK (w.row (3).mark == Mark::right);

    CHECK (w.tooltip (0) == "Right, as in the chart");
    CHECK (w.tooltip (1) == "Substitution (tritone substitute): the chart has G7");
    CHECK (w.tooltip (2) == juce::String::fromUTF8 ("Wrong: the chart has C\xce\x94" "7"));
    CHECK (w.row (2).spoken.contains ("Wrong: the chart has C major seven"));
    CHECK (w.header().contains ("2of4chordsright,1substitution"));
    CHECK (w.list().getDescription() == "2 of 4 chords right, 1 substitution");

    auto& timeline = w.work().timelinePanel();
    timeline.select ({ nameOf (w.list().lines().entries()[1]) });
    CHECK (timeline.textAt (timeline.areaOf (1).getCentre().toInt()).contains ("Substitution (tritone substitute)"));
}

TEST_CASE ("marks go with the chart by undo, and follow what is edited and played on", "[ui][marks]")
{
    Window w;
    w.open();
    w.list().listBox().selectRow (2);
    CHECK (w.list().handle (juce::KeyPress (juce::KeyPress::deleteKey)));
    w.settle();
    CHECK (w.list().getDescription() == "2 of 3 chords right, 1 substitution");
    CHECK (w.press ('Z', juce::ModifierKeys::commandModifier));
    w.settle();
    CHECK (w.row (2).mark == Mark::wrong);

    w.open ("Key: C\n| Dm7 | Db7 | Cm | Am7 |\n");
    CHECK (w.list().getDescription() == "4 of 4 chords right");
    CHECK (w.press ('Z', juce::ModifierKeys::commandModifier));
    CHECK (w.press ('Z', juce::ModifierKeys::commandModifier));
    w.settle();
    CHECK (w.processor.chart() == nullptr);
    CHECK_FALSE (w.row (2).mark);
    CHECK (w.header().contains ("4chords"));
    CHECK (w.list().getDescription().isEmpty());
}

TEST_CASE ("marks differ in form and in colour in every theme, and cost nothing while nothing changes", "[ui][marks]")
{
    for (const auto* name : { "dark", "light", "highContrast", "colourBlind" })
    {
        const auto theme = themeOf (themeNamed (name));
        const auto colour = [&theme] (Mark mark) { return colourOf (mark, theme, theme.quiet); };
        CHECK (colour (Mark::wrong) != colour (Mark::right));
        CHECK (colour (Mark::substitution) != colour (Mark::right));
        CHECK (colour (Mark::substitution) != colour (Mark::wrong));
    }

    for (const auto one : { Mark::right, Mark::substitution, Mark::wrong })
        for (const auto other : { Mark::right, Mark::substitution, Mark::wrong, Mark::edited, Mark::revised })
            CHECK ((one == other) == (outlineOf (one).toString() == outlineOf (other).toString()));

    Window w;
    w.open();
    Repaints repaints (w.list());

    for (int i = 0; i < 20; ++i)
        w.editor.update();

    CHECK (repaints.count() == 0);
}

TEST_CASE ("a count that has no room beside the title is said shorter", "[ui][marks]")
{
    const juce::ScopedJuceInitialiser_GUI gui;
    Theme theme;
    LogPanel list (theme);
    const auto chart = openChart (std::string ("Key: C\n| Dm7 | G7 | Cmaj7 | Am7 |\n"));
    const auto log = scenes::Song().play (0, 4, scenes::dm7).play (4, 8, dFlat7).log();
    ChartMarks marks;
    marks.open (&chart->chart);
    marks.update (log, 0);
    list.show (log, {});
    list.show (marks, 0);
    const auto said = [&] (int width) { list.setSize (width, 200); return textOn (list, letters).together(); };
    CHECK (said (400).contains ("1of2chordsright,1substitution"));
    CHECK (said (250).contains ("1of2chordsright"));
    CHECK_FALSE (said (250).contains ("substitution"));
    CHECK (said (150).contains ("Progression1/2"));
}
