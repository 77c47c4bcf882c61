// PresetField.cpp - see PresetField.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "PresetField.h"

#include "../look/Words.h"

namespace guidetone
{

namespace
{
    constexpr int leftAir = 10, arrowWidth = 22, starWidth = 10;
}

PresetField::PresetField (const Theme& themeToUse) : juce::Button ({}), theme (themeToUse)
{
    update();
}

void PresetField::show (const juce::String& name, bool isChanged)
{
    if (name == shownName && isChanged == changed)
        return;

    shownName = name;
    changed = isChanged;
    update();
    repaint();
}

juce::String PresetField::text() const  { return shownName.isNotEmpty() ? shownName : words ("Presets"); }

void PresetField::update()
{
    setTitle (shownName.isEmpty() ? words ("Presets") : changed ? words ("Preset: %1, changed", shownName) : words ("Preset: %1", shownName));
    setTooltip (changed ? words ("The preset %1, with changes that are not saved. Click for all presets.", shownName) : words ("Choose, save and compare presets"));

    if (auto* handler = getAccessibilityHandler())
        handler->notifyAccessibilityEvent (juce::AccessibilityEvent::titleChanged);
}

int PresetField::idealWidth() const
{
    return leftAir + widthOf (theme.body (measure::textHeight), text()) + (changed ? starWidth : 0) + arrowWidth;
}

void PresetField::paintButton (juce::Graphics& g, bool over, bool down)
{
    const auto area = getLocalBounds().toFloat();
    g.setColour (over || down || getToggleState() ? theme.raisedOver : theme.raised);
    g.fillRoundedRectangle (area, measure::corner);

    if (hasKeyboardFocus (false))
    {
        g.setColour (theme.accent);
        g.drawRoundedRectangle (area.reduced (0.75f), measure::corner, 1.5f);
    }

    g.setColour (theme.label);
    drawListArrow (g, { area.getRight() - 11.0f, area.getCentreY() });

    auto line = getLocalBounds().withTrimmedLeft (leftAir).withTrimmedRight (arrowWidth);
    const auto font = theme.body (measure::textHeight);
    g.setFont (font);

    // The star stays beside the name, however little room there is.
    if (changed)
    {
        const int width = juce::jmin (widthOf (font, text()), line.getWidth() - starWidth);
        g.setColour (theme.accent);
        g.drawText ("*", line.withTrimmedLeft (width).withWidth (starWidth), juce::Justification::centredRight, false);
        line = line.withWidth (juce::jmax (0, width));
    }

    g.setColour (shownName.isEmpty() ? theme.label : theme.text);
    g.drawText (text(), line, juce::Justification::centredLeft, true);
}

} // namespace guidetone
