// SPDX-License-Identifier: GPL-3.0-or-later
#include "BarAndBeat.h"

#include <cmath>

namespace guidetone
{

namespace
{
    double ticksInBeat (const SongPosition& position) noexcept
    {
        return 4.0 * ticksPerQuarter / position.denominator;
    }
}

double beatInBar (const SongPosition& position) noexcept
{
    return 1.0 + position.tickInBar / ticksInBeat (position);
}

std::string barAndBeat (const SongPosition& position)
{
    if (! position.known)
        return {};

    const auto halves = static_cast<int> (std::lround (2.0 * position.tickInBar / ticksInBeat (position)));
    if (halves >= 2 * position.numerator)
        return std::to_string (position.bar + 1) + ":1";

    return std::to_string (position.bar) + ':' + std::to_string (1 + halves / 2) + (halves % 2 != 0 ? "&" : "");
}

} // namespace guidetone
