// EveryReading.h - every chord that the namer gives for any set of notes and bass, once.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "EverySet.h"

#include <set>
#include <tuple>

namespace guidetone
{

/** All readings of all sets of two notes or more with every bass, alone and with a bass player, each moved to the root C. */
inline std::vector<Chord> everyReading()
{
    std::set<std::tuple<int, int, bool, std::uint32_t, std::uint32_t>> seen;
    std::vector<Chord> chords;

    for (const auto player : { Player::solo, Player::band })
        forEverySetAndBass ([&] (const Voicing& notes, PitchClassSet set, int)
        {
            if (set.size() == 1)
                return;

            for (const auto& reading : name (notes, { {}, player }).readings)
            {
                const auto chord = transposed (reading.chord, -reading.chord.root);
                if (seen.emplace (static_cast<int> (chord.quality), chord.bass, chord.rootSilent, chord.added.bits, chord.omitted.bits).second)
                    chords.push_back (chord);
            }
        });

    return chords;
}

/** The pitch classes that sound in a chord, its bass included. */
inline PitchClassSet soundingIn (const Chord& chord)
{
    PitchClassSet set;
    soundingDegrees (chord).forEach ([&] (Degree degree) { set.add (wrapToOctave (chord.root + semitones (degree))); });
    if (chord.bass != chord.root)   // a silent root is no bass that sounds
        set.add (chord.bass);
    return set;
}

} // namespace guidetone
