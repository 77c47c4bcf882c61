// StaffSigns.h - the shapes of the accidentals, and how they find room to the left of a chord.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "StaffPlan.h"

#include <span>

namespace guidetone
{

/** The boxes that cover a sign's ink, in spaces from its left edge and from the line or space it belongs to. Taken from the font
    (Source/ui/look/fonts/GuidetoneMusic.ttf); a test compares them with its outlines.
    @param accidental  -2..2 */
std::span<const StaffBox> boxesOf (int accidental) noexcept;
float widthOfSign (int accidental) noexcept;

/** Gives every sign of the plan its signX. Heads and ledger lines are in place already. */
void placeSigns (StaffPlan& plan);

} // namespace guidetone
