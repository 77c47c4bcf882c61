// ChordIdentity.h - which chord a symbol means: from the degrees it claims to a quality of the vocabulary.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ChordParser.h"
#include "../harmony/Chord.h"

namespace guidetone
{

/** What a player takes the symbol to say, without what its number merely allows: no eleventh in a 13 that is not minor, no third under a
    dominant 11, and of the altered chord the raised fifth and ninth. */
DegreeSet playedDegrees (const WrittenChord& written) noexcept;

/** The quality whose tones and tensions agree best with the played degrees, the commoner of equals, with what is added and left out.
    Every written chord has one. [any thread] Pure. */
Chord identify (const WrittenChord& written) noexcept;

} // namespace guidetone
