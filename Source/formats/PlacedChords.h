// PlacedChords.h - a log or a chart along one line of ticks: what formats with times are written from.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "MidiFileWriter.h"

namespace guidetone
{

/** A chord, or a silence that is said: then `voicing` is empty. */
struct PlacedChord
{
    std::int64_t from = 0, to = 0;      ///< ticks, from below to
    std::optional<Chord> chord;         ///< nothing for a silence, a cluster, and text that nobody understands
    Voicing voicing;                    ///< as it was played or written; empty where nobody said
    std::string symbol;                 ///< what a marker says; "N.C." for a silence
    std::string harte;                  ///< "N" for a silence, "X" for what Harte's syntax cannot say
};

/** Everything of a document that has a place. Lists are by tick; the first tempo, metre and key, where there is one, is at 0. */
struct PlacedChords
{
    std::string title, composer, feel;
    std::vector<PlacedChord> chords;
    std::vector<MidiFileContents::At<double>> tempi;
    std::vector<MidiFileContents::At<Metre>> metres;
    std::vector<MidiFileContents::At<Key>> keys;
    std::vector<MidiFileContents::At<std::string>> sections, words;
    std::int64_t length = 0;
};

/** Lays it out, as writeMidiFile() says. `chosen` and `startAtZero` leave only what is asked for. Linear. */
PlacedChords placed (const Document& document, const MidiWriteOptions& options);

} // namespace guidetone
