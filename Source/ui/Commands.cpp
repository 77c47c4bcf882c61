// Commands.cpp - see Commands.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Commands.h"

#include "look/Words.h"

namespace guidetone
{

namespace
{

using juce::KeyPress;

constexpr int control = juce::ModifierKeys::commandModifier, shift = juce::ModifierKeys::shiftModifier;

const char* const edit = "Edit";
const char* const window = "Window";
const char* const layouts = "Layouts";
const char* const playing = "Playing";

// translated: begin
const std::array table
{
    CommandWords { Command::undo, "Undo", edit, 'Z', control },
    CommandWords { Command::redo, "Redo", edit, 'Z', control | shift, 'Y', control },
    CommandWords { Command::copy, "Copy the progression, or what is selected of it", edit, 'C', control },
    CommandWords { Command::selectAll, "Select all chords", edit, 'A', control },
    CommandWords { Command::clearLog, "Clear the list", edit, KeyPress::backspaceKey, control | shift },

    CommandWords { Command::stage, "Stage, on the whole screen", window, KeyPress::F11Key, 0 },
    CommandWords { Command::settings, "Settings", window, KeyPress::F2Key, 0 },
    CommandWords { Command::presets, "Presets", window, KeyPress::F3Key, 0 },
    CommandWords { Command::nextTheme, "Next theme", window, KeyPress::F6Key, 0 },
    CommandWords { Command::zoomIn, "Larger", window, '+', control, '=', control },
    CommandWords { Command::zoomOut, "Smaller", window, '-', control, KeyPress::numberPadSubtract, control },
    CommandWords { Command::zoomReset, "Usual size", window, '0', control },
    CommandWords { Command::help, "Help and keys", window, KeyPress::F1Key, 0 },
    CommandWords { Command::closeSheet, "Close what lies on top", window, KeyPress::escapeKey, 0 },

    CommandWords { Command::studio, "Studio", layouts, '1', control },
    CommandWords { Command::practice, "Practice", layouts, '2', control },
    CommandWords { Command::stageLayout, "Stage", layouts, '3', control },
    CommandWords { Command::stream, "Stream", layouts, '4', control },
    CommandWords { Command::minimal, "Minimal", layouts, '5', control },

    CommandWords { Command::demo, "Play or stop the demo", playing, KeyPress::F4Key, 0 },
    CommandWords { Command::lockKey, "Lock the key that is heard, or let it go", playing, KeyPress::F7Key, 0 },
    CommandWords { Command::octaveDown, "The computer's keys an octave lower", playing, 'z', 0 },
    CommandWords { Command::octaveUp, "The computer's keys an octave higher", playing, 'x', 0 },
};
// translated: end

} // namespace

bool isKey (const juce::KeyPress& key, int code, int modifiers) noexcept
{
    // One system tells of small letters, another of capitals: KeyPress compares them as equal.
    const auto flags = juce::ModifierKeys (modifiers);
    return code != 0 && key.getModifiers().getRawFlags() == modifiers
        && (juce::KeyPress (key.getKeyCode(), flags, 0) == juce::KeyPress (code, flags, 0) || key.getTextCharacter() == static_cast<juce::juce_wchar> (code));
}

std::span<const CommandWords> commandTable() noexcept    { return table; }

std::optional<Command> commandOf (const juce::KeyPress& key) noexcept
{
    // A plus stands above another sign on many keyboards, and comes with shift there.
    if (key.getTextCharacter() == '+' && key.getModifiers().isCommandDown())
        return Command::zoomIn;

    for (const auto& command : table)
        if (isKey (key, command.keyCode, command.modifiers) || isKey (key, command.otherKeyCode, command.otherModifiers))
            return command.command;

    return {};
}

juce::String keyText (const CommandWords& command)    { return keyText (command.keyCode, command.modifiers); }

juce::String keyText (int keyCode, int modifiers)
{
    if (keyCode == 0)
        return {};

    auto parts = juce::StringArray::fromTokens (KeyPress (keyCode, modifiers, 0).getTextDescription(), " ", "");
    parts.removeString ("+", false);    // between them; one that is the key itself comes last
    parts.removeString ("cursor", false);

    if (keyCode == '+')
        parts.add ("+");

    /*  What keyboards write on these keys:
        translated: begin
        "Ctrl", "Shift", "Alt", "Backspace", "Esc", "Left", "Right", "Up", "Down"
        translated: end */
    for (auto& part : parts)
        part = part == "delete" ? words ("Del") : juce::translate (part == "escape" ? juce::String ("Esc") : part.substring (0, 1).toUpperCase() + part.substring (1));

    return parts.joinIntoString (" ");
}

} // namespace guidetone
