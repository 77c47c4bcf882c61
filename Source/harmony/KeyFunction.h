// KeyFunction.h - how much at home a chord is in a key.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Key.h"
#include "Vocabulary.h"

namespace guidetone
{

/** 0 for the chords that make the key, up to 30 for those that hardly occur in it. After the usual catalogue of diatonic chords, secondary
    dominants, related seconds, borrowed chords and tritone substitutes; in the blues the fourth degree carries a dominant.
    @param root  pitch class 0..11. [any thread] */
int functionCost (const Key& key, int root, KeyFamily family) noexcept;

inline int functionCost (const Key& key, int root, Quality quality) noexcept  { return functionCost (key, root, rowOf (quality).family); }

} // namespace guidetone
