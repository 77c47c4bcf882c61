// SPDX-License-Identifier: GPL-3.0-or-later
#include "HarmonyHindsight.h"

namespace guidetone
{

void HarmonyHindsight::remember (std::int64_t began, double beats, const HarmonyEvidence& evidence) noexcept GUIDETONE_NONBLOCKING
{
    if (count == memory)
    {
        first = (first + 1) % memory;
        --count;
    }

    pasts[static_cast<std::size_t> ((first + count++) % memory)] = { began, beats, evidence.halfBeat(), evidence.bassPitchClass(), evidence.features() };
}

std::optional<HarmonyHindsight::Judgement> HarmonyHindsight::judge (double beats, const HarmonyEvidence& evidence) noexcept GUIDETONE_NONBLOCKING
{
    if (count == 0 || pasts[static_cast<std::size_t> (first)].beats + hindsightBeats > beats)
        return {};

    const auto& past = pasts[static_cast<std::size_t> (first)];
    first = (first + 1) % memory;
    --count;

    Judgement judgement { past.began, noHarmony, harmonyBelief (past.features, evidence.afterwards (past.halfBeat)) };

    // What came afterwards makes sure enough: a small margin only keeps near ties from going to and fro.
    constexpr float margin = 0.1f;
    judgement.harmony = standing = mostProbable (judgement.belief, past.bassPitchClass, standing, margin);
    return judgement;
}

} // namespace guidetone
