// KeyboardPlaying.cpp - mouse, fingers and the cursor on the keys of the panel.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "KeyboardPanel.h"

namespace guidetone
{

namespace
{

constexpr float cursorVelocity = 0.75f;

bool isPlayKey (const juce::KeyPress& key)
{
    return ! key.getModifiers().isAnyModifierKeyDown() && (key.getKeyCode() == juce::KeyPress::returnKey || key.getKeyCode() == juce::KeyPress::spaceKey);
}

} // namespace

bool KeyboardPanel::isPlayedOn() const noexcept    { return ! touches.empty() || cursorPlays.has_value(); }

// The other button belongs to menus.
void KeyboardPanel::mouseDown (const juce::MouseEvent& event)
{
    if (! event.mods.isPopupMenu())
        touch (event.source.getIndex(), event.getPosition());
}

void KeyboardPanel::mouseDrag (const juce::MouseEvent& event)
{
    if (! event.mods.isPopupMenu())
        touch (event.source.getIndex(), event.getPosition());
}

void KeyboardPanel::mouseUp (const juce::MouseEvent& event)      { lift (event.source.getIndex()); }

void KeyboardPanel::touch (int finger, juce::Point<int> place)
{
    const auto note = geometry.noteAt (place);
    const auto held = touches.find (finger);

    if (played == nullptr || (held != touches.end() && note == held->second))
        return;

    if (note)
        played->press (*note, geometry.velocityAt (*note, place.y));

    if (held != touches.end())
    {
        played->release (held->second);
        touches.erase (held);
    }

    if (note)
        touches[finger] = *note;
}

void KeyboardPanel::lift (int finger)
{
    if (const auto held = touches.find (finger); held != touches.end())
    {
        const int note = held->second;
        touches.erase (held);

        if (played != nullptr)
            played->release (note);
    }
}

void KeyboardPanel::releaseTouches()
{
    endCursorNote();

    for (const auto& [source, note] : std::exchange (touches, {}))
        if (played != nullptr)
            played->release (note);
}

//==============================================================================
bool KeyboardPanel::keyPressed (const juce::KeyPress& key)
{
    if (key.getModifiers().isAnyModifierKeyDown())
        return false;

    using Key = juce::KeyPress;
    const auto range = geometry.range();

    for (const auto& [code, note] : { std::pair (Key::leftKey, cursorNote - 1), { Key::rightKey, cursorNote + 1 }, { Key::downKey, cursorNote - 12 },
                                      { Key::upKey, cursorNote + 12 }, { Key::homeKey, range.lowest }, { Key::endKey, range.highest } })
        if (key.getKeyCode() == code)
            return moveCursor (note), true;

    if (! isPlayKey (key) || played == nullptr)
        return false;

    playAtCursor (0);
    return true;
}

void KeyboardPanel::playAtCursor (int leastFrames)
{
    framesUp = -leastFrames;

    if (cursorPlays || played == nullptr)
        return;

    cursorPlays = cursorNote;
    played->press (cursorNote, cursorVelocity);
    startTimerHz (framesASecond);
}

void KeyboardPanel::endCursorNote()
{
    stopTimer();

    if (const auto note = std::exchange (cursorPlays, {}); note && played != nullptr)
        played->release (*note);
}

// A key that repeats while it is held seems to be up in the moment between: X tells of a release and a press. So it ends when it has been up
// for two frames on end, as the computer's keys do.
void KeyboardPanel::timerCallback()
{
    const bool isDown = juce::KeyPress::isKeyCurrentlyDown (juce::KeyPress::returnKey) || juce::KeyPress::isKeyCurrentlyDown (juce::KeyPress::spaceKey);
    framesUp = isDown ? 0 : framesUp + 1;

    if (framesUp >= 2)
        endCursorNote();
}

void KeyboardPanel::moveCursor (int note)
{
    if (! geometry.range().contains (note) || note == cursorNote)
        return;

    for (const int changed : { std::exchange (cursorNote, note), note })
        repaint (geometry.keyBounds (changed));

    if (auto* handler = getAccessibilityHandler())
        handler->notifyAccessibilityEvent (juce::AccessibilityEvent::valueChanged);
}

void KeyboardPanel::focusGained (FocusChangeType)    { repaint(); }

void KeyboardPanel::focusLost (FocusChangeType)
{
    repaint();
    endCursorNote();
}

} // namespace guidetone
