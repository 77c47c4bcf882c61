// ChordFilter.h - which chord is meant, by the notes and by what came before.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../core/FixedVector.h"
#include "../core/RealTime.h"
#include "TuneMemory.h"
#include "VoicingHabits.h"

namespace guidetone
{

/** What a filter is told of a strike besides its notes. */
struct StrikePlace
{
    SongPosition position;      ///< where a transport is known
    double seconds = 0.0;       ///< since listening began
};

/** What was struck: the hands, and the note of a bass player beside them. */
struct StruckNotes
{
    Voicing hands;
    int bass = -1;              ///< MIDI note number 0..127, or -1 where no bass player is heard
    bool bassIsNew = false;     ///< it came together with the hands: the bass of a chord's first beat is most often its root

    friend constexpr bool operator== (const StruckNotes&, const StruckNotes&) noexcept = default;
};

/** A hidden Markov model over chords struck. Its state is a chord and a key; what is believed of both is carried on as a distribution,
    so that a chord that could be two is cleared by the next one. The notes count by the prices of naming, the order of chords
    by the progression model. docs/harmony.md has the figures.

    A gesture of the hands is one strike, however many notes it brings one by one: each new note weighs the strike anew from what was
    believed before it. The next gesture makes it the past.

    Transposing all notes and the locked key transposes every answer, bit for bit: everything is kept relative to the first bass.
    [audio thread, or any one thread] No allocation; bounded: at most 16 chords of a strike after 16 of the last, in 24 keys. */
class ChordFilter
{
public:
    /** Forgets what was played. The settings stay. */
    void reset() noexcept GUIDETONE_NONBLOCKING;

    /** A locked key and the player. A key newly locked is believed at once; without one, all keys are possible, and what was learned stays. */
    void apply (const NamingContext& newContext) noexcept GUIDETONE_NONBLOCKING;

    /** A gesture begins: what was struck before is the past now. */
    void beginStrike() noexcept GUIDETONE_NONBLOCKING;

    /** Names what a gesture has struck so far: the readings of name() from the most probable on, each with its probability, and what
        the progression would add to them. None of name()'s own is lost. */
    Naming strike (const StruckNotes& notes, const StrikePlace& place) noexcept GUIDETONE_NONBLOCKING;

    /** Names the strike before the last one again, by what came after it; nothing where there was none. */
    Naming hindsight() const noexcept GUIDETONE_NONBLOCKING;

    /** Who the strikes so far say is playing; the settings' player while they say little. */
    Player player() const noexcept GUIDETONE_NONBLOCKING;

    /** Names what is left of a strike, or any notes that nobody has struck: by the chord that is believed to sound. */
    Naming remain (const Voicing& notes) const noexcept GUIDETONE_NONBLOCKING;

    //==================================================================================================================
private:
    static constexpr int mostCandidates = 16;

    /** A chord that a strike may be, and how probable it is together with each key. Its root is relative to the reference. */
    struct Candidate
    {
        ProgressionChord chord;
        float likelihood = 0.0f;    // of the hands' notes, were it this chord
        float atFirst = 1.0f;       // of the bass player's note, were this the chord's first beat
        float later = 1.0f;         // or a later one
        float probability = 0.0f;   // the sum over all keys
        PerKey byKey {};
        PerHabit habits {};         // by which habit it would be voiced so; their sum is 1
    };

    using Candidates = FixedVector<Candidate, mostCandidates>;
    using PerCandidate = std::array<float, mostCandidates>;

    struct Belief
    {
        Candidates candidates;      // empty: nothing is believed yet
        std::array<PerCandidate, mostCandidates> changes {};   // how probable it is that [last] has given way to [this]
        FixedVector<ProgressionChord, mostCandidates> lastChords;   // those that `changes` starts from
        StruckNotes notes;
        PerCandidate stays {};     // how probable it is that [last] goes on
        StrikePlace place;
        PerHabit habits {};         // strikes by each habit, the older the fewer
        float sameKeys = 0.0f, otherKeys = 0.0f;        // chords that went on, struck again by the same keys or by others
        std::array<PerColour, 2> colours {};   // strikes of major and minor chords at rest, by colour
    };

    void passOn() noexcept;
    PerCandidate smoothed() const noexcept;
    void learn() noexcept;
    PerHabit expectedHabits() const noexcept;
    std::array<PerColour, 2> colourFactors() const noexcept;
    float expectedRepeats() const noexcept;
    Candidates candidatesFor (const StruckNotes& notes) const noexcept;
    PerKey keysAtFirst() const noexcept;
    void foretell (Belief& belief, float change) const noexcept;
    static float normalise (Candidates& candidates) noexcept;
    void noteHabits() noexcept;
    Naming rank (const StruckNotes& notes, const Candidates& candidates) const noexcept;
    static void putBass (Naming& naming, const StruckNotes& notes) noexcept;
    double beatsBetween (const StrikePlace& from, const StrikePlace& to) const noexcept;

    NamingContext context;
    int reference = -1;             // the pitch class that counts as 0; -1 before the first note
    Belief past, current;
    bool isNewStrike = false;
    TuneMemory tune;
};

} // namespace guidetone
