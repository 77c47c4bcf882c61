// HarmonySettler.h - under a whole arrangement: the harmony that is shown, and the one that is logged.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../context/HarmonyHindsight.h"
#include "../context/HarmonyTracker.h"
#include "EntryLog.h"
#include "ListeningSettings.h"

#include <limits>

namespace guidetone
{

/** What Settler is for held keys, this is for whole arrangements. Its rules:
    1. Shown is what the tracker decides, at once.
    2. In silence the harmony stays shown for holdMs.
    3. Logged is what stands when a gesture is over. Its time is that of the beat for which it was meant, where one is known and near, and else of
       the gesture's first note.
    4. A bar later, with hindsight, an entry may get another name, or begin earlier or later: it is revised.
    [audio thread] No allocation; bounded work. Times never go backwards. */
class HarmonySettler
{
public:
    using Around = EntryLog::Around;

    static constexpr std::int64_t never = std::numeric_limits<std::int64_t>::max();

    /** Starts anew at time 0, with the settings and the entries' numbers kept. An entry still open never ends: reset() first. */
    void prepare (double sampleRate) noexcept GUIDETONE_NONBLOCKING;
    void apply (const ListeningSettings& newSettings) noexcept GUIDETONE_NONBLOCKING;

    /** The next sample at which something is due by itself, or `never`. */
    std::int64_t nextDue() const noexcept GUIDETONE_NONBLOCKING  { return holdDue; }

    /** Does what is due at or before `time`, in samples. */
    void passTime (std::int64_t time, const Around& around) noexcept GUIDETONE_NONBLOCKING;

    /** What sounds has changed, or a gesture is over. @param context  the key and player to log with. */
    void hear (const HeardMoment& moment, std::int64_t time, const NamingContext& context, const Around& around) noexcept GUIDETONE_NONBLOCKING;

    /** The transport starts, or turns back: a new take. */
    void startTake (std::int64_t time, const Around& around) noexcept GUIDETONE_NONBLOCKING;

    /** Silence, nothing shown, and the open entry ended; the last bar is judged as far as it is known. */
    void reset (std::int64_t time, const Around& around) noexcept GUIDETONE_NONBLOCKING;

    const Naming& shown() const noexcept GUIDETONE_NONBLOCKING       { return naming; }
    const Voicing& sounding() const noexcept GUIDETONE_NONBLOCKING   { return heard; }

    //==================================================================================================================
private:
    /** An entry of the last bar, as it may still be revised. */
    struct Recent
    {
        EntryLog::Entry entry;
        int harmony = noHarmony;
        bool confirmed = false;     // hindsight has agreed, or has named it
        bool late = false;          // hindsight found the chord before still standing at its start
    };

    void nameStanding() noexcept;
    void logStanding (std::int64_t start, const NamingContext& context, const Around& around) noexcept;
    void take (const HarmonyHindsight::Judgement& judgement, const Around& around) noexcept;
    void rename (Recent& recent, int harmony, const Naming& newNaming, const Around& around) noexcept;

    static constexpr int recentRoom = 32;

    ListeningSettings settings;
    double rate = 48000.0;
    std::int64_t hold = 0;

    HarmonyTracker tracker;
    HarmonyHindsight hindsight;
    EntryLog log;
    Naming naming;
    Voicing heard;                                  // what sounds
    Voicing named;                                  // the same, but in silence what sounded last
    std::int64_t gestureStart = 0, silentSince = 0, holdDue = never;
    int logged = noHarmony;                         // of the open entry
    FixedVector<Recent, recentRoom> recents;        // oldest first
};

} // namespace guidetone
