// PitchClassSet.h - which of the twelve pitch classes are present, as twelve bits.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <bit>
#include <cstdint>

namespace guidetone
{

/** @returns n modulo 12, 0..11 for negative n as well. */
constexpr int wrapToOctave (int n) noexcept
{
    const int rest = n % 12;
    return rest < 0 ? rest + 12 : rest;
}

/** A set of pitch classes 0..11 (C = 0). Bit n of `bits` is pitch class n. */
struct PitchClassSet
{
    std::uint16_t bits = 0;

    constexpr bool contains (int pitchClass) const noexcept  { return (bits >> pitchClass & 1) != 0; }
    constexpr int size() const noexcept                      { return std::popcount (bits); }
    constexpr bool empty() const noexcept                    { return bits == 0; }

    constexpr void add (int pitchClass) noexcept             { bits = static_cast<std::uint16_t> (bits | 1 << pitchClass); }
    constexpr void remove (int pitchClass) noexcept          { bits = static_cast<std::uint16_t> (bits & ~(1 << pitchClass)); }

    /** The set as intervals above `root` 0..11: the root itself becomes 0. */
    constexpr PitchClassSet above (int root) const noexcept
    {
        return { static_cast<std::uint16_t> ((bits >> root | bits << (12 - root)) & 0xfff) };
    }

    /** Moved up by any number of semitones. */
    constexpr PitchClassSet transposed (int semitones) const noexcept  { return above (wrapToOctave (-semitones)); }

    friend constexpr bool operator== (PitchClassSet, PitchClassSet) noexcept = default;
};

} // namespace guidetone
