// SPDX-License-Identifier: GPL-3.0-or-later
#include "ReadingTable.h"
#include "RankedRoots.h"

#include <array>

namespace guidetone
{

namespace
{
    using Table = std::array<TableEntry, 4096>;

    PitchClassSet reachOf (const QualityRow& row)
    {
        PitchClassSet reach;
        row.tones.forEach ([&] (Degree tone) { reach.add (semitones (tone)); });
        for (const auto& tension : row.tensions)
            reach.add (semitones (tension.degree));
        return reach;
    }

    Table buildTable()
    {
        Table table;

        // Rows stand from common to rare: of two equally cheap ones the first stays.
        for (const auto& row : vocabulary())
        {
            const auto reach = reachOf (row);

            for (std::uint16_t bits = 1; bits < 4096; ++bits)
                if ((bits & ~reach.bits) == 0)
                    if (const auto entry = explainBy (row, { bits }, NoLedger {}); entry && entry->cost < table[bits].cost)
                        table[bits] = *entry;
        }

        return table;
    }

    // Built before main, so that no audio thread ever waits for it.
    const Table table = buildTable();

    //==============================================================================

    /** Alone at the keys by distance of the bass, then with a bass player, to whom the distance means nothing. */
    constexpr int settingCount = bassDistanceCount + 1;

    using RankedTable = std::array<std::array<RankedRoots, 2048>, settingCount>;

    /** The best reading on one root, if there is any that a key could still make good. */
    std::optional<RankedRoot> readOnRoot (int step, PitchClassSet aboveBass, Player player, BassDistance distance)
    {
        const bool rootSilent = ! aboveBass.contains (step);
        const Hand hand { aboveBass, 0, distance, aboveBass.size() };
        std::optional<RankedRoot> best;

        const auto consider = [&] (PitchClassSet tones, bool foreignBass)
        {
            const auto& entry = bestEntry (tones);
            if (! entry.isNameable())
                return;

            const auto chord = chordFrom (entry, step, rootSilent ? step : 0, rootSilent);
            const auto lowest = foreignBass ? Degree::one : roleOf (entry, wrapToOctave (-step));
            const int cost = entry.cost + handCost (chord, entry.cost, foreignBass, lowest, hand, player, NoLedger {});
            const auto role = rootRoleOf (chord, entry.cost, lowest, hand.pitchClassCount, player);
            const int dearest = role == RootRole::leftOut ? dearestName + rootlessAtHome : dearestName;
            if (cost > dearest || (best && cost >= best->cost))
                return;

            best = RankedRoot { static_cast<std::uint8_t> (cost), static_cast<std::uint8_t> (step), rowOf (entry.quality).family, role, foreignBass };
        };

        consider (aboveBass.above (step), false);

        // A bass outside the chord; with a bass player, the lowest note is none.
        if (player == Player::solo && step != 0 && aboveBass.size() > 2)
        {
            auto upper = aboveBass;
            upper.remove (0);
            consider (upper.above (step), true);
        }

        return best;
    }

    RankedRoots rankRoots (PitchClassSet aboveBass, Player player, BassDistance distance)
    {
        RankedRoots ranked;

        for (int step = 0; step < 12; ++step)
        {
            if (player == Player::solo && ! aboveBass.contains (step))
                continue;

            if (const auto root = readOnRoot (step, aboveBass, player, distance))
            {
                std::size_t place = ranked.count++;
                for (; place > 0 && ranked.roots[place - 1].cost > root->cost; --place)
                    ranked.roots[place] = ranked.roots[place - 1];
                ranked.roots[place] = *root;
            }
        }

        return ranked;
    }

    RankedTable rankAll()
    {
        RankedTable all;

        for (std::size_t setting = 0; setting < settingCount; ++setting)
            for (std::size_t half = 1; half < 2048; ++half)
            {
                const bool solo = setting < bassDistanceCount;
                all[setting][half] = rankRoots ({ static_cast<std::uint16_t> (half << 1 | 1) }, solo ? Player::solo : Player::band,
                                                solo ? static_cast<BassDistance> (setting) : BassDistance::close);
            }

        return all;
    }

    // After the table it reads: within one file the order of initialisation is that of the text.
    const RankedTable ranked = rankAll();
}

const TableEntry& bestEntry (PitchClassSet aboveRoot) noexcept
{
    return table[aboveRoot.bits & 0xfff];
}

const RankedRoots& rankedRoots (PitchClassSet aboveBass, Player player, BassDistance distance) noexcept
{
    const auto setting = player == Player::solo ? static_cast<std::size_t> (distance) : std::size_t { bassDistanceCount };
    return ranked[setting][aboveBass.bits >> 1 & 0x7ff];
}

const TableEntry& entryOf (const RankedRoot& root, PitchClassSet aboveBass) noexcept
{
    if (root.foreignBass)
        aboveBass.remove (0);

    return bestEntry (aboveBass.above (root.step));
}

} // namespace guidetone
