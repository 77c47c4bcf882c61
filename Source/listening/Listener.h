// Listener.h - MIDI bytes and the passing of time in; what to show and what to log out.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../core/FixedVector.h"
#include "BassLine.h"
#include "ChordSink.h"
#include "HeldNotes.h"
#include "ListeningSettings.h"
#include "MidiReader.h"
#include "Onsets.h"
#include "Resonance.h"
#include "Settler.h"
#include "SongClock.h"

#include <span>

namespace guidetone
{

/** Listens to one player. All events of one sample time are taken together, and what they lead to is told once, when time moves
    past that sample; what is due by itself (a release, a settled chord, the end of hold) is told with its own sample time. So the
    same playing gives the same answers, bit for bit, however it is cut into blocks.

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

    /** Where the song is. An anchor that merely continues the last one changes nothing. A start of the transport begins a new take;
        at a stop all keys and pedals are let go, because many hosts send no note-offs then. */
    void anchor (const SongAnchor& place) noexcept GUIDETONE_NONBLOCKING;

    /** Takes one whole MIDI message; what is none is ignored. First tells what happened before `timeSamples`. */
    void receive (std::span<const std::uint8_t> bytes, std::int64_t timeSamples, ChordSink& sink) noexcept GUIDETONE_NONBLOCKING;

    /** Time has come to `timeSamples`: tells what happened before. Further messages of that sample may still follow. */
    void advanceTo (std::int64_t timeSamples, ChordSink& sink) noexcept GUIDETONE_NONBLOCKING;

    /** All keys and pedals up, nothing shown, and the open entry ended, at once. */
    void reset (std::int64_t timeSamples, ChordSink& sink) noexcept GUIDETONE_NONBLOCKING;

    /** What was shown last. */
    const Shown& current() const noexcept GUIDETONE_NONBLOCKING           { return display; }

    /** How many messages went beyond messagesAtOnce. */
    std::uint32_t overflows() const noexcept GUIDETONE_NONBLOCKING        { return overflowed; }

    //==================================================================================================================
private:
    std::int64_t nextMoment() const noexcept;
    void moment (ChordSink& sink) noexcept;
    void takeMessages() noexcept;
    void listen (const Settler::Around& around) noexcept;
    void tellShown (ChordSink& sink) noexcept;

    ListeningSettings settings;
    Voicing range;                                   // lowestNote..highestNote, as notes

    MidiReader reader;
    HeldNotes held;
    Onsets onsets;
    Resonance resonance;
    BassLine bassLine;
    Settler settler;
    SongClock clock;

    FixedVector<NoteEvent, messagesAtOnce> messages; // of the sample `now`, not yet taken
    Voicing struck;                                  // in the sample `now`, on channels listened to
    bool heldHasChanged = false, settingsAreNew = false;
    std::int64_t now = 0;                            // everything before it is done
    std::int64_t startAt = Settler::never, stopAt = Settler::never;     // of the transport, not yet done
    Voicing keysDown;
    std::uint32_t overflowed = 0;
    Shown display;
};

} // namespace guidetone
