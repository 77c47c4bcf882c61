// ChordSink.h - what a listener finds out, and who takes it.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../context/HeardMoment.h"
#include "../context/KeyEstimate.h"
#include "../context/KeyPosterior.h"
#include "../harmony/ChordEvent.h"

#include <array>

namespace guidetone
{

/** What a listener shows from a moment on. Crosses threads. */
struct Shown
{
    std::int64_t timeSamples = 0;
    double seconds = 0.0;              ///< the same moment, since listening began
    Naming naming;                     ///< what the display names; its voicing may keep notes that are just being let go
    NamingContext context;             ///< the key and the player under which it was named, locked or found
    KeyEstimate key;                   ///< the key that the music seems to be in
    KeyPosterior keyPosterior;         ///< and how probable each key is beside it
    Voicing keysDown;                  ///< fingers on keys
    Voicing sounding;                  ///< what counts as sounding: keys down, and notes a pedal holds (Resonance.h)
    std::array<std::uint8_t, 128> velocities {};    ///< by note: how hard it was struck last, 1..127; 0: never
    bool held = false;                 ///< nothing sounds any more: the last chord is kept on the display

    friend constexpr bool operator== (const Shown&, const Shown&) noexcept = default;
};

static_assert (CrossesThreads<Shown>);

/** Takes what a listener has found out. [audio thread] Implementations must not block or allocate. */
class ChordSink
{
public:
    virtual ~ChordSink() = default;

    /** The display changes. Times never go backwards; at most once a sample time, but for a reset in the same sample. */
    virtual void shown (const Shown& now) noexcept GUIDETONE_NONBLOCKING = 0;

    /** A chord has settled, or has ended. It is told once that is certain, so the event's own time lies a little before. */
    virtual void logged (const ChordEvent& event) noexcept GUIDETONE_NONBLOCKING = 0;

    /** What the models of context hear, before anything is shown for it: for those that train and measure them. */
    virtual void heard (const HeardMoment&) noexcept GUIDETONE_NONBLOCKING {}
};

} // namespace guidetone
