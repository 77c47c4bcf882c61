// WrittenSymbol.h - a parsed chord in plain hands again, its root and bass with the letters they were written with.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ChordParser.h"

namespace guidetone
{

/** "A#7/E": the plain lead-sheet symbol of identify (written). */
std::string leadSheetSymbol (const WrittenChord& written);

/** "A#:7/b5", in Harte's syntax. */
std::string harteLabel (const WrittenChord& written);

/** One tone of a written chord. */
struct WrittenTone
{
    NoteName name;
    std::optional<Degree> degree;    ///< nothing for a bass outside the chord
};

/** A bass outside the chord, then the tones the symbol claims, stacked in thirds: 1 3 5 7 9 11 13. */
std::vector<WrittenTone> tonesOf (const WrittenChord& written);

} // namespace guidetone
