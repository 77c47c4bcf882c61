// ChordClass.h - what a chord is to a progression: the qualities that move on alike.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../harmony/Chord.h"
#include "../harmony/PitchClassSet.h"

namespace guidetone
{

struct TableEntry;

/** In the order of CLASSES in tools/training/progressions.py. */
enum class ChordClass : std::uint8_t
{
    major,              ///< at rest: a plain triad on paper, played as one, with a sixth, or with a major seventh
    minor,              ///< at rest: triad, minor sixth, minor with a major seventh
    majorSeventh,       ///< written so
    minorSeventh,       ///< moves on, most often up a fourth
    dominant,           ///< with all its alterations, and suspended
    halfDiminished,
    diminished,
    augmented
};

constexpr int chordClassCount = 8;

/** The class that a quality stands for before anything else; note and power count as major. */
ChordClass classOf (Quality quality) noexcept;

/** The cheapest entry of a class for intervals above a root (bit 0 is the root; without it the root is silent), or an unnameable one.
    Unlike bestEntry() it knows the shells of half-diminished and diminished sevenths, third and seventh alone, and takes a plain
    triad for what it may stand for: C E G as C7, for a price. [any thread] A few steps. */
TableEntry entryOf (ChordClass chordClass, PitchClassSet aboveRoot) noexcept;

/** The price of that entry, in one look-up; 255 where it is unnameable or dearer. [any thread] */
int costOf (ChordClass chordClass, PitchClassSet aboveRoot) noexcept;

constexpr int unnameableInClass = 255;

} // namespace guidetone
