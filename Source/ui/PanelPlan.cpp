// PanelPlan.cpp - see PanelPlan.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "PanelPlan.h"

#include <algorithm>
#include <numeric>
#include <optional>

namespace guidetone
{

namespace
{

// Who goes first where there is too little room.
constexpr std::array<Panel, panelCount> byRank { Panel::suggestions, Panel::circle, Panel::staff, Panel::timeline, Panel::progression, Panel::keyboard, Panel::chord };

int rankOf (Panel panel)
{
    return static_cast<int> (std::find (byRank.begin(), byRank.end(), panel) - byRank.begin());
}

/** A stretch of a row or a column: how much it wants, needs, and can use. */
struct Stretch
{
    float share = 1.0f;
    int least = 0, most = 1 << 20;
};

/** Shares out `total` by the shares, within everybody's limits. What the limits leave over, or ask for, is the others'. The sum is `total`
    wherever the limits allow it; else the first take what is left over. */
std::vector<int> shareOut (const std::vector<Stretch>& stretches, int total)
{
    std::vector<std::optional<int>> settled (stretches.size());
    int rest = total;

    for (bool again = true; again;)
    {
        again = false;
        float shares = 0.0f;

        for (std::size_t i = 0; i < stretches.size(); ++i)
            shares += settled[i] ? 0.0f : stretches[i].share;

        // Needs before limits: who needs more than its share takes it from all others.
        for (const bool needs : { true, false })
        {
            for (std::size_t i = 0; i < stretches.size() && ! again; ++i)
            {
                const auto& stretch = stretches[i];
                const float wanted = settled[i] ? 0.0f : static_cast<float> (rest) * stretch.share / shares;

                if (! settled[i] && (needs ? wanted < static_cast<float> (stretch.least) : wanted > static_cast<float> (stretch.most)))
                {
                    settled[i] = needs ? stretch.least : stretch.most;
                    rest -= *settled[i];
                    again = true;
                }
            }
        }
    }

    std::vector<int> sizes (stretches.size());
    float shares = 0.0f, before = 0.0f;

    for (std::size_t i = 0; i < stretches.size(); ++i)
        shares += settled[i] ? 0.0f : stretches[i].share;

    for (std::size_t i = 0; i < stretches.size(); ++i)
    {
        if (settled[i])
        {
            sizes[i] = *settled[i];
            continue;
        }

        // By where each ends, so that the parts add up to the whole.
        const auto place = [&] (float part) { return juce::roundToInt (static_cast<float> (rest) * part / shares); };
        sizes[i] = place (before + stretches[i].share) - place (before);
        before += stretches[i].share;
    }

    if (shares <= 0.0f && ! sizes.empty())
        sizes[0] += rest;

    return sizes;
}

struct Limits
{
    int width, keys;

