// PanelGrid.h - the panels side by side, with edges to drag and a menu for each.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "PanelPlan.h"
#include "look/LookAndFeel.h"

#include <functional>

namespace guidetone
{

/** Knows areas and edges, not what the panels show. [message thread] */
class PanelGrid final : public juce::Component
{
public:
    explicit PanelGrid (const Theme& theme);

    /** Gives a panel its component, which must live as long as the grid. */
    void put (Panel panel, juce::Component& component);

    /** Lays the panels out anew where that changes anything. */
    void show (const Arrangement& arrangement, int keys);

    /** An edge is being dragged, and was let go; the arrangement as it would be. */
    std::function<void (const Arrangement&)> onDrag, onDragEnd;

    /** A panel was asked for its menu: right click, the menu key, or a long touch. */
    std::function<void (Panel, juce::Point<int> onScreen)> onMenu;

    const PanelPlan& plan() const noexcept                  { return placed; }

    /** The panel a component is or is in. */
    std::optional<Panel> panelOf (const juce::Component* component) const;

    void resized() override                                 { layOut(); }
    void paintOverChildren (juce::Graphics&) override;
    void mouseDown (const juce::MouseEvent&) override;
    void mouseUp (const juce::MouseEvent&) override;
    void mouseDrag (const juce::MouseEvent&) override;

private:
    /** What can be caught of an edge: some pixels on either side of its line. */
    class Handle final : public juce::Component
    {
    public:
        Handle (PanelGrid& grid, const PanelEdge& edge);

        PanelEdge edge;

        void mouseDown (const juce::MouseEvent&) override;
        void mouseDrag (const juce::MouseEvent&) override;
        void mouseUp (const juce::MouseEvent&) override;
        bool keyPressed (const juce::KeyPress&) override;
        void focusGained (FocusChangeType) override    { grid.repaint(); }
        void focusLost (FocusChangeType) override      { grid.repaint(); }
        std::unique_ptr<juce::AccessibilityHandler> createAccessibilityHandler() override;

    private:
        int along (const juce::MouseEvent&) const;

        PanelGrid& grid;
        Arrangement before;
        PanelPlan planBefore;
        PanelEdge edgeBefore;
        bool dragged = false;
    };

    void layOut();
    void placeHandles();

    struct LongTouch final : juce::Timer
    {
        std::function<void()> onTime;
        void timerCallback() override    { stopTimer(); onTime(); }
    };

    const Theme& theme;
    std::array<juce::Component*, panelCount> components {};
    Arrangement arrangement;
    int keyCount = 88;
    PanelPlan placed;
    juce::OwnedArray<Handle> handles;
    LongTouch longTouch;
    juce::Point<float> touchedAt;

    JUCE_DECLARE_NON_COPYABLE_WITH_LEAK_DETECTOR (PanelGrid)
};

} // namespace guidetone
