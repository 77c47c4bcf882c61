// AbcNotes.h - reads single notes of ABC, each with the accidental that its sign, a tie, its bar or the key gives it.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "AbcAccidentals.h"
#include "AbcCursor.h"
#include "AbcReader.h"

namespace guidetone
{

struct TakenAbcNote
{
    AbcNote note;
    StaffPlace place;
    std::string_view problem;   ///< a sentence without its full stop where there is no note, or MIDI has no number for it
};

/** Whether a note stands here, or a sign that must have one behind it. */
bool abcNoteStands (const AbcCursor& in) noexcept;

/** Takes sign, letter and octave marks, and remembers the sign for the bar. */
TakenAbcNote takeAbcNote (AbcCursor& in, AbcAccidentals& accidentals);

/** Takes what follows "propagate-accidentals". */
void takeAbcReach (AbcCursor& in, AbcAccidentals& accidentals);

} // namespace guidetone
