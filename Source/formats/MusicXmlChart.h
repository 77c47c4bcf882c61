// MusicXmlChart.h - charts as MusicXML 4.0: harmonies over a piano's staves, or over slashes, and the harmonies of scores that others wrote.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Format.h"

namespace guidetone
{

/** Writes a score of one part, uncompressed. Chords whose notes the chart says are on two staves, others are slashes on one; harmonies stand exactly where the chart
    has them, notes where note values can. What MusicXML cannot hold is in docs/formats.md. Allocates. */
std::string writeMusicXml (const Document& document, const WriteOptions& options);

/** Reads the part with the most harmonies of any score, by parts or by measures: harmonies, keys, metres, repeats, endings, rehearsal marks, words, tempo, title and
    composer; a chord's notes where they are struck with it and last as long. Compressed files (.mxl) and scores without a harmony are problems.
    Never throws on any bytes; depth, size and length are bounded as Xml.h and Chart.h say. */
ReadDocument readMusicXml (std::string_view bytes);

} // namespace guidetone
