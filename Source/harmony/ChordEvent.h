// ChordEvent.h - a chord with its time: what passes from listening to the progression.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../core/RealTime.h"
#include "Naming.h"

namespace guidetone
{

constexpr int ticksPerQuarter = 960;

/** A place in the song, in whole ticks, so that it does not depend on how the host cuts its blocks. */
struct SongPosition
{
    bool known = false;             ///< false where there is no transport
    std::int64_t ticks = 0;         ///< 960ths of a quarter note from the song's start
    std::int32_t bar = 1;           ///< from 1; 0 and below in a pre-roll
    std::int32_t tickInBar = 0;     ///< 0 .. ticks in the bar - 1
    std::uint8_t numerator = 4;
    std::uint8_t denominator = 4;
    float bpm = 120.0f;             ///< quarter notes a minute

    friend constexpr bool operator== (const SongPosition&, const SongPosition&) noexcept = default;
};

/** A settled chord begins, the one that began ends, or an earlier one gets another name by hindsight. */
struct ChordEvent
{
    enum class Kind : std::uint8_t { began, ended, revised };

    Kind kind = Kind::began;
    std::uint32_t id = 0;           ///< counts the chords from 1; `ended` and `revised` have their chord's
    std::uint32_t take = 1;         ///< counts transport starts and turns back in the song (loops), from 1
    std::int64_t timeSamples = 0;   ///< of the first note of the chord (began), of its release (ended), of the first note as it is known now (revised)
    double seconds = 0.0;           ///< the same moment, since listening began
    SongPosition position;          ///< the same moment in the song
    NamingContext context;          ///< key and player under which it was named
    Naming naming;                  ///< what began, or what it is called now; empty for `ended`
};

static_assert (CrossesThreads<ChordEvent>);

} // namespace guidetone
