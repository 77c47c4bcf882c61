// SPDX-License-Identifier: GPL-3.0-or-later
#include "ChordIdentity.h"
#include "../harmony/Vocabulary.h"

#include <limits>

namespace guidetone
{

namespace
{
    using enum Degree;

    // Prices of disagreement, on the scale of the vocabulary's own; each is dearer than any quality or tension there.
    constexpr int otherLetter = 100;         // the same key under another degree: b3 for #9
    constexpr int strangeTension = 300;      // none that the quality takes
    constexpr int missingTone = 1000;        // a tone the quality cannot do without
    constexpr int notASymbol = 10000;        // a note alone takes no additions: its symbol is the major triad's

    int priceOfMissing (const QualityRow& row, Degree tone) noexcept
    {
        const bool isThird = tone == third || tone == minorThird;
        const int price = tone == one ? 0 : tone == five ? row.withoutFifth : isThird ? row.withoutThird : never;
        return price == never ? missingTone : price;
    }

    int priceOfAdding (const QualityRow& row, Degree degree) noexcept
    {
        int price = strangeTension;
        for (const auto& tension : row.tensions)
            if (tension.degree == degree)
                return tension.cost;
            else if (semitones (tension.degree) == semitones (degree))
                price = otherLetter + tension.cost;

        return price;
    }

    /** The letter under which the quality takes a tension. */
    Degree asTension (const QualityRow& row, Degree degree) noexcept
    {
        auto taken = degree;
        for (const auto& tension : row.tensions)
            if (tension.degree == degree)
                return degree;
            else if (semitones (tension.degree) == semitones (degree))
                taken = tension.degree;

        return taken;
    }

    DegreeSet both (DegreeSet a, DegreeSet b) noexcept
    {
        a.bits |= b.bits;
        return a;
    }

    struct Explanation { Chord chord; int cost = 0; };

    Explanation explainBy (const QualityRow& row, DegreeSet claimed) noexcept
    {
        Explanation explanation;
        auto& [chord, cost] = explanation;
        chord.quality = row.quality;
        chord.rootSilent = ! claimed.contains (one);
        cost = row.cost;
        auto rest = claimed;

        row.tones.forEach ([&] (Degree tone)
        {
            if (rest.contains (tone))
            {
                rest.remove (tone);
                return;
            }

            if (const int other = indexOfDegreeAt (rest, semitones (tone)); other < degreeCount)
            {
                rest.remove (static_cast<Degree> (other));
                cost += otherLetter;
                return;
            }

            cost += priceOfMissing (row, tone);
            if (tone != one)
                chord.omitted.add (tone);
        });

        rest.forEach ([&] (Degree degree)
        {
            // One key cannot be two tones.
            if (indexOfDegreeAt (both (row.tones, chord.added), semitones (degree)) < degreeCount)
            {
                cost += otherLetter;
                return;
            }

            cost += priceOfAdding (row, degree);
            chord.added.add (asTension (row, degree));
        });

        if (row.quality == Quality::note && ! rest.empty())
            cost += notASymbol;

        return explanation;
    }
}

DegreeSet playedDegrees (const WrittenChord& written) noexcept
{
    auto degrees = written.degrees;
    const auto bothAssumed = [&written] (Degree a, Degree b) { return written.assumed.contains (a) && written.assumed.contains (b); };

    if (written.assumed.contains (third))                                    degrees.remove (third);
    if (written.assumed.contains (eleven) && ! degrees.contains (minorThird)) degrees.remove (eleven);
    if (bothAssumed (flatFive, sharpFive))                                   degrees.remove (flatFive);
    if (bothAssumed (flatNine, sharpNine))                                   degrees.remove (flatNine);
    return degrees;
}

Chord identify (const WrittenChord& written) noexcept
{
    const auto claimed = playedDegrees (written);
    Explanation best { {}, std::numeric_limits<int>::max() };

    for (const auto& row : vocabulary())
        if (const auto explanation = explainBy (row, claimed); explanation.cost < best.cost)
            best = explanation;

    best.chord.root = static_cast<std::uint8_t> (written.root.pitchClass());
    best.chord.bass = static_cast<std::uint8_t> (written.bass.pitchClass());
    return best.chord;
}

} // namespace guidetone
