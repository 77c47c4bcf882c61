// Resonance.h - which of the notes that only a pedal holds still count.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../core/RealTime.h"
#include "../harmony/Voicing.h"

#include <cstdint>

namespace guidetone
{

class Onsets;

/** With the sustain pedal down through several chords, everything rings, and the name of everything is of no use. The rules:
    1. Keys that are down, and notes caught by sostenuto, always count.
    2. A note that only the sustain pedal holds counts until a whole chord is struck after it: three or more different pitch
       classes within togetherMs. Single notes and intervals are added to what rings: an arpeggio under the pedal is a chord.
    3. Under a whole chord, the lowest note that was struck by itself, not as part of a whole chord, still counts when it lies
       below: the bass of a stride or waltz figure.
    4. A note that has ceased to count does so until it is struck again.
    [audio thread, or any one thread] No allocation; one step a note. */
class Resonance
{
public:
    static constexpr int togetherMs = 100;

    /** @param together  togetherMs in samples. */
    void prepare (std::int64_t together) noexcept GUIDETONE_NONBLOCKING  { *this = {}; togetherSamples = together; }

    /** @param kept     keys down, and notes caught by sostenuto.
        @param pedal    notes that sustain holds; those in `kept` may be among them.
        @param struck   the notes struck now; `onsets` knows of them already.
        @returns the notes that count as sounding. */
    Voicing counting (const Voicing& kept, const Voicing& pedal, const Voicing& struck, const Onsets& onsets,
                      std::int64_t timeSamples) noexcept GUIDETONE_NONBLOCKING;

    //==================================================================================================================
private:
    void strikeChord (const Voicing& chord, const Voicing& ringing) noexcept;

    Voicing faded;           // ring on, and no longer count
    Voicing ofChords;        // were struck as part of a whole chord
    std::int64_t togetherSamples = 0;
};

} // namespace guidetone
