// HeldNotesModel.h - the rules of HeldNotes once more, as simply as they can be said, to compare with.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "harmony/Voicing.h"
#include "listening/NoteEvent.h"

#include <array>

namespace guidetone::test
{

/** One event a sample. Every key is looked at after every event that may change whom a pedal holds. */
class HeldNotesModel
{
public:
    void apply (const NoteEvent& event)
    {
        using Kind = NoteEvent::Kind;
        const int channel = event.channel;
        const bool movesPedals = (event.kind != Kind::noteOn && event.kind != Kind::noteOff) || ! hasPlayed[event.channel];
        auto& key = keys[event.channel][event.note];

        switch (event.kind)
        {
            case Kind::noteOn:
                key.down = true;
                hasPlayed[event.channel] = true;
                break;

            case Kind::noteOff:
                release (channel, event.note);
                break;

            case Kind::sustain:
                sustain[event.channel] = event.value >= 64;
                break;

            case Kind::sostenuto:
                if (event.value >= 64 && ! sostenuto[event.channel])
                    for (int c = 0; c < 16; ++c)
                        for (auto& k : keys[static_cast<std::size_t> (c)])
                            k.caught = k.caught || (k.down && pedalReaches (channel, c));
                sostenuto[event.channel] = event.value >= 64;
                break;

            case Kind::allSoundOff:
                for (int c = 0; c < 16; ++c)
                    if (messageReaches (channel, c))
                        keys[static_cast<std::size_t> (c)].fill ({});
                break;

            case Kind::allNotesOff:
                for (int c = 0; c < 16; ++c)
                    if (messageReaches (channel, c))
                        for (int note = 0; note < 128; ++note)
                            release (c, note);
                break;

            case Kind::resetControllers:
                for (int c = 0; c < 16; ++c)
                    if (messageReaches (channel, c))
                        sustain[static_cast<std::size_t> (c)] = sostenuto[static_cast<std::size_t> (c)] = false;
                break;

            case Kind::mpeZone:
                if (channel == 0)
                {
                    lower = event.value;
                    while (upper > 0 && upper + lower > 14)
                        --upper;
                }
                else
                {
                    upper = event.value;
                    while (lower > 0 && upper + lower > 14)
                        --lower;
                }
                break;

            case Kind::systemReset:
                keys = {};
                sustain = sostenuto = {};
                break;
        }

        if (! movesPedals)
            return;

        for (int c = 0; c < 16; ++c)
            for (auto& k : keys[static_cast<std::size_t> (c)])
            {
                k.sustained = k.sustained && isUnder (sustain, c);
                k.caught = k.caught && isUnder (sostenuto, c);
            }
    }

    Voicing keysDown() const  { return where ([] (const Key& key) { return key.down; }); }
    Voicing sounding() const  { return where ([] (const Key& key) { return key.down || key.sustained || key.caught; }); }

private:
    struct Key { bool down = false, sustained = false, caught = false; };

    template <typename Predicate>
    Voicing where (Predicate&& predicate) const
    {
        Voicing voicing;
        for (const auto& channel : keys)
            for (int note = 0; note < 128; ++note)
                if (predicate (channel[static_cast<std::size_t> (note)]))
                    voicing.add (note);
        return voicing;
    }

    void release (int channel, int note)
    {
        auto& key = keys[static_cast<std::size_t> (channel)][static_cast<std::size_t> (note)];
        key.sustained = key.sustained || (key.down && isUnder (sustain, channel));
        key.down = false;
    }

    bool isLowerMember (int channel) const  { return channel >= 1 && channel <= lower; }
    bool isUpperMember (int channel) const  { return channel <= 14 && channel >= 15 - upper; }

    bool isInZone (int channel) const
    {
        return isLowerMember (channel) || isUpperMember (channel) || (channel == 0 && lower > 0) || (channel == 15 && upper > 0);
    }

    bool messageReaches (int from, int to) const
    {
        return from == to || (from == 0 && isLowerMember (to)) || (from == 15 && isUpperMember (to));
    }

    bool pedalReaches (int from, int to) const
    {
        return messageReaches (from, to) || (! hasPlayed[static_cast<std::size_t> (from)] && ! isInZone (from));
    }

    bool isUnder (const std::array<bool, 16>& pedals, int channel) const
    {
        for (int from = 0; from < 16; ++from)
            if (pedals[static_cast<std::size_t> (from)] && pedalReaches (from, channel))
                return true;
        return false;
    }

    std::array<std::array<Key, 128>, 16> keys {};
    std::array<bool, 16> sustain {}, sostenuto {}, hasPlayed {};
    int lower = 0, upper = 0;
};

} // namespace guidetone::test
