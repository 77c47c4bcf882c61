// CirclePanel.cpp - what the circle shows, and what a click does; CirclePainting.cpp paints it.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "CirclePanel.h"

#include "../look/Words.h"

namespace guidetone
{

namespace
{

/** Read-only text for screen readers: the key in force, or the segment at the cursor. */
class SpokenCircle final : public juce::AccessibilityTextValueInterface
{
public:
    explicit SpokenCircle (const CirclePanel& panelToRead) : panel (panelToRead) {}

    bool isReadOnly() const override                         { return true; }
    juce::String getCurrentValueAsString() const override    { return panel.spoken(); }
    void setValueAsString (const juce::String&) override     {}

private:
    const CirclePanel& panel;
};

} // namespace

//==============================================================================
CirclePanel::CirclePanel (const Theme& themeToUse) : theme (themeToUse)
{
    setOpaque (true);
    setWantsKeyboardFocus (true);
    setMouseClickGrabsKeyboardFocus (false);
    describe();
    update();
}

void CirclePanel::describe()
{
    setTitle (words ("Circle of fifths"));
    setDescription (words ("Click a key to keep to it, and once more to let it go. Left and right go round the circle, up and down from ring to ring, Enter chooses."));
}

std::unique_ptr<juce::AccessibilityHandler> CirclePanel::createAccessibilityHandler()
{
    return std::make_unique<juce::AccessibilityHandler> (*this, juce::AccessibilityRole::group,
                                                         juce::AccessibilityActions().addAction (juce::AccessibilityActionType::press, [this] { choose (cursorPlace); }),
                                                         juce::AccessibilityHandler::Interfaces (std::make_unique<SpokenCircle> (*this)));
}

//==============================================================================
void CirclePanel::show (const CircleValues& next)
{
    if (next == values)
        return;

    values = next;
    update();
}

void CirclePanel::write (const Writing& writing)
{
    if (language == writing.style.language && numerals == writing.numerals)
        return;

    language = writing.style.language;
    numerals = writing.numerals;
    update();
    repaint();
}

void CirclePanel::update()
{
    const auto before = std::exchange (picture, pictureOf (values, language, numerals, picture));
    const bool respelled = before.wedge != picture.wedge
                        || ! std::equal (before.segments.begin(), before.segments.end(), picture.segments.begin(), [] (const auto& a, const auto& b) { return a.key == b.key; });

    if (respelled)
        repaint();

    for (int i = 0; i < circlePlaceCount && ! respelled; ++i)
        if (picture.segments[static_cast<std::size_t> (i)] != before.segments[static_cast<std::size_t> (i)])
            repaint (boundsOf (CirclePlace::at (i)));

    if (picture.middle != before.middle)
    {
        repaint (middleBounds());

        if (auto* handler = picture.middle.tonic != before.middle.tonic || picture.middle.mode != before.middle.mode || picture.middle.locked != before.middle.locked
                              ? getAccessibilityHandler() : nullptr)
            handler->notifyAccessibilityEvent (juce::AccessibilityEvent::valueChanged);
    }
}

juce::String CirclePanel::spoken() const
{
    if (hasKeyboardFocus (false))
        return spokenPlace (cursorPlace, values, language);

    const auto& middle = picture.middle;
    return middle.tonic.isEmpty() ? words ("The key is not known yet") : middle.tonic + " " + middle.mode + (middle.sure.isEmpty() ? juce::String() : ", " + middle.sure);
}

void CirclePanel::lookAndFeelChanged()
{
    describe();
    update();
    repaint();
}

void CirclePanel::resized()
{
    makeShapes();
    repaint();
}

//==============================================================================
std::optional<CirclePlace> CirclePanel::placeAt (juce::Point<float> position) const noexcept
{
    for (int i = 0; i < circlePlaceCount; ++i)
        if (const auto& shape = shapes[static_cast<std::size_t> (i)]; shape.bounds.toFloat().contains (position) && shape.outline.contains (position))
            return CirclePlace::at (i);

    return {};
}

juce::String CirclePanel::getTooltip()
{
    const auto place = placeAt (getMouseXYRelative().toFloat());
    return place ? spokenPlace (*place, values, language) : juce::String();
}

void CirclePanel::mouseMove (const juce::MouseEvent& event)    { hover (placeAt (event.position)); }
void CirclePanel::mouseExit (const juce::MouseEvent&)          { hover ({}); }

void CirclePanel::hover (std::optional<CirclePlace> place)
{
    const auto before = std::exchange (hovered, place);

    if (before == place)
        return;

    for (const auto& changed : { before, place })
        if (changed)
            repaint (boundsOf (*changed));

    setMouseCursor (place ? juce::MouseCursor::PointingHandCursor : juce::MouseCursor::NormalCursor);
}

// The other button belongs to menus; and who slid to another segment had second thoughts.
void CirclePanel::mouseUp (const juce::MouseEvent& event)
{
    const auto place = placeAt (event.position);

    if (place && ! event.mods.isPopupMenu() && place == placeAt (event.mouseDownPosition))
        choose (*place);
}

void CirclePanel::choose (CirclePlace place)
{
    const auto& segment = picture.segments[static_cast<std::size_t> (place.index())];
    const bool frees = segment.frame == CircleSegment::Frame::inForce && values.locked == Locked::yes;

    if (onKey != nullptr)
        onKey (frees ? std::nullopt : std::optional (segment.key));
}

//==============================================================================
bool CirclePanel::keyPressed (const juce::KeyPress& key)
{
    if (key.getModifiers().isAnyModifierKeyDown())
        return false;

    using Key = juce::KeyPress;
    const auto [fifths, mode] = cursorPlace;
    const auto home = picture.wedge ? CirclePlace { *picture.wedge, values.inForce->mode } : CirclePlace {};

    for (const auto& [code, place] : { std::pair (Key::leftKey, CirclePlace { (fifths + 11) % 12, mode }), { Key::rightKey, CirclePlace { (fifths + 1) % 12, mode } },
                                       { Key::upKey, CirclePlace { fifths, Mode::major } }, { Key::downKey, CirclePlace { fifths, Mode::minor } }, { Key::homeKey, home } })
        if (key.getKeyCode() == code)
            return moveCursor (place), true;

    if (key.getKeyCode() != Key::returnKey && key.getKeyCode() != Key::spaceKey)
        return false;

    choose (cursorPlace);
    return true;
}

void CirclePanel::moveCursor (CirclePlace place)
{
    if (place == cursorPlace)
        return;

    for (const auto changed : { std::exchange (cursorPlace, place), place })
        repaint (boundsOf (changed));

    if (auto* handler = getAccessibilityHandler())
        handler->notifyAccessibilityEvent (juce::AccessibilityEvent::valueChanged);
}

void CirclePanel::focusGained (FocusChangeType)    { repaint (boundsOf (cursorPlace)); }
void CirclePanel::focusLost (FocusChangeType)      { repaint (boundsOf (cursorPlace)); }

} // namespace guidetone
