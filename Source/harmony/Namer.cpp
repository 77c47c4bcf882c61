// SPDX-License-Identifier: GPL-3.0-or-later
#include "Namer.h"
#include "ContextCost.h"
#include "ReadingTable.h"

#include <array>

namespace guidetone
{

namespace
{
    /** Above this no name is honest any more; where none is cheaper, the notes are a cluster. */
    constexpr int dearestName = 170;

    /** The role of an interval 0..11 above the root in a table entry; the root's where it has none. */
    Degree roleOf (const TableEntry& entry, int interval) noexcept
    {
        auto degrees = rowOf (entry.quality).tones;
        degrees.bits = (degrees.bits & ~entry.omitted.bits) | entry.added.bits;
        const int index = indexOfDegreeAt (degrees, interval);
        return index < degreeCount ? static_cast<Degree> (index) : Degree::one;
    }

    Chord chordFrom (const TableEntry& entry, int root, int bass, bool rootSilent) noexcept
    {
        return { entry.quality, static_cast<std::uint8_t> (root), static_cast<std::uint8_t> (bass), rootSilent, entry.added, entry.omitted };
    }

    /** The best reading on one root, if there is any. */
    std::optional<Reading> readOnRoot (int root, const Hand& hand, const NamingContext& context) noexcept
    {
        const bool rootSilent = ! hand.pitchClasses.contains (root);
        const auto above = hand.pitchClasses.above (root);
        std::optional<Reading> best;

        const auto consider = [&] (PitchClassSet tones, bool foreignBass)
        {
            const auto& entry = bestEntry (tones);
            if (! entry.isNameable())
                return;

            const auto chord = chordFrom (entry, root, rootSilent ? root : hand.bass, rootSilent);
            const auto lowest = foreignBass ? Degree::one : roleOf (entry, wrapToOctave (hand.bass - root));
            const int cost = entry.cost + handCost (chord, entry.cost, foreignBass, lowest, hand, context.player, NoLedger {});
            if (! best || cost < best->cost)
                best = Reading { chord, static_cast<std::int16_t> (cost) };
        };

        consider (above, false);

        // A bass outside the chord; with a bass player, the lowest note is none.
        if (context.player == Player::solo && root != hand.bass && hand.pitchClassCount > 2)
        {
            auto upper = above;
            upper.remove (wrapToOctave (hand.bass - root));
            consider (upper, true);
        }

        // The key ranks roots against each other; it never chooses what a root is called.
        if (best)
            best->cost = static_cast<std::int16_t> (best->cost + keyCost (best->chord, hand, context, NoLedger {}));

        return best;
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
    std::array<Reading, 12> ranked;
    int count = 0;

    for (int step = 0; step < 12; ++step)
    {
        const int root = (hand.bass + step) % 12;
        if (context.player == Player::solo && ! hand.pitchClasses.contains (root))
            continue;

        const auto reading = readOnRoot (root, hand, context);
        if (! reading)
            continue;

        int place = count++;
        for (; place > 0 && ranked[static_cast<std::size_t> (place - 1)].cost > reading->cost; --place)
            ranked[static_cast<std::size_t> (place)] = ranked[static_cast<std::size_t> (place - 1)];
        ranked[static_cast<std::size_t> (place)] = *reading;
    }

    for (int i = 0; i < count && ! naming.readings.full() && ranked[static_cast<std::size_t> (i)].cost <= dearestName; ++i)
        naming.readings.push (ranked[static_cast<std::size_t> (i)]);

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
