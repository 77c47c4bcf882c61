// OwnNotes.h - notes that Guidetone itself plays, the demo's and the on-screen keyboard's, on their way to the MIDI output.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../core/FixedVector.h"
#include "../harmony/Voicing.h"

#include <juce_audio_basics/juce_audio_basics.h>

#include <span>

namespace guidetone
{

/** Adds messages to a host's buffer without allocating: the buffer's storage is exchanged for one that was reserved beforehand, and from
    then on, hosts keep their buffers, everything is added in place. Where a host throws that storage away, nothing can be added until
    the next prepare(): no message of the host's is ever lost for it, and note-offs of notes that went out are sent as soon as they can.
    [audio thread], but for prepare(). */
class OwnNotes
{
public:
    /** Reserves the storage. Not during processing. Allocates. */
    void prepare();

    /** Queues a channel message for this block; longer ones are ignored. @param offset  samples from the block's start. O(1). */
    void send (std::span<const std::uint8_t> bytes, int offset) noexcept;

    /** Queues the end of every note that is on. O(16 x notes). */
    void releaseAll (int offset) noexcept;

    /** Puts what is queued into the host's buffer, in order of time, behind the host's own messages of the same sample. */
    void flush (juce::MidiBuffer& midi) noexcept;

private:
    struct Message
    {
        std::array<juce::uint8, 3> bytes {};
        int size = 0;
        int offset = 0;
    };

    bool makeRoom (juce::MidiBuffer& midi, int bytesNeeded) noexcept;
    bool isReserved (const juce::MidiBuffer& buffer) const noexcept  { return buffer.data.begin() == reserved && reserved != nullptr; }

    static constexpr int reservedBytes = 65536;

    juce::MidiBuffer spare;
    const juce::uint8* reserved = nullptr;   // where the reserved storage lies, whoever holds it: `spare`, or the host's buffer
    FixedVector<Message, 2048> queued;       // room for the end of every note there is
    std::array<Voicing, 16> on;              // by channel: queued or sent, and not ended
};

} // namespace guidetone
