// SPDX-License-Identifier: GPL-3.0-or-later
#include "Chart.h"

#include <algorithm>

namespace guidetone
{

bool Chart::empty() const noexcept
{
    return std::all_of (sections.begin(), sections.end(), [] (const ChartSection& section) { return section.bars.empty(); });
}

} // namespace guidetone
