// LetteredChord.h - a chord whose letters are settled, by its spelling or because somebody wrote it so: what every hand writes.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ChordParser.h"
#include "NotationStyle.h"
#include "SymbolParts.h"

namespace guidetone
{

struct LetteredChord
{
    Chord chord;
    SymbolParts parts;      ///< with the letters of root and bass
};

/** [any thread] Pure, no allocation, both of them. A written chord keeps its letters: A#7/E, E#m. */
LetteredChord lettered (const Chord& chord, const SpellingContext& context) noexcept;
LetteredChord lettered (const WrittenChord& written) noexcept;

/** The chord in each of the hands that have rules rather than words, as their own headers say. They allocate. [not the audio thread] */
std::string harteLabel (const LetteredChord& chord);
std::string musicXmlHarmony (const LetteredChord& chord);
std::string spokenSymbol (const LetteredChord& chord);

/** The chord in any style. @param key  what numerals, functions and numbers count from; C major without one. */
std::string writeSymbol (const LetteredChord& chord, const std::optional<Key>& key, const NotationStyle& style);

} // namespace guidetone
