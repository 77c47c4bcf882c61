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

HelpSheet::HelpSheet (const Theme& themeToUse)
    : theme (themeToUse),
      steps { { words ("Play"), words ("on a MIDI keyboard, on the keys below, or on the computer's keys from A to L. The chord stands there at once, in the right spelling.") },
              { words ("Say who plays the bass"), words ("Solo: your lowest note is the bass. With bass: somebody else plays the roots, and yours may be silent. Find out: it listens and decides.") },
              { words ("Let the key be found"), words ("or choose it; a click on the lock keeps it. The key spells the chords and gives them their numerals.") },
              { words ("Keep what you have played"), words ("Every chord is listed with bar and beat. A right click anywhere shows what can be done there.") } },
      demo (words ("Play the demo")),
      close (words ("Start"))
{
    setTitle (words ("Help and keys"));
    setFocusContainerType (FocusContainerType::focusContainer);
    demo.onClick = [this] { juce::NullCheckedInvocation::invoke (onDemo); };
    close.onClick = [this] { juce::NullCheckedInvocation::invoke (onClose); };
    close.setToggleState (true, juce::dontSendNotification);
    addAndMakeVisible (demo);
    addAndMakeVisible (close);
}

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
}

void HelpSheet::paint (juce::Graphics& g)
{
    drawSheet (g, theme, getLocalBounds());

    auto inner = getLocalBounds().reduced (edge, edge - 6);
    auto last = inner.removeFromBottom (buttonHeight);
    last.setRight (demo.getX() - 8);
    g.setFont (theme.strong (titleHeight));
    g.setColour (theme.text);
    g.drawText ("Guidetone", inner.removeFromTop (juce::roundToInt (titleHeight * theme.textScale) + 14), juce::Justification::topLeft, false);

    const bool wide = inner.getWidth() >= 480;
    const int mostForSteps = juce::roundToInt (350.0f * theme.textScale);
    auto left = wide ? inner.removeFromLeft (juce::jmin (mostForSteps, (inner.getWidth() - gap) / 2)) : inner;
    paintSteps (g, left);

    if (wide)
    {
        inner.removeFromLeft (gap);
        paintKeys (g, inner);
    }

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

// In two columns where there is room, and in smaller letters where that shows more of them whole.
void HelpSheet::paintKeys (juce::Graphics& g, juce::Rectangle<int> area) const
{
    const auto rows = keyRows();

    constexpr float smallest = 0.76f;

    for (const float size : { 1.0f, 0.94f, 0.88f, 0.82f, smallest })
    {
        const auto strong = theme.strong (measure::smallHeight * size), body = theme.body (measure::smallHeight * size);
        const int leastColumn = juce::roundToInt (260.0f * theme.textScale * size);
        const int line = juce::roundToInt ((measure::smallHeight * size + 3.0f) * theme.textScale);
        const int columns = area.getWidth() >= 2 * leastColumn + gap ? 2 : 1;
        const int rowsInColumn = (static_cast<int> (rows.size()) + columns - 1) / columns, width = (area.getWidth() - (columns - 1) * gap) / columns;
        int keyWidth = 0, titleWidth = 0;

        for (const auto& [key, title] : rows)
        {
            keyWidth = juce::jmax (keyWidth, widthOf (strong, key) + 10);
            titleWidth = juce::jmax (titleWidth, widthOf (body, title));
        }

        const bool fits = rowsInColumn * line <= area.getHeight() && keyWidth + titleWidth <= width;

        if (! fits && size > smallest)
            continue;

        for (std::size_t i = 0; i < rows.size(); ++i)
        {
            const int column = static_cast<int> (i) / rowsInColumn, y = static_cast<int> (i) % rowsInColumn * line;

            if (y + line > area.getHeight())
                continue;

            juce::Rectangle<int> row (area.getX() + column * (width + gap), area.getY() + y, width, line);
            g.setFont (strong);
            g.setColour (theme.text);
            g.drawText (rows[i].first, row.removeFromLeft (juce::jmin (keyWidth, row.getWidth() / 2)), juce::Justification::centredLeft, true);
            g.setFont (body);
            g.setColour (theme.label);
            g.drawText (rows[i].second, row, juce::Justification::centredLeft, true);
        }

        return;
    }
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
