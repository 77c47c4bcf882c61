// SPDX-License-Identifier: GPL-3.0-or-later
#include "Namer.h"
#include "KeyPrices.h"
#include "RankedRoots.h"

#include <algorithm>
#include <array>

namespace guidetone
{

namespace
{
    constexpr std::uint8_t twoOctaves[] { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 };

    /** A reading above C, above another bass. @param fromBass  twoOctaves from there on. */
    void place (Reading& reading, const Reading& aboveC, const std::uint8_t* fromBass) noexcept
    {
        reading = aboveC;
        reading.chord.root = fromBass[aboveC.chord.root];
        reading.chord.bass = fromBass[aboveC.chord.bass];
    }

    void addWithoutKey (Naming& naming, const RankedRoots& ranked, int bass) noexcept
    {
        const auto* fromBass = twoOctaves + bass;
        naming.readings.append (ranked.honest, [&] (Reading& reading, int i) { place (reading, ranked.readings[i], fromBass); });
    }

    void addInOrder (Naming& naming, const RankedRoots& ranked, std::span<const Rank> ranks, int bass) noexcept
    {
        const auto* fromBass = twoOctaves + bass;
        naming.readings.append (static_cast<int> (ranks.size()), [&] (Reading& reading, int i)
        {
            const auto rank = ranks[static_cast<std::size_t> (i)];
            place (reading, ranked.readings[placeOf (rank)], fromBass);
            reading.cost = static_cast<std::int16_t> (costOf (rank));
        });
    }

    constexpr auto tooDear = rankOf (dearestName + 1, 0, 0);

    std::size_t degreeOf (int bass, const Key& key) noexcept  { return twoOctaves[12 + bass - key.tonic.pitchClass()]; }

    /** The key ranks roots against each other; it never chooses what a root is called. */
    void addInKey (Naming& naming, const RankedRoots& ranked, int bass, const Key& key) noexcept
    {
        const auto& prices = keyPricesIn (key.mode);
        const auto bassDegree = degreeOf (bass, key);
        std::array<Rank, 13> ranks;
        ranks[0] = 0;       // less than any
        std::size_t count = 0;

        for (const auto& root : ranked.roots)
        {
            const auto rank = root.rank + prices.at (root.keyPlace + bassDegree);
            if (rank >= tooDear)
                continue;

            auto place = count++;
            for (; ranks[place] > rank; --place)
                ranks[place + 1] = ranks[place];
            ranks[place + 1] = rank;
        }

        addInOrder (naming, ranked, std::span (ranks).subspan (1, count), bass);
    }

    /** The same where a person prefers types or hides them. A preference makes no name honest that is too dear without it, and what is hidden is
        shown where there is no other name. */
    void addAsWished (Naming& naming, const RankedRoots& ranked, int bass, const NamingContext& context) noexcept
    {
        const auto* prices = context.key ? &keyPricesIn (context.key->mode) : nullptr;
        const auto bassDegree = context.key ? degreeOf (bass, *context.key) : 0;
        std::array<Rank, 12> shown, hidden;
        std::size_t shownCount = 0, hiddenCount = 0;

        for (const auto& root : ranked.roots)
        {
            const auto inKey = root.rank + (prices != nullptr ? prices->at (root.keyPlace + bassDegree) : 0);
            if (inKey >= tooDear)
                continue;

            const auto quality = ranked.readings[placeOf (inKey)].chord.quality;
            const auto rank = inKey + rankStep (context.wishes.price (quality));

            if (context.wishes.hides (quality))
                hidden[hiddenCount++] = rank;
            else
                shown[shownCount++] = rank;
        }

        const std::span<Rank> ranks = shownCount > 0 ? std::span (shown).first (shownCount) : std::span (hidden).first (hiddenCount);
        std::sort (ranks.begin(), ranks.end());
        addInOrder (naming, ranked, ranks, bass);
    }

    Sounding kindOf (const Hand& hand, const FixedVector<Reading, 9>& readings) noexcept
    {
        if (hand.pitchClassCount == 1)
            return Sounding::note;

        if (hand.pitchClassCount == 2)
            return ! readings.empty() && (readings[0].chord.rootSilent || readings[0].chord.quality == Quality::power) ? Sounding::chord : Sounding::interval;

        return ! readings.empty() ? Sounding::chord : Sounding::cluster;
    }
}

Naming name (const Voicing& voicing, const NamingContext& context) noexcept
{
    Naming naming;
    naming.voicing = voicing;
    if (voicing.empty())
        return naming;

    const auto hand = Hand::of (voicing);

    if (hand.pitchClassCount == 1)
    {
        const auto pitchClass = static_cast<std::uint8_t> (hand.bass);
        naming.kind = Sounding::note;
        naming.readings.push ({ { Quality::note, pitchClass, pitchClass, false, {}, {} }, 0 });
        return naming;
    }

    // Total order: cost, then how far the root lies above the bass. Both go with a transposition, so the answer does too.
    const auto aboveBass = hand.pitchClasses.above (hand.bass);
    const auto ranked = rankedRoots (aboveBass, context.player, hand.bassDistance);

    if (! context.wishes.empty())
        addAsWished (naming, ranked, hand.bass, context);
    else if (context.key)
        addInKey (naming, ranked, hand.bass, *context.key);
    else
        addWithoutKey (naming, ranked, hand.bass);

    naming.kind = kindOf (hand, naming.readings);
    return naming;
}

Naming nameAs (const Voicing& voicing, std::span<const Degree> degrees) noexcept
{
    Naming naming;
    naming.voicing = voicing;

    if (voicing.empty() || static_cast<int> (degrees.size()) != voicing.size())
        return naming;

    const int root = wrapToOctave (voicing.lowest() - semitones (degrees[0]));
    std::size_t index = 0;
    bool agreed = true;
    voicing.forEach ([&] (int note) { agreed = agreed && wrapToOctave (note - root) == semitones (degrees[index++]); });
    if (! agreed)
        return naming;

    const auto above = voicing.pitchClasses().above (root);
    const bool rootSilent = ! above.contains (0);
    const int bass = rootSilent ? root : voicing.lowest() % 12;

    if (above.size() == 1 && ! rootSilent)
    {
        naming.kind = Sounding::note;
        naming.readings.push ({ { Quality::note, static_cast<std::uint8_t> (root), static_cast<std::uint8_t> (root), false, {}, {} }, 0 });
        return naming;
    }

    // The quality whose own names for the tones agree with the most of the roles given; of equals the cheapest.
    int bestAgreement = -1;
    TableEntry best;

    for (const auto& row : vocabulary())
    {
        const auto entry = explainBy (row, above, NoLedger {});
        if (! entry)
            continue;

        int agreement = 0;
        for (auto degree : degrees)
            agreement += roleOf (*entry, semitones (degree)) == degree ? 1 : 0;

        if (agreement > bestAgreement || (agreement == bestAgreement && entry->cost < best.cost))
        {
            bestAgreement = agreement;
            best = *entry;
        }
    }

    if (bestAgreement < 0)
        return naming;

    naming.kind = Sounding::chord;
    naming.readings.push ({ chordFrom (best, root, bass, rootSilent), best.cost });
    return naming;
}

} // namespace guidetone
