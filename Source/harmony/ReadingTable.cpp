// SPDX-License-Identifier: GPL-3.0-or-later
#include "ReadingTable.h"
#include "KeyPrices.h"
#include "RankedRoots.h"

#include <algorithm>
#include <array>
#include <vector>

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

    /** All roots of all sets in one row, and where each set's begin: most have few, and those need not be far apart. */
    struct RankedTable
    {
        struct Place
        {
            std::uint32_t first = 0;
            std::uint8_t count = 0, honest = 0;
        };

        std::vector<RankedRoot> roots;
        std::vector<Reading> readings;
        std::array<std::array<Place, 2048>, settingCount> places {};
    };

    struct ReadRoot
    {
        Reading reading;
        int step = 0;
        RootRole role = RootRole::alone;
    };

    /** The best reading on one root, if there is any that a key could still make good. */
    std::optional<ReadRoot> readOnRoot (int step, PitchClassSet aboveBass, Player player, BassDistance distance)
    {
        const bool rootSilent = ! aboveBass.contains (step);
        const Hand hand { aboveBass, 0, distance, aboveBass.size() };
        std::optional<ReadRoot> best;

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
            if (cost > dearest || (best && cost >= best->reading.cost))
                return;

            best = ReadRoot { { chord, static_cast<std::int16_t> (cost) }, step, role };
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

    void rankRoots (RankedTable& all, RankedTable::Place& place, PitchClassSet aboveBass, Player player, BassDistance distance)
    {
        std::vector<ReadRoot> found;
        for (int step = 0; step < 12; ++step)
            if (player == Player::band || aboveBass.contains (step))
                if (const auto root = readOnRoot (step, aboveBass, player, distance))
                    found.push_back (*root);

        std::stable_sort (found.begin(), found.end(), [] (const ReadRoot& a, const ReadRoot& b) { return a.reading.cost < b.reading.cost; });
        place = { static_cast<std::uint32_t> (all.roots.size()), static_cast<std::uint8_t> (found.size()), 0 };

        for (const auto& [reading, step, role] : found)
        {
            const auto keyPlace = KeyPrices::placeOf (role, rowOf (reading.chord.quality).family, static_cast<std::size_t> (step));
            all.roots.push_back ({ rankOf (reading.cost, step, all.roots.size() - place.first), static_cast<std::uint16_t> (keyPlace) });
            all.readings.push_back (reading);
            place.honest = static_cast<std::uint8_t> (place.honest + (reading.cost <= dearestName ? 1 : 0));
        }
    }

    RankedTable rankAll()
    {
        RankedTable all;

        for (std::size_t setting = 0; setting < settingCount; ++setting)
            for (std::size_t half = 1; half < 2048; ++half)
            {
                const bool solo = setting < bassDistanceCount;
                rankRoots (all, all.places[setting][half], { static_cast<std::uint16_t> (half << 1 | 1) }, solo ? Player::solo : Player::band,
                           solo ? static_cast<BassDistance> (setting) : BassDistance::close);
            }

        all.roots.shrink_to_fit();
        all.readings.shrink_to_fit();
        return all;
    }

    // After the table it reads: within one file the order of initialisation is that of the text.
    const RankedTable ranked = rankAll();
}

const TableEntry& bestEntry (PitchClassSet aboveRoot) noexcept
{
    return table[aboveRoot.bits & 0xfff];
}

RankedRoots rankedRoots (PitchClassSet aboveBass, Player player, BassDistance distance) noexcept
{
    const auto setting = player == Player::solo ? static_cast<std::size_t> (distance) : std::size_t { bassDistanceCount };
    const auto& place = ranked.places[setting][aboveBass.bits >> 1 & 0x7ff];
    return { { ranked.roots.data() + place.first, place.count }, ranked.readings.data() + place.first, place.honest };
}

} // namespace guidetone
