// SPDX-License-Identifier: GPL-3.0-or-later
#include "Vocabulary.h"

#include <array>

namespace guidetone
{

namespace
{
    using enum Degree;

    // Costs follow usage: a dominant takes its tensions cheaply, natural ones before altered ones; a major third shuns the
    // natural eleventh; what clashes with a chord tone by a semitone from above is dear.
    constexpr Tension onDominant[]        { { nine, 10 }, { thirteen, 15 }, { flatNine, 20 }, { sharpNine, 25 }, { sharpEleven, 25 }, { flatThirteen, 30 }, { eleven, 55 } };
    constexpr Tension onMajorSeventh[]    { { nine, 10 }, { thirteen, 20 }, { sharpEleven, 25 }, { eleven, 60 }, { flatThirteen, 70 }, { sharpNine, 70 }, { flatNine, 90 } };
    constexpr Tension onMinorSeventh[]    { { nine, 10 }, { eleven, 20 }, { thirteen, 30 }, { flatThirteen, 50 }, { sharpEleven, 60 }, { flatNine, 80 } };
    constexpr Tension onMinorMajor[]      { { nine, 10 }, { eleven, 20 }, { thirteen, 30 }, { flatThirteen, 40 }, { sharpEleven, 50 } };
    constexpr Tension onHalfDiminished[]  { { eleven, 10 }, { nine, 20 }, { flatThirteen, 45 }, { flatNine, 50 }, { thirteen, 70 } };
    constexpr Tension onDiminished7[]     { { nine, 90 }, { eleven, 90 }, { flatThirteen, 90 }, { majorSeventh, 90 } };
    constexpr Tension onDiminishedMajor[] { { nine, 40 }, { eleven, 40 }, { flatThirteen, 40 } };
    constexpr Tension onAugmented7[]      { { nine, 15 }, { flatNine, 20 }, { sharpNine, 20 }, { sharpEleven, 30 }, { thirteen, 90 } };
    constexpr Tension onFlatFive7[]       { { nine, 25 }, { flatNine, 30 }, { sharpNine, 35 }, { flatThirteen, 35 }, { thirteen, 40 } };
    constexpr Tension onAugmentedMajor[]  { { nine, 20 }, { sharpEleven, 55 }, { thirteen, 60 } };
    constexpr Tension onFlatFiveMajor[]   { { nine, 30 }, { thirteen, 40 } };
    constexpr Tension onDominantSus[]     { { nine, 10 }, { thirteen, 15 }, { flatNine, 25 }, { flatThirteen, 45 }, { sharpNine, 60 } };
    constexpr Tension onMajorSus[]        { { nine, 20 }, { thirteen, 25 } };
    constexpr Tension onSix[]             { { nine, 10 }, { sharpEleven, 40 }, { eleven, 70 }, { flatNine, 80 } };
    constexpr Tension onMinorSix[]        { { nine, 15 }, { eleven, 35 }, { sharpEleven, 60 } };
    constexpr Tension onMajor[]           { { nine, 25 }, { eleven, 40 }, { sharpEleven, 50 }, { flatNine, 60 }, { sharpNine, 60 }, { flatThirteen, 70 } };
    constexpr Tension onMinor[]           { { nine, 30 }, { eleven, 40 }, { sharpEleven, 70 }, { flatNine, 75 }, { flatThirteen, 75 } };
    constexpr Tension onDiminished[]      { { nine, 60 }, { eleven, 60 }, { flatThirteen, 70 }, { flatNine, 90 } };
    constexpr Tension onAugmented[]       { { nine, 60 }, { sharpEleven, 50 }, { eleven, 70 }, { flatNine, 70 }, { sharpNine, 70 } };
    constexpr Tension onFlatFive[]        { { nine, 50 }, { thirteen, 70 }, { flatNine, 80 }, { eleven, 80 } };
    constexpr Tension onSus4[]            { { nine, 40 }, { thirteen, 45 }, { sharpEleven, 80 }, { flatNine, 60 }, { flatThirteen, 80 } };
    constexpr Tension onSus2[]            { { thirteen, 45 }, { sharpEleven, 60 }, { flatNine, 80 }, { flatThirteen, 80 } };
    constexpr Tension onPower[]           { { flatNine, 100 }, { sharpEleven, 90 }, { flatThirteen, 90 }, { thirteen, 80 } };

