// HeldNotesTests.cpp - which notes sound, pedals included.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"

#include "listening/HeldNotes.h"

#include <initializer_list>

using namespace guidetone;
using Kind = NoteEvent::Kind;

namespace
{
    constexpr NoteEvent on (int note, int channel = 0)          { return { Kind::noteOn, static_cast<std::uint8_t> (channel), static_cast<std::uint8_t> (note), 100 }; }
    constexpr NoteEvent off (int note, int channel = 0)         { return { Kind::noteOff, static_cast<std::uint8_t> (channel), static_cast<std::uint8_t> (note), 0 }; }
    constexpr NoteEvent sustain (int value, int channel = 0)    { return { Kind::sustain, static_cast<std::uint8_t> (channel), 0, static_cast<std::uint8_t> (value) }; }
    constexpr NoteEvent sostenuto (int value, int channel = 0)  { return { Kind::sostenuto, static_cast<std::uint8_t> (channel), 0, static_cast<std::uint8_t> (value) }; }
    constexpr NoteEvent zone (int master, int members)          { return { Kind::mpeZone, static_cast<std::uint8_t> (master), 0, static_cast<std::uint8_t> (members) }; }
    constexpr NoteEvent message (Kind kind, int channel = 0)    { return { kind, static_cast<std::uint8_t> (channel), 0, 0 }; }

    struct Hands
    {
        /** Each event has a sample of its own. */
        Hands& play (std::initializer_list<NoteEvent> events)
        {
            for (const auto& event : events)
                held.apply ({ &event, 1 });
            return *this;
        }

        /** All events on one sample. */
        Hands& atOnce (std::initializer_list<NoteEvent> events)
        {
            held.apply ({ events.begin(), events.size() });
            return *this;
        }

        Voicing sounding() const  { return held.keysDown() | held.sustained() | held.caught(); }

        HeldNotes held;
    };

    using Notes = Voicing;
}

TEST_CASE ("nothing sounds at first", "[listening][held-notes]")
{
    CHECK (Hands().sounding().empty());
}

TEST_CASE ("a key sounds from its press to its release", "[listening][held-notes]")
{
    Hands hands;
    CHECK (hands.play ({ on (60), on (64) }).sounding() == Notes { 60, 64 });
    CHECK (hands.play ({ off (60) }).sounding() == Notes { 64 });
    CHECK (hands.play ({ off (64) }).sounding().empty());
}

TEST_CASE ("the lowest and highest note on the first and last channel are heard", "[listening][held-notes]")
{
    Hands hands;
    CHECK (hands.play ({ on (0, 0), on (127, 15) }).sounding() == Notes { 0, 127 });
}

TEST_CASE ("a doubled note-on is one key: one note-off lets it go", "[listening][held-notes]")
{
    Hands hands;
    CHECK (hands.play ({ on (60), on (60), off (60) }).sounding().empty());
    CHECK (hands.play ({ off (60) }).sounding().empty());
}

TEST_CASE ("a note-off without a note-on is nothing, pedal or not", "[listening][held-notes]")
{
    Hands hands;
    CHECK (hands.play ({ off (60) }).sounding().empty());
    CHECK (hands.play ({ on (64), sustain (127), off (60) }).sounding() == Notes { 64 });
}

TEST_CASE ("the same note on two channels is two keys", "[listening][held-notes]")
{
    Hands hands;
    CHECK (hands.play ({ on (60, 0), on (60, 1), off (60, 0) }).sounding() == Notes { 60 });
    CHECK (hands.held.keysDown (1 << 0).empty());
    CHECK (hands.held.keysDown (1 << 1) == Notes { 60 });
    CHECK (hands.play ({ off (60, 1) }).sounding().empty());
}

//==== Sustain =========================================================================================================
TEST_CASE ("a held pedal keeps released notes in the chord, and its lift lets them go", "[listening][held-notes]")
{
    Hands hands;
    hands.play ({ on (60), sustain (127), off (60) });
    CHECK (hands.held.keysDown().empty());
    CHECK (hands.held.sustained() == Notes { 60 });
    CHECK (hands.play ({ sustain (0) }).sounding().empty());
}

