// LogRowDrawing.cpp - see LogRowDrawing.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "LogRowDrawing.h"

#include "../look/LookAndFeel.h"
#include "../look/Marks.h"

namespace guidetone
{

juce::Font LogRowDrawing::small() const    { return textFont (measure::smallHeight * scale); }

void LogRowDrawing::ground (juce::Graphics& g, juce::Rectangle<int> area, juce::Colour colour) const
{
    g.setColour (colour);
    g.fillRoundedRectangle (area.reduced (6, 1).toFloat(), 5.0f);
}

void LogRowDrawing::line (juce::Graphics& g, const LogRow& row, juce::Rectangle<int> area, bool selected) const
{
    if (selected || row.open)
        ground (g, area, selected ? theme.raisedOver : theme.raised);

    // What there is room for, in pixels of the usual size.
    const float room = static_cast<float> (area.getWidth()) / scale - (withMarks ? markWidth : 0.0f);
    const bool withLength = room >= 186.0f, withNumeral = room >= 248.0f, withPercent = room >= 316.0f;
    const auto quiet = selected || row.open ? theme.label : theme.quiet;
    auto rest = area.reduced (margin, 0);

    g.setFont (small());
    g.setColour (quiet);
    g.drawText (row.place, rest.removeFromLeft (scaled (placeWidth)), juce::Justification::centredLeft, false);

    if (withMarks)
    {
        const auto place = rest.removeFromLeft (scaled (markWidth)).toFloat();
        const float size = 10.0f * scale;

        if (row.mark)
        {
            g.setColour (colourOf (*row.mark, theme, quiet));
            drawMark (g, *row.mark, juce::Rectangle<float> (size, size).withCentre ({ place.getX() + size * 0.5f, place.getCentreY() }));
            g.setColour (quiet);
        }
    }

    if (withLength)
    {
        auto length = rest.removeFromRight (scaled (58.0f));

        if (row.open)
        {
            const int size = scaled (7.0f);
            g.setColour (theme.accent);
            g.fillEllipse (length.removeFromRight (size).withSizeKeepingCentre (size, size).toFloat());
            g.setColour (quiet);
        }
        else
        {
            g.drawText (row.duration, length, juce::Justification::centredRight, false);
        }
    }

    if (withPercent)
        g.drawText (row.percent, rest.removeFromRight (scaled (42.0f)), juce::Justification::centredRight, false);

    if (const auto place = rest.removeFromRight (scaled (15.0f)).toFloat(); row.revised || row.edited)
    {
        const float size = 11.0f * scale;
        drawMark (g, row.edited ? Mark::edited : Mark::revised, juce::Rectangle<float> (size, size).withCentre (place.getCentre()));
    }

    const auto middle = static_cast<float> (area.getCentreY());
    const float cap = 11.5f * scale;

    if (withNumeral)
    {
        const auto place = rest.removeFromRight (scaled (room >= 290.0f ? 62.0f : 50.0f)).toFloat();
        const float size = fittedCapHeight (row.numeral, 9.2f * scale, place.getWidth() - 4.0f, place.getHeight());
        row.numeral.draw (g, { place.getX(), middle + cap * 0.5f }, size, { quiet, quiet });
    }

    const float size = fittedCapHeight (row.symbol, cap, static_cast<float> (rest.getWidth()) - 8.0f * scale, static_cast<float> (area.getHeight()));
    row.symbol.draw (g, { static_cast<float> (rest.getX()), middle + size * 0.5f }, size, { theme.text, quiet });
}

void LogRowDrawing::heading (juce::Graphics& g, const juce::String& caption, juce::Rectangle<int> area, bool selected) const
{
    if (selected)
        ground (g, area, theme.raisedOver);

    const auto line = area.reduced (margin, 0).withTrimmedTop (area.getHeight() / 5);
    const int width = widthOf (small(), caption);
    g.setFont (small());
    g.setColour (selected ? theme.label : theme.quiet);
    g.drawText (caption, line, juce::Justification::centredLeft, false);

    g.setColour (theme.line);
    g.fillRect (line.withTrimmedLeft (width + scaled (10.0f)).withSizeKeepingCentre (line.getWidth() - width - scaled (10.0f), 1));
}

} // namespace guidetone
