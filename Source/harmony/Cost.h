// Cost.h - why a reading costs what it costs: every price has a label.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Chord.h"

namespace guidetone
{

enum class CostLabel : std::uint8_t
{
    quality,            ///< how rare the chord quality is
    missingFifth, missingThird,
    tension,            ///< a ninth, eleventh or thirteenth, or an addition to a triad
    clash,              ///< two forms of one tension at once
    severalAdditions,   ///< a triad with more than one addition
    inversion,          ///< the bass is a chord tone other than the root, or a tension
    foreignBass,        ///< the bass is outside the chord: dear in a close hand, cheap far below it
    silentRoot,         ///< nobody plays the root
    rootDoubled,        ///< with a bass player: a rich chord in a small hand that spends a finger on the root
    rootInside,         ///< with a bass player: the root sounds, but not at the bottom
    shellTone,          ///< with a bass player: what an unusual lowest note costs
    noGuideTones,       ///< with a bass player: a fifth, or a triad with additions, where a seventh is expected
    key,                ///< how unusual the chord is in the key
    wish                ///< what a person gives back for a type that they prefer
};

/** One labelled price, in hundredths; below 0 where a key or a person gives something back. */
struct CostItem
{
    CostLabel label;
    int amount = 0;
    Degree degree = Degree::one;            ///< the tone concerned, where there is one
    Quality quality = Quality::note;        ///< of CostLabel::quality
};

/** A ledger that keeps nothing: for the audio thread, where only the sum counts. */
struct NoLedger
{
    constexpr void operator() (const CostItem&) const noexcept {}
};

} // namespace guidetone
