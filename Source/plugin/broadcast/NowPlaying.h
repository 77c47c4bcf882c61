// NowPlaying.h - what there is to tell others of this moment: the chord, its parts, its place and what came before.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../../notation/ChordSymbol.h"
#include "../../notation/NotationStyle.h"
#include "../../progression/Progression.h"
#include "../Snapshot.h"

#include <string>
#include <vector>

namespace guidetone
{

/** One name of a chord. */
struct ChordName
{
    std::string symbol;               ///< plain ASCII: "C7(b9)/E"
    std::vector<SymbolRun> runs;      ///< the same, to typeset
    int percent = 0;                  ///< how probable it is, 1..100; 0 where it is not known

    friend bool operator== (const ChordName&, const ChordName&) = default;
};

/** All that is sent: two moments that are equal need no message between them. Note names are plain ASCII: "Bb", "F#". */
struct NowPlaying
{
    static constexpr int longestPast = 8;

    struct Note
    {
        int midi = 0;                 ///< 0..127
        std::string name, degree;     ///< "G#", "3"; a degree is empty where it has none

        friend bool operator== (const Note&, const Note&) = default;
    };

    struct Past
    {
        ChordName name;
        std::string numeral;
        int bar = 0, beat = 0;        ///< where it began, from 1; 0 without a transport

        friend bool operator== (const Past&, const Past&) = default;
    };

    Sounding kind = Sounding::nothing;
    ChordName name;
    std::string written;              ///< the symbol in the notation style of choice, UTF-8
    std::string root, bass, quality;  ///< empty where there is no reading; "m7b5"
    int rootPitchClass = -1, bassPitchClass = -1;   ///< 0..11; -1 where there is none
    bool rootSilent = false;          ///< nobody plays the root
    bool held = false;                ///< nothing sounds any more: the last chord is kept
    std::string key, numeral;         ///< "A major", "V7/V" with typeset signs, in UTF-8; empty where no key is known
    std::vector<Note> notes;          ///< low to high
    std::vector<ChordName> alternates;

    bool playing = false;             ///< the transport runs
    int bar = 0, beat = 0;            ///< from 1; 0 without a transport
    int tenthsOfBpm = 0;              ///< quarter notes in ten minutes; 0 without a transport
    int numerator = 0, denominator = 0;

    std::vector<Past> previous;       ///< oldest first, without the chord that is shown

    friend bool operator== (const NowPlaying&, const NowPlaying&) = default;
};

/** @param spelling  as the display spells: the key in force stands above the one that was found.
    [message thread] Allocates; some 60 microseconds. */
NowPlaying nowPlaying (const Snapshot& snapshot, const SpellingContext& spelling, const Progression& log, const NotationStyle& style);

/** One object on one line, UTF-8; docs/broadcast.md has its fields. */
std::string toJsonText (const NowPlaying& now);

} // namespace guidetone
