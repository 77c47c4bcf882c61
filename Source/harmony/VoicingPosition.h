// VoicingPosition.h - a chord in one place on the keyboard, how well it lies there, and what it costs to go to the next.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../core/FixedVector.h"
#include "VoicingForm.h"

namespace guidetone
{

/** Prices are in quarters of a semitone by which an inner voice moves. */
struct VoicingPosition
{
    FixedVector<VoicedTone, 16> tones;   ///< low to high, each note once
    int price = 0;                       ///< how badly it lies by itself, 0 and more
    int third = -1, seventh = -1;        ///< their notes; -1 where the chord has none, or none that resolves
    std::uint8_t root = 0;               ///< pitch class
    bool standsOnBass = false;           ///< the lowest note is the bass and can be no other
};

constexpr int mostPositions = 32;

struct Positions
{
    std::vector<VoicingPosition> items;  ///< those that lie best, best first, at most mostPositions
    std::string problem;                 ///< why there are none
};

/** All that a form and its range allow, or the close ones where a chord has no such form or no room for it. */
Positions positionsFor (const Chord& chord, VoicingForm form, NoteRange range, Player player);

/** What it costs the voices to go from one to the next; below 0 where all is kept. Some fifty steps. */
int movementPrice (const VoicingPosition& from, const VoicingPosition& to) noexcept;

} // namespace guidetone
