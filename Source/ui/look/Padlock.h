// Padlock.h - the sign of a key that is kept.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <juce_graphics/juce_graphics.h>

namespace guidetone
{

/** A padlock in a square of 14; open, its shackle stands to the right. */
inline juce::Path padlock (bool closed)
{
    juce::Path path, shackle;
    path.addRoundedRectangle (1.5f, 6.2f, 9.0f, 7.0f, 1.2f);
    const float x = closed ? 3.4f : 8.0f;
    shackle.startNewSubPath (x, 6.4f);
    shackle.lineTo (x, 4.2f);
    shackle.addArc (x, 1.6f, 5.2f, 5.2f, -juce::MathConstants<float>::halfPi, juce::MathConstants<float>::halfPi);
    shackle.lineTo (x + 5.2f, closed ? 6.4f : 5.2f);
    juce::PathStrokeType (1.5f, juce::PathStrokeType::curved, juce::PathStrokeType::rounded).createStrokedPath (shackle, shackle);
    path.addPath (shackle);
    return path;
}

} // namespace guidetone
