// DemoPlayer.h - the bundled blues, played inside processBlock as if a band were there.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../formats/MidiFileSong.h"
#include "../listening/Listener.h"

#include <atomic>

namespace guidetone
{

/** Plays a song by the processor's own sample clock, with its own transport, so that it is exact at any block size and needs no host.
    It plays once through; start() while it plays begins again. */
class DemoPlayer
{
public:
    /** @param file  a MIDI file's bytes, which must live as long as the player. They are read at the first start(). */
    explicit DemoPlayer (std::span<const std::uint8_t> file);

    /** [message thread] The song begins, and ends, with the next block. The first call reads the file and allocates. */
    void start();
    void stop();

    /** From start() to the song's last note or stop(). [any thread] Wait-free. */
    bool isPlaying() const noexcept;

    /** The blues is in A, and nobody plays its roots. */
    static NamingContext context() noexcept;

    //==================================================================================================================
    /** What happens at a moment of the song. */
    struct Step
    {
        enum class Kind { message, tempo, finished };

        Kind kind = Kind::message;
        std::int64_t timeSamples = 0;
        std::span<const std::uint8_t> bytes;   ///< of a message
        SongAnchor anchor;                     ///< of a tempo; it says "not playing" at the end
    };

    enum class Change { none, started, stopped };

    /** Takes notice of start() and stop(). [audio thread] Once a block, before any step. @param timeSamples  the block's first sample. */
    Change beginBlock (std::int64_t timeSamples) noexcept;

    /** The song's next step at or before this moment, or nothing. [audio thread] Wait-free, O(1). */
    std::optional<Step> next (std::int64_t timeSamples) noexcept;

    /** [audio thread] The song runs in this block, or ran into its end in it. */
    bool isRunning() const noexcept  { return running; }

    /** Stops the song for good, as at its end. [audio thread] */
    void abandon() noexcept;

    /** The clock begins anew at 0 with another rate; a song that plays goes on where it was. Not during processing.
        @param timeSamples  the last moment of the old clock. */
    void prepare (double newSampleRate, std::int64_t timeSamples) noexcept;

private:
    std::int64_t sampleAt (double seconds) const noexcept;

    const std::span<const std::uint8_t> file;
    std::optional<MidiFileSong> song;   // written by the first start(), read by the audio thread from its request on

    // Odd: play, even: stop; every start() and stop() is another number.
    std::atomic<std::uint32_t> request { 0 };    // written by the message thread
    std::atomic<std::uint32_t> finished { 0 };   // written by the audio thread: the request whose song has come to its end

    // The audio thread's alone.
    std::uint32_t handled = 0;
    double sampleRate = 48000.0;
    std::int64_t startSamples = 0;
    std::size_t nextStretch = 0;
    std::size_t nextMessage = 0;
    bool running = false;
};

} // namespace guidetone
