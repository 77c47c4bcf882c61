// KeyPrices.h - what a key charges for every family on every degree, worked out once.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Rank.h"

#include <array>

namespace guidetone
{

/** keyPrice() of functionCost() in one look-up, as steps of a rank. */
class KeyPrices
{
public:
    explicit KeyPrices (Mode mode) noexcept;

    /** @param degree  semitones above the tonic, 0..23; those of a bass and of a step above it may be added up. [any thread] */
    static constexpr std::size_t placeOf (RootRole role, KeyFamily family, std::size_t degree) noexcept
    {
        return (static_cast<std::size_t> (role) * keyFamilyCount + static_cast<std::size_t> (family)) * degrees + degree;
    }

    Rank at (std::size_t place) const noexcept  { return steps[place]; }

private:
    static constexpr std::size_t degrees = 24;      // two octaves, so that a bass and a step above it add up without wrapping
    std::array<Rank, rootRoleCount * keyFamilyCount * degrees> steps {};
};

const KeyPrices& keyPricesIn (Mode mode) noexcept;

} // namespace guidetone