TEST_CASE ("a half pedal is down from 64", "[listening][held-notes]")
{
    CHECK (Hands().play ({ on (60), sustain (64), off (60) }).sounding() == Notes { 60 });
    CHECK (Hands().play ({ on (60), sustain (63), off (60) }).sounding().empty());
    CHECK (Hands().play ({ on (60), sustain (127), off (60), sustain (64) }).sounding() == Notes { 60 });
    CHECK (Hands().play ({ on (60), sustain (127), off (60), sustain (63) }).sounding().empty());
}

TEST_CASE ("a key that is down stays when the pedal lifts", "[listening][held-notes]")
{
    Hands hands;
    CHECK (hands.play ({ sustain (127), on (60), off (60), on (60), sustain (0) }).sounding() == Notes { 60 });
    CHECK (hands.play ({ off (60) }).sounding().empty());
}

TEST_CASE ("each channel has a pedal of its own", "[listening][held-notes]")
{
    Hands hands;
    hands.play ({ on (60, 0), on (36, 1), sustain (127, 0), off (60, 0), off (36, 1) });
    CHECK (hands.sounding() == Notes { 60 });
}

//==== Sostenuto =======================================================================================================
TEST_CASE ("sostenuto keeps only the keys that were down at its press", "[listening][held-notes]")
{
    Hands hands;
    hands.play ({ on (36), sostenuto (127), on (60), off (60), off (36) });
    CHECK (hands.sounding() == Notes { 36 });
    CHECK (hands.held.caught() == Notes { 36 });
    CHECK (hands.play ({ sostenuto (0) }).sounding().empty());
}

TEST_CASE ("sostenuto does not catch what only the sustain pedal holds", "[listening][held-notes]")
{
    Hands hands;
    hands.play ({ on (60), sustain (127), off (60), sostenuto (127), sustain (0) });
    CHECK (hands.sounding().empty());
}

TEST_CASE ("a sostenuto pedal that moves while it is down catches no more", "[listening][held-notes]")
{
    Hands hands;
    hands.play ({ on (36), sostenuto (127), on (60), sostenuto (100), off (36), off (60) });
    CHECK (hands.sounding() == Notes { 36 });
}

TEST_CASE ("a note that both pedals hold stays until both have lifted", "[listening][held-notes]")
{
    Hands hands;
    hands.play ({ on (60), sostenuto (127), sustain (127), off (60), sustain (0) });
    CHECK (hands.sounding() == Notes { 60 });
    CHECK (hands.play ({ sostenuto (0) }).sounding().empty());
}

//==== Silencing messages ==============================================================================================
TEST_CASE ("all sound off silences keys and pedals' notes of its channel only", "[listening][held-notes]")
{
    Hands hands;
    hands.play ({ on (60), on (64, 1), sustain (127), off (60), on (67), sostenuto (127), message (Kind::allSoundOff) });
    CHECK (hands.sounding() == Notes { 64 });
}

TEST_CASE ("all notes off lets every key go and respects the pedal", "[listening][held-notes]")
{
    Hands hands;
    CHECK (hands.play ({ on (60), message (Kind::allNotesOff) }).sounding().empty());
    CHECK (hands.play ({ on (60), sustain (127), message (Kind::allNotesOff) }).sounding() == Notes { 60 });
    CHECK (hands.held.keysDown().empty());
    CHECK (hands.play ({ sustain (0) }).sounding().empty());
}

TEST_CASE ("resetting the controllers lifts both pedals and leaves keys down", "[listening][held-notes]")
{
    Hands hands;
    hands.play ({ on (36), sostenuto (127), off (36), on (60), sustain (127), off (60), on (64), message (Kind::resetControllers) });
    CHECK (hands.sounding() == Notes { 64 });
    CHECK (hands.play ({ off (64) }).sounding().empty());
}

