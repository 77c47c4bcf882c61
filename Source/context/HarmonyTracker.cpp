// SPDX-License-Identifier: GPL-3.0-or-later
#include "HarmonyTracker.h"

namespace guidetone
{

namespace
{
    // By how much another harmony must be more probable than the one that stands. Measured on the validation songs (docs/harmony.md):
    // smaller margins name more changes on their first half beat, larger ones change the label less often.
    constexpr float atFirstNote = 0.35f;
    constexpr float afterGesture = 0.2f;
}

/** A sequencer strikes all notes of a beat at once, always as far from the beat; hands now here and now there, and when their first note is there
    the others are still to come. */
bool HarmonyTracker::othersWillCome (const SongPosition& position) noexcept
{
    const auto offset = msFromEighth (position);
    if (! offset)
        return false;

    constexpr float share = 0.1f;   // of one gesture in what is thought of the player
    constexpr double alike = 1.5;   // ms
    hands += share * ((std::abs (*offset - lastOffset) > alike ? 1.0f : 0.0f) - hands);
    lastOffset = *offset;
    return hands > 0.5f;
}

bool HarmonyTracker::hear (const HeardMoment& moment) noexcept GUIDETONE_NONBLOCKING
{
    evidence.hear (moment);

    switch (moment.gesture)
    {
        case Gesture::none:
        case Gesture::goesOn:
            isWeighed = false;
            return false;

        case Gesture::begins:
            isWeighed = false;
            return ! othersWillCome (moment.position) && decide (atFirstNote);

        case Gesture::over:
            return decide (afterGesture);
    }

    return false;
}

bool HarmonyTracker::decide (float margin) noexcept
{
    if (! isWeighed)
    {
        weighed = evidence.features();
        belief = harmonyBelief (weighed);
        isWeighed = true;
    }

    const int before = standing;
    standing = mostProbable (belief, evidence.bassPitchClass(), standing, margin);
    return standing != before;
}

} // namespace guidetone
