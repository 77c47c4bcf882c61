// ListeningSettings.h - everything a player can adjust about listening.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../core/RealTime.h"
#include "../harmony/Naming.h"

#include <cmath>
#include <cstdint>

namespace guidetone
{

/** What is named: the keys that are held, or the harmony under a whole arrangement. */
enum class Listen : std::uint8_t { heldKeys, harmony };

/** Everything a player can adjust, read as one value. Values outside their range count as its nearest end. Crosses threads. */
struct ListeningSettings
{
    NamingContext context;             ///< a key that is locked, and the player; where they are looked for, context.player is where that begins
    Listen listen = Listen::heldKeys;
    bool findKey = false;              ///< where context has no key: it is estimated from the music
    bool findPlayer = false;           ///< the music says whether there is a bass player
    std::uint16_t channels = 0xffff;   ///< bit n listens to channel n, 0..15
    int lowestNote = 0;                ///< 0..127
    int highestNote = 127;             ///< 0..127; below lowestNote, nothing is heard
    int releaseMs = 60;                ///< 0..500: how long a release waits before it renames
    int settleMs = 80;                 ///< 0..500: how long a chord must stand before it is logged
    int holdMs = 2000;                 ///< how long the last chord stays shown in silence; 0: not at all, holdForever: until the next
    static constexpr int holdForever = -1;

    friend constexpr bool operator== (const ListeningSettings&, const ListeningSettings&) noexcept = default;
};

static_assert (CrossesThreads<ListeningSettings>);

/** A length of time in whole samples, the nearest. @param sampleRate  in Hz. [any thread] */
inline std::int64_t toSamples (double ms, double sampleRate) noexcept
{
    return std::llround (ms * sampleRate / 1000.0);
}

} // namespace guidetone
