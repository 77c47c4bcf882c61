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
    constexpr int edge = 24, gap = 28, buttonHeight = 32, fewestKeys = 3;
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
/** The keys, in as many columns as have room side by side. What a key does goes on below itself where its line ends. */
class HelpSheet::Keys final : public juce::Component
{
public:
    explicit Keys (const Theme& themeToUse) : theme (themeToUse)    { setInterceptsMouseClicks (false, false); }

    /** Takes this width, and the height that it needs there. */
    void fitTo (int width)
    {
        const auto strong = theme.strong (measure::smallHeight), body = theme.body (measure::smallHeight);
        const int count = static_cast<int> (rows.size());
        const int columns = juce::jlimit (1, 3, (width + gap) / (juce::roundToInt (280.0f * theme.textScale) + gap));
        const int inColumn = (count + columns - 1) / columns, columnWidth = (width - (columns - 1) * gap) / columns;
        int height = 0;
        line = juce::roundToInt ((measure::smallHeight + 4.0f) * theme.textScale);
        placed.clear();

        for (int first = 0; first < count; first += inColumn)
        {
            const int end = juce::jmin (count, first + inColumn), x = first / inColumn * (columnWidth + gap);
            int keyWidth = 0, y = 0;

            for (int i = first; i < end; ++i)
                keyWidth = juce::jmax (keyWidth, widthOf (strong, rows[static_cast<std::size_t> (i)].first) + 12);

            keyWidth = juce::jmin (keyWidth, columnWidth / 2);

            for (int i = first; i < end; ++i)
            {
                const auto& title = rows[static_cast<std::size_t> (i)].second;
                juce::AttributedString text;
                text.append (brokenIntoLines (title, body, static_cast<float> (columnWidth - keyWidth)), body);
                juce::TextLayout layout;
                layout.createLayout (text, static_cast<float> (columnWidth - keyWidth));
                const int lines = juce::jmax (1, layout.getNumLines());
                placed.push_back ({ { x, y, keyWidth, line }, { x + keyWidth, y, columnWidth - keyWidth, lines * line }, lines });
                y += lines * line;
            }

            height = juce::jmax (height, y);
        }

        setSize (width, height);
    }

    void paint (juce::Graphics& g) override
    {
        for (std::size_t i = 0; i < placed.size(); ++i)
        {
            g.setFont (theme.strong (measure::smallHeight));
            g.setColour (theme.text);
            g.drawText (rows[i].first, placed[i].key, juce::Justification::centredLeft, true);
            g.setFont (theme.body (measure::smallHeight));
            g.setColour (theme.label);
            drawLines (g, rows[i].second, placed[i].title, juce::Justification::centredLeft, placed[i].lines);
        }
    }

    int lineHeight() const noexcept    { return line; }

private:
    struct Place
    {
        juce::Rectangle<int> key, title;
        int lines;
    };

    const Theme& theme;
    const std::vector<KeyRow> rows = keyRows();
    std::vector<Place> placed;
    int line = 1;
};

HelpSheet::HelpSheet (const Theme& themeToUse)
    : theme (themeToUse),
      steps { { words ("Play"), words ("on a MIDI keyboard, on the keys below, or on the computer's keys from A to L. The chord stands there at once, in the right spelling."), {} },
              { words ("Say who plays the bass"), words ("Solo: your lowest note is the bass. With bass: somebody else plays the roots, and yours may be silent. Find out: it listens and decides."), {} },
              { words ("Let the key be found"), words ("or choose it; a click on the lock keeps it. The key spells the chords and gives them their numerals."), {} },
              { words ("Keep what you have played"), words ("Every chord is listed with bar and beat. A right click anywhere shows what can be done there."), {} } },
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

    auto inner = getLocalBounds().reduced (edge, edge - 6).withTrimmedBottom (buttonHeight + 12);
    inner.removeFromTop (juce::roundToInt (titleHeight * theme.textScale) + 14);
    stepArea = inner.removeFromTop (placeSteps (inner));
    inner.removeFromTop (edge);

    keyView.setVisible (inner.getHeight() >= fewestKeys * keys->lineHeight());
    keyView.setBounds (inner);
    keys->fitTo (keyView.getWidth());

    if (keys->getHeight() <= keyView.getHeight())
        return;

    // Where they are scrolled, none is cut in half at the bottom.
    keys->fitTo (juce::jmax (1, keyView.getWidth() - keyView.getScrollBarThickness() - 4));
    keyView.setSize (keyView.getWidth(), juce::jmax (1, keyView.getHeight() / keys->lineHeight()) * keys->lineHeight());
}

/** The steps side by side, as many as have room in a row. @returns how high they are. */
int HelpSheet::placeSteps (juce::Rectangle<int> area)
{
    const int most = (area.getWidth() + gap) / (juce::roundToInt (200.0f * theme.textScale) + gap);
    const int columns = most >= 4 ? 4 : most >= 2 ? 2 : 1;
    const int width = (area.getWidth() - (columns - 1) * gap) / columns;
    int y = 0, rowHeight = 0;

    for (int i = 0; i < static_cast<int> (steps.size()); ++i)
    {
        if (i > 0 && i % columns == 0)
            y += std::exchange (rowHeight, 0) + edge / 2;

        auto& step = steps[static_cast<std::size_t> (i)];
        const int height = static_cast<int> (std::ceil (layoutOf (step, width).getHeight()));
        step.place = { area.getX() + i % columns * (width + gap), area.getY() + y, width, height };
        rowHeight = juce::jmax (rowHeight, height);
    }

    return y + rowHeight;
}

juce::TextLayout HelpSheet::layoutOf (const Step& step, int width) const
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

void HelpSheet::paint (juce::Graphics& g)
{
    drawSheet (g, theme, getLocalBounds());

    auto last = getLocalBounds().reduced (edge, edge - 6).removeFromBottom (buttonHeight);
    last.setRight (demo.getX() - 8);
    g.setFont (theme.strong (titleHeight));
    g.setColour (theme.text);
    g.drawText ("Guidetone", getLocalBounds().reduced (edge, edge - 6), juce::Justification::topLeft, false);

    for (const auto& step : steps)
        if (stepArea.contains (step.place))
            layoutOf (step, step.place.getWidth()).draw (g, step.place.toFloat());

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
