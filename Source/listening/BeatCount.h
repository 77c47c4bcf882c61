// BeatCount.h - quarter notes since listening began, whatever the transport does.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "SongClock.h"

namespace guidetone
{

/** Counts on through stops, jumps and new tempi: a measure of how much music has passed, not a place in a song.
    Between two moments the tempo of the former holds, or 120 where none is known.
    [audio thread] No allocation, O(1) but for SongClock::at. */
class BeatCount
{
public:
    /** Starts anew at time 0. */
    void reset() noexcept GUIDETONE_NONBLOCKING  { *this = {}; }

    /** Time has come to `timeSamples`, and something happens there; times never go back. @returns the quarter notes until then. */
    double advanceTo (std::int64_t timeSamples, const SongClock& clock) noexcept GUIDETONE_NONBLOCKING
    {
        beats += (clock.secondsAt (timeSamples) - clock.secondsAt (time)) * bpm / 60.0;
        time = timeSamples;
        const auto place = clock.at (timeSamples);
        bpm = place.known ? static_cast<double> (place.bpm) : 120.0;
        return beats;
    }

    double now() const noexcept  { return beats; }

private:
    std::int64_t time = 0;      // of the last moment
    double beats = 0.0;
    double bpm = 120.0;         // from `time` on
};

} // namespace guidetone
