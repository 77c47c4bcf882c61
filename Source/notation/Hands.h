// Hands.h - the readers of the single hands, each over a text whose signs have been made alike.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ChordParser.h"

namespace guidetone
{

/** @param plain  as plainSymbol() leaves it; positions in the answer count its bytes. */
ParsedSymbol readLeadSheet (std::string_view plain, NoteLanguage language);

/** The words of theory, in no other order than chordWords() has. @returns nothing for all other texts: readWords() says why. */
std::optional<WrittenChord> readChordWords (std::string_view plain, NoteLanguage language);

/** The words of theory, and chords as people say them. */
ParsedSymbol readWords (std::string_view plain, NoteLanguage language);

ParsedSymbol readHarte (std::string_view plain);

} // namespace guidetone
