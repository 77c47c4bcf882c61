// LogPanel.h - the progression as a list: bar and beat, chord, length; to be selected, copied, cleared and brought back.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../../progression/Progression.h"
#include "LogRow.h"

#include <functional>

namespace guidetone
{

/** Shows values; knows no store. What a person asks for goes out through the functions. [message thread] */
class LogPanel final : public juce::Component,
                       private juce::ListBoxModel,
                       private juce::Timer
{
public:
    explicit LogPanel (const Theme& theme);
    ~LogPanel() override;

    std::function<void()> onClear, onUndo, onRedo;

    /** Where copied text goes: the system's clipboard, unless a test listens. */
    std::function<void (const juce::String&)> onCopy;

    /** What stands around the list. */
    struct Surroundings
    {
        bool canUndo = false, canRedo = false;
        std::uint32_t droppedEvents = 0;
        juce::String notice;            ///< a sentence from the store, such as a session recovered after a crash

        friend bool operator== (const Surroundings&, const Surroundings&) = default;
    };

    /** Shows the log. Sets and repaints only the lines that differ. Follows the newest, unless the reader has scrolled up. */
    void show (const Progression& log, const SpellingContext& spelling);
    void show (const Surroundings& around);

    /** Sets every line anew, if that is another style. */
    void write (const NotationStyle& style);

    /** The selected lines as text, or all of them where none is selected. */
    juce::String selectedText() const;
    void copy();

    /** Copy, undo, redo by their usual keys. @returns whether the key was one of them. */
    bool handle (const juce::KeyPress& key);

    juce::ListBox& listBox() noexcept                   { return list; }
    const std::vector<LogRow>& lines() const noexcept   { return rows; }

    void paint (juce::Graphics&) override;
    void resized() override;
    bool keyPressed (const juce::KeyPress& key) override    { return handle (key); }

private:
    int getNumRows() override    { return static_cast<int> (rows.size()); }
    void paintListBoxItem (int row, juce::Graphics&, int width, int height, bool selected) override;
    juce::String getNameForRow (int row) override;
    juce::String getTooltipForRow (int row) override;
    void backgroundClicked (const juce::MouseEvent&) override    { list.deselectAllRows(); }

    float scale() const;
    bool isAtEnd() const;
    void updateButtons();
    juce::String noticeText() const;
    void flash (const juce::String& words);
    void timerCallback() override;    ///< the flashed words have been read

    const Theme& theme;
    Progression shown;
    SpellingContext shownSpelling;
    NotationStyle style = textualStyle();
    Surroundings around;
    std::vector<LogRow> rows;
    juce::ListBox list;
    juce::TextButton copyButton { "Copy" }, clearButton { "Clear" }, undoButton { "Undo" }, redoButton { "Redo" };
    juce::Rectangle<int> header, noticeArea;
    juce::String flashed;
};

} // namespace guidetone
