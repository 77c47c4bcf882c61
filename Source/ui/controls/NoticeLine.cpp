// NoticeLine.cpp - see NoticeLine.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "NoticeLine.h"

#include "../look/Words.h"

namespace guidetone
{

namespace
{
    constexpr int edge = 14, gap = 6, padding = 6, leastBeside = 220, newsMilliseconds = 8000;
}

NoticeLine::NoticeLine (const Theme& themeToUse) : theme (themeToUse)
{
    setOpaque (true);
    setFocusContainerType (FocusContainerType::focusContainer);
    closeButton.onClick = [this] { close(); };
    addAndMakeVisible (closeButton);
    lookAndFeelChanged();
}

void NoticeLine::lookAndFeelChanged()
{
    closeButton.setButtonText (juce::String::charToString (0x00d7));
    closeButton.setTitle (words ("Close the notice"));
    resized();
    repaint();
}

void NoticeLine::say (const juce::String& sentence, Kind kind, std::vector<Offer> offers)
{
    said = sentence;
    saidAs = kind;
    offered = std::move (offers);

    // One of them may be in the midst of its click.
    buttons.swapWith (retired);
    buttons.clear();

    for (auto* button : retired)
        removeChildComponent (button);

    for (std::size_t i = 0; i < offered.size(); ++i)
    {
        auto* button = buttons.add (new juce::TextButton (offered[i].words));
        button->onClick = [this, i] { take (static_cast<int> (i)); };
        addAndMakeVisible (button);
    }

    kind == Kind::news && offered.empty() ? startTimer (newsMilliseconds) : stopTimer();
    setTitle (sentence);
    setVisible (true);
    juce::AccessibilityHandler::postAnnouncement (sentence, juce::AccessibilityHandler::AnnouncementPriority::medium);
    resized();
    repaint();
    juce::NullCheckedInvocation::invoke (onChange);
}

void NoticeLine::close()
{
    stopTimer();
    said.clear();
    offered.clear();
    setVisible (false);
    juce::NullCheckedInvocation::invoke (onChange);
}

juce::StringArray NoticeLine::offers() const
{
    juce::StringArray all;

    for (const auto& offer : offered)
        all.add (offer.words);

    return all;
}

void NoticeLine::take (int offer)
{
    if (! juce::isPositiveAndBelow (offer, static_cast<int> (offered.size())))
        return;

    const auto taken = offered[static_cast<std::size_t> (offer)].take;
    close();
    juce::NullCheckedInvocation::invoke (taken);
}

//==============================================================================
int NoticeLine::widthOfButton (const juce::Button& button) const
{
    return widthOf (theme.body (measure::textHeight), button.getButtonText()) + 24;
}

int NoticeLine::buttonsWidth() const
{
    int width = widthOfButton (closeButton) + gap;

    for (const auto* button : buttons)
        width += widthOfButton (*button) + gap;

    return width;
}

juce::TextLayout NoticeLine::textFor (int width) const
{
    juce::AttributedString text (said);
    text.setFont (theme.body (measure::textHeight));
    text.setColour (saidAs == Kind::trouble ? theme.warning : theme.label);
    text.setJustification (juce::Justification::centredLeft);
    juce::TextLayout layout;
    layout.createLayout (text, static_cast<float> (juce::jmax (1, width)));
    return layout;
}

// Beside the buttons, or above them where they would leave too little.
int NoticeLine::heightFor (int width) const
{
    const int beside = width - 2 * edge - buttonsWidth(), row = measure::controlHeight + 2 * padding;

    if (beside >= leastBeside)
        return juce::jmax (row, juce::roundToInt (textFor (beside).getHeight()) + 2 * padding + 2);

    return juce::roundToInt (textFor (width - 2 * edge).getHeight()) + padding + row;
}

void NoticeLine::resized()
{
    auto row = getLocalBounds().reduced (edge, padding).removeFromBottom (measure::controlHeight);
    closeButton.setBounds (row.removeFromRight (widthOfButton (closeButton)));

    for (int i = buttons.size(); --i >= 0;)
    {
        row.removeFromRight (gap);
        buttons[i]->setBounds (row.removeFromRight (widthOfButton (*buttons[i])));
    }
}

void NoticeLine::paint (juce::Graphics& g)
{
    g.fillAll (theme.panel);
    auto area = getLocalBounds().reduced (edge, padding);
    const int beside = area.getWidth() - buttonsWidth();

    if (beside >= leastBeside)
        area.setWidth (beside);
    else
        area.removeFromBottom (measure::controlHeight);

    const auto layout = textFor (area.getWidth());
    layout.draw (g, area.toFloat().withSizeKeepingCentre (static_cast<float> (area.getWidth()), layout.getHeight()));
    g.setColour (saidAs == Kind::trouble ? theme.warning : theme.accent);
    g.fillRect (getLocalBounds().removeFromLeft (3));
    g.setColour (theme.line);
    g.fillRect (getLocalBounds().removeFromBottom (1));
}

} // namespace guidetone
