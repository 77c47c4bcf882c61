// LookAndFeel.cpp - see LookAndFeel.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "LookAndFeel.h"

#include "LineBreaks.h"

namespace guidetone
{

LookAndFeel::LookAndFeel (const Theme& themeToUse) : theme (themeToUse)
{
    takeColours();
}

void LookAndFeel::takeColours()
{
    setColour (juce::ResizableWindow::backgroundColourId, theme.window);
    setColour (juce::DocumentWindow::textColourId, theme.label);
    setColour (juce::Label::textColourId, theme.label);
    setColour (juce::Label::textWhenEditingColourId, theme.text);
    setColour (juce::Label::backgroundWhenEditingColourId, theme.raised);
    setColour (juce::Label::outlineWhenEditingColourId, theme.accent);
    setColour (juce::ComboBox::textColourId, theme.text);
    setColour (juce::ComboBox::backgroundColourId, theme.raised);
    setColour (juce::ComboBox::arrowColourId, theme.label);
    setColour (juce::PopupMenu::backgroundColourId, theme.raised);
    setColour (juce::PopupMenu::textColourId, theme.label);
    setColour (juce::TextButton::buttonColourId, theme.raised);
    setColour (juce::TextButton::textColourOffId, theme.label);
    setColour (juce::TextButton::textColourOnId, theme.onAccent);
    setColour (juce::ToggleButton::textColourId, theme.label);
    setColour (juce::Slider::textBoxTextColourId, theme.text);
    setColour (juce::Slider::textBoxOutlineColourId, juce::Colours::transparentBlack);
    setColour (juce::Slider::textBoxBackgroundColourId, juce::Colours::transparentBlack);
    setColour (juce::TextEditor::textColourId, theme.text);
    setColour (juce::TextEditor::backgroundColourId, theme.raised);
    setColour (juce::TextEditor::highlightColourId, theme.accent.withAlpha (0.35f));
    setColour (juce::TextEditor::highlightedTextColourId, theme.text);
    setColour (juce::TextEditor::outlineColourId, theme.line);
    setColour (juce::TextEditor::focusedOutlineColourId, theme.accent);
    setColour (juce::CaretComponent::caretColourId, theme.accent);
    setColour (juce::ListBox::backgroundColourId, juce::Colours::transparentBlack);
    setColour (juce::ListBox::outlineColourId, juce::Colours::transparentBlack);
}

// Text that asks for no face of its own (window titles, alerts) gets ours.
juce::Typeface::Ptr LookAndFeel::getTypefaceForFont (const juce::Font& font)
{
    if (font.getTypefaceName() == juce::Font::getDefaultSansSerifFontName())
        return font.isBold() ? typefaces->strong : typefaces->text;

    return LookAndFeel_V4::getTypefaceForFont (font);
}

void LookAndFeel::drawFocus (juce::Graphics& g, const juce::Component& component, juce::Rectangle<float> area, float corner) const
{
    if (! component.hasKeyboardFocus (true))
        return;

    g.setColour (theme.accent);
    g.drawRoundedRectangle (area.reduced (0.75f), corner, 1.5f);
}

//==============================================================================
juce::Font LookAndFeel::getTextButtonFont (juce::TextButton& button, int)
{
    constexpr int narrow = 50;
    return theme.body (button.getWidth() < narrow ? measure::smallHeight : measure::textHeight);
}

// Only a button that stands alone wears the accent when it is on: of several side by side one is always on, and calm.
juce::Colour LookAndFeel::faceOf (const juce::Button& button) const
{
    const bool segment = button.isConnectedOnLeft() || button.isConnectedOnRight();
    return ! button.getToggleState() ? theme.raised : segment ? theme.chosen : theme.accent;
}

juce::Colour LookAndFeel::wordsOf (const juce::Button& button) const
{
    const bool segment = button.isConnectedOnLeft() || button.isConnectedOnRight();
    return ! button.getToggleState() ? theme.label : segment ? theme.text : theme.onAccent;
}

void LookAndFeel::drawButtonBackground (juce::Graphics& g, juce::Button& button, const juce::Colour&, bool over, bool down)
{
    const auto area = button.getLocalBounds().toFloat();
    const bool on = button.getToggleState();
    const bool left = button.isConnectedOnLeft(), right = button.isConnectedOnRight();

    auto colour = faceOf (button);

    if (button.isEnabled() && (over || down))
        colour = on ? colour.brighter (0.1f) : theme.raisedOver;

    juce::Path body;
    body.addRoundedRectangle (area.getX(), area.getY(), area.getWidth(), area.getHeight(), measure::corner, measure::corner, ! left, ! right, ! left, ! right);
    g.setColour (colour.withMultipliedAlpha (button.isEnabled() ? 1.0f : 0.5f));
    g.fillPath (body);

    if (left && ! on)
    {
        g.setColour (theme.line);
        g.fillRect (area.withWidth (1.0f).reduced (0.0f, 6.0f));
    }

    drawFocus (g, button, area, measure::corner);
}

void LookAndFeel::drawButtonText (juce::Graphics& g, juce::TextButton& button, bool, bool)
{
    g.setFont (getTextButtonFont (button, button.getHeight()));
    g.setColour (wordsOf (button).withMultipliedAlpha (button.isEnabled() ? 1.0f : 0.4f));
    g.drawText (button.getButtonText(), button.getLocalBounds().reduced (1, 0), juce::Justification::centred, true);
}

void LookAndFeel::drawToggleButton (juce::Graphics& g, juce::ToggleButton& button, bool over, bool)
{
    auto area = button.getLocalBounds().toFloat();
    const float h = 16.0f;
    auto track = area.removeFromLeft (28.0f).withSizeKeepingCentre (28.0f, h);
    const bool on = button.getToggleState();

    g.setColour (on ? theme.accent : theme.raised);
    g.fillRoundedRectangle (track, h * 0.5f);

    if (! on)
    {
        g.setColour (over ? theme.label : theme.control);
        g.drawRoundedRectangle (track.reduced (0.5f), h * 0.5f, 1.0f);
    }

    const auto knob = juce::Rectangle<float> (h - 6.0f, h - 6.0f).withCentre ({ on ? track.getRight() - h * 0.5f : track.getX() + h * 0.5f, track.getCentreY() });
    g.setColour (on ? theme.onAccent : (over ? theme.label : theme.control));
    g.fillEllipse (knob);

    if (button.hasKeyboardFocus (true))
    {
        g.setColour (theme.text);
        g.drawRoundedRectangle (track.expanded (1.5f), h * 0.5f + 1.5f, 1.5f);
    }

    g.setFont (theme.body (measure::textHeight));
    g.setColour (theme.label);
    g.drawText (button.getButtonText(), area.withTrimmedLeft (7.0f), juce::Justification::centredLeft, false);
}

//==============================================================================
void drawSheet (juce::Graphics& g, const Theme& theme, juce::Rectangle<int> bounds)
{
    const auto area = bounds.toFloat();
    g.setColour (theme.panel);
    g.fillRoundedRectangle (area, measure::corner + 2.0f);
    g.setColour (theme.control.withAlpha (0.6f));
    g.drawRoundedRectangle (area.reduced (0.5f), measure::corner + 2.0f, 1.0f);
}

void drawListArrow (juce::Graphics& g, juce::Point<float> middle)
{
    juce::Path arrow;
    arrow.startNewSubPath (middle.translated (-3.5f, -1.75f));
    arrow.lineTo (middle.translated (0.0f, 1.75f));
    arrow.lineTo (middle.translated (3.5f, -1.75f));
    g.strokePath (arrow, juce::PathStrokeType (1.5f, juce::PathStrokeType::curved, juce::PathStrokeType::rounded));
}

juce::Font LookAndFeel::getComboBoxFont (juce::ComboBox&)    { return theme.body (measure::textHeight); }

void LookAndFeel::drawComboBox (juce::Graphics& g, int width, int height, bool down, int, int, int, int, juce::ComboBox& box)
{
    const auto area = juce::Rectangle<int> (width, height).toFloat();
    g.setColour (box.isMouseOver (true) || down ? theme.raisedOver : theme.raised);
    g.fillRoundedRectangle (area, measure::corner);

    g.setColour (theme.label);
    drawListArrow (g, { area.getRight() - 13.0f, area.getCentreY() });
    drawFocus (g, box, area, measure::corner);
}

void LookAndFeel::positionComboBoxText (juce::ComboBox& box, juce::Label& label)
{
    label.setBounds (6, 1, box.getWidth() - 26, box.getHeight() - 2);
    label.setFont (getComboBoxFont (box));
    label.setMinimumHorizontalScale (1.0f);
}

juce::Font LookAndFeel::getPopupMenuFont()    { return theme.body (measure::textHeight); }

void LookAndFeel::drawPopupMenuBackgroundWithOptions (juce::Graphics& g, int width, int height, const juce::PopupMenu::Options&)
{
    g.fillAll (theme.raised);
    g.setColour (theme.line);
    g.drawRect (0, 0, width, height);
}

void LookAndFeel::drawPopupMenuItem (juce::Graphics& g, const juce::Rectangle<int>& area, bool separator, bool active, bool highlighted, bool ticked, bool hasSubMenu,
                                     const juce::String& text, const juce::String& shortcut, const juce::Drawable*, const juce::Colour*)
{
    if (separator)
    {
        g.setColour (theme.line);
        g.fillRect (area.reduced (8, 0).withSizeKeepingCentre (area.getWidth() - 16, 1));
        return;
    }

    if (highlighted && active)
    {
        g.setColour (theme.raisedOver);
        g.fillRoundedRectangle (area.reduced (4, 1).toFloat(), 4.0f);
    }

    if (ticked)
    {
        g.setColour (theme.accent);
        g.fillEllipse (juce::Rectangle<float> (6.0f, 6.0f).withCentre ({ static_cast<float> (area.getX()) + 14.0f, static_cast<float> (area.getCentreY()) }));
    }

    g.setFont (getPopupMenuFont());
    g.setColour ((ticked ? theme.text : theme.label).withMultipliedAlpha (active ? 1.0f : 0.4f));
    g.drawText (text, area.withTrimmedLeft (26).withTrimmedRight (10), juce::Justification::centredLeft, false);

    if (shortcut.isNotEmpty())
    {
        g.setColour (theme.quiet);
        g.drawText (shortcut, area.withTrimmedRight (12), juce::Justification::centredRight, false);
    }

    if (hasSubMenu)
    {
        const auto middle = juce::Point<int> (area.getRight() - 16, area.getCentreY()).toFloat();
        juce::Graphics::ScopedSaveState state (g);
        g.addTransform (juce::AffineTransform::rotation (-juce::MathConstants<float>::halfPi, middle.x, middle.y));
        drawListArrow (g, middle);
    }
}

void LookAndFeel::getIdealPopupMenuItemSize (const juce::String& text, bool separator, int, int& width, int& height)
{
    height = separator ? 9 : 26;
    width = separator ? 40 : widthOf (getPopupMenuFont(), text) + 44;
}

juce::Font LookAndFeel::getMenuBarFont (juce::MenuBarComponent&, int, const juce::String&)    { return theme.body (measure::textHeight); }

void LookAndFeel::drawMenuBarBackground (juce::Graphics& g, int, int, bool, juce::MenuBarComponent&)
{
    g.fillAll (theme.panel);
}

void LookAndFeel::drawMenuBarItem (juce::Graphics& g, int width, int height, int, const juce::String& text, bool over, bool open, bool, juce::MenuBarComponent&)
{
    const juce::Rectangle<int> area (width, height);

    if (over || open)
    {
        g.setColour (theme.raisedOver);
        g.fillRoundedRectangle (area.reduced (1, 2).toFloat(), 4.0f);
    }

    g.setFont (theme.body (measure::textHeight));
    g.setColour (theme.label);
    g.drawText (text, area, juce::Justification::centred, false);
}

//==============================================================================
void LookAndFeel::fillTextEditorBackground (juce::Graphics& g, int width, int height, juce::TextEditor& editor)
{
    g.setColour (editor.findColour (juce::TextEditor::backgroundColourId));
    g.fillRoundedRectangle (juce::Rectangle<int> (width, height).toFloat(), measure::corner);
}

void LookAndFeel::drawTextEditorOutline (juce::Graphics& g, int width, int height, juce::TextEditor& editor)
{
    const bool focused = editor.isEnabled() && ! editor.isReadOnly() && editor.hasKeyboardFocus (true);
    const float stroke = focused ? 1.5f : 1.0f;
    g.setColour (editor.findColour (focused ? juce::TextEditor::focusedOutlineColourId : juce::TextEditor::outlineColourId));
    g.drawRoundedRectangle (juce::Rectangle<int> (width, height).toFloat().reduced (stroke * 0.5f), measure::corner, stroke);
}

juce::Font LookAndFeel::getLabelFont (juce::Label& label)
{
    return dynamic_cast<juce::Slider*> (label.getParentComponent()) != nullptr ? theme.body (measure::textHeight) : LookAndFeel_V4::getLabelFont (label);
}

juce::Label* LookAndFeel::createSliderTextBox (juce::Slider& slider)
{
    auto* label = LookAndFeel_V4::createSliderTextBox (slider);
    label->setJustificationType (juce::Justification::centredRight);
    label->setFont (theme.body (measure::textHeight));
    label->setTitle (slider.getTitle());
    return label;
}

void LookAndFeel::drawLinearSlider (juce::Graphics& g, int x, int y, int width, int height, float position, float, float, juce::Slider::SliderStyle, juce::Slider& slider)
{
    const auto area = juce::Rectangle<int> (x, y, width, height).toFloat();
    const auto track = area.withSizeKeepingCentre (area.getWidth(), 4.0f);
    g.setColour (theme.line);
    g.fillRoundedRectangle (track, 2.0f);
    g.setColour (slider.isEnabled() ? theme.accent : theme.control);
    g.fillRoundedRectangle (track.withRight (position), 2.0f);

    const auto knob = juce::Rectangle<float> (14.0f, 14.0f).withCentre ({ position, area.getCentreY() });
    g.setColour (slider.isMouseOverOrDragging() ? theme.text : theme.label);
    g.fillEllipse (knob);

    if (slider.hasKeyboardFocus (true))
    {
        g.setColour (theme.accent);
        g.drawEllipse (knob.expanded (2.5f), 1.5f);
    }
}

void LookAndFeel::drawScrollbar (juce::Graphics& g, juce::ScrollBar&, int x, int y, int width, int height, bool vertical, int thumbStart, int thumbSize, bool over, bool down)
{
    const auto thumb = vertical ? juce::Rectangle<int> (x, thumbStart, width, thumbSize) : juce::Rectangle<int> (thumbStart, y, thumbSize, height);
    g.setColour (over || down ? theme.label : theme.control);
    g.fillRoundedRectangle (thumb.toFloat().reduced (vertical ? 2.5f : 0.0f, vertical ? 0.0f : 2.5f), 2.5f);
}

//==============================================================================
static juce::TextLayout tooltipText (const juce::String& text, const juce::Font& font, juce::Colour colour)
{
    juce::AttributedString words;
    words.setJustification (juce::Justification::centredLeft);
    constexpr float width = 360.0f;
    words.append (brokenIntoLines (text, font, width), font, colour);
    juce::TextLayout layout;
    layout.createLayout (words, width);
    return layout;
}

juce::Rectangle<int> LookAndFeel::getTooltipBounds (const juce::String& text, juce::Point<int> position, juce::Rectangle<int> parent)
{
    const auto layout = tooltipText (text, theme.body (measure::smallHeight + 0.5f), theme.label);
    const int width = static_cast<int> (layout.getWidth()) + 20, height = static_cast<int> (layout.getHeight()) + 14;
    return juce::Rectangle<int> (position.x > parent.getCentreX() ? position.x - width - 12 : position.x + 18,
                                 position.y > parent.getCentreY() ? position.y - height - 6 : position.y + 8, width, height).constrainedWithin (parent);
}

void LookAndFeel::drawTooltip (juce::Graphics& g, const juce::String& text, int width, int height)
{
    const auto area = juce::Rectangle<int> (width, height).toFloat();
    g.setColour (theme.raisedOver);
    g.fillRoundedRectangle (area, measure::corner);
    g.setColour (theme.line);
    g.drawRoundedRectangle (area.reduced (0.5f), measure::corner, 1.0f);
    tooltipText (text, theme.body (measure::smallHeight + 0.5f), theme.label).draw (g, juce::Rectangle<int> (width, height).reduced (10, 7).toFloat());
}

} // namespace guidetone
