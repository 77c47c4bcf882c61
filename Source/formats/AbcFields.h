// AbcFields.h - fields of an ABC tune that say something about its time and its form.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../notation/AbcCursor.h"
#include "Chart.h"

namespace guidetone
{

/** Takes digits. @returns 0 where none stand, and at most 9999 */
int takeAbcNumber (Cursor& in);

/** What M: says. */
struct AbcMetre
{
    bool isFree = false;                ///< none, free: a bar is as long as its notes
    Metre metre;
};

/** Reads 4/4, C, C|, 6/8, 2+3/8, (2+2+3)/8, none, free. @returns nothing where the text is no metre */
std::optional<AbcMetre> abcMetre (std::string_view text);

/** Reads L:, in quarter notes. @returns nothing where the text is no length from 1/512 to 8 */
std::optional<double> abcUnit (std::string_view text);

/** What Q: says. */
struct AbcTempo
{
    std::string words;                  ///< what stands in quotes
    std::optional<double> bpm;          ///< quarter notes a minute, above 0 and at most 2000
};

/** Reads 1/4=120, "Slow" 3/8=60, 1/4 3/8=40, C=100 and 120, which counts unit lengths.
    @param unitQuarters  that of L: */
AbcTempo abcTempo (std::string_view text, double unitQuarters);

/** Reads P: of a tune's head: "ABAC", "A(BC)2", "A2.B2" in the order in which the parts are played. Bounded: at most 1000 letters.
    @returns "" where the text is none */
std::string abcPartOrder (std::string_view text);

/** Takes the length behind a note or rest: 3/2, /, //, /4, 2. @returns how many unit lengths; 1 where nothing stands. Bounded. */
double takeAbcLength (AbcCursor& in);

} // namespace guidetone
