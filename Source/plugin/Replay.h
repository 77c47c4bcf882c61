// Replay.h - a MIDI file played into a listener, sample by sample as a host would play it.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../formats/MidiFileSong.h"
#include "../listening/Listener.h"

namespace guidetone
{

/** Runs on a sample clock of its own, so that a file read in a moment gives the same events as the same file played in real time.
    The transport starts at 0 and stops at the song's end, where every chord that still stands is ended. One thread. */
class Replay
{
public:
    static constexpr double sampleRate = 48000.0;

    /** Keeps references to the song and the sink. */
    Replay (const MidiFileSong& song, const ListeningSettings& settings, ChordSink& sink) noexcept;

    /** Plays all that lies before or at this moment of the song, in seconds; the sink is called from here. A moment already passed
        does nothing. O(what is played). */
    void advanceTo (double seconds) noexcept;

    /** Plays the rest. */
    void finish() noexcept  { advanceTo (song.lengthSeconds); }

    bool atEnd() const noexcept  { return ended; }

private:
    static std::int64_t sampleAt (double seconds) noexcept;
    static SongAnchor anchorAt (const TempoMap::Stretch& stretch) noexcept;

    const MidiFileSong& song;
    ChordSink& sink;
    Listener listener;
    std::size_t nextStretch = 0;
    std::size_t nextMessage = 0;
    bool ended = false;
};

} // namespace guidetone
