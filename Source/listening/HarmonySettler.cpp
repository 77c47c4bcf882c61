// SPDX-License-Identifier: GPL-3.0-or-later
#include "HarmonySettler.h"

#include "../harmony/WishedOrder.h"

#include <algorithm>

namespace guidetone
{

void HarmonySettler::prepare (double sampleRate) noexcept GUIDETONE_NONBLOCKING
{
    rate = sampleRate;
    tracker.reset();
    hindsight.reset();
    naming = {};
    heard = named = {};
    gestureStart = silentSince = 0;
    holdDue = never;
    logged = noHarmony;
    recents.clear();
    apply (settings);
}

void HarmonySettler::apply (const ListeningSettings& newSettings) noexcept GUIDETONE_NONBLOCKING
{
    const bool wishesChange = ! (settings.context.wishes == newSettings.context.wishes);
    settings = newSettings;
    hold = toSamples (std::max (settings.holdMs, 0), rate);

    if (heard.empty() && tracker.harmony() != noHarmony)
        holdDue = settings.holdMs < 0 ? never : silentSince + hold;

    if (wishesChange && naming.kind != Sounding::nothing)
        nameStanding();
}

void HarmonySettler::passTime (std::int64_t time, const Around& around) noexcept GUIDETONE_NONBLOCKING
{
    if (holdDue > time)
        return;

    holdDue = never;
    tracker.fallSilent();
    naming = {};
    logged = noHarmony;
    log.end (std::max (silentSince, log.entry().start), around);
}

void HarmonySettler::hear (const HeardMoment& moment, std::int64_t time, const NamingContext& context, const Around& around) noexcept GUIDETONE_NONBLOCKING
{
    const bool changes = tracker.hear (moment);

    if (moment.gesture == Gesture::begins)
        gestureStart = std::max (std::int64_t { 0 }, time - toSamples (msFromEighth (moment.position).value_or (0.0), rate));

    if (moment.gesture != Gesture::over)
    {
        heard = moment.keysDown | moment.ringing;
        named = heard.empty() ? named : heard;
        silentSince = time;
        holdDue = heard.empty() && tracker.harmony() != noHarmony && settings.holdMs >= 0 ? time + hold : never;
    }

    if (changes || moment.gesture == Gesture::over)
        nameStanding();
    else if (naming.kind != Sounding::nothing)
        naming.voicing = named;

    if (moment.gesture == Gesture::over)
    {
        logStanding (gestureStart, context, around);
        hindsight.remember (gestureStart, moment.beats, tracker);
    }
    else if (! tracker.hasWeighed())
    {
        // One judgement at a time, and none where the present was weighed: so no moment costs much more than another.
        if (const auto judgement = hindsight.judge (moment.beats, tracker.heard()))
            take (*judgement, around);
    }
}

void HarmonySettler::startTake (std::int64_t time, const Around& around) noexcept GUIDETONE_NONBLOCKING
{
    log.end (time, around);
    around.numbers.startTake();
    logged = noHarmony;
    recents.clear();
    hindsight.reset();
}

void HarmonySettler::reset (std::int64_t time, const Around& around) noexcept GUIDETONE_NONBLOCKING
{
    constexpr double ever = 1.0e15;
    while (const auto judgement = hindsight.judge (ever, tracker.heard()))
        take (*judgement, around);

    log.end (time, around);
    prepare (rate);
}

//======================================================================================================================
void HarmonySettler::nameStanding() noexcept
{
    naming = tracker.naming (named);
    orderAsWished (naming, settings.context.wishes);
}

void HarmonySettler::logStanding (std::int64_t start, const NamingContext& context, const Around& around) noexcept
{
    if (tracker.harmony() == logged)
        return;

    logged = tracker.harmony();
    log.end (start, around);

    if (logged == noHarmony)
        return;

    if (recents.full())
    {
        std::copy (recents.begin() + 1, recents.end(), recents.begin());
        recents.pop();
    }

    recents.push ({ log.open (naming, context, std::max (start, around.numbers.lastEnd), around), logged, false, false });
}

/** What hindsight says of one gesture, put to the entry that stood when it began. Entries are renamed or moved, never made or removed, so
    that what a player has seen in the log stays there. */
void HarmonySettler::take (const HarmonyHindsight::Judgement& judgement, const Around& around) noexcept
{
    if (judgement.harmony == noHarmony)
        return;

    int index = recents.size() - 1;
    while (index >= 0 && recents[index].entry.start > judgement.began)
        --index;

    if (index < 0)
        return;

    const auto revised = [&] (const Recent& recent)
    {
        const auto& voicing = recent.entry.naming.voicing;
        auto again = namingOf (judgement.belief, voicing.empty() ? 0 : voicing.lowest() % 12, judgement.harmony, voicing);
        orderAsWished (again, settings.context.wishes);
        return again;
    };

    auto& recent = recents[index];
    auto* before = index > 0 ? &recents[index - 1] : nullptr;

    // Nothing of the entry before was its own: it was the one before that, all along.
    if (before != nullptr && before->late && index > 1)
    {
        before->late = false;
        rename (*before, recents[index - 2].harmony, recents[index - 2].entry.naming, around);
    }

    if (judgement.harmony == recent.harmony)
    {
        if (recent.late && recent.entry.start < judgement.began)
        {
            recent.entry.start = judgement.began;
            log.revise (recent.entry, around);
        }

        recent.confirmed = true;
        recent.late = false;
    }
    else if (recent.confirmed)
    {
        if (index + 1 < recents.size() && recents[index + 1].harmony == judgement.harmony && ! recents[index + 1].confirmed)
        {
            recents[index + 1].entry.start = judgement.began;
            recents[index + 1].confirmed = true;
            log.revise (recents[index + 1].entry, around);
        }
    }
    else if (before != nullptr && before->harmony == judgement.harmony)
    {
        recent.late = true;
    }
    else if (judgement.isWeighed)
    {
        recent.confirmed = true;
        recent.late = false;
        rename (recent, judgement.harmony, revised (recent), around);
    }
}

void HarmonySettler::rename (Recent& recent, int harmony, const Naming& newNaming, const Around& around) noexcept
{
    recent.harmony = harmony;
    const auto voicing = recent.entry.naming.voicing;
    recent.entry.naming = newNaming;
    recent.entry.naming.voicing = voicing;
    log.revise (recent.entry, around);
}

} // namespace guidetone
