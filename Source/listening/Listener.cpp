// Listener.cpp - MIDI bytes and the passing of time in; what to show and what to log out.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Listener.h"

#include <algorithm>
#include <cmath>

namespace guidetone
{

namespace
{
    // Leaves room for every delay to be added to any time.
    constexpr std::int64_t latestTime = std::numeric_limits<std::int64_t>::max() / 4;

    Voicing notesBetween (int lowest, int highest) noexcept
    {
        Voicing notes;

        for (int note = std::max (0, lowest); note <= std::min (127, highest); ++note)
            notes.add (note);

        return notes;
    }
}

void Listener::prepare (double sampleRate) noexcept GUIDETONE_NONBLOCKING
{
    const double rate = sampleRate >= 1.0e3 && sampleRate <= 1.0e7 ? sampleRate : 48000.0;

    reader.reset();
    held.reset();
    onsets.prepare (toSamples (Onsets::gestureMs, rate));
    resonance.prepare (toSamples (Resonance::togetherMs, rate));
    bassLine.reset();
    settler.prepare (rate);
    clock.prepare (rate);
    messages.clear();
    struck = keysDown = {};
    heldHasChanged = settingsAreNew = false;
    now = 0;
    startAt = stopAt = Settler::never;
    range = notesBetween (settings.lowestNote, settings.highestNote);
    display = {};
}

void Listener::apply (const ListeningSettings& newSettings) noexcept GUIDETONE_NONBLOCKING
{
    if (settings == newSettings)
        return;

    settings = newSettings;
    range = notesBetween (settings.lowestNote, settings.highestNote);
    settler.apply (settings);
    settingsAreNew = true;
}

void Listener::anchor (const SongAnchor& place) noexcept GUIDETONE_NONBLOCKING
{
    switch (clock.anchor (place))
    {
        case SongClock::Change::started:  startAt = std::clamp (place.timeSamples, now, latestTime); break;
        case SongClock::Change::stopped:  stopAt = std::clamp (place.timeSamples, now, latestTime); break;
        case SongClock::Change::none:     break;
    }
}

void Listener::receive (std::span<const std::uint8_t> bytes, std::int64_t timeSamples, ChordSink& sink) noexcept GUIDETONE_NONBLOCKING
{
    advanceTo (timeSamples, sink);

    const auto event = reader.read (bytes);

    if (! event)
        return;

    if (messages.full())
    {
        takeMessages();
        ++overflowed;
    }

    messages.push (*event);
}

void Listener::advanceTo (std::int64_t timeSamples, ChordSink& sink) noexcept GUIDETONE_NONBLOCKING
{
    const auto time = std::clamp (timeSamples, now, latestTime);

    for (auto next = nextMoment(); next < time; next = nextMoment())
    {
        now = next;
        moment (sink);
        now = next + 1;
    }

    now = time;
}

void Listener::reset (std::int64_t timeSamples, ChordSink& sink) noexcept GUIDETONE_NONBLOCKING
{
    advanceTo (timeSamples, sink);

    messages.clear();
    struck = keysDown = {};
    heldHasChanged = false;
    startAt = stopAt = Settler::never;
    held.letGo();
    onsets.endGesture();
    settler.reset (now, { onsets, clock, sink });
    tellShown (sink);
}

//======================================================================================================================
std::int64_t Listener::nextMoment() const noexcept
{
    const bool atOnce = ! messages.empty() || heldHasChanged || settingsAreNew;
    return atOnce ? now : std::max (now, std::min ({ settler.nextDue(), startAt, stopAt }));
}

/** Everything that happens in the sample `now`, in one fixed order. */
void Listener::moment (ChordSink& sink) noexcept
{
    const Settler::Around around { onsets, clock, sink };
    settler.passTime (now, around);

    if (stopAt <= now)
    {
        stopAt = Settler::never;
        held.letGo();
        listen (around);
    }

    if (startAt <= now)
    {
        startAt = Settler::never;
        settler.startTake (now, around);
    }

    takeMessages();

    if (heldHasChanged || settingsAreNew)
        listen (around);

    settler.passTime (now, around);     // for delays of no length
    tellShown (sink);
}

void Listener::takeMessages() noexcept
{
    if (messages.empty())
        return;

    for (const auto& event : messages)
        if (event.kind == NoteEvent::Kind::noteOn && (settings.channels >> event.channel & 1) != 0)
            struck.add (event.note);

    held.apply ({ messages.begin(), static_cast<std::size_t> (messages.size()) });
    messages.clear();
    heldHasChanged = true;
}

void Listener::listen (const Settler::Around& around) noexcept
{
    keysDown = held.keysDown (settings.channels) & range;

    const auto kept = keysDown | (held.caught (settings.channels) & range);
    const auto pedal = held.sustained (settings.channels) & range;
    const auto onset = struck & (kept | pedal);     // a note of no length is no note

    const bool followsBass = settings.findPlayer || settings.context.player == Player::band;
    const auto bass = followsBass ? bassLine.in (held, settings.channels, onset, now, settings.findPlayer ? BassLine::Among::registersToo : BassLine::Among::channels)
                                  : BassNotes {};

    // Where another plays the bass, gestures are those of the hands.
    if (const auto ofHands = onset - bass.notes; ! ofHands.empty())
        onsets.strike (ofHands, now);

    settler.hear (resonance.counting (kept, pedal, onset, onsets, now), onset, bass, now, around);
    struck = {};
    heldHasChanged = settingsAreNew = false;
}

void Listener::tellShown (ChordSink& sink) noexcept
{
    const bool isHeld = settler.sounding().empty() && ! settler.shown().voicing.empty();

    if (display.naming == settler.shown() && display.keysDown == keysDown && display.sounding == settler.sounding() && display.held == isHeld)
        return;

    const NamingContext context { settings.context.key, settler.player() };
    display = { now, clock.secondsAt (now), settler.shown(), context, {}, keysDown, settler.sounding(), isHeld };
    sink.shown (display);
}

} // namespace guidetone
