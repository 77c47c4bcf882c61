// Transport.h - from what a host tells about its transport to an anchor in the song.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../listening/Listener.h"

#include <juce_audio_basics/juce_audio_basics.h>

namespace guidetone
{

/** Reads a host's play head once a block. Hosts leave out what they do not know; this fills in what follows from the rest.
    [audio thread] Wait-free as far as the host is. */
class Transport
{
public:
    /** The song at the start of a block.
        @param playHead     the host's, or null.
        @param timeSamples  of the block's first sample.
        @returns nothing where the host gives no position in quarter notes: then bars and beats are unknown. */
    std::optional<SongAnchor> read (juce::AudioPlayHead* playHead, std::int64_t timeSamples) noexcept;

    /** The host said that it is playing, at the last read(). Known even where the position is not. */
    bool isPlaying() const noexcept  { return playing; }

    /** Forgets the song so far, but not whether the host is playing. */
    void reset() noexcept  { last.reset(); }

private:
    std::int32_t barNumber (const SongAnchor& now) const noexcept;

    std::optional<SongAnchor> last;
    bool playing = false;
};

} // namespace guidetone
