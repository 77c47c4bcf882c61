// SPDX-License-Identifier: GPL-3.0-or-later
#include "ChordSymbol.h"
#include "LetteredChord.h"
#include "Nashville.h"
#include "SymbolPieces.h"
#include "SymbolWriter.h"

namespace guidetone
{

namespace
{
    using Role = SymbolRun::Role;

    /** A page has real accidentals, unless the hand is one that writes letters for them. */
    Signs signsOf (const NotationStyle& style) noexcept  { return style.signs == Signs::letters ? Signs::letters : Signs::unicode; }

    void push (std::vector<SymbolRun>& runs, std::string_view text, Role role)
    {
        if (! text.empty())
            runs.push_back ({ std::string (text), role });
    }

    void pushNote (std::vector<SymbolRun>& runs, NoteName name, const SpellingContext& context, const NotationStyle& style, Role letter, Role accidental)
    {
        const auto signs = signsOf (style);

        if (style.manner == Manner::nashville)
        {
            const auto number = nashvilleNumber (name, context.key.value_or (Key {}), signs);
            push (runs, number.view().substr (0, number.size() - 1), accidental);
            return push (runs, number.view().substr (number.size() - 1), letter);
        }

        // Where the language has a sign, it is a piece of its own; "Cis" is one word.
        const auto whole = noteText (name, style.language, signs), sign = signText (name.accidental, signs);
        const bool hasSign = signs == Signs::unicode && ! sign.empty() && whole.view().ends_with (sign.view());
        push (runs, whole.view().substr (0, whole.size() - (hasSign ? sign.size() : 0)), letter);
        push (runs, hasSign ? sign.view() : std::string_view(), accidental);
    }

    /** Collects the pieces of a quality by where they are set. */
    class QualityRuns
    {
    public:
        explicit QualityRuns (const NotationStyle& style) noexcept : signs (signsOf (style)), afterNumber (style.manner == Manner::nashville) {}

        bool endsInDigit() const noexcept
        {
            const auto& last = items.empty() ? line : items.back();
            return ! last.empty() && isDigit (last.back());
        }

        void operator() (SymbolPiece piece, std::string_view word)
        {
            switch (piece)
            {
                // "m7b5": a fifth at the end of the line goes up to the tensions.
                case SymbolPiece::line:        (isAlteration (word) ? items.emplace_back() : line).append (withSigns (word)); break;
                case SymbolPiece::open:        open = word; break;
                case SymbolPiece::prefix:      prefix = word; break;
                case SymbolPiece::item:        items.push_back (std::string (prefix) + withSigns (word)); break;
                case SymbolPiece::separator:   break;
                case SymbolPiece::close:       finishList (word); break;
            }
        }

        void pushTo (std::vector<SymbolRun>& runs) const
        {
            // A ring stands high, and so does a figure behind a figure: 1 and 7 are no 17.
            const bool high = line.starts_with ("\xc2\xb0") || line.starts_with ("\xc3\xb8") || (afterNumber && ! line.empty() && isDigit (line.front()));
            push (runs, line, high ? Role::raised : Role::quality);
            push (runs, open, Role::bracket);
            for (const auto& item : items)
                push (runs, item, Role::tension);
            push (runs, close, Role::bracket);
        }

    private:
        void finishList (std::string_view word)
        {
            prefix = {};

            // "no3d": what closes a list that nothing opened belongs to its last word.
            if (open.empty())
                items.back().append (word);
            else
                close = word;
        }

        static bool isAlteration (std::string_view word) noexcept
        {
            return word.size() > 1 && (word[0] == 'b' || word[0] == '#') && isDigit (word[1]);
        }

        std::string withSigns (std::string_view word) const
        {
            SymbolText text;
            appendWord (text, word, signs);
            return std::string (text.view());
        }

        const Signs signs;
        const bool afterNumber;
        std::string line;
        std::vector<std::string> items;
        std::string_view open, prefix, close;
    };
}

std::vector<SymbolRun> typesetSymbol (const Chord& chord, const SpellingContext& context, const NotationStyle& style)
{
    return typesetSymbol (lettered (chord, context), context.key, style);
}

std::vector<SymbolRun> typesetSymbol (const LetteredChord& written, const std::optional<Key>& key, const NotationStyle& style)
{
    const auto& [chord, parts] = written;
    const SpellingContext context { key, Accidentals::automatic };
    std::vector<SymbolRun> runs;
    pushNote (runs, parts.root, context, style, Role::root, Role::accidental);

    QualityRuns quality (style);
    writeQuality (quality, chord.quality, parts, style);
    quality.pushTo (runs);

    if (parts.bass)
    {
        push (runs, style.words.slash.view(), Role::slash);
        pushNote (runs, *parts.bass, context, style, Role::bass, Role::bassAccidental);
    }

    return runs;
}

std::vector<SymbolRun> typesetSymbol (const Naming& naming, const SpellingContext& context, const NotationStyle& style)
{
    // On a display an interval is its two notes: "C(no5)" is for programs.
    return naming.kind == Sounding::chord || naming.kind == Sounding::note ? typesetSymbol (naming.readings[0].chord, context, style)
                                                                           : typesetNotes (naming, context, style);
}

std::vector<SymbolRun> typesetNotes (const Naming& naming, const SpellingContext& context, const NotationStyle& style)
{
    std::vector<SymbolRun> runs;
    PitchClassSet seen;

    for (const auto& tone : tonesOf (naming, context))
        if (const int pitchClass = tone.note % 12; ! seen.contains (pitchClass))
        {
            seen.add (pitchClass);
            if (! runs.empty())
                runs.push_back ({ " ", Role::plain });
            pushNote (runs, tone.name, context, style, Role::plain, Role::accidental);
        }

    return runs;
}

} // namespace guidetone
