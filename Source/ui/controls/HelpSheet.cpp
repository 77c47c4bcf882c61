// HelpSheet.cpp - see HelpSheet.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "HelpSheet.h"

#include "../Commands.h"
#include "../look/LineBreaks.h"
#include "../look/Words.h"
#include "../panels/LogCommands.h"

#include <span>

namespace guidetone
{

namespace
{
    constexpr int edge = 24, gap = 28, buttonHeight = 32;
    constexpr float titleHeight = 20.0f;
}

//==============================================================================
/** What to do, step by step, and below it the keys, each in as many columns as have room side by side. */
class HelpSheet::Page final : public juce::Component
{
public:
    explicit Page (const Theme& themeToUse)
        : theme (themeToUse),
          steps { { words ("Play"), words ("on a MIDI keyboard, on the keys below, or on the computer's keys from A to L. The chord stands there at once, in the right spelling."), {} },
                  { words ("Say who plays the bass"), words ("Solo: your lowest note is the bass. With bass: somebody else plays the roots, and yours may be silent. Find out: it listens and decides."), {} },
                  { words ("Let the key be found"), words ("or choose it; a click on the lock keeps it. The key spells the chords and gives them their numerals."), {} },
                  { words ("Keep what you have played"), words ("Every chord is listed with bar and beat. A right click anywhere shows what can be done there."), {} } }
    {
        setInterceptsMouseClicks (false, false);
    }

    /** Takes this width, and the height that it needs there. */
    void fitTo (int width)
    {
        const int stepsHeight = placeSteps (width);
        setSize (width, placeKeys (width, stepsHeight + edge));
    }

    void paint (juce::Graphics& g) override
    {
        for (const auto& step : steps)
            layoutOf (step, step.place.getWidth()).draw (g, step.place.toFloat());

        for (const auto& key : keys)
        {
            g.setFont (theme.strong (measure::smallHeight));
            g.setColour (theme.text);
            g.drawText (key.key, key.keyPlace, juce::Justification::centredLeft, true);
            g.setFont (theme.body (measure::smallHeight));
            g.setColour (theme.label);
            drawLines (g, key.title, key.titlePlace, juce::Justification::centredLeft, key.lines);
        }
    }

    juce::String spoken() const
    {
        juce::StringArray sentences;

        for (const auto& step : steps)
            sentences.add (step.title + ": " + step.text);

        for (const auto& key : keys)
            sentences.add (key.title + ": " + key.key + ".");

        return sentences.joinIntoString (" ");
    }

private:
    struct Step
    {
        juce::String title, text;
        juce::Rectangle<int> place;
    };

    struct Key
    {
        juce::String key, title;
        juce::Rectangle<int> keyPlace {}, titlePlace {};
        int lines = 1;              // of the title
    };

    /** Those of the window, and behind them those of chords that are selected. */
    static std::vector<Key> allKeys()
    {
        std::vector<Key> all;

        for (const auto& command : commandTable())
            all.push_back ({ keyText (command), words (command.title) });

        for (const auto& edit : logCommandTable())
            all.push_back ({ keyText (edit.keyCode, edit.modifiers), words (edit.title) });

        return all;
    }

    int scaled (int pixels) const    { return juce::roundToInt (static_cast<float> (pixels) * theme.textScale); }

    /** @returns where they end. */
    int placeSteps (int width)
    {
        const int most = (width + gap) / (scaled (200) + gap);
        const int columns = most >= 4 ? 4 : most >= 2 ? 2 : 1;
        const int columnWidth = (width - (columns - 1) * gap) / columns;
        int y = 0, rowHeight = 0;

        for (int i = 0; i < static_cast<int> (steps.size()); ++i)
        {
            if (i > 0 && i % columns == 0)
                y += std::exchange (rowHeight, 0) + edge / 2;

            auto& step = steps[static_cast<std::size_t> (i)];
            step.place = { i % columns * (columnWidth + gap), y, columnWidth, static_cast<int> (std::ceil (layoutOf (step, columnWidth).getHeight())) };
            rowHeight = juce::jmax (rowHeight, step.place.getHeight());
        }

        return y + rowHeight;
    }

    /** @returns where they end. */
    int placeKeys (int width, int top)
    {
        const auto strong = theme.strong (measure::smallHeight);
        const int count = static_cast<int> (keys.size()), line = scaled (juce::roundToInt (measure::smallHeight) + 4);
        const int columns = juce::jlimit (1, 3, (width + gap) / (scaled (280) + gap));
        const int inColumn = (count + columns - 1) / columns, columnWidth = (width - (columns - 1) * gap) / columns;
        int end = top;

        for (int first = 0; first < count; first += inColumn)
        {
            const std::span column (keys.data() + first, static_cast<std::size_t> (juce::jmin (inColumn, count - first)));
            const int x = first / inColumn * (columnWidth + gap);
            int keyWidth = 0, y = top;

            for (const auto& key : column)
                keyWidth = juce::jmin (columnWidth / 2, juce::jmax (keyWidth, widthOf (strong, key.key) + 12));

            for (auto& key : column)
            {
                key.lines = linesOf (key.title, columnWidth - keyWidth);
                key.keyPlace = { x, y, keyWidth, line };
                key.titlePlace = { x + keyWidth, y, columnWidth - keyWidth, key.lines * line };
                y += key.lines * line;
            }

            end = juce::jmax (end, y);
        }

        return end;
    }

