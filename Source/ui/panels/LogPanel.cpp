// LogPanel.cpp - see LogPanel.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "LogPanel.h"

#include "../../progression/TextWriter.h"
#include "../look/LookAndFeel.h"

#include <algorithm>

namespace guidetone
{

namespace
{
    constexpr int headerHeight = 36, footerHeight = 40, margin = 14;
    constexpr float lineHeight = 31.0f;
    constexpr int flashMilliseconds = 1800;

    /** An arrow that turns back, in the unit square: what was named again. */
    juce::Path turningBack()
    {
        juce::Path line, sign;
        line.startNewSubPath (0.35f, 0.88f);
        line.lineTo (0.62f, 0.88f);
        line.addCentredArc (0.62f, 0.60f, 0.28f, 0.28f, 0.0f, juce::MathConstants<float>::pi, 0.0f);
        line.lineTo (0.12f, 0.32f);
        line.startNewSubPath (0.34f, 0.10f);
        line.lineTo (0.12f, 0.32f);
        line.lineTo (0.34f, 0.54f);
        juce::PathStrokeType (0.11f, juce::PathStrokeType::curved, juce::PathStrokeType::rounded).createStrokedPath (sign, line);
        return sign;
    }
}

LogPanel::LogPanel (const Theme& themeToUse) : theme (themeToUse)
{
    setTitle ("Progression");
    setOpaque (true);

    onCopy = [] (const juce::String& text) { juce::SystemClipboard::copyTextToClipboard (text); };

    list.setModel (this);
    list.setTitle ("Chords played");
    list.setRowHeight (juce::roundToInt (lineHeight));
    list.setMultipleSelectionEnabled (true);
    list.setOpaque (false);
    addAndMakeVisible (list);

    copyButton.setTooltip ("Copy the selected chords as text, or all of them (Ctrl C)");
    clearButton.setTooltip ("Clear the list; Undo brings it back");
    undoButton.setTooltip ("Undo (Ctrl Z)");
    redoButton.setTooltip ("Redo (Ctrl Shift Z)");

    copyButton.onClick = [this] { copy(); };
    clearButton.onClick = [this] { juce::NullCheckedInvocation::invoke (onClear); };
    undoButton.onClick = [this] { juce::NullCheckedInvocation::invoke (onUndo); };
    redoButton.onClick = [this] { juce::NullCheckedInvocation::invoke (onRedo); };

    for (auto* button : { &copyButton, &clearButton, &undoButton, &redoButton })
        addAndMakeVisible (button);

    updateButtons();
}

LogPanel::~LogPanel()    { list.setModel (nullptr); }

//==============================================================================
void LogPanel::show (const Progression& log, const SpellingContext& spelling)
{
    const bool respell = ! (spelling == shownSpelling);

    if (log == shown && ! respell)
        return;

    const auto& before = shown.entries();
    const auto& now = log.entries();
    std::size_t first = 0;

    if (! respell)
        while (first < before.size() && first < now.size() && before[first] == now[first])
            ++first;

    const bool follow = isAtEnd();
    const auto oldCount = rows.size();
    rows.resize (first);

    for (auto i = first; i < now.size(); ++i)
        rows.push_back (rowOf (now[i], i > 0 ? now[i - 1].take : 0, spelling, style));

    shown = log;
    shownSpelling = spelling;

    if (rows.size() != oldCount)
    {
        list.updateContent();
        repaint (header);

        if (rows.size() < oldCount)
            list.deselectAllRows();

        if (rows.empty() || oldCount == 0)
            repaint();
    }

    for (auto i = first; i < rows.size(); ++i)
        list.repaintRow (static_cast<int> (i));

    if (follow && ! rows.empty())
        list.scrollToEnsureRowIsOnscreen (static_cast<int> (rows.size()) - 1);

    updateButtons();
}

void LogPanel::show (const Surroundings& next)
{
    if (next == around)
        return;

    const bool newNotice = next.notice != around.notice || next.droppedEvents != around.droppedEvents;
    around = next;
    updateButtons();

    if (newNotice)
    {
        resized();
        repaint();
    }
}

void LogPanel::updateButtons()
{
    copyButton.setEnabled (! rows.empty());
    clearButton.setEnabled (! rows.empty());
    undoButton.setEnabled (around.canUndo);
    redoButton.setEnabled (around.canRedo);
}

bool LogPanel::isAtEnd() const
{
    const auto* viewport = list.getViewport();
    const int below = list.getRowHeight() * static_cast<int> (rows.size()) - (viewport->getViewPositionY() + viewport->getViewHeight());
    return below < list.getRowHeight();
}

juce::String LogPanel::noticeText() const
{
    juce::StringArray sentences;

    if (around.notice.isNotEmpty())
        sentences.add (around.notice);

    if (around.droppedEvents > 0)
        sentences.add (juce::String (around.droppedEvents) + (around.droppedEvents == 1 ? " event was" : " events were") + " lost: the log was full.");

    return sentences.joinIntoString (" ");
}

//==============================================================================
void LogPanel::write (const NotationStyle& next)
{
    if (next == style)
        return;

    style = next;
    const auto& entries = shown.entries();

    for (std::size_t i = 0; i < rows.size(); ++i)
        rows[i] = rowOf (entries[i], i > 0 ? entries[i - 1].take : 0, shownSpelling, style);

    list.repaint();
}

juce::String LogPanel::selectedText() const
{
    std::vector<Entry> entries;

    for (int i = 0; i < static_cast<int> (rows.size()); ++i)
        if (list.getNumSelectedRows() == 0 || list.isRowSelected (i))
            entries.push_back (shown.entries()[static_cast<std::size_t> (i)]);

    return juce::String (writeText (Progression (std::move (entries)), shownSpelling));
}

void LogPanel::copy()
{
    const auto text = selectedText();

    if (text.isEmpty() || ! onCopy)
        return;

    onCopy (text);
    const int count = list.getNumSelectedRows() > 0 ? list.getNumSelectedRows() : static_cast<int> (rows.size());
    flash (count == 1 ? juce::String ("copied 1 chord") : "copied " + juce::String (count) + " chords");
}

bool LogPanel::handle (const juce::KeyPress& key)
{
    using juce::KeyPress;
    using juce::ModifierKeys;
    constexpr int command = ModifierKeys::commandModifier, shifted = ModifierKeys::commandModifier | ModifierKeys::shiftModifier;

    const auto press = [] (const juce::Button& button, const std::function<void()>& action)
    {
        if (button.isEnabled() && action)
            action();
    };

    const auto is = [&key] (int code, int modifiers) { return key.isKeyCode (code) && key.getModifiers().getRawFlags() == modifiers; };

    if (is ('C', command))
        copy();
    else if (is ('Z', command))
        press (undoButton, onUndo);
    else if (is ('Z', shifted) || is ('Y', command))
        press (redoButton, onRedo);
    else
        return false;

    return true;
}

void LogPanel::flash (const juce::String& words)
{
    flashed = words;
    repaint (header);

    startTimer (flashMilliseconds);
}

void LogPanel::timerCallback()
{
    stopTimer();
    flashed.clear();
    repaint (header);
}

//==============================================================================
// A wider list is set larger, so that a large window is read from further away.
float LogPanel::scale() const
{
    constexpr float ordinaryWidth = 288.0f;
    return juce::jlimit (1.0f, 1.6f, static_cast<float> (getWidth()) / ordinaryWidth);
}

void LogPanel::resized()
{
    const bool follow = isAtEnd();
    auto area = getLocalBounds();
    header = area.removeFromTop (headerHeight);
    auto footer = area.removeFromBottom (footerHeight).reduced (margin - 4, 6);

    noticeArea = {};

    if (noticeText().isNotEmpty())
        noticeArea = area.removeFromTop (juce::jmin (48, area.getHeight() / 2));

    list.setRowHeight (juce::roundToInt (lineHeight * scale()));
    list.setBounds (area);

    if (follow && ! rows.empty())
        list.scrollToEnsureRowIsOnscreen (static_cast<int> (rows.size()) - 1);

    const int width = juce::jmin (64, (footer.getWidth() - 12) / 4);

    copyButton.setBounds (footer.removeFromLeft (width));
    footer.removeFromLeft (4);
    clearButton.setBounds (footer.removeFromLeft (width));
    redoButton.setBounds (footer.removeFromRight (width));
    footer.removeFromRight (4);
    undoButton.setBounds (footer.removeFromRight (width));
}

void LogPanel::paint (juce::Graphics& g)
{
    g.fillAll (theme.panel);

    const auto line = header.reduced (margin, 0);
    g.setFont (strongFont (measure::textHeight));
    g.setColour (theme.label);
    g.drawText ("Progression", line, juce::Justification::centredLeft, false);

    g.setFont (textFont (measure::smallHeight));
    g.setColour (flashed.isNotEmpty() ? theme.accent : theme.quiet);
    const auto count = rows.size() == 1 ? juce::String ("1 chord") : juce::String (rows.size()) + " chords";
    const int titleWidth = widthOf (strongFont (measure::textHeight), "Progression") + 10;

    if (const auto words = flashed.isNotEmpty() ? flashed : rows.empty() ? juce::String() : count; words.isNotEmpty())
        g.drawText (words, line.withTrimmedLeft (titleWidth), juce::Justification::centredRight, true);

    if (! noticeArea.isEmpty())
    {
        g.setColour (theme.warning);
        g.drawFittedText (noticeText(), noticeArea.reduced (margin, 2), juce::Justification::topLeft, 3, 1.0f);
    }

    if (rows.empty())
    {
        g.setColour (theme.quiet);
        g.setFont (textFont (measure::textHeight));
        g.drawFittedText ("Chords are listed here as you play.", list.getBounds().reduced (margin, 8), juce::Justification::centred, 3, 1.0f);
    }
}

void LogPanel::paintListBoxItem (int index, juce::Graphics& g, int width, int height, bool selected)
{
    if (index < 0 || index >= static_cast<int> (rows.size()))
        return;

    const auto& row = rows[static_cast<std::size_t> (index)];
    const juce::Rectangle<int> whole (width, height);

    if (selected || row.open)
    {
        g.setColour (selected ? theme.raisedOver : theme.raised);
        g.fillRoundedRectangle (whole.reduced (6, 1).toFloat(), 5.0f);
    }

    if (row.newTake)
    {
        g.setColour (theme.line);
        g.fillRect (whole.reduced (margin, 0).removeFromTop (1));
    }

    auto line = whole.reduced (margin, 0);
    const bool roomForLength = width >= 190;
    const auto scaled = [this] (float size) { return juce::roundToInt (size * scale()); };
    g.setFont (textFont (measure::smallHeight * scale()));
    g.setColour (selected ? theme.label : theme.quiet);
    g.drawText (row.place, line.removeFromLeft (scaled (52.0f)), juce::Justification::centredLeft, false);

    if (row.open)
    {
        const auto dot = line.removeFromRight (8).toFloat();
        g.setColour (theme.accent);
        g.fillEllipse (juce::Rectangle<float> (7.0f, 7.0f).withCentre (dot.getCentre()));
    }
    else if (roomForLength)
    {
        g.drawText (row.duration, line.removeFromRight (scaled (60.0f)), juce::Justification::centredRight, false);
    }

    if (row.revised)
    {
        auto place = line.removeFromRight (scaled (15.0f)).toFloat();
        const float size = 11.0f * scale();
        g.setColour (selected ? theme.label : theme.quiet);
        g.fillPath (turningBack(), juce::AffineTransform::scale (size).translated (place.getCentreX() - size * 0.5f, place.getCentreY() - size * 0.5f));
    }

    const float cap = fittedCapHeight (row.symbol, 11.5f * scale(), static_cast<float> (line.getWidth()) - 8.0f, static_cast<float> (height));
    row.symbol.draw (g, { static_cast<float> (line.getX()), static_cast<float> (line.getCentreY()) + cap * 0.5f }, cap, { theme.text, theme.quiet });
}

juce::String LogPanel::getTooltipForRow (int row)
{
    return row >= 0 && row < static_cast<int> (rows.size()) ? rows[static_cast<std::size_t> (row)].hint : juce::String();
}

juce::String LogPanel::getNameForRow (int row)
{
    return row >= 0 && row < static_cast<int> (rows.size()) ? rows[static_cast<std::size_t> (row)].spoken : juce::String();
}

} // namespace guidetone
