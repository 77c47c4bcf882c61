// EverySet.h - all sets of notes with every bass, the contexts in which laws are tried on them, and a count of faults.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "MusicText.h"

namespace guidetone
{

/** Calls visit (voicing, set, bass) for all 24,576 sets with a bass among their tones. */
template <typename Visit>
void forEverySetAndBass (Visit&& visit)
{
    for (std::uint16_t bits = 1; bits < 4096; ++bits)
        for (int bass = 0; bass < 12; ++bass)
            if (const PitchClassSet set { bits }; set.contains (bass))
                visit (closeVoicing (set, bass), set, bass);
}

inline const NamingContext everyContext[] { {}, { {}, Player::band }, in ("E"), in ("Bbm"), in ("F#m", Player::band) };

inline bool isWithin (PitchClassSet part, PitchClassSet whole)  { return (part.bits & ~whole.bits) == 0; }

inline PitchClassSet withRoot (PitchClassSet set, const Chord& chord)
{
    if (chord.rootSilent)
        set.add (chord.root);
    return set;
}

/** Counts instead of checking each of hundreds of thousands of cases, and remembers the first fault. */
struct Faults
{
    int count = 0;
    std::string first;

    void add (bool isFault, const std::string& text)
    {
        if (isFault && count++ == 0)
            first = text;
    }
};

inline std::string text (PitchClassSet set, int bass)  { return "set " + std::to_string (set.bits) + " over " + std::to_string (bass); }

} // namespace guidetone
