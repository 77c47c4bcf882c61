// Settler.h - what is shown at once, and what is logged once it has settled.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../context/ChordFilter.h"
#include "BassLine.h"
#include "ChordSink.h"
#include "EntryLog.h"
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
    1b. Where the progression counts (a bass player is there or looked for), the first notes of a gesture do not yet name a chord that
       another one is known to follow: until the gesture has as many pitch classes as the one before, or for waitMs.
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
    9. The entry also ends when its chord has not sounded for holdMs (releaseMs, if longer), with a new take, and with a reset.
       Its end is the moment at which its chord last ceased to sound.

    10. Where the progression counts, the entry before is named anew when the chord that has now settled makes its root clear, within a
       bar (two seconds, where no metre is known) of its beginning.

    A chord that sounds when the transport starts, or turns back round a loop, belongs to the new take from there, if it stands for
    settleMs. A take without entries is used again.

    Every time is a whole sample, and a decision falls on its own sample, whenever time is passed in.
    [audio thread, or any one thread] No allocation; one naming for each change. */
class Settler
{
public:
    static constexpr int changeMs = 120;     ///< room for a legato overlap, and less than a sixteenth note at 120 beats a minute (125 ms)
    static constexpr int waitMs = 45;        ///< a chord struck by human hands is complete by then
    static constexpr int cutMs = 30;         ///< shorter than a finger can play
    static constexpr int leftoverMs = 300;   ///< slower than fingers that leave one by one

    /** What a settler works with: all belong to the caller. */
    struct Around
    {
        Onsets& onsets;
        const SongClock& clock;
        ChordSink& sink;
        EntryNumbers& numbers;
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

    /** What sounds has changed, or something was struck anew (the onsets know of it already).
        @param bassNotes  those of nowSounding that a bass player plays; they count only where the progression does */
    void hear (const Voicing& nowSounding, const Voicing& struck, const BassNotes& bassNotes, std::int64_t time, const Around& around) noexcept GUIDETONE_NONBLOCKING;

    /** The transport starts, or turns back: a new take. */
    void startTake (std::int64_t time, const Around& around) noexcept GUIDETONE_NONBLOCKING;

    /** Silence, nothing shown, nothing pending, and the open entry ended. */
    void reset (std::int64_t time, const Around& around) noexcept GUIDETONE_NONBLOCKING;

    const Naming& shown() const noexcept GUIDETONE_NONBLOCKING       { return naming; }
    /** The player under whom it is named: the settings', or who was found. */
    Player player() const noexcept GUIDETONE_NONBLOCKING;

    const Voicing& sounding() const noexcept GUIDETONE_NONBLOCKING   { return heard; }

    //==================================================================================================================
private:
    struct Candidate
    {
        Voicing notes;
        Voicing fresh;               // those of the gesture; the others sounded before
        std::int64_t start = 0;
        std::int64_t due = never;
        bool carriedOver = false;    // had settled in the take before

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

    struct Lengths { std::int64_t release = 0, settle = 0, hold = 0, change = 0, leftover = 0, wait = 0, cut = 0; };   // in samples

    void strike (const Voicing& struck, const Around& around, std::int64_t time) noexcept;
    void weigh (const Onsets& onsets, std::int64_t time) noexcept;
    void weighLeavings() noexcept;
    void letGo (const Voicing& left, const Onsets& onsets, std::int64_t time) noexcept;
    Voicing makingWay (const Voicing& left, const Onsets& onsets, std::int64_t time) const noexcept;
    void fallSilent() noexcept;
    enum class By : std::uint8_t { strike, release };

    void show (const Voicing& notes, By by, std::int64_t changedAt) noexcept;
    void moveBass (const BassNotes& next) noexcept;
    Voicing hands() const noexcept  { return named - bass.notes; }
    bool bassIsNew (const Onsets& onsets) const noexcept;
    void rename (By by) noexcept;
    void endWait() noexcept;
    void updateLengths() noexcept;
    std::int64_t holdEnd (std::int64_t from) const noexcept;
    bool followsProgression() const noexcept  { return settings.findPlayer || settings.context.player == Player::band; }

    void finishRelease() noexcept;
    void settleStruck (const Around& around) noexcept;
    void settleLeftover (const Around& around) noexcept;
    void settle (const Candidate& candidate, const Around& around) noexcept;
    void endHold() noexcept;
    void openEntry (const Naming& settled, std::int64_t firstNote, const Around& around) noexcept;
    void reviseBefore (std::int64_t time, const Around& around) noexcept;
    static void log (ChordEvent::Kind kind, const Entry& of, std::int64_t time, const Naming& settled, const Around& around) noexcept;
    void ceaseEntry (std::int64_t time) noexcept;
    void endEntry (std::int64_t latest, const Around& around) noexcept;

    ListeningSettings settings;
    Lengths lengths;
    double rate = 48000.0;

    Voicing heard;                   // what sounds
    Voicing named;                   // what the display names
    Voicing struckLast;              // what hold goes back to
    BassNotes bass;                  // a bass player's among `heard`, where the progression counts
    Naming naming;                   // of `named`, unless the display waits
    bool contextIsNew = false;       // since then: held notes keep their name, the same notes struck again get another

    ChordFilter filter;              // where the context counts
    StrikePlace strikePlace;         // of the last gesture
    std::int64_t strikeBegan = -1;   // its gesture
    bool strikeHasBass = false;      // a bass player has struck with it
    Voicing cutShort;                // struck by the gesture and gone at once: the note-off belongs to the key's stroke before
    int handSize = 0, handSizeNow = 0;  // pitch classes struck by the gesture before, and by this one
    std::int64_t waitDue = never;    // when the display stops waiting for the rest of a gesture
    std::int64_t waitChangedAt = 0;  // when the notes shown while it waits ceased to be all that sounds

    std::int64_t lastRelease = 0;
    std::int64_t releaseDue = never, holdDue = never;
    int madeWay = 0;                 // notes that have made way since the last new note
    Candidate struckChord, leftover;
    Entry entry, entryBefore;             // the open one, and the one that ended last
};

} // namespace guidetone
