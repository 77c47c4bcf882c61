// SymbolParts.h - a chord symbol taken apart, before a notation puts it together.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../harmony/Spelling.h"

#include <string_view>

namespace guidetone
{

/** What every notation says of a chord, in the order in which it is said. */
struct SymbolParts
{
    NoteName root;
    std::string_view number;                 ///< what the tensions make of the quality's number: "7", "9", "11", "13", "6", "6/9" or ""
    DegreeSet alterations;                   ///< beside the number: b9, #11
    DegreeSet additions;                     ///< "add": to triads and sixths, and what no number implies
    DegreeSet omissions;                     ///< "no": only those that a reader would not assume
    std::optional<NoteName> bass;            ///< of a slash chord
    std::optional<Degree> bassDegree;        ///< nothing for a foreign bass
};

/** [any thread] Pure, no allocation. */
SymbolParts partsOf (const Chord& chord, const SpellingContext& context) noexcept;

} // namespace guidetone
