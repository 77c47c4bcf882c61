// LogCommands.h - what a person can do to chords of the log: one table of words and keys, and what each of them does.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../../progression/Progression.h"
#include "../look/Writing.h"

#include <juce_gui_basics/juce_gui_basics.h>

#include <functional>
#include <span>

namespace guidetone
{

enum class LogCommand : std::uint8_t
{
    rename, remove, split, join, earlier, later, shorter, longer, toGrid, up, down, section
};

/** A row of the table. */
struct LogCommandWords
{
    LogCommand command;
    const char* title;                  ///< English; shown by words()
    const char* done;                   ///< what undo calls it, English
    int keyCode, modifiers;
    int otherKeyCode = 0;               ///< with the same modifiers; 0 for none
};

/** In the order in which the help lists them. */
std::span<const LogCommandWords> logCommandTable() noexcept;
const LogCommandWords& wordsOf (LogCommand command) noexcept;

/** Whether a person has to type a name for it. */
constexpr bool needsWords (LogCommand command) noexcept    { return command == LogCommand::rename || command == LogCommand::section; }

/** Which of them a key does, while chords have the focus. */
std::optional<LogCommand> logCommandOf (const juce::KeyPress& key) noexcept;

//==============================================================================
/** What an entry is called from outside: its index changes as others come and go, this does not. */
struct EntryName
{
    std::uint32_t take = 0, id = 0;     ///< 0, 0: none

    friend auto operator<=> (const EntryName&, const EntryName&) = default;
};

inline EntryName nameOf (const Entry& entry) noexcept    { return { entry.take, entry.id }; }

/** Where it stands, the last of several; nothing where it is not in the log. Linear. */
std::optional<std::size_t> indexOf (const Progression& log, EntryName name) noexcept;

/** Those that are in the log, in its order. n log n. */
std::vector<std::size_t> indicesOf (const Progression& log, std::vector<EntryName> names);

/** The names of those. @param indices  of entries that are there. */
std::vector<EntryName> namesOf (const Progression& log, const std::vector<std::size_t>& indices);

/** What is to be changed. */
struct LogChoice
{
    std::vector<EntryName> names;
    std::optional<double> part;         ///< of the only one, where it was clicked: 0 its start, 1 its end
};

/** Where chords are moved to, and how far. */
enum class LogGrid : std::uint8_t { bars, quarters, eighths, sixteenths };

//==============================================================================
/** Changes the log for the list and the timeline alike. Entries go by their names and are looked up when something is done, so playing may go on
    meanwhile; what still sounds keeps its place and length. [message thread] */
class LogCommands
{
public:
    /** The log as it is now, and what replaces it by one that can be undone. */
    std::function<const Progression&()> log;
    std::function<void (const juce::String& title, Progression)> change;

    /** What is selected after an edit, and a short sentence about one that could not be done. */
    std::function<void (const std::vector<EntryName>&)> select;
    std::function<void (const juce::String&)> say;

    /** How chords are written and read. */
    Writing writing;
    SpellingContext spelling;

    LogGrid grid = LogGrid::quarters;

    /** Ticks between two lines of the grid, at an entry. */
    std::int64_t gridTicks (const Entry& entry) const noexcept;

    /** Whether there is something to change. It may still find no room. */
    bool canDo (LogCommand command, const LogChoice& choice) const;

    /** Does it, but for those that need words (needsWords()). Says so where it cannot be done. @returns whether the log changed. */
    bool perform (LogCommand command, const LogChoice& choice);

    /** Does it, or has whoever shows the chords ask for the words that it needs. */
    void perform (LogCommand command, const LogChoice& choice, const std::function<void (LogCommand)>& ask);

    /** Starts and ends of chords so many ticks later (earlier, below 0): several move, of one each end may. */
    bool move (const std::vector<EntryName>& names, std::int64_t startBy, std::int64_t endBy);

    //==============================================================================
    /** The name of an entry as one would type it, and its other names, best first. */
    std::vector<juce::String> typedNames (EntryName name) const;

    /** Names it by a symbol, whose letters it keeps. @returns a sentence that says what was not understood; empty where it was. */
    juce::String rename (EntryName name, const juce::String& symbol);
    void rename (EntryName name, const Chord& chord);

    juce::String sectionAt (EntryName name) const;
    void nameSection (EntryName name, const juce::String& title);

    void transpose (const std::vector<EntryName>& names, int semitones);

    /** In another key, or in none, which is how chords are spelled. */
    void respell (const std::vector<EntryName>& names, const std::optional<Key>& key);

    /** The same of one entry and all that follow it in its take: another take may be in another key. */
    void respellFrom (EntryName name, const std::optional<Key>& key);

    void leaveOutShorter (std::int64_t ticks);

    /** Adds all of it to a menu. @param ask  opens a field for what needs words. What else the menu offers stays valid as long as this does. */
    void addTo (juce::PopupMenu& menu, const LogChoice& choice, const std::function<void (LogCommand)>& ask);

private:
    bool edit (const juce::String& done, Progression next);
    void renameTo (EntryName name, const Chord& chord, const std::optional<ChordLetters>& letters);
    std::vector<std::size_t> settled (const LogChoice& choice) const;
    std::optional<Key> keyOf (const std::vector<std::size_t>& entries) const;
    Progression edited (LogCommand command, const LogChoice& choice) const;
    Progression onGridOf (const std::vector<std::size_t>& entries) const;
    juce::PopupMenu namesMenu (const LogChoice& choice);
    juce::PopupMenu movesMenu (const LogChoice& choice);
    juce::PopupMenu transposeMenu (const LogChoice& choice);
    juce::PopupMenu keysMenu (const std::optional<Key>& now, std::function<void (const std::optional<Key>&)> take);
    juce::PopupMenu shortMenu();
    void addItem (juce::PopupMenu& menu, LogCommand command, const LogChoice& choice);
};

} // namespace guidetone
