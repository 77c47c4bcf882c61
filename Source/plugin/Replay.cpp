// SPDX-License-Identifier: GPL-3.0-or-later
#include "Replay.h"

#include <algorithm>
#include <cmath>

namespace guidetone
{

Replay::Replay (const MidiFileSong& songToPlay, const ListeningSettings& settings, ChordSink& sinkToCall) noexcept
    : song (songToPlay), sink (sinkToCall)
{
    listener.prepare (sampleRate);
    listener.apply (settings);
}

/** The sample in which the moment lies: what is told must never come after what it is told of. */
std::int64_t Replay::sampleAt (double seconds) noexcept
{
    constexpr double nearlyWhole = 1.0e-3;
    return static_cast<std::int64_t> (std::floor (seconds * sampleRate + nearlyWhole));
}

SongAnchor Replay::anchorAt (const TempoMap::Stretch& stretch) noexcept
{
    return { sampleAt (stretch.seconds), stretch.ppq, stretch.barStartPpq, stretch.bar, stretch.bpm, stretch.numerator, stretch.denominator, true };
}

void Replay::advanceTo (double seconds) noexcept
{
    if (ended)
        return;

    const auto& stretches = song.tempo.stretches();
    const auto& messages = song.messages;
    const auto end = sampleAt (song.lengthSeconds);
    const auto now = seconds < song.lengthSeconds ? sampleAt (std::max (0.0, seconds)) : end;

    for (;;)
    {
        const auto stretchTime = nextStretch < stretches.size() ? sampleAt (stretches[nextStretch].seconds) : now + 1;
        const auto messageTime = nextMessage < messages.size() ? sampleAt (messages[nextMessage].seconds) : now + 1;

        if (std::min (stretchTime, messageTime) > now)
            break;

        // A tempo or a metre holds for the notes that fall on it.
        if (stretchTime <= messageTime)
        {
            listener.advanceTo (stretchTime, sink);
            listener.anchor (anchorAt (stretches[nextStretch++]));
        }
        else
        {
            listener.receive (messages[nextMessage++].bytes, messageTime, sink);
        }
    }

    listener.advanceTo (now, sink);

    if (now == end)
    {
        listener.reset (end, sink);
        ended = true;
    }
}

} // namespace guidetone
