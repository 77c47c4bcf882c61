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
    int idealWidth() const    { return juce::roundToInt (1000.0f * theme.textScale); }
    int heightFor (int width);

    std::function<void()> onDemo, onClose;

    /** All of it as one text, for screen readers. */
    juce::String spoken() const;

    void paint (juce::Graphics&) override;
    void resized() override;
    void lookAndFeelChanged() override    { resized(); }
    std::unique_ptr<juce::AccessibilityHandler> createAccessibilityHandler() override;

private:
    class Page;

    int titleRoom() const;
    void paintSigns (juce::Graphics&, juce::Rectangle<int>) const;

    const Theme& theme;
    juce::TextButton demo, close;
    std::unique_ptr<Page> page;
    juce::Viewport view;                // scrolls where the window is low
};

} // namespace guidetone