    constexpr std::array<QualityRow, qualityCount> rows { {
        // quality                          stem    number ending   Harte          spoken                           tones                                              cost fifth third silent extends                 tensions                in a key                   in words
        { Quality::note,                    "",     "",    "",      "1",           "",                              { one },                                              0, never, never, false, Extends::no,            {},                     KeyFamily::other,          "note" },
        { Quality::power,                   "5",    "",    "",      "5",           "five",                          { one, five },                                       30, never, never, false, Extends::no,            onPower,                KeyFamily::other,          "fifth alone" },
        { Quality::major,                   "",     "",    "",      "maj",         "",                              { one, third, five },                                 0,    60, never, false, Extends::no,            onMajor,                KeyFamily::majorTriad,     "major triad" },
        { Quality::minor,                   "m",    "",    "",      "min",         "minor",                         { one, minorThird, five },                            0,    65, never, false, Extends::no,            onMinor,                KeyFamily::minor,          "minor triad" },
        { Quality::diminished,              "dim",  "",    "",      "dim",         "diminished",                    { one, minorThird, flatFive },                       25, never, never, false, Extends::no,            onDiminished,           KeyFamily::diminished,     "diminished triad" },
        { Quality::augmented,               "aug",  "",    "",      "aug",         "augmented",                     { one, third, sharpFive },                           30, never, never, false, Extends::no,            onAugmented,            KeyFamily::other,          "augmented triad" },
        { Quality::majorFlatFive,           "",     "",    "(b5)",  "maj(b5,*5)",  "major, flat five",              { one, third, flatFive },                            90, never, never, false, Extends::no,            onFlatFive,             KeyFamily::other,          "major triad with a flat fifth" },
        { Quality::sus2,                    "sus2", "",    "",      "sus2",        "suspended second",              { one, second, five },                               40, never, never, false, Extends::no,            onSus2,                 KeyFamily::other,          "suspended second" },
        { Quality::sus4,                    "sus4", "",    "",      "sus4",        "suspended fourth",              { one, fourth, five },                               30, never, never, false, Extends::no,            onSus4,                 KeyFamily::other,          "suspended fourth" },
        { Quality::six,                     "",     "6",   "",      "maj6",        "six",                           { one, third, five, six },                           20,    40, never, true,  Extends::toNine,        onSix,                  KeyFamily::major,          "sixth chord" },
        { Quality::minorSix,                "m",    "6",   "",      "min6",        "minor six",                     { one, minorThird, five, six },                      25,    40, never, true,  Extends::toNine,        onMinorSix,             KeyFamily::minor,          "minor sixth chord" },
        { Quality::dominant,                "",     "7",   "",      "7",           "seven",                         { one, third, five, minorSeventh },                  10,     5,    80, true,  Extends::toThirteen,    onDominant,             KeyFamily::dominant,       "dominant seventh" },
        { Quality::majorSeventh,            "maj",  "7",   "",      "maj7",        "major seven",                   { one, third, five, majorSeventh },                  10,     5,    80, true,  Extends::toThirteen,    onMajorSeventh,         KeyFamily::major,          "major seventh" },
        { Quality::minorSeventh,            "m",    "7",   "",      "min7",        "minor seven",                   { one, minorThird, five, minorSeventh },             10,     5, never, true,  Extends::throughEleven, onMinorSeventh,         KeyFamily::minor,          "minor seventh" },
        { Quality::minorMajorSeventh,       "m(maj", "7",  ")",     "minmaj7",     "minor, major seven",            { one, minorThird, five, majorSeventh },             35,     5, never, true,  Extends::throughEleven, onMinorMajor,           KeyFamily::minorMajor,     "minor with a major seventh" },
        { Quality::halfDiminished,          "m",    "7",   "b5",    "hdim7",       "minor seven, flat five",        { one, minorThird, flatFive, minorSeventh },         20, never, never, true,  Extends::throughEleven, onHalfDiminished,       KeyFamily::halfDiminished, "half-diminished seventh" },
        { Quality::diminishedSeventh,       "dim7", "",    "",      "dim7",        "diminished seven",              { one, minorThird, flatFive, diminishedSeventh },    20, never, never, false, Extends::no,            onDiminished7,          KeyFamily::diminished,     "diminished seventh" },
        { Quality::augmentedSeventh,        "",     "7",   "#5",    "aug(b7)",     "seven, sharp five",             { one, third, sharpFive, minorSeventh },             30, never, never, true,  Extends::toThirteen,    onAugmented7,           KeyFamily::dominant,       "dominant with a sharp fifth" },
        { Quality::augmentedMajorSeventh,   "maj",  "7",   "#5",    "aug(7)",      "major seven, sharp five",       { one, third, sharpFive, majorSeventh },             55, never, never, true,  Extends::toThirteen,    onAugmentedMajor,       KeyFamily::major,          "major seventh with a sharp fifth" },
        { Quality::dominantFlatFive,        "",     "7",   "b5",    "7(b5,*5)",    "seven, flat five",              { one, third, flatFive, minorSeventh },              35, never, never, true,  Extends::toThirteen,    onFlatFive7,            KeyFamily::dominant,       "dominant with a flat fifth" },
        { Quality::majorSeventhFlatFive,    "maj",  "7",   "b5",    "maj7(b5,*5)", "major seven, flat five",        { one, third, flatFive, majorSeventh },              60, never, never, true,  Extends::toThirteen,    onFlatFiveMajor,        KeyFamily::major,          "major seventh with a flat fifth" },
        { Quality::diminishedMajorSeventh,  "dim(maj7)", "", "",    "dim(7)",      "diminished, major seven",       { one, minorThird, flatFive, majorSeventh },         80, never, never, false, Extends::no,            onDiminishedMajor,      KeyFamily::diminished,     "diminished with a major seventh" },
        { Quality::dominantSus4,            "",     "7",   "sus4",  "sus4(b7)",    "seven, suspended fourth",       { one, fourth, five, minorSeventh },                 25,     5, never, true,  Extends::toThirteen,    onDominantSus,          KeyFamily::suspended,      "suspended dominant" },
        { Quality::majorSeventhSus4,        "maj",  "7",   "sus4",  "sus4(7)",     "major seven, suspended fourth", { one, fourth, five, majorSeventh },                 90,    30, never, false, Extends::toThirteen,    onMajorSus,             KeyFamily::major,          "suspended major seventh" },
    } };

    constexpr bool inOrder()
    {
        for (std::size_t i = 0; i < rows.size(); ++i)
            if (rows[i].quality != static_cast<Quality> (i))
                return false;

        return true;
    }

    static_assert (inOrder(), "rows stand in the order of Quality");
}

std::span<const QualityRow> vocabulary() noexcept           { return rows; }
const QualityRow& rowOf (Quality quality) noexcept          { return rows[static_cast<std::size_t> (quality)]; }

} // namespace guidetone
