// HeldNotes.cpp - which notes sound right now, pedals included.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "HeldNotes.h"

#include <algorithm>

namespace guidetone
{

namespace
{
    using Kind = NoteEvent::Kind;

    constexpr std::uint8_t pedalIsDown = 64;   // MIDI 1.0: 0..63 off, 64..127 on; a half pedal is one or the other
    constexpr int lowerMaster = 0, upperMaster = 15;
    constexpr std::uint16_t allChannels = 0xffff;

    constexpr std::uint16_t bit (int channel) noexcept                            { return static_cast<std::uint16_t> (1u << channel); }
    constexpr bool contains (std::uint16_t bits, int channel) noexcept            { return (bits >> channel & 1) != 0; }
    constexpr std::uint16_t both (std::uint16_t a, std::uint16_t b) noexcept      { return static_cast<std::uint16_t> (a | b); }

    constexpr bool isKey (const NoteEvent& event) noexcept  { return event.kind == Kind::noteOn || event.kind == Kind::noteOff; }
}

void HeldNotes::apply (std::span<const NoteEvent> events) noexcept GUIDETONE_NONBLOCKING
{
    bool keysOnly = true;
    const auto playedBefore = played;

    for (const auto& event : events)
    {
        keysOnly = keysOnly && isKey (event);

        if (event.kind == Kind::noteOn)
            played = both (played, bit (event.channel));
        else if (event.kind == Kind::mpeZone)
            setZone (event.channel, event.value);
        else if (event.kind == Kind::systemReset)
            letGo();
    }

    if (keysOnly)
    {
        if (played != playedBefore)
            pedalsHaveMoved();      // a pedal that reached every channel may now be one channel's own

        play (events);
        return;
    }

    liftPedals (events);
    const auto pressed = setPedals (events);
    silence (events);
    play (events);
    catchKeys (pressed);
}

void HeldNotes::letGo() noexcept GUIDETONE_NONBLOCKING
{
    channels.fill ({});
    pedalsHaveMoved();
}

Voicing HeldNotes::keysDown (std::uint16_t channelBits) const noexcept GUIDETONE_NONBLOCKING   { return across (channelBits, &Channel::down); }
Voicing HeldNotes::sustained (std::uint16_t channelBits) const noexcept GUIDETONE_NONBLOCKING  { return across (channelBits, &Channel::sustained); }
Voicing HeldNotes::caught (std::uint16_t channelBits) const noexcept GUIDETONE_NONBLOCKING     { return across (channelBits, &Channel::caught); }

//======================================================================================================================
Voicing HeldNotes::across (std::uint16_t channelBits, Voicing Channel::* part) const noexcept
{
    Voicing result;

    for (unsigned rest = channelBits & played; rest != 0; rest &= rest - 1)
        result = result | channels[static_cast<std::size_t> (std::countr_zero (rest))].*part;

    return result;
}

std::uint16_t HeldNotes::membersOf (int master) const noexcept
{
    if (master == lowerMaster)
        return static_cast<std::uint16_t> (((1u << lowerMembers) - 1) << 1);

    if (master == upperMaster)
        return static_cast<std::uint16_t> (((1u << upperMembers) - 1) << (15 - upperMembers));

    return 0;
}

std::uint16_t HeldNotes::reachOfMessage (int channel) const noexcept
{
    return both (bit (channel), membersOf (channel));
}

std::uint16_t HeldNotes::reachOfPedal (int channel) const noexcept
{
    const bool inZone = membersOf (channel) != 0 || contains (both (membersOf (lowerMaster), membersOf (upperMaster)), channel);
    return contains (played, channel) || inZone ? reachOfMessage (channel) : allChannels;
}

void HeldNotes::setZone (int master, int members) noexcept
{
    // Two zones share the fourteen channels between their masters; the one announced last has its way (MPE 1.0, 2.2.3).
    auto& own = master == lowerMaster ? lowerMembers : upperMembers;
    auto& other = master == lowerMaster ? upperMembers : lowerMembers;

    own = static_cast<std::uint8_t> (members);
    other = static_cast<std::uint8_t> (std::min<int> (other, std::max (0, 14 - members)));
}

void HeldNotes::liftPedals (std::span<const NoteEvent> events) noexcept
{
    for (const auto& event : events)
    {
        auto& channel = channels[event.channel];

        if (event.kind == Kind::sustain && event.value < pedalIsDown)
            channel.sustainDown = false;
        else if (event.kind == Kind::sostenuto && event.value < pedalIsDown)
            channel.sostenutoDown = false;
        else if (event.kind == Kind::resetControllers)
            for (unsigned rest = reachOfMessage (event.channel); rest != 0; rest &= rest - 1)
            {
                auto& reached = channels[static_cast<std::size_t> (std::countr_zero (rest))];
                reached.sustainDown = reached.sostenutoDown = false;
            }
    }

    pedalsHaveMoved();
}

/** @returns the channels whose keys the sostenuto pedals pressed now will catch. */
std::uint16_t HeldNotes::setPedals (std::span<const NoteEvent> events) noexcept
{
    std::uint16_t sostenutoUp = 0, pressed = 0;

    for (int i = 0; i < 16; ++i)
        if (! channels[static_cast<std::size_t> (i)].sostenutoDown)
            sostenutoUp = both (sostenutoUp, bit (i));

    for (const auto& event : events)
    {
        if (event.kind == Kind::sustain)
            channels[event.channel].sustainDown = event.value >= pedalIsDown;
        else if (event.kind == Kind::sostenuto)
            channels[event.channel].sostenutoDown = event.value >= pedalIsDown;
    }

    for (int i = 0; i < 16; ++i)
        if (contains (sostenutoUp, i) && channels[static_cast<std::size_t> (i)].sostenutoDown)
            pressed = both (pressed, reachOfPedal (i));

    pedalsHaveMoved();
    return pressed;
}

/** Works out anew which channels are held, and lets go of what no pedal holds any more. */
void HeldNotes::pedalsHaveMoved() noexcept
{
    underSustain = underSostenuto = 0;

    for (int i = 0; i < 16; ++i)
    {
        const auto& channel = channels[static_cast<std::size_t> (i)];

        if (channel.sustainDown)
            underSustain = both (underSustain, reachOfPedal (i));

        if (channel.sostenutoDown)
            underSostenuto = both (underSostenuto, reachOfPedal (i));
    }

    for (int i = 0; i < 16; ++i)
    {
        auto& channel = channels[static_cast<std::size_t> (i)];

        if (! contains (underSustain, i))
            channel.sustained = {};

        if (! contains (underSostenuto, i))
            channel.caught = {};
    }
}

void HeldNotes::silence (std::span<const NoteEvent> events) noexcept
{
    for (const auto& event : events)
    {
        if (event.kind != Kind::allSoundOff && event.kind != Kind::allNotesOff)
            continue;

        for (unsigned rest = reachOfMessage (event.channel); rest != 0; rest &= rest - 1)
        {
            const int i = std::countr_zero (rest);
            auto& channel = channels[static_cast<std::size_t> (i)];

            if (event.kind == Kind::allSoundOff)
                channel.sustained = channel.caught = {};
            else if (contains (underSustain, i))
                channel.sustained = channel.sustained | channel.down;

            channel.down = {};
        }
    }
}

void HeldNotes::play (std::span<const NoteEvent> events) noexcept
{
    for (const auto& event : events)
    {
        auto& channel = channels[event.channel];

        if (event.kind == Kind::noteOn)
        {
            channel.down.add (event.note);
        }
        else if (event.kind == Kind::noteOff && channel.down.contains (event.note))
        {
            channel.down.remove (event.note);

            if (contains (underSustain, event.channel))
                channel.sustained.add (event.note);
        }
    }
}

void HeldNotes::catchKeys (std::uint16_t channelBits) noexcept
{
    for (unsigned rest = channelBits; rest != 0; rest &= rest - 1)
    {
        auto& channel = channels[static_cast<std::size_t> (std::countr_zero (rest))];
        channel.caught = channel.caught | channel.down;
    }
}

} // namespace guidetone
