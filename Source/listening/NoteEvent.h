// NoteEvent.h - what a player does that matters to harmony: keys, pedals, and the messages that silence them.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace guidetone
{

/** One MIDI message, read. */
struct NoteEvent
{
    enum class Kind : std::uint8_t
    {
        noteOn,            ///< velocity 1..127; velocity 0 was read as noteOff
        noteOff,
        sustain,           ///< CC64, `value` 0..127
        sostenuto,         ///< CC66, `value` 0..127
        allSoundOff,       ///< CC120
        resetControllers,  ///< CC121
        allNotesOff,       ///< CC123, and CC124 to 127, which imply it
        mpeZone,           ///< the zone of master `channel` (0 or 15) has `value` member channels, 0..15; 0: no zone
        systemReset        ///< the lone byte FF
    };

    Kind kind = Kind::noteOff;
    std::uint8_t channel = 0;    ///< 0..15; 0 for systemReset
    std::uint8_t note = 0;       ///< MIDI note number 0..127; 0 where the message has none
    std::uint8_t value = 0;      ///< velocity, controller value or member channels; 0 where the message has none

    friend constexpr bool operator== (const NoteEvent&, const NoteEvent&) noexcept = default;
};

} // namespace guidetone
