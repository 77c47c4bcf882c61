// CollectionName.h - what notes are besides a chord, in words: a cluster, a stack, a scale.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "NotationStyle.h"
#include "../harmony/Spelling.h"

namespace guidetone
{

/** "chromatic cluster", "quartal stack on D", "C major scale": collectionOf() the notes, in English, its root named in the style's language
    and signs and spelled as the answer spells it. Clusters and scales that repeat themselves have no one root and go without. Empty where
    the notes make no such collection. Allocates. [not the audio thread] */
std::string collectionName (const Naming& naming, const SpellingContext& context, const NotationStyle& style);

} // namespace guidetone
