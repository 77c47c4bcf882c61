// Inputs.h - what the benchmarks name: every set with every bass, and what hands really play.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "harmony/Voicing.h"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace guidetone::bench
{

/** Each of the 4,095 sets with each of its members as the bass: 24,576 voicings within two octaves from C3 on. */
inline std::vector<Voicing> everySetAndBass()
{
    std::vector<Voicing> voicings;

    for (int bits = 1; bits < 4096; ++bits)
        for (int bass = 0; bass < 12; ++bass)
            if ((bits >> bass & 1) != 0)
            {
                Voicing voicing { 48 + bass };

                for (int pitchClass = 0; pitchClass < 12; ++pitchClass)
                    if (pitchClass != bass && (bits >> pitchClass & 1) != 0)
                        voicing.add (pitchClass > bass ? 48 + pitchClass : 60 + pitchClass);

                voicings.push_back (voicing);
            }

    return voicings;
}

/** Triads, sevenths, shells, rootless forms, spread and slash chords, in all twelve keys. */
inline std::vector<Voicing> typicalVoicings()
{
    const std::vector<Voicing> onC {
        { 60, 64, 67 }, { 64, 67, 72 }, { 67, 72, 76 }, { 60, 63, 67 }, { 63, 67, 72 }, { 48, 55, 64 }, { 48, 55, 63 }, { 36, 48, 55, 60, 64 },
        { 48, 64, 67, 70 }, { 48, 63, 67, 70 }, { 48, 64, 67, 71 }, { 48, 63, 66, 70 }, { 48, 63, 66, 69 }, { 48, 64, 68, 70 }, { 60, 65, 67 }, { 48, 65, 67, 70 },
        { 52, 58 }, { 58, 64 }, { 51, 58 }, { 52, 59 }, { 48, 52, 58 }, { 48, 58, 64 }, { 52, 58, 62, 69 }, { 58, 62, 64, 69 },
        { 51, 55, 58, 62 }, { 58, 62, 63, 67 }, { 52, 55, 59, 62 }, { 52, 58, 61, 68 }, { 36, 52, 58, 63, 68 }, { 36, 52, 58, 62, 66, 69 }, { 48, 62, 65, 69 }, { 36, 55, 59, 62, 66 } };

    std::vector<Voicing> voicings;

    for (int key = 0; key < 12; ++key)
        for (const auto& voicing : onC)
            voicings.push_back (voicing.transposed (key));

    return voicings;
}

/** A fixed shuffle, so that no branch predictor learns the order and every run measures the same. */
template <typename T>
void shuffle (std::vector<T>& items, std::uint32_t seed = 1)
{
    for (auto i = items.size(); i > 1; --i)
    {
        seed = seed * 1664525u + 1013904223u;
        std::swap (items[i - 1], items[(seed >> 8) % i]);
    }
}

} // namespace guidetone::bench
