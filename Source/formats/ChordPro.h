// ChordPro.h - songs in ChordPro: directives, chords in brackets over lyrics, and grids.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Format.h"

namespace guidetone
{

/** Reads the first song of a file: title, subtitle, composer, key, tempo, time, meta feel; verse, chorus, bridge and grid environments, also in their
    short forms, with their labels as sections; {chorus} again. In a grid bars are as BarText.h says, and a comment is words of the next bar. Elsewhere each
    chord in brackets is a bar, and the lyrics behind it are its words. Tablature, annotations and other directives are passed over.
    It has no chord in it, and so is refused, where there is none. Linear; never throws but for lack of memory. */
ReadDocument readChordPro (std::string_view bytes);

/** A section whose bars have words and one chord each is lyrics with chords, any other is a grid. */
std::string writeChordPro (const Document& document, const WriteOptions& options);

} // namespace guidetone
