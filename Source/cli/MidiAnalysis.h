// MidiAnalysis.h - what a listener says of a MIDI file, from its first note to its last.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../formats/Format.h"
#include "../formats/MidiFileSong.h"
#include "../listening/ListeningSettings.h"
#include "../progression/LabWriter.h"

namespace guidetone
{

struct MidiAnalysis
{
    LogDocument log;        ///< what was logged, revised by hindsight; without a title
    LabTrack shown;         ///< Harte's labels of what the display showed at each moment
};

/** Plays the song to a listener. @param accidentals  for the labels. Linear in the song. */
MidiAnalysis analysed (const MidiFileSong& song, const ListeningSettings& settings, Accidentals accidentals);

} // namespace guidetone
