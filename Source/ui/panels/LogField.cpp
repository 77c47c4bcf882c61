// SPDX-License-Identifier: GPL-3.0-or-later
#include "LogField.h"

#include "../look/LineBreaks.h"
#include "../look/LookAndFeel.h"
#include "../look/Words.h"

#include <cmath>

namespace guidetone
{

namespace
{
    constexpr int leastWidth = 132, leastHeight = 28, padding = 8, gap = 2;
    constexpr int wholeRow = 36;        // below a row the next one is covered whole
    constexpr float nameHeight = 17.0f;
}

LogField::LogField (const Theme& themeToUse, LogCommands& commandsToUse, LogCommand what, EntryName entryName)
    : theme (themeToUse), commands (commandsToUse), command (what), name (entryName)
{
    if (command == LogCommand::rename)
        suggestions = commands.typedNames (name);

    before = command == LogCommand::rename ? suggestions.empty() ? juce::String() : suggestions[0] : commands.sectionAt (name);
    text.setTitle (command == LogCommand::rename ? words ("Name of the chord") : words ("Name of the section"));
    text.setDescription (command == LogCommand::rename ? words ("Enter takes it, Escape leaves it. Up and down go through its other names.")
                                                       : words ("Enter takes it, Escape leaves it."));
    text.setFont (theme.strong (command == LogCommand::rename ? nameHeight : measure::textHeight));
    text.setIndents (padding, 0);

    for (const auto colour : { juce::TextEditor::backgroundColourId, juce::TextEditor::outlineColourId, juce::TextEditor::focusedOutlineColourId })
        text.setColour (colour, juce::Colours::transparentBlack);

    text.setSelectAllWhenFocused (true);
    text.setTextToShowWhenEmpty (command == LogCommand::rename ? words ("Chord") : words ("Section"), theme.quiet);
    text.setText (before, false);
    text.setJustification (juce::Justification::centredLeft);
    text.selectAll();
    text.setInputRestrictions (200);
    text.onReturnKey = [this] { take(); };
    text.onEscapeKey = [this] { close(); };
    text.onTextChange = [this] { complain ({}); };

    // Somebody who clicks elsewhere means what is written; what cannot be taken stays to be seen.
    text.onFocusLost = [this]
    {
        if (! closing)
            take();
    };

    addAndMakeVisible (text);
    setAlwaysOnTop (true);
}

//==============================================================================
void LogField::take()
{
    const auto typed = text.getText();

    if (typed != before)
    {
        if (command == LogCommand::section)
            commands.nameSection (name, typed);
        else if (const auto sentence = commands.rename (name, typed); sentence.isNotEmpty())
            return complain (sentence);
    }

    close();
}

void LogField::close()
{
    if (! std::exchange (closing, true) && onClose)
        onClose();
}

void LogField::complain (const juce::String& sentence)
{
    if (sentence == complaint)
        return;

    complaint = sentence;
    place (at, seen);
    repaint();

    if (complaint.isNotEmpty())
        juce::AccessibilityHandler::postAnnouncement (complaint, juce::AccessibilityHandler::AnnouncementPriority::medium);
}

void LogField::suggest (int steps)
{
    if (suggestions.empty())
        return;

    suggested = juce::jlimit (0, static_cast<int> (suggestions.size()) - 1, suggested + steps);
    text.setText (suggestions[static_cast<std::size_t> (suggested)]);
    text.selectAll();
}

bool LogField::Line::keyPressed (const juce::KeyPress& key)
{
    const bool down = key == juce::KeyPress (juce::KeyPress::downKey);

    if (! down && key != juce::KeyPress (juce::KeyPress::upKey))
        return TextEditor::keyPressed (key);

    field.suggest (down ? 1 : -1);
    return true;
}

//==============================================================================
int LogField::complaintHeight (int width) const
{
    const auto font = theme.body (measure::smallHeight);
    const int lines = juce::jlimit (1, 3, static_cast<int> (std::ceil (static_cast<float> (widthOf (font, complaint)) * 1.08f / static_cast<float> (juce::jmax (1, width - 2 * padding)))));
    return juce::roundToInt (static_cast<float> (lines) * font.getHeight() * 1.15f) + padding;
}

void LogField::place (juce::Rectangle<int> where, juce::Rectangle<int> within)
{
    at = where;
    seen = within;
    auto field = where.withSizeKeepingCentre (juce::jmin (seen.getWidth(), juce::jmax (leastWidth, where.getWidth())), juce::jmin (seen.getHeight(), juce::jmax (leastHeight, where.getHeight())));
    field.setX (where.getX());
    field = field.constrainedWithin (seen);
    auto said = juce::Rectangle<int>();

    if (complaint.isNotEmpty())
    {
        const int height = complaintHeight (field.getWidth());

        if (field.getBottom() + gap + height <= seen.getBottom())
            said = field.withY (field.getBottom() + gap).withHeight (juce::jmin (seen.getBottom() - field.getBottom() - gap, juce::jmax (height, juce::jmin (field.getHeight(), wholeRow))));
        else if (field.getY() - gap - height >= seen.getY())
            said = field.withY (field.getY() - gap - height).withHeight (height);
        else
        {
            const int width = juce::jmin (seen.getWidth() / 2, widthOf (theme.body (measure::smallHeight), complaint) + 2 * padding + 4);
            const bool right = field.getRight() + gap + width <= seen.getRight();
            said = field.withWidth (width).withX (right ? field.getRight() + gap : field.getX() - gap - width);
        }
    }

    const auto all = said.isEmpty() ? field : field.getUnion (said);
    line = field - all.getPosition();
    below = said.isEmpty() ? juce::Rectangle<int>() : said - all.getPosition();
    setBounds (all);
    resized();
}

void LogField::resized()    { text.setBounds (line); }

void LogField::paint (juce::Graphics& g)
{
    const auto frame = [&g] (juce::Rectangle<int> area, juce::Colour ground, juce::Colour edge)
    {
        g.setColour (ground);
        g.fillRoundedRectangle (area.toFloat(), 5.0f);
        g.setColour (edge);
        g.drawRoundedRectangle (area.toFloat().reduced (0.75f), 5.0f, 1.5f);
    };

    frame (line, theme.raised, below.isEmpty() ? theme.accent : theme.warning);

    if (below.isEmpty())
        return;

    frame (below, theme.panel, theme.warning);
    g.setColour (theme.warning);
    g.setFont (theme.body (measure::smallHeight));
    drawLines (g, complaint, below.reduced (padding, 2), juce::Justification::centredLeft, 3);
}

//==============================================================================
LogField& OpenLogField::open (std::unique_ptr<LogField> next, juce::Component& parent, juce::Component& returnTo)
{
    field = std::move (next);
    parent.addAndMakeVisible (*field);

    // It asks from within its own keys: out of sight at once, and gone a moment later.
    field->onClose = [this, open = juce::Component::SafePointer<LogField> (field.get()), back = juce::Component::SafePointer<juce::Component> (&returnTo)]
    {
        const bool hadFocus = open->hasKeyboardFocus (true);
        open->setVisible (false);

        if (hadFocus && back != nullptr && back->isShowing())
            back->grabKeyboardFocus();

        if (onClosed)
            onClosed();
    };

    if (field->isShowing())
        field->editor().grabKeyboardFocus();

    return *field;
}

} // namespace guidetone
