// NoteName.h - a letter with its accidentals: what a pitch class is called.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "PitchClassSet.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace guidetone
{

/** A spelled note without an octave: G#, Ebb. */
struct NoteName
{
    std::int8_t letter = 0;      ///< 0 = C, 1 = D ... 6 = B
    std::int8_t accidental = 0;  ///< sharps above 0, flats below: -3..3

    constexpr int pitchClass() const noexcept
    {
        constexpr int natural[] { 0, 2, 4, 5, 7, 9, 11 };
        return wrapToOctave (natural[letter] + accidental);
    }

    /** This note's place on the line of fifths: F = -1, C = 0, G = 1, Bb = -2, F# = 6. */
    constexpr int fifths() const noexcept
    {
        constexpr int natural[] { 0, 2, 4, -1, 1, 3, 5 };
        return natural[letter] + 7 * accidental;
    }

    /** The note at that place on the line of fifths, -29 and above. */
    static constexpr NoteName fromFifths (int fifths) noexcept
    {
        constexpr int letters[] { 3, 0, 4, 1, 5, 2, 6 };   // F C G D A E B
        const int shifted = fifths + 1 + 7 * 4;
        return { static_cast<std::int8_t> (letters[shifted % 7]), static_cast<std::int8_t> (shifted / 7 - 4) };
    }

    friend constexpr bool operator== (NoteName, NoteName) noexcept = default;
};

/** The octave that a MIDI note lies in under one of its names, C4 = 60: that of its letter, so that B# below middle C is in the third. */
constexpr int octaveOf (int note, NoteName name) noexcept
{
    return (note - name.accidental - NoteName { name.letter, 0 }.pitchClass()) / 12 - 1;
}

/** The note so many fifths away (7n of them, give or take twelves, are n semitones), by its next name where it would have more than two signs. */
NoteName fifthsAway (NoteName name, int fifths) noexcept;

/** "G#", "Ebb": plain ASCII, English. */
std::string toText (NoteName name);

/** Reads a note name at the front of `text` ("Bb7" -> Bb, and `text` moves on to "7"). Accepts #, b, x, the signs U+266D..266F and
    doubled signs. @returns nothing, and leaves `text` alone, where no note name stands there. */
std::optional<NoteName> takeNoteName (std::string_view& text);

/** Takes one sign from the front of `text` that goes the same way as those before it, and adds it to the name.
    @returns false, and changes nothing, where none stands there or it would be the fourth. */
bool takeSign (std::string_view& text, NoteName& name);

} // namespace guidetone
