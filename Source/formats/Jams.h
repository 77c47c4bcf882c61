// Jams.h - JAMS, the JSON in which research exchanges annotations of music.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Format.h"

namespace guidetone
{

/** Reads the first annotation of the namespace chord or chord_harte into a log, with the keys of key_mode, the places that beat_position tells, the tempo,
    the sections of segment_open, and of note_midi the notes that begin with a chord. Refuses chords that overlap, go back or are not Harte's. Letters are lost. */
ReadDocument readJams (std::string_view bytes);

/** JAMS 0.3: annotations chord, key_mode, tempo, beat_position, segment_open and note_midi, each where there is anything to tell. Clusters are N, and
    text that nobody understood is X. Never fails. */
std::string writeJams (const Document& document, const WriteOptions& options);

} // namespace guidetone
