// Writing.h - how chords, notes and degrees are written on the screen, and chords made ready to be set that way.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../../notation/ChordSymbol.h"

#include <juce_core/juce_core.h>

namespace guidetone
{

/** What a person has chosen for all panels. */
struct Writing
{
    enum class Numerals : std::uint8_t { roman, nashville };

    NotationStyle style = textualStyle();       ///< its language is that of every note's name
    Numerals numerals = Numerals::roman;        ///< how a chord is counted in its key

    friend bool operator== (const Writing&, const Writing&) = default;
};

/** From the names that views and presets keep, as bundledStyle() takes them.
    @param numerals  "roman" or "nashville"; what is not known counts as "roman" */
Writing writingOf (std::string_view style, std::string_view noteLanguage, std::string_view numerals);

/** A chord's name as runs: engraved where the style writes symbols, numbers or numerals; as a sentence where it writes words or code. What
    counts from a key is a lead-sheet symbol where no key is known, and so is MusicXML, which is not for the eye. */
std::vector<SymbolRun> runsOf (const Chord& chord, const SpellingContext& spelling, const NotationStyle& style);

/** The same of a whole answer: intervals and clusters by their notes, and nothing for nothing. */
std::vector<SymbolRun> runsOf (const Naming& naming, const SpellingContext& spelling, const NotationStyle& style);

/** The same as text: "C7(b9)" with real accidentals, for tooltips and menus. */
juce::String symbolText (const Naming& naming, const SpellingContext& spelling, const NotationStyle& style);
juce::String symbolText (const Chord& chord, const SpellingContext& spelling, const NotationStyle& style);

/** A note with real accidentals: "B♭", "Si♭", "Cis". */
juce::String noteName (NoteName name, const NotationStyle& style);
juce::String noteName (NoteName name, NoteLanguage language);

/** "E minor", in the person's note language and the interface's. */
juce::String keyWords (Key key, NoteLanguage language);

/** A chord as a degree of its key: "V7", "5 7". */
std::vector<SymbolRun> degreeRuns (const Chord& chord, const Key& key, Writing::Numerals numerals);

/** The same as text: "IV", "vi", "4", "6-". */
juce::String degreeText (const Chord& chord, const Key& key, Writing::Numerals numerals);

/** The same for a screen reader: "five seven", "flat seven, major". */
juce::String spokenDegree (const Chord& chord, const Key& key, Writing::Numerals numerals);

} // namespace guidetone
