// Settler.h - what is shown at once, and what is logged once it has settled.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ChordSink.h"
#include "ListeningSettings.h"
#include "Onsets.h"
#include "SongClock.h"

#include <limits>

namespace guidetone
{

/** Decides what the display names and what the log keeps. Its rules:

    Shown
    1. A new note renames at once, by everything that sounds at that moment.
    2. A release renames only when no other release has followed for releaseMs: fingers leaving one by one flash no sub-chords.
    3. A release that is part of a chord change renames at once: within changeMs of the last new note, notes from before the gesture
       make way for it, one for one, or all of them for a whole chord (three pitch classes).
    4. Hold: in silence, what was struck last stays shown for holdMs, not the fingers' leavings, by the name under
       which it was played. Without hold, it goes after releaseMs.

    Logged (chords and clusters; single notes and intervals only end what was logged before)
    5. What is struck settles when no new note has come for settleMs, even when it was let go before: a stab is a chord.
       Its time is that of the first note of its gesture: a rolled or strummed chord is one entry.
    6. What mixes notes from before the gesture with new ones waits for the end of the change (changeMs) as well: an overlap is no
       chord. A single note that came to others and left before them, within that time, was passing: nothing is logged for it.
    7. What a release leaves over settles when it has stood for leftoverMs (or settleMs, if longer). Its time is that of the release.
    8. What settles and is the chord of the open entry (the same name, in any voicing) extends it. A single note or an interval out
       of that chord leaves it open: a stride bass, a broken chord. Anything else ends it.
    9. The entry also ends when its chord has not sounded for holdMs (releaseMs, if longer), with a transport start, and with a
       reset. Its end is the moment at which its chord last ceased to sound.

    A chord that sounds when the transport starts belongs to the new take from its start. A take without entries is used again.

    Every time is a whole sample, and a decision falls on its own sample, whenever time is passed in.
    [audio thread, or any one thread] No allocation; one naming for each change. */
class Settler
{
public:
    static constexpr int changeMs = 120;     ///< room for a legato overlap, and less than a sixteenth note at 120 beats a minute (125 ms)
    static constexpr int leftoverMs = 300;   ///< slower than fingers that leave one by one

    /** What a settler works with: all belong to the caller. */
    struct Around
    {
        Onsets& onsets;
        const SongClock& clock;
        ChordSink& sink;
    };

    static constexpr std::int64_t never = std::numeric_limits<std::int64_t>::max();

    /** Starts anew at time 0. Entry numbers and takes go on. An entry that is still open never ends: reset() first. */
    void prepare (double sampleRate) noexcept GUIDETONE_NONBLOCKING;

    /** Takes new settings; a new context renames what sounds. */
    void apply (const ListeningSettings& newSettings) noexcept GUIDETONE_NONBLOCKING;

    /** The next sample at which something is due by itself, or `never`. */
    std::int64_t nextDue() const noexcept GUIDETONE_NONBLOCKING;

    /** Does what is due at or before `time`. Times here and below are in samples and never go backwards. */
    void passTime (std::int64_t time, const Around& around) noexcept GUIDETONE_NONBLOCKING;

    /** What sounds has changed, or something was struck anew (the onsets know of it already). */
    void hear (const Voicing& nowSounding, const Voicing& struck, std::int64_t time, const Around& around) noexcept GUIDETONE_NONBLOCKING;

    /** The transport starts: a new take. */
    void startTake (std::int64_t time, const Around& around) noexcept GUIDETONE_NONBLOCKING;

    /** Silence, nothing shown, nothing pending, and the open entry ended. */
    void reset (std::int64_t time, const Around& around) noexcept GUIDETONE_NONBLOCKING;

    const Naming& shown() const noexcept GUIDETONE_NONBLOCKING       { return naming; }
    const Voicing& sounding() const noexcept GUIDETONE_NONBLOCKING   { return heard; }

    //==================================================================================================================
private:
    struct Candidate
    {
        Voicing notes;
        Voicing fresh;               // those of the gesture; the others sounded before
        std::int64_t start = 0;
        std::int64_t due = never;

        bool isMixed() const noexcept    { return ! (fresh == notes); }
        bool isPending() const noexcept  { return due != never; }
    };

    struct Entry
    {
        bool open = false;
        std::uint32_t id = 0, take = 1;
        std::int64_t start = 0;
        std::int64_t end = never;    // when its chord last ceased to sound; never while it does
        std::int64_t due = never;    // when it ends, unless its chord comes back
        NamingContext context;
        Naming naming;
    };

    struct Lengths { std::int64_t release = 0, settle = 0, hold = 0, change = 0, leftover = 0; };   // in samples

    void strike (const Voicing& struck, const Onsets& onsets, std::int64_t time) noexcept;
    void weigh (const Onsets& onsets, std::int64_t time) noexcept;
    void weighLeavings() noexcept;
    void letGo (const Voicing& left, const Onsets& onsets, std::int64_t time) noexcept;
    Voicing makingWay (const Voicing& left, const Onsets& onsets, std::int64_t time) const noexcept;
    void fallSilent() noexcept;
    void show (const Voicing& notes, std::int64_t changedAt) noexcept;
    void updateLengths() noexcept;
    std::int64_t holdEnd (std::int64_t from) const noexcept;

    void finishRelease() noexcept;
    void settleStruck (const Around& around) noexcept;
    void settleLeftover (const Around& around) noexcept;
    void settle (const Candidate& candidate, const Around& around) noexcept;
    void endHold() noexcept;
    void openEntry (const Naming& settled, std::int64_t firstNote, const Around& around) noexcept;
    void log (ChordEvent::Kind kind, std::int64_t time, const Naming& settled, const Around& around) const noexcept;
    void ceaseEntry (std::int64_t time) noexcept;
    void endEntry (std::int64_t latest, const Around& around) noexcept;

    ListeningSettings settings;
    Lengths lengths;
    double rate = 48000.0;

    Voicing heard;                   // what sounds
    Voicing named;                   // what the display names
    Voicing struckLast;              // what hold goes back to
    Naming naming;                   // of `named`

    std::int64_t lastRelease = 0;
    std::int64_t releaseDue = never, holdDue = never;
    int madeWay = 0;                 // notes that have made way since the last new note
    Candidate struckChord, leftover;
    Entry entry;
    std::int64_t lastEnd = 0;        // of the entry before
    std::uint32_t lastId = 0, take = 1;
    bool takeHasEntries = false;
};

} // namespace guidetone
