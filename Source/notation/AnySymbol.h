// AnySymbol.h - one door to all the readers: whatever a person writes for a chord, in a key or without one.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "NotationStyle.h"
#include "ChordParser.h"
#include "../harmony/Key.h"

namespace guidetone
{

/** What a reader has to know beside the text. */
struct ReadingContext
{
    NoteLanguage language = NoteLanguage::english;
    std::optional<Key> key;          ///< without one there are no numerals, functions and numbers
};

/** Reads a chord in whatever hand it is written, and finds out by itself in which. The hands are tried in this order, and the first that
    understands all of the text is right:

        MusicXML             where there is a <harmony> element
        parseSymbol()        lead sheets, Harte, words: "D7" is a chord before it is the dominant, "b7" before it is a number
        Roman numerals       V6/5/V bVI Ger+6; "N" alone is "no chord", N6 the Neapolitan
        function symbols     Tp (D7)Sp DD7
        Nashville numbers    6- 5/7 1Δ7

    The last three only in a key. Where none understands all, the one that came farthest says what it did not understand; what only
    lacks a key is told so. Never throws but for lack of memory. */
ParsedSymbol parseAnySymbol (std::string_view text, const ReadingContext& context);

/** Reads a chord in one hand alone, as a style of that manner writes it. Manners that need a key count from C major where there is none. */
ParsedSymbol parseSymbolIn (Manner manner, std::string_view text, const ReadingContext& context);

} // namespace guidetone
