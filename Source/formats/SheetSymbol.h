// SheetSymbol.h - a chord symbol set for print: sizes, heights and gaps of its runs.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../notation/ChordSymbol.h"
#include "SheetLayout.h"

namespace guidetone
{

/** A symbol with the root's baseline at 0 0. */
struct SheetSymbol
{
    SheetText text;
    std::vector<Outline> brackets;      ///< round a column of tensions
    float width = 0.0f;
};

/** @param size  of the root's letter, in points */
SheetSymbol setSymbol (const std::vector<SymbolRun>& runs, float size);

/** Words in one face, the signs among them drawn: "Blues in B♭". */
SheetText setText (std::string_view text, Face face, float size);

/** The same at the largest size up to `size` at which it is at most `width` wide; what is far too long is cut on the page, and whole in `plain`. */
SheetText fitted (std::string_view text, Face face, float size, float width);

/** At most so many characters, with three dots for the rest. */
std::string shortened (std::string_view text, std::size_t most);

float widthOf (const SheetText& text) noexcept;

/** Moves a text to its place. */
void shift (SheetText& text, float x, float y) noexcept;

} // namespace guidetone
