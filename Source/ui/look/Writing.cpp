// Writing.cpp - see Writing.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Writing.h"

#include "../../notation/ChordWords.h"
#include "../../notation/Nashville.h"
#include "../../notation/RomanNumeral.h"
#include "../../notation/StyleLibrary.h"
#include "../../notation/StyledName.h"
#include "Languages.h"
#include "NumeralText.h"
#include "SpokenWords.h"
#include "Theme.h"
#include "Words.h"

namespace guidetone
{

namespace
{

bool isSymbol (Manner manner) noexcept    { return manner == Manner::symbol || manner == Manner::nashville; }

/** The style itself, or where it cannot say anything for the eye a lead sheet's, with the same note names. */
NotationStyle legible (const NotationStyle& style, const SpellingContext& spelling)
{
    if (style.manner != Manner::musicXml && (! needsKey (style.manner) || spelling.key))
        return style;

    auto plain = textualStyle();
    plain.language = style.language;
    return plain;
}

std::vector<SymbolRun> wordsOf (const std::string& text, Manner manner)
{
    // Harte's syntax is code, and stays what it is.
    const auto words = juce::String::fromUTF8 (text.data(), static_cast<int> (text.size()));
    const auto shown = manner == Manner::harte ? words : withMusicSigns (words);
    return shown.isEmpty() ? std::vector<SymbolRun>() : std::vector<SymbolRun> { { shown.toStdString(), SymbolRun::Role::words } };
}

} // namespace

Writing writingOf (std::string_view style, std::string_view noteLanguage, std::string_view numerals)
{
    return { bundledStyle (style, noteLanguage), numerals == "nashville" ? Writing::Numerals::nashville : Writing::Numerals::roman };
}

std::vector<SymbolRun> runsOf (const Chord& chord, const SpellingContext& spelling, const NotationStyle& style)
{
    const auto hand = legible (style, spelling);

    if (isSymbol (hand.manner))
        return typesetSymbol (chord, spelling, hand);

    if (hand.manner == Manner::roman)
        return numeralRuns (romanNumeral (chord, *spelling.key, RomanSigns::typeset));

    const auto text = writeSymbol (chord, spelling, hand);

    // What has no function is called by its numeral, in brackets.
    return wordsOf (hand.manner == Manner::function && text.starts_with ('[') ? "[" + romanNumeral (chord, *spelling.key, RomanSigns::typeset) + "]" : text, hand.manner);
}

std::vector<SymbolRun> runsOf (const Naming& naming, const SpellingContext& spelling, const NotationStyle& style)
{
    const auto hand = legible (style, spelling);

    if (isSymbol (hand.manner))
        return typesetSymbol (naming, spelling, hand);

    if (naming.kind == Sounding::chord)
        return runsOf (naming.readings[0].chord, spelling, hand);

    return hand.manner == Manner::spoken ? wordsOf (writeSymbol (naming, spelling, hand), hand.manner) : typesetNotes (naming, spelling, hand);
}

juce::String symbolText (const Naming& naming, const SpellingContext& spelling, const NotationStyle& style)
{
    auto hand = legible (style, spelling);
    hand.signs = hand.signs == Signs::letters ? Signs::letters : Signs::unicode;
    return juce::String::fromUTF8 (writeSymbol (naming, spelling, hand).c_str());
}

juce::String symbolText (const Chord& chord, const SpellingContext& spelling, const NotationStyle& style)
{
    auto hand = legible (style, spelling);
    hand.signs = hand.signs == Signs::letters ? Signs::letters : Signs::unicode;
    return juce::String::fromUTF8 (writeSymbol (chord, spelling, hand).c_str());
}

juce::String noteName (NoteName name, const NotationStyle& style)
{
    return juce::String (writeNote (name, style.language, style.signs == Signs::letters ? Signs::letters : Signs::unicode));
}

juce::String noteName (NoteName name, NoteLanguage language)    { return juce::String (writeNote (name, language, Signs::unicode)); }

juce::String keyWords (Key key, NoteLanguage language)
{
    const auto tonic = noteName (key.tonic, language);
    return key.mode == Mode::minor ? words ("%1 minor", tonic) : words ("%1 major", tonic);
}

std::vector<SymbolRun> degreeRuns (const Chord& chord, const Key& key, Writing::Numerals numerals)
{
    if (numerals == Writing::Numerals::nashville)
        if (const auto* style = bundledStyle ("nashville"))
            return typesetSymbol (chord, { key, Accidentals::automatic }, *style);

    return numeralRuns (romanNumeral (chord, key, RomanSigns::typeset));
}

juce::String degreeText (const Chord& chord, const Key& key, Writing::Numerals numerals)
{
    if (numerals == Writing::Numerals::nashville)
        if (const auto* style = bundledStyle ("nashville"))
            return symbolText (chord, { key, Accidentals::automatic }, *style);

    return juce::String (romanNumeral (chord, key));
}

juce::String spokenDegree (const Chord& chord, const Key& key, Writing::Numerals numerals)
{
    if (numerals == Writing::Numerals::roman)
        return spokenWords (spokenNumeral (romanNumeral (chord, key, RomanSigns::typeset)));

    const auto root = spellRoot (chord, { key, Accidentals::automatic });
    auto rooted = chord;
    rooted.rootSilent = false;      // that is said apart
    const auto number = spokenNumeral (std::string (nashvilleNumber (root, key, Signs::unicode).view()));

    // The words of theory are English; elsewhere the number takes the root's place in the spoken symbol.
    if (spokenLanguage() != "en")
        return spokenWords (number + juce::String (spokenSymbol (rooted, { key, Accidentals::automatic })).substring (static_cast<int> (spokenNote (root).size())));

    return number + " " + juce::String (chordWords (rooted));
}

} // namespace guidetone
