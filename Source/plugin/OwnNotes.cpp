// OwnNotes.cpp - adding to a host's MIDI buffer without allocating.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "OwnNotes.h"

namespace guidetone
{

namespace
{

constexpr int bytesBesideEachMessage = 6;   // MidiBuffer keeps a 32-bit time and a 16-bit size with each

bool isNoteOn (std::span<const std::uint8_t> bytes) noexcept   { return bytes.size() == 3 && (bytes[0] & 0xf0) == 0x90 && bytes[2] != 0; }
bool isNoteOff (std::span<const std::uint8_t> bytes) noexcept  { return bytes.size() == 3 && ((bytes[0] & 0xf0) == 0x80 || ((bytes[0] & 0xf0) == 0x90 && bytes[2] == 0)); }

} // namespace

void OwnNotes::prepare()
{
    if (isReserved (spare))
        return;

    spare = {};
    spare.ensureSize (reservedBytes);
    reserved = spare.data.begin();
}

void OwnNotes::send (std::span<const std::uint8_t> bytes, int offset) noexcept
{
    if (bytes.empty() || bytes.size() > 3)
        return;

    // The last places are kept for the ends of notes.
    if (! isNoteOff (bytes) && queued.size() >= queued.room() / 2)
        return;

    Message message;
    std::copy (bytes.begin(), bytes.end(), message.bytes.begin());
    message.size = static_cast<int> (bytes.size());
    message.offset = offset;

    if (! queued.push (message))
        return;

    auto& channel = on[static_cast<std::size_t> (bytes[0] & 15)];

    if (isNoteOn (bytes))
        channel.add (bytes[1]);
    else if (isNoteOff (bytes))
        channel.remove (bytes[1]);
}

void OwnNotes::releaseAll (int offset) noexcept
{
    for (std::size_t channel = 0; channel < on.size(); ++channel)
    {
        const auto notes = on[channel];

        notes.forEach ([this, channel, offset] (int note)
        {
            const std::array<std::uint8_t, 3> noteOff { static_cast<std::uint8_t> (0x80 | channel), static_cast<std::uint8_t> (note), 64 };
            send (noteOff, offset);
        });
    }
}

void OwnNotes::flush (juce::MidiBuffer& midi) noexcept
{
    if (queued.empty())
        return;

    int waiting = 0;

    for (int i = 0; i < queued.size(); ++i)
    {
        auto& message = queued[i];

        if (makeRoom (midi, message.size + bytesBesideEachMessage))
        {
            midi.addEvent (message.bytes.data(), message.size, message.offset);
        }
        else if (isNoteOff ({ message.bytes.data(), static_cast<std::size_t> (message.size) }))
        {
            message.offset = 0;
            queued[waiting++] = message;
        }
    }

    while (queued.size() > waiting)
        queued.pop();
}

bool OwnNotes::makeRoom (juce::MidiBuffer& midi, int bytesNeeded) noexcept
{
    if (midi.data.size() + bytesNeeded > reservedBytes)
        return false;

    if (isReserved (midi))
        return true;

    if (! isReserved (spare))
        return false;

    spare.clear();
    spare.addEvents (midi, 0, -1, 0);
    midi.swapWith (spare);
    return true;
}

} // namespace guidetone
