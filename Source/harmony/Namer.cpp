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
    /** A root with the key's price added, as one number that sorts by cost, then by the root's distance above the bass. */
    using Rank = std::uint32_t;

    // A key can make a reading cheaper than nothing, and so can a person who prefers its type.
    constexpr int belowNothing = rootlessAtHome + ChordWishes::gain;

    constexpr Rank rankOf (int cost, unsigned step, std::size_t place) noexcept
    {
        return static_cast<Rank> (cost + belowNothing) << 8 | step << 4 | static_cast<Rank> (place);
    }

    constexpr int costOf (Rank rank) noexcept            { return static_cast<int> (rank >> 8) - belowNothing; }
    constexpr std::size_t placeOf (Rank rank) noexcept   { return rank & 0xf; }

    void add (Naming& naming, const RankedRoot& root, int cost, const Hand& hand, PitchClassSet aboveBass) noexcept
    {
        const int pitchClass = hand.bass + root.step < 12 ? hand.bass + root.step : hand.bass + root.step - 12;
        naming.readings.push ({ chordFrom (entryOf (root, aboveBass), pitchClass, root.rootSilent() ? pitchClass : hand.bass, root.rootSilent()),
                                static_cast<std::int16_t> (cost) });
    }

    void addWithoutKey (Naming& naming, const RankedRoots& ranked, const Hand& hand, PitchClassSet aboveBass) noexcept
    {
        for (const auto& root : ranked)
        {
            if (root.cost > dearestName || naming.readings.full())
                return;

            add (naming, root, root.cost, hand, aboveBass);
        }
    }

    /** The key ranks roots against each other; it never chooses what a root is called. */
    void addInKey (Naming& naming, const RankedRoots& ranked, const Hand& hand, PitchClassSet aboveBass, const Key& key) noexcept
    {
        const auto& prices = keyPricesIn (key.mode);
        const auto bassDegree = static_cast<std::size_t> (wrapToOctave (hand.bass - key.tonic.pitchClass()));
        std::array<Rank, 12> ranks;
        std::size_t count = 0;

        for (std::size_t i = 0; i < ranked.count; ++i)
        {
            const auto& root = ranked.roots[i];
            const int cost = root.cost + prices.of (root.role, root.family, bassDegree + root.step);
            if (cost > dearestName)
                continue;

            const auto rank = rankOf (cost, root.step, i);
            auto place = count++;
            for (; place > 0 && ranks[place - 1] > rank; --place)
                ranks[place] = ranks[place - 1];
            ranks[place] = rank;
        }

        for (std::size_t i = 0; i < count && ! naming.readings.full(); ++i)
            add (naming, ranked.roots[placeOf (ranks[i])], costOf (ranks[i]), hand, aboveBass);
    }

    /** The same where a person prefers types or hides them. A preference makes no name honest that is too dear without it, and what is hidden is
        shown where there is no other name. */
    void addAsWished (Naming& naming, const RankedRoots& ranked, const Hand& hand, PitchClassSet aboveBass, const NamingContext& context) noexcept
    {
        const auto* prices = context.key ? &keyPricesIn (context.key->mode) : nullptr;
        const auto bassDegree = static_cast<std::size_t> (context.key ? wrapToOctave (hand.bass - context.key->tonic.pitchClass()) : 0);
        std::array<Rank, 12> shown, hidden;
        std::size_t shownCount = 0, hiddenCount = 0;

        for (std::size_t i = 0; i < ranked.count; ++i)
        {
            const auto& root = ranked.roots[i];
            const int cost = root.cost + (prices != nullptr ? prices->of (root.role, root.family, bassDegree + root.step) : 0);
            if (cost > dearestName)
                continue;

            const auto quality = entryOf (root, aboveBass).quality;
            const auto rank = rankOf (cost + context.wishes.price (quality), root.step, i);

            if (context.wishes.hides (quality))
                hidden[hiddenCount++] = rank;
            else
                shown[shownCount++] = rank;
        }

        const std::span<Rank> ranks = shownCount > 0 ? std::span (shown).first (shownCount) : std::span (hidden).first (hiddenCount);
        std::sort (ranks.begin(), ranks.end());

        for (std::size_t i = 0; i < ranks.size() && ! naming.readings.full(); ++i)
            add (naming, ranked.roots[placeOf (ranks[i])], costOf (ranks[i]), hand, aboveBass);
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
    const auto& ranked = rankedRoots (aboveBass, context.player, hand.bassDistance);

    if (! context.wishes.empty())
        addAsWished (naming, ranked, hand, aboveBass, context);
    else if (context.key)
        addInKey (naming, ranked, hand, aboveBass, *context.key);
    else
        addWithoutKey (naming, ranked, hand, aboveBass);

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
