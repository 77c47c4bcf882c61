// HelpSheet.h - the first screen, and the help: what to do, what the signs mean, and which key does what.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../look/LookAndFeel.h"

#include <functional>

namespace guidetone
{

/** [message thread] */
class HelpSheet final : public juce::Component
{
public:
    explicit HelpSheet (const Theme& theme);
    ~HelpSheet() override;

    /** What it needs to say everything, at the size of text that was chosen. */
    int idealWidth() const     { return juce::roundToInt (1000.0f * theme.textScale); }
    int idealHeight() const    { return juce::roundToInt (520.0f * theme.textScale); }

    std::function<void()> onDemo, onClose;

    /** All of it as one text, for screen readers. */
    juce::String spoken() const;

    void paint (juce::Graphics&) override;
    void resized() override;
    void lookAndFeelChanged() override    { resized(); }
    std::unique_ptr<juce::AccessibilityHandler> createAccessibilityHandler() override;

private:
    class Keys;

    struct Step
    {
        juce::String title, text;
        juce::Rectangle<int> place;
    };

    int placeSteps (juce::Rectangle<int> area);
    juce::TextLayout layoutOf (const Step& step, int width) const;
    void paintSigns (juce::Graphics&, juce::Rectangle<int>) const;

    const Theme& theme;
    std::vector<Step> steps;
    juce::TextButton demo, close;
    std::unique_ptr<Keys> keys;
    juce::Viewport keyView;             // scrolls where the window is low
    juce::Rectangle<int> stepArea;
};

} // namespace guidetone
