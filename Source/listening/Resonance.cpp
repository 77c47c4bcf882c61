// Resonance.cpp - which of the notes that only a pedal holds still count.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Resonance.h"
#include "Onsets.h"

namespace guidetone
{

Voicing Resonance::counting (const Voicing& kept, const Voicing& pedal, const Voicing& struck, const Onsets& onsets,
                             std::int64_t timeSamples) noexcept GUIDETONE_NONBLOCKING
{
    constexpr int wholeChord = 3;

    const auto ringing = pedal - kept;
    const auto all = kept | pedal;

    faded = (faded - struck) & ringing;
    ofChords = (ofChords - struck) & all;

    if (! struck.empty())
        if (const auto together = onsets.since (timeSamples - togetherSamples, all); together.pitchClasses().size() >= wholeChord)
            strikeChord (together, ringing - together);

    return all - faded;
}

void Resonance::strikeChord (const Voicing& chord, const Voicing& ringing) noexcept
{
    const int bass = (ringing - ofChords - faded).lowest();

    ofChords = ofChords | chord;
    faded = faded | ringing;

    if (bass < chord.lowest())
        faded.remove (bass);
}

} // namespace guidetone
