// TextField.h - a line of text that counts once it is entered, and buttons side by side.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../look/LookAndFeel.h"

namespace guidetone
{

/** Entered by Return, or by leaving it; Escape brings back what it was. [message thread] */
class TextField final : public juce::TextEditor
{
public:
    /** @param allowed  the letters that can be typed; empty: all. */
    TextField (const Theme& theme, const juce::String& title, const juce::String& help, int mostLetters, const juce::String& allowed = {});

    /** Something else than what was shown. Whoever takes it shows it; what is not taken is asked again when it is next entered. */
    std::function<void (const juce::String&)> onEnter;

    /** What stands there so far has changed, by hand or by Escape. */
    std::function<void()> onTyped;

    /** What counts now. Leaves alone what is being typed, unless that is new. */
    void show (const juce::String& text);

    void lookAndFeelChanged() override;

private:
    void enter();

    const Theme& theme;
    juce::String shown;
};

/** Buttons as wide as their words, from left to right; all a little narrower where there is no room. [message thread] */
class ButtonRow final : public juce::Component
{
public:
    explicit ButtonRow (const Theme& themeToUse) : theme (themeToUse) {}

    juce::TextButton& add (const juce::String& word, const juce::String& help, std::function<void()> onClick);

    void resized() override;
    void lookAndFeelChanged() override    { resized(); }

private:
    const Theme& theme;
    juce::OwnedArray<juce::TextButton> buttons;
};

} // namespace guidetone
