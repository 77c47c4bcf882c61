// TextField.cpp - see TextField.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "TextField.h"

namespace guidetone
{

TextField::TextField (const Theme& themeToUse, const juce::String& title, const juce::String& help, int mostLetters, const juce::String& allowed)
    : theme (themeToUse)
{
    setTitle (title);
    setTooltip (help);
    setInputRestrictions (mostLetters, allowed);
    setSelectAllWhenFocused (true);
    setIndents (8, 0);
    setJustification (juce::Justification::centredLeft);
    setFont (theme.body (measure::textHeight));

    onReturnKey = [this] { enter(); };
    onFocusLost = [this] { enter(); };
    onTextChange = [this] { juce::NullCheckedInvocation::invoke (onTyped); };
    onEscapeKey = [this]
    {
        setText (shown, false);
        juce::NullCheckedInvocation::invoke (onTyped);
    };
}

void TextField::enter()
{
    if (getText() != shown)
        juce::NullCheckedInvocation::invoke (onEnter, getText());
}

void TextField::show (const juce::String& text)
{
    if (std::exchange (shown, text) != text)
        setText (text, false);
}

void TextField::lookAndFeelChanged()
{
    juce::TextEditor::lookAndFeelChanged();
    applyFontToAllText (theme.body (measure::textHeight));
    applyColourToAllText (theme.text);
}

//==============================================================================
juce::TextButton& ButtonRow::add (const juce::String& word, const juce::String& help, std::function<void()> onClick)
{
    auto* button = buttons.add (new juce::TextButton (word));
    button->setTooltip (help);
    button->onClick = std::move (onClick);
    addAndMakeVisible (button);
    return *button;
}

void ButtonRow::resized()
{
    constexpr int gap = 6, air = 26;
    const auto font = theme.body (measure::textHeight);
    const auto wanted = [&] (const juce::TextButton& button) { return widthOf (font, button.getButtonText()) + air; };
    int total = gap * (buttons.size() - 1);

    for (const auto* button : buttons)
        total += wanted (*button);

    const float share = juce::jmin (1.0f, static_cast<float> (getWidth()) / static_cast<float> (juce::jmax (1, total)));
    auto area = getLocalBounds();

    for (auto* button : buttons)
    {
        button->setBounds (area.removeFromLeft (static_cast<int> (static_cast<float> (wanted (*button)) * share)));
        area.removeFromLeft (gap);
    }
}

} // namespace guidetone
