// HeldNotes.h - which notes sound right now, pedals included.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../core/RealTime.h"
#include "../harmony/Voicing.h"
#include "NoteEvent.h"

#include <array>
#include <span>

namespace guidetone
{

/** Keys and pedals on sixteen channels. It keeps a state for each note, never a count: a doubled note-on is one key, one note-off
    lets it go, and a note-off without a note-on is nothing.

    The rules of one sample time (hosts put the controllers of a sample before or after its notes, and JUCE's VST3 host moves every
    controller of a block to its start, so the outcome must not depend on it):
    1. A pedal that is lifted anywhere in the sample lets go of what it held before.
    2. Then the pedal stands where the sample's last value puts it; down is 64 and above.
    3. All Sound Off silences keys and pedals' notes. All Notes Off is a note-off for every key down: the pedal, if down, keeps the
       notes, as MIDI 1.0 asks. Reset All Controllers lifts both pedals.
    4. Then come the note-ons and note-offs, those of one key in their order. So a key let go in the sample of a pedal's press
       is sustained, a key pressed in the sample of its lift stays, and a key pressed in the sample of a panic message sounds.
    5. Sostenuto, last, catches the keys that are down at the end of the sample in which it is pressed.

    Whose pedal it is: each channel has its own. The pedals, and the silencing messages, of an MPE zone's master reach its members
    too. A pedal on a channel that has not played any note reaches every channel: it belongs to a controller that gives each finger
    a channel and did not announce its zone, or to a foot controller.

    [audio thread, or any one thread] No allocation; bounded: one step an event, and sixteen where a pedal moves. */
class HeldNotes
{
public:
    /** Applies all events of one sample time, in any order but for the events of one key. */
    void apply (std::span<const NoteEvent> eventsOfOneSample) noexcept GUIDETONE_NONBLOCKING;

    /** Lets go of every key and pedal: stuck-note safety. Zones, and which channels have played, stay known. */
    void letGo() noexcept GUIDETONE_NONBLOCKING;

    /** As new. */
    void reset() noexcept GUIDETONE_NONBLOCKING  { *this = {}; }

    /** The notes whose keys are down on any of `channels` (bit n is channel n, 0..15). O(16). */
    Voicing keysDown (std::uint16_t channels = 0xffff) const noexcept GUIDETONE_NONBLOCKING;

    /** The notes that the sustain pedal holds, or would hold were they not also down or caught. */
    Voicing sustained (std::uint16_t channels = 0xffff) const noexcept GUIDETONE_NONBLOCKING;

    /** The notes that the sostenuto pedal has caught. */
    Voicing caught (std::uint16_t channels = 0xffff) const noexcept GUIDETONE_NONBLOCKING;

    //==================================================================================================================
private:
    struct Channel
    {
        Voicing down, sustained, caught;
        bool sustainDown = false, sostenutoDown = false;    // the channel's own pedals
    };

    Voicing across (std::uint16_t channelBits, Voicing Channel::* part) const noexcept;

    std::uint16_t membersOf (int master) const noexcept;
    std::uint16_t reachOfMessage (int channel) const noexcept;
    std::uint16_t reachOfPedal (int channel) const noexcept;

    void setZone (int master, int members) noexcept;
    void liftPedals (std::span<const NoteEvent> events) noexcept;
    std::uint16_t setPedals (std::span<const NoteEvent> events) noexcept;
    void pedalsHaveMoved() noexcept;
    void silence (std::span<const NoteEvent> events) noexcept;
    void play (std::span<const NoteEvent> events) noexcept;
    void catchKeys (std::uint16_t channelBits) noexcept;

    std::array<Channel, 16> channels {};
    std::uint16_t played = 0;                               // channels that have had a note-on
    std::uint16_t underSustain = 0, underSostenuto = 0;     // channels that some pedal holds
    std::uint8_t lowerMembers = 0, upperMembers = 0;        // MPE: channels 1, 2.. belong to master 0; 14, 13.. to master 15
};

} // namespace guidetone
