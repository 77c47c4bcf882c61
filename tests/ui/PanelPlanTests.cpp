// PanelPlanTests.cpp - every arrangement fits every window, and edges and moves do what they say.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "ui/PanelPlan.h"

#include <random>

using namespace guidetone;

namespace
{

/** Rows of panels in any order. */
Arrangement randomArrangement (std::mt19937& random)
{
    std::array<Panel, panelCount> order;

    for (int i = 0; i < panelCount; ++i)
        order[static_cast<std::size_t> (i)] = static_cast<Panel> (i);

    std::shuffle (order.begin(), order.end(), random);
    Arrangement arrangement;
    const auto count = 1 + random() % panelCount;

    for (std::size_t i = 0; i < count; ++i)
    {
        if (i == 0 || random() % 2 == 0)
            arrangement.rows.push_back ({ 0.2f + static_cast<float> (random() % 100) / 10.0f, {} });

        arrangement.rows.back().places.push_back ({ order[i], 0.2f + static_cast<float> (random() % 100) / 10.0f });
    }

    return arrangement;
}

int areaOf (juce::Rectangle<int> r)    { return r.getWidth() * r.getHeight(); }

} // namespace

TEST_CASE ("whatever the arrangement and the window, panels lie side by side and fill it without a gap", "[ui][layout]")
{
    std::mt19937 random (3);

    for (int i = 0; i < 3000; ++i)
    {
        const auto arrangement = i < layoutCount ? arrangementOf (static_cast<LayoutName> (i)) : randomArrangement (random);
        const juce::Rectangle<int> window (static_cast<int> (random() % 50), static_cast<int> (random() % 50), 1 + static_cast<int> (random() % 2400), 1 + static_cast<int> (random() % 1500));
        const auto plan = planOf (arrangement, window);
        INFO (window.toString());
        int covered = 0;

        for (int a = 0; a < panelCount; ++a)
        {
            const auto area = plan.of (static_cast<Panel> (a));
            covered += areaOf (area);
            CHECK ((area.isEmpty() || (window.contains (area) && arrangement.shows (static_cast<Panel> (a)))));

            for (int b = a + 1; b < panelCount; ++b)
                CHECK_FALSE (area.intersects (plan.of (static_cast<Panel> (b))));
        }

        CHECK (covered == areaOf (window));
    }
}

TEST_CASE ("no panel is smaller than what it needs, and the smallest window still shows chord, list and keys", "[ui][layout]")
{
    std::mt19937 random (4);

    for (int i = 0; i < 2000; ++i)
    {
        const juce::Rectangle<int> window (480 + static_cast<int> (random() % 2000), 272 + static_cast<int> (random() % 1200));
        const auto plan = planOf (randomArrangement (random), window);

        for (int p = 0; p < panelCount; ++p)
            if (const auto area = plan.of (static_cast<Panel> (p)); ! area.isEmpty())
            {
                CHECK (area.getWidth() >= leastSizeOf (static_cast<Panel> (p)).x);
                CHECK (area.getHeight() >= leastSizeOf (static_cast<Panel> (p)).y);
            }
    }

    const auto smallest = planOf (arrangementOf (LayoutName::studio), { 480, 272 });

    for (const auto panel : { Panel::chord, Panel::progression, Panel::keyboard })
        CHECK_FALSE (smallest.of (panel).isEmpty());
}

TEST_CASE ("a dragged edge follows the mouse to the pixel, and stops where a neighbour would become too small", "[ui][layout]")
{
    const juce::Rectangle<int> window (1200, 800);
    const auto arrangement = arrangementOf (LayoutName::practice);
    const auto plan = planOf (arrangement, window);
    REQUIRE (plan.edges.size() == 4);

    for (const auto& edge : plan.edges)
        for (const int pixels : { -40, 40, 5000, -5000 })
        {
            const auto moved = planOf (withEdgeMoved (arrangement, plan, edge, pixels), window);
            const auto found = std::find_if (moved.edges.begin(), moved.edges.end(), [&] (const PanelEdge& other)
            {
                return other.between == edge.between && other.row == edge.row && other.place == edge.place;
            });
            REQUIRE (found != moved.edges.end());
            const int before = edge.between == PanelEdge::Between::rows ? edge.area.getY() : edge.area.getX();
            const int after = edge.between == PanelEdge::Between::rows ? found->area.getY() : found->area.getX();
            const bool keyboardBelow = edge.between == PanelEdge::Between::rows && edge.next == 2;     // which has a greatest height of its own

            if (std::abs (pixels) < 100 && ! keyboardBelow)
                CHECK (std::abs (after - before - pixels) <= 1);

            for (int p = 0; p < panelCount; ++p)
                CHECK (moved.of (static_cast<Panel> (p)).isEmpty() == plan.of (static_cast<Panel> (p)).isEmpty());
        }
}

TEST_CASE ("a panel goes past its neighbour, into a row of its own, and beside others, and none is lost on the way", "[ui][layout]")
{
    std::mt19937 random (5);
    auto arrangement = arrangementOf (LayoutName::practice);

    for (int step = 0; step < 3000; ++step)
    {
        const auto panel = static_cast<Panel> (random() % panelCount);
        const auto moved = withPanelMoved (arrangement, panel, static_cast<Direction> (random() % 4));

        for (int p = 0; p < panelCount; ++p)
            CHECK (moved.shows (static_cast<Panel> (p)) == arrangement.shows (static_cast<Panel> (p)));

        for (const auto& row : moved.rows)
            CHECK_FALSE (row.places.empty());

        arrangement = moved;
    }

    const Arrangement two { { { 1.0f, { { Panel::chord, 2.0f }, { Panel::staff, 1.0f } } } } };
    CHECK (withPanelMoved (two, Panel::chord, Direction::right).rows[0].places[0].panel == Panel::staff);
    CHECK (withPanelMoved (two, Panel::chord, Direction::left) == two);
    CHECK (withPanelMoved (two, Panel::staff, Direction::down).rows.size() == 2);
    CHECK (withPanelMoved (withPanelMoved (two, Panel::staff, Direction::down), Panel::staff, Direction::up).rows.size() == 1);
}
