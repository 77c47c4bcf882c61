// Listener.cpp - MIDI bytes and the passing of time in; what to show and what to log out.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Listener.h"

#include <algorithm>
#include <cmath>

namespace guidetone
{

namespace
{
    /** What hands strike within this time of a first note is one chord. */
    constexpr int gestureMs = 35;

    /** Where the beat is known, the chord is what is struck until so long after it: a display may settle 50 ms after the beat. */
    constexpr double afterBeatMs = 49.0;

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
    rate = sampleRate >= 1.0e3 && sampleRate <= 1.0e7 ? sampleRate : 48000.0;

    reader.reset();
    held.reset();
    onsets.prepare (toSamples (Onsets::gestureMs, rate));
    resonance.prepare (toSamples (Resonance::togetherMs, rate));
    bassLine.reset();
    settler.prepare (rate);
    harmony.prepare (rate);
    gestureDue = Settler::never;
    clock.prepare (rate);
    beats.reset();
    numbers.lastEnd = 0;
    key.reset();
    nameInContext();
    messages.clear();
    struck = keysDown = ringing = {};
    velocities.fill (0);
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
    key.apply (settings);
    harmony.apply (settings);
    nameInContext();
    settingsAreNew = true;
}

void Listener::anchor (const SongAnchor& place) noexcept GUIDETONE_NONBLOCKING
{
    switch (clock.anchor (place))
    {
        case SongClock::Change::started:
        case SongClock::Change::turnedBack:
            startAt = std::clamp (place.timeSamples, now, latestTime);
            break;

        case SongClock::Change::stopped:
            stopAt = std::clamp (place.timeSamples, now, latestTime);
            break;

        case SongClock::Change::none:
            break;
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
    struck = keysDown = ringing = {};
    velocities.fill (0);
    heldHasChanged = false;
    startAt = stopAt = Settler::never;
    held.letGo();
    onsets.endGesture();
    gestureDue = Settler::never;
    settler.reset (now, { onsets, clock, sink, numbers });
    harmony.reset (now, { clock, sink, numbers });
    key.reset();
    nameInContext();
    tellShown (sink);
}

//======================================================================================================================
std::int64_t Listener::nextMoment() const noexcept
{
    const bool atOnce = ! messages.empty() || heldHasChanged || settingsAreNew;
    return atOnce ? now : std::max (now, std::min ({ hearsHarmony() ? harmony.nextDue() : settler.nextDue(), gestureDue, startAt, stopAt }));
}

/** Everything that happens in the sample `now`, in one fixed order. */
void Listener::moment (ChordSink& sink) noexcept
{
    const Settler::Around around { onsets, clock, sink, numbers };
    beats.advanceTo (now, clock);
    passTime (around);

    if (gestureDue <= now)
        finishGesture (around);

    if (stopAt <= now)
    {
        stopAt = Settler::never;
        held.letGo();
        listen (around);
    }

    if (startAt <= now)
    {
        startAt = Settler::never;

        if (hearsHarmony())
            harmony.startTake (now, { clock, sink, numbers });
        else
            settler.startTake (now, around);
    }

    if (settingsAreNew && listening != settings.listen)
        changeListening (around);

    takeMessages();

    if (heldHasChanged || settingsAreNew)
        listen (around);

    passTime (around);     // for delays of no length
    tellShown (sink);
}

void Listener::passTime (const Settler::Around& around) noexcept
{
    if (hearsHarmony())
        harmony.passTime (now, { clock, around.sink, numbers });
    else
        settler.passTime (now, around);
}

void Listener::changeListening (const Settler::Around& around) noexcept
{
    if (hearsHarmony())
        harmony.reset (now, { clock, around.sink, numbers });
    else
        settler.reset (now, around);

    listening = settings.listen;
    gestureDue = Settler::never;
}

void Listener::takeMessages() noexcept
{
    if (messages.empty())
        return;

    for (const auto& event : messages)
        if (event.kind == NoteEvent::Kind::noteOn && (settings.channels >> event.channel & 1) != 0)
        {
            auto& strike = strikes[event.note];
            strike = std::max (struck.contains (event.note) ? strike : std::uint8_t { 0 }, event.value);
            struck.add (event.note);
        }

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
    ringing = pedal - kept;
    struck = onset;
    onset.forEach ([this] (int note) { velocities[static_cast<std::size_t> (note)] = strikes[static_cast<std::size_t> (note)]; });

    const bool followsBass = settings.findPlayer || settings.context.player == Player::band;
    const auto bass = followsBass ? bassLine.in (held, settings.channels, onset, now, settings.findPlayer ? BassLine::Among::registersToo : BassLine::Among::channels)
                                  : BassNotes {};

    // Where another plays the bass, gestures are those of the hands.
    if (const auto ofHands = onset - bass.notes; ! ofHands.empty())
        onsets.strike (ofHands, now);

    const auto heard = moment (gestureOf (onset));
    around.sink.heard (heard);
    key.hear (heard);
    nameInContext();

    if (hearsHarmony())
        harmony.hear (heard, now, key.context(), { clock, around.sink, numbers });
    else
        settler.hear (resonance.counting (kept, pedal, onset, onsets, now), onset, bass, now, around);

    struck = {};
    heldHasChanged = settingsAreNew = false;
}

/** Held keys are named in the key and for the player of the moment. */
void Listener::nameInContext() noexcept
{
    auto inContext = settings;
    inContext.context = key.context();

    if (! (inContext == settingsInForce))
        settler.apply (settingsInForce = inContext);
}

/** Only whole arrangements are heard in gestures of this kind. */
Gesture Listener::gestureOf (const Voicing& onset) noexcept
{
    if (onset.empty() || ! hearsHarmony())
        return Gesture::none;

    const auto place = clock.at (now);
    const auto offset = msFromEighth (place);

    // What is struck on the beat itself is no afterthought of what came shortly before it.
    if (gestureDue != Settler::never && (! offset || isBesideBeat (place)))
        return Gesture::goesOn;

    gestureDue = now + (offset ? toSamples (afterBeatMs - *offset, rate) : toSamples (gestureMs, rate));
    return Gesture::begins;
}

void Listener::finishGesture (const Settler::Around& around) noexcept
{
    gestureDue = Settler::never;
    auto heard = moment (Gesture::over);
    heard.struck = {};
    around.sink.heard (heard);
    harmony.hear (heard, now, key.context(), { clock, around.sink, numbers });
}

HeardMoment Listener::moment (Gesture gesture) const noexcept
{
    return { keysDown | (held.caught (settings.channels) & range), ringing, struck, gesture, clock.secondsAt (now), beats.now(), clock.at (now) };
}

void Listener::tellShown (ChordSink& sink) noexcept
{
    const auto& naming = hearsHarmony() ? harmony.shown() : settler.shown();
    const auto& sounding = hearsHarmony() ? harmony.sounding() : settler.sounding();
    const bool isHeld = sounding.empty() && naming.kind != Sounding::nothing;

    key.hearChord (naming, beats.now());
    const auto estimate = key.estimate();
    const auto posterior = key.posterior();
    auto context = key.context();

    if (! hearsHarmony())
        context.player = settler.player();

    if (display.naming == naming && display.context == context && display.key == estimate && display.keyPosterior == posterior
         && display.keysDown == keysDown && display.sounding == sounding && display.velocities == velocities && display.held == isHeld)
        return;

    display = { now, clock.secondsAt (now), naming, context, estimate, posterior, keysDown, sounding, velocities, isHeld };
    sink.shown (display);
}

} // namespace guidetone
