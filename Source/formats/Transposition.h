// Transposition.h - a document in another key: chords with their letters, notes and keys.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Format.h"

namespace guidetone
{

/** The chart so many semitones up (down, below 0). A letter stays as far from its key as it was: in a chart in A, E7 becomes Eb7 where A becomes Ab;
    without a key letters get the fewest signs. Text that is no chord stays as it is. Of voicings that would leave 0..127 nothing is kept.
    @param to  what the chart's key shall be called, where it has one: Gb rather than F#. Only its tonic counts, and only where it is so far away. */
Chart transposed (const Chart& chart, int semitones, const std::optional<Key>& to = {});

/** Any document. @returns nothing where a note of a log would leave 0..127. */
std::optional<Document> transposed (const Document& document, int semitones, const std::optional<Key>& to = {});

/** Semitones from one tonic to another, the shorter way: -6..5. */
int semitonesTo (Key from, Key to) noexcept;

/** The key in which a document begins; nothing where it does not say. */
std::optional<Key> keyOf (const Document& document) noexcept;

} // namespace guidetone
