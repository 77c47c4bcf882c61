// SymbolParts.h - a chord symbol taken apart, before a notation puts it together.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../harmony/Spelling.h"

#include <string>
#include <vector>

namespace guidetone
{

/** The words of a symbol in the order in which every notation writes them. */
struct SymbolParts
{
    NoteName root;
    std::string quality;                     ///< "m9", "maj7", "7sus4", "m7b5", with the number the tensions make of it
    std::vector<Degree> alterations;         ///< beside the number: b9, #11
    std::vector<Degree> additions;           ///< "add": to triads and sixths, and what no number implies
    std::vector<Degree> omissions;           ///< "no": only those that a reader would not assume
    std::optional<NoteName> bass;            ///< of a slash chord
    std::optional<Degree> bassDegree;        ///< nothing for a foreign bass
};

SymbolParts partsOf (const Chord& chord, const SpellingContext& context);

} // namespace guidetone
