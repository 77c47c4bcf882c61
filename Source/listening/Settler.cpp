// Settler.cpp - what is shown at once, and what is logged once it has settled.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Settler.h"

#include "../harmony/Namer.h"
#include "SameChord.h"

#include <algorithm>
#include <cmath>

namespace guidetone
{

namespace
{
    constexpr int wholeChord = 3;
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
    contextIsNew |= contextChanges;

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

    if (! named.empty() && naming.kind != Sounding::nothing)
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

    const bool hasSettled = ! struckChord.isPending();
    struckChord = {};
    leftover = {};

    around.numbers.startTake();

    if (! heard.empty())
        struckChord = { heard, heard, time, time + lengths.settle, hasSettled };
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

    if (! (named == notes) || isNewStrike || (by == By::strike && contextIsNew))
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
    contextIsNew = false;

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

} // namespace guidetone
