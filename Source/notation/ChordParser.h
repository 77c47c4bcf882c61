// ChordParser.h - from a written chord back to its tones, in whatever hand and language it is written.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "NoteLanguage.h"
#include "../harmony/Degree.h"
#include "../harmony/PitchClassSet.h"

namespace guidetone
{

/** What a chord symbol claims. */
struct WrittenChord
{
    NoteName root;
    NoteName bass;          ///< the root's name where no other bass is written
    DegreeSet degrees;      ///< every tone the symbol claims; the root among them unless the symbol says that nobody plays it
    DegreeSet assumed;      ///< those of them that players leave out unsaid: a perfect fifth, the lower tensions under a 13

    /** All tones, the bass included, as pitch classes. */
    PitchClassSet pitchClasses() const noexcept;

    /** The tones that must sound for the symbol to be true, the bass included. */
    PitchClassSet requiredPitchClasses() const noexcept;

    friend bool operator== (const WrittenChord&, const WrittenChord&) = default;
};

/** A chord, or a sentence that says what was not understood, and where. */
struct ParsedSymbol
{
    std::optional<WrittenChord> chord;
    std::string message;            ///< empty where all was understood
    std::size_t position = 0;       ///< bytes into the text, of what was not understood
    bool saysNoChord = false;       ///< "N.C.": understood, and no chord
};

/** Reads a chord as a person may type it, and finds out by itself in which hand: a lead-sheet symbol, Harte's label, or words. Signs may be
    ASCII or Unicode; root and bass are named in `language`. At most 200 bytes are read. Never throws but for lack of memory. */
ParsedSymbol parseSymbol (std::string_view text, NoteLanguage language = NoteLanguage::english);

/** Reads a lead-sheet symbol in the usual hands: Cmaj7 CM7 CΔ7, Cm7 C-7 Cmin7, Cm7b5 Cø, C7(b9,#11)/E, Cadd9, C7(no3). Two chords with a bar
    or a slash between, D|C and D/C7, are one: the right one's root is the root of all. */
ParsedSymbol parseLeadSheet (std::string_view text, NoteLanguage language = NoteLanguage::english);

/** Reads a chord in words: "C minor seven, flat five over G flat", "G dominant seventh, third inversion", "fis-Moll". */
ParsedSymbol parseWords (std::string_view text, NoteLanguage language = NoteLanguage::english);

/** Reads a Harte label: C:maj7, A:min7/b3, G:sus4(b7,9), D. "N" and "X" are no chords. Note names are English. */
ParsedSymbol parseHarte (std::string_view text);

/** Reads a degree as musicians write it: "3", "b7", "m3", "maj7", "M7", "R", "#11". In "7" alone the seventh is major, as in a scale. */
std::optional<Degree> parseDegree (std::string_view text);

} // namespace guidetone
