// Settler.cpp - what is shown at once, and what is logged once it has settled.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Settler.h"

#include "../harmony/Namer.h"

#include <algorithm>
#include <cmath>

namespace guidetone
{

namespace
{
    constexpr int wholeChord = 3;

    bool isLogged (const Naming& naming) noexcept
    {
        return naming.kind == Sounding::cluster || (naming.kind == Sounding::chord && ! naming.readings.empty());
    }

    /** What a player would call by the same name: a missing fifth and a silent root do not make another chord. */
    bool isSameChord (const Naming& a, const Naming& b) noexcept
    {
        if (a.kind != b.kind)
            return false;

        if (a.kind == Sounding::cluster)
            return a.voicing.pitchClasses() == b.voicing.pitchClasses();

        if (a.kind != Sounding::chord || a.readings.empty() || b.readings.empty())
            return a.voicing == b.voicing;

        auto first = a.readings[0].chord, second = b.readings[0].chord;

        for (auto* chord : { &first, &second })
        {
            chord->omitted.remove (Degree::five);
            chord->rootSilent = false;
        }

        return first == second;
    }

    /** A single note or an interval out of a chord. */
    bool isPartOf (const Naming& part, const Naming& chord) noexcept
    {
        const auto classes = part.voicing.pitchClasses();
        return ! isLogged (part) && (classes.bits & ~chord.voicing.pitchClasses().bits) == 0;
    }
}

void Settler::prepare (double sampleRate) noexcept GUIDETONE_NONBLOCKING
{
    Settler fresh;
    fresh.settings = settings;
    fresh.rate = sampleRate;
    fresh.lastId = lastId;
    fresh.take = take;
    fresh.takeHasEntries = takeHasEntries;
    *this = fresh;
    updateLengths();
}

void Settler::apply (const ListeningSettings& newSettings) noexcept GUIDETONE_NONBLOCKING
{
    const bool contextChanges = ! (settings.context == newSettings.context);
    settings = newSettings;
    updateLengths();

    if (contextChanges && ! heard.empty())
        naming = name (named, settings.context);

    if (heard.empty() && ! named.empty())
        holdDue = holdEnd (lastRelease);

    if (entry.end != never)
        entry.due = holdEnd (entry.end);
}

std::int64_t Settler::nextDue() const noexcept GUIDETONE_NONBLOCKING
{
    return std::min ({ releaseDue, holdDue, struckChord.due, leftover.due, entry.due });
}

void Settler::passTime (std::int64_t time, const Around& around) noexcept GUIDETONE_NONBLOCKING
{
    // The order matters where several are due on one sample: a release first decides what is left.
    if (releaseDue <= time)
        finishRelease();

    if (struckChord.due <= time)
        settleStruck (around);

    if (leftover.due <= time)
        settleLeftover (around);

    if (holdDue <= time)
        endHold();

    if (entry.due <= time)
        endEntry (time, around);
}

void Settler::hear (const Voicing& nowSounding, const Voicing& struck, std::int64_t time, const Around& around) noexcept GUIDETONE_NONBLOCKING
{
    const auto left = heard - nowSounding;
    const bool outOfSilence = heard.empty() && ! nowSounding.empty();
    heard = nowSounding;

    if (outOfSilence || ! struck.empty() || ! heard.isSubsetOf (named))
        strike (struck, around.onsets, time);
    else if (! left.empty())
        letGo (left, around.onsets, time);
}

void Settler::startTake (std::int64_t time, const Around& around) noexcept GUIDETONE_NONBLOCKING
{
    if (heard.empty() && struckChord.isPending())
        settle (struckChord, around);

    endEntry (time, around);

    struckChord = {};
    leftover = {};

    if (takeHasEntries)
        ++take;

    takeHasEntries = false;

    if (! heard.empty())
        struckChord = { heard, heard, time, time + lengths.settle };
}

void Settler::reset (std::int64_t time, const Around& around) noexcept GUIDETONE_NONBLOCKING
{
    endEntry (time, around);
    prepare (rate);
}

//======================================================================================================================
void Settler::strike (const Voicing& struck, const Onsets& onsets, std::int64_t time) noexcept
{
    const auto changedAt = releaseDue != never ? lastRelease : time;
    releaseDue = holdDue = never;
    leftover = {};
    madeWay = 0;

    show (heard, changedAt);
    struckLast = heard;

    if (struck.empty())
    {
        // The settings let more be heard: nobody has struck it.
        struckChord = {};
        leftover = { heard, {}, time, time + std::max (lengths.leftover, lengths.settle) };
        return;
    }

    weigh (onsets, time);

    if (struckChord.isMixed())
        struckChord.due = time + std::max (lengths.settle, lengths.change);
}

/** What is named now is to be logged, unless something comes between. */
void Settler::weigh (const Onsets& onsets, std::int64_t time) noexcept
{
    const auto fresh = onsets.ofGesture (named);
    struckChord = { named, fresh, onsets.firstOf (fresh), time + lengths.settle };
}

void Settler::letGo (const Voicing& left, const Onsets& onsets, std::int64_t time) noexcept
{
    leftover = {};
    lastRelease = time;

    if (heard.empty())
    {
        fallSilent();
        return;
    }

    const auto way = makingWay (left, onsets, time);

    if (! way.empty())
    {
        madeWay += way.size();
        show (named - way, time);
        struckLast = named;

        if (const auto before = struckChord; before.isPending())
        {
            weigh (onsets, time);

            if (struckChord.isMixed())
                struckChord.due = std::max (before.due, struckChord.due);
        }
    }

    if (named == heard)
        releaseDue = never;
    else if (! (left == way))
        releaseDue = time + lengths.release;
}

/** @returns those of the notes that leave now that do so in a chord change. */
Voicing Settler::makingWay (const Voicing& left, const Onsets& onsets, std::int64_t time) const noexcept
{
    if (time - onsets.last() >= lengths.change)
        return {};

    const auto old = left - onsets.ofGesture (left);
    const auto gesture = onsets.ofGesture (heard);
    const bool forWholeChord = gesture.pitchClasses().size() >= wholeChord;
    return forWholeChord || madeWay + old.size() <= gesture.size() ? old : Voicing {};
}

void Settler::fallSilent() noexcept
{
    releaseDue = never;
    holdDue = holdEnd (lastRelease);
    show (settings.holdMs != 0 ? struckLast : named, lastRelease);
}

/** Names other notes. @param changedAt  when the notes named so far ceased to be all that sounds. */
void Settler::show (const Voicing& notes, std::int64_t changedAt) noexcept
{
    if (! (named == notes))
    {
        named = notes;
        naming = named.empty() ? Naming {} : name (named, settings.context);
    }

    if (! entry.open)
        return;

    if (! heard.empty() && isSameChord (naming, entry.naming))
        entry.end = entry.due = never;
    else if (entry.end == never)
        ceaseEntry (changedAt);
}

std::int64_t Settler::holdEnd (std::int64_t from) const noexcept
{
    return settings.holdMs < 0 ? never : from + std::max (lengths.hold, lengths.release);
}

void Settler::updateLengths() noexcept
{
    constexpr int longestMs = 500;

    lengths.release = toSamples (std::clamp (settings.releaseMs, 0, longestMs), rate);
    lengths.settle = toSamples (std::clamp (settings.settleMs, 0, longestMs), rate);
    lengths.hold = toSamples (std::max (settings.holdMs, 0), rate);
    lengths.change = toSamples (changeMs, rate);
    lengths.leftover = toSamples (leftoverMs, rate);
}

//======================================================================================================================
void Settler::finishRelease() noexcept
{
    const auto due = releaseDue;
    releaseDue = never;
    show (heard, lastRelease);
    leftover = { heard, {}, lastRelease, std::max (lastRelease + std::max (lengths.leftover, lengths.settle), due) };
    weighLeavings();
}

/** A release has come between the last new note and its settling. */
void Settler::weighLeavings() noexcept
{
    if (! struckChord.isPending() || ! struckChord.isMixed())
        return;

    if (struckChord.fresh.isSubsetOf (heard))
    {
        // What is new stays, and what left was there before.
        struckChord.notes = heard;
        struckChord.due = std::max (struckChord.due, lastRelease + lengths.settle);
        struckLast = heard;
    }
    else if (struckChord.fresh.pitchClasses().size() == 1)
    {
        struckChord = {};
        struckLast = heard;
    }
}

void Settler::settleStruck (const Around& around) noexcept
{
    if (struckChord.isMixed() && releaseDue != never)
    {
        struckChord.due = releaseDue;     // fingers are leaving: which, is not decided yet
        return;
    }

    const auto settled = struckChord;
    struckChord = {};
    settle (settled, around);
}

void Settler::settleLeftover (const Around& around) noexcept
{
    const auto settled = leftover;
    leftover = {};
    struckLast = settled.notes;
    settle (settled, around);
}

void Settler::settle (const Candidate& candidate, const Around& around) noexcept
{
    const auto settled = candidate.notes == named ? naming : name (candidate.notes, settings.context);

    if (entry.open && (isSameChord (settled, entry.naming) || isPartOf (settled, entry.naming)))
        return;

    endEntry (candidate.start, around);

    if (isLogged (settled))
        openEntry (settled, candidate.start, around);
}

void Settler::endHold() noexcept
{
    holdDue = never;
    named = struckLast = {};
    naming = {};
}

void Settler::openEntry (const Naming& settled, std::int64_t firstNote, const Around& around) noexcept
{
    // The gesture may have begun with notes of the entry before.
    const auto start = std::max (firstNote, lastEnd);

    entry = { true, ++lastId, take, start, never, never, settings.context, settled };
    takeHasEntries = true;
    around.onsets.endGesture();

    log (ChordEvent::Kind::began, start, settled, around);

    if (heard.empty() || ! isSameChord (naming, settled))
        ceaseEntry (std::max (start, lastRelease));
}

/** Tells the beginning or the end of the open entry. */
void Settler::log (ChordEvent::Kind kind, std::int64_t time, const Naming& settled, const Around& around) const noexcept
{
    ChordEvent event;
    event.kind = kind;
    event.id = entry.id;
    event.take = entry.take;
    event.timeSamples = time;
    event.seconds = around.clock.secondsAt (time);
    event.position = around.clock.at (time);
    event.context = entry.context;
    event.naming = settled;
    around.sink.logged (event);
}

void Settler::ceaseEntry (std::int64_t time) noexcept
{
    entry.end = time;
    entry.due = holdEnd (time);
}

void Settler::endEntry (std::int64_t latest, const Around& around) noexcept
{
    if (! entry.open)
        return;

    const auto end = std::max (entry.start, std::min (entry.end, latest));

    log (ChordEvent::Kind::ended, end, {}, around);
    lastEnd = end;
    entry = {};
}

} // namespace guidetone
