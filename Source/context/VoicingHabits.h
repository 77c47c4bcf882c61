// VoicingHabits.h - how pianists voice a chord, as far as pitch classes and the lowest tone show it.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ChordClass.h"

#include <array>

namespace guidetone
{

/** The ways to voice a chord that are taught; most players keep to one or two at a time. */
enum class VoicingHabit : std::uint8_t
{
    rootless,   ///< guide tones with fifth or thirteenth and a ninth, resting on a guide tone: A and B forms
    shell,      ///< third and seventh (or sixth) alone
    rooted,     ///< the root at the bottom
    complete,   ///< every tone of the chord, in any inversion: close, drop 2
    free        ///< anything else that the vocabulary can name
};

constexpr int voicingHabitCount = 5;

/** One number for each habit. */
using PerHabit = std::array<float, voicingHabitCount>;

/** What a player adds to a triad at rest. */
enum class RestColour : std::uint8_t { sixth, seventh, plain };

constexpr int restColourCount = 3;

/** One number for each colour. */
using PerColour = std::array<float, restColourCount>;

/** The colour of a major or minor chord at rest, and how often it is expected before a player is known. */
RestColour colourOf (PitchClassSet aboveRoot) noexcept;
PerColour expectedColours (ChordClass chordClass) noexcept;

/** Close: within an octave, as A and B forms are; open: wider, as drop 2 is. */
enum class Spacing : std::uint8_t { close, open };

/** How probable it is that a chord of this class is voiced so, by each habit.
    @param aboveRoot  bit 0 is the root; without it the root is silent
    @param lowest     semitones from the root up to the lowest tone, 0..11. [any thread] Two look-ups. */
PerHabit voicedAs (ChordClass chordClass, PitchClassSet aboveRoot, int lowest, Spacing spacing) noexcept;

} // namespace guidetone
