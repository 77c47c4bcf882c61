// KeyWindow.h - which stretch of the piano the screen shows: it comes along with the hands, calmly.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../../harmony/Voicing.h"

#include <array>

namespace guidetone
{

/** From one white key to another, both included, as MIDI note numbers. Those of a piano, where nothing else is said. */
struct KeyRange
{
    int lowest = 21, highest = 108;

    constexpr bool contains (int note) const noexcept    { return note >= lowest && note <= highest; }

    friend constexpr bool operator== (KeyRange, KeyRange) noexcept = default;
};

/** The keys in view. Eighty-eight stay where they are.

    A smaller keyboard moves by octaves, and only when a note falls outside it: to the nearest place that holds all that has sounded lately.
    Where no place holds all of that, it stays, unless nothing in view has sounded lately: so two hands far apart never drag it to and fro.

    One that follows shows whole octaves, at least three. It grows at once to what is played, and gives an outer octave up once that has been
    silent for a long time and something else is played.

    Knows no clock: seconds come in, from any beginning, and never go back. [message thread] No allocation; a few hundred steps a call. */
class KeyWindow
{
public:
    static constexpr double latelySeconds = 3.0;        ///< a hand that was here is about to come back
    static constexpr double silenceSeconds = 30.0;      ///< an outer octave that nobody needs any more
    static constexpr int leastFollowed = 36;            ///< semitones

    /** @param keys  25, 37, 49, 61, 76 or 88; 0: follows what is played. Any other number counts as 88. */
    explicit KeyWindow (int keys = 88) noexcept;

    KeyRange range() const noexcept    { return view; }

    /** Takes in what sounds now. @returns whether other keys are in view now. */
    bool follow (const Voicing& sounding, double seconds) noexcept;

    //==================================================================================================================
private:
    Voicing heardSince (double seconds) const noexcept;
    void move (const Voicing& sounding, double seconds) noexcept;
    void growAndShrink (const Voicing& sounding, double seconds) noexcept;

    int size;
    KeyRange view;
    Voicing before;                         // what sounded at the last call
    std::array<double, 128> lastHeard {};   // in seconds
    bool started = false;
};

} // namespace guidetone
