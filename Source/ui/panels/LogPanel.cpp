// LogPanel.cpp - see LogPanel.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "LogPanel.h"

#include "../look/LookAndFeel.h"
#include "../look/LineBreaks.h"
#include "../look/MarkWords.h"
#include "../look/ValueWords.h"
#include "../look/Words.h"

#include <algorithm>
#include <set>

namespace guidetone
{

namespace
{
    constexpr int headerHeight = 36, footerHeight = 40, margin = LogRowDrawing::margin;
    constexpr float lineHeight = 31.0f;
    constexpr int flashMilliseconds = 1800;
}

LogPanel::LogPanel (const Theme& themeToUse) : theme (themeToUse)
{
    setOpaque (true);

    onCopy = [] (const juce::String& text) { juce::SystemClipboard::copyTextToClipboard (text); };

    list.setModel (this);
    list.setRowHeight (juce::roundToInt (lineHeight));
    list.setMultipleSelectionEnabled (true);
    list.setOpaque (false);
    list.addKeyListener (this);
    addAndMakeVisible (list);

    copyButton.onClick = [this] { copy(); };
    clearButton.onClick = [this] { juce::NullCheckedInvocation::invoke (onClear); };
    undoButton.onClick = [this] { juce::NullCheckedInvocation::invoke (onUndo); };
    redoButton.onClick = [this] { juce::NullCheckedInvocation::invoke (onRedo); };

    for (auto* button : { &copyButton, &clearButton, &undoButton, &redoButton })
        addAndMakeVisible (button);

    writeCaptions();
    updateButtons();
}

LogPanel::~LogPanel()
{
    openField.close();
    list.removeKeyListener (this);
    list.setModel (nullptr);
}

void LogPanel::writeCaptions()
{
    setTitle (words ("Progression"));
    list.setTitle (words ("Chords played"));
    copyButton.setTitle (words ("Copy"));
    clearButton.setTitle (words ("Clear"));
    undoButton.setTitle (words ("Undo"));
    redoButton.setTitle (words ("Redo"));
    copyButton.setTooltip (words ("Copy the selected chords as text, or all of them (Ctrl C)"));
    clearButton.setTooltip (words ("Clear the list; Undo brings it back"));
    undoButton.setTooltip (words ("Undo (Ctrl Z)"));
    redoButton.setTooltip (words ("Redo (Ctrl Shift Z)"));
}

void LogPanel::lookAndFeelChanged()
{
    rows.forget();
    writeCaptions();
    resized();
    repaint();
}

//==============================================================================
namespace
{
    /** What a row is called from outside. */
    using RowName = std::pair<EntryName, bool>;

