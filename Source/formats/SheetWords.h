// SheetWords.h - what a lead sheet says in words: over its rows and over its bars.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Chart.h"

namespace guidetone
{

/** "Medium Swing, ♩ = 132, B♭ minor", with what the chart knows of it. */
std::string feelLine (const Chart& chart);

/** The bar's words on one line, with the key that begins there; "" for none. */
std::string wordsOver (const ChartBar& bar);

/** The same to be shown: segno, coda and fermata are signs. */
std::string withSigns (std::string_view words);

} // namespace guidetone
