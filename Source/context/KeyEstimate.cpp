// SPDX-License-Identifier: GPL-3.0-or-later
#include "KeyEstimate.h"

#include <cstdlib>

namespace guidetone
{

Key keyOf (const KeyEstimate& estimate) noexcept
{
    const auto keys = allKeys();
    auto best = keys[0];
    int fewest = 100;

    for (const auto key : keys)
        if (key.mode == estimate.mode && key.tonic.pitchClass() == estimate.tonic && std::abs (key.signature()) < fewest)
        {
            best = key;
            fewest = std::abs (key.signature());
        }

    return best;
}

} // namespace guidetone
