// Chordonomicon.h - tunes as lines of the corpus CHORDONOMICON (Kantarelis et al. 2024): chords and sections, no bars.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Format.h"

namespace guidetone
{

/** Reads one tune, the first line that has chords: <intro_1> C Amin Fsmin7/E Bb7 ... A chord is a bar, and <verse_2> a section "Verse 2". Linear;
    never throws but for lack of memory. */
ReadDocument readChordonomicon (std::string_view bytes);

/** Every tune of the text, a line each: at least one, or a problem alone. */
std::vector<ReadDocument> readChordonomiconTunes (std::string_view bytes);

/** One line: the chords as they are played, each once where it is struck. What is no chord is left out. */
std::string writeChordonomicon (const Document& document, const WriteOptions& options);

/** The corpus's spelling: Fsmin7, Bbmaj7, C7b9s11, Csus4, Cno3d. */
const NotationStyle& chordonomiconStyle();

} // namespace guidetone
