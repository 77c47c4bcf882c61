// HarmonyHindsight.h - what a chord is called a bar later, when it is known what came after it.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "HarmonyTracker.h"

#include <optional>

namespace guidetone
{

/** How long the last word on a chord takes, in quarter notes: a bar of 4/4. */
constexpr double hindsightBeats = 4.0;

/** Remembers what was heard at each gesture of the last bar, and judges it when the bar is over.
    [audio thread] No allocation, one network evaluation a judgement. */
class HarmonyHindsight
{
public:
    struct Judgement
    {
        std::int64_t began = 0;         ///< when the gesture began, in samples
        int harmony = noHarmony;
        bool isWeighed = false;         ///< false where the harmony was so sure at once that nothing was weighed anew
        HarmonyBelief belief {};        ///< where it was
    };

    /** Gestures within a bar that are remembered; of more, the oldest are not judged. */
    static constexpr int memory = 48;

    void reset() noexcept  { first = count = 0; standing = noHarmony; }

    /** A gesture is over: what the tracker made of it. @param began  in samples. */
    void remember (std::int64_t began, double beats, const HarmonyTracker& tracker) noexcept GUIDETONE_NONBLOCKING;

    /** The oldest gesture that is a bar old and not judged yet; ask until there is none. */
    std::optional<Judgement> judge (double beats, const HarmonyEvidence& evidence) noexcept GUIDETONE_NONBLOCKING;

    //==================================================================================================================
private:
    struct Past
    {
        std::int64_t began = 0;
        double beats = 0.0;
        std::int64_t halfBeat = 0;
        int bassPitchClass = 0;
        int harmony = noHarmony;                // that stood at once, and how probable it was
        float probability = 0.0f;
        HarmonyFeatures features;
    };

    std::array<Past, memory> pasts {};      // a ring, oldest first from `first`
    int first = 0, count = 0;
    int standing = noHarmony;               // of the last judgement
};

} // namespace guidetone
