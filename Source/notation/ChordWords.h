// ChordWords.h - a chord's quality and inversion in words, without its root: "major seventh, third inversion".
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../harmony/Naming.h"

#include <string>

namespace guidetone
{

/** "dominant seventh", "minor, first inversion", "dominant seventh with flat ninth", "minor ninth without fifth, third inversion",
    "major, over the major second". Everything that sounds is said, and what is left out: two chords with the same words and root have
    the same tones and bass. Allocates. [not the audio thread] */
std::string chordWords (const Chord& chord);

/** The same of a whole answer: the best reading of a chord, "minor third" or "tritone" for two notes (octaves left out), "single note",
    "cluster"; empty for nothing. */
std::string chordWords (const Naming& naming);

} // namespace guidetone
