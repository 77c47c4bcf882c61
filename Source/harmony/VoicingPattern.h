// VoicingPattern.h - the shapes that a form gives a chord, before they lie anywhere on the keyboard.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "VoicingForm.h"

namespace guidetone
{

/** A tone and how many semitones above the chord's root it lies: any number, below 0 under it. */
struct PatternTone
{
    int height = 0;
    std::optional<Degree> degree;    ///< nothing for a bass outside the chord
};

/** Low to high. */
using VoicingPattern = std::vector<PatternTone>;

/** The shapes of a form, for a chord that stands alone: over its bass, shells and rootless forms in both orders. Empty where the chord has none. */
std::vector<VoicingPattern> patternsFor (const Chord& chord, VoicingForm form, Player player);

/** The predicate of a sentence that says why there are none. */
std::string whyNoPattern (const Chord& chord, VoicingForm form);

/** The sentence for a range in which no shape of a form has room. */
std::string noRoomFor (VoicingForm form, NoteRange range);

/** The shapes among which a hand chooses that comes from one chord and goes to the next. close and drop 2: each inversion, alone's with the bass a minor third
    to two octaves below the hand; spread: each order of the tones over the bass, with a tenth; shells and rootless forms: both orders. Where there would be more
    tones than a hand has fingers, the perfect fifth gives way. Empty where the chord has none. */
std::vector<VoicingPattern> inversionsFor (const Chord& chord, VoicingForm form, Player player);

/** The tones as near above the lowest as they can lie. */
VoicingPattern closeAbove (Degree lowest, DegreeSet degrees);

/** By height. */
VoicingPattern sorted (VoicingPattern pattern);

/** The seventh of a chord, or the sixth in its stead. */
std::optional<Degree> seventhOf (DegreeSet degrees) noexcept;

/** The third, or what is suspended before it. */
std::optional<Degree> thirdOf (DegreeSet degrees) noexcept;

/** Where the middle of a voicing lies best, as a MIDI note number: round middle C, and lower for what a left hand plays. */
int middleOf (VoicingForm form) noexcept;

} // namespace guidetone
