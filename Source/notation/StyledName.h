// StyledName.h - a chord, or a whole answer, written in any style.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "NotationStyle.h"
#include "../harmony/Spelling.h"

namespace guidetone
{

/** The chord in the style's manner. Allocates. [not the audio thread; SymbolWriter.h has what is for it] */
std::string writeSymbol (const Chord& chord, const SpellingContext& context, const NotationStyle& style);

/** The whole answer: the best reading; for a note its name, for a cluster and the bare intervals their notes, for nothing "". Harte's and
    MusicXML's words for no chord stand where they have no other. */
std::string writeSymbol (const Naming& naming, const SpellingContext& context, const NotationStyle& style);

/** A note's name as the style writes it: in its language, with its signs. */
std::string writeNote (NoteName name, const NotationStyle& style);

} // namespace guidetone
