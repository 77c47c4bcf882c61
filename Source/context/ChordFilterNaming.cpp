// ChordFilterNaming.cpp - how a filter says what it believes: as a naming.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ChordFilter.h"

#include "../harmony/ContextCost.h"
#include "../harmony/Namer.h"
#include "../harmony/ReadingTable.h"
#include "../harmony/WishedOrder.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace guidetone
{

Naming ChordFilter::remain (const Voicing& notes) const noexcept GUIDETONE_NONBLOCKING
{
    if (notes.empty() || current.candidates.empty())
        return name (notes, context);

    // Fingers that leave say nothing of the chord, as long as it can still be told by what is left.
    const auto classes = notes.pitchClasses();
    const auto struck = rank (current.notes, current.candidates);
    Candidates candidates;
    bool isToldByRest = false;

    for (const auto& candidate : current.candidates)
        if (costOf (candidate.chord.chordClass, classes.above (wrapToOctave (candidate.chord.root + reference))) < unnameableInClass)
        {
            candidates.push (candidate);
            isToldByRest |= ! struck.readings.empty() && wrapToOctave (candidate.chord.root + reference) == struck.readings[0].chord.root;
        }

    if (! isToldByRest && notes.isSubsetOf (current.notes.hands))
        return struck;

    normalise (candidates);
    return rank ({ notes }, candidates);
}

Naming ChordFilter::hindsight() const noexcept GUIDETONE_NONBLOCKING
{
    if (isNewStrike || past.candidates.empty() || current.candidates.empty())
        return {};

    auto candidates = past.candidates;
    const auto probabilities = smoothed();

    for (int last = 0; last < candidates.size(); ++last)
        candidates[last].probability = probabilities[static_cast<std::size_t> (last)];

    return rank (past.notes, candidates);
}

//======================================================================================================================
Naming ChordFilter::rank (const StruckNotes& notes, const Candidates& candidates) const noexcept
{
    auto naming = name (notes.hands, { context.key, notes.bass >= 0 ? Player::band : player() });
    const auto hand = Hand::of (notes.hands);

    // By root: all its classes together, and the likeliest of them.
    std::array<float, 12> ofRoot {};
    std::array<float, 12> ofBest {};
    std::array<ChordClass, 12> best {};

    for (const auto& candidate : candidates)
    {
        const auto root = static_cast<std::size_t> (wrapToOctave (candidate.chord.root + reference));
        ofRoot[root] += candidate.probability;

        if (candidate.probability > ofBest[root])
        {
            ofBest[root] = candidate.probability;
            best[root] = candidate.chord.chordClass;
        }
    }

    struct Ranked { Reading reading; float probability; };
    std::array<Ranked, 9> ranked {};
    std::size_t count = 0;

    const auto insert = [&] (const Reading& reading)
    {
        const float probability = ofRoot[reading.chord.root];
        auto place = count++;
        for (; place > 0 && ranked[place - 1].probability < probability; --place)
            ranked[place] = ranked[place - 1];

        ranked[place] = { reading, probability };
    };

    PitchClassSet listed;
    for (const auto& reading : naming.readings)
    {
        insert (reading);
        listed.add (reading.chord.root);
    }

    // What the notes alone would not say: a root that nobody plays.
    constexpr float worthSaying = 0.02f;

    for (int step = 0; step < 12; ++step)
    {
        const int root = wrapToOctave (hand.bass + step);
        if (listed.contains (root) || ofRoot[static_cast<std::size_t> (root)] < worthSaying || count == ranked.size())
            continue;

        const auto above = hand.pitchClasses.above (root);
        if (const auto entry = entryOf (best[static_cast<std::size_t> (root)], above); entry.isNameable())
            insert ({ chordFrom (entry, root, above.contains (0) ? hand.bass : root, ! above.contains (0)), entry.cost });
    }

    naming.readings.clear();

    for (std::size_t i = 0; i < count; ++i)
    {
        auto reading = ranked[i].reading;
        const auto root = reading.chord.root;
        reading.percent = static_cast<std::uint8_t> (std::clamp (std::lround (100.0f * ranked[i].probability), 1l, 100l));

        if (ofRoot[root] > 0.0f && classOf (reading.chord.quality) != best[root])
        {
            const auto above = hand.pitchClasses.above (root);
            if (const auto entry = entryOf (best[root], above); entry.isNameable())
                reading.chord = chordFrom (entry, root, reading.chord.bass, reading.chord.rootSilent);
        }

        naming.readings.push (reading);
    }

    if (naming.kind == Sounding::cluster || (naming.kind == Sounding::interval && ! naming.readings.empty() && naming.readings[0].chord.rootSilent))
        naming.kind = Sounding::chord;

    orderAsWished (naming, context.wishes);
    putBass (naming, notes);
    return naming;
}

/** The bass player's note is the bass of every reading; where it is the root, nobody misses it. */
void ChordFilter::putBass (Naming& naming, const StruckNotes& notes) noexcept
{
    if (notes.bass < 0)
        return;

    naming.voicing.add (notes.bass);

    for (auto& reading : naming.readings)
    {
        reading.chord.bass = static_cast<std::uint8_t> (notes.bass % 12);
        if (reading.chord.bass == reading.chord.root)
            reading.chord.rootSilent = false;
    }
}

Player ChordFilter::player() const noexcept GUIDETONE_NONBLOCKING
{
    constexpr float enough = 3.0f;
    const auto count = [&] (VoicingHabit habit) { return current.habits[static_cast<std::size_t> (habit)]; };
    const float silent = count (VoicingHabit::rootless) + count (VoicingHabit::shell);
    const float played = count (VoicingHabit::rooted) + count (VoicingHabit::complete);

    return silent + played < enough ? context.player : silent > played ? Player::band : Player::solo;
}

} // namespace guidetone
