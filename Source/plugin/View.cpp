// View.cpp - see View.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "View.h"

#include "SavedFields.h"

#include <algorithm>
#include <cmath>

namespace guidetone
{

namespace
{

using Json = nlohmann::json;

constexpr std::array<std::string_view, panelCount> panelTexts { "chord", "keyboard", "staff", "circle", "timeline", "progression", "suggestions" };
constexpr std::array<std::string_view, layoutCount> layoutTexts { "studio", "practice", "stage", "stream", "minimal" };
constexpr std::array<std::string_view, 2> colourTexts { "degree", "velocity" };
constexpr std::array<std::string_view, 3> labelTexts { "degrees", "notes", "none" };
constexpr float leastShare = 0.05f, mostShare = 100.0f;

template <typename Value, std::size_t size>
std::optional<Value> valueFrom (const std::array<std::string_view, size>& texts, std::string_view text)
{
    const auto found = std::find (texts.begin(), texts.end(), text);
    return found != texts.end() ? std::optional (static_cast<Value> (found - texts.begin())) : std::nullopt;
}

void readText (const Json& json, const char* name, std::string& text)
{
    constexpr std::size_t longest = 100;
    saved::take (json, name, [] (const std::string&) { return true; }, text);
    text.resize (std::min (text.size(), longest));
}

template <typename Value, std::size_t size>
void readChoice (const Json& json, const char* name, const std::array<std::string_view, size>& texts, Value& choice)
{
    std::string text;
    readText (json, name, text);
    choice = valueFrom<Value> (texts, text).value_or (choice);
}

/** One that comes with it by its name, any other in rows. */
Json toJson (const Arrangement& arrangement)
{
    for (int i = 0; i < layoutCount; ++i)
        if (const auto name = static_cast<LayoutName> (i); arrangement == arrangementOf (name))
            return toText (name);

    auto rows = Json::array();

    for (const auto& row : arrangement.rows)
    {
        auto places = Json::array();

        for (const auto& place : row.places)
            places.push_back ({ { "panel", toText (place.panel) }, { "share", place.share } });

        rows.push_back ({ { "share", row.share }, { "panels", std::move (places) } });
    }

    return rows;
}

/** @returns nothing where no panel could be read. */
std::optional<Arrangement> arrangementFrom (const Json& json)
{
    if (json.is_string())
    {
        const auto name = layoutFrom (json.get<std::string>());
        return name ? std::optional (arrangementOf (*name)) : std::nullopt;
    }

    Arrangement arrangement;

    if (! json.is_array())
        return {};

    for (const auto& rowJson : json)
    {
        PanelRow row;
        const auto places = rowJson.is_object() ? rowJson.find ("panels") : rowJson.end();

        if (! rowJson.is_object() || places == rowJson.end() || ! places->is_array())
            continue;

        saved::take (rowJson, "share", leastShare, mostShare, row.share);

        for (const auto& placeJson : *places)
        {
            if (! placeJson.is_object())
                continue;

            std::string name;
            readText (placeJson, "panel", name);
            const auto panel = panelFrom (name);
            const auto isPanel = [&panel] (const PanelRow::Place& other) { return other.panel == *panel; };

            if (! panel || arrangement.shows (*panel) || std::any_of (row.places.begin(), row.places.end(), isPanel))
                continue;

            PanelRow::Place place { *panel, 1.0f };
            saved::take (placeJson, "share", leastShare, mostShare, place.share);
            row.places.push_back (place);
        }

        if (! row.places.empty())
            arrangement.rows.push_back (std::move (row));
    }

    return arrangement.rows.empty() ? std::nullopt : std::optional (std::move (arrangement));
}

} // namespace

std::string_view toText (Panel panel) noexcept                             { return panelTexts[static_cast<std::size_t> (panel)]; }
std::optional<Panel> panelFrom (std::string_view text) noexcept            { return valueFrom<Panel> (panelTexts, text); }
std::string_view toText (LayoutName name) noexcept                         { return layoutTexts[static_cast<std::size_t> (name)]; }
std::optional<LayoutName> layoutFrom (std::string_view text) noexcept      { return valueFrom<LayoutName> (layoutTexts, text); }

Arrangement arrangementOf (LayoutName name)
{
    using P = Panel;

    switch (name)
    {
        case LayoutName::studio:      break;
        case LayoutName::practice:    return { { { 5.0f, { { P::chord, 6.0f }, { P::circle, 4.0f } } },
                                                 { 3.0f, { { P::staff, 6.0f }, { P::suggestions, 4.0f } } },
                                                 { 2.0f, { { P::keyboard, 1.0f } } } } };
        case LayoutName::stage:       return { { { 8.0f, { { P::chord, 1.0f } } }, { 2.0f, { { P::timeline, 1.0f } } } } };
        case LayoutName::stream:      return { { { 7.0f, { { P::chord, 1.0f } } }, { 3.0f, { { P::keyboard, 1.0f } } } } };
        case LayoutName::minimal:     return { { { 1.0f, { { P::chord, 1.0f } } } } };
    }

    return { { { 5.5f, { { P::chord, 7.0f }, { P::progression, 3.0f } } },
               { 1.7f, { { P::timeline, 1.0f } } },
               { 2.8f, { { P::keyboard, 1.0f } } } } };
}

//======================================================================================================================
bool Arrangement::shows (Panel panel) const noexcept
{
    return std::any_of (rows.begin(), rows.end(), [panel] (const PanelRow& row)
    {
        return std::any_of (row.places.begin(), row.places.end(), [panel] (const PanelRow::Place& place) { return place.panel == panel; });
    });
}

bool Arrangement::hide (Panel panel)
{
    if (! shows (panel) || (rows.size() == 1 && rows[0].places.size() == 1))
        return false;

    for (auto& row : rows)
        std::erase_if (row.places, [panel] (const PanelRow::Place& place) { return place.panel == panel; });

    std::erase_if (rows, [] (const PanelRow& row) { return row.places.empty(); });
    return true;
}

void Arrangement::show (Panel panel)
{
    if (shows (panel))
        return;

    if (panel == Panel::keyboard)
        rows.push_back ({ 2.8f, { { panel, 1.0f } } });
    else if (panel == Panel::timeline)
        rows.insert (rows.begin() + (rows.empty() ? 0 : 1), { 1.7f, { { panel, 1.0f } } });
    else if (panel == Panel::chord || rows.empty())
        rows.insert (rows.begin(), { 5.0f, { { panel, 1.0f } } });
    else
    {
        // Beside what is not itself a band across the window, in the row with the fewest panels.
        const auto isBand = [] (const PanelRow& row) { return row.places[0].panel == Panel::keyboard || row.places[0].panel == Panel::timeline; };
        auto best = rows.end();

        for (auto row = rows.begin(); row != rows.end(); ++row)
            if (! isBand (*row) && (best == rows.end() || row->places.size() < best->places.size()))
                best = row;

        if (best == rows.end())
            rows.insert (rows.begin(), { 4.0f, { { panel, 1.0f } } });
        else
        {
            float total = 0.0f;

            for (const auto& place : best->places)
                total += place.share;

            best->places.push_back ({ panel, total * 0.5f });
        }
    }
}

//======================================================================================================================
nlohmann::json toJson (const View& view)
{
    auto json = toWholeJson (view);
    const auto usual = toWholeJson (View());

    for (const auto& [field, value] : usual.items())
        if (json[field] == value)
            json.erase (field);

    return json;
}

nlohmann::json toWholeJson (const View& view)
{
    return { { "width", view.width },
             { "height", view.height },
             { "scale", view.scale },
             { "theme", view.theme },
             { "textScale", view.textScale },
             { "interfaceLanguage", view.interfaceLanguage },
             { "style", view.style },
             { "noteLanguage", view.noteLanguage },
             { "numerals", view.numerals },
             { "panels", toJson (view.panels) },
             { "keys", view.keyboard.keys },
             { "keyColours", colourTexts[static_cast<std::size_t> (view.keyboard.colours)] },
             { "keyLabels", labelTexts[static_cast<std::size_t> (view.keyboard.labels)] },
             { "timelineZoom", view.timelineZoom } };
}

void readView (const nlohmann::json& json, View& view)
{
    if (! json.is_object())
        return;

    saved::take (json, "width", 0, 16384, view.width);
    saved::take (json, "height", 0, 16384, view.height);
    saved::take (json, "scale", 0.5f, 4.0f, view.scale);
    readText (json, "theme", view.theme);
    saved::take (json, "textScale", 1.0f, 2.0f, view.textScale);
    readText (json, "interfaceLanguage", view.interfaceLanguage);
    readText (json, "style", view.style);
    readText (json, "noteLanguage", view.noteLanguage);
    readText (json, "numerals", view.numerals);

    if (const auto panels = json.find ("panels"); panels != json.end())
        view.panels = arrangementFrom (*panels).value_or (view.panels);

    saved::take (json, "timelineZoom", 0.125f, 8.0f, view.timelineZoom);

    int keys = view.keyboard.keys;
    saved::take (json, "keys", 0, 88, keys);

    if (keys == 0 || std::find (KeyboardView::sizes.begin(), KeyboardView::sizes.end(), keys) != KeyboardView::sizes.end())
        view.keyboard.keys = keys;

    readChoice (json, "keyColours", colourTexts, view.keyboard.colours);
    readChoice (json, "keyLabels", labelTexts, view.keyboard.labels);
}

} // namespace guidetone
