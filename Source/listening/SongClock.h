// SongClock.h - from sample times to places in the song.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../core/RealTime.h"
#include "../harmony/ChordEvent.h"

#include <array>
#include <cstdint>

namespace guidetone
{

/** A place where the host's transport is known: position, tempo and metre at one sample. */
struct SongAnchor
{
    std::int64_t timeSamples = 0;
    double ppq = 0.0;                  ///< quarter notes from the song's start
    double barStartPpq = 0.0;          ///< of the last bar line at or before
    std::int32_t bar = 1;              ///< number of that bar, from 1
    double bpm = 120.0;                ///< quarter notes a minute
    int numerator = 4;
    int denominator = 4;
    bool playing = false;
};

/** Knows the song's position at any recent sample time. An anchor that merely continues the last one is not kept, so positions
    do not depend on how often the host is asked. While the transport stands, positions are unknown.
    [audio thread] No allocation; at() looks through at most `memory` anchors. */
class SongClock
{
public:
    static constexpr int memory = 32;   ///< anchors kept: with a new tempo in every block of 64 samples, 2048 samples back

    enum class Change : std::uint8_t { none, started, stopped, turnedBack };

    /** Forgets everything. @param sampleRate  in Hz, above 0. */
    void prepare (double sampleRate) noexcept GUIDETONE_NONBLOCKING;

    /** Takes an anchor; those at its time or later are replaced. One that is not finite, or has no tempo or metre, counts as stopped.
        @returns whether the transport has started or stopped with it, or turned back while it ran: round a loop, or to an earlier place. Less than
                 a quarter note is a host that puts itself right. */
    Change anchor (const SongAnchor& anchor) noexcept GUIDETONE_NONBLOCKING;

    /** The place in the song by the newest anchor at or before `timeSamples` (or the oldest one kept). */
    SongPosition at (std::int64_t timeSamples) const noexcept GUIDETONE_NONBLOCKING;

    /** The same for what ends there: on the very sample of a jump it ends where the song was, and not where it goes on. */
    SongPosition endAt (std::int64_t timeSamples) const noexcept GUIDETONE_NONBLOCKING;

    double secondsAt (std::int64_t timeSamples) const noexcept GUIDETONE_NONBLOCKING  { return static_cast<double> (timeSamples) / rate; }

    //==================================================================================================================
private:
    int newestAt (std::int64_t timeSamples) const noexcept;
    SongPosition placeBy (int index, std::int64_t timeSamples) const noexcept;
    bool continues (const SongAnchor& last, const SongAnchor& next) const noexcept;
    double ppqAt (const SongAnchor& from, std::int64_t timeSamples) const noexcept;
    const SongAnchor& kept (int index) const noexcept  { return anchors[static_cast<std::size_t> ((first + index) % memory)]; }

    std::array<SongAnchor, memory> anchors {};   // a ring, oldest first from `first`
    int first = 0, count = 0;
    bool isPlaying = false;
    double rate = 48000.0;
};

} // namespace guidetone
