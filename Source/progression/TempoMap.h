// TempoMap.h - where a moment in seconds falls in the song, and back: tempo and metre changes included.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../harmony/ChordEvent.h"

#include <vector>

namespace guidetone
{

/** A tempo from a moment on. `at` counts quarter notes or seconds from the start: the map's maker says which. */
struct TempoChange
{
    double at = 0.0;
    double bpm = 120.0;   ///< quarter notes a minute, above 0
};

/** A time signature from a moment on. It starts a bar there, even in the middle of one; unless it repeats the signature in force. */
struct MetreChange
{
    double at = 0.0;
    int numerator = 4;    ///< 1..255
    int denominator = 4;  ///< a power of two, 1..128
};

/** Seconds <-> quarter notes (ppq) <-> bars and ticks. 120 bpm in 4/4 where nothing else is said.
    Immutable once made; reading is O(log changes), [any thread], and does not allocate. */
class TempoMap
{
public:
    TempoMap()  : TempoMap (Unit::quarters, {}, {}) {}

    /** Changes in any order; of several at one moment the last counts, and those with values out of range or below 0 are left out. */
    static TempoMap fromQuarters (std::vector<TempoChange> tempi, std::vector<MetreChange> metres);

    /** For music written in seconds (SMPTE time): the tempo does not move any note, it only says where the bars are. */
    static TempoMap fromSeconds (std::vector<TempoChange> tempi, std::vector<MetreChange> metres);

    double secondsAt (double ppq) const noexcept;
    double ppqAt (double seconds) const noexcept;

    /** Rounded to the nearest tick. Before the start the first tempo and metre hold: bar 0, -1 and so on. */
    SongPosition positionAt (double ppq) const noexcept;

    /** The place of a bar's tick, as quarter notes; ticks past the bar's end run on into the next. */
    double ppqAtBar (std::int32_t bar, std::int64_t tickInBar) const noexcept;

    /** A stretch of one tempo and one metre. */
    struct Stretch
    {
        double seconds = 0.0;
        double ppq = 0.0;
        double barStartPpq = 0.0;   ///< of the last bar line at or before
        std::int32_t bar = 1;       ///< number of the bar that starts there
        double bpm = 120.0;
        int numerator = 4;
        int denominator = 4;

        double quartersInBar() const noexcept  { return 4.0 * numerator / denominator; }
    };

    /** At least one, in order of time; the first starts at 0. */
    const std::vector<Stretch>& stretches() const noexcept  { return items; }

private:
    enum class Unit { quarters, seconds };

    TempoMap (Unit unit, std::vector<TempoChange> tempi, std::vector<MetreChange> metres);
    void change (Stretch next, const MetreChange* metre);

    std::vector<Stretch> items;
};

} // namespace guidetone
