// ViewTests.cpp - what a project remembers of the window is read back, and no file makes a window that cannot be used.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "plugin/View.h"

#include <nlohmann/json.hpp>

#include <random>
#include <set>

using namespace guidetone;

namespace
{

View readBack (const View& view)
{
    View result;
    readView (nlohmann::json::parse (toJson (view).dump()), result);
    return result;
}

int count (const Arrangement& arrangement)
{
    int panels = 0;

    for (const auto& row : arrangement.rows)
        panels += static_cast<int> (row.places.size());

    return panels;
}

} // namespace

TEST_CASE ("a view that was written is read back, and the usual one is an empty object", "[plugin][view]")
{
    CHECK (toJson (View()) == nlohmann::json::object());
    CHECK (readBack (View()) == View());

    for (int layout = 0; layout < layoutCount; ++layout)
    {
        View view;
        view.width = 1200;
        view.theme = "highContrast";
        view.textScale = 1.5f;
        view.panels = arrangementOf (static_cast<LayoutName> (layout));
        view.keyboard = { 0, KeyboardView::Colours::velocity, KeyboardView::Labels::none };
        CHECK (readBack (view) == view);
    }
}

TEST_CASE ("any order of hiding and showing leaves each panel at most once, and never an empty window", "[plugin][view]")
{
    std::mt19937 random (7);
    auto arrangement = arrangementOf (LayoutName::studio);

    for (int step = 0; step < 5000; ++step)
    {
        const auto panel = static_cast<Panel> (random() % panelCount);
        const bool showed = arrangement.shows (panel);

        if (random() % 2 == 0)
        {
            arrangement.show (panel);
            CHECK (arrangement.shows (panel));
        }
        else
        {
            const bool hidden = arrangement.hide (panel);
            CHECK (hidden == (showed && ! arrangement.shows (panel)));
        }

        std::set<Panel> seen;

        for (const auto& row : arrangement.rows)
        {
            CHECK_FALSE (row.places.empty());

            for (const auto& place : row.places)
                CHECK (seen.insert (place.panel).second);
        }

        CHECK (count (arrangement) >= 1);
    }
}

TEST_CASE ("what makes no sense in a view is left as it was", "[plugin][view]")
{
    View view;
    readView (nlohmann::json::parse (R"({ "width": -5, "height": "tall", "scale": 1e99, "textScale": null, "theme": 7, "keys": 40, "keyColours": "pink",
                                          "panels": [ 3, {}, { "panels": 4 }, { "panels": [ { "panel": "piano" }, { "panel": "chord" }, { "panel": "chord" } ] },
                                                      { "share": -1, "panels": [ { "panel": "chord" }, { "panel": "staff", "share": 1e9 } ] } ] })"), view);

    CHECK (view.width == 0);
    CHECK (view.height == 0);
    CHECK (view.scale == 4.0f);
    CHECK (view.textScale == 1.0f);
    CHECK (view.theme == "dark");
    CHECK (view.keyboard == KeyboardView());
    CHECK (view.panels == Arrangement { { { 1.0f, { { Panel::chord, 1.0f } } }, { 0.05f, { { Panel::staff, 100.0f } } } } });

    readView (nlohmann::json::parse (R"({ "panels": [] })"), view);
    CHECK (count (view.panels) == 2);
    readView (nlohmann::json::parse ("[1]"), view);
    readView (nullptr, view);
    CHECK (count (view.panels) == 2);
}
