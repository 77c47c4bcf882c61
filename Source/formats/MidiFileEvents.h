// MidiFileEvents.h - the bytes of a Standard MIDI File, taken apart into events in ticks.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../progression/TempoMap.h"

#include <span>
#include <stdexcept>
#include <vector>

namespace guidetone
{

/** Why a MIDI file cannot be used: the predicate of a sentence whose subject is the file. */
struct MidiFileDamage : std::runtime_error
{
    using std::runtime_error::runtime_error;
};

/** The contents of all tracks, track after track, before ticks become seconds. */
struct MidiFileEvents
{
    template <typename Content>
    struct AtTick
    {
        std::int64_t tick = 0;
        Content content;
    };

    struct Slice
    {
        std::uint32_t first = 0, size = 0;   ///< in the pool
    };

    /** Words (types 1..15 of the standard) or a key signature (0x59), as the file has them. */
    struct Meta
    {
        std::uint8_t type = 0;
        std::uint32_t track = 0;             ///< from 0
        Slice content;                       ///< in `words`
    };

    std::vector<std::uint8_t> pool;            ///< the bytes of all messages
    std::vector<std::uint8_t> words;           ///< the bytes of all metas: apart, as a system-exclusive message may go on after one
    std::vector<AtTick<Slice>> messages;
    std::vector<std::size_t> trackFirsts;      ///< for each track its first message
    std::vector<AtTick<Meta>> metas;           ///< those with contents
    std::vector<AtTick<double>> tempi;         ///< in quarter notes a minute
    std::vector<AtTick<MetreChange>> metres;   ///< their `at` is not used
    std::int64_t lastTick = 0;                 ///< of the longest track, its end included
    bool anyNote = false;

    bool ticksAreSeconds = false;              ///< SMPTE time: a tick is a share of a second, else of a quarter note
    double ticksInUnit = 0.0;                  ///< in a second, or in a quarter note; above 0
};

/** What is accepted and refused is said beside readMidiFile(). Linear; memory is at most some 20 times the file's size.
    @throws MidiFileDamage */
MidiFileEvents readMidiFileEvents (std::span<const std::uint8_t> file);

/** The map that their tempi and metres make. */
TempoMap tempoMapOf (const MidiFileEvents& events);

} // namespace guidetone
