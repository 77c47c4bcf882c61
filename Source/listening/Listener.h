// Listener.h - MIDI bytes and the passing of time in; what to show and what to log out.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../core/FixedVector.h"
#include "BassLine.h"
#include "BeatCount.h"
#include "ChordSink.h"
#include "HarmonySettler.h"
#include "HeldNotes.h"
#include "KeyFollower.h"
#include "ListeningSettings.h"
#include "MidiReader.h"
#include "Onsets.h"
#include "Resonance.h"
#include "Settler.h"
#include "SongClock.h"

#include <array>
#include <span>

namespace guidetone
{

/** Listens to one player. All events of one sample time are taken together, and what they lead to is told once, when time moves
    past that sample; what is due by itself (a release, a settled chord, the end of hold) is told with its own sample time. So the
    same playing gives the same answers, bit for bit, however it is cut into blocks.

    Where the settings ask for it, the key is found from the music. A key that is sure ranks and spells from the next strike on: what
    is held is never renamed by it. It outlives the transport's stops and starts.

    Times are absolute, in samples, from 0. They never go backwards: an earlier time counts as the latest one known.
    A block of a host is: anchor (if its transport is known), receive for each message, advanceTo the block's end.
    Thread role: [audio thread] for everything (or any one thread, when offline). No allocation, no lock; bounded work. */
class Listener
{
public:
    /** Messages of one sample time that are put into canonical order together. More are applied in lots, and counted. */
    static constexpr int messagesAtOnce = 256;

    Listener() noexcept  { prepare (48000.0); }

    /** Starts anew at time 0, with the settings kept. Call reset() before, so that an open entry ends.
        @param sampleRate  in Hz; what is no sensible rate (1 kHz to 10 MHz) counts as 48 kHz. */
    void prepare (double sampleRate) noexcept GUIDETONE_NONBLOCKING;

    /** New settings, in force from the present sample on. */
    void apply (const ListeningSettings& newSettings) noexcept GUIDETONE_NONBLOCKING;

    /** Where the song is. An anchor that merely continues the last one changes nothing. A start of the transport begins a new take, and so does a turn
        back in the song while it runs (a loop); at a stop all keys and pedals are let go, because many hosts send no note-offs then. */
    void anchor (const SongAnchor& place) noexcept GUIDETONE_NONBLOCKING;

    /** Takes one whole MIDI message; what is none is ignored. First tells what happened before `timeSamples`. */
    void receive (std::span<const std::uint8_t> bytes, std::int64_t timeSamples, ChordSink& sink) noexcept GUIDETONE_NONBLOCKING;

    /** Time has come to `timeSamples`: tells what happened before. Further messages of that sample may still follow. */
    void advanceTo (std::int64_t timeSamples, ChordSink& sink) noexcept GUIDETONE_NONBLOCKING;

    /** All keys and pedals up, nothing shown, the open entry ended, and the key that was found forgotten, at once. */
    void reset (std::int64_t timeSamples, ChordSink& sink) noexcept GUIDETONE_NONBLOCKING;

    /** What was shown last. */
    const Shown& current() const noexcept GUIDETONE_NONBLOCKING           { return display; }

    /** How many messages went beyond messagesAtOnce. */
    std::uint32_t overflows() const noexcept GUIDETONE_NONBLOCKING        { return overflowed; }

    //==================================================================================================================
private:
    bool hearsHarmony() const noexcept  { return listening == Listen::harmony; }
    std::int64_t nextMoment() const noexcept;
    void moment (ChordSink& sink) noexcept;
    void takeMessages() noexcept;
    void passTime (const Settler::Around& around) noexcept;
    void changeListening (const Settler::Around& around) noexcept;
    void nameInContext() noexcept;
    Gesture gestureOf (const Voicing& onset) noexcept;
    void listen (const Settler::Around& around) noexcept;
    void finishGesture (const Settler::Around& around) noexcept;
    HeardMoment moment (Gesture gesture) const noexcept;
    void tellShown (ChordSink& sink) noexcept;

    ListeningSettings settings, settingsInForce;     // as applied, and the same in the key that was found
    Voicing range;                                   // lowestNote..highestNote, as notes

    MidiReader reader;
    HeldNotes held;
    Onsets onsets;
    Resonance resonance;
    BassLine bassLine;
    Settler settler;                 // for held keys
    HarmonySettler harmony;          // for whole arrangements
    EntryNumbers numbers;            // of entries and takes
    Listen listening = Listen::heldKeys;
    SongClock clock;
    BeatCount beats;
    KeyFollower key;

    FixedVector<NoteEvent, messagesAtOnce> messages; // of the sample `now`, not yet taken
    Voicing struck;                                  // in the sample `now`, on channels listened to
    std::array<std::uint8_t, 128> strikes {};        // how hard each of them was; the hardest, where several channels strike one note
    std::array<std::uint8_t, 128> velocities {};     // of each note's last strike that sounded
    bool heldHasChanged = false, settingsAreNew = false;
    std::int64_t now = 0;                            // everything before it is done
    std::int64_t startAt = Settler::never, stopAt = Settler::never;     // of the transport, not yet done
    double rate = 48000.0;
    std::int64_t gestureDue = Settler::never;       // when the present gesture is over
    Voicing keysDown, ringing;
    std::uint32_t overflowed = 0;
    Shown display;
};

} // namespace guidetone