    int linesOf (const juce::String& title, int width) const
    {
        const auto body = theme.body (measure::smallHeight);
        juce::AttributedString text;
        text.append (brokenIntoLines (title, body, static_cast<float> (width)), body);
        juce::TextLayout layout;
        layout.createLayout (text, static_cast<float> (width));
        return juce::jmax (1, layout.getNumLines());
    }

    juce::TextLayout layoutOf (const Step& step, int width) const
    {
        const auto body = theme.body (measure::smallHeight);
        juce::AttributedString text;
        text.setWordWrap (juce::AttributedString::byWord);
        text.setLineSpacing (2.0f);
        text.append (step.title + "\n", theme.strong (measure::textHeight), theme.text);
        text.append (brokenIntoLines (step.text, body, static_cast<float> (width)), body, theme.label);
        juce::TextLayout layout;
        layout.createLayout (text, static_cast<float> (width));
        return layout;
    }

    const Theme& theme;
    std::vector<Step> steps;
    std::vector<Key> keys = allKeys();
};

//==============================================================================
HelpSheet::HelpSheet (const Theme& themeToUse)
    : theme (themeToUse), demo (words ("Play the demo")), close (words ("Start")), page (std::make_unique<Page> (themeToUse))
{
    setTitle (words ("Help and keys"));
    setFocusContainerType (FocusContainerType::focusContainer);
    demo.onClick = [this] { juce::NullCheckedInvocation::invoke (onDemo); };
    close.onClick = [this] { juce::NullCheckedInvocation::invoke (onClose); };
    close.setToggleState (true, juce::dontSendNotification);
    view.setViewedComponent (page.get(), false);
    view.setScrollBarsShown (true, false);
    view.setTitle (words ("Keys"));
    addAndMakeVisible (view);
    addAndMakeVisible (demo);
    addAndMakeVisible (close);
}

HelpSheet::~HelpSheet() = default;

juce::String HelpSheet::spoken() const    { return page->spoken(); }

int HelpSheet::titleRoom() const    { return juce::roundToInt (titleHeight * theme.textScale) + 14; }

int HelpSheet::heightFor (int width)
{
    page->fitTo (width - 2 * edge);
    return titleRoom() + page->getHeight() + edge + buttonHeight + 2 * (edge - 6);
}

void HelpSheet::resized()
{
    auto row = getLocalBounds().reduced (edge, edge - 6).removeFromBottom (buttonHeight);
    close.setBounds (row.removeFromRight (juce::jmax (96, widthOf (theme.body (measure::textHeight), close.getButtonText()) + 32)));
    row.removeFromRight (8);
    demo.setBounds (row.removeFromRight (juce::jmax (96, widthOf (theme.body (measure::textHeight), demo.getButtonText()) + 32)));

    auto inner = getLocalBounds().reduced (edge, edge - 6).withTrimmedBottom (buttonHeight + 12);
    inner.removeFromTop (titleRoom());
    view.setBounds (inner);
    page->fitTo (inner.getWidth());

    if (page->getHeight() > inner.getHeight())
        page->fitTo (juce::jmax (1, inner.getWidth() - view.getScrollBarThickness() - 4));
}

void HelpSheet::paint (juce::Graphics& g)
{
    drawSheet (g, theme, getLocalBounds());

    auto last = getLocalBounds().reduced (edge, edge - 6).removeFromBottom (buttonHeight);
    last.setRight (demo.getX() - 8);
    g.setFont (theme.strong (titleHeight));
    g.setColour (theme.text);
    g.drawText ("Guidetone", getLocalBounds().reduced (edge, edge - 6), juce::Justification::topLeft, false);
    paintSigns (g, last);
}

void HelpSheet::paintSigns (juce::Graphics& g, juce::Rectangle<int> area) const
{
    const std::pair<ToneFamily, juce::String> families[] { { ToneFamily::root, words ("root") }, { ToneFamily::third, words ("third") }, { ToneFamily::fifth, words ("fifth") },
                                                          { ToneFamily::seventh, words ("seventh") }, { ToneFamily::tension, words ("tension") } };
    const auto font = theme.body (measure::smallHeight);
    g.setFont (font);

    for (const auto& [family, word] : families)
    {
        const int width = widthOf (font, word) + 26;

        if (area.getWidth() < width)
            return;

        auto place = area.removeFromLeft (width);
        g.setColour (theme.of (family));
        g.fillEllipse (place.removeFromLeft (10).withSizeKeepingCentre (9, 9).toFloat());
        g.setColour (theme.label);
        g.drawText (word, place.withTrimmedLeft (5), juce::Justification::centredLeft, false);
    }
}

std::unique_ptr<juce::AccessibilityHandler> HelpSheet::createAccessibilityHandler()
{
    struct Handler final : juce::AccessibilityHandler
    {
        explicit Handler (HelpSheet& owner) : AccessibilityHandler (owner, juce::AccessibilityRole::group), sheet (owner) {}

        juce::String getHelp() const override    { return sheet.spoken(); }

        HelpSheet& sheet;
    };

    return std::make_unique<Handler> (*this);
}

} // namespace guidetone
