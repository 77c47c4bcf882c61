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

std::vector<std::size_t> LogPanel::selectedEntries() const
{
    std::vector<std::size_t> entries;

    for (int i = 0; i < list.getNumSelectedRows(); ++i)
    {
        const auto row = rows.at (list.getSelectedRow (i));
        const auto end = row.heading ? rows.endOfTake (row.entry) : row.entry + 1;

        for (auto entry = row.entry; entry < end; ++entry)
            if (entries.empty() || entries.back() < entry)
                entries.push_back (entry);
    }

    return entries;
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

juce::String LogPanel::countText (std::size_t chords)
{
    return chords == 1 ? words ("1 chord") : words ("%1 chords", static_cast<int> (chords));
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

    const auto command = commandOf (key);

    if (command == Command::copy)
        return copy(), true;

    return command == Command::undo ? press (undoButton, onUndo) : command == Command::redo && press (redoButton, onRedo);
}

//==============================================================================
// The one selected chord, if it could be called by another name.
const Entry* LogPanel::renamable() const
{
    const auto selected = selectedEntries();

    if (selected.size() != 1 || ! onRename)
        return nullptr;

    const auto& entry = rows.entries()[selected[0]];
    return entry.naming.kind == Sounding::chord && entry.naming.readings.size() > 1 ? &entry : nullptr;
}

juce::PopupMenu LogPanel::namesMenu()
{
    juce::PopupMenu names;
    offered.clear();

    if (const auto* entry = renamable())
        for (const auto& reading : entry->naming.readings)
        {
            const auto item = firstReading + static_cast<int> (offered.size());
            const auto symbol = symbolText (reading.chord, spellingOf (*entry, rows.spelling()), rows.writing().style);
            const auto text = reading.percent > 0 ? symbol + "   " + words ("%1 %", static_cast<int> (reading.percent)) : symbol;
            names.addItem (item, text, true, offered.empty());
            offered.push_back (reading.chord);
        }

    return names;
}

juce::PopupMenu LogPanel::menu()
{
    const auto shortcut = [] (int id, const juce::String& text, bool active, const juce::String& keys)
    {
        juce::PopupMenu::Item item (text);
        item.itemID = id;
        item.isEnabled = active;
        item.shortcutKeyDescription = keys;
        return item;
    };

    juce::PopupMenu items;
    items.addItem (shortcut (copyItem, words ("Copy"), ! rows.empty(), words ("Ctrl C")));
    items.addSubMenu (words ("Rename to"), namesMenu(), renamable() != nullptr);
    items.addItem (shortcut (deleteItem, words ("Delete"), onDelete != nullptr && list.getNumSelectedRows() > 0, words ("Del")));
    items.addSeparator();
    items.addItem (shortcut (selectAllItem, words ("Select all"), ! rows.empty(), words ("Ctrl A")));

    if (onMenu)
    {
        items.addSeparator();
        onMenu (items);
    }

    return items;
}

void LogPanel::choose (int item)
{
    const auto selected = selectedEntries();

    if (item == copyItem)
        copy();
    else if (item == selectAllItem)
        list.selectRangeOfRows (0, rows.rowCount() - 1);
    else if (item == deleteItem && onDelete && ! selected.empty())
        onDelete (selected);

    const auto index = static_cast<std::size_t> (item - firstReading);

    if (item < firstReading || index >= offered.size() || renamable() == nullptr)
        return;

    // By its chord: hindsight may have sorted the names anew while the menu was open.
    const auto& readings = rows.entries()[selected[0]].naming.readings;
    const auto found = std::find_if (readings.begin(), readings.end(), [&] (const Reading& reading) { return reading.chord == offered[index]; });

    if (found != readings.end() && found != readings.begin())
        onRename (selected[0], static_cast<int> (found - readings.begin()));
}

// Under the pointer that asked for it, or beside the selected row.
void LogPanel::open (juce::PopupMenu items)
{
    if (items.getNumItems() == 0)
        return;

    auto options = juce::PopupMenu::Options().withTargetComponent (this).withDeletionCheck (*this);

    if (list.isMouseButtonDown (true))
    {
        options = options.withMousePosition();
    }
    else
    {
        const int row = list.getNumSelectedRows() > 0 ? list.getSelectedRow (list.getNumSelectedRows() - 1) : 0;
        options = options.withTargetScreenArea (list.localAreaToGlobal (list.getRowPosition (row, true).getIntersection (list.getLocalBounds())));
    }

    items.setLookAndFeel (&getLookAndFeel());
    items.showMenuAsync (options, [panel = SafePointer<LogPanel> (this)] (int item)
    {
        if (panel != nullptr && item != 0)
            panel->choose (item);
    });
}

//==============================================================================
void LogPanel::listBoxItemClicked (int, const juce::MouseEvent& event)
{
    if (event.mods.isPopupMenu())
        open (menu());
}

void LogPanel::listBoxItemDoubleClicked (int, const juce::MouseEvent&)    { open (namesMenu()); }
void LogPanel::returnKeyPressed (int)                                     { open (namesMenu()); }
void LogPanel::deleteKeyPressed (int)                                     { choose (deleteItem); }

bool LogPanel::keyPressed (const juce::KeyPress& key)
{
    if (key != juce::KeyPress (juce::KeyPress::F10Key, juce::ModifierKeys::shiftModifier, 0))
        return handle (key);

    open (menu());
    return true;
}

//==============================================================================
void LogPanel::selectedRowsChanged (int)
{
    if (const auto selected = selectedEntries(); selected.size() == 1 && onSelect)
        onSelect (rows.entries()[selected[0]].id, rows.entries()[selected[0]].take);
}

void LogPanel::select (std::uint32_t id, std::uint32_t take)
{
    const auto& entries = rows.entries();
    const auto found = std::find_if (entries.rbegin(), entries.rend(), [&] (const Entry& entry) { return entry.id == id && entry.take == take; });

    if (found == entries.rend())
        return;

    const int row = rows.rowOfEntry (static_cast<std::size_t> (entries.rend() - found) - 1);
    juce::SparseSet<int> one;
    one.addRange ({ row, row + 1 });
    list.setSelectedRows (one, juce::dontSendNotification);
    list.scrollToEnsureRowIsOnscreen (row);
}

} // namespace guidetone
