// SPDX-License-Identifier: GPL-3.0-or-later
#include "SymbolParts.h"
#include "../harmony/Vocabulary.h"

namespace guidetone
{

namespace
{
    /** Takes the natural tensions that the number can say out of `added`. One that stands beside its own altered form is no part of the
        number: "C7b9(add9)". */
    std::string_view extendedNumber (const QualityRow& row, DegreeSet& added) noexcept
    {
        const auto before = added;
        const auto take = [&] (Degree degree)
        {
            using enum Degree;
            const bool alsoAltered = degree == nine     ? before.contains (flatNine) || before.contains (sharpNine)
                                   : degree == eleven   ? before.contains (sharpEleven)
                                   : degree == thirteen ? before.contains (flatThirteen) : false;
            if (alsoAltered)
                return false;

            const bool there = added.contains (degree);
            added.remove (degree);
            return there;
        };

        switch (row.extends)
        {
            case Extends::no:
                return row.number;

            case Extends::toNine:
                return take (Degree::nine) ? "6/9" : row.number;

            case Extends::toThirteen:
            case Extends::throughEleven:
            {
                const bool nine = take (Degree::nine);
                const bool eleven = row.extends == Extends::throughEleven && take (Degree::eleven);
                return take (Degree::thirteen) ? "13" : eleven ? "11" : nine ? "9" : row.number;
            }
        }

        return {};
    }

    constexpr DegreeSet altered { Degree::flatNine, Degree::sharpNine, Degree::sharpEleven, Degree::flatThirteen };
}

SymbolParts partsOf (const Chord& chord, const SpellingContext& context) noexcept
{
    const auto& row = rowOf (chord.quality);
    SymbolParts parts;
    parts.root = spellRoot (chord, context);

    auto added = chord.added;
    parts.number = extendedNumber (row, added);

    const bool hasNumber = row.extends == Extends::toThirteen || row.extends == Extends::throughEleven;
    parts.alterations.bits = hasNumber ? added.bits & altered.bits : 0;
    parts.additions.bits = added.bits & ~parts.alterations.bits;

    // Nobody misses the fifth of a seventh chord.
    parts.omissions = chord.omitted;
    if (hasNumber)
        parts.omissions.remove (Degree::five);

    if (chord.bass != chord.root)
    {
        parts.bass = spellBass (chord, parts.root, context);
        parts.bassDegree = degreeOf (chord, chord.bass);
    }

    return parts;
}

} // namespace guidetone
