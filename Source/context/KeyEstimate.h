// KeyEstimate.h - the key that the music seems to be in, and how sure that is.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../core/RealTime.h"
#include "../harmony/Key.h"

#include <cstdint>

namespace guidetone
{

/** A key by pitch class: what can be heard. How its tonic is spelled is another question (keyOf). Crosses threads. */
struct KeyEstimate
{
    std::uint8_t tonic = 0;         ///< pitch class 0..11
    Mode mode = Mode::major;
    std::uint8_t percent = 0;       ///< how probable this key is, 0..100; 0: nothing is known
    bool sure = false;              ///< sure enough to spell and rank by

    friend constexpr bool operator== (const KeyEstimate&, const KeyEstimate&) noexcept = default;
};

static_assert (CrossesThreads<KeyEstimate>);

/** The key as it is written: the signature with the fewest accidentals; of F# and Gb major Gb, of D# and Eb minor Eb. */
Key keyOf (const KeyEstimate& estimate) noexcept;

/** A key that is known: a player has set it. */
constexpr KeyEstimate certain (const Key& key) noexcept
{
    return { static_cast<std::uint8_t> (key.tonic.pitchClass()), key.mode, 100, true };
}

} // namespace guidetone
