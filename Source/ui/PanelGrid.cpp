// PanelGrid.cpp - see PanelGrid.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "PanelGrid.h"

#include "look/Words.h"

namespace guidetone
{

namespace
{
    constexpr int reach = 3;                    // pixels on either side of an edge that catch the mouse
    constexpr int keyStep = 16;                 // an arrow key moves a focused edge so far
    constexpr int longTouchMs = 550;
    constexpr float touchSlack = 10.0f;
}

PanelGrid::PanelGrid (const Theme& themeToUse) : theme (themeToUse)
{
    setInterceptsMouseClicks (false, true);
    addMouseListener (this, true);
}

void PanelGrid::put (Panel panel, juce::Component& component)
{
    components[static_cast<std::size_t> (panel)] = &component;
    addChildComponent (component);
    component.setExplicitFocusOrder (static_cast<int> (panel) + 1);
}

void PanelGrid::show (const Arrangement& next, int keys)
{
    if (next == arrangement && keys == keyCount)
        return;

    arrangement = next;
    keyCount = keys;
    layOut();
}

void PanelGrid::layOut()
{
    placed = planOf (arrangement, getLocalBounds(), keyCount);

    for (std::size_t i = 0; i < components.size(); ++i)
    {
        if (auto* component = components[i])
        {
            component->setVisible (! placed.areas[i].isEmpty());
            component->setBounds (placed.areas[i]);
        }
    }

    placeHandles();
    repaint();
}

void PanelGrid::placeHandles()
{
    // While one is dragged it stays, and only its place changes: the mouse belongs to it.
    while (handles.size() > static_cast<int> (placed.edges.size()))
        handles.removeLast();

    for (int i = 0; i < static_cast<int> (placed.edges.size()); ++i)
    {
        const auto& edge = placed.edges[static_cast<std::size_t> (i)];

        if (i >= handles.size())
            addAndMakeVisible (handles.add (new Handle (*this, edge)));

        auto* handle = handles[i];
        const bool rows = edge.between == PanelEdge::Between::rows;
        handle->edge = edge;
        handle->setBounds (rows ? edge.area.expanded (0, reach) : edge.area.expanded (reach, 0));
        handle->setMouseCursor (rows ? juce::MouseCursor::UpDownResizeCursor : juce::MouseCursor::LeftRightResizeCursor);
        handle->toFront (false);
    }
}

void PanelGrid::paintOverChildren (juce::Graphics& g)
{
    for (const auto* handle : handles)
    {
        g.setColour (handle->hasKeyboardFocus (false) ? theme.accent : theme.line);
        g.fillRect (handle->hasKeyboardFocus (false) ? handle->edge.area.expanded (1) : handle->edge.area);
    }
}

std::optional<Panel> PanelGrid::panelOf (const juce::Component* component) const
{
    for (std::size_t i = 0; i < components.size(); ++i)
        if (components[i] != nullptr && component != nullptr && (components[i] == component || components[i]->isParentOf (component)))
            return static_cast<Panel> (i);

    return {};
}

//======================================================================================================================
void PanelGrid::mouseDown (const juce::MouseEvent& event)
{
    const auto panel = panelOf (event.eventComponent);

    if (! panel || ! onMenu)
        return;

    if (event.mods.isPopupMenu())
        return onMenu (*panel, event.getScreenPosition());

    // Keys are for playing: a finger that stays on one holds a note.
    if (event.source.isTouch() && *panel != Panel::keyboard)
    {
        touchedAt = event.getScreenPosition().toFloat();
        longTouch.onTime = [this, panel, at = event.getScreenPosition()] { onMenu (*panel, at); };
        longTouch.startTimer (longTouchMs);
    }
}

void PanelGrid::mouseDrag (const juce::MouseEvent& event)
{
    if (longTouch.isTimerRunning() && event.getScreenPosition().toFloat().getDistanceFrom (touchedAt) > touchSlack)
        longTouch.stopTimer();
}

void PanelGrid::mouseUp (const juce::MouseEvent&)
{
    longTouch.stopTimer();
}

//======================================================================================================================
PanelGrid::Handle::Handle (PanelGrid& gridToUse, const PanelEdge& edgeToMove) : edge (edgeToMove), grid (gridToUse)
{
    setTitle (words ("Edge between panels"));
    setDescription (words ("Arrow keys move it"));
    setWantsKeyboardFocus (true);
    setMouseClickGrabsKeyboardFocus (false);
    setExplicitFocusOrder (panelCount + 1);
}

int PanelGrid::Handle::along (const juce::MouseEvent& event) const
{
    const auto offset = event.getEventRelativeTo (&grid).getOffsetFromDragStart();
    return edgeBefore.between == PanelEdge::Between::rows ? offset.y : offset.x;
}

void PanelGrid::Handle::mouseDown (const juce::MouseEvent&)
{
    before = grid.arrangement;
    planBefore = grid.placed;
    edgeBefore = edge;
    dragged = false;
}

void PanelGrid::Handle::mouseDrag (const juce::MouseEvent& event)
{
    dragged = true;
    juce::NullCheckedInvocation::invoke (grid.onDrag, withEdgeMoved (before, planBefore, edgeBefore, along (event)));
}

void PanelGrid::Handle::mouseUp (const juce::MouseEvent& event)
{
    if (dragged)
        juce::NullCheckedInvocation::invoke (grid.onDragEnd, withEdgeMoved (before, planBefore, edgeBefore, along (event)));
}

bool PanelGrid::Handle::keyPressed (const juce::KeyPress& key)
{
    using juce::KeyPress;
    const bool rows = edge.between == PanelEdge::Between::rows;
    const int step = key == KeyPress (rows ? KeyPress::upKey : KeyPress::leftKey) ? -keyStep : key == KeyPress (rows ? KeyPress::downKey : KeyPress::rightKey) ? keyStep : 0;

    if (step != 0)
        juce::NullCheckedInvocation::invoke (grid.onDragEnd, withEdgeMoved (grid.arrangement, grid.placed, edge, step));

    return step != 0;
}

std::unique_ptr<juce::AccessibilityHandler> PanelGrid::Handle::createAccessibilityHandler()
{
    return std::make_unique<juce::AccessibilityHandler> (*this, juce::AccessibilityRole::slider);
}

} // namespace guidetone
