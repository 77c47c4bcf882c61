// FittedText.h - a line of text that is made smaller to fit its place, and left out where it could not be read then.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Theme.h"

namespace guidetone
{

constexpr float leastReadable = 7.5f;       ///< the height of a font, in pixels

/** Draws in the middle of `area`, in the present colour.
    @param room  how wide the text may be, in pixels; it may be more or less than the area's width. */
inline void drawFittedLine (juce::Graphics& g, const juce::String& text, juce::Font font, juce::Rectangle<float> area, float room)
{
    if (const auto wide = static_cast<float> (widthOf (font, text)); wide > room)
        font = font.withHeight (font.getHeight() * room / wide);

    if (font.getHeight() < leastReadable)
        return;

    g.setFont (font);
    g.drawText (text, area.withSizeKeepingCentre (juce::jmax (area.getWidth(), room) + 12.0f, area.getHeight()), juce::Justification::centred, false);
}

} // namespace guidetone
