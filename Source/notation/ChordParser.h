// ChordParser.h - from a written chord back to its tones.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../harmony/Degree.h"
#include "../harmony/NoteName.h"
#include "../harmony/PitchClassSet.h"

#include <optional>
#include <string>
#include <string_view>

namespace guidetone
{

/** What a chord symbol claims. */
struct WrittenChord
{
    NoteName root;
    NoteName bass;          ///< the root's name where no other bass is written
    DegreeSet degrees;      ///< every tone the symbol claims, the root included
    DegreeSet assumed;      ///< those of them that players leave out unsaid: a perfect fifth, the lower tensions under a 13

    /** All tones, the bass included, as pitch classes. */
    PitchClassSet pitchClasses() const noexcept;

    /** The tones that must sound for the symbol to be true, the bass included. */
    PitchClassSet requiredPitchClasses() const noexcept;
};

/** A chord, or a sentence that says what was not understood, and where. */
struct ParsedSymbol
{
    std::optional<WrittenChord> chord;
    std::string message;            ///< empty where there is a chord
    std::size_t position = 0;       ///< bytes into the text, of what was not understood
};

/** Reads a lead-sheet symbol in the usual hands: Cmaj7 CM7 CΔ7, Cm7 C-7 Cmin7, Cm7b5 Cø, C7(b9,#11)/E, Cadd9, C7(no3), N.C. is not a
    chord. Signs may be ASCII or Unicode. Allocates only for a message. */
ParsedSymbol parseLeadSheet (std::string_view text);

/** Reads a Harte label: C:maj7, A:min7/b3, G:sus4(b7,9), D. "N" and "X" are no chords. */
ParsedSymbol parseHarte (std::string_view text);

/** Reads a degree as musicians write it: "3", "b7", "m3", "maj7", "M7", "R", "#11". In "7" alone the seventh is major, as in a scale. */
std::optional<Degree> parseDegree (std::string_view text);

} // namespace guidetone
