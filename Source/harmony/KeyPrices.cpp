// SPDX-License-Identifier: GPL-3.0-or-later
#include "KeyPrices.h"

namespace guidetone
{

KeyPrices::KeyPrices (Mode mode) noexcept
{
    const Key onC { NoteName {}, mode };

    for (std::size_t role = 0; role < rootRoleCount; ++role)
        for (std::size_t family = 0; family < keyFamilyCount; ++family)
            for (std::size_t degree = 0; degree < degrees; ++degree)
                steps[placeOf (static_cast<RootRole> (role), static_cast<KeyFamily> (family), degree)] =
                    rankStep (keyPrice (functionCost (onC, static_cast<int> (degree), static_cast<KeyFamily> (family)), static_cast<RootRole> (role)));
}

namespace
{
    // Built before main, as the other tables.
    const KeyPrices inMajor (Mode::major), inMinor (Mode::minor);
}

const KeyPrices& keyPricesIn (Mode mode) noexcept  { return mode == Mode::major ? inMajor : inMinor; }

} // namespace guidetone
