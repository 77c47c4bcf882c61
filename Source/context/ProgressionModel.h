// ProgressionModel.h - which chord follows which in a key, and how soon.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ChordClass.h"

#include "../harmony/ChordEvent.h"

#include <array>

namespace guidetone
{

constexpr int keyCount = 24;    ///< the twelve major keys, then the twelve minor ones, by tonic

/** One number for each key. */
using PerKey = std::array<float, keyCount>;

/** A chord as progressions know it. */
struct ProgressionChord
{
    std::uint8_t root = 0;      ///< pitch class 0..11
    ChordClass chordClass = ChordClass::major;

    friend constexpr bool operator== (const ProgressionChord&, const ProgressionChord&) noexcept = default;
};

/** How probable it is that a tune opens with this chord in each key. Learned by tools/training/progressions.py; docs/harmony.md has
    from what. [any thread] */
PerKey opening (ProgressionChord chord) noexcept;

/** Where a pair of chords has its probabilities, key by key. */
struct FollowingRows
{
    const float* major;     ///< twelve, by tonic
    const float* minor;
};

/** How probable `next` is after `last`, another chord, in each key. [any thread] Two look-ups. */
FollowingRows following (ProgressionChord last, ProgressionChord next) noexcept;

/** How probable it is that a strike brings another chord, by its place: chords change on strong beats, and hardly between beats.
    @param beats  quarter notes since the strike before; negative where that is unknown */
float changeAt (const SongPosition& position, double beats) noexcept;

} // namespace guidetone