TEST_CASE ("a system reset and letting go silence everything, pedals included", "[listening][held-notes]")
{
    Hands hands;
    hands.play ({ on (60), on (64, 5), sustain (127), off (60), message (Kind::systemReset) });
    CHECK (hands.sounding().empty());
    CHECK (hands.play ({ on (60), off (60) }).sounding().empty());

    hands.play ({ on (60), sustain (127), off (60) });
    hands.held.letGo();
    CHECK (hands.sounding().empty());
}

//==== One sample ======================================================================================================
TEST_CASE ("a key let go in the sample of the pedal's press is sustained, in both orders", "[listening][held-notes]")
{
    CHECK (Hands().play ({ on (60) }).atOnce ({ off (60), sustain (127) }).sounding() == Notes { 60 });
    CHECK (Hands().play ({ on (60) }).atOnce ({ sustain (127), off (60) }).sounding() == Notes { 60 });
}

TEST_CASE ("a lift lets go of what was held, and of keys let go in the same sample, in both orders", "[listening][held-notes]")
{
    CHECK (Hands().play ({ on (60), sustain (127) }).atOnce ({ off (60), sustain (0) }).sounding().empty());
    CHECK (Hands().play ({ on (60), sustain (127) }).atOnce ({ sustain (0), off (60) }).sounding().empty());
}

TEST_CASE ("a lift and a press in one sample let go of the old notes and hold the new", "[listening][held-notes]")
{
    Hands hands;
    hands.play ({ on (60), sustain (127), off (60), on (64) });
    hands.atOnce ({ sustain (0), sustain (127), off (64), on (67) });
    CHECK (hands.sounding() == Notes { 64, 67 });
}

TEST_CASE ("the last pedal value of a sample counts", "[listening][held-notes]")
{
    CHECK (Hands().play ({ on (60) }).atOnce ({ sustain (127), sustain (0) }).play ({ off (60) }).sounding().empty());
    CHECK (Hands().play ({ on (60) }).atOnce ({ sustain (0), sustain (127) }).play ({ off (60) }).sounding() == Notes { 60 });
}

TEST_CASE ("a key pressed in the sample of the pedal's lift stays", "[listening][held-notes]")
{
    CHECK (Hands().play ({ sustain (127), on (60), off (60) }).atOnce ({ sustain (0), on (60) }).sounding() == Notes { 60 });
    CHECK (Hands().play ({ sustain (127), on (60), off (60) }).atOnce ({ on (60), sustain (0) }).sounding() == Notes { 60 });
}

TEST_CASE ("a key keeps the order of its own presses and releases within a sample", "[listening][held-notes]")
{
    CHECK (Hands().atOnce ({ on (60), off (60) }).sounding().empty());
    CHECK (Hands().play ({ on (60) }).atOnce ({ off (60), on (60) }).sounding() == Notes { 60 });
}

TEST_CASE ("sostenuto catches the keys that are down at the end of its sample", "[listening][held-notes]")
{
    CHECK (Hands().atOnce ({ sostenuto (127), on (60) }).play ({ off (60) }).sounding() == Notes { 60 });
    CHECK (Hands().atOnce ({ on (60), sostenuto (127) }).play ({ off (60) }).sounding() == Notes { 60 });
    CHECK (Hands().play ({ on (60) }).atOnce ({ off (60), sostenuto (127) }).sounding().empty());
}

TEST_CASE ("a key pressed in the sample of a panic message sounds", "[listening][held-notes]")
{
    CHECK (Hands().play ({ on (60) }).atOnce ({ on (64), message (Kind::allNotesOff) }).sounding() == Notes { 64 });
    CHECK (Hands().play ({ on (60) }).atOnce ({ message (Kind::allSoundOff), on (64) }).sounding() == Notes { 64 });
}

TEST_CASE ("nothing at all may happen in a sample", "[listening][held-notes]")
{
    CHECK (Hands().play ({ on (60) }).atOnce ({}).sounding() == Notes { 60 });
}

