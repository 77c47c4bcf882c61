// Voicing.h - the notes that sound together, octaves included.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "PitchClassSet.h"

#include <array>
#include <bit>
#include <cstdint>
#include <initializer_list>

namespace guidetone
{

/** A set of MIDI note numbers 0..127, as 128 bits. Every operation is O(1) but iteration, which costs one step a note. */
class Voicing
{
public:
    constexpr Voicing() noexcept = default;
    constexpr Voicing (std::initializer_list<int> notes) noexcept  { for (int note : notes) add (note); }

    /** Notes outside 0..127 are ignored by all of these. */
    constexpr void add (int note) noexcept             { if (isNote (note)) word (note) |= bit (note); }
    constexpr void remove (int note) noexcept          { if (isNote (note)) word (note) &= ~bit (note); }
    constexpr bool contains (int note) const noexcept  { return isNote (note) && (words[static_cast<std::size_t> (note >> 6)] & bit (note)) != 0; }

    constexpr bool empty() const noexcept              { return (words[0] | words[1]) == 0; }
    constexpr int size() const noexcept                { return std::popcount (words[0]) + std::popcount (words[1]); }

    /** The lowest note, or -1 when empty. */
    constexpr int lowest() const noexcept              { return firstFrom (0); }

    /** The highest note, or -1 when empty. */
    constexpr int highest() const noexcept
    {
        return words[1] != 0 ? 127 - std::countl_zero (words[1]) : words[0] != 0 ? 63 - std::countl_zero (words[0]) : -1;
    }

    /** The lowest note at or above `note` (0..128), or -1. */
    constexpr int firstFrom (int note) const noexcept
    {
        if (note < 64)
            if (const auto low = words[0] >> (note < 0 ? 0 : note) << (note < 0 ? 0 : note); low != 0)
                return std::countr_zero (low);

        if (note >= 128)
            return -1;

        const int shift = note < 64 ? 0 : note - 64;
        const auto high = words[1] >> shift << shift;
        return high != 0 ? 64 + std::countr_zero (high) : -1;
    }

    PitchClassSet constexpr pitchClasses() const noexcept
    {
        // Folding 12-bit slices; the slices of the upper word start at note 64 = 5 * 12 + 4, so its first 8 bits finish octave 5.
        std::uint64_t folded = 0;
        for (int start = 0; start < 64; start += 12)
            folded |= words[0] >> start;
        auto bits = folded & 0xfff;

        std::uint64_t upper = words[1] << 4 & 0xff0;
        for (int start = 8; start < 64; start += 12)
            upper |= words[1] >> start;
        bits |= upper & 0xfff;
        return { static_cast<std::uint16_t> (bits) };
    }

    /** Moved up by `semitones`; notes that leave 0..127 are lost. */
    constexpr Voicing transposed (int semitones) const noexcept
    {
        Voicing result;
        for (int note = lowest(); note >= 0; note = firstFrom (note + 1))
            result.add (note + semitones);
        return result;
    }

    constexpr bool isSubsetOf (const Voicing& other) const noexcept
    {
        return (words[0] & ~other.words[0]) == 0 && (words[1] & ~other.words[1]) == 0;
    }

    /** Calls visit (note) for every note, low to high. */
    template <typename Visit>
    constexpr void forEach (Visit&& visit) const
    {
        for (int note = lowest(); note >= 0; note = firstFrom (note + 1))
            visit (note);
    }

    friend constexpr Voicing operator| (Voicing a, const Voicing& b) noexcept  { a.words[0] |= b.words[0]; a.words[1] |= b.words[1]; return a; }
    friend constexpr Voicing operator& (Voicing a, const Voicing& b) noexcept  { a.words[0] &= b.words[0]; a.words[1] &= b.words[1]; return a; }
    friend constexpr Voicing operator- (Voicing a, const Voicing& b) noexcept  { a.words[0] &= ~b.words[0]; a.words[1] &= ~b.words[1]; return a; }
    friend constexpr bool operator== (const Voicing&, const Voicing&) noexcept = default;

private:
    static constexpr bool isNote (int note) noexcept            { return note >= 0 && note < 128; }
    static constexpr std::uint64_t bit (int note) noexcept      { return std::uint64_t { 1 } << (note & 63); }
    constexpr std::uint64_t& word (int note) noexcept           { return words[static_cast<std::size_t> (note >> 6)]; }

    std::array<std::uint64_t, 2> words {};
};

} // namespace guidetone
