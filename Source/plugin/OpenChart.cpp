// OpenChart.cpp - see OpenChart.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "OpenChart.h"

#include "../formats/Sheet.h"

namespace guidetone
{

OpenChartPointer openChart (std::string text)
{
    if (text.size() > longestChartText)
        return nullptr;

    auto read = readSheet (text);

    if (! read.document || ! std::holds_alternative<Chart> (*read.document))
        return nullptr;

    return std::make_shared<const OpenChart> (OpenChart { std::get<Chart> (*std::move (read.document)), std::move (text) });
}

// By way of its text, so that it is the same before and after a project is saved.
OpenChartPointer openChart (const Chart& chart)
{
    return openChart (writeSheet (chart, {}));
}

} // namespace guidetone
