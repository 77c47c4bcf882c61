// Controls.cpp - see Controls.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Controls.h"

#include "../look/ValueWords.h"
#include "../look/Words.h"

namespace guidetone
{

ParameterCombo::ParameterCombo (Parameters& parameters, const juce::String& id, const juce::String& title, const juce::String& help)
{
    setTitle (title);
    setTooltip (help);
    setWantsKeyboardFocus (true);

    if (const auto* parameter = parameters.getParameter (id))
        for (const auto& text : parameter->getAllValueStrings())
            addItem (valueWords (text), getNumItems() + 1);

    attachment = std::make_unique<Parameters::ComboBoxAttachment> (parameters, id, *this);
}

//==============================================================================
SegmentedChoice::SegmentedChoice (const Theme& themeToUse, Parameters& parameters, const juce::String& id, std::vector<Segment> segmentsToShow)
    : theme (themeToUse),
      segments (std::move (segmentsToShow)),
      attachment (*parameters.getParameter (id), [this] (float value) { show (juce::roundToInt (value)); })
{
    setTitle (juce::translate (parameters.getParameter (id)->getName (64)));
    setFocusContainerType (FocusContainerType::none);
    const int count = static_cast<int> (segments.size());

    for (int i = 0; i < count; ++i)
    {
        auto* button = buttons.add (new juce::TextButton (segments[static_cast<std::size_t> (i)].word));
        button->setTooltip (segments[static_cast<std::size_t> (i)].help);
        button->setConnectedEdges ((i > 0 ? juce::Button::ConnectedOnLeft : 0) | (i < count - 1 ? juce::Button::ConnectedOnRight : 0));
        button->onClick = [this, i] { attachment.setValueAsCompleteGesture (static_cast<float> (i)); };
        addAndMakeVisible (button);
    }

    updateTitles();
    attachment.sendInitialUpdate();
}

void SegmentedChoice::show (int choice)
{
    for (int i = 0; i < buttons.size(); ++i)
        buttons[i]->setToggleState (i == choice, juce::dontSendNotification);
}

void SegmentedChoice::showFound (int choice)
{
    if (found == choice)
        return;

    found = choice;
    updateTitles();
    repaint();
}

void SegmentedChoice::updateTitles()
{
    for (int i = 0; i < buttons.size(); ++i)
        buttons[i]->setTitle (segments[static_cast<std::size_t> (i)].word + (i == found ? ", " + guidetone::words ("as it sounds now") : juce::String()));
}

const juce::String& SegmentedChoice::wordOf (std::size_t segment, Words words) const
{
    return words == Words::whole ? segments[segment].word : segments[segment].shortWord;
}

int SegmentedChoice::idealWidth (Words words) const
{
    int width = 0;

    for (std::size_t i = 0; i < segments.size(); ++i)
        width += widthOf (theme.body (measure::textHeight), wordOf (i, words)) + 2 * (words == Words::whole ? 10 : air);

    return width;
}

void SegmentedChoice::resized()
{
    const auto font = theme.body (measure::textHeight);
    const auto widthWith = [&] (Words words)
    {
        int width = 0;

        for (std::size_t i = 0; i < segments.size(); ++i)
            width += widthOf (font, wordOf (i, words));

        return width;
    };

    // Every word gets its own width; what is left over is shared.
    const auto words = widthWith (Words::whole) + 2 * air * buttons.size() <= getWidth() ? Words::whole : Words::brief;
    const int spare = (getWidth() - widthWith (words)) / juce::jmax (1, buttons.size());
    auto area = getLocalBounds();

    for (int i = 0; i < buttons.size(); ++i)
    {
        const auto& word = wordOf (static_cast<std::size_t> (i), words);
        buttons[i]->setButtonText (word);
        buttons[i]->setBounds (i == buttons.size() - 1 ? area : area.removeFromLeft (widthOf (font, word) + spare));
    }
}

void SegmentedChoice::paintOverChildren (juce::Graphics& g)
{
    if (! juce::isPositiveAndBelow (found, buttons.size()))
        return;

    const auto button = buttons[found]->getBounds().toFloat();
    g.setColour (theme.accent);
    g.fillEllipse (juce::Rectangle<float> (4.0f, 4.0f).withCentre ({ button.getCentreX(), button.getBottom() - 4.0f }));
}

//==============================================================================
ParameterToggle::ParameterToggle (Parameters& parameters, const juce::String& id, const juce::String& word, const juce::String& help)
    : juce::ToggleButton (word),
      attachment (parameters, id, *this)
{
    setTooltip (help);
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

    textFromValueFunction = [text = textFromValueFunction] (double value) { return valueWords (text (value)); };
    valueFromTextFunction = [value = valueFromTextFunction, most = parameters.getParameter (id)->getText (1.0f, 64)] (const juce::String& text)
    {
        return value (englishValue (text, { most }));
    };
    updateText();
}

//==============================================================================
ZoomBox::ZoomBox()
{
    setTitle (words ("Zoom"));
    setTooltip (words ("How large everything is drawn (Ctrl + and Ctrl -, Ctrl 0 for 100 %)"));
    setWantsKeyboardFocus (true);

    for (const int step : steps)
        addItem (words ("%1 %", step), step);

    show (least);
    onChange = [this] { if (onZoom && getSelectedId() > 0) onZoom (getSelectedId()); };
}

void ZoomBox::show (int percent)
{
    if (indexOfItemId (percent) >= 0)
        setSelectedId (percent, juce::dontSendNotification);
    else
        setText (words ("%1 %", percent), juce::dontSendNotification);
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

juce::Path IconButton::panelsIcon()
{
    juce::Path path;
    path.addRoundedRectangle (0.0f, 0.0f, 10.0f, 8.5f, 1.2f);
    path.addRoundedRectangle (11.5f, 0.0f, 4.5f, 8.5f, 1.2f);
    path.addRoundedRectangle (0.0f, 10.0f, 16.0f, 4.5f, 1.2f);
    return path;
}

juce::Path IconButton::sheetIcon()
{
    juce::Path sheet, path;
    sheet.startNewSubPath (0.0f, 0.0f);
    sheet.lineTo (8.0f, 0.0f);
    sheet.lineTo (12.0f, 4.0f);
    sheet.lineTo (12.0f, 15.0f);
    sheet.lineTo (0.0f, 15.0f);
    sheet.closeSubPath();
    juce::PathStrokeType (1.5f, juce::PathStrokeType::curved).createStrokedPath (path, sheet);

    for (const float y : { 5.5f, 8.25f, 11.0f })
        path.addRectangle (3.0f, y - 0.6f, y < 6.0f ? 3.5f : 6.0f, 1.2f);

    return path;
}

juce::Path IconButton::screenIcon()
{
    juce::Path path;
    path.addRoundedRectangle (0.0f, 0.0f, 16.0f, 10.5f, 1.5f);
    path.addRectangle (6.5f, 10.5f, 3.0f, 2.0f);
    path.addRoundedRectangle (4.0f, 12.5f, 8.0f, 1.8f, 0.9f);
    return path;
}

} // namespace guidetone
