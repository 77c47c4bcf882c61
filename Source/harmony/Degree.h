// Degree.h - what a tone is to its chord: third, flat ninth, sharp eleventh.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <initializer_list>
#include <string_view>

namespace guidetone
{

/** The roles a tone can play above a root. Two roles may share a pitch class (#9 and b3) and differ in letter and meaning. */
enum class Degree : std::uint8_t
{
    one,
    flatNine, second, nine, sharpNine,
    minorThird, third,
    fourth, eleven, sharpEleven,
    flatFive, five, sharpFive,
    flatThirteen, six, thirteen,
    diminishedSeventh, minorSeventh, majorSeventh
};

constexpr int degreeCount = 19;

/** Semitones above the root, 0..11. */
constexpr int semitones (Degree degree) noexcept
{
    constexpr int table[degreeCount] { 0, 1, 2, 2, 3, 3, 4, 5, 5, 6, 6, 7, 8, 8, 9, 9, 9, 10, 11 };
    return table[static_cast<int> (degree)];
}

/** Letters above the root's letter, 0..6: a ninth is one, a third two. */
constexpr int letterSteps (Degree degree) noexcept
{
    constexpr int table[degreeCount] { 0, 1, 1, 1, 1, 2, 2, 3, 3, 3, 4, 4, 4, 5, 5, 5, 6, 6, 6 };
    return table[static_cast<int> (degree)];
}

/** "1", "b9", "#11", "bb7", in the numbering of chord symbols: ASCII. */
constexpr std::string_view toText (Degree degree) noexcept
{
    constexpr std::string_view table[degreeCount] { "1", "b9", "2", "9", "#9", "b3", "3", "4", "11", "#11", "b5", "5", "#5", "b13", "6", "13", "bb7", "b7", "7" };
    return table[static_cast<int> (degree)];
}

/** A set of degrees, one bit each. */
struct DegreeSet
{
    std::uint32_t bits = 0;

    constexpr DegreeSet() noexcept = default;
    constexpr DegreeSet (std::initializer_list<Degree> degrees) noexcept  { for (auto d : degrees) add (d); }

    constexpr bool contains (Degree d) const noexcept  { return (bits >> static_cast<int> (d) & 1) != 0; }
    constexpr void add (Degree d) noexcept             { bits |= 1u << static_cast<int> (d); }
    constexpr void remove (Degree d) noexcept          { bits &= ~(1u << static_cast<int> (d)); }
    constexpr bool empty() const noexcept              { return bits == 0; }
    constexpr int size() const noexcept                { return std::popcount (bits); }

    /** Calls visit (degree) for each, in the order of the enum. */
    template <typename Visit>
    constexpr void forEach (Visit&& visit) const
    {
        for (auto rest = bits; rest != 0; rest &= rest - 1)
            visit (static_cast<Degree> (std::countr_zero (rest)));
    }

    friend constexpr bool operator== (DegreeSet, DegreeSet) noexcept = default;
};

/** The degree in a set that lies `interval` semitones (0..11) above the root, or degreeCount where there is none. The first in the enum's
    order, where there are two. O(1). */
constexpr int indexOfDegreeAt (DegreeSet degrees, int interval) noexcept
{
    constexpr auto byInterval = []
    {
        std::array<std::uint32_t, 12> masks {};
        for (int d = 0; d < degreeCount; ++d)
            masks[static_cast<std::size_t> (semitones (static_cast<Degree> (d)))] |= 1u << d;
        return masks;
    }();

    const auto there = degrees.bits & byInterval[static_cast<std::size_t> (interval)];
    return there == 0 ? degreeCount : std::countr_zero (there);
}

} // namespace guidetone
