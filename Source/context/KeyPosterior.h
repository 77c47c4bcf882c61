// KeyPosterior.h - how probable each of the 24 keys is, small enough to be handed on with everything that is shown.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../core/RealTime.h"
#include "../harmony/Key.h"

#include <array>
#include <cstdint>

namespace guidetone
{

/** By pitch class and mode, in whole per cent: each is rounded by itself, so they add up to about a hundred. Crosses threads. */
struct KeyPosterior
{
    std::array<std::uint8_t, 24> percent {};    ///< tonic + 12 in minor; all 0: nothing is known

    /** @param tonic  pitch class 0..11. */
    constexpr int of (int tonic, Mode mode) const noexcept  { return percent[static_cast<std::size_t> (tonic + (mode == Mode::minor ? 12 : 0))]; }

    friend constexpr bool operator== (const KeyPosterior&, const KeyPosterior&) noexcept = default;
};

static_assert (CrossesThreads<KeyPosterior>);

} // namespace guidetone
