// SPDX-License-Identifier: GPL-3.0-or-later
#include "LogCommands.h"

#include "../../notation/ChordIdentity.h"
#include "../../progression/LogEdits.h"
#include "../../progression/LogTiming.h"
#include "../../progression/Sections.h"
#include "../../progression/SongRun.h"
#include "../Commands.h"
#include "../look/Words.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>

namespace guidetone
{

namespace
{

using juce::KeyPress;

constexpr int control = juce::ModifierKeys::commandModifier, shift = juce::ModifierKeys::shiftModifier, alt = juce::ModifierKeys::altModifier;

// translated: begin
const std::array table
{
    LogCommandWords { LogCommand::rename, "Rename a chord", "Rename a chord", KeyPress::F2Key, 0, KeyPress::returnKey },
    LogCommandWords { LogCommand::remove, "Delete", "Delete chords", KeyPress::deleteKey, 0, KeyPress::backspaceKey },
    LogCommandWords { LogCommand::split, "Split in two", "Split a chord", 'E', control },
    LogCommandWords { LogCommand::join, "Join with the next", "Join chords", 'J', control },
    LogCommandWords { LogCommand::earlier, "Move to the left", "Move chords", KeyPress::leftKey, alt },
    LogCommandWords { LogCommand::later, "Move to the right", "Move chords", KeyPress::rightKey, alt },
    LogCommandWords { LogCommand::shorter, "Shorter", "Length of a chord", KeyPress::leftKey, alt | shift },
    LogCommandWords { LogCommand::longer, "Longer", "Length of a chord", KeyPress::rightKey, alt | shift },
    LogCommandWords { LogCommand::toGrid, "Put on the grid", "Put on the grid", 'G', control },
    LogCommandWords { LogCommand::up, "A semitone up", "Transpose chords", KeyPress::upKey, alt },
    LogCommandWords { LogCommand::down, "A semitone down", "Transpose chords", KeyPress::downKey, alt },
    LogCommandWords { LogCommand::section, "Name a section", "Name a section", 'T', control },
};
// translated: end

constexpr std::size_t mostJoined = 256;     // each one costs a pass over the log

} // namespace

std::span<const LogCommandWords> logCommandTable() noexcept              { return table; }

const LogCommandWords& wordsOf (LogCommand command) noexcept
{
    return *std::find_if (table.begin(), table.end() - 1, [command] (const auto& row) { return row.command == command; });
}

std::optional<LogCommand> logCommandOf (const juce::KeyPress& key) noexcept
{
    for (const auto& row : table)
        if (isKey (key, row.keyCode, row.modifiers) || isKey (key, row.otherKeyCode, row.modifiers))
            return row.command;

    return {};
}

//==============================================================================
std::optional<std::size_t> indexOf (const Progression& log, EntryName name) noexcept
{
    const auto& entries = log.entries();
    const auto found = std::find_if (entries.rbegin(), entries.rend(), [name] (const Entry& entry) { return nameOf (entry) == name; });
    return found != entries.rend() ? std::optional (static_cast<std::size_t> (entries.rend() - found) - 1) : std::nullopt;
}

std::vector<std::size_t> indicesOf (const Progression& log, std::vector<EntryName> names)
{
    if (names.size() == 1)
    {
        const auto index = indexOf (log, names[0]);
        return index ? std::vector { *index } : std::vector<std::size_t>();
    }

    std::sort (names.begin(), names.end());
    std::vector<std::size_t> found;

    if (! names.empty())
        for (std::size_t i = 0; i < log.entries().size(); ++i)
            if (std::binary_search (names.begin(), names.end(), nameOf (log.entries()[i])))
                found.push_back (i);

    return found;
}

std::vector<EntryName> namesOf (const Progression& log, const std::vector<std::size_t>& indices)
{
    std::vector<EntryName> names;
    names.reserve (indices.size());

    for (const auto index : indices)
        names.push_back (nameOf (log.entries()[index]));

    return names;
}

//==============================================================================
std::int64_t LogCommands::gridTicks (const Entry& entry) const noexcept
{
    switch (grid)
    {
        case LogGrid::bars:          return ticksInBar (entry.start);
        case LogGrid::quarters:      return ticksPerQuarter;
        case LogGrid::eighths:       return ticksPerQuarter / 2;
        case LogGrid::sixteenths:    break;
    }

    return ticksPerQuarter / 4;
}

std::vector<std::size_t> LogCommands::settled (const LogChoice& choice) const
{
    auto indices = indicesOf (log(), choice.names);
    std::erase_if (indices, [this] (std::size_t index) { return log().entries()[index].isOpen(); });
    return indices;
}

bool LogCommands::canDo (LogCommand command, const LogChoice& choice) const
{
    const auto chosen = indicesOf (log(), choice.names);
    const auto& entries = log().entries();
    const auto isOpen = [&entries] (std::size_t index) { return entries[index].isOpen(); };

    if (chosen.empty())
        return false;

    switch (command)
    {
        case LogCommand::rename:
        case LogCommand::section:
            return chosen.size() == 1;

        case LogCommand::split:
            return chosen.size() == 1 && ticksLong (entries[chosen[0]]) > 1;

        case LogCommand::shorter:
        case LogCommand::longer:
            return chosen.size() == 1 && ! isOpen (chosen[0]);

        case LogCommand::join:
        {
            const auto last = chosen.size() > 1 ? chosen.back() : chosen[0] + 1;

            if (last >= entries.size() || chosen.size() > mostJoined || last - chosen[0] != std::max<std::size_t> (1, chosen.size() - 1))
                return false;

            for (auto i = chosen[0]; i < last; ++i)
                if (! goesOn (entries[i], entries[i + 1]))
                    return false;

            return true;
        }

        case LogCommand::toGrid:
            return std::any_of (chosen.begin(), chosen.end(), [&] (std::size_t index) { return entries[index].start.known && ! isOpen (index); });

        case LogCommand::remove: case LogCommand::earlier: case LogCommand::later: case LogCommand::up: case LogCommand::down:
            break;
    }

    return ! std::all_of (chosen.begin(), chosen.end(), isOpen);
}

// Bars have the length of their metre.
Progression LogCommands::onGridOf (const std::vector<std::size_t>& chosen) const
{
    std::map<std::int64_t, std::vector<std::size_t>> byGrid;

    for (const auto index : chosen)
        byGrid[gridTicks (log().entries()[index])].push_back (index);

    auto next = log();

    for (const auto& [ticks, indices] : byGrid)
        next = onGrid (next, indices, ticks);

    return next;
}

namespace
{

/** In the middle, at a beat if one is there; where it was clicked, at a line of the grid if one is there. */
Progression splitInTwo (const Progression& log, std::size_t index, const std::optional<double>& part, std::int64_t grid)
{
    const auto& entry = log.entries()[index];
    const auto length = ticksLong (entry);
    const auto wanted = std::llround (part.value_or (0.5) * static_cast<double> (length));
    const auto step = part ? grid : ticksPerQuarter * 4 / std::max (1, static_cast<int> (entry.start.denominator));
    const auto from = entry.start.known ? entry.start.tickInBar : 0;
    const auto onLine = static_cast<std::int64_t> (std::llround (static_cast<double> (from + wanted) / static_cast<double> (step))) * step - from;
    return split (log, index, onLine > 0 && onLine < length ? onLine : wanted);
}

} // namespace

Progression LogCommands::edited (LogCommand command, const LogChoice& choice) const
{
    const auto& now = log();
    const auto chosen = settled (choice);

    if (command == LogCommand::join)
    {
        const auto all = indicesOf (now, choice.names);
        auto next = now;

        for (std::size_t i = 0; i < std::max<std::size_t> (1, all.size() - 1); ++i)
            next = mergedWithNext (next, all[0]);

        return next;
    }

    if (chosen.empty())
        return now;

    const auto step = gridTicks (now.entries()[chosen[0]]);

    switch (command)
    {
        case LogCommand::remove:     return without (now, chosen);
        case LogCommand::split:      return splitInTwo (now, chosen[0], choice.part, step);
        case LogCommand::earlier:    return shifted (now, chosen, -step);
        case LogCommand::later:      return shifted (now, chosen, step);
        case LogCommand::shorter:    return moved (now, chosen[0], 0, -step, Followers::giveWay);
        case LogCommand::longer:     return moved (now, chosen[0], 0, step, Followers::giveWay);
        case LogCommand::toGrid:     return onGridOf (chosen);
        case LogCommand::up:         return transposed (now, chosen, 1);
        case LogCommand::down:       return transposed (now, chosen, -1);
        case LogCommand::rename: case LogCommand::section: case LogCommand::join:
            break;
    }

    return now;
}

bool LogCommands::edit (const juce::String& done, Progression next)
{
    if (next == log())
    {
        if (say)
            say (words ("That cannot be done here"));

        return false;
    }

    change (done, std::move (next));
    return true;
}

void LogCommands::perform (LogCommand command, const LogChoice& choice, const std::function<void (LogCommand)>& ask)
{
    if (needsWords (command))
        ask (command);
    else
        perform (command, choice);
}

bool LogCommands::perform (LogCommand command, const LogChoice& choice)
{
    if (! canDo (command, choice))
        return edit ({}, log());

    // After what goes, the next that stays is selected, else the last one.
    std::vector<EntryName> next;

    if (const auto chosen = settled (choice); command == LogCommand::remove)
    {
        const auto& entries = log().entries();
        const std::set<std::size_t> gone (chosen.begin(), chosen.end());
        auto stays = chosen.front();

        while (stays < entries.size() && gone.count (stays) > 0)
            ++stays;

        if (stays == entries.size())
            for (stays = chosen.front(); stays > 0 && gone.count (stays) > 0;)
                --stays;

        if (gone.count (stays) == 0)
            next.push_back (nameOf (entries[stays]));
    }
    else if (const auto all = indicesOf (log(), choice.names); command == LogCommand::join)
    {
        // A chord that still sounds keeps its number, the others have that of the first.
        const auto& last = log().entries()[std::max (all.back(), all[0] + 1)];
        next.push_back (last.isOpen() ? nameOf (last) : nameOf (log().entries()[all[0]]));
    }

    const bool done = edit (words (wordsOf (command).done), edited (command, choice));

    if (done && (command == LogCommand::remove || command == LogCommand::join) && select)
        select (next);

    return done;
}

bool LogCommands::move (const std::vector<EntryName>& names, std::int64_t startBy, std::int64_t endBy)
{
    const auto chosen = settled ({ names, {} });

    if (chosen.empty() || (startBy == 0 && endBy == 0))
        return false;

    const bool asOne = startBy == endBy;
    return edit (words (wordsOf (asOne ? LogCommand::later : LogCommand::longer).done),
                 asOne ? shifted (log(), chosen, startBy) : moved (log(), chosen[0], startBy, endBy, Followers::giveWay));
}

//==============================================================================
std::vector<juce::String> LogCommands::typedNames (EntryName name) const
{
    std::vector<juce::String> typed;
    const auto index = indexOf (log(), name);

    if (! index)
        return typed;

    const auto& entry = log().entries()[*index];
    const auto spelled = spellingOf (entry, spelling);
    auto plain = textualStyle();
    plain.language = writing.style.language;

    // In the hand that is chosen, where it can be read back.
    for (const auto& reading : entry.naming.readings)
    {
        const auto text = symbolText (reading.chord, spelled, writing.style);
        const auto read = parseSymbol (text.toStdString(), writing.style.language);
        typed.push_back (read.chord && identify (*read.chord) == reading.chord ? text : symbolText (reading.chord, spelled, plain));
    }

    return typed;
}

juce::String LogCommands::rename (EntryName name, const juce::String& symbol)
{
    const auto text = symbol.trim().toStdString();
    const auto read = parseSymbol (text, writing.style.language);

    if (read.chord)
        return renameTo (name, identify (*read.chord), ChordLetters { read.chord->root, read.chord->bass }), juce::String();

    if (read.saysNoChord || text.empty())
        return words ("Type a chord, such as Dm7 or G7/D");

    const auto rest = juce::String::fromUTF8 (text.c_str() + std::min (read.position, text.size()));
    return rest.isNotEmpty() ? words ("Not understood: %1", rest) : words ("Something is missing at the end");
}

void LogCommands::rename (EntryName name, const Chord& chord)    { renameTo (name, chord, {}); }

void LogCommands::renameTo (EntryName name, const Chord& chord, const std::optional<ChordLetters>& letters)
{
    const auto index = indexOf (log(), name);

    if (! index)
        return;

    // The name it has already, in the letters in which it is shown, is no edit, and nothing to complain about.
    const auto& entry = log().entries()[*index];
    const auto spelled = spellingOf (entry, spelling);
    const bool isShownSo = ! entry.naming.readings.empty() && entry.naming.kind == Sounding::chord && entry.naming.readings[0].chord == chord
                        && letters == ChordLetters { spellRoot (chord, spelled), spellBass (chord, spelled) };

    if (auto next = renamedTo (log(), *index, chord, letters); ! isShownSo && ! (next == log()))
        change (words (wordsOf (LogCommand::rename).done), std::move (next));
}

juce::String LogCommands::sectionAt (EntryName name) const
{
    const auto index = indexOf (log(), name);
    if (! index)
        return {};

    const auto title = log().entries()[*index].section.view();
    return juce::String::fromUTF8 (title.data(), static_cast<int> (title.size()));
}

void LogCommands::nameSection (EntryName name, const juce::String& title)
{
    if (const auto index = indexOf (log(), name))
        if (auto next = withSection (log(), *index, title.trim().toStdString()); ! (next == log()))
            change (words (wordsOf (LogCommand::section).done), std::move (next));
}

void LogCommands::transpose (const std::vector<EntryName>& names, int semitones)
{
    edit (words (wordsOf (LogCommand::up).done), transposed (log(), settled ({ names, {} }), semitones));
}

void LogCommands::respell (const std::vector<EntryName>& names, const std::optional<Key>& key)
{
    edit (words ("Key of chords"), respelled (log(), indicesOf (log(), names), key));
}

void LogCommands::respellFrom (EntryName name, const std::optional<Key>& key)
{
    const auto& entries = log().entries();
    std::vector<std::size_t> rest;

    if (const auto index = indexOf (log(), name))
        for (auto i = *index; i < entries.size() && entries[i].take == name.take; ++i)
            rest.push_back (i);

    edit (words ("Key of chords"), respelled (log(), rest, key));
}

void LogCommands::leaveOutShorter (std::int64_t ticks)
{
    edit (words ("Leave out short chords"), withoutShorterThanTicks (log(), ticks));
}

} // namespace guidetone
