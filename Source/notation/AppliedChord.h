// AppliedChord.h - secondary dominants and leading-tone chords: which degree a chord from outside the key points at.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../harmony/Chord.h"
#include "../harmony/Key.h"

namespace guidetone
{

struct AppliedChord
{
    enum class Kind : std::uint8_t { dominant, leadingTone };

    Kind kind = Kind::dominant;
    int target0to11 = 0;             ///< semitones from the tonic to the degree pointed at
    Mode targetMode = Mode::major;   ///< of the triad on that degree
};

/** A chord is applied where a note of its triad or its seventh lies outside the key, and it is the dominant of, or a diminished chord
    a semitone below, a degree other than the first whose triad is major or minor. (Aldwell and Schachter; Kostka and Payne.)
    - The minor key has both forms of its sixth and seventh degrees, so IV7 and VII7 are its own.
    - A half-diminished chord is applied to major triads alone.
    - Augmented triads and sixths point nowhere.
    - A dominant on the tonic of a major key in root position is not V7/IV: the blues rests on it, and only the next chord could tell. A
      major triad on the tonic of a minor key is its Picardy third. */
std::optional<AppliedChord> appliedChord (const Chord& chord, const Key& key) noexcept;

/** The same notes on the leading tone, where they are the key's own diminished seventh: of its four roots that one means something. Any
    other chord as it is. */
Chord onLeadingTone (const Chord& chord, const Key& key) noexcept;

/** Whether the tones of a chord's triad and seventh that sound all belong to the key, in minor with both forms of its sixth and seventh. */
bool staysInKey (const Chord& chord, const Key& key) noexcept;

} // namespace guidetone
