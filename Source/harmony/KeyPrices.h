// KeyPrices.h - what a key charges for every family on every degree, worked out once.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ContextCost.h"

#include <array>

namespace guidetone
{

/** keyPrice() of functionCost(), in one look-up. */
class KeyPrices
{
public:
    explicit KeyPrices (Mode mode) noexcept;

    /** @param degree  semitones above the tonic, 0..23. [any thread] */
    int of (RootRole role, KeyFamily family, std::size_t degree) const noexcept
    {
        return prices[static_cast<std::size_t> (role)][static_cast<std::size_t> (family)][degree];
    }

private:
    // Two octaves, so that a bass and a step above it add up without wrapping.
    std::array<std::array<std::array<std::int8_t, 24>, keyFamilyCount>, rootRoleCount> prices {};
};

const KeyPrices& keyPricesIn (Mode mode) noexcept;

} // namespace guidetone
