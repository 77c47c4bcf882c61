// SymbolWords.h - the abbreviations that stand after the root in a chord symbol: m7, maj9, sus4, (b9,#11), add9, no3.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "SymbolClaims.h"
#include "TextCursor.h"

namespace guidetone
{

/** Reads one abbreviation and tells the claims. Brackets, commas and spaces count as words that say nothing.
    @param place  in: whether anything has been said yet; out: later, once something has.
    @returns false, and leaves the cursor at what is not understood. */
bool takeSymbolWord (Cursor& in, SymbolClaims& claims, SymbolClaims::Place& place);

/** Reads a number with the signs before it: "b5", "#11", "+9", "s11", "bb7", "maj7", "9". @returns nothing, and leaves the cursor alone,
    where none stands. */
std::optional<Degree> takeSignedDegree (Cursor& in);

} // namespace guidetone
