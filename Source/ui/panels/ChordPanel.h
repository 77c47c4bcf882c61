// ChordPanel.h - the chord that sounds, very large, with its tones and its other names beneath.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../look/CrossFade.h"
#include "AlternateChip.h"
#include "ChordPicture.h"

#include <functional>
#include <memory>

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

    /** Writes everything anew, if that is another writing. */
    void write (const Writing& writing);

    /** Lets one symbol give way to the next, as a vertical blank does. Until it is called for the first time, what is shown is there at once.
        @param seconds  of any clock that goes forward. Repaints only while a symbol changes, and only where there is ink of it. */
    void update (double seconds);

    /** What has begun to appear is there. */
    void settle();

    /** Another name was chosen for what sounds. @param reading  its place among the readings, 1 for the first after the name itself. */
    std::function<void (int reading)> onChooseAlternate;

    /** The symbol is dragged out of the panel. Called once a drag. */
    std::function<void()> onDragOut;

    /** The chord as a sentence, for screen readers. */
    const juce::String& spoken() const noexcept    { return spokenName; }

    /** What else is to be said of it: "five seven in A major, root not played, 87 per cent sure". */
    const juce::String& spokenContext() const noexcept    { return picture.spokenContext; }

    /** Where the symbol's ink lies and where it may, in this component's coordinates. */
    juce::Rectangle<float> symbolInk() const;
    juce::Rectangle<int> symbolArea() const        { return layout().symbol; }

    /** The other names that have room, best first. */
    std::vector<AlternateChip*> alternates() const;

    /** Why the name under the pointer was given: "E minor seven: quality 10, 3 in the bass 8". */
    juce::String getTooltip() override;
    juce::String explanationAt (juce::Point<float> position) const;

    void paint (juce::Graphics&) override;
    void mouseDown (const juce::MouseEvent&) override    { draggedOut = false; }
    void mouseDrag (const juce::MouseEvent&) override;
    void resized() override                        { placeChips(); }
    void lookAndFeelChanged() override;
    std::unique_ptr<juce::AccessibilityHandler> createAccessibilityHandler() override;

private:
    struct Layout
    {
        juce::Rectangle<int> heading, symbol, tones, others;    ///< empty where there is no room
        float capHeight = 0.0f;         ///< what a symbol gets that is short enough
    };

    /** What stands in the symbol's area: a chord, set in one or several ways, or guidance where nothing sounds. */
    struct Symbol
    {
        std::vector<SetSymbol> settings;
        bool held = false, rootSilent = false;
    };

    /** A way to set it, and where. */
    struct Placed
    {
        const SetSymbol* setting = nullptr;
        float capHeight = 0.0f;
        juce::Point<float> origin;

        juce::Rectangle<float> ink() const;
    };

    void showPicture();
    void showSpoken();
    void showChips();
    void placeChips();
    Layout layout() const;
    static bool isGuidance (const Symbol& symbol) noexcept    { return symbol.settings.empty() || symbol.settings[0].empty(); }
    juce::Rectangle<int> inkArea (const Layout&) const;
    Placed placed (const Symbol&, const Layout&) const;
    void paintSymbol (juce::Graphics&, const Symbol&, const Layout&) const;
    void paintSymbols (juce::Graphics&, const Layout&) const;
    void paintGuidance (juce::Graphics&, juce::Rectangle<int>) const;
    void paintHeading (juce::Graphics&, juce::Rectangle<int>) const;
    void paintTones (juce::Graphics&, juce::Rectangle<int>) const;
    juce::String explanationOf (int reading) const;

    const Theme& theme;
    Writing writing;
    Shown lastShown;
    SpellingContext lastSpelling;
    NamingContext lastContext;
    bool shownBefore = false;
    ChordPicture picture;
    CrossFade<Symbol> symbols;
    std::optional<double> clock;        // seconds, at the latest update
    SetSymbol numeral;
    std::vector<std::unique_ptr<AlternateChip>> chips;      // as many as there were ever needed; those beyond the picture's others are not seen
    juce::String spokenName;
    bool draggedOut = false;
};

} // namespace guidetone
