// Commands.h - what can be done by a key or from a menu: one table of words, keys and places.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <juce_gui_basics/juce_gui_basics.h>

#include <optional>
#include <span>

namespace guidetone
{

/** Numbers for JUCE's command manager; 0 means none there. */
enum class Command : int
{
    undo = 1, redo, copy, selectAll, clearLog,
    settings, presets, help, closeSheet,
    studio, practice, stageLayout, stream, minimal,
    zoomIn, zoomOut, zoomReset, nextTheme,
    stage, demo, lockKey, octaveDown, octaveUp
};

/** A row of the table. */
struct CommandWords
{
    Command command;
    const char* title;                  ///< English; shown by words()
    const char* group;                  ///< under which heading the help lists it
    int keyCode, modifiers;             ///< of the key that does it
    int otherKeyCode = 0, otherModifiers = 0;
};

/** In the order in which the help lists them. */
std::span<const CommandWords> commandTable() noexcept;

/** Which command a key does, if any. */
std::optional<Command> commandOf (const juce::KeyPress& key) noexcept;

/** Whether it is that key with just these modifiers, whatever its letter's case. Never for code 0. */
bool isKey (const juce::KeyPress& key, int code, int modifiers) noexcept;

/** "Ctrl Z", or "Cmd Z" on a Mac, as the help and the menus write it. Empty for code 0. */
juce::String keyText (int keyCode, int modifiers);
juce::String keyText (const CommandWords& command);

} // namespace guidetone
