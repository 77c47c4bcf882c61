// SPDX-License-Identifier: GPL-3.0-or-later
#include "HarmonyHindsight.h"

namespace guidetone
{

void HarmonyHindsight::remember (std::int64_t began, double beats, const HarmonyTracker& tracker) noexcept GUIDETONE_NONBLOCKING
{
    if (count == memory)
    {
        first = (first + 1) % memory;
        --count;
    }

    pasts[static_cast<std::size_t> ((first + count++) % memory)] = { began, beats, tracker.heard().halfBeat(), tracker.heard().bassPitchClass(),
                                                                      tracker.harmony(), tracker.probability(), tracker.features() };
}

std::optional<HarmonyHindsight::Judgement> HarmonyHindsight::judge (double beats, const HarmonyEvidence& evidence) noexcept GUIDETONE_NONBLOCKING
{
    if (count == 0 || pasts[static_cast<std::size_t> (first)].beats + hindsightBeats > beats)
        return {};

    const auto& past = pasts[static_cast<std::size_t> (first)];
    first = (first + 1) % memory;
    --count;

    // What was all but sure is not weighed anew: a bar later it is called the same.
    constexpr float allButSure = 0.9f;

    if (past.probability > allButSure)
    {
        standing = past.harmony;
        return Judgement { past.began, standing, false, {} };
    }

    // What came afterwards makes sure enough: a small margin only keeps near ties from going to and fro.
    constexpr float margin = 0.1f;
    Judgement judgement { past.began, noHarmony, true, harmonyBelief (past.features, evidence.afterwards (past.halfBeat)) };
    judgement.harmony = standing = mostProbable (judgement.belief, past.bassPitchClass, standing, margin);
    return judgement;
}

} // namespace guidetone
