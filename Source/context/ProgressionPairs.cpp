// SPDX-License-Identifier: GPL-3.0-or-later
#include "ProgressionPairs.h"

#include <algorithm>
#include <iterator>

namespace guidetone
{

namespace
{
    struct KnownPair
    {
        std::uint16_t pair;
        std::uint16_t first;    ///< into expectedChords; they end where the next pair's begin
    };

#include "ProgressionTriples.inc"

    constexpr int chords = 12 * chordClassCount;

    int indexOf (ProgressionChord chord) noexcept    { return chord.root * chordClassCount + static_cast<int> (chord.chordClass); }
}

std::span<const ExpectedChord> expectedAfter (Mode mode, ProgressionChord before, ProgressionChord last) noexcept
{
    const int pair = ((mode == Mode::major ? 0 : chords) + indexOf (before)) * chords + indexOf (last);
    const auto found = std::ranges::lower_bound (knownPairs, pair, {}, [] (const KnownPair& known) { return static_cast<int> (known.pair); });

    if (found == std::end (knownPairs) || found->pair != pair)
        return {};

    return { expectedChords + found->first, expectedChords + std::next (found)->first };
}

} // namespace guidetone
