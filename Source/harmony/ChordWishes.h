// ChordWishes.h - which types of chord a person would rather read, and which never.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../core/RealTime.h"
#include "Chord.h"

namespace guidetone
{

/** Types of chord that a person prefers or hides. A type that is hidden is not preferred as well. Crosses threads, in one word of 8 bytes. */
struct ChordWishes
{
    std::uint32_t preferred = 0;    ///< bit n is Quality n
    std::uint32_t hidden = 0;

    /** What a preferred type's price goes down by, in hundredths: as much as a third or a seventh in the bass costs, so that of two names for the same
        notes the preferred one comes first, and no name of which other notes speak louder. */
    static constexpr int gain = 40;

    /** The same where readings stand by how probable they are: a preferred type counts as so many times as probable. */
    static constexpr int odds = 3;

    constexpr bool empty() const noexcept                    { return (preferred | hidden) == 0; }
    constexpr bool prefers (Quality quality) const noexcept  { return (preferred & ~hidden & bit (quality)) != 0; }
    constexpr bool hides (Quality quality) const noexcept    { return (hidden & bit (quality)) != 0; }
    constexpr int price (Quality quality) const noexcept     { return prefers (quality) ? -gain : 0; }

    constexpr void prefer (Quality quality) noexcept         { preferred |= bit (quality); }
    constexpr void hide (Quality quality) noexcept           { hidden |= bit (quality); }

    friend constexpr bool operator== (const ChordWishes&, const ChordWishes&) noexcept = default;

private:
    static constexpr std::uint32_t bit (Quality quality) noexcept  { return 1u << static_cast<int> (quality); }
};

static_assert (qualityCount <= 32);
static_assert (CrossesThreads<ChordWishes> && sizeof (ChordWishes) == 8);

} // namespace guidetone
