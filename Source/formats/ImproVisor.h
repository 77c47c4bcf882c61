// ImproVisor.h - lead sheets of Impro-Visor: bracketed lines about the tune, and bars of chords between strokes.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Format.h"
#include "QualityList.h"

namespace guidetone
{

/** Reads the chords; a melody is passed over. Linear, and memory is at most some 100 times the file's size; never throws but for lack of memory. */
ReadDocument readImproVisor (std::string_view bytes);

/** The chart as it is played: the format has no repeats. docs/formats.md says what else it cannot hold. */
std::string writeImproVisor (const Document& document, const WriteOptions& options);

/** The same for a chart. */
std::string improVisorSheet (const Chart& chart);

/** The qualities that the program knows. Made at the first call. */
const QualityList& improVisorQualities();

} // namespace guidetone
