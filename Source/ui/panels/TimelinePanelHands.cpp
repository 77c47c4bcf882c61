// TimelinePanelHands.cpp - the timeline under mouse, fingers, keys and screen readers.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "TimelinePanel.h"

#include "../look/Words.h"

#include <algorithm>
#include <cmath>

namespace guidetone
{

/** The chords as a row of steps, each with its line for its value. */
class TimelinePanel::SpokenEntries final : public juce::AccessibilityValueInterface
{
public:
    explicit SpokenEntries (TimelinePanel& panelToRead) : panel (panelToRead) {}

    bool isReadOnly() const override                          { return false; }
    juce::String getCurrentValueAsString() const override     { return panel.spoken(); }
    AccessibleValueRange getRange() const override            { return { { 1.0, juce::jmax (1.0, static_cast<double> (panel.log.size())) }, 1.0 }; }

    double getCurrentValue() const override
    {
        const auto selected = panel.selectedEntry();
        return selected ? static_cast<double> (*selected) + 1.0 : static_cast<double> (panel.log.size());
    }

    void setValue (double value) override
    {
        if (! panel.log.empty())
            panel.selectEntry (static_cast<std::size_t> (juce::jlimit (1, panel.log.size(), juce::roundToInt (value))) - 1, juce::sendNotification);
    }

