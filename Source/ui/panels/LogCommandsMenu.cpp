// LogCommandsMenu.cpp - the menu of what can be done to chords of the log.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "LogCommands.h"

#include "../../progression/LogEdits.h"
#include "../../progression/LogTiming.h"
#include "../Commands.h"
#include "../look/ValueWords.h"
#include "../look/Words.h"

#include <algorithm>

namespace guidetone
{

namespace
{

constexpr std::pair<LogGrid, int> gridNames[] { { LogGrid::quarters, 4 }, { LogGrid::eighths, 8 }, { LogGrid::sixteenths, 16 } };

juce::PopupMenu::Item itemOf (const LogCommandWords& row, bool active, std::function<void()> action)
{
    juce::PopupMenu::Item item (words (row.title));
    item.isEnabled = active;
    item.shortcutKeyDescription = keyText (row.keyCode, row.modifiers);
    item.action = std::move (action);
    return item;
}

} // namespace

std::optional<Key> LogCommands::keyOf (const std::vector<std::size_t>& entries) const
{
    for (const auto index : entries)
        if (const auto key = spellingOf (log().entries()[index], spelling).key)
            return key;

    return {};
}

void LogCommands::addItem (juce::PopupMenu& menu, LogCommand command, const LogChoice& choice)
{
    menu.addItem (itemOf (wordsOf (command), canDo (command, choice), [this, command, choice] { perform (command, choice); }));
}

juce::PopupMenu LogCommands::namesMenu (const LogChoice& choice)
{
    juce::PopupMenu names;
    const auto chosen = indicesOf (log(), choice.names);

    if (chosen.size() != 1)
        return names;

    const auto& entry = log().entries()[chosen[0]];

    // By its chord: hindsight may sort the names anew while the menu is open.
    for (const auto& reading : entry.naming.readings)
    {
        const auto symbol = symbolText (reading.chord, spellingOf (entry, spelling), writing.style);
        const auto text = reading.percent > 0 ? symbol + "   " + words ("%1 %", static_cast<int> (reading.percent)) : symbol;
        names.addItem (text, true, &reading == &entry.naming.readings[0], [this, name = choice.names[0], chord = reading.chord] { rename (name, chord); });
    }

    return names;
}

juce::PopupMenu LogCommands::movesMenu (const LogChoice& choice)
{
    juce::PopupMenu moves;

    for (const auto command : { LogCommand::earlier, LogCommand::later, LogCommand::shorter, LogCommand::longer, LogCommand::toGrid })
        addItem (moves, command, choice);

    moves.addSectionHeader (words ("Grid"));
    moves.addItem (words ("Bars"), true, grid == LogGrid::bars, [this] { grid = LogGrid::bars; });

    for (const auto& [value, part] : gridNames)
        moves.addItem ("1/" + juce::String (part), true, grid == value, [this, chosen = value] { grid = chosen; });

    return moves;
}

juce::PopupMenu LogCommands::transposeMenu (const LogChoice& choice)
{
    juce::PopupMenu menu;
    addItem (menu, LogCommand::up, choice);
    addItem (menu, LogCommand::down, choice);

    if (const auto key = keyOf (settled (choice)))
    {
        menu.addSeparator();

        const auto shared = std::make_shared<std::vector<EntryName>> (choice.names);    // a log may have many

        // Up and down to the nearest: no chord moves further than half an octave.
        for (int pitchClass = 0; pitchClass < 12; ++pitchClass)
        {
            const int up = (pitchClass - key->tonic.pitchClass() + 12) % 12, semitones = up > 6 ? up - 12 : up;
            menu.addItem (words ("To %1", keyWords (transposed (*key, semitones), writing.style.language)), semitones != 0, semitones == 0,
                          [this, shared, semitones] { transpose (*shared, semitones); });
        }
    }

    return menu;
}

juce::PopupMenu LogCommands::keysMenu (const std::optional<Key>& now, std::function<void (const std::optional<Key>&)> take)
{
    juce::PopupMenu major, minor, menu;

    for (const auto key : allKeys())
        (key.mode == Mode::major ? major : minor).addItem (keyWords (key, writing.style.language), true, now == key, [take, key] { take (key); });

    menu.addSubMenu (words ("Major"), major);
    menu.addSubMenu (words ("Minor"), minor);
    menu.addItem (words ("No key"), true, ! now, [take] { take ({}); });
    return menu;
}

juce::PopupMenu LogCommands::shortMenu()
{
    juce::PopupMenu menu;

    for (const int part : { 32, 16, 8, 4, 2 })
    {
        const auto ticks = ticksPerQuarter * 4 / part;
        const auto count = countShorterThanTicks (log(), ticks);
        const auto caption = words ("Shorter than %1", "1/" + juce::String (part)) + ": " + chordCount (count);
        menu.addItem (caption, count > 0, false, [this, ticks] { leaveOutShorter (ticks); });
    }

    return menu;
}

void LogCommands::addTo (juce::PopupMenu& menu, const LogChoice& choice, const std::function<void (LogCommand)>& ask)
{
    const auto chosen = indicesOf (log(), choice.names);
    const bool any = ! chosen.empty();
    const auto asked = [&] (LogCommand command)
    {
        menu.addItem (itemOf (wordsOf (command), canDo (command, choice), [ask, command] { ask (command); }));
    };

    asked (LogCommand::rename);
    const auto names = namesMenu (choice);
    menu.addSubMenu (words ("Rename to"), names, names.getNumItems() > 1);
    addItem (menu, LogCommand::remove, choice);
    menu.addSeparator();
    addItem (menu, LogCommand::split, choice);
    addItem (menu, LogCommand::join, choice);
    menu.addSubMenu (words ("Move"), movesMenu (choice), any);
    menu.addSubMenu (words ("Transpose"), transposeMenu (choice), any);
    const auto now = any ? log().entries()[chosen[0]].context.key : std::nullopt;
    menu.addSubMenu (words ("Key"), keysMenu (now, [this, names = std::make_shared<std::vector<EntryName>> (choice.names)] (const auto& key) { respell (*names, key); }), any);

    if (chosen.size() == 1)
        menu.addSubMenu (words ("Key from here on"), keysMenu (now, [this, name = choice.names[0]] (const auto& key) { respellFrom (name, key); }));

    asked (LogCommand::section);
    menu.addSeparator();
    menu.addSubMenu (words ("Leave out short chords"), shortMenu(), ! log().empty());
}

} // namespace guidetone
