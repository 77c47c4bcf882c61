// MidiChart.h - the chord symbols in a MIDI file's words, as a chart.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Format.h"

namespace guidetone
{

/** Reads the markers of a MIDI file, else its lyrics, else its texts: the first of which most are chord symbols. With them come bars, metres, the first
    tempo, key signatures, the title (the first track's name), sections, and of a track named "Chords" the notes that begin with a symbol.

    A marker in square brackets begins a section; where there is none, so does each marker that is no chord. Markers that are the letters A, B, C ... in
    turn, four bars and more apart, are rehearsal marks. Words are UTF-8, or Latin-1 where they are no UTF-8.

    Refuses what readMidiFile() refuses (but for a file without notes), what has more than `longestChart` bars or 100000 words, and a file whose words
    are no chords: it "has no chord symbols among its markers". Never throws but for lack of memory. */
ReadDocument readMidiChart (std::string_view bytes);

} // namespace guidetone
