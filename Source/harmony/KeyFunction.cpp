// SPDX-License-Identifier: GPL-3.0-or-later
#include "KeyFunction.h"

namespace guidetone
{

namespace
{
    // By semitones above the tonic:          I  bII   II bIII  III   IV  #IV    V  bVI   VI bVII  VII
    constexpr int inMajor[keyFamilyCount][12] { {           0,  18,  22,  15,  25,   3,  30,  12,  15,  25,  15,  30 },    // major
                                   {          20,  30,   0,  25,   8,  12,  25,  15,  28,   5,  25,  28 },    // minor
                                   {          20,  30,  15,  25,  20,  12,  25,  15,  28,  15,  25,  28 },    // minor with major seventh
                                   {           8,  16,   6,  18,   7,   8,  25,   0,  16,   6,  14,   9 },    // dominant
                                   {          12,  20,  10,  20,  12,  12,  25,   0,  20,  10,  14,  16 },    // suspended dominant
                                   {          25,  28,  10,  28,  10,  25,   8,  25,  28,  12,  28,   0 },    // half diminished
                                   {          15,   8,  15,   8,  15,  15,   8,  15,   8,  15,  15,   0 },    // diminished
                                   {           0,  18,   6,  15,   8,   3,  20,   2,  15,   8,  15,  20 } };  // the rest

    constexpr int inMinor[keyFamilyCount][12] { {          15,  10,  25,   4,  25,  12,  30,  15,   3,  25,   6,  30 },
                                   {           0,  28,  18,  22,  25,   3,  28,  10,  25,  20,  18,  30 },
                                   {           0,  28,  18,  22,  25,  10,  28,  15,  25,  20,  18,  30 },
                                   {           7,  14,   9,   9,  20,   9,  25,   0,  12,  16,   6,  18 },
                                   {          12,  20,  12,  14,  20,  12,  25,   0,  16,  16,   6,  20 },
                                   {          25,  28,   0,  28,  25,  20,  12,  15,  28,  10,  25,  12 },
                                   {          15,  12,   6,  12,   8,  15,   8,  15,  12,   8,  15,   0 },
                                   {           0,  15,  10,   6,  20,   3,  20,   2,   6,  15,   8,  20 } };
}

int functionCost (const Key& key, int root, KeyFamily family) noexcept
{
    const int degree = wrapToOctave (root - key.tonic.pitchClass());
    return (key.mode == Mode::major ? inMajor : inMinor)[static_cast<int> (family)][degree];
}

} // namespace guidetone
