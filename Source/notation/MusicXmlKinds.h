// MusicXmlKinds.h - the kinds of chord that MusicXML knows, with their tones.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../harmony/Degree.h"

#include <array>
#include <optional>
#include <string_view>

namespace guidetone
{

/** A kind-value of MusicXML 4.0. Pedal, Tristan and the functional sixths are no chord qualities and stand outside. */
struct MusicXmlKind
{
    std::string_view name;
    DegreeSet tones;
    DegreeSet assumed;      ///< what players leave out unsaid
};

/** Simple kinds before rich ones. */
inline constexpr auto musicXmlKinds = []
{
    using enum Degree;
    return std::array<MusicXmlKind, 26> { {
        { "major",              { one, third, five },                                                  {} },
        { "minor",              { one, minorThird, five },                                             {} },
        { "augmented",          { one, third, sharpFive },                                             {} },
        { "diminished",         { one, minorThird, flatFive },                                         {} },
        { "suspended-fourth",   { one, fourth, five },                                                 {} },
        { "suspended-second",   { one, second, five },                                                 {} },
        { "power",              { one, five },                                                         {} },
        { "dominant",           { one, third, five, minorSeventh },                                    { five } },
        { "major-seventh",      { one, third, five, majorSeventh },                                    { five } },
        { "minor-seventh",      { one, minorThird, five, minorSeventh },                               { five } },
        { "major-minor",        { one, minorThird, five, majorSeventh },                               { five } },
        { "half-diminished",    { one, minorThird, flatFive, minorSeventh },                           {} },
        { "diminished-seventh", { one, minorThird, flatFive, diminishedSeventh },                      {} },
        { "augmented-seventh",  { one, third, sharpFive, minorSeventh },                               {} },
        { "major-sixth",        { one, third, five, six },                                             {} },
        { "minor-sixth",        { one, minorThird, five, six },                                        {} },
        { "dominant-ninth",     { one, third, five, minorSeventh, nine },                              { five } },
        { "major-ninth",        { one, third, five, majorSeventh, nine },                              { five } },
        { "minor-ninth",        { one, minorThird, five, minorSeventh, nine },                         { five } },
        { "dominant-11th",      { one, third, five, minorSeventh, nine, eleven },                      { five, nine } },
        { "major-11th",         { one, third, five, majorSeventh, nine, eleven },                      { five, nine } },
        { "minor-11th",         { one, minorThird, five, minorSeventh, nine, eleven },                 { five, nine } },
        { "dominant-13th",      { one, third, five, minorSeventh, nine, eleven, thirteen },            { five, nine, eleven } },
        { "major-13th",         { one, third, five, majorSeventh, nine, eleven, thirteen },            { five, nine, eleven } },
        { "minor-13th",         { one, minorThird, five, minorSeventh, nine, eleven, thirteen },       { five, nine, eleven } },
        { "other",              { one },                                                               {} },
    } };
}();

/** A <degree> counts as the symbols do, 2 and 9, 4 and 11, 6 and 13 apart. */
constexpr int musicXmlNumber (Degree degree) noexcept
{
    constexpr int table[degreeCount] { 1, 9, 2, 9, 9, 3, 3, 4, 11, 11, 5, 5, 5, 13, 6, 13, 7, 7, 7 };
    return table[static_cast<int> (degree)];
}

/** Semitones above the root of an added degree that is not altered: MusicXML counts from a dominant chord. @returns nothing for others than
    1 to 7, 9, 11 and 13. */
constexpr std::optional<int> musicXmlNatural (int number) noexcept
{
    constexpr int table[14] { -1, 0, 2, 4, 5, 7, 9, 10, -1, 2, -1, 5, -1, 9 };
    return number >= 1 && number <= 13 && table[number] >= 0 ? std::optional (table[number]) : std::nullopt;
}

/** The degree with that number, that many semitones above the root (0..11); nothing where harmony knows none. */
constexpr std::optional<Degree> musicXmlDegree (int number, int interval) noexcept
{
    for (int i = 0; i < degreeCount; ++i)
        if (const auto degree = static_cast<Degree> (i); musicXmlNumber (degree) == number && semitones (degree) == interval)
            return degree;

    return {};
}

} // namespace guidetone
