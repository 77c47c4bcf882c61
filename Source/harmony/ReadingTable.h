// ReadingTable.h - for each of the 4,096 sets above a supposed root: what it is best called, and for how much.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Cost.h"
#include "PitchClassSet.h"
#include "Vocabulary.h"

#include <algorithm>
#include <optional>

namespace guidetone
{

/** A quality with its tensions and omissions, before root and bass are known. */
struct TableEntry
{
    DegreeSet added;
    DegreeSet omitted;
    Quality quality = Quality::note;
    std::int16_t cost = unnameable;

    static constexpr std::int16_t unnameable = 10000;

    constexpr bool isNameable() const noexcept  { return cost < unnameable; }
};

/** The best entry for intervals above a root; bit 0 is the root, and where it is missing the root is silent.
    The entry is unnameable where no quality explains every tone. [any thread] One look-up. */
const TableEntry& bestEntry (PitchClassSet aboveRoot) noexcept;

/** The role of an interval 0..11 above the root in an entry; the root's where it has none. */
inline Degree roleOf (const TableEntry& entry, int interval) noexcept
{
    auto degrees = rowOf (entry.quality).tones;
    degrees.bits = (degrees.bits & ~entry.omitted.bits) | entry.added.bits;
    const int index = indexOfDegreeAt (degrees, interval);
    return index < degreeCount ? static_cast<Degree> (index) : Degree::one;
}

/** An entry with its root and bass 0..11. */
constexpr Chord chordFrom (const TableEntry& entry, int root, int bass, bool rootSilent) noexcept
{
    return { entry.quality, static_cast<std::uint8_t> (root), static_cast<std::uint8_t> (bass), rootSilent, entry.added, entry.omitted };
}

/** Explains a set by one quality: every tone is the quality's own or one of its tensions. Tells the ledger each price.
    @returns nothing where the quality cannot explain the set. [any thread] */
template <typename Ledger>
constexpr std::optional<TableEntry> explainBy (const QualityRow& row, PitchClassSet aboveRoot, Ledger&& ledger)
{
    TableEntry entry;
    entry.quality = row.quality;
    int cost = row.cost;
    ledger (CostItem { CostLabel::quality, row.cost, Degree::one, row.quality });

    const auto pay = [&] (CostLabel label, int amount, Degree degree)
    {
        cost += amount;
        ledger (CostItem { label, amount, degree });
    };

    // Who leaves out the root leaves out the fifth as well: third, sixth and ninth are a 6/9.
    constexpr int withoutRootAndFifth = 15;
    const bool isThreeOverSilentRoot = ! aboveRoot.contains (0) && aboveRoot.size() >= 3;

    auto unexplained = aboveRoot;
    bool possible = true;

    row.tones.forEach ([&] (Degree tone)
    {
        if (aboveRoot.contains (semitones (tone)))
        {
            unexplained.remove (semitones (tone));
            return;
        }

        const bool isThird = tone == Degree::third || tone == Degree::minorThird;
        const int price = tone == Degree::one ? (row.rootMayBeSilent ? 0 : never)
                        : tone == Degree::five ? (isThreeOverSilentRoot ? std::min (row.withoutFifth, withoutRootAndFifth) : row.withoutFifth)
                        : isThird && aboveRoot.contains (0) ? row.withoutThird : never;

        if (price == never)
            possible = false;
        else if (tone != Degree::one)
        {
            entry.omitted.add (tone);
            pay (tone == Degree::five ? CostLabel::missingFifth : CostLabel::missingThird, price, tone);
        }
    });

    if (! possible)
        return {};

    for (const auto& tension : row.tensions)
        if (unexplained.contains (semitones (tension.degree)))
        {
            unexplained.remove (semitones (tension.degree));
            entry.added.add (tension.degree);
            pay (CostLabel::tension, tension.cost, tension.degree);
        }

    if (! unexplained.empty())
        return {};

    // An altered and a natural form of one tension contradict each other; b9 with #9 is the altered dominant's own pair.
    constexpr int clash = 60;
    const auto both = [&entry] (Degree a, Degree b) { return entry.added.contains (a) && entry.added.contains (b); };
    using enum Degree;
    if (both (flatNine, nine) || both (nine, sharpNine))   pay (CostLabel::clash, clash, nine);
    if (both (eleven, sharpEleven))                        pay (CostLabel::clash, clash, eleven);
    if (both (flatThirteen, thirteen))                     pay (CostLabel::clash, clash, thirteen);

    if (row.extends == Extends::no && entry.added.size() > 1)
        pay (CostLabel::severalAdditions, 15 * (entry.added.size() - 1), one);

    entry.cost = static_cast<std::int16_t> (cost);
    return entry;
}

} // namespace guidetone
