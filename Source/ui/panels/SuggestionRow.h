// SuggestionRow.h - one of the chords that may come next: to be seen, heard while it is pressed, and inserted.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "SuggestionPicture.h"

#include <functional>

namespace guidetone
{

/** A row of the suggestions. What a person does with it goes out through the functions. [message thread] */
class SuggestionRow final : public juce::Component,
                            public juce::TooltipClient
{
public:
    /** By how much room a row has. */
    enum class Form : std::uint8_t
    {
        compact,        ///< symbol and per cent
        stacked,        ///< with the numeral, and the reason below
        wide            ///< all in one line
    };

    explicit SuggestionRow (const Theme& theme);

    std::function<void()> onPress, onRelease;       ///< the chord is pressed, and let go
    std::function<void()> onInsert;                 ///< by the plus, by the menu, or by letting go outside of the list; comes before onRelease
    std::function<void()> onHearBriefly;            ///< asked for without a hand that could let go

    /** Where a drag still means no more than listening. */
    std::function<bool (const juce::MouseEvent&)> isInList;

    /** Repaints if this looks different from what was shown before. */
    void show (const SuggestionPicture& picture);
    const SuggestionPicture& shown() const noexcept     { return picture; }

    struct Look
    {
        Form form = Form::stacked;
        float scale = 1.0f;             ///< of everything, beside the size of the text that was chosen
        bool heard = false;
        bool current = false;           ///< what the keys mean

        friend bool operator== (const Look&, const Look&) = default;
    };

    void setLook (const Look& look);
    const Look& shownLook() const noexcept              { return look; }

    /** At the usual size, in pixels. */
    static float heightOf (Form form) noexcept;
    static float leastWidthOf (Form form) noexcept;

    juce::Rectangle<int> plusArea() const;

    /** Whether there is room for the whole reason; else only the tooltip has it. */
    bool showsReason() const;

    juce::String getTooltip() override;
    void paint (juce::Graphics&) override;
    void mouseEnter (const juce::MouseEvent& event) override    { hover (event); }
    void mouseMove (const juce::MouseEvent& event) override     { hover (event); }
    void mouseExit (const juce::MouseEvent& event) override     { hover (event); }
    void mouseDown (const juce::MouseEvent&) override;
    void mouseDrag (const juce::MouseEvent&) override;
    void mouseUp (const juce::MouseEvent&) override;
    void lookAndFeelChanged() override                          { repaint(); }
    std::unique_ptr<juce::AccessibilityHandler> createAccessibilityHandler() override;

private:
    enum class Pressed : std::uint8_t { nothing, chord, plus };
    enum class Over : std::uint8_t { nothing, chord, plus };

    /** Where everything lies. */
    struct Places
    {
        juce::Rectangle<float> symbol, numeral, percent, bar, reason;
    };

    Places places() const;
    void paintPlus (juce::Graphics&) const;
    void paintBar (juce::Graphics&, juce::Rectangle<float>) const;
    juce::Font smallFont() const;
    juce::Colour quietInk() const;
    float scaled (float pixels) const noexcept                  { return pixels * look.scale * theme.textScale; }
    void showMenu();
    void hover (const juce::MouseEvent&);

    const Theme& theme;
    SuggestionPicture picture;
    SetSymbol symbol, numeral;
    Look look;
    Pressed pressed = Pressed::nothing;
    Chord pressedChord;                 // another may have come by the time the plus is let go
    Over over = Over::nothing;
};

} // namespace guidetone
