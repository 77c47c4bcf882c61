// Onsets.h - when each note was last struck, and which notes belong to one gesture of the hands.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../core/RealTime.h"
#include "../harmony/Voicing.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>

namespace guidetone
{

/** A gesture is a row of note-ons, each within gestureMs of the one before: a chord struck, rolled or strummed.
    [audio thread, or any one thread] No allocation; one step a note. */
class Onsets
{
public:
    /** Room for a slow roll, and less than the sixteenth notes of 120 beats a minute (125 ms). */
    static constexpr int gestureMs = 120;

    /** @param gesture  gestureMs in samples. */
    void prepare (std::int64_t gesture) noexcept GUIDETONE_NONBLOCKING
    {
        *this = {};
        gestureSamples = gesture;
        struckAt.fill (longAgo);
    }

    /** Notes are struck, together. */
    void strike (const Voicing& notes, std::int64_t timeSamples) noexcept GUIDETONE_NONBLOCKING
    {
        if (ended || timeSamples - lastTime > gestureSamples)
            gestureStart = timeSamples;

        ended = false;
        lastTime = timeSamples;
        notes.forEach ([&] (int note) { struckAt[static_cast<std::size_t> (note)] = timeSamples; });
    }

    /** The next note begins a new gesture, however soon it comes. */
    void endGesture() noexcept GUIDETONE_NONBLOCKING  { ended = true; }

    /** Those of `notes` that were struck at `timeSamples` or later. */
    Voicing since (std::int64_t timeSamples, const Voicing& notes) const noexcept GUIDETONE_NONBLOCKING
    {
        Voicing result;
        notes.forEach ([&] (int note) { if (struckAt[static_cast<std::size_t> (note)] >= timeSamples) result.add (note); });
        return result;
    }

    /** Those of `notes` that were struck in the last gesture. */
    Voicing ofGesture (const Voicing& notes) const noexcept GUIDETONE_NONBLOCKING  { return since (gestureStart, notes); }

    /** When the first of `notes` was struck; `last()` where there are none. */
    std::int64_t firstOf (const Voicing& notes) const noexcept GUIDETONE_NONBLOCKING
    {
        auto time = lastTime;
        notes.forEach ([&] (int note) { time = std::min (time, struckAt[static_cast<std::size_t> (note)]); });
        return time;
    }

    /** When the last gesture began. */
    std::int64_t gestureBegan() const noexcept GUIDETONE_NONBLOCKING  { return gestureStart; }

    /** When any note was last struck. */
    std::int64_t last() const noexcept GUIDETONE_NONBLOCKING  { return lastTime; }

    //==================================================================================================================
private:
    static constexpr std::int64_t longAgo = std::numeric_limits<std::int64_t>::min() / 2;

    std::array<std::int64_t, 128> struckAt {};
    std::int64_t lastTime = longAgo, gestureStart = longAgo;
    std::int64_t gestureSamples = 0;
    bool ended = false;
};

} // namespace guidetone
