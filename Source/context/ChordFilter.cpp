// ChordFilter.cpp - which chord is meant, by the notes and by what came before.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ChordFilter.h"

#include "../harmony/ContextCost.h"
#include "../harmony/Namer.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace guidetone
{

namespace
{
    /** Of the probability of a key, this much goes to any other key with each strike. */
    constexpr float keyDrift = 0.005f;

    enum class Beat { first, later };

    /** How probable the bass player's note is under a chord: on its first beat most often the root, later on anything on the way. */
    float bassLikelihood (const StruckNotes& notes, int root, ChordClass chordClass, Beat beat) noexcept
    {
        if (notes.bass < 0)
            return 1.0f;

        //                         root   fifth  third  seventh and ninth  others
        constexpr float first[]  { 0.92f, 0.03f, 0.02f, 0.008f,            0.002f };
        constexpr float later[]  { 0.35f, 0.24f, 0.08f, 0.04f,             0.02f };
        const auto& shares = beat == Beat::first && notes.bassIsNew ? first : later;
        const int interval = wrapToOctave (notes.bass - root);

        if (interval == 0)
            return shares[0];
        if (interval == 7 || (interval == 6 && (chordClass == ChordClass::halfDiminished || chordClass == ChordClass::diminished)))
            return shares[1];
        if (interval == 4 || interval == 3)
            return shares[2];
        return interval >= 9 || interval == 2 ? shares[3] : shares[4];
    }

    int keyIndex (const Key& key, int reference) noexcept
    {
        return (key.mode == Mode::minor ? 12 : 0) + wrapToOctave (key.tonic.pitchClass() - reference);
    }
}

void ChordFilter::reset() noexcept GUIDETONE_NONBLOCKING
{
    past = current = {};
    tune = {};
    reference = -1;
}

void ChordFilter::apply (const NamingContext& newContext) noexcept GUIDETONE_NONBLOCKING
{
    context = newContext;
    if (! context.key || reference < 0)
        return;

    for (auto* belief : { &past, &current })
        for (auto& candidate : belief->candidates)
        {
            candidate.byKey.fill (0.0f);
            candidate.byKey[static_cast<std::size_t> (keyIndex (*context.key, reference))] = candidate.probability;
        }
}

void ChordFilter::beginStrike() noexcept GUIDETONE_NONBLOCKING
{
    isNewStrike = true;
}

/** What was struck last becomes the past. */
void ChordFilter::passOn() noexcept
{
    isNewStrike = false;
    if (current.candidates.empty())
        return;

    if (! past.candidates.empty())
        learn();

    past = current;
}

/** What the last strike says of the one before it: how probable each of its chords is now. */
ChordFilter::PerCandidate ChordFilter::smoothed() const noexcept
{
    auto probabilities = current.stays;

    for (std::size_t last = 0; last < mostCandidates; ++last)
        for (const auto probability : current.changes[last])
            probabilities[last] += probability;

    return probabilities;
}

Naming ChordFilter::strike (const StruckNotes& notes, const StrikePlace& place) noexcept GUIDETONE_NONBLOCKING
{
    if (notes.hands.pitchClasses().size() < 2)
        return name (notes.hands, context);

    if (reference < 0)
        reference = notes.hands.lowest() % 12;

    if (isNewStrike)
        passOn();

    const auto candidates = candidatesFor (notes);
    if (candidates.empty())
        return name (notes.hands, context);

    current.candidates = candidates;
    current.notes = notes;
    current.place = place;
    foretell (current, changeAt (place.position, beatsBetween (past.place, place)));
    noteHabits();
    return rank (notes, current.candidates);
}

//======================================================================================================================
/** The likeliest chords by the notes alone. */
ChordFilter::Candidates ChordFilter::candidatesFor (const StruckNotes& notes) const noexcept
{
    const auto hand = Hand::of (notes.hands);
    const auto aboveBass = hand.pitchClasses.above (hand.bass);
    const auto spacing = notes.hands.highest() - notes.hands.lowest() <= 12 ? Spacing::close : Spacing::open;
    const auto expected = expectedHabits();
    const auto colours = colourFactors();
    Candidates candidates;

    if (hand.pitchClassCount < 2)
        return candidates;

    for (int step = 0; step < 12; ++step)
        for (int c = 0; c < chordClassCount; ++c)
        {
            Candidate candidate;
            candidate.chord = { static_cast<std::uint8_t> (wrapToOctave (hand.bass + step - reference)), static_cast<ChordClass> (c) };
            candidate.habits = voicedAs (candidate.chord.chordClass, aboveBass.above (step), wrapToOctave (-step), spacing);

            for (std::size_t h = 0; h < voicingHabitCount; ++h)
            {
                candidate.habits[h] *= expected[h];
                candidate.likelihood += candidate.habits[h];
            }

            if (candidate.likelihood <= 0.0f)
                continue;

            const float colour = c < 2 ? colours[static_cast<std::size_t> (c)][static_cast<std::size_t> (colourOf (aboveBass.above (step)))] : 1.0f;

            for (auto& habit : candidate.habits)
                habit /= candidate.likelihood;

            candidate.likelihood *= colour;
            candidate.atFirst = bassLikelihood (notes, hand.bass + step, candidate.chord.chordClass, Beat::first);
            candidate.later = bassLikelihood (notes, hand.bass + step, candidate.chord.chordClass, Beat::later);

            // From the likeliest on; of equals the one found first.
            if (candidates.full() && candidates.back().likelihood >= candidate.likelihood)
                continue;
            if (! candidates.full())
                candidates.push (candidate);

            auto place = candidates.size() - 1;
            for (; place > 0 && candidates[place - 1].likelihood < candidate.likelihood; --place)
                candidates[place] = candidates[place - 1];
            candidates[place] = candidate;
        }

    return candidates;
}

PerKey ChordFilter::keysAtFirst() const noexcept
{
    PerKey keys {};
    if (context.key)
        keys[static_cast<std::size_t> (keyIndex (*context.key, reference))] = 1.0f;
    else
        keys.fill (1.0f / keyCount);

    return keys;
}

/** How probable each candidate is with each key, by what is believed of the chord before. */
void ChordFilter::foretell (Belief& belief, float change) const noexcept
{
    auto& candidates = belief.candidates;
    belief.changes = {};
    belief.lastChords.clear();
    belief.stays = {};

    if (past.candidates.empty())
    {
        const auto keys = keysAtFirst();

        for (auto& candidate : candidates)
        {
            const auto first = opening (candidate.chord);
            for (std::size_t k = 0; k < keyCount; ++k)
                candidate.byKey[k] = candidate.likelihood * candidate.atFirst * keys[k] * first[k];
        }

        normalise (candidates);
        return;
    }

    const float repeats = expectedRepeats();
    const float again = belief.notes.hands == past.notes.hands ? repeats : 0.0f;
    std::array<PerKey, mostCandidates> weights;
    std::array<TuneMemory::Outlook, mostCandidates> outlooks;

    for (int last = 0; last < past.candidates.size(); ++last)
    {
        const auto& candidate = past.candidates[last];
        belief.lastChords.push (candidate.chord);
        const auto i = static_cast<std::size_t> (last);
        outlooks[i] = tune.after (candidate.chord);
        weights[i] = candidate.byKey;

        if (! context.key)
            for (auto& weight : weights[i])
                weight = (1.0f - keyDrift) * weight + keyDrift / keyCount * candidate.probability;
    }

    for (int next = 0; next < candidates.size(); ++next)
    {
        auto& candidate = candidates[next];
        const float likelihood = change * candidate.likelihood * candidate.atFirst;
        const float staying = (1.0f - change) * candidate.later * (again + (1.0f - repeats) * candidate.likelihood);
        PerKey sums {};

        for (int last = 0; last < past.candidates.size(); ++last)
        {
            const auto i = static_cast<std::size_t> (last);
            const auto& before = past.candidates[last];

            if (before.chord == candidate.chord)
            {
                for (std::size_t k = 0; k < keyCount; ++k)
                {
                    const float stays = staying * weights[i][k];
                    sums[k] += stays;
                    belief.stays[i] += stays;
                }

                continue;
            }

            const auto rows = following (before.chord, candidate.chord);
            const float learned = likelihood * outlooks[i].learned;
            const float remembered = likelihood * tune.own (outlooks[i], candidate.chord);
            float together = 0.0f;

            for (std::size_t tonic = 0; tonic < 12; ++tonic)
            {
                const float inMajor = weights[i][tonic] * (learned * rows.major[tonic] + remembered);
                const float inMinor = weights[i][tonic + 12] * (learned * rows.minor[tonic] + remembered);
                sums[tonic] += inMajor;
                sums[tonic + 12] += inMinor;
                together += inMajor + inMinor;
            }

            belief.changes[i][static_cast<std::size_t> (next)] = together;
        }

        candidate.byKey = sums;
    }

    const float sum = normalise (candidates);
    for (auto& row : belief.changes)
        for (auto& probability : row)
            probability /= sum;
    for (auto& probability : belief.stays)
        probability /= sum;
}

/** Makes the probabilities sum to 1. @returns what they summed to. */
float ChordFilter::normalise (Candidates& candidates) noexcept
{
    constexpr float least = 1.0e-30f;
    float sum = least;

    for (auto& candidate : candidates)
    {
        candidate.probability = 0.0f;
        for (const auto weight : candidate.byKey)
            candidate.probability += weight;
        sum += candidate.probability;
    }

    for (auto& candidate : candidates)
    {
        candidate.probability /= sum;
        for (auto& weight : candidate.byKey)
            weight /= sum;
    }


    return sum;
}

double ChordFilter::beatsBetween (const StrikePlace& from, const StrikePlace& to) const noexcept
{
    if (past.candidates.empty())
        return -1.0;

    if (from.position.known && to.position.known && to.position.ticks >= from.position.ticks)
        return static_cast<double> (to.position.ticks - from.position.ticks) / ticksPerQuarter;

    // Half a second is a beat where no tempo is known.
    return std::max (0.0, to.seconds - from.seconds) * 2.0;
}

} // namespace guidetone
