// SPDX-License-Identifier: GPL-3.0-or-later
#include "ReadingTable.h"

#include <array>

namespace guidetone
{

namespace
{
    using Table = std::array<TableEntry, 4096>;

    Table buildTable()
    {
        Table table;

        for (std::uint16_t bits = 1; bits < 4096; ++bits)
            for (const auto& row : vocabulary())
            {
                // Rows stand from common to rare: of two equally cheap ones the first stays.
                const auto entry = explainBy (row, { bits }, NoLedger {});
                if (entry && entry->cost < table[bits].cost)
                    table[bits] = *entry;
            }

        return table;
    }

    // Built before main, so that no audio thread ever waits for it.
    const Table table = buildTable();
}

const TableEntry& bestEntry (PitchClassSet aboveRoot) noexcept
{
    return table[aboveRoot.bits & 0xfff];
}

} // namespace guidetone
