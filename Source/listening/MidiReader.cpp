// MidiReader.cpp - from MIDI bytes to note events.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "MidiReader.h"

#include <algorithm>

namespace guidetone
{

namespace
{
    using Kind = NoteEvent::Kind;

    constexpr std::uint8_t noteOffStatus = 0x80, noteOnStatus = 0x90, controllerStatus = 0xb0, systemResetStatus = 0xff;

    // MIDI 1.0, table 3 (controllers) and table 5 (registered parameters); 6 is the MPE Configuration Message (RP-053).
    constexpr std::uint8_t dataEntry = 6, sustainPedal = 64, sostenutoPedal = 66,
                           otherParameterFine = 98, otherParameterCoarse = 99, parameterFine = 100, parameterCoarse = 101,
                           allSoundOff = 120, resetAllControllers = 121, allNotesOff = 123, polyMode = 127;
    constexpr std::uint8_t mpeConfiguration = 6;

    constexpr bool isData (std::uint8_t byte) noexcept  { return byte < 0x80; }
}

std::optional<NoteEvent> MidiReader::read (std::span<const std::uint8_t> bytes) noexcept GUIDETONE_NONBLOCKING
{
    // With bytes behind it, FF is a file's meta event or SysEx debris, and no reset.
    if (bytes.size() == 1 && bytes[0] == systemResetStatus)
        return NoteEvent { Kind::systemReset, 0, 0, 0 };

    if (bytes.size() < 3 || ! isData (bytes[1]) || ! isData (bytes[2]))
        return {};

    const auto channel = static_cast<std::uint8_t> (bytes[0] & 0x0f);

    switch (bytes[0] & 0xf0)
    {
        case noteOffStatus:     return NoteEvent { Kind::noteOff, channel, bytes[1], bytes[2] };
        case noteOnStatus:      return NoteEvent { bytes[2] == 0 ? Kind::noteOff : Kind::noteOn, channel, bytes[1], bytes[2] };
        case controllerStatus:  return readController (channel, bytes[1], bytes[2]);
        default:                return {};
    }
}

std::optional<NoteEvent> MidiReader::readController (std::uint8_t channel, std::uint8_t controller, std::uint8_t value) noexcept
{
    auto& parameter = selected[channel];

    switch (controller)
    {
        case sustainPedal:          return NoteEvent { Kind::sustain, channel, 0, value };
        case sostenutoPedal:        return NoteEvent { Kind::sostenuto, channel, 0, value };
        case allSoundOff:           return NoteEvent { Kind::allSoundOff, channel, 0, 0 };
        case resetAllControllers:   parameter = {}; return NoteEvent { Kind::resetControllers, channel, 0, 0 };
        case parameterCoarse:       parameter.coarse = value; return {};
        case parameterFine:         parameter.fine = value; return {};
        case otherParameterCoarse:
        case otherParameterFine:    parameter = {}; return {};
        default:                    break;
    }

    if (controller >= allNotesOff && controller <= polyMode)
        return NoteEvent { Kind::allNotesOff, channel, 0, 0 };

    const bool isMaster = channel == 0 || channel == 15;

    if (controller == dataEntry && isMaster && parameter.coarse == 0 && parameter.fine == mpeConfiguration)
        return NoteEvent { Kind::mpeZone, channel, 0, std::min<std::uint8_t> (value, 15) };

    return {};
}

} // namespace guidetone
