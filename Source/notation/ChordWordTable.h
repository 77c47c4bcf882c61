// ChordWordTable.h - the words of theory for qualities, degrees and intervals, for their writer and their reader.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../harmony/Chord.h"

#include <string_view>

namespace guidetone::theory
{

/** What theory calls a quality. `family` goes before "seventh", "ninth", "eleventh" and "thirteenth", `name` stands alone. */
struct QualityWords { Quality quality; std::string_view family; std::string_view name; };

constexpr QualityWords qualityWords[]
{
    { Quality::note,                   "", "single note" },
    { Quality::power,                  "", "open fifth" },
    { Quality::major,                  "", "major" },
    { Quality::minor,                  "", "minor" },
    { Quality::diminished,             "", "diminished" },
    { Quality::augmented,              "", "augmented" },
    { Quality::majorFlatFive,          "", "major, flat fifth" },
    { Quality::sus2,                   "", "suspended second" },
    { Quality::sus4,                   "", "suspended fourth" },
    { Quality::six,                    "", "major with added sixth" },
    { Quality::minorSix,               "", "minor with added sixth" },
    { Quality::dominant,               "dominant", "" },
    { Quality::majorSeventh,           "major", "" },
    { Quality::minorSeventh,           "minor", "" },
    { Quality::minorMajorSeventh,      "minor-major", "" },
    { Quality::halfDiminished,         "half-diminished", "" },
    { Quality::diminishedSeventh,      "diminished", "" },
    { Quality::augmentedSeventh,       "augmented", "" },
    { Quality::augmentedMajorSeventh,  "augmented major", "" },
    { Quality::dominantFlatFive,       "dominant flat-five", "" },
    { Quality::majorSeventhFlatFive,   "major flat-five", "" },
    { Quality::diminishedMajorSeventh, "diminished major", "" },
    { Quality::dominantSus4,           "suspended dominant", "" },
    { Quality::majorSeventhSus4,       "suspended major", "" },
};

/** Of each degree, in the order of the enum. Thirds and sevenths that are a quality's own have one word for both of their sizes. */
constexpr std::string_view ordinals[degreeCount] { "root",
                                                   "flat ninth", "second", "ninth", "sharp ninth",
                                                   "third", "third",
                                                   "fourth", "eleventh", "sharp eleventh",
                                                   "flat fifth", "fifth", "sharp fifth",
                                                   "flat thirteenth", "sixth", "thirteenth",
                                                   "diminished seventh", "seventh", "major seventh" };

constexpr std::string_view ordinal (Degree degree) noexcept  { return ordinals[static_cast<int> (degree)]; }

/** Of 0 to 11 semitones. */
constexpr std::string_view intervals[] { "octave", "minor second", "major second", "minor third", "major third", "fourth", "tritone",
                                         "fifth", "minor sixth", "major sixth", "minor seventh", "major seventh" };

} // namespace guidetone::theory
