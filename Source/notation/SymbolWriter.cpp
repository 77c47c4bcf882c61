// SPDX-License-Identifier: GPL-3.0-or-later
#include "SymbolWriter.h"
#include "Nashville.h"
#include "SymbolPieces.h"

namespace guidetone
{

namespace
{
    /** Writes a quality's pieces one after the other. */
    class QualityText
    {
    public:
        QualityText (SymbolText& textToUse, Signs signsToUse) noexcept : text (textToUse), signs (signsToUse), start (textToUse.size()) {}

        bool endsInDigit() const noexcept  { return text.size() > start && isDigit (text.view().back()); }

        void operator() (SymbolPiece piece, std::string_view word) noexcept
        {
            const bool hasSigns = piece == SymbolPiece::line || piece == SymbolPiece::item;
            hasSigns ? appendWord (text, word, signs) : text.append (word);
        }

    private:
        SymbolText& text;
        const Signs signs;
        const std::size_t start;
    };
}

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

NoteText placeText (NoteName name, const SpellingContext& context, const NotationStyle& style) noexcept
{
    return style.manner == Manner::nashville ? nashvilleNumber (name, context.key.value_or (Key {}), style.signs)
                                             : noteText (name, style.language, style.signs);
}

void appendQuality (SymbolText& text, Quality quality, const SymbolParts& parts, const NotationStyle& style) noexcept
{
    QualityText sink (text, style.signs);
    writeQuality (sink, quality, parts, style);
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
