// AbcChart.h - charts as ABC 2.1: chord symbols over their notes, and the symbols of tunes that others wrote.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Format.h"

namespace guidetone
{

/** Writes a tune: symbols in quotes over the notes of each chord, or over notes to hear it by where the chart says none; then a line "%%guidetone-notes made"
    says so, and reading takes none. Chords that go on over a bar line are tied. What ABC cannot hold is in docs/formats.md. Allocates. */
std::string writeAbc (const Document& document, const WriteOptions& options);

/** Reads the first tune of a text in ABC: chord symbols placed by the lengths of the notes under them, in the voice that has most of them; the notes are the
    chord's where they are struck together with it and last as long. Other tunes of a book are named in a remark. A tune without chord symbols is a problem.
    Never throws on any text; time and memory grow with its length, and there are at most `longestChart` bars. */
ReadDocument readAbcChart (std::string_view bytes);

/** The longest text that is read, in bytes. */
constexpr std::size_t longestAbcBook = 16 * 1024 * 1024;

} // namespace guidetone
