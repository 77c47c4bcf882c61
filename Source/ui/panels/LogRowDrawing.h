// LogRowDrawing.h - a line of the list and a take's heading, as pixels.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "LogRow.h"

namespace guidetone
{

/** What the list's rows have in common. `scale` is how much larger than usual all of it is drawn, the text size that was chosen included. */
struct LogRowDrawing
{
    static constexpr int margin = 14;

    const Theme& theme;
    float scale = 1.0f;
    bool withMarks = false;     ///< a chart is open: there is a column for what each chord is to it

    /** Place, symbol, numeral, marks, per cent and length; a narrow row leaves out what matters less. */
    void line (juce::Graphics&, const LogRow& row, juce::Rectangle<int> area, bool selected) const;

    /** Where a chord's name begins, in pixels. */
    int nameLeft() const    { return margin + scaled (placeWidth + (withMarks ? markWidth : 0.0f)); }

    void heading (juce::Graphics&, const juce::String& caption, juce::Rectangle<int> area, bool selected) const;

private:
    static constexpr float placeWidth = 50.0f, markWidth = 18.0f;

    void ground (juce::Graphics&, juce::Rectangle<int> area, juce::Colour colour) const;
    juce::Font small() const;
    int scaled (float pixels) const    { return juce::roundToInt (pixels * scale); }
};

} // namespace guidetone
