// Vocabulary.h - every chord quality: its tones, its symbols, and what it costs to explain notes by it.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Chord.h"

#include <span>
#include <string_view>

namespace guidetone
{

/** A tone beyond a quality's own that its name can take up, and the price of doing so. */
struct Tension
{
    Degree degree;
    int cost;
};

/** How far the natural tensions extend a quality's number: "7" becomes "9", "11" or "13". */
enum class Extends : std::uint8_t
{
    no,             ///< tensions are additions: Cadd9
    toNine,         ///< C6 -> C6/9
    toThirteen,     ///< C7 -> C9, C13; a natural eleventh is added: the third is there
    throughEleven   ///< Cm7 -> Cm9, Cm11, Cm13
};

/** What a key asks of a chord: the qualities that stand for each other in it (KeyFunction.h has their prices). */
enum class KeyFamily : std::uint8_t { majorTriad, major, minor, minorMajor, dominant, suspended, halfDiminished, diminished, other };

constexpr int keyFamilyCount = 9;

/** One row of the vocabulary. Costs are in hundredths; 0 is a major triad in root position. */
struct QualityRow
{
    Quality quality;
    std::string_view stem;        ///< before the number: "m", "maj", "dim"
    std::string_view number;      ///< "7", "6" or none; what Extends changes
    std::string_view ending;      ///< after the number: "sus4", "b5"
    std::string_view harte;       ///< shorthand, with its fixed additions: "aug(b7)"
    std::string_view spoken;      ///< "minor seven", after the root
    DegreeSet tones;              ///< with the root
    int cost;                     ///< rarity
    int withoutFifth;             ///< price of a missing perfect fifth; `never` where the fifth defines the chord
    int withoutThird;             ///< price of a missing third, which the symbol then says
    bool rootMayBeSilent;         ///< third and seventh (or sixth) carry it without its root
    Extends extends;
    std::span<const Tension> tensions;
    KeyFamily family;
    std::string_view words;       ///< "dominant seventh", in an explanation
};

constexpr int never = -1;

/** All rows, in the order of Quality. */
std::span<const QualityRow> vocabulary() noexcept;

/** The row of a quality. */
const QualityRow& rowOf (Quality quality) noexcept;

} // namespace guidetone
