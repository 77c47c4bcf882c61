// HelpSheet.cpp - see HelpSheet.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "HelpSheet.h"

#include "../Commands.h"
#include "../look/LineBreaks.h"
#include "../look/Words.h"
#include "../panels/LogCommands.h"

namespace guidetone
{

namespace
{
    constexpr int edge = 24, gap = 28, buttonHeight = 32;
    constexpr float titleHeight = 20.0f;

    /** A key and what it does. */
    using KeyRow = std::pair<juce::String, juce::String>;

    /** Those of the window, and behind them those of chords that are selected. */
    std::vector<KeyRow> keyRows()
    {
        std::vector<KeyRow> rows;

        for (const auto& command : commandTable())
            rows.emplace_back (keyText (command), words (command.title));

        for (const auto& edit : logCommandTable())
            rows.emplace_back (keyText (edit.keyCode, edit.modifiers), words (edit.title));

        return rows;
    }
}

//==============================================================================
/** The keys, in two columns where there is room, and in smaller letters where their words would be cut off. */
class HelpSheet::Keys final : public juce::Component
{
public:
    explicit Keys (const Theme& themeToUse) : theme (themeToUse)    { setInterceptsMouseClicks (false, false); }

    /** Takes this width, and the height that it needs there. */
    void fitTo (int width)
    {
        for (const float next : { 1.0f, 0.94f, 0.88f, 0.82f, 0.76f })
        {
            size = next;
            line = juce::roundToInt ((measure::smallHeight * size + 3.0f) * theme.textScale);
            columns = width >= 2 * juce::roundToInt (260.0f * theme.textScale) + gap ? 2 : 1;
            columnWidth = (width - (columns - 1) * gap) / columns;
            keyWidth = titleWidth (&KeyRow::first, theme.strong (measure::smallHeight * size)) + 10;

            if (keyWidth + titleWidth (&KeyRow::second, theme.body (measure::smallHeight * size)) <= columnWidth)
                break;
        }

        setSize (width, rowsInColumn() * line);
    }

    void paint (juce::Graphics& g) override
    {
        for (int i = 0; i < static_cast<int> (rows.size()); ++i)
        {
            juce::Rectangle<int> row (i / rowsInColumn() * (columnWidth + gap), i % rowsInColumn() * line, columnWidth, line);
            const auto& [key, title] = rows[static_cast<std::size_t> (i)];
            g.setFont (theme.strong (measure::smallHeight * size));
            g.setColour (theme.text);
            g.drawText (key, row.removeFromLeft (juce::jmin (keyWidth, row.getWidth() / 2)), juce::Justification::centredLeft, true);
            g.setFont (theme.body (measure::smallHeight * size));
            g.setColour (theme.label);
            g.drawText (title, row, juce::Justification::centredLeft, true);
        }
    }

    int lineHeight() const noexcept    { return line; }

private:
    int rowsInColumn() const    { return (static_cast<int> (rows.size()) + columns - 1) / columns; }

    int titleWidth (juce::String KeyRow::* part, const juce::Font& font) const
    {
        int width = 0;

        for (const auto& row : rows)
            width = juce::jmax (width, widthOf (font, row.*part));

        return width;
    }