//==== MPE and one note a channel ======================================================================================
TEST_CASE ("the pedal of an MPE master holds the notes of its members, and of no other channel", "[listening][held-notes][mpe]")
{
    Hands hands;
    hands.play ({ zone (0, 4), on (48, 0), on (60, 1), on (64, 4), on (67, 5), sustain (127, 0), off (60, 1), off (64, 4), off (67, 5), off (48, 0) });
    CHECK (hands.sounding() == Notes { 48, 60, 64 });
    CHECK (hands.play ({ sustain (0, 0) }).sounding().empty());
}

TEST_CASE ("the upper zone's master is channel 16, its members count downwards", "[listening][held-notes][mpe]")
{
    Hands hands;
    hands.play ({ zone (15, 2), on (60, 14), on (64, 13), on (67, 12), sustain (127, 15), off (60, 14), off (64, 13), off (67, 12) });
    CHECK (hands.sounding() == Notes { 60, 64 });
}

TEST_CASE ("the zone announced last takes channels from the other", "[listening][held-notes][mpe]")
{
    Hands hands;
    hands.play ({ zone (0, 10), zone (15, 8), on (60, 7), on (64, 6), on (48, 0), sustain (127, 0), off (60, 7), off (64, 6) });
    CHECK (hands.sounding() == Notes { 48, 64 });
}

TEST_CASE ("a zone of fifteen members has all channels", "[listening][held-notes][mpe]")
{
    Hands lower, upper;
    CHECK (lower.play ({ zone (0, 15), on (60, 15), sustain (127, 0), off (60, 15) }).sounding() == Notes { 60 });
    CHECK (upper.play ({ zone (15, 15), on (60, 0), sustain (127, 15), off (60, 0) }).sounding() == Notes { 60 });
}

TEST_CASE ("a master's silencing messages reach its members", "[listening][held-notes][mpe]")
{
    Hands hands;
    hands.play ({ zone (0, 15), on (60, 1), on (64, 2), message (Kind::allNotesOff, 0) });
    CHECK (hands.sounding().empty());
    hands.play ({ on (60, 1), sustain (127, 1), off (60, 1), message (Kind::resetControllers, 0) });
    CHECK (hands.sounding().empty());
}

TEST_CASE ("a zone that is taken away gives each channel its own pedal again", "[listening][held-notes][mpe]")
{
    Hands hands;
    hands.play ({ zone (0, 15), on (48, 0), off (48, 0), on (60, 1), sustain (127, 0), off (60, 1), zone (0, 0) });
    CHECK (hands.sounding().empty());
}

TEST_CASE ("a member's own pedal and its master's both hold", "[listening][held-notes][mpe]")
{
    Hands hands;
    hands.play ({ zone (0, 15), on (60, 1), sustain (127, 0), sustain (127, 1), off (60, 1), sustain (0, 0) });
    CHECK (hands.sounding() == Notes { 60 });
    CHECK (hands.play ({ sustain (0, 1) }).sounding().empty());
}

TEST_CASE ("without an announced zone, the pedal of a channel that has played no note holds every channel", "[listening][held-notes][mpe]")
{
    Hands hands;
    hands.play ({ on (60, 1), on (64, 2), on (67, 3), sustain (127, 0), off (60, 1), off (64, 2), off (67, 3) });
    CHECK (hands.sounding() == Notes { 60, 64, 67 });
    CHECK (hands.play ({ sustain (0, 0) }).sounding().empty());
}

TEST_CASE ("once a channel plays, its pedal is its own", "[listening][held-notes][mpe]")
{
    Hands hands;
    hands.play ({ on (36, 1), sustain (127, 0), off (36, 1) });
    CHECK (hands.sounding() == Notes { 36 });
    CHECK (hands.play ({ on (60, 0) }).sounding() == Notes { 60 });
}

TEST_CASE ("sostenuto on a channel without notes catches the keys of every channel", "[listening][held-notes][mpe]")
{
    Hands hands;
    hands.play ({ on (60, 1), on (64, 2), sostenuto (127, 0), off (60, 1), off (64, 2) });
    CHECK (hands.sounding() == Notes { 60, 64 });
}
