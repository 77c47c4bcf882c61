// KeyFilter.h - from beats to how probable each of the 24 keys is.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "KeyEvidence.h"

namespace guidetone
{

/** What the model remembers of a key's evidence: leaky means over beats. The trainer reads them as they stand here. */
class KeyMemory
{
public:
    /** Of each: pitch classes sounding, of the bass, and roots of the five families of chords. */
    static constexpr int kinds = 2 + chordFamilyCount;

    /** Recent beats, all beats, and the beginning. */
    static constexpr int spans = 3;

    static constexpr int recentBeats = 16;      ///< in which a recent beat fades to 1/e
    static constexpr int firstBeats = 8;        ///< how long the beginning is

    using Means = std::array<KeyEvidence::ByPitchClass, static_cast<std::size_t> (kinds * spans)>;

    void add (const KeyEvidence& beat) noexcept;

    /** [span * kinds + kind][pitch class], 0..1: beats in each, over one beat more than there were. */
    Means means() const noexcept;

private:
    Means sums {};
    std::array<float, static_cast<std::size_t> (spans)> beats {};
};

/** The filter: a hidden Markov model whose states are the keys. Each beat is evidence for every key by the same weights, turned to its
    tonic; every four beats the key may change, by a chance that depends on the distance. A small network reads the memory besides,
    because what decides between a key and its relative (which of two tonics has the more weight, and how the music began) does not add
    up beat by beat. docs/harmony.md describes both; tools/train makes the weights.

    Exactly equivariant: other notes, all by the same interval, give the same numbers, rotated.
    [audio thread] No allocation; about 40,000 multiplications a beat. */
class KeyFilter
{
public:
    static constexpr int keys = 24;             ///< tonic + 12 * (1 in minor)
    static constexpr int beatsInStep = 4;       ///< from one chance of a change to the next

    using ByKey = std::array<float, static_cast<std::size_t> (keys)>;

    KeyFilter() noexcept;

    void take (const KeyEvidence& beat) noexcept;

    /** Probabilities, which sum to 1. */
    const ByKey& posterior() const noexcept  { return probabilities; }

    bool hasHeard() const noexcept  { return beats != 0; }

    //==================================================================================================================
private:
    KeyMemory memory;
    ByKey logs {};              // of the filter, normalised
    ByKey probabilities {};
    std::int64_t beats = 0;
};

} // namespace guidetone
