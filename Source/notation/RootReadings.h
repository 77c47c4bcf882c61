// RootReadings.h - every way to read a note name at the front of a symbol, and what to say where there is none.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "NoteLanguage.h"

namespace guidetone
{

/** As readNote(); in English also with s for sharp, as in "Csmin7" and "C/Fs", and in German and
    Scandinavian with Bb for B. The longest first. */
std::vector<NoteReading> rootReadings (std::string_view text, NoteLanguage language);

/** The one reading that takes all of `text`, if any does. */
std::optional<NoteName> wholeNote (std::string_view text, NoteLanguage language);

/** "a chord symbol begins with a note name, A to G". */
std::string noRootMessage (NoteLanguage language);

/** Whether a root is written small, as Germans write minor: "fis". */
bool isMinorByCase (std::string_view text, NoteLanguage language);

} // namespace guidetone
