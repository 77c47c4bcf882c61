// ChordPanel.h - the chord that sounds, very large, with its tones and its other names beneath.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ChordPicture.h"

namespace guidetone
{

/** Shows values; knows no processor. [message thread] */
class ChordPanel final : public juce::Component,
                         public juce::TooltipClient
{
public:
    explicit ChordPanel (const Theme& theme);

    /** Shows what sounds now, and repaints if that looks different from what was shown before.
        @param context  what it was named in: its key gives the numeral, and the tooltips explain the prices of the names by it. */
    void show (const Shown& shown, const SpellingContext& spelling, const NamingContext& context = {});

    /** The chord as a sentence, for screen readers. */
    const juce::String& spoken() const noexcept    { return spokenName; }

    /** What else is to be said of it: "five seven in A major, root not played, 87 per cent sure". */
    const juce::String& spokenContext() const noexcept    { return picture.spokenContext; }

    /** Where the symbol's ink lies and where it may, in this component's coordinates. */
    juce::Rectangle<float> symbolInk() const;
    juce::Rectangle<int> symbolArea() const        { return layout().symbol; }

    /** Why the name under the pointer was given: "E minor seven: quality 10, 3 in the bass 8". */
    juce::String getTooltip() override;
    juce::String explanationAt (juce::Point<float> position) const;

    void paint (juce::Graphics&) override;
    std::unique_ptr<juce::AccessibilityHandler> createAccessibilityHandler() override;

private:
    struct Layout
    {
        juce::Rectangle<int> heading, symbol, tones, others;
        float capHeight = 0.0f;         ///< what a symbol gets that is short enough
        float baseline = 0.0f;
        bool roomForTones = false, roomForOthers = false;
    };

    Layout layout() const;
    juce::Point<float> originFor (const Layout&, float capHeight) const;
    void paintGuidance (juce::Graphics&) const;
    void paintHeading (juce::Graphics&, juce::Rectangle<int>) const;
    void paintSymbol (juce::Graphics&, const Layout&) const;
    void paintTones (juce::Graphics&, juce::Rectangle<int>) const;
    void paintOthers (juce::Graphics&, juce::Rectangle<int>) const;
    std::vector<juce::Rectangle<float>> chipsIn (juce::Rectangle<int>) const;
    float fitted (const Layout&) const;
    juce::String explanationOf (const Reading&) const;

    const Theme& theme;
    Shown lastShown;
    SpellingContext lastSpelling;
    NamingContext lastContext;
    bool shownBefore = false;
    ChordPicture picture;
    SetSymbol symbol, numeral;
    std::vector<SetSymbol> others;
    juce::String spokenName;
};

} // namespace guidetone
