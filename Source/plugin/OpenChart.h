// OpenChart.h - the chart to play along with, and the text as which a project keeps it.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../formats/Chart.h"

#include <memory>
#include <string>

namespace guidetone
{

/** A chart and itself as a lead sheet in plain text (Sheet.h), which is what a project saves: without notes. Never changed once it is made, and shared. */
struct OpenChart
{
    Chart chart;
    std::string text;
};

using OpenChartPointer = std::shared_ptr<const OpenChart>;

/** A lead sheet longer than this, in bytes, is no chart to play along with. It bounds a project's size. */
constexpr std::size_t longestChartText = 512 * 1024;

/** From a chart of any file. @returns nullptr where it has no chord, or is too long. [any thread] Linear. */
OpenChartPointer openChart (const Chart& chart);

/** From the text that was saved, which may be anything. @returns nullptr where it is no lead sheet, or too long. [any thread] Linear. */
OpenChartPointer openChart (std::string text);

} // namespace guidetone
