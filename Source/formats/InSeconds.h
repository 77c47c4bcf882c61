// InSeconds.h - a log or a chart in seconds: what research tools and markers of other programs are written from.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Format.h"

namespace guidetone
{

/** Something from one moment to another, in seconds: end > start. */
template <typename Value>
struct Stretch
{
    double start = 0.0, end = 0.0;
    Value value {};

    friend bool operator== (const Stretch&, const Stretch&) = default;
};

struct NamedChord
{
    std::string symbol;                 ///< in the style that was asked for, else the plain lead-sheet symbol
    std::string harte;                  ///< "X" for text that nobody understood, "N" for a cluster
    Voicing voicing;                    ///< as it was played or written; empty where nobody said
    int percent = 0;                    ///< how probable, 1..100; 0 where nobody knows

    friend bool operator== (const NamedChord&, const NamedChord&) = default;
};

struct Beat
{
    double seconds = 0.0;
    std::int32_t bar = 1;               ///< from 1
    int beat = 1;                       ///< from 1
    Metre metre;
};

/** Lists are by time and do not overlap, at a microsecond; nothing lasts beyond `duration`. A silence is a gap between chords. */
struct MusicInSeconds
{
    std::string title, composer;
    double duration = 0.0;
    std::vector<Stretch<NamedChord>> chords;
    std::vector<Stretch<Key>> keys;
    std::vector<Stretch<double>> tempi;             ///< quarter notes a minute
    std::vector<Stretch<std::string>> sections;
    std::vector<Beat> beats;                        ///< where a log has places in the song, in between by the clock; at most a million
};

/** A log has its own seconds, since listening began; a chart those of its tempo, or of 120, with its repeats played. Linear. */
MusicInSeconds inSeconds (const Document& document, const WriteOptions& options);

/** When the music ends: as the document says, else with its last chord. One that still stands lasts a bar. */
double endOf (const LogDocument& document) noexcept;

} // namespace guidetone
