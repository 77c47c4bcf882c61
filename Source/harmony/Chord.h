// Chord.h - a chord's identity, before spelling and notation: root, quality, what is added and left out, bass.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Degree.h"

namespace guidetone
{

/** A row of the vocabulary (Vocabulary.h has its tones, its symbol and its costs). */
enum class Quality : std::uint8_t
{
    note,                       ///< a single pitch class
    power,                      ///< root and fifth
    major, minor, diminished, augmented, majorFlatFive, sus2, sus4,
    six, minorSix,
    dominant, majorSeventh, minorSeventh, minorMajorSeventh, halfDiminished, diminishedSeventh,
    augmentedSeventh, augmentedMajorSeventh, dominantFlatFive, majorSeventhFlatFive, diminishedMajorSeventh,
    dominantSus4, majorSeventhSus4
};

constexpr int qualityCount = 24;

struct Chord
{
    Quality quality = Quality::note;
    std::uint8_t root = 0;      ///< pitch class 0..11
    std::uint8_t bass = 0;      ///< pitch class 0..11; other than the root: a slash chord
    bool rootSilent = false;    ///< nobody plays the root
    DegreeSet added;            ///< tensions and additions beyond the quality's own tones
    DegreeSet omitted;          ///< tones of the quality that do not sound, the root excepted

    friend constexpr bool operator== (const Chord&, const Chord&) noexcept = default;
};

/** The degrees that sound: the quality's own less the omitted, and the added. A silent root is left out. */
DegreeSet soundingDegrees (const Chord& chord) noexcept;

/** The same chord, moved up by any number of semitones. */
Chord transposed (const Chord& chord, int semitones) noexcept;

} // namespace guidetone
