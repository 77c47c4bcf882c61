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

    bool empty() const noexcept                           { return pieces.empty(); }

    /** What the ink covers. */
    juce::Rectangle<float> ink() const noexcept           { return inkBounds; }

    enum class Root { sounding, silent };

    struct Inks
    {
        juce::Colour main;
        juce::Colour slash;             ///< the stroke between chord and bass
        Root root = Root::sounding;     ///< a silent root's letter is drawn hollow
    };

    /** Draws it with the root's baseline at `origin` and capitals `capHeight` pixels high. */
    void draw (juce::Graphics& g, juce::Point<float> origin, float capHeight, const Inks& inks) const;

private:
    struct Piece
    {
        juce::Path outline;
        SymbolRun::Role role;
    };

    void addStack (const std::vector<SymbolRun>& tensions);
    void place (juce::Path outline, SymbolRun::Role role, float gap);
    float gapBefore (SymbolRun::Role role) const;

    std::vector<Piece> pieces;
    juce::Rectangle<float> inkBounds;
};

/** The largest of a fixed ladder of sizes, from `wanted` down, at which the symbol is at most `width` wide and `height` high.
    A ladder, so that symbols of about one length get exactly one size and the eye is not made to jump. @returns a cap height. */
float fittedCapHeight (const SetSymbol& symbol, float wanted, float width, float height) noexcept;

/** Text as outlines whose capitals are 1 high, baseline and left edge at 0. */
juce::Path outlineOf (const juce::String& text, const juce::Font& font);

} // namespace guidetone
