// PanelPlan.h - where the panels of an arrangement lie in a window of a given size.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../plugin/View.h"

#include <juce_graphics/juce_graphics.h>

#include <array>
#include <vector>

namespace guidetone
{

/** Between two neighbours; dragging it gives to one what it takes from the other. */
struct PanelEdge
{
    enum class Between : std::uint8_t { rows, places };

    Between between = Between::rows;
    std::size_t row = 0;                ///< in the arrangement: the upper one, or the one in which it stands
    std::size_t place = 0;              ///< of the left neighbour
    std::size_t next = 0;               ///< the lower row, or the right neighbour's place
    juce::Rectangle<int> area;          ///< a pixel wide, or high

    friend bool operator== (const PanelEdge&, const PanelEdge&) = default;
};

/** An area for every panel, empty where it is hidden or finds no room. */
struct PanelPlan
{
    std::array<juce::Rectangle<int>, panelCount> areas;
    std::vector<PanelEdge> edges;

    juce::Rectangle<int> of (Panel panel) const noexcept    { return areas[static_cast<std::size_t> (panel)]; }
};

/** The smallest size at which a panel says something. */
juce::Point<int> leastSizeOf (Panel panel) noexcept;

/** Lays out what finds room, without a gap. Where there is too little, panels go by rank, suggestions first; the chord stays to the last.
    A pure function. @param keys  how many keys the keyboard shows: it never becomes higher than keys of that width should be long. */
PanelPlan planOf (const Arrangement& arrangement, juce::Rectangle<int> window, int keys = 88);

/** The arrangement after an edge was dragged by so many pixels, down or to the right. No neighbour becomes smaller than its least size. */
Arrangement withEdgeMoved (const Arrangement& arrangement, const PanelPlan& plan, const PanelEdge& edge, int pixels);

enum class Direction : std::uint8_t { left, right, up, down };

/** The arrangement with a panel one place further: past its neighbour, or into a row of its own above or below.
    @returns it unchanged where there is nowhere to go. */
Arrangement withPanelMoved (const Arrangement& arrangement, Panel panel, Direction direction);

} // namespace guidetone
