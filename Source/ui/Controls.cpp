// Controls.cpp - see Controls.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Controls.h"

namespace guidetone
{

ParameterCombo::ParameterCombo (Parameters& parameters, const juce::String& id, const juce::String& title, const juce::String& help)
{
    setTitle (title);
    setTooltip (help);
    setWantsKeyboardFocus (true);

    if (const auto* parameter = parameters.getParameter (id))
        for (const auto& text : parameter->getAllValueStrings())
            addItem (withMusicSigns (text), getNumItems() + 1);

    attachment = std::make_unique<Parameters::ComboBoxAttachment> (parameters, id, *this);
}

//==============================================================================
SegmentedChoice::SegmentedChoice (Parameters& parameters, const juce::String& id, const juce::StringArray& words, const juce::String& help)
    : attachment (*parameters.getParameter (id), [this] (float value) { show (juce::roundToInt (value)); })
{
    setTitle (parameters.getParameter (id)->getName (64));
    setFocusContainerType (FocusContainerType::none);

    for (int i = 0; i < words.size(); ++i)
    {
        auto* button = buttons.add (new juce::TextButton (words[i]));
        button->setTooltip (help);
        button->setConnectedEdges ((i > 0 ? juce::Button::ConnectedOnLeft : 0) | (i < words.size() - 1 ? juce::Button::ConnectedOnRight : 0));
        button->onClick = [this, i] { attachment.setValueAsCompleteGesture (static_cast<float> (i)); };
        addAndMakeVisible (button);
    }

    attachment.sendInitialUpdate();
}

void SegmentedChoice::show (int choice)
{
    for (int i = 0; i < buttons.size(); ++i)
        buttons[i]->setToggleState (i == choice, juce::dontSendNotification);
}

void SegmentedChoice::resized()
{
    // Every word gets its own width; what is left over is shared.
    int words = 0;

    for (auto* button : buttons)
        words += widthOf (textFont (measure::textHeight), button->getButtonText());

    const int spare = (getWidth() - words) / juce::jmax (1, buttons.size());
    auto area = getLocalBounds();

    for (auto* button : buttons)
        button->setBounds (button == buttons.getLast() ? area
                                                       : area.removeFromLeft (widthOf (textFont (measure::textHeight), button->getButtonText()) + spare));
}

//==============================================================================
ParameterSlider::ParameterSlider (Parameters& parameters, const juce::String& id, const juce::String& title, const juce::String& help)
    : juce::Slider (LinearHorizontal, TextBoxRight)
{
    setTitle (title);
    setTooltip (help);
    setWantsKeyboardFocus (true);
    setTextBoxStyle (TextBoxRight, false, 76, 24);
    attachment = std::make_unique<Parameters::SliderAttachment> (parameters, id, *this);

    textFromValueFunction = [words = textFromValueFunction] (double value) { return withMusicSigns (words (value)); };
    updateText();
}

//==============================================================================
ZoomBox::ZoomBox()
{
    setTitle ("Zoom");
    setTooltip ("How large everything is drawn (Ctrl + and Ctrl -, Ctrl 0 for 100 %)");
    setWantsKeyboardFocus (true);

    for (const int step : steps)
        addItem (juce::String (step) + " %", step);

    show (least);
    onChange = [this] { if (onZoom && getSelectedId() > 0) onZoom (getSelectedId()); };
}

void ZoomBox::show (int percent)
{
    if (indexOfItemId (percent) >= 0)
        setSelectedId (percent, juce::dontSendNotification);
    else
        setText (juce::String (percent) + " %", juce::dontSendNotification);
}

int ZoomBox::stepped (int percent, int direction) noexcept
{
    int result = percent;

    for (const int step : steps)
    {
        if (direction > 0 && step > percent)
            return step;

        if (direction < 0 && step < percent)
            result = step;
    }

    return result;
}

//==============================================================================
IconButton::IconButton (const Theme& themeToUse, const juce::String& title, juce::Path iconToDraw)
    : juce::Button (title), theme (themeToUse), icon (std::move (iconToDraw))
{
    setTitle (title);
    setTooltip (title);
}

void IconButton::paintButton (juce::Graphics& g, bool over, bool down)
{
    const auto area = getLocalBounds().toFloat();
    const bool on = getToggleState();
    g.setColour (on ? theme.accent : over || down ? theme.raisedOver : theme.raised);
    g.fillRoundedRectangle (area, measure::corner);
    g.setColour (on ? theme.onAccent : theme.label);
    g.fillPath (icon, icon.getTransformToScaleToFit (area.withSizeKeepingCentre (16.0f, 16.0f), true));

    if (hasKeyboardFocus (false))
    {
        g.setColour (theme.accent);
        g.drawRoundedRectangle (area.reduced (0.75f), measure::corner, 1.5f);
    }
}

juce::Path IconButton::slidersIcon()
{
    juce::Path path;
    constexpr float knobs[] { 11.0f, 4.5f, 8.5f };

    for (int i = 0; i < 3; ++i)
    {
        const float y = 2.5f + 5.5f * static_cast<float> (i);
        path.addRectangle (0.0f, y - 0.75f, knobs[i] - 2.0f, 1.5f);
        path.addRectangle (knobs[i] + 2.0f, y - 0.75f, 14.0f - knobs[i], 1.5f);
        path.addEllipse (knobs[i] - 2.0f, y - 2.0f, 4.0f, 4.0f);
    }

    return path;
}

} // namespace guidetone