    // By its number.
    void setValueAsString (const juce::String& value) override    { setValue (value.getDoubleValue()); }

private:
    TimelinePanel& panel;
};

std::unique_ptr<juce::AccessibilityHandler> TimelinePanel::createAccessibilityHandler()
{
    return std::make_unique<juce::AccessibilityHandler> (*this, juce::AccessibilityRole::slider, juce::AccessibilityActions(),
                                                         juce::AccessibilityHandler::Interfaces (std::make_unique<SpokenEntries> (*this)));
}

juce::String TimelinePanel::spoken() const
{
    if (log.empty())
        return words ("No chords yet");

    return labelOf (selectedEntry().value_or (log.entries().size() - 1)).row.spoken;
}

//==============================================================================
std::optional<std::size_t> TimelinePanel::entryAt (juce::Point<int> point) const
{
    const auto place = window().place (static_cast<float> (point.x));

    for (const auto& block : timeline.blocks (place, place))
        if (areaOf (block.index).contains (point.toFloat()))
            return block.index;

    return std::nullopt;
}

juce::String TimelinePanel::textAt (juce::Point<int> point) const
{
    const auto describe = [this] (const auto& chord, const LogRow& row)
    {
        juce::StringArray parts { symbolText (chord.naming, spellingOf (chord, spelled), hand.style), row.place, row.duration, row.percent, row.hint };
        parts.removeEmptyStrings();
        return parts;
    };

    if (const auto entry = entryAt (point))
        return describe (log.entries()[*entry], labelOf (*entry).row).joinIntoString (", ");

    const auto view = window();
    const auto place = view.place (static_cast<float> (point.x));

    if (place <= shownNow || point.y < juce::roundToInt (drawing.sizes (getHeight()).top))
        return {};

    for (const auto& block : comingBlocks())
        if (place >= block.from && place < block.to)
        {
            auto parts = describe (known[block.index], aheadLabelOf (block.index).row);
            parts.add (chart || ear ? words ("as the chart has it") : words ("as it was played before"));
            return parts.joinIntoString (", ");
        }

    return {};
}

//==============================================================================
void TimelinePanel::showFocus (bool shown)
{
    focusShown = shown;
    repaint();
}

void TimelinePanel::scrollTo (double from)
{
    const double visible = getWidth() / pixelsPerQuarter();
    const double last = juce::jmax (shownNow, timeline.end()) - 0.2 * visible;
    viewFrom = juce::jlimit (juce::jmin (-0.2 * visible, last), last, from);
    following = false;
    nowButton.setVisible (true);
    moveView();
    repaint();
}

void TimelinePanel::zoomAround (double factor, float x)
{
    const auto place = window().place (x);
    zoomFactor = juce::jlimit (leastZoom, mostZoom, zoomFactor * factor);

    if (! following)
        viewFrom = place - x / pixelsPerQuarter();

    changed();
    moveView();

    if (onZoom)
        onZoom();
}

//==============================================================================
bool TimelinePanel::keyPressed (const juce::KeyPress& key)
{
    using juce::KeyPress;

    if (edit (key))
        return true;

    if (key.getModifiers().isCommandDown() || key.getModifiers().isAltDown())
        return false;

    constexpr double step = 1.25;
    const int code = key.getKeyCode();
    const auto sign = key.getTextCharacter();
    const double page = 0.8 * getWidth() / pixelsPerQuarter();
    const float middle = nowX();

    if (code == KeyPress::leftKey || code == KeyPress::rightKey)
        selectNeighbour (code == KeyPress::leftKey ? -1 : 1, key.getModifiers().isShiftDown());
    else if (code == KeyPress::homeKey || code == KeyPress::endKey)
        selectNeighbour (code == KeyPress::homeKey ? -log.size() : log.size(), key.getModifiers().isShiftDown());
    else if (code == KeyPress::pageUpKey || code == KeyPress::pageDownKey)
        scrollTo (viewFrom + (code == KeyPress::pageUpKey ? -page : page));
    else if (sign == '+' || sign == '=' || code == KeyPress::numberPadAdd)
        zoomAround (step, middle);
    else if (sign == '-' || code == KeyPress::numberPadSubtract)
        zoomAround (1.0 / step, middle);
    else if (code == KeyPress::escapeKey && (! following || ! selected.empty()))
        setSelection ({}, 0, juce::sendNotification), goToNow();
    else
        return false;

    return true;
}

void TimelinePanel::mouseDown (const juce::MouseEvent& event)
{
    fingers[event.source.getIndex()] = event.position;
    dragFrom = viewFrom;
    dragged = fingers.size() > 1;
    draggedOut = false;
    grip = fingers.size() == 1 && ! event.mods.isPopupMenu() ? gripAt (event.position) : Grip();
}

// One finger moves the music, two of them stretch it.
void TimelinePanel::mouseDrag (const juce::MouseEvent& event)
{
    constexpr int still = 4;
    const auto finger = event.source.getIndex();

    if (event.mods.isPopupMenu())
        return;

    if (fingers.size() >= 2 && fingers.count (finger) > 0)
    {
        const auto other = std::find_if (fingers.begin(), fingers.end(), [finger] (const auto& one) { return one.first != finger; });
        const float before = std::abs (fingers[finger].x - other->second.x), after = std::abs (event.position.x - other->second.x);

        if (before > 10.0f && after > 10.0f)
            zoomAround (after / before, other->second.x);

        fingers[finger] = event.position;
        return;
    }

    if (draggedOut)
        return;

    if (grip.part != Grip::Part::none && (dragged || event.getDistanceFromDragStart() > still))
    {
        constexpr float away = 24.0f;
        dragged = true;

        // Far above or below the panel it is no longer a matter of time.
        if (grip.part == Grip::Part::body && onDragOut && (event.position.y < -away || event.position.y > static_cast<float> (getHeight()) + away))
        {
            grip = {};
            draggedOut = true;
            repaint();
            return onDragOut (choice().names);
        }

        pull (grip, window().place (event.position.x), event.mods.isAltDown());
        repaint();
    }
    else if (dragged || std::abs (event.getDistanceFromDragStartX()) > still)
    {
        dragged = true;
        scrollTo (dragFrom - event.getDistanceFromDragStartX() / pixelsPerQuarter());
    }
}

void TimelinePanel::mouseUp (const juce::MouseEvent& event)
{
    fingers.erase (event.source.getIndex());

    const auto pulled = std::exchange (grip, Grip());

    if (event.mods.isPopupMenu())
        return;

    if (dragged)
    {
        if (edits != nullptr && (pulled.startBy != 0 || pulled.endBy != 0))
            edits->move (pulled.part == Grip::Part::body ? selected : std::vector { pulled.name }, pulled.startBy, pulled.endBy);

        repaint();
        return;
    }

    const auto entry = entryAt (event.getPosition());

    if (! entry)
        setSelection ({}, 0, juce::sendNotification);
    else if (event.mods.isShiftDown())
        selectTo (*entry);
    else if (event.mods.isCommandDown())
        toggle (*entry);
    else
        selectEntry (*entry, juce::sendNotification);
}

void TimelinePanel::mouseDoubleClick (const juce::MouseEvent& event)
{
    if (entryAt (event.getPosition()))
        ask (LogCommand::rename);
}

void TimelinePanel::mouseWheelMove (const juce::MouseEvent& event, const juce::MouseWheelDetails& wheel)
{
    constexpr double pixels = 240.0;
    const double delta = std::abs (wheel.deltaX) > std::abs (wheel.deltaY) ? wheel.deltaX : wheel.deltaY;

    if (event.mods.isCommandDown() || event.mods.isCtrlDown())
        zoomAround (std::exp2 (2.0 * delta), event.position.x);
    else
        scrollTo (viewFrom - delta * pixels / pixelsPerQuarter());
}

void TimelinePanel::mouseMagnify (const juce::MouseEvent& event, float factor)    { zoomAround (factor, event.position.x); }

} // namespace guidetone
