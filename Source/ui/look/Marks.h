// Marks.h - small signs drawn beside a chord: named again with hindsight, changed by hand, and what it is to a chart.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <juce_gui_basics/juce_gui_basics.h>

namespace guidetone
{

enum class Mark : std::uint8_t
{
    revised,        ///< an arrow that turns back
    edited,         ///< a pencil
    right,          ///< a tick
    substitution,   ///< a wave: about the same
    wrong           ///< a cross
};

/** The sign as an outline to be filled, in the unit square. [message thread] Allocates. */
juce::Path outlineOf (Mark mark);

/** Fills the sign in the square, in the colour that is set. */
void drawMark (juce::Graphics&, Mark mark, juce::Rectangle<float> square);

} // namespace guidetone
