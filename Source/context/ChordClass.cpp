// SPDX-License-Identifier: GPL-3.0-or-later
#include "ChordClass.h"

#include "../harmony/ReadingTable.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>

namespace guidetone
{

namespace
{
    using enum Quality;

    /** A quality in a class, and what it costs to stand for it. */
    struct Member
    {
        Quality quality;
        int price = 0;
    };

    constexpr Member majors[]           { { major }, { six }, { majorSeventh }, { augmentedMajorSeventh }, { majorSeventhFlatFive }, { majorSeventhSus4 }, { sus2 },
                                          { majorFlatFive }, { power, 10 }, { sus4, 20 } };
    constexpr Member minors[]           { { minor }, { minorSix }, { minorMajorSeventh }, { power, 15 } };
    constexpr Member majorSevenths[]    { { majorSeventh, 1 }, { augmentedMajorSeventh, 1 }, { majorSeventhFlatFive, 1 }, { majorSeventhSus4, 1 }, { major, 10 } };
    constexpr Member minorSevenths[]    { { minorSeventh }, { minor, 10 }, { power, 15 } };
    constexpr Member dominants[]        { { dominant }, { augmentedSeventh }, { dominantFlatFive }, { dominantSus4 }, { sus4 }, { major, 15 }, { power, 15 } };
    constexpr Member halfDiminisheds[]  { { halfDiminished }, { diminished, 20 } };
    constexpr Member diminisheds[]      { { diminishedSeventh }, { diminished }, { diminishedMajorSeventh } };
    constexpr Member augmenteds[]       { { augmented }, { augmentedMajorSeventh, 20 } };

    constexpr std::array<std::span<const Member>, chordClassCount> members { majors, minors, majorSevenths, minorSevenths, dominants, halfDiminisheds, diminisheds, augmenteds };

    /** Third and seventh of a chord that its fifth defines: whoever plays a shell leaves it out all the same. */
    std::optional<TableEntry> bareShell (ChordClass chordClass, PitchClassSet aboveRoot)
    {
        constexpr int withoutDefiningFifth = 15;

        struct Shell { ChordClass own; Quality quality; int seventh; };
        constexpr Shell shells[] { { ChordClass::halfDiminished, halfDiminished, 10 }, { ChordClass::diminished, diminishedSeventh, 9 } };

        for (const auto& [own, quality, seventh] : shells)
            if (chordClass == own && (aboveRoot.bits & ~1u) == (1u << 3 | 1u << seventh))
            {
                TableEntry entry;
                entry.quality = quality;
                entry.omitted.add (Degree::flatFive);
                entry.cost = static_cast<std::int16_t> (rowOf (quality).cost + withoutDefiningFifth);
                return entry;
            }

        return {};
    }

    TableEntry explain (ChordClass chordClass, PitchClassSet aboveRoot)
    {
        TableEntry best;
        int lowest = TableEntry::unnameable;

        for (const auto& member : members[static_cast<std::size_t> (chordClass)])
            if (const auto entry = explainBy (rowOf (member.quality), aboveRoot, NoLedger {}); entry && entry->cost + member.price < lowest)
            {
                best = *entry;
                lowest = entry->cost + member.price;
                best.cost = static_cast<std::int16_t> (lowest);
            }

        if (const auto shell = bareShell (chordClass, aboveRoot); shell && shell->cost < lowest)
            return *shell;

        return best;
    }

    using Costs = std::array<std::array<std::uint8_t, 4096>, chordClassCount>;

    Costs costsOfAll()
    {
        Costs costs;

        for (std::size_t c = 0; c < chordClassCount; ++c)
            for (std::size_t bits = 0; bits < 4096; ++bits)
                costs[c][bits] = static_cast<std::uint8_t> (bits == 0 ? unnameableInClass
                                                                      : std::min<int> (explain (static_cast<ChordClass> (c), { static_cast<std::uint16_t> (bits) }).cost, unnameableInClass));

        return costs;
    }

    // Built before main, as the other tables.
    const Costs costs = costsOfAll();
}

ChordClass classOf (Quality quality) noexcept
{
    for (std::size_t c = 0; c < chordClassCount; ++c)
        for (const auto& member : members[c])
            if (member.quality == quality && (member.price == 0 || quality == power))
                return static_cast<ChordClass> (c);

    return ChordClass::major;
}

TableEntry entryOf (ChordClass chordClass, PitchClassSet aboveRoot) noexcept
{
    return explain (chordClass, aboveRoot);
}

int costOf (ChordClass chordClass, PitchClassSet aboveRoot) noexcept
{
    return costs[static_cast<std::size_t> (chordClass)][aboveRoot.bits & 0xfff];
}

} // namespace guidetone
