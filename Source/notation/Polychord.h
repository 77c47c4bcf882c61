// Polychord.h - two chords, one over the other, as one.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ChordParser.h"

namespace guidetone
{

/** The lower chord with the upper one's tones as its tensions: D over C7 is C13(#11). */
WrittenChord joined (const WrittenChord& upper, const WrittenChord& lower);

} // namespace guidetone
