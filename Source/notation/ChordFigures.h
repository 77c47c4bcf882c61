// ChordFigures.h - what follows a Roman numeral or a function letter: marks, figured bass, suspensions, additions, omissions.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../harmony/Chord.h"
#include "ChordParser.h"

namespace guidetone
{

struct Cursor;

/** How a diminished and a half-diminished chord are marked: o and % (as DCML's corpora and MuseScore's input have it), o and U+00F8 as
    people type, or U+00B0 and U+00F8 with the music signs for flats and sharps. */
enum class RomanSigns : std::uint8_t { ascii, typed, typeset };

/** Whether a chord tone in the bass is said by figured bass (6, 6/4, 6/5, 4/3, 4/2) or left to the caller. */
enum class BassFigures : std::uint8_t { written, left };

struct Figures
{
    std::string text;            ///< "", "6/5", "o7", "M7(#11)", "7sus4", "(add9,no5)"
    bool minorThird = false;     ///< for the case of the numeral
    bool bassIsSaid = false;     ///< the root's in the bass, or the figures say what is
};

/** Nothing is lost but a perfect fifth that a seventh chord lacks, as in lead sheets. Tensions extend the number in root position (9, 11, 13)
    and stand in brackets otherwise. M marks a major seventh, as Kostka and Payne write IM7; + an augmented fifth. */
Figures figuresOf (const Chord& chord, RomanSigns signs, BassFigures bass);

/** What was read after a numeral. */
struct FigureReading
{
    DegreeSet degrees;
    DegreeSet assumed;                   ///< as in WrittenChord
    std::optional<Degree> bass;          ///< of figured bass; nothing in root position
    bool isDiminished = false;           ///< marked as diminished or half diminished
};

struct ParsedFigures
{
    std::optional<FigureReading> figures;
    std::string message;                 ///< empty where there are figures
};

/** Reads figures up to a slash that is none of theirs, or to the end. On top of what figuresOf() writes: 65, 2, dim, maj, m7b5, sus, bare
    alterations, and whatever else may end a lead-sheet symbol.
    @param third  minorThird under a lower-case numeral, third otherwise */
ParsedFigures takeFigures (Cursor& in, Degree third);

} // namespace guidetone
