// KeyEvidence.h - what one beat of music says about its key, before anything is concluded from it.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../core/FixedVector.h"
#include "../harmony/Chord.h"
#include "HeardMoment.h"

#include <array>
#include <cstdint>

namespace guidetone
{

/** Kinds of chord, as far as they matter to a key. */
enum class ChordFamily : std::uint8_t { major, dominant, minor, diminished, open };

constexpr int chordFamilyCount = 5;

/** Of the chord's third, fifth and seventh; `open` has no third or an augmented fifth. */
ChordFamily familyOf (Quality quality) noexcept;

/** A root and its family, as one number: root + 12 * family. */
struct FamilyChord
{
    std::uint8_t root = 0;      ///< pitch class 0..11
    ChordFamily family = ChordFamily::open;

    friend constexpr bool operator== (const FamilyChord&, const FamilyChord&) noexcept = default;
};

/** One beat. Every array goes by pitch class; what was not heard is 0. */
struct KeyEvidence
{
    using ByPitchClass = std::array<float, 12>;

    ByPitchClass sounding {};       ///< beats for which it sounded, 0..1
    ByPitchClass struck {};         ///< how often it was struck
    ByPitchClass bass {};           ///< beats for which it was the lowest that sounded, 0..1
    ByPitchClass top {};            ///< beats for which it was the highest, 0..1
    std::array<ByPitchClass, chordFamilyCount> chords {};   ///< beats for which a chord of that family stood on it, 0..1

    bool changed = false;           ///< the beat's longest chord is another than that of the last beat that had one
    FamilyChord from, to;           ///< where `changed`: from which to which
    bool isEmpty() const noexcept;
};

/** Gathers moments into beats. A beat that is over is handed on as it is passed; beats of silence are left out.
    What stands longer than `longestBeats` without a new event says no more.
    [audio thread] No allocation; at most longestBeats + 1 beats a call. Times never go back. */
class KeyEvidenceCollector
{
public:
    static constexpr int longestBeats = 8;

    using Beats = FixedVector<KeyEvidence, longestBeats + 1>;

    /** Takes in what is heard from this moment on. @returns the beats that are over by then, oldest first. */
    const Beats& hear (const HeardMoment& moment) noexcept GUIDETONE_NONBLOCKING;

    /** Takes in the chord that stands from `beats` on, until another is told. @returns as hear(). */
    const Beats& hearChord (const Chord& chord, double beats) noexcept GUIDETONE_NONBLOCKING;

    /** The beat that is not over yet. */
    const KeyEvidence& present() const noexcept  { return current; }

    /** Pitch class of the lowest note heard last. */
    int lastBass() const noexcept  { return bassClass; }

    //==================================================================================================================
private:
    void passTo (double beats) noexcept;
    void sound (double length) noexcept;
    void endBeat() noexcept;

    KeyEvidence current;
    Beats done;
    double now = 0.0;                   // in beats
    Voicing sounds;
    PitchClassSet classes;
    int bassClass = 0, topClass = 0;
    bool hasChord = false, hadChord = false;
    FamilyChord chord, lastChord;       // standing now; the longest of the last beat that had one
};

} // namespace guidetone
