// LogPanel.h - the progression as a list: bar and beat, chord, numeral, length; to be selected, copied, renamed, deleted and brought back.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "LogLines.h"

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

    /** An entry shall be called by another of its readings: both by their index. What does it is renamed() in LogEdits.h. */
    std::function<void (std::size_t entry, int reading)> onRename;

    /** Entries shall go: without() in LogEdits.h. */
    std::function<void (const std::vector<std::size_t>& entries)> onDelete;

    /** One entry has been selected by hand, to be shown elsewhere as well. */
    std::function<void (std::uint32_t id, std::uint32_t take)> onSelect;

    /** What else its menu offers. The items do their own work. */
    std::function<void (juce::PopupMenu&)> onMenu;

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

    /** Shows the log. Repaints only the lines that differ, and costs no more than what is new in it. Follows the newest, unless the reader has
        scrolled up; what is selected stays selected, wherever it moves. */
    void show (const Progression& log, const SpellingContext& spelling);
    void show (const Surroundings& around);

    /** Sets every line anew, if that writes them otherwise. */
    void write (const Writing& writing);

    /** The selected lines as text, or all of them where none is selected. */
    juce::String selectedText() const;
    void copy();

    /** The entries that are selected, in their order; those of a whole take where its heading is. */
    std::vector<std::size_t> selectedEntries() const;

    /** Selects an entry and brings it into view. Does nothing where it is not in the log. */
    void select (std::uint32_t id, std::uint32_t take);

    //==============================================================================
    enum MenuItem { copyItem = 1, deleteItem, selectAllItem, firstReading };

    /** What a right click offers; and the names alone, best first, what Enter offers: an item `firstReading` + n each. */
    juce::PopupMenu menu();
    juce::PopupMenu namesMenu();

    /** Does what was chosen in the menu that was asked for last. */
    void choose (int item);

    /** Copy, undo, redo by their usual keys. @returns whether the key was one of them. */
    bool handle (const juce::KeyPress& key);

    juce::ListBox& listBox() noexcept                   { return list; }
    const LogLines& lines() const noexcept              { return rows; }

    void paint (juce::Graphics&) override;
    void resized() override;
    void lookAndFeelChanged() override;
    bool keyPressed (const juce::KeyPress& key) override;

private:
    int getNumRows() override    { return rows.rowCount(); }
    void paintListBoxItem (int row, juce::Graphics&, int width, int height, bool selected) override;
    juce::String getNameForRow (int row) override;
    juce::String getTooltipForRow (int row) override;
    void backgroundClicked (const juce::MouseEvent&) override    { list.deselectAllRows(); }
    void listBoxItemClicked (int row, const juce::MouseEvent&) override;
    void listBoxItemDoubleClicked (int row, const juce::MouseEvent&) override;
    void returnKeyPressed (int row) override;
    void deleteKeyPressed (int row) override;
    void selectedRowsChanged (int lastRow) override;

    void writeCaptions();
    void layOutFooter (juce::Rectangle<int> footer);
    float scale() const;
    bool isAtEnd() const;
    void scrollToEnd();
    void repaintFrom (std::size_t entry);
    const Entry* renamable() const;
    void open (juce::PopupMenu items);
    void updateButtons();
    juce::String noticeText() const;
    static juce::String countText (std::size_t chords);
    juce::String takeText (std::size_t entry) const;
    void flash (const juce::String& words);
    void timerCallback() override;    ///< the flashed words have been read

    const Theme& theme;
    Surroundings around;
    LogLines rows;
    std::vector<Chord> offered;         // the names in the menu that was asked for last
    juce::ListBox list;
    juce::TextButton copyButton, clearButton, undoButton, redoButton;
    juce::Rectangle<int> header, noticeArea;
    juce::String flashed;
};

} // namespace guidetone
