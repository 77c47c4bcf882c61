// LogPanel.h - the progression as a list: bar and beat, chord, numeral, length; to be selected, copied, edited and brought back.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "LogField.h"
#include "LogLines.h"
#include "LogRowDrawing.h"

#include <functional>

namespace guidetone
{

/** Shows values; knows no store. What a person asks for goes out through the functions. [message thread] */
class LogPanel final : public juce::Component,
                       private juce::ListBoxModel,
                       private juce::KeyListener,
                       private juce::Timer
{
public:
    explicit LogPanel (const Theme& theme);
    ~LogPanel() override;

    std::function<void()> onClear, onUndo, onRedo;

    /** Another selection was made by hand, to be shown elsewhere as well. */
    std::function<void (const std::vector<EntryName>&)> onSelect;

    /** What is selected is dragged out of the list. Called once a drag. */
    std::function<void (const std::vector<EntryName>&)> onDragOut;

    /** From now on chords are edited by these. Without them the list is only read. */
    void editWith (LogCommands& commands)    { edits = &commands; }

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
        scrolled up; what is selected stays selected, wherever it moves.
        @returns the first entry that may be another than before; their number where none is. */
    std::size_t show (const Progression& log, const SpellingContext& spelling);

    /** Shows what each chord is to the open chart, and how many are right. Of `marks`, which has to stay, those before the entry `first` are what they were. */
    void show (const ChartMarks& marks, std::size_t first);
    void show (const Surroundings& around);

    /** Sets every line anew, if that writes them otherwise. */
    void write (const Writing& writing);

    /** The selected lines as text, or all of them where none is selected. */
    juce::String selectedText() const;
    void copy();

    /** The entries that are selected, in their order; those of a whole take where its heading is. */
    std::vector<std::size_t> selectedEntries() const;

    /** The same by their names. */
    LogChoice choice() const;

    /** Selects these, and brings one of them into view where none is. Those that are not in the log are left out. */
    void select (const std::vector<EntryName>& names);
    void selectAll();

    /** Says something short for a moment. */
    void flash (const juce::String& words);

    /** What a right click offers. */
    juce::PopupMenu menu();

    /** Opens it for the row there, which gets selected. @returns false where there is none. */
    bool openMenuAt (juce::Point<int> onScreen);

    /** Opens a field in the row of the one selected chord, for its name or for that of a section. Does nothing where several are selected. */
    void ask (LogCommand command);
    LogField* field() const noexcept                    { return openField.get(); }

    /** Copy, undo, redo and the edits of chords by their keys. @returns whether the key was one of them. */
    bool handle (const juce::KeyPress& key);

    juce::ListBox& listBox() noexcept                   { return list; }
    const LogLines& lines() const noexcept              { return rows; }

    void paint (juce::Graphics&) override;
    void resized() override;
    void lookAndFeelChanged() override;
    bool keyPressed (const juce::KeyPress& key) override;

private:
    bool keyPressed (const juce::KeyPress& key, juce::Component*) override;     ///< before the list takes it
    int getNumRows() override    { return rows.rowCount(); }
    void paintListBoxItem (int row, juce::Graphics&, int width, int height, bool selected) override;
    juce::String getNameForRow (int row) override;
    juce::String getTooltipForRow (int row) override;
    void backgroundClicked (const juce::MouseEvent&) override    { list.deselectAllRows(); }
    void listBoxItemDoubleClicked (int row, const juce::MouseEvent&) override;
    void selectedRowsChanged (int lastRow) override;
    juce::var getDragSourceDescription (const juce::SparseSet<int>& rows) override;

    void writeCaptions();
    void layOutFooter (juce::Rectangle<int> footer);
    float scale() const;
    bool isAtEnd() const;
    void scrollToEnd();
    void repaintFrom (std::size_t entry);
    void askFor (LogCommand command, std::size_t entry);
    void placeField();
    void open (juce::PopupMenu items, juce::Rectangle<int> onScreen);
    void updateButtons();
    juce::String noticeText() const;
    juce::StringArray countTexts() const;
    LogRowDrawing drawing() const;
    juce::String headingText (std::size_t entry) const;
    void timerCallback() override;    ///< the flashed words have been read

    const Theme& theme;
    Surroundings around;
    LogLines rows;
    LogCommands* edits = nullptr;
    std::optional<juce::Time> draggedOut;   // when the mouse went down for the drag that has been told of
    juce::ListBox list;
    OpenLogField openField;             // in the rows, with which it scrolls
    juce::TextButton copyButton, clearButton, undoButton, redoButton;
    juce::Rectangle<int> header, noticeArea;
    juce::String flashed;
    ChartMarks::Count marked;           // as shown
};

} // namespace guidetone
