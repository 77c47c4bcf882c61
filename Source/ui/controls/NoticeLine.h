// NoticeLine.h - what the window has to say of a file: a sentence under the bar, with what may be done about it.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../look/LookAndFeel.h"

#include <functional>
#include <vector>

namespace guidetone
{

/** Nothing waits for it: it goes after some seconds, unless it tells of trouble or asks something, and whenever it is closed. [message thread] */
class NoticeLine final : public juce::Component,
                         private juce::Timer
{
public:
    enum class Kind { news, trouble };

    /** A button behind the sentence. The line is closed before it does its work. */
    struct Offer
    {
        juce::String words;
        std::function<void()> take;
    };

    explicit NoticeLine (const Theme& theme);

    /** It has come, has gone, or has become another: it needs room or gives it back. */
    std::function<void()> onChange;

    void say (const juce::String& sentence, Kind kind = Kind::news, std::vector<Offer> offers = {});
    void close();

    const juce::String& sentence() const noexcept    { return said; }
    Kind kind() const noexcept                       { return saidAs; }

    /** What the buttons say, and doing what one of them does. */
    juce::StringArray offers() const;
    void take (int offer);

    int heightFor (int width) const;

    void paint (juce::Graphics&) override;
    void resized() override;
    void lookAndFeelChanged() override;

private:
    void timerCallback() override                    { close(); }
    juce::TextLayout textFor (int width) const;
    int buttonsWidth() const;
    int widthOfButton (const juce::Button& button) const;

    const Theme& theme;
    juce::String said;
    Kind saidAs = Kind::news;
    std::vector<Offer> offered;
    juce::OwnedArray<juce::TextButton> buttons, retired;    // the last sentence's, until the next but one
    juce::TextButton closeButton;
};

} // namespace guidetone
