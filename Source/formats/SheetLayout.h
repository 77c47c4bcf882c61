// SheetLayout.h - a chart set as pages of a lead sheet: every text, line and shape with its place, before anything is written.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Format.h"
#include "SheetFaces.h"

namespace guidetone
{

/** A stretch of text in one face. Points from the page's upper left corner, y down. */
struct SheetRun
{
    Face face = Face::words;
    float x = 0.0f, y = 0.0f;       ///< the left end of the baseline
    float size = 0.0f;
    float width = 0.0f;
    std::string text;               ///< UTF-8; in Face::signs characters of sheetSigns() alone
};

/** What is read as one: a symbol, a line of words. */
struct SheetText
{
    std::string plain;              ///< as it is copied or read aloud
    std::vector<SheetRun> runs;     ///< from left to right
};

/** A straight stroke. */
struct SheetLine
{
    float x1 = 0.0f, y1 = 0.0f, x2 = 0.0f, y2 = 0.0f, thickness = 0.0f;
};

struct SheetPage
{
    std::vector<SheetText> texts;   ///< in reading order
    std::vector<SheetLine> lines;
    std::vector<Outline> shapes;    ///< filled
};

struct SheetLayout
{
    float width = 0.0f, height = 0.0f;      ///< of each page, in points
    std::string title, composer;
    std::vector<SheetPage> pages;           ///< at least one
};

/** Four bars a line in a regular grid; a section begins a line, and a second ending stands under the first. Symbols get smaller only where their bar is
    full. Linear but for the rows of an ending; never throws but for lack of memory. */
SheetLayout layOut (const Chart& chart, const WriteOptions& options);

} // namespace guidetone
