// SymbolWriter.h - a chord as a symbol in a style's words, without a byte of allocation.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "NotationStyle.h"
#include "SymbolParts.h"

namespace guidetone
{

/** Room for every symbol in every bundled style and language; a test tries them all. */
using SymbolText = FixedText<127>;

/** How the style writes a root or a bass: "C#", "Cis", or the number in the key. */
NoteText placeText (NoteName name, const SpellingContext& context, const NotationStyle& style) noexcept;

/** Appends a word of a style, in which b and # before a digit are signs. */
void appendWord (SymbolText& text, std::string_view word, Signs signs) noexcept;

/** Appends what stands between root and bass: "m7b5", "7(b9,#11)", "add9", "(no3)". */
void appendQuality (SymbolText& text, Quality quality, const SymbolParts& parts, const NotationStyle& style) noexcept;

/** Appends the whole symbol of parts that are spelled already. @param context  that of partsOf(). */
void appendSymbol (SymbolText& text, Quality quality, const SymbolParts& parts, const SpellingContext& context, const NotationStyle& style) noexcept;

/** Appends the whole symbol, whatever the style's manner: "C#m7b5/E", and with Manner::nashville "2-" or "5/7".
    [any thread] Pure, no allocation, no lock, as all of these; a symbol that does not fit loses whole words, and text.overflowed() tells. */
void appendSymbol (SymbolText& text, const Chord& chord, const SpellingContext& context, const NotationStyle& style) noexcept;

} // namespace guidetone
