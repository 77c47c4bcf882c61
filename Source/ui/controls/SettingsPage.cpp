// SettingsPage.cpp - see SettingsPage.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "SettingsPage.h"

#include <algorithm>
#include <cmath>

namespace guidetone
{

namespace
{
    constexpr int noteGap = 5;
    constexpr float usualLine = 33.0f, labelPart = 0.36f;
}

SettingsPage::SettingsPage (const Theme& themeToUse) : theme (themeToUse)
{
    setInterceptsMouseClicks (false, true);
}

SettingsPage::~SettingsPage() = default;

void SettingsPage::addLine (const juce::String& label, std::unique_ptr<juce::Component> control, int widest)
{
    addAndMakeVisible (*control);
    lines.push_back ({ label, std::move (control), widest });
}

const SettingsPage::Line* SettingsPage::lineOf (const juce::Component& control) const
{
    const auto found = std::find_if (lines.begin(), lines.end(), [&control] (const Line& line) { return line.control.get() == &control; });
    return found != lines.end() ? &*found : nullptr;
}

juce::String SettingsPage::noteOf (const juce::Component& control) const
{
    const auto* line = lineOf (control);
    return line != nullptr ? line->note : juce::String();
}

void SettingsPage::setNote (juce::Component& control, const juce::String& note, Tone tone)
{
    for (auto& line : lines)
        if (line.control.get() == &control && (line.note != note || line.tone != tone))
        {
            line.note = note;
            line.tone = tone;
            control.setDescription (note);
            changedHeight();
        }
}

void SettingsPage::showLine (const juce::Component& control, bool isShown)
{
    for (auto& line : lines)
        if (line.control.get() == &control && line.isShown != isShown)
        {
            line.isShown = isShown;
            line.control->setVisible (isShown);
            changedHeight();
        }
}

void SettingsPage::changedHeight()
{
    juce::NullCheckedInvocation::invoke (onHeight);
    resized();
    repaint();
}

void SettingsPage::show (const View& view)
{
    for (auto& line : lines)
        if (auto* combo = dynamic_cast<ViewCombo*> (line.control.get()))
            combo->show (view);
}

//==============================================================================
int SettingsPage::lineHeight() const            { return juce::roundToInt (usualLine * scale()); }
int SettingsPage::labelWidth (int width) const  { return juce::roundToInt (static_cast<float> (width) * labelPart); }

juce::TextLayout SettingsPage::layoutOf (const Line& line, int width) const
{
    juce::AttributedString text;
    text.append (line.note, theme.body (measure::smallHeight), line.tone == Tone::warning ? theme.warning : line.tone == Tone::accent ? theme.text : theme.quiet);
    juce::TextLayout layout;
    layout.createLayout (text, static_cast<float> (juce::jmax (1, width)));
    return layout;
}

int SettingsPage::noteHeight (const Line& line, int width) const
{
    return line.note.isEmpty() ? 0 : static_cast<int> (std::ceil (layoutOf (line, width - labelWidth (width)).getHeight())) + noteGap;
}

int SettingsPage::linesHeight (int width) const
{
    int height = 0;

    for (const auto& line : lines)
        height += line.isShown ? lineHeight() + noteHeight (line, width) : 0;

    return height;
}

void SettingsPage::layLines (juce::Rectangle<int> area)
{
    for (auto& line : lines)
    {
        if (! line.isShown)
            continue;

        const int width = area.getWidth(), note = noteHeight (line, width);
        auto place = area.removeFromTop (lineHeight());
        line.labelArea = place.removeFromLeft (labelWidth (width));
        line.noteArea = area.removeFromTop (note).withTrimmedLeft (labelWidth (width)).withTrimmedBottom (juce::jmin (note, noteGap));

        const int widest = line.widest > 0 ? juce::jmin (place.getWidth(), juce::roundToInt (static_cast<float> (line.widest) * scale())) : place.getWidth();
        line.control->setBounds (place.removeFromLeft (widest).withSizeKeepingCentre (widest, juce::roundToInt (measure::controlHeight * scale())));
    }
}

void SettingsPage::resized()    { layLines (getLocalBounds()); }

void SettingsPage::paint (juce::Graphics& g)
{
    for (const auto& line : lines)
    {
        if (! line.isShown)
            continue;

        g.setFont (theme.body (measure::textHeight));
        g.setColour (theme.label);
        g.drawFittedText (line.label, line.labelArea.withTrimmedRight (8), juce::Justification::centredLeft, 2, 0.7f);

        if (line.note.isNotEmpty())
            layoutOf (line, line.noteArea.getWidth()).draw (g, line.noteArea.toFloat());
    }
}

} // namespace guidetone
