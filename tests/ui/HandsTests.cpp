// HandsTests.cpp - the whole window under mouse and keys: edges, menus of panels, names to choose, suggestions, and undo after each of them.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "Scenes.h"
#include "WholeWindow.h"

using namespace guidetone;

namespace
{

struct Window : WholeWindow
{
    explicit Window (LayoutName layout = LayoutName::studio)    { arrange (layout, scenes::log (9)); }

    PanelGrid& grid()       { return work().panels(); }
    bool undo()             { const bool undone = press ('Z', juce::ModifierKeys::commandModifier); settle(); return undone; }

    static juce::MouseEvent mouse (juce::Component& component, juce::Point<float> position, juce::Point<float> downAt, juce::ModifierKeys buttons = juce::ModifierKeys::leftButtonModifier)
    {
        const auto now = juce::Time::getCurrentTime();
        return { juce::Desktop::getInstance().getMainMouseSource(), position, buttons, 0.0f, 0.0f, 0.0f, 0.0f, 0.0f, &component, &component, now, downAt, now, 1, position != downAt };
    }

    static void drag (juce::Component& component, juce::Point<float> way)
    {
        const auto from = component.getLocalBounds().getCentre().toFloat();
        component.mouseDown (mouse (component, from, from));
        component.mouseDrag (mouse (component, from + way * 0.5f, from));
        component.mouseDrag (mouse (component, from + way, from));
        component.mouseUp (mouse (component, from + way, from));
    }

    juce::Component& handleBetween (PanelEdge::Between between)
    {
        for (const auto& edge : grid().plan().edges)
            if (edge.between == between)
                return *grid().getComponentAt (edge.area.getCentre());

        FAIL ("there is no such edge");
        return grid();
    }
};

} // namespace

TEST_CASE ("an edge is dragged by the mouse or a finger, moved by arrow keys, and goes back by undo", "[ui][hands]")
{
    for (const auto between : { PanelEdge::Between::places, PanelEdge::Between::rows })
    {
        Window w;
        const auto before = w.processor.view().panels;
        const bool rows = between == PanelEdge::Between::rows;
        Window::drag (w.handleBetween (between), rows ? juce::Point<float> (0.0f, -24.0f) : juce::Point<float> (-40.0f, 0.0f));
        w.settle();
        CHECK_FALSE (w.processor.view().panels == before);
        CHECK (w.undo());
        CHECK (w.processor.view().panels == before);

        CHECK (w.handleBetween (between).keyPressed (juce::KeyPress (rows ? juce::KeyPress::upKey : juce::KeyPress::leftKey)));
        CHECK_FALSE (w.handleBetween (between).keyPressed (juce::KeyPress ('a')));
        w.settle();
        CHECK_FALSE (w.processor.view().panels == before);
        CHECK (w.undo());
        CHECK (w.processor.view().panels == before);
    }
}

TEST_CASE ("a press on an edge that moves nothing is no step of undo", "[ui][hands]")
{
    Window w;
    auto& handle = w.handleBetween (PanelEdge::Between::places);
    const auto at = handle.getLocalBounds().getCentre().toFloat();
    handle.mouseDown (Window::mouse (handle, at, at));
    handle.mouseUp (Window::mouse (handle, at, at));
    w.settle();
    CHECK_FALSE (w.undo());
}

TEST_CASE ("the other mouse button asks for the menu of the panel that it is pressed on, whatever part of it", "[ui][hands]")
{
    for (int layout = 0; layout < layoutCount; ++layout)
    {
        Window w (static_cast<LayoutName> (layout));
        std::vector<Panel> asked;
        w.grid().onMenu = [&asked] (Panel panel, juce::Point<int>) { asked.push_back (panel); };

        for (int i = 0; i < panelCount; ++i)
        {
            const auto panel = static_cast<Panel> (i);
            const auto area = w.grid().plan().of (panel);

            if (area.isEmpty())
                continue;

            asked.clear();
            auto* under = w.grid().getComponentAt (area.getCentre());
            REQUIRE (under != nullptr);
            const auto at = under->getLocalPoint (&w.grid(), area.getCentre()).toFloat();
            w.grid().mouseDown (Window::mouse (*under, at, at));
            CHECK (asked.empty());
            w.grid().mouseDown (Window::mouse (*under, at, at, juce::ModifierKeys::rightButtonModifier));
            CHECK (asked == std::vector<Panel> { panel });
        }
    }
}

TEST_CASE ("another name that is clicked is the last entry's name, and undo gives it its own back", "[ui][hands]")
{
    Window w;
    const auto& last = [&w]() -> const Entry& { return w.processor.progression().log().entries().back(); };
    REQUIRE (last().naming.readings.size() > 1);
    Shown shown;
    shown.naming = last().naming;
    shown.keysDown = shown.sounding = shown.naming.voicing;
    w.editor.chordPanel().show (shown, {});
    const auto chips = w.editor.chordPanel().alternates();
    REQUIRE (! chips.empty());
    const auto first = last().naming.readings[0].chord, second = last().naming.readings[1].chord;

    chips[0]->onChoose();    // as the click does, which is posted: the window may show something else by then
    w.settle();
    CHECK (last().naming.readings[0].chord == second);
    CHECK (last().edited);
    CHECK (w.undo());
    CHECK (last().naming.readings[0].chord == first);
}

TEST_CASE ("a suggestion that is inserted stands at the end of the list, and undo takes it out", "[ui][hands]")
{
    Window w (LayoutName::practice);
    auto& suggestions = w.work().suggestionsPanel();
    REQUIRE (suggestions.visibleRows() > 0);
    const auto before = w.processor.progression().log().size();
    const auto chord = suggestions.row (0).shown().chord;

    CHECK (suggestions.keyPressed (juce::KeyPress (juce::KeyPress::homeKey)));
    CHECK (suggestions.keyPressed (juce::KeyPress ('I', {}, 'i')));
    w.settle();
    REQUIRE (w.processor.progression().log().size() == before + 1);
    CHECK (w.processor.progression().log().entries().back().naming.readings[0].chord == chord);
    CHECK (w.undo());
    CHECK (w.processor.progression().log().size() == before);
}
