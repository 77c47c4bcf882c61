// Listener.h - MIDI bytes and the passing of time in; what to show and what to log out.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// CONTRACT (draft): the listening room fills this in; public names stay.

#include "../harmony/ChordEvent.h"

namespace guidetone
{

/** Everything a player can adjust, read as one value. Crosses threads. */
struct ListeningSettings
{
    NamingContext context;
    std::uint16_t channels = 0xffff;   ///< bit n listens to channel n, 0..15
    int lowestNote = 0;                ///< 0..127
    int highestNote = 127;             ///< 0..127
    int releaseMs = 60;                ///< 0..500: how long a release waits before it renames
    int settleMs = 80;                 ///< 0..500: how long a chord must stand before it is logged
    int holdMs = 2000;                 ///< how long the last chord stays shown in silence; 0: not at all, holdForever: until the next
    static constexpr int holdForever = -1;

    friend constexpr bool operator== (const ListeningSettings&, const ListeningSettings&) noexcept = default;
};

/** What a listener shows from a moment on. Crosses threads. */
struct Shown
{
    std::int64_t timeSamples = 0;
    double seconds = 0.0;
    Naming naming;                     ///< what the display names
    Voicing keysDown;                  ///< fingers on keys
    Voicing sounding;                  ///< keys down, and notes a pedal holds
    bool held = false;                 ///< nothing sounds any more: the last chord is kept on the display

    friend constexpr bool operator== (const Shown&, const Shown&) noexcept = default;
};

/** A place where the host's transport is known: position, tempo and metre at one sample. */
struct SongAnchor
{
    std::int64_t timeSamples = 0;
    double ppq = 0.0;                  ///< quarter notes from the song's start
    double barStartPpq = 0.0;          ///< of the last bar line at or before
    std::int32_t bar = 1;              ///< number of that bar, from 1
    double bpm = 120.0;
    int numerator = 4;
    int denominator = 4;
    bool playing = false;
};

/** Takes what a listener has found out. [audio thread] Implementations must not block or allocate. */
class ChordSink
{
public:
    virtual ~ChordSink() = default;
    virtual void shown (const Shown& now) noexcept = 0;          ///< the display changes; at most once a sample time
    virtual void logged (const ChordEvent& event) noexcept = 0;  ///< a chord has settled, or has ended
};

} // namespace guidetone
