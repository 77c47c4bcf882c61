// SettingsPanel.cpp - see SettingsPanel.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "SettingsPanel.h"

namespace guidetone
{

namespace
{
    constexpr int lineHeight = 32, edge = 10, labelWidth = 118;
}

SettingsPanel::SettingsPanel (const Theme& themeToUse, Parameters& parameters)
    : theme (themeToUse),
      findKey (parameters, "findKey", "Find it in the music", "Where no key is chosen, it is found in the music; it has no effect where one is"),
      spelling (parameters, "accidentals", "Spelling", "Sharps or flats; Simple never writes E sharp, C flat or double accidentals"),
      channel (parameters, "channel", "MIDI channel", "Which channel is listened to"),
      lowest (parameters, "lowestNote", "Lowest note", "Notes below it are not part of the chord"),
      highest (parameters, "highestNote", "Highest note", "Notes above it, a melody perhaps, are not part of the chord"),
      release (parameters, "releaseMs", "Release delay", "How long a released key waits before the chord is renamed, so that fingers leaving one by one name nothing"),
      settle (parameters, "settleMs", "Settling time", "How long a chord must stand before it is listed; a chord rolled faster is one entry"),
      hold (parameters, "hold", "Hold the last chord", "Keep the last chord on the display after the keys are released"),
      holdFor (parameters, "holdSeconds", "Hold for", "How long the last chord stays on the display in silence, while Hold is on"),
      lines { { "Key", findKey }, { "Spelling", spelling }, { "MIDI channel", channel }, { "Lowest note", lowest }, { "Highest note", highest },
              { "Release delay", release }, { "Settling time", settle }, { "In silence", hold }, { "Hold for", holdFor }, { "Zoom", zoom } }
{
    setTitle ("Settings");
    setFocusContainerType (FocusContainerType::focusContainer);

    zoom.onZoom = [this] (int percent) { if (onZoom) onZoom (percent); };

    for (auto& line : lines)
        addAndMakeVisible (line.control);
}

int SettingsPanel::height() const noexcept
{
    return static_cast<int> (lines.size()) * lineHeight + 2 * edge;
}

void SettingsPanel::resized()
{
    auto area = getLocalBounds().reduced (16, edge);
    const int each = juce::jmin (lineHeight, area.getHeight() / static_cast<int> (lines.size()));

    for (auto& line : lines)
    {
        auto row = area.removeFromTop (each).reduced (0, 2);
        line.labelArea = row.removeFromLeft (labelWidth);
        line.control.setBounds (dynamic_cast<juce::ComboBox*> (&line.control) != nullptr ? row.withWidth (132) : row);
    }
}

void SettingsPanel::paint (juce::Graphics& g)
{
    const auto area = getLocalBounds().toFloat();
    g.setColour (theme.panel);
    g.fillRoundedRectangle (area, measure::corner + 2.0f);
    g.setColour (theme.control.withAlpha (0.6f));
    g.drawRoundedRectangle (area.reduced (0.5f), measure::corner + 2.0f, 1.0f);

    g.setFont (textFont (measure::textHeight));
    g.setColour (theme.label);

    for (const auto& line : lines)
        g.drawText (line.label, line.labelArea, juce::Justification::centredLeft, false);
}

} // namespace guidetone