    int mostHeight (Panel panel) const
    {
        constexpr float keyProportion = 6.6f;       // a white key is so many times as long as it is wide
        constexpr int legendHeight = 30;

        if (panel == Panel::timeline)
            return 220;

        if (panel != Panel::keyboard)
            return 1 << 20;

        const int whiteKeys = juce::jmax (15, (keys > 0 ? keys : 88) * 7 / 12 + 1);
        return juce::jmax (leastSizeOf (panel).y, juce::roundToInt (static_cast<float> (width) / static_cast<float> (whiteKeys) * keyProportion) + legendHeight);
    }
};

Stretch heightOf (const PanelRow& row, const Limits& limits)
{
    Stretch stretch { row.share, 0, 0 };

    for (const auto& place : row.places)
    {
        stretch.least = juce::jmax (stretch.least, leastSizeOf (place.panel).y);
        stretch.most = juce::jmax (stretch.most, limits.mostHeight (place.panel));
    }

    return stretch;
}

int leastWidthOf (const PanelRow& row)
{
    return std::accumulate (row.places.begin(), row.places.end(), 0, [] (int sum, const PanelRow::Place& place) { return sum + leastSizeOf (place.panel).x; });
}

using Places = std::vector<PanelRow::Place>;

Places::iterator firstToGo (Places& places)
{
    return std::min_element (places.begin(), places.end(), [] (const auto& a, const auto& b) { return rankOf (a.panel) < rankOf (b.panel); });
}

/** The arrangement without what finds no room in the window. */
Arrangement fitted (Arrangement arrangement, juce::Rectangle<int> window, const Limits& limits)
{
    for (auto& row : arrangement.rows)
        while (row.places.size() > 1 && leastWidthOf (row) > window.getWidth())
            row.places.erase (firstToGo (row.places));

    const auto height = [&]
    {
        return std::accumulate (arrangement.rows.begin(), arrangement.rows.end(), 0, [&] (int sum, const PanelRow& row) { return sum + heightOf (row, limits).least; });
    };

    while (arrangement.rows.size() > 1 && height() > window.getHeight())
    {
        const auto rowRank = [] (const PanelRow& row)
        {
            return std::accumulate (row.places.begin(), row.places.end(), -1, [] (int highest, const auto& place) { return juce::jmax (highest, rankOf (place.panel)); });
        };

        arrangement.rows.erase (std::min_element (arrangement.rows.begin(), arrangement.rows.end(), [&] (const auto& a, const auto& b) { return rowRank (a) < rowRank (b); }));
    }

    return arrangement;
}

/** Where a panel stands, in the arrangement and not in what was found room for. */
std::optional<std::pair<std::size_t, std::size_t>> placeOf (const Arrangement& arrangement, Panel panel)
{
    for (std::size_t row = 0; row < arrangement.rows.size(); ++row)
        for (std::size_t place = 0; place < arrangement.rows[row].places.size(); ++place)
            if (arrangement.rows[row].places[place].panel == panel)
                return std::pair { row, place };

    return {};
}

} // namespace

juce::Point<int> leastSizeOf (Panel panel) noexcept
{
    switch (panel)
    {
        case Panel::chord:          return { 240, 110 };
        case Panel::keyboard:       return { 200, 64 };
        case Panel::staff:          return { 160, 120 };
        case Panel::circle:         return { 160, 160 };
        case Panel::timeline:       return { 240, 48 };
        case Panel::progression:    return { 176, 120 };
        case Panel::suggestions:    return { 160, 100 };
    }

    return { 100, 100 };
}

PanelPlan planOf (const Arrangement& arrangement, juce::Rectangle<int> window, int keys)
{
    const Limits limits { window.getWidth(), keys };
    const auto visible = fitted (arrangement, window, limits);
    PanelPlan plan;

    std::vector<Stretch> rows;

    for (const auto& row : visible.rows)
        rows.push_back (heightOf (row, limits));

    const auto heights = shareOut (rows, window.getHeight());
    auto rest = window;

    for (std::size_t r = 0; r < visible.rows.size(); ++r)
    {
        const auto& row = visible.rows[r];
        auto line = rest.removeFromTop (r + 1 < visible.rows.size() ? heights[r] : rest.getHeight());
        const auto rowInAll = placeOf (arrangement, row.places[0].panel)->first;

        if (r > 0)
            plan.edges.push_back ({ PanelEdge::Between::rows, placeOf (arrangement, visible.rows[r - 1].places[0].panel)->first, 0, rowInAll, line.withHeight (1) });

        std::vector<Stretch> places;

        for (const auto& place : row.places)
            places.push_back ({ place.share, leastSizeOf (place.panel).x });

        const auto widths = shareOut (places, line.getWidth());

        for (std::size_t p = 0; p < row.places.size(); ++p)
        {
            const auto area = line.removeFromLeft (p + 1 < row.places.size() ? widths[p] : line.getWidth());
            plan.areas[static_cast<std::size_t> (row.places[p].panel)] = area;

            if (p > 0)
                plan.edges.push_back ({ PanelEdge::Between::places, rowInAll, placeOf (arrangement, row.places[p - 1].panel)->second,
                                        placeOf (arrangement, row.places[p].panel)->second, area.withWidth (1) });
        }
    }

    return plan;
}

//======================================================================================================================
Arrangement withEdgeMoved (const Arrangement& arrangement, const PanelPlan& plan, const PanelEdge& edge, int pixels)
{
    auto result = arrangement;
    const bool betweenRows = edge.between == PanelEdge::Between::rows;

    const auto areaOf = [&plan] (const PanelRow& row)
    {
        juce::Rectangle<int> area;

        for (const auto& place : row.places)
            area = area.isEmpty() ? plan.of (place.panel) : plan.of (place.panel).isEmpty() ? area : area.getUnion (plan.of (place.panel));

        return area;
    };

    // From here on the shares are pixels, so that a pixel of the mouse is a pixel of the edge.
    const auto first = betweenRows ? areaOf (result.rows[edge.row]).getHeight() : plan.of (result.rows[edge.row].places[edge.place].panel).getWidth();
    const auto second = betweenRows ? areaOf (result.rows[edge.next]).getHeight() : plan.of (result.rows[edge.row].places[edge.next].panel).getWidth();
    const auto least = [&] (std::size_t index)
    {
        if (! betweenRows)
            return leastSizeOf (result.rows[edge.row].places[index].panel).x;

        return heightOf (result.rows[index], { 1, 88 }).least;
    };

    const int mostDown = second - least (edge.next), mostUp = first - least (betweenRows ? edge.row : edge.place);

    if (mostDown < 0 || mostUp < 0)
        return arrangement;

    const int moved = juce::jlimit (-mostUp, mostDown, pixels);

    if (betweenRows)
    {
        for (auto& row : result.rows)
            if (const auto height = areaOf (row).getHeight(); height > 0)
                row.share = static_cast<float> (height) / 100.0f;

        result.rows[edge.row].share = static_cast<float> (first + moved) / 100.0f;
        result.rows[edge.next].share = static_cast<float> (second - moved) / 100.0f;
    }
    else
    {
        auto& places = result.rows[edge.row].places;

        for (auto& place : places)
            if (const auto width = plan.of (place.panel).getWidth(); width > 0)
                place.share = static_cast<float> (width) / 100.0f;

        places[edge.place].share = static_cast<float> (first + moved) / 100.0f;
        places[edge.next].share = static_cast<float> (second - moved) / 100.0f;
    }

    return result;
}

Arrangement withPanelMoved (const Arrangement& arrangement, Panel panel, Direction direction)
{
    auto result = arrangement;
    const auto found = placeOf (result, panel);

    if (! found)
        return result;

    const auto [row, place] = *found;
    auto& places = result.rows[row].places;

    if (direction == Direction::left || direction == Direction::right)
    {
        const auto other = direction == Direction::left ? place - 1 : place + 1;    // before the first is past the end

        if (other < places.size())
            std::swap (places[place], places[other]);

        return result;
    }

    const bool alone = places.size() == 1;
    const bool up = direction == Direction::up;

    if (alone && (up ? row == 0 : row + 1 == result.rows.size()))
        return result;

    const auto moved = places[place];
    places.erase (places.begin() + static_cast<std::ptrdiff_t> (place));

    if (alone)
    {
        // Beside those of the next row, with a share like theirs.
        auto& target = result.rows[up ? row - 1 : row + 1].places;
        float total = 0.0f;

        for (const auto& other : target)
            total += other.share;

        target.push_back ({ panel, total / static_cast<float> (target.size()) });
        result.rows.erase (result.rows.begin() + static_cast<std::ptrdiff_t> (row));
    }
    else
    {
        const auto share = result.rows[row].share;
        result.rows.insert (result.rows.begin() + static_cast<std::ptrdiff_t> (up ? row : row + 1), { share * 0.5f, { { moved.panel, 1.0f } } });
    }

    return result;
}

} // namespace guidetone
