// Spelling.h - which letters the tones of a chord get.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Naming.h"

#include <vector>

namespace guidetone
{

/** automatic: by chord, then key, then fewest accidentals. simple: automatic without E#, B#, Fb, Cb and double accidentals. */
enum class Accidentals : std::uint8_t { automatic, sharps, flats, simple };

/** Root and bass of a chord as somebody wrote them. */
struct ChordLetters
{
    NoteName root;
    NoteName bass;          ///< the root's name where no other bass was written

    friend constexpr bool operator== (const ChordLetters&, const ChordLetters&) noexcept = default;
};

/** What spelling depends on besides the chord. */
struct SpellingContext
{
    std::optional<Key> key;
    Accidentals accidentals = Accidentals::automatic;
    std::optional<ChordLetters> letters {};     ///< these and no others for a chord over this root, whatever key and accidentals say

    friend constexpr bool operator== (const SpellingContext&, const SpellingContext&) noexcept = default;
};

/** [any thread] Pure, no allocation. */
NoteName spellRoot (const Chord& chord, const SpellingContext& context) noexcept;
NoteName spellBass (const Chord& chord, const SpellingContext& context) noexcept;

/** The same where the root has its name already. */
NoteName spellBass (const Chord& chord, NoteName root, const SpellingContext& context) noexcept;

/** What becomes of a chord's letters where it goes up by so many semitones, from one key to another. Those that the key gives go over to those that the other
    key gives. Others stay as far from their key as they were, but a plain root (no E#, B#, Fb, Cb, no double accidental) stays plain: Gb7 in E is G7 in F. */
ChordLetters transposed (const ChordLetters& letters, const Chord& chord, int semitones, const std::optional<Key>& from, const std::optional<Key>& to) noexcept;

/** The letter of any pitch class 0..11 that sounds with `chord`: by its degree where it has one, else by key and neighbours. */
NoteName spellTone (const Chord& chord, int pitchClass, const SpellingContext& context) noexcept;

/** The letter of a pitch class 0..11 with no chord around it. */
NoteName spellNote (int pitchClass, const SpellingContext& context) noexcept;

/** The role of a pitch class in a chord; nothing for a bass that is no chord tone. */
std::optional<Degree> degreeOf (const Chord& chord, int pitchClass) noexcept;

/** The chord whose symbol names the whole answer: the best reading of a chord or a note, and of the thirds among the intervals.
    @returns null for nothing, a cluster and the other intervals, which are called by their notes. */
const Chord* namingChord (const Naming& naming) noexcept;

/** One sounding note, spelled. */
struct Tone
{
    int note = 0;                    ///< MIDI note number 0..127
    NoteName name;
    std::optional<Degree> degree;    ///< nothing for a foreign bass and in a cluster

    friend constexpr bool operator== (const Tone&, const Tone&) noexcept = default;
};

/** Every note of the voicing, low to high, spelled by the naming chord (or by the key, where there is none). Allocates. */
std::vector<Tone> tonesOf (const Naming& naming, const SpellingContext& context);

} // namespace guidetone
