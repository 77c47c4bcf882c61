// ChordSymbol.h - a chord written down: as a lead-sheet symbol, as a Harte label, and as runs to typeset.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../harmony/Spelling.h"

#include <string>
#include <vector>

namespace guidetone
{

/** Plain ASCII: "C7(b9,#11)/E", "F#m7b5", "Gmaj9(no5)": the style "textual". Allocates; not for the audio thread, as everything here. */
std::string leadSheetSymbol (const Chord& chord, const SpellingContext& context);

/** Harte's syntax: "C:7(b9,#11)/3", "F#:hdim7". */
std::string harteLabel (const Chord& chord, const SpellingContext& context);

/** A bass as Harte counts it, in the major scale of the root: "3", "b7". */
std::string harteBass (NoteName root, NoteName bass);

/** The name of the whole answer: the best reading's symbol; for a note its name, for a cluster its notes ("C C# D"), for nothing "". */
std::string leadSheetSymbol (const Naming& naming, const SpellingContext& context);

/** As above in Harte's syntax; "N" for nothing and for a cluster. */
std::string harteLabel (const Naming& naming, const SpellingContext& context);

/** A piece of a symbol that is set in one size and height. */
struct SymbolRun
{
    enum class Role : std::uint8_t
    {
        root,           ///< a letter on the line
        accidental,     ///< U+266D, U+266F, U+1D12A or U+1D12B, for the letter before it
        quality,        ///< "m", "maj7", "sus4": smaller, on the line
        tension,        ///< raised; several stand one above the other
        slash,          ///< between chord and bass
        bass,           ///< the bass's letter
        bassAccidental,
        plain           ///< notes of a cluster
    };

    std::string text;   ///< UTF-8
    Role role = Role::plain;

    friend bool operator== (const SymbolRun&, const SymbolRun&) = default;
};

/** The symbol as runs, in reading order; accidentals inside tensions are U+266D and U+266F. */
std::vector<SymbolRun> typesetSymbol (const Chord& chord, const SpellingContext& context);
std::vector<SymbolRun> typesetSymbol (const Naming& naming, const SpellingContext& context);

/** The symbol as a sentence for a screen reader: "C minor seven flat five over G flat". */
std::string spokenSymbol (const Chord& chord, const SpellingContext& context);
std::string spokenSymbol (const Naming& naming, const SpellingContext& context);

/** "E flat", "flat nine", in the words of spokenSymbol(). */
std::string spokenNote (NoteName name);
std::string spokenDegree (Degree degree);

} // namespace guidetone
