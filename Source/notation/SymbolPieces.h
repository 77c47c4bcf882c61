// SymbolPieces.h - what stands after a symbol's root, piece by piece, for whoever writes it down: as text, or as runs to typeset.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../core/Digits.h"
#include "NotationStyle.h"
#include "SymbolParts.h"

namespace guidetone
{

/** What a piece is to its symbol: on the line, a member of a list (an alteration, an addition, an omission), or what stands round and between. */
enum class SymbolPiece : std::uint8_t { line, open, prefix, item, separator, close };

/** Hands the pieces of a quality to a sink, in reading order:

        void operator() (SymbolPiece, std::string_view text)    signs before a digit are still b and #
        bool endsInDigit() const                                of what it has got so far

    A list is a prefix ("add", or none), items and separators between open and close, which are left out where an item stands bare. */
template <typename Sink>
void writeQuality (Sink& sink, Quality quality, const SymbolParts& parts, const NotationStyle& style);

//==============================================================================
namespace symbolPieces
{
    constexpr bool isAltered (Degree degree) noexcept  { return ! isDigit (toText (degree).front()); }

    /** What stands on the line, the number included; the altered fifth may stand elsewhere. */
    template <typename Sink>
    void writeLine (Sink& sink, const QualityTemplate& words, const SymbolParts& parts, const NotationStyle& style)
    {
        sink (SymbolPiece::line, words.stem.view());
        if (words.hasNumber)
            sink (SymbolPiece::line, parts.number == "6/9" ? style.words.sixNine.view() : parts.number);
        sink (SymbolPiece::line, words.ending.view());
    }

    /** "7b9", "7(b9,#11)", "7(#5,b9)", "m7b5(b13)", "7sus4(b9)": one alteration stands bare after a number, several share a bracket. */
    template <typename Sink>
    void writeAlterations (Sink& sink, const QualityTemplate& words, DegreeSet alterations, const NotationStyle& style)
    {
        const auto& list = style.words.alterations;
        const int count = alterations.size() + (words.alteredFifth.empty() ? 0 : 1);
        if (count == 0)
            return;

        const bool bare = count == 1 && list.lone == Lone::bare && words.hasNumber && words.ending.empty();
        if (! bare)
            sink (SymbolPiece::open, list.open.view());

        bool first = true;
        const auto write = [&] (std::string_view word)
        {
            if (! first)
                sink (SymbolPiece::separator, list.separator.view());
            first = false;
            sink (SymbolPiece::item, word);
        };

        if (! words.alteredFifth.empty())
            write (words.alteredFifth);
        alterations.forEach ([&] (Degree degree) { write (toText (degree)); });

        if (! bare)
            sink (SymbolPiece::close, list.close.view());
    }

    /** "Cadd9" and "Cmadd9", but "C6(add11)" and "C(add#11)": after a digit or before a sign an addition is bracketed. */
    template <typename Sink>
    void writeAdditions (Sink& sink, const SymbolParts& parts, bool afterDigit, const NotationStyle& style)
    {
        if (parts.additions.empty())
            return;

        const auto& list = style.words.additions;
        bool bare = list.lone == Lone::bare && parts.additions.size() == 1 && ! afterDigit && parts.alterations.empty();
        parts.additions.forEach ([&] (Degree degree) { bare = bare && ! isAltered (degree) && degree != Degree::majorSeventh; });

        if (! bare)
            sink (SymbolPiece::open, list.open.view());
        sink (SymbolPiece::prefix, style.words.add.view());

        bool first = true;
        parts.additions.forEach ([&] (Degree degree)
        {
            if (! first)
                sink (SymbolPiece::separator, list.separator.view());
            first = false;
            sink (SymbolPiece::item, degree == Degree::majorSeventh ? style.words.addedMajorSeventh.view() : toText (degree));
        });

        if (! bare)
            sink (SymbolPiece::close, list.close.view());
    }
}

template <typename Sink>
void writeQuality (Sink& sink, Quality quality, const SymbolParts& parts, const NotationStyle& style)
{
    const auto& words = style.words.qualities[static_cast<std::size_t> (quality)];
    symbolPieces::writeLine (sink, words, parts, style);
    symbolPieces::writeAlterations (sink, words, parts.alterations, style);
    symbolPieces::writeAdditions (sink, parts, sink.endsInDigit(), style);

    parts.omissions.forEach ([&] (Degree degree)
    {
        const auto name = toText (degree);
        sink (SymbolPiece::open, style.words.omissionOpen.view());
        sink (SymbolPiece::prefix, style.words.no.view());
        sink (SymbolPiece::item, name.substr (name.find_first_not_of ("b#")));
        sink (SymbolPiece::close, style.words.omissionClose.view());
    });
}

} // namespace guidetone
