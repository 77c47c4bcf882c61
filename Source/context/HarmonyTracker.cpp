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

bool HarmonyTracker::hear (const HeardMoment& moment) noexcept GUIDETONE_NONBLOCKING
{
    evidence.hear (moment);

    if (moment.gesture != Gesture::begins && moment.gesture != Gesture::over)
        return false;

    belief = harmonyBelief (evidence.features());

    const int before = standing;
    standing = mostProbable (belief, evidence.bassPitchClass(), standing, moment.gesture == Gesture::over ? afterGesture : atFirstNote);
    return standing != before;
}

} // namespace guidetone
