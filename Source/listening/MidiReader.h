// MidiReader.h - from MIDI bytes to note events.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../core/RealTime.h"
#include "NoteEvent.h"

#include <array>
#include <cstddef>
#include <optional>
#include <span>

namespace guidetone
{

/** Reads one message at a time. It keeps nothing but the registered parameter that each channel has selected, which is how an
    MPE controller announces its zones. [one thread at a time] */
class MidiReader
{
public:
    /** Reads a whole message that begins with its status byte (hosts expand running status). Bytes after the message are ignored.
        @returns nothing for a message that does not matter here, is cut short, or has a data byte above 127.
        O(1). */
    std::optional<NoteEvent> read (std::span<const std::uint8_t> bytes) noexcept GUIDETONE_NONBLOCKING;

    /** Forgets the selected parameters. */
    void reset() noexcept  { selected.fill ({}); }

    //==================================================================================================================
private:
    struct Parameter
    {
        static constexpr std::uint8_t none = 0x7f;

        std::uint8_t coarse = none;   // CC101
        std::uint8_t fine = none;     // CC100
    };

    std::optional<NoteEvent> readController (std::uint8_t channel, std::uint8_t controller, std::uint8_t value) noexcept;

    std::array<Parameter, 16> selected {};
};

} // namespace guidetone
