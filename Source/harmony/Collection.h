// Collection.h - what notes are besides a chord: a stack of fourths, a cluster, a scale.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Voicing.h"

#include <string_view>

namespace guidetone
{

enum class CollectionKind : std::uint8_t
{
    none,
    stackOfFourths, stackOfFifths,      ///< by the spacing of the hand; one of four intervals and more may be a tritone
    cluster,                            ///< three semitones side by side and more
    pentatonic, wholeTone, augmentedScale,
    majorScale, melodicMinor, harmonicMinor, harmonicMajor,
    octatonic, chromatic
};

struct Collection
{
    CollectionKind kind = CollectionKind::none;
    std::uint8_t root = 0;      ///< pitch class 0..11: a stack's lowest note, a cluster's first, a scale's tonic (the first from the bass up, where several are)

    friend constexpr bool operator== (const Collection&, const Collection&) noexcept = default;
};

/** Names what a chord symbol cannot say well. Pure, no allocation. [any thread] */
Collection collectionOf (const Voicing& voicing) noexcept;

/** "quartal stack", "whole-tone scale"; empty for none. */
std::string_view toText (CollectionKind kind) noexcept;

} // namespace guidetone
