// LogPanelEditing.cpp - the progression list's menus and keys: what a person does with the chords in it.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "LogPanel.h"

#include "../../progression/TextWriter.h"
#include "../Commands.h"
#include "../look/Theme.h"
#include "../look/Words.h"

#include <algorithm>

namespace guidetone
{

namespace
{
    constexpr int margin = LogRowDrawing::margin;
}

std::vector<std::size_t> LogPanel::selectedEntries() const
{
    std::vector<std::size_t> entries;

    for (int i = 0; i < list.getNumSelectedRows(); ++i)
    {
        const auto row = rows.at (list.getSelectedRow (i));
        const auto end = row.heading ? rows.endOfHeading (row.entry) : row.entry + 1;

        for (auto entry = row.entry; entry < end; ++entry)
            if (entries.empty() || entries.back() < entry)
                entries.push_back (entry);
    }

    return entries;
}

LogChoice LogPanel::choice() const
{
    return { namesOf (rows.log(), selectedEntries()), {} };
}

juce::String LogPanel::selectedText() const
{
    const auto selected = selectedEntries();
    std::vector<Entry> entries;

    for (const auto index : selected)
        entries.push_back (rows.entries()[index]);

    const auto text = writeText (Progression (selected.empty() ? rows.entries() : std::move (entries)), rows.spelling());
    return juce::String::fromUTF8 (text.c_str());
}

void LogPanel::copy()
{
    const auto text = selectedText();

    if (text.isEmpty() || ! onCopy)
        return;

    onCopy (text);
    const auto count = list.getNumSelectedRows() > 0 ? selectedEntries().size() : rows.size();
    flash (count == 1 ? words ("copied 1 chord") : words ("copied %1 chords", static_cast<int> (count)));
}

bool LogPanel::handle (const juce::KeyPress& key)
{
    const auto press = [] (const juce::Button& button, const std::function<void()>& action)
    {
        if (button.isEnabled() && action)
            action();

        return true;
    };

    if (const auto edit = logCommandOf (key); edit && edits != nullptr && list.getNumSelectedRows() > 0)
    {
        edits->perform (*edit, choice(), [this] (LogCommand command) { ask (command); });
        return true;
    }

    const auto command = commandOf (key);

    if (command == Command::copy)
        return copy(), true;

    if (command == Command::selectAll)
        return selectAll(), true;

    return command == Command::undo ? press (undoButton, onUndo) : command == Command::redo && press (redoButton, onRedo);
}

//==============================================================================
juce::PopupMenu LogPanel::menu()
{
    const auto item = [] (const juce::String& text, Command command, bool active, std::function<void()> action)
    {
        const auto row = std::find_if (commandTable().begin(), commandTable().end(), [command] (const auto& other) { return other.command == command; });
        juce::PopupMenu::Item made (text);
        made.isEnabled = active;
        made.shortcutKeyDescription = keyText (*row);
        made.action = std::move (action);
        return made;
    };

    juce::PopupMenu items;
    items.addItem (item (words ("Copy"), Command::copy, ! rows.empty(), [this] { copy(); }));

    if (edits != nullptr)
        edits->addTo (items, choice(), [this] (LogCommand command) { ask (command); });

    items.addSeparator();
    items.addItem (item (words ("Select all"), Command::selectAll, ! rows.empty(), [this] { selectAll(); }));

    if (onMenu)
    {
        items.addSeparator();
        onMenu (items);
    }

    return items;
}

void LogPanel::open (juce::PopupMenu items, juce::Rectangle<int> onScreen)
{
    items.setLookAndFeel (&getLookAndFeel());
    items.showMenuAsync (juce::PopupMenu::Options().withTargetComponent (this).withTargetScreenArea (onScreen).withDeletionCheck (*this));
}

//==============================================================================
void LogPanel::ask (LogCommand command)
{
    if (const auto chosen = selectedEntries(); chosen.size() == 1)
        askFor (command, chosen[0]);
}

void LogPanel::askFor (LogCommand command, std::size_t entry)
{
    const auto name = nameOf (rows.entries()[entry]);

    if (edits == nullptr || ! edits->canDo (command, { { name }, {} }))
        return;

    list.scrollToEnsureRowIsOnscreen (rows.rowOfEntry (entry));
    openField.open (std::make_unique<LogField> (theme, *edits, command, name), *list.getViewport()->getViewedComponent(), list);
    placeField();
}

// Over the chord's name and what stands on its right, wherever its row is by now.
void LogPanel::placeField()
{
    auto* open = field();

    if (open == nullptr)
        return;

    const auto index = indexOf (rows.log(), open->entry());

    if (! index)
        return openField.close();

    const int height = list.getRowHeight(), row = rows.rowOfEntry (*index);
    const juce::Rectangle<int> line (0, row * height, list.getVisibleRowWidth(), height);
    const int left = drawing().nameLeft() - 8;
    open->place (line.withLeft (left).withTrimmedRight (margin).reduced (0, 1), list.getViewport()->getViewArea().getUnion (line));
}

//==============================================================================
bool LogPanel::openMenuAt (juce::Point<int> onScreen)
{
    const auto at = list.getLocalPoint (nullptr, onScreen);
    const int row = list.getRowContainingPosition (at.x, at.y);

    if (row < 0)
        return false;

    if (! list.isRowSelected (row))
        list.selectRow (row);

    open (menu(), juce::Rectangle<int> (1, 1).withPosition (onScreen));
    return true;
}

void LogPanel::listBoxItemDoubleClicked (int row, const juce::MouseEvent&)
{
    if (! rows.at (row).heading)
        ask (LogCommand::rename);
    else if (! rows.entries()[rows.at (row).entry].section.empty())
        askFor (LogCommand::section, rows.at (row).entry);
}

bool LogPanel::keyPressed (const juce::KeyPress& key, juce::Component*)    { return handle (key); }

bool LogPanel::keyPressed (const juce::KeyPress& key)
{
    if (key != juce::KeyPress (juce::KeyPress::F10Key, juce::ModifierKeys::shiftModifier, 0))
        return handle (key);

    // Beside the selected row.
    const int row = list.getNumSelectedRows() > 0 ? list.getSelectedRow (list.getNumSelectedRows() - 1) : 0;
    open (menu(), list.localAreaToGlobal (list.getRowPosition (row, true).getIntersection (list.getLocalBounds())));
    return true;
}

//==============================================================================
void LogPanel::selectedRowsChanged (int)
{
    if (onSelect)
        onSelect (choice().names);
}

// The list asks at every move of the mouse, and is told that it has nothing to do with it. A finger scrolls.
juce::var LogPanel::getDragSourceDescription (const juce::SparseSet<int>&)
{
    const auto source = juce::Desktop::getInstance().getMainMouseSource();

    if (onDragOut && ! source.isTouch() && draggedOut != source.getLastMouseDownTime())
    {
        draggedOut = source.getLastMouseDownTime();
        onDragOut (choice().names);
    }

    return {};
}

void LogPanel::selectAll()
{
    list.selectRangeOfRows (0, rows.rowCount() - 1);
}

void LogPanel::select (const std::vector<EntryName>& names)
{
    juce::SparseSet<int> wanted;
    bool seen = false;
    const auto* viewport = list.getViewport();
    const juce::Range<int> visible (viewport->getViewPositionY() / list.getRowHeight(), (viewport->getViewPositionY() + viewport->getViewHeight()) / list.getRowHeight());

    for (const auto index : indicesOf (rows.log(), names))
    {
        const int row = rows.rowOfEntry (index);
        wanted.addRange ({ row, row + 1 });
        seen = seen || visible.contains (row);
    }

    list.setSelectedRows (wanted, juce::dontSendNotification);

    if (! seen && ! wanted.isEmpty())
        list.scrollToEnsureRowIsOnscreen (wanted[wanted.size() - 1]);
}

} // namespace guidetone
