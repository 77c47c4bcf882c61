// LineBreaks.h - where lines end that are written without blanks between words.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Theme.h"

namespace guidetone
{

/** A text in which Japanese is broken into lines: before no closing bracket, small kana or full stop, and after no opening bracket; Latin words stay
    whole. A text without Japanese is returned as it is: JUCE breaks it at its blanks. [message thread]
    @param width  of a line, in pixels. */
juce::String brokenIntoLines (const juce::String& text, const juce::Font& font, float width);

/** juce::Graphics::drawFittedText in the present font, for any language. */
void drawLines (juce::Graphics& g, const juce::String& text, juce::Rectangle<int> area, juce::Justification justification, int mostLines);

} // namespace guidetone
