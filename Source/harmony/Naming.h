// Naming.h - the answer to "what sounds?": its kind, and its readings from best to worst.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../core/FixedVector.h"
#include "Chord.h"
#include "ChordWishes.h"
#include "Key.h"
#include "Voicing.h"

#include <optional>

namespace guidetone
{

/** Who else is playing: alone, the lowest note is the bass; with a band, a bass player may hold the root. */
enum class Player : std::uint8_t { solo, band };

/** What a name may depend on besides the notes. */
struct NamingContext
{
    std::optional<Key> key;
    Player player = Player::solo;
    ChordWishes wishes {};

    friend constexpr bool operator== (const NamingContext&, const NamingContext&) noexcept = default;
};

enum class Sounding : std::uint8_t { nothing, note, interval, chord, cluster };

/** One name for what sounds, and its price: the lower, the better. */
struct Reading
{
    Chord chord;
    std::int16_t cost = 0;      ///< in hundredths; explain() in Explanation.h says what it is made of
    std::uint8_t percent = 0;   ///< how probable it is in its context, 1..100; 0 where only the notes were asked

    friend constexpr bool operator== (const Reading&, const Reading&) noexcept = default;
};

/** The best reading and up to eight alternates, in a total order. Crosses threads. */
struct Naming
{
    Sounding kind = Sounding::nothing;
    Voicing voicing;                    ///< the notes that were named
    FixedVector<Reading, 9> readings;   ///< best first; empty where kind is nothing, and for a cluster without a defensible name

    friend constexpr bool operator== (const Naming&, const Naming&) noexcept = default;
};

} // namespace guidetone
