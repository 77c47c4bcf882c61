// SPDX-License-Identifier: GPL-3.0-or-later
#include "SymbolParts.h"
#include "../harmony/Vocabulary.h"

namespace guidetone
{

namespace
{
    /** Takes the natural tensions that the number can say out of `added`. One that stands beside its own altered form is no part of the
        number: "C7b9(add9)". @returns "7", "9", "11", "13", "6", "6/9" or "". */
    std::string extendedNumber (const QualityRow& row, DegreeSet& added)
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
                return std::string (row.number);

            case Extends::toNine:
                return take (Degree::nine) ? std::string (row.number) + "/9" : std::string (row.number);

            case Extends::toThirteen:
            case Extends::throughEleven:
            {
                const bool nine = take (Degree::nine);
                const bool eleven = row.extends == Extends::throughEleven && take (Degree::eleven);
                return take (Degree::thirteen) ? "13" : eleven ? "11" : nine ? "9" : std::string (row.number);
            }
        }

        return {};
    }

    bool isAltered (Degree degree)
    {
        return degree == Degree::flatNine || degree == Degree::sharpNine || degree == Degree::sharpEleven || degree == Degree::flatThirteen;
    }
}

SymbolParts partsOf (const Chord& chord, const SpellingContext& context)
{
    const auto& row = rowOf (chord.quality);
    SymbolParts parts;
    parts.root = spellRoot (chord, context);

    auto added = chord.added;
    const auto number = extendedNumber (row, added);
    parts.quality = std::string (row.stem) + number + std::string (row.ending);

    const bool hasNumber = row.extends == Extends::toThirteen || row.extends == Extends::throughEleven;
    added.forEach ([&] (Degree degree)
    {
        (hasNumber && isAltered (degree) ? parts.alterations : parts.additions).push_back (degree);
    });

    chord.omitted.forEach ([&] (Degree degree)
    {
        // Nobody misses the fifth of a seventh chord.
        if (! (degree == Degree::five && hasNumber))
            parts.omissions.push_back (degree);
    });

    if (chord.bass != chord.root)
    {
        parts.bass = spellBass (chord, context);
        parts.bassDegree = degreeOf (chord, chord.bass);
    }

    return parts;
}

} // namespace guidetone
