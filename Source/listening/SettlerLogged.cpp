// SettlerLogged.cpp - the half of the settler that decides what is logged.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../harmony/Namer.h"
#include "SameChord.h"
#include "Settler.h"

#include <algorithm>

namespace guidetone
{

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

    // Keys that are let go just behind the jump of a loop are the end of the take before.
    if (! settled.carriedOver || settled.notes.isSubsetOf (heard))
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
