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
    fresh.filter.apply (settings.context);
    *this = fresh;
    updateLengths();
}

void Settler::apply (const ListeningSettings& newSettings) noexcept GUIDETONE_NONBLOCKING
{
    const bool contextChanges = ! (settings.context == newSettings.context) || settings.findPlayer != newSettings.findPlayer;
    settings = newSettings;
    updateLengths();

    filter.apply (settings.context);
    if (contextChanges && ! heard.empty())
    {
        waitDue = never;
        rename (By::release);
    }

    if (heard.empty() && ! named.empty())
        holdDue = holdEnd (lastRelease);

    if (entry.end != never)
        entry.due = holdEnd (entry.end);
}

std::int64_t Settler::nextDue() const noexcept GUIDETONE_NONBLOCKING
{
    return std::min ({ waitDue, releaseDue, holdDue, struckChord.due, leftover.due, entry.due });
}

void Settler::passTime (std::int64_t time, const Around& around) noexcept GUIDETONE_NONBLOCKING
{
    // The order matters where several are due on one sample: a release first decides what is left.
    if (waitDue <= time)
        endWait();

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

void Settler::hear (const Voicing& nowSounding, const Voicing& struck, const BassNotes& bassNotes, std::int64_t time, const Around& around) noexcept GUIDETONE_NONBLOCKING
{
    if (followsProgression() && ! (bass.notes.empty() && bassNotes.notes.empty()))
    {
        const bool bassAlone = (struck - bassNotes.notes).empty() && nowSounding - bassNotes.notes == heard - bass.notes - bassNotes.notes;
        moveBass (bassNotes);

        if (bassAlone && ! naming.readings.empty())
        {
            // What hold waits for is silence of both.
            if (heard.empty())
            {
                lastRelease = time;
                fallSilent();
                return;
            }

            holdDue = never;

            // A bass that comes a little after the hands belongs to their chord.
            if (bass.struckAt == time && ! hands().empty() && bassIsNew (around.onsets))
            {
                strikeHasBass = true;
                show (named, By::strike, time);
            }

            return;
        }
    }

    const auto left = heard - nowSounding;
    const bool outOfSilence = heard.empty() && ! nowSounding.empty();
    heard = nowSounding;

    if (outOfSilence || ! struck.empty() || ! heard.isSubsetOf (named))
        strike (struck, around, time);
    else if (! left.empty())
        letGo (left, around.onsets, time);
}

/** The bass goes on under what is named; it is no chord change by itself. */
void Settler::moveBass (const BassNotes& next) noexcept
{
    for (auto* notes : { &heard, &named, &struckLast })
        *notes = (*notes - bass.notes) | next.notes;

    bass = next;

    if (named.empty())
        naming = {};
    else if (naming.kind != Sounding::nothing)
        naming.voicing = named;
}

/** Whether the bass was struck with the hands' last gesture. */
bool Settler::bassIsNew (const Onsets& onsets) const noexcept
{
    return bass.note >= 0 && bass.struckAt >= onsets.gestureBegan() - lengths.change && bass.struckAt <= onsets.last() + lengths.change;
}

Player Settler::player() const noexcept GUIDETONE_NONBLOCKING
{
    return ! settings.findPlayer ? settings.context.player : bass.note >= 0 ? Player::band : filter.player();
}

void Settler::startTake (std::int64_t time, const Around& around) noexcept GUIDETONE_NONBLOCKING
{
    if (heard.empty() && struckChord.isPending())
        settle (struckChord, around);

    endEntry (time, around);

    struckChord = {};
    leftover = {};

    around.numbers.startTake();

    if (! heard.empty())
        struckChord = { heard, heard, time, time + lengths.settle };
}

void Settler::reset (std::int64_t time, const Around& around) noexcept GUIDETONE_NONBLOCKING
{
    endEntry (time, around);
    prepare (rate);
}

//======================================================================================================================
void Settler::strike (const Voicing& struck, const Around& around, std::int64_t time) noexcept
{
    const auto& onsets = around.onsets;
    const auto changedAt = releaseDue != never ? lastRelease : time;
    releaseDue = holdDue = never;
    leftover = {};
    madeWay = 0;

    if (! struck.empty() && followsProgression() && onsets.gestureBegan() != strikeBegan)
    {
        strikeBegan = onsets.gestureBegan();
        endWait();
        filter.beginStrike();
        handSize = std::max (handSizeNow, 2);
        handSizeNow = 0;
        cutShort = {};
        strikePlace = { around.clock.at (time), around.clock.secondsAt (time) };
        waitDue = named.empty() ? never : time + lengths.wait;
        waitChangedAt = changedAt;
    }

    strikeHasBass = bassIsNew (onsets);
    const auto hand = heard | (onsets.ofGesture (cutShort));
    show (hand, struck.empty() ? By::release : By::strike, changedAt);
    struckLast = hand;
    handSizeNow = onsets.ofGesture (hands()).pitchClasses().size();

    if (waitDue != never && handSizeNow >= handSize)
        endWait();

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

    if (followsProgression())
        cutShort = cutShort | onsets.since (time - lengths.cut, left);

    if (heard.empty())
    {
        fallSilent();
        return;
    }

    const auto way = makingWay (left, onsets, time);

    if (! way.empty())
    {
        madeWay += way.size();
        show (named - way, By::strike, time);
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
        releaseDue = time + (followsProgression() ? std::max (lengths.release, lengths.leftover) : lengths.release);
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
    endWait();
    show (settings.holdMs != 0 ? struckLast : named, By::release, lastRelease);
}

/** Names other notes. @param changedAt  when the notes named so far ceased to be all that sounds. */
void Settler::show (const Voicing& notes, By by, std::int64_t changedAt) noexcept
{
    const bool isNewStrike = by == By::strike && followsProgression();

    if (! (named == notes) || isNewStrike)
    {
        named = notes;
        if (waitDue != never)
        {
            if (named.empty())
                naming = {};
            else if (naming.kind != Sounding::nothing)
                naming.voicing = named;

            return;
        }

        rename (by);
    }

    if (! entry.open)
        return;

    if (! heard.empty() && isSameChord (naming, entry.naming))
        entry.end = entry.due = never;
    else if (entry.end == never)
        ceaseEntry (changedAt);
}

void Settler::rename (By by) noexcept
{
    if (named.empty())
    {
        naming = {};
        return;
    }

    if (! followsProgression() || (hands().empty() && naming.readings.empty()))
        naming = name (named, settings.context);
    else if (by == By::strike && ! hands().empty())
        naming = filter.strike ({ hands(), bass.note, strikeHasBass }, strikePlace);
    else if (hands().pitchClasses().size() > 1 || naming.readings.empty())
        naming = filter.remain (hands());

    // Otherwise the hands rest while the bass goes on. What no progression explains is named by itself.
    if (naming.kind == Sounding::nothing)
        naming = name (named, settings.context);

    naming.voicing = named;
}

void Settler::endWait() noexcept
{
    if (waitDue == never)
        return;

    waitDue = never;
    show (named, By::strike, waitChangedAt);
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
    lengths.cut = toSamples (cutMs, rate);
    lengths.wait = toSamples (waitMs, rate);
}

//======================================================================================================================
void Settler::finishRelease() noexcept
{
    const auto due = releaseDue;
    releaseDue = never;
    endWait();
    show (heard, By::release, lastRelease);
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
    const auto settled = candidate.notes == named && waitDue == never ? naming
                       : followsProgression() ? filter.remain (candidate.notes - bass.notes) : name (candidate.notes, settings.context);

    if (entry.open && (isSameChord (settled, entry.naming) || isPartOf (settled, entry.naming)))
        return;

    endEntry (candidate.start, around);

    if (isLogged (settled))
        openEntry (settled, candidate.start, around);
}

void Settler::endHold() noexcept
{
    holdDue = waitDue = never;
    named = struckLast = cutShort = {};
    naming = {};
}

void Settler::openEntry (const Naming& settled, std::int64_t firstNote, const Around& around) noexcept
{
    // The gesture may have begun with notes of the entry before.
    const auto start = std::max (firstNote, around.numbers.lastEnd);

    entry = { true, around.numbers.next(), around.numbers.take, start, never, never, { settings.context.key, player() }, settled };
    around.onsets.endGesture();

    log (ChordEvent::Kind::began, entry, start, settled, around);
    reviseBefore (start, around);

    if (heard.empty() || ! isSameChord (naming, settled))
        ceaseEntry (std::max (start, lastRelease));
}

/** The chord that has settled may say what the one before was. */
void Settler::reviseBefore (std::int64_t time, const Around& around) noexcept
{
    if (! followsProgression() || ! entryBefore.open || entryBefore.take != entry.take)
        return;

    const auto place = around.clock.at (entryBefore.start);
    const double barSeconds = place.known ? 240.0 * place.numerator / (place.denominator * static_cast<double> (place.bpm)) : 2.0;
    if (around.clock.secondsAt (time) - around.clock.secondsAt (entryBefore.start) > barSeconds)
        return;

    constexpr int sureEnough = 60;
    const auto revised = filter.hindsight();
    if (revised.readings.empty() || ! (revised.voicing == entryBefore.naming.voicing) || revised.readings[0].percent < sureEnough
        || entryBefore.naming.readings.empty() || revised.readings[0].chord.root == entryBefore.naming.readings[0].chord.root)
        return;

    entryBefore.naming = revised;
    log (ChordEvent::Kind::revised, entryBefore, entryBefore.start, revised, around);
}

/** Tells the beginning, the end or another name of an entry. */
void Settler::log (ChordEvent::Kind kind, const Entry& of, std::int64_t time, const Naming& settled, const Around& around) noexcept
{
    around.sink.logged (entryEvent (kind, of.id, of.take, time, of.context, settled, around.clock));
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

    log (ChordEvent::Kind::ended, entry, end, {}, around);
    around.numbers.lastEnd = end;
    entryBefore = entry;
    entry = {};
}

} // namespace guidetone
