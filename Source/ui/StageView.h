// StageView.h - the chord on a whole screen: read from ten metres, with what came before and what comes.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/ChordPicture.h"

#include <juce_gui_basics/juce_gui_basics.h>

namespace guidetone
{

/** A window of its own without a frame, black, in the theme of high contrast. While it is open the screen does not fall asleep, where the
    system lets us say so. [message thread] */
class StageView final : public juce::Component
{
public:
    StageView();
    ~StageView() override;

    /** Escape, F11, a double click, or two fingers at once. */
    std::function<void()> onClose;

    /** Fills a display. @param display  an index into the desktop's; outside them, the first. */
    void openOn (int display);

    /** What is known about the moment. */
    struct Moment
    {
        ChordPicture now;
        std::vector<SymbolRun> before, next;    ///< empty where there is none
        juce::String place;                     ///< "12:3", empty without a transport
        juce::String key;                       ///< "A major"

        friend bool operator== (const Moment&, const Moment&) = default;
    };

    /** Repaints what looks different. */
    void show (const Moment& moment);

    /** Where each of them stands, and how high the capitals of what sounds now are. */
    juce::Rectangle<int> nowArea() const;
    juce::Rectangle<int> beforeArea() const;
    juce::Rectangle<int> nextArea() const;
    float capHeight() const             { return placed().capHeight; }

    void paint (juce::Graphics&) override;
    bool keyPressed (const juce::KeyPress&) override;
    void mouseDown (const juce::MouseEvent&) override;
    void mouseDoubleClick (const juce::MouseEvent&) override;
    std::unique_ptr<juce::AccessibilityHandler> createAccessibilityHandler() override;

private:
    FittedSetting placed() const;
    juce::Rectangle<int> captionArea() const;
    void close();

    const Theme theme = themeOf (ThemeName::highContrast);
    Moment moment;
    std::vector<SetSymbol> now;         // every way to set it
    SetSymbol before, next;
    bool keptAwake = false;
};

/** The displays there are, as a menu lists them: "Display 2, 1920 x 1080". */
juce::StringArray displayNames();

} // namespace guidetone
