// SPDX-License-Identifier: GPL-3.0-or-later
#include "SymbolWriter.h"
#include "Nashville.h"

namespace guidetone
{

namespace
{
    constexpr bool isDigit (char c) noexcept           { return c >= '0' && c <= '9'; }
    constexpr bool isAltered (Degree degree) noexcept  { return ! isDigit (toText (degree).front()); }

    /** A word of a style, in which b and # before a digit are signs. */
    void appendWord (SymbolText& text, std::string_view word, Signs signs) noexcept
    {
        if (signs == Signs::ascii)
            return text.append (word);

        for (std::size_t i = 0; i < word.size(); ++i)
        {
            const bool isSign = (word[i] == 'b' || word[i] == '#') && i + 1 < word.size() && isDigit (word[i + 1]);
            text.append (isSign ? signText (word[i] == 'b' ? -1 : 1, signs).view() : word.substr (i, 1));
        }
    }

    /** What stands on the line, the number included; the altered fifth may stand elsewhere. */
    void appendLine (SymbolText& text, const QualityTemplate& words, const SymbolParts& parts, const NotationStyle& style) noexcept
    {
        appendWord (text, words.stem, style.signs);
        if (words.hasNumber)
            text.append (parts.number == "6/9" ? style.words.sixNine.view() : parts.number);
        appendWord (text, words.ending, style.signs);
    }

    /** "7b9", "7(b9,#11)", "7(#5,b9)", "m7b5(b13)", "7sus4(b9)": one alteration stands bare after a number, several share a bracket. */
    void appendAlterations (SymbolText& text, const QualityTemplate& words, DegreeSet alterations, const NotationStyle& style) noexcept
    {
        const auto& list = style.words.alterations;
        const int count = alterations.size() + (words.alteredFifth.empty() ? 0 : 1);
        if (count == 0)
            return;

        const bool bare = count == 1 && list.lone == Lone::bare && words.hasNumber && words.ending.empty();
        if (! bare)
            text.append (list.open);

        bool first = true;
        const auto append = [&] (std::string_view word)
        {
            if (! first)
                text.append (list.separator);
            first = false;
            appendWord (text, word, style.signs);
        };

        if (! words.alteredFifth.empty())
            append (words.alteredFifth);
        alterations.forEach ([&] (Degree degree) { append (toText (degree)); });

        if (! bare)
            text.append (list.close);
    }

    /** "Cadd9" and "Cmadd9", but "C6(add11)" and "C(add#11)": after a digit or before a sign an addition is bracketed. */
    void appendAdditions (SymbolText& text, const SymbolParts& parts, bool afterDigit, const NotationStyle& style) noexcept
    {
        if (parts.additions.empty())
            return;

        const auto& list = style.words.additions;
        bool bare = list.lone == Lone::bare && parts.additions.size() == 1 && ! afterDigit && parts.alterations.empty();
        parts.additions.forEach ([&] (Degree degree) { bare = bare && ! isAltered (degree) && degree != Degree::majorSeventh; });

        if (! bare)
            text.append (list.open);
        text.append (style.words.add);

        bool first = true;
        parts.additions.forEach ([&] (Degree degree)
        {
            if (! first)
                text.append (list.separator);
            first = false;
            appendWord (text, degree == Degree::majorSeventh ? style.words.addedMajorSeventh.view() : toText (degree), style.signs);
        });

        if (! bare)
            text.append (list.close);
    }
}

NoteText placeText (NoteName name, const SpellingContext& context, const NotationStyle& style) noexcept
{
    return style.manner == Manner::nashville ? nashvilleNumber (name, context.key.value_or (Key {}), style.signs)
                                             : noteText (name, style.language, style.signs);
}

void appendQuality (SymbolText& text, Quality quality, const SymbolParts& parts, const NotationStyle& style) noexcept
{
    const auto& words = style.words.qualities[static_cast<std::size_t> (quality)];
    const auto start = text.size();
    appendLine (text, words, parts, style);
    appendAlterations (text, words, parts.alterations, style);

    const bool afterDigit = text.size() > start && isDigit (text.view().back());
    appendAdditions (text, parts, afterDigit, style);

    parts.omissions.forEach ([&] (Degree degree)
    {
        const auto name = toText (degree);
        text.append (style.words.omissionOpen);
        text.append (style.words.no);
        text.append (name.substr (name.find_first_not_of ("b#")));
        text.append (style.words.omissionClose);
    });
}

void appendSymbol (SymbolText& text, Quality quality, const SymbolParts& parts, const SpellingContext& context, const NotationStyle& style) noexcept
{
    text.append (placeText (parts.root, context, style));
    appendQuality (text, quality, parts, style);

    if (parts.bass)
    {
        text.append (style.words.slash);
        text.append (placeText (*parts.bass, context, style));
    }
}

void appendSymbol (SymbolText& text, const Chord& chord, const SpellingContext& context, const NotationStyle& style) noexcept
{
    appendSymbol (text, chord.quality, partsOf (chord, context), context, style);
}

} // namespace guidetone
