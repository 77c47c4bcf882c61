// LogField.h - a line to be typed where it belongs: a chord's name in its row, a section's at its block.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../look/Theme.h"
#include "LogCommands.h"

namespace guidetone
{

/** Lies over a panel while a person types. Enter takes what was typed, Escape leaves all as it was, and so does going elsewhere with nothing
    changed. What cannot be taken stays, with a sentence about it beside the field. Up and down go through what else could be written.
    [message thread] */
class LogField final : public juce::Component
{
public:
    /** @param command  `rename` or `section` */
    LogField (const Theme& theme, LogCommands& commands, LogCommand command, EntryName name);

    /** It is done: to be removed, but not from within this call. */
    std::function<void()> onClose;

    EntryName entry() const noexcept             { return name; }
    juce::TextEditor& editor() noexcept          { return text; }
    const juce::String& problem() const noexcept { return complaint; }

    /** Lays it over a place. The sentence stands below it, where there is room, else above it or on its right.
        @param place   of what is named, in the parent
        @param within  what of the parent can be seen */
    void place (juce::Rectangle<int> place, juce::Rectangle<int> within);

    void paint (juce::Graphics&) override;
    void resized() override;

    /** Whatever the line of text has no use for goes no further: the keys of the panel are not meant. */
    bool keyPressed (const juce::KeyPress&) override    { return true; }

private:
    /** Up and down, which a line of text has no use for. */
    struct Line final : juce::TextEditor
    {
        explicit Line (LogField& owner) : field (owner) {}
        bool keyPressed (const juce::KeyPress&) override;

        LogField& field;
    };

    void take();
    void close();
    void complain (const juce::String& sentence);
    void suggest (int steps);
    int complaintHeight (int width) const;

    const Theme& theme;
    LogCommands& commands;
    const LogCommand command;
    const EntryName name;
    std::vector<juce::String> suggestions;
    int suggested = 0;
    juce::String before, complaint;
    juce::Rectangle<int> at, seen, line, below;
    bool closing = false;
    Line text { *this };
};

/** A panel's field, while one is open. */
class OpenLogField
{
public:
    /** Opens one, in the place of one that is open.
        @param parent    what it lies in
        @param returnTo  what gets the keyboard afterwards */
    LogField& open (std::unique_ptr<LogField> field, juce::Component& parent, juce::Component& returnTo);

    /** nullptr where none is open. */
    LogField* get() const noexcept    { return field != nullptr && field->isVisible() ? field.get() : nullptr; }

    void close()                      { field = nullptr; }

    /** Called where it has been closed. */
    std::function<void()> onClosed;

private:
    std::unique_ptr<LogField> field;
};

} // namespace guidetone