    RowName nameOfRow (const LogLines& lines, int row)
    {
        const auto at = lines.at (row);
        return { nameOf (lines.entries()[at.entry]), at.heading };
    }
}

std::size_t LogPanel::show (const Progression& log, const SpellingContext& spelling)
{
    const bool follow = isAtEnd() && field() == nullptr;    // who types is left in peace
    const int oldCount = rows.rowCount();

    // What is selected, by its name: its row may move.
    std::vector<std::pair<int, RowName>> selected;

    for (int i = 0; i < list.getNumSelectedRows(); ++i)
        selected.emplace_back (list.getSelectedRow (i), nameOfRow (rows, list.getSelectedRow (i)));

    const auto sizeBefore = rows.size();
    const auto first = rows.update (log, spelling);

    if (first == sizeBefore && rows.size() == sizeBefore)
        return first;

    const auto stays = [this] (const auto& one) { return one.first < rows.rowCount() && nameOfRow (rows, one.first) == one.second; };

    if (! std::all_of (selected.begin(), selected.end(), stays))
    {
        std::set<RowName> names;
        juce::SparseSet<int> found;

        for (const auto& one : selected)
            names.insert (one.second);

        for (int row = 0; row < rows.rowCount(); ++row)
            if (names.count (nameOfRow (rows, row)) > 0)
                found.addRange ({ row, row + 1 });

        list.setSelectedRows (found, juce::dontSendNotification);
    }

    if (rows.rowCount() != oldCount)
    {
        list.updateContent();
        repaint (header);

        if (rows.empty() || oldCount == 0)
            repaint();
    }

    repaintFrom (first);

    if (follow)
        scrollToEnd();

    placeField();
    updateButtons();
    return first;
}

void LogPanel::show (const ChartMarks& marks, std::size_t first)
{
    const bool hadMarks = marked.all > 0;
    rows.mark (marks, first);

    if (std::exchange (marked, marks.count()) != marks.count())
    {
        repaint (header);
        setDescription (marked.all > 0 ? markCountWords (marked) : juce::String());
    }

    if (hadMarks != (marked.all > 0))
    {
        list.repaint();
        placeField();
    }
    else
        repaintFrom (first);
}

// Only what is on the screen has anything to repaint.
void LogPanel::repaintFrom (std::size_t entry)
{
    const auto* viewport = list.getViewport();
    const int top = viewport->getViewPositionY() / list.getRowHeight();
    const int bottom = (viewport->getViewPositionY() + viewport->getViewHeight()) / list.getRowHeight();
    int from = entry < rows.size() ? rows.rowOfEntry (entry) : rows.rowCount();

    if (from > 0 && from < rows.rowCount() && rows.at (from - 1).heading)
        --from;

    for (int row = std::max (top, from); row <= std::min (bottom, rows.rowCount() - 1); ++row)
        list.repaintRow (row);
}

void LogPanel::scrollToEnd()
{
    if (! rows.empty())
        list.scrollToEnsureRowIsOnscreen (rows.rowCount() - 1);
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
    const int below = list.getRowHeight() * rows.rowCount() - (viewport->getViewPositionY() + viewport->getViewHeight());
    return below < list.getRowHeight();
}

// How many chords there are, and along a chart how many are right: the fuller text first.
juce::StringArray LogPanel::countTexts() const
{
    if (rows.empty())
        return {};

    if (marked.all > 0)
        return { markCountWords (marked), words ("%1 of %2 chords right", marked.right, marked.all), juce::String (marked.right) + "/" + juce::String (marked.all) };

    return { chordCount (rows.size()), juce::String (rows.size()) };
}

juce::String LogPanel::noticeText() const
{
    juce::StringArray sentences;

    if (around.notice.isNotEmpty())
        sentences.add (around.notice);

    if (around.droppedEvents > 0)
        sentences.add (around.droppedEvents == 1 ? words ("1 event was lost: the log was full.")
                                                 : words ("%1 events were lost: the log was full.", around.droppedEvents));

    return sentences.joinIntoString (" ");
}

//==============================================================================
void LogPanel::write (const Writing& writing)
{
    if (rows.write (writing))
        list.repaint();
}

void LogPanel::flash (const juce::String& sentence)
{
    flashed = sentence;
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
// A wider list is set larger, so that a large window is read from further away; but no larger than its columns have room for.
float LogPanel::scale() const
{
    constexpr float ordinaryWidth = 330.0f, most = 1.6f;
    return juce::jlimit (theme.textScale, most * theme.textScale, static_cast<float> (getWidth()) / ordinaryWidth);
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

    // Whole rows, so that none is cut in half while the list follows the newest: a little higher or lower than usual, and what is left over is air under the title.
    const int usual = juce::roundToInt (lineHeight * scale());
    const int count = juce::jmax (1, juce::roundToInt (static_cast<float> (area.getHeight()) / static_cast<float> (usual)));
    const int fitted = area.getHeight() / count;
    const int rowHeight = juce::jmin (juce::jmax (1, area.getHeight()), juce::jlimit (usual * 9 / 10, usual * 11 / 10, fitted));
    list.setRowHeight (rowHeight);
    list.setBounds (area.removeFromBottom (area.getHeight() / rowHeight * rowHeight));

    if (follow)
        scrollToEnd();

    placeField();
    layOutFooter (footer);
}

// Buttons are as wide as their words, with what air there is; where there is none, undo and redo are arrows.
void LogPanel::layOutFooter (juce::Rectangle<int> footer)
{
    constexpr int gap = 4, air = 20, leastAir = 8, ordinary = 64, legible = 50;     // a button narrower than that is written smaller, and all should look alike
    const auto font = theme.body (measure::textHeight);
    const auto arrow = [] (juce::juce_wchar sign) { return juce::String::charToString (sign); };
    const std::pair<juce::TextButton&, juce::String> captions[] { { copyButton, words ("Copy") }, { clearButton, words ("Clear") }, { undoButton, words ("Undo") }, { redoButton, words ("Redo") } };
    const auto lengthOf = [&] (int airOfEach, int least)
    {
        int length = 3 * gap;

        for (const auto& [button, caption] : captions)
            length += juce::jmax (least, widthOf (font, caption) + airOfEach);

        return length;
    };

    const bool withWords = lengthOf (leastAir, 0) <= footer.getWidth();
    const bool generous = lengthOf (air, ordinary) <= footer.getWidth();
    copyButton.setButtonText (words ("Copy"));
    clearButton.setButtonText (words ("Clear"));
    undoButton.setButtonText (withWords ? words ("Undo") : arrow (0x21a9));
    redoButton.setButtonText (withWords ? words ("Redo") : arrow (0x21aa));

    int free = footer.getWidth() - 3 * gap;

    for (const auto& [button, caption] : captions)
        free -= widthOf (font, button.getButtonText());

    const int spare = footer.getWidth() - lengthOf (leastAir, legible);
    const auto widthFor = [&] (const juce::TextButton& button)
    {
        const int word = widthOf (font, button.getButtonText());

        if (withWords && spare >= 0 && ! generous)
            return juce::jmax (legible, word + leastAir) + juce::jmin (spare / 4, air - leastAir);

        return generous ? juce::jmax (ordinary, word + air) : word + juce::jmax (0, juce::jmin (free / 4, air));
    };

    copyButton.setBounds (footer.removeFromLeft (widthFor (copyButton)));
    footer.removeFromLeft (gap);
    clearButton.setBounds (footer.removeFromLeft (widthFor (clearButton)));
    redoButton.setBounds (footer.removeFromRight (widthFor (redoButton)));
    footer.removeFromRight (gap);
    undoButton.setBounds (footer.removeFromRight (widthFor (undoButton)));
}

void LogPanel::paint (juce::Graphics& g)
{
    g.fillAll (theme.panel);

    const auto line = header.reduced (margin, 0);
    const auto title = words ("Progression");
    const auto titleFont = theme.strong (measure::textHeight), saidFont = theme.body (measure::smallHeight);
    const auto texts = flashed.isNotEmpty() ? juce::StringArray { flashed } : countTexts();
    const auto fits = [&] (const juce::String& text) { return widthOf (titleFont, title) + 10 + widthOf (saidFont, text) <= line.getWidth(); };
    const auto* found = std::find_if (texts.begin(), texts.end(), fits);
    const bool roomForTitle = found != texts.end();
    const auto said = roomForTitle ? *found : texts[0];

    if (roomForTitle || said.isEmpty())
    {
        g.setFont (titleFont);
        g.setColour (theme.label);
        g.drawText (title, line, juce::Justification::centredLeft, false);
    }

    g.setFont (saidFont);
    g.setColour (flashed.isNotEmpty() ? theme.accent : theme.quiet);
    g.drawText (said, line, roomForTitle ? juce::Justification::centredRight : juce::Justification::centredLeft, false);

    if (! noticeArea.isEmpty())
    {
        g.setColour (theme.warning);
        drawLines (g, noticeText(), noticeArea.reduced (margin, 2), juce::Justification::topLeft, 3);
    }

    if (rows.empty())
    {
        g.setColour (theme.quiet);
        g.setFont (theme.body (measure::textHeight));
        drawLines (g, words ("Chords are listed here as you play."), list.getBounds().reduced (margin, 8), juce::Justification::centred, 3);
    }
}

void LogPanel::paintListBoxItem (int index, juce::Graphics& g, int width, int height, bool selected)
{
    if (index < 0 || index >= rows.rowCount())
        return;

    const auto row = rows.at (index);
    const juce::Rectangle<int> area (width, height);

    if (row.heading)
        drawing().heading (g, headingText (row.entry), area, selected);
    else
        drawing().line (g, rows[row.entry], area, selected);
}

LogRowDrawing LogPanel::drawing() const    { return { theme, scale(), marked.all > 0 }; }

// The take where one begins, and the section.
juce::String LogPanel::headingText (std::size_t entry) const
{
    const auto& begins = rows.entries()[entry];
    juce::StringArray parts;

    if (rows.beginsTake (entry))
        parts.add (words ("Take %1", begins.take));

    if (const auto title = begins.section.view(); ! title.empty())
        parts.add (juce::String::fromUTF8 (title.data(), static_cast<int> (title.size())));

    return parts.joinIntoString (", ");
}

juce::String LogPanel::getTooltipForRow (int row)
{
    return row >= 0 && row < rows.rowCount() && ! rows.at (row).heading ? rows[rows.at (row).entry].hint : juce::String();
}

juce::String LogPanel::getNameForRow (int row)
{
    if (row < 0 || row >= rows.rowCount())
        return {};

    const auto at = rows.at (row);
    return at.heading ? headingText (at.entry) : rows[at.entry].spoken;
}

} // namespace guidetone
