// NotationStyle.h - a way of writing chords, as data: which words, which signs, whose note names.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../core/FixedText.h"
#include "../harmony/Chord.h"
#include "NoteLanguage.h"

#include <optional>
#include <string>
#include <string_view>

namespace guidetone
{

/** What a style writes: a symbol in words of its own, or a hand that has rules rather than words. */
enum class Manner : std::uint8_t { symbol, nashville, harte, musicXml, words, spoken, roman, function };

constexpr int mannerCount = 8;

/** "symbol", "musicXml" ..., for style files. */
std::string_view toText (Manner manner) noexcept;
std::optional<Manner> mannerFrom (std::string_view text) noexcept;

/** Whether it counts from a key's tonic. Without a key C major is supposed. */
bool needsKey (Manner manner) noexcept;

/** A word of a style: short, and in place. */
using StyleWord = FixedText<23>;

/** How a quality is written. In a style file it is one text: "m%", "%|#5", "m(maj%)", where % is the number that the tensions make of it (6, 6/9, 7, 9, 11, 13),
    and what follows | joins the other alterations: 7#5, 7(#5,b9). Signs before a digit, in ASCII, become the style's signs. */
struct QualityTemplate
{
    StyleWord stem;             ///< before the number
    StyleWord ending;           ///< after it
    StyleWord alteredFifth;     ///< "#5", "b5" or none
    bool hasNumber = false;

    friend constexpr bool operator== (const QualityTemplate&, const QualityTemplate&) noexcept = default;
};

/** @returns nothing where the text has two numbers or fifths, a fifth with a number in it, or a word that is too long. */
std::optional<QualityTemplate> qualityTemplateFrom (std::string_view text) noexcept;

/** Whether one alteration or addition alone does without brackets: C7b9, Cadd9. */
enum class Lone : std::uint8_t { bare, bracketed };

/** "(", ",", ")" around and between alterations or additions. */
struct ListWords
{
    StyleWord open, separator, close;
    Lone lone = Lone::bare;

    friend constexpr bool operator== (const ListWords&, const ListWords&) noexcept = default;
};

/** The words of Manner::symbol and Manner::nashville. */
struct SymbolWords
{
    std::array<QualityTemplate, qualityCount> qualities;
    StyleWord sixNine;              ///< the number of 6/9
    ListWords alterations;
    ListWords additions;
    StyleWord add;                  ///< before additions
    StyleWord addedMajorSeventh;    ///< after `add`
    StyleWord no, omissionOpen, omissionClose;
    StyleWord slash;                ///< before the bass

    friend constexpr bool operator== (const SymbolWords&, const SymbolWords&) noexcept = default;
};

struct NotationStyle
{
    std::string id;                 ///< what --style takes: "jazz"
    std::string title;              ///< for a person, in a menu
    Manner manner = Manner::symbol;
    NoteLanguage language = NoteLanguage::english;
    Signs signs = Signs::ascii;
    SymbolWords words;

    friend bool operator== (const NotationStyle&, const NotationStyle&) = default;
};

/** Cmaj7, Cm7b5, C7(b9,#11): plain ASCII in the vocabulary's own words, and what a style file changes. Made at the first call. */
const NotationStyle& textualStyle();

} // namespace guidetone