    const Theme& theme;
    const std::vector<KeyRow> rows = keyRows();
    float size = 1.0f;
    int line = 1, columns = 1, columnWidth = 0, keyWidth = 0;
};

HelpSheet::HelpSheet (const Theme& themeToUse)
    : theme (themeToUse),
      steps { { words ("Play"), words ("on a MIDI keyboard, on the keys below, or on the computer's keys from A to L. The chord stands there at once, in the right spelling.") },
              { words ("Say who plays the bass"), words ("Solo: your lowest note is the bass. With bass: somebody else plays the roots, and yours may be silent. Find out: it listens and decides.") },
              { words ("Let the key be found"), words ("or choose it; a click on the lock keeps it. The key spells the chords and gives them their numerals.") },
              { words ("Keep what you have played"), words ("Every chord is listed with bar and beat. A right click anywhere shows what can be done there.") } },
      demo (words ("Play the demo")),
      close (words ("Start")),
      keys (std::make_unique<Keys> (themeToUse))
{
    setTitle (words ("Help and keys"));
    setFocusContainerType (FocusContainerType::focusContainer);
    demo.onClick = [this] { juce::NullCheckedInvocation::invoke (onDemo); };
    close.onClick = [this] { juce::NullCheckedInvocation::invoke (onClose); };
    close.setToggleState (true, juce::dontSendNotification);
    keyView.setViewedComponent (keys.get(), false);
    keyView.setScrollBarsShown (true, false);
    keyView.setTitle (words ("Keys"));
    addAndMakeVisible (keyView);
    addAndMakeVisible (demo);
    addAndMakeVisible (close);
}

HelpSheet::~HelpSheet() = default;

juce::String HelpSheet::spoken() const
{
    juce::StringArray sentences;

    for (const auto& step : steps)
        sentences.add (step.title + ": " + step.text);

    for (const auto& [key, title] : keyRows())
        sentences.add (title + ": " + key + ".");

    return sentences.joinIntoString (" ");
}

void HelpSheet::resized()
{
    auto row = getLocalBounds().reduced (edge, edge - 6).removeFromBottom (buttonHeight);
    close.setBounds (row.removeFromRight (juce::jmax (96, widthOf (theme.body (measure::textHeight), close.getButtonText()) + 32)));
    row.removeFromRight (8);
    demo.setBounds (row.removeFromRight (juce::jmax (96, widthOf (theme.body (measure::textHeight), demo.getButtonText()) + 32)));

    auto inner = getLocalBounds().reduced (edge, edge - 6).withTrimmedBottom (buttonHeight + 8);
    inner.removeFromTop (juce::roundToInt (titleHeight * theme.textScale) + 14);

    const bool wide = inner.getWidth() >= 480;
    const int mostForSteps = juce::roundToInt (350.0f * theme.textScale);
    stepArea = wide ? inner.removeFromLeft (juce::jmin (mostForSteps, (inner.getWidth() - gap) / 2)) : inner;
    keyView.setVisible (wide);
    keyView.setBounds (inner.withTrimmedLeft (gap));
    keys->fitTo (keyView.getWidth());

    if (keys->getHeight() <= keyView.getHeight())
        return;

    // Where they are scrolled, none is cut in half at the bottom.
    keys->fitTo (juce::jmax (1, keyView.getWidth() - keyView.getScrollBarThickness() - 4));
    keyView.setSize (keyView.getWidth(), juce::jmax (1, keyView.getHeight() / keys->lineHeight()) * keys->lineHeight());
}

void HelpSheet::paint (juce::Graphics& g)
{
    drawSheet (g, theme, getLocalBounds());

    auto last = getLocalBounds().reduced (edge, edge - 6).removeFromBottom (buttonHeight);
    last.setRight (demo.getX() - 8);
    g.setFont (theme.strong (titleHeight));
    g.setColour (theme.text);
    g.drawText ("Guidetone", getLocalBounds().reduced (edge, edge - 6), juce::Justification::topLeft, false);
    paintSteps (g, stepArea);
    paintSigns (g, last);
}

void HelpSheet::paintSteps (juce::Graphics& g, juce::Rectangle<int> area) const
{
    juce::AttributedString text;
    text.setWordWrap (juce::AttributedString::byWord);
    text.setLineSpacing (2.0f);

    for (std::size_t i = 0; i < steps.size(); ++i)
    {
        text.append (steps[i].title + "\n", theme.strong (measure::textHeight), theme.text);
        text.append (brokenIntoLines (steps[i].text, theme.body (measure::smallHeight), static_cast<float> (area.getWidth())) + (i + 1 < steps.size() ? "\n\n" : ""), theme.body (measure::smallHeight), theme.label);
    }

    juce::TextLayout layout;
    layout.createLayout (text, static_cast<float> (area.getWidth()));
    const juce::Graphics::ScopedSaveState state (g);
    g.reduceClipRegion (area);
    layout.draw (g, area.toFloat());
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
