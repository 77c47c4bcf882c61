// SPDX-License-Identifier: GPL-3.0-or-later
#include "HarmonyNetwork.h"

#include <algorithm>
#include <cmath>

namespace guidetone
{

int mostProbable (const HarmonyBelief& belief, int fromPitchClass, int standing, float margin) noexcept GUIDETONE_NONBLOCKING
{
    const auto probability = [&belief] (int harmony) { return belief[static_cast<std::size_t> (harmony)]; };
    const float highest = greatest (belief);

    if (! (highest - probability (standing) > margin))
        return standing;

    if (probability (noHarmony) >= highest)
        return noHarmony;

    for (int step = 0; step < 12; ++step)
        for (int i = 0; i < harmonyClassCount; ++i)
            if (const int harmony = (fromPitchClass + step) % 12 * harmonyClassCount + i; probability (harmony) >= highest)
                return harmony;

    return standing;
}

Naming namingOf (const HarmonyBelief& belief, int fromPitchClass, int standing, const Voicing& sounding) noexcept GUIDETONE_NONBLOCKING
{
    Naming naming;

    if (standing == noHarmony)
        return naming;

    naming.kind = Sounding::chord;
    naming.voicing = sounding;

    const auto probability = [&belief] (int harmony) { return belief[static_cast<std::size_t> (harmony)]; };

    // Few harmonies are worth showing at any moment, so a sorted insertion is all it takes.
    constexpr float worthShowing = 0.01f;
    FixedVector<int, 8> others;

    for (int step = 0; step < 12; ++step)
        for (int i = 0; i < harmonyClassCount; ++i)
        {
            const int harmony = (fromPitchClass + step) % 12 * harmonyClassCount + i;

            if (probability (harmony) < worthShowing || harmony == standing)
                continue;

            if (! others.full())
                others.push (harmony);
            else if (probability (harmony) > probability (others.back()))
                others.back() = harmony;

            for (int place = others.size() - 1; place > 0 && probability (others[place]) > probability (others[place - 1]); --place)
                std::swap (others[place], others[place - 1]);
        }

    const auto add = [&] (int harmony)
    {
        const auto percent = std::clamp (std::lround (probability (harmony) * 100.0f), 1L, 100L);
        naming.readings.push ({ chordOfHarmony (harmony), 0, static_cast<std::uint8_t> (percent) });
    };

    add (standing);
    for (const int harmony : others)
        add (harmony);

    return naming;
}

} // namespace guidetone
