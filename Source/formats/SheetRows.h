// SheetRows.h - which bars of a chart stand in which row of a sheet, and with which lines and signs.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Chart.h"

namespace guidetone
{

constexpr int barsInRow = 4;

/** What stands in a bar without chords of its own. */
enum class Filler : std::uint8_t
{
    none,       ///< silence, or nothing before it
    simile,     ///< the bar before once more: it had one chord, all through
    slashes     ///< the last chord goes on
};

struct RowBar
{
    const ChartBar* bar = nullptr;      ///< lives as long as the chart
    Filler filler = Filler::none;
    bool showsMetre = false;
    bool inEnding = false;              ///< an ending's line runs over it ...
    bool endsEnding = false;            ///< ... and goes down where it ends
    bool endsSection = false, endsChart = false;
};

struct SheetRow
{
    std::vector<RowBar> bars;           ///< 1 to barsInRow, the indent included
    int indent = 0;                     ///< places left free, so that a second ending stands under the first
    bool beginsSection = false;
    std::string_view section;           ///< its name, where it begins here
};

/** Linear. The rows point into the chart. */
std::vector<SheetRow> rowsOf (const Chart& chart);

/** A width for each need: equal shares of the whole, but for those that need more. @param whole  at least the sum of the needs */
std::vector<float> sharedOut (float whole, std::vector<float> needs);

} // namespace guidetone
