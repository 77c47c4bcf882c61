// SPDX-License-Identifier: GPL-3.0-or-later
#include "LogEdits.h"

#include <algorithm>

namespace guidetone
{

Progression renamed (const Progression& log, std::size_t entry, int reading)
{
    if (entry >= log.entries().size() || reading <= 0 || reading >= log.entries()[entry].naming.readings.size())
        return log;

    auto entries = log.entries();
    auto& readings = entries[entry].naming.readings;
    std::rotate (readings.begin(), readings.begin() + reading, readings.begin() + reading + 1);
    return Progression (std::move (entries));
}

Progression without (const Progression& log, const std::vector<std::size_t>& indices)
{
    std::vector<bool> gone (log.entries().size());

    for (const auto index : indices)
        if (index < gone.size())
            gone[index] = true;

    std::vector<Entry> kept;

    for (std::size_t i = 0; i < gone.size(); ++i)
        if (! gone[i])
            kept.push_back (log.entries()[i]);

    return Progression (std::move (kept));
}

} // namespace guidetone
