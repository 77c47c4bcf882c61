// Typesetting.h - a chord symbol set as outlines: sizes, heights and optical gaps, ready to be drawn at any size.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../../notation/ChordSymbol.h"
#include "Theme.h"

#include <vector>

namespace guidetone
{

/** A symbol in its own space: the height of the root's capital is 1, its baseline y = 0 and its left edge x = 0, y down.
    Made once when the symbol changes; drawing only scales it. [message thread] */
class SetSymbol
{
public:
    /** display: engraved, with small qualities and stacked tensions. line: for small sizes, where everything stays legible. */
    enum class Style { display, line };

    SetSymbol() = default;
    SetSymbol (const std::vector<SymbolRun>& runs, Style style);

    /** A sentence in lines, centred. */
    SetSymbol (const juce::StringArray& lines, Style style);

    bool empty() const noexcept                           { return pieces.empty(); }
    bool isSentence() const noexcept                      { return ! pieces.empty() && pieces[0].role == SymbolRun::Role::words; }

    /** What the ink covers. */
    juce::Rectangle<float> ink() const noexcept           { return inkBounds; }

    /** What the ink of each of its pieces covers, from left to right. */
    std::vector<juce::Rectangle<float>> pieceInks() const;

    /** The height that belongs in the middle of its space: half a capital above the line, so that neighbours share their line; the
        middle of all for a sentence. */
    float middle() const noexcept;

    enum class Root { sounding, silent };

    struct Inks
    {
        juce::Colour main;
        juce::Colour slash;             ///< the stroke between chord and bass, and brackets
        Root root = Root::sounding;     ///< a silent root's letter is drawn hollow
        juce::Colour ground = {};       ///< what shows through it
    };

    /** Draws it with the root's baseline at `origin` and capitals `capHeight` pixels high. */
    void draw (juce::Graphics& g, juce::Point<float> origin, float capHeight, const Inks& inks) const;

private:
    struct Piece
    {
        juce::Path outline;
        SymbolRun::Role role;
    };

    void setTensions (const std::vector<SymbolRun>& runs, Style style, float size, float raise);
    void setWords (const juce::StringArray& lines, const juce::Font& font);
    void startAtZero();
    void place (juce::Path outline, SymbolRun::Role role, float gap);
    float gapBefore (SymbolRun::Role role) const;

    std::vector<Piece> pieces;
    juce::Rectangle<float> inkBounds;
};

/** The ways to set a name: one; for a sentence one for each number of lines, up to four. */
std::vector<SetSymbol> settingsOf (const std::vector<SymbolRun>& runs, SetSymbol::Style style);

/** The largest of a fixed ladder of sizes, from `wanted` down, at which the symbol is at most `width` wide and, its middle in the middle, within `height`.
    A ladder, so that symbols of about one length get exactly one size and the eye is not made to jump. @returns a cap height. */
float fittedCapHeight (const SetSymbol& symbol, float wanted, float width, float height) noexcept;

/** One of several ways to set a name, with the size at which it fits. */
struct FittedSetting
{
    const SetSymbol* setting = nullptr;     ///< nullptr where there is none
    float capHeight = 0.0f;
};

/** Of several settings the one that fits largest; a later one has to be larger by a tenth. */
FittedSetting largestOf (const std::vector<SetSymbol>& settings, float wanted, float width, float height) noexcept;

/** Text as outlines whose capitals are 1 high, baseline and left edge at 0. */
juce::Path outlineOf (const juce::String& text, const juce::Font& font);

} // namespace guidetone
