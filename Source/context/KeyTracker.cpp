// SPDX-License-Identifier: GPL-3.0-or-later
#include "KeyTracker.h"

#include <algorithm>
#include <cmath>

namespace guidetone
{

namespace
{
    std::uint8_t percentOf (float probability) noexcept  { return static_cast<std::uint8_t> (std::lround (probability * 100.0f)); }

    // A key is claimed from here on, and given up only below the lower bound: spelling must not flicker. What is spelled and ranked by
    // it hangs on the signature, which is right then in 98 % of the time. Measured on validation songs: docs/harmony.md.
    constexpr float sureFrom = 0.905f;
    constexpr float sureUntil = 0.88f;
}

void KeyTracker::hear (const HeardMoment& moment) noexcept GUIDETONE_NONBLOCKING
{
    take (collector.hear (moment));

    // The first beat is not over, but its notes are all there is.
    if (! filter.hasHeard() && ! collector.present().isEmpty())
    {
        auto early = filter;
        early.take (collector.present());
        conclude (early);
    }
}

void KeyTracker::hearChord (const Chord& chord, double beats) noexcept GUIDETONE_NONBLOCKING
{
    take (collector.hearChord (chord, beats));
}

void KeyTracker::take (const KeyEvidenceCollector::Beats& beats) noexcept
{
    if (beats.empty())
        return;

    for (const auto& beat : beats)
        filter.take (beat);

    conclude (filter);
}

void KeyTracker::conclude (const KeyFilter& from) noexcept
{
    probabilities = from.posterior();
    const auto before = latest;
    float highest = -1.0f;

    for (int i = 0; i < 12; ++i)
        for (const auto mode : { Mode::major, Mode::minor })
        {
            const int tonic = (collector.lastBass() + i) % 12;
            const float probability = probabilities[static_cast<std::size_t> (tonic + (mode == Mode::minor ? 12 : 0))];

            if (probability > highest)
            {
                highest = probability;
                latest.tonic = static_cast<std::uint8_t> (tonic);
                latest.mode = mode;
            }
        }

    const bool isSame = before.tonic == latest.tonic && before.mode == latest.mode;
    latest.percent = percentOf (highest);
    std::transform (probabilities.begin(), probabilities.end(), rounded.percent.begin(), percentOf);
    latest.sure = highest >= (before.sure && isSame ? sureUntil : sureFrom);
}

} // namespace guidetone
