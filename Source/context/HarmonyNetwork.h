// HarmonyNetwork.h - from evidence to the probability of each chord under a whole arrangement.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../harmony/Naming.h"
#include "HarmonyEvidence.h"

#include <algorithm>

namespace guidetone
{

/** The chords that the harmony of an arrangement is told apart into: a class on each of twelve roots, or no chord. */
struct HarmonyClass
{
    Quality quality = Quality::major;
    std::uint8_t bass = 0;      ///< semitones above the root
};

constexpr int harmonyClassCount = 32;

HarmonyClass harmonyClass (int index) noexcept;

/** A place in the list of all chords: root * harmonyClassCount + class. */
constexpr int noHarmony = 12 * harmonyClassCount;

constexpr int rootOfHarmony (int harmony) noexcept   { return harmony / harmonyClassCount; }
constexpr int classOfHarmony (int harmony) noexcept  { return harmony % harmonyClassCount; }

/** A harmony as a chord, with nothing added and nothing left out. @param harmony  0..noHarmony - 1 */
Chord chordOfHarmony (int harmony) noexcept;

/** Probabilities of all harmonies, the last that of no chord. They sum to 1 but for rounding. */
using HarmonyBelief = std::array<float, noHarmony + 1>;

/** The greatest number in it, found in eight lanes: one after the other, each comparison would wait for the last. [any thread] */
inline float greatest (const HarmonyBelief& belief) noexcept
{
    static_assert (noHarmony % 8 == 0);
    std::array<float, 8> lanes;
    lanes.fill (belief[noHarmony]);

    for (std::size_t i = 0; i < noHarmony; i += lanes.size())
        for (std::size_t lane = 0; lane < lanes.size(); ++lane)
            lanes[lane] = lanes[lane] < belief[i + lane] ? belief[i + lane] : lanes[lane];

    return *std::max_element (lanes.begin(), lanes.end());
}

/** The most probable harmony, unless it is by no more than `margin` more probable than the one that stands. Of equal ones the first from
    `fromPitchClass` upwards, so that the choice does not depend on where C is. [any thread] */
int mostProbable (const HarmonyBelief& belief, int fromPitchClass, int standing, float margin) noexcept GUIDETONE_NONBLOCKING;

/** The most probable harmonies as readings, `standing` first, each with its probability in per cent; nothing for noHarmony.
    @param sounding  the notes that are named. [any thread] */
Naming namingOf (const HarmonyBelief& belief, int fromPitchClass, int standing, const Voicing& sounding) noexcept GUIDETONE_NONBLOCKING;

/** A small network of two layers, the second turned to each root in turn: from every pitch class's evidence some hidden values of its
    own, and from the twelve of them, seen from a root, the scores of the classes on that root. Learned by tools/train (docs/harmony.md).
    Transposed evidence gives the transposed belief, bit for bit: every sum is made in an order relative to the root, or in whole numbers.
    [any thread] No allocation; some thirty-six thousand multiplications, whatever is heard. */
HarmonyBelief harmonyBelief (const HarmonyFeatures& features) noexcept GUIDETONE_NONBLOCKING;

/** The same for a moment up to a bar ago, with what came after it. [any thread] */
HarmonyBelief harmonyBelief (const HarmonyFeatures& features, const HarmonyEvidence::Afterwards& afterwards) noexcept GUIDETONE_NONBLOCKING;

} // namespace guidetone
