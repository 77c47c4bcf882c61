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
    const auto describe = [this] (const Naming& naming, const NamingContext& context, const LogRow& row)
    {
        const SpellingContext spelling { context.key ? context.key : spelled.key, spelled.accidentals };
        juce::StringArray parts { symbolText (naming, spelling, hand.style), row.place, row.duration, row.percent, row.hint };
        parts.removeEmptyStrings();
        return parts;
    };

    if (const auto entry = entryAt (point))
        return describe (log.entries()[*entry].naming, log.entries()[*entry].context, labelOf (*entry).row).joinIntoString (", ");

    const auto view = window();
    const auto place = view.place (static_cast<float> (point.x));

    if (place <= shownNow || point.y < juce::roundToInt (drawing.sizes (getHeight()).top))
        return {};

    for (const auto& block : timeline.blocks (known))
        if (place >= block.from && place < block.to)
        {
            auto parts = describe (known[block.index].naming, known[block.index].context, aheadLabelOf (block.index).row);
            parts.add (words ("as it was played before"));
            return parts.joinIntoString (", ");
        }

    return {};
}

//==============================================================================
void TimelinePanel::selectEntry (std::size_t entry, juce::NotificationType notification)
{
    selected = nameOf (log.entries()[entry]);
    const auto area = areaOf (entry);
    const auto visible = getLocalBounds().toFloat();

    // As much of it as has room, and from its beginning.
    if (area.getX() < 0.0f || juce::jmin (area.getRight(), area.getX() + visible.getWidth() * 0.5f) > visible.getRight())
        scrollTo (timeline.placeOfEntry (entry) - 0.2 * getWidth() / pixelsPerQuarter());

    changed();

    if (auto* handler = getAccessibilityHandler())
        handler->notifyAccessibilityEvent (juce::AccessibilityEvent::valueChanged);

    if (notification == juce::sendNotification && onSelect)
        onSelect (selected.second, selected.first);
}

void TimelinePanel::deselect()
{
    selected = {};
    changed();
}

void TimelinePanel::showFocus (bool shown)
{
    focusShown = shown;
    repaint();
}

void TimelinePanel::selectNeighbour (int steps)
{
    if (log.empty())
        return;

    const auto last = log.size() - 1;
    const auto from = selectedEntry();
    const int next = from ? static_cast<int> (*from) + steps : last;
    selectEntry (static_cast<std::size_t> (juce::jlimit (0, last, next)), juce::sendNotification);
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

    if (key.getModifiers().isCommandDown() || key.getModifiers().isAltDown())
        return false;

    constexpr double step = 1.25;
    const int code = key.getKeyCode();
    const auto sign = key.getTextCharacter();
    const double page = 0.8 * getWidth() / pixelsPerQuarter();
    const float middle = nowX();

    if (code == KeyPress::leftKey || code == KeyPress::rightKey)
        selectNeighbour (code == KeyPress::leftKey ? -1 : 1);
    else if (code == KeyPress::homeKey || code == KeyPress::endKey)
        selectNeighbour (code == KeyPress::homeKey ? -log.size() : log.size());
    else if (code == KeyPress::pageUpKey || code == KeyPress::pageDownKey)
        scrollTo (viewFrom + (code == KeyPress::pageUpKey ? -page : page));
    else if (sign == '+' || sign == '=' || code == KeyPress::numberPadAdd)
        zoomAround (step, middle);
    else if (sign == '-' || code == KeyPress::numberPadSubtract)
        zoomAround (1.0 / step, middle);
    else if (code == KeyPress::escapeKey && (! following || selected != EntryName()))
        deselect(), goToNow();
    else
        return false;

    return true;
}

void TimelinePanel::mouseDown (const juce::MouseEvent& event)
{
    fingers[event.source.getIndex()] = event.position;
    dragFrom = viewFrom;
    dragged = fingers.size() > 1;
}

// One finger moves the music, two of them stretch it.
void TimelinePanel::mouseDrag (const juce::MouseEvent& event)
{
    constexpr int still = 4;
    const auto finger = event.source.getIndex();

    if (fingers.size() >= 2 && fingers.count (finger) > 0)
    {
        const auto other = std::find_if (fingers.begin(), fingers.end(), [finger] (const auto& one) { return one.first != finger; });
        const float before = std::abs (fingers[finger].x - other->second.x), after = std::abs (event.position.x - other->second.x);

        if (before > 10.0f && after > 10.0f)
            zoomAround (after / before, other->second.x);

        fingers[finger] = event.position;
        return;
    }

    if (dragged || std::abs (event.getDistanceFromDragStartX()) > still)
    {
        dragged = true;
        scrollTo (dragFrom - event.getDistanceFromDragStartX() / pixelsPerQuarter());
    }
}

void TimelinePanel::mouseUp (const juce::MouseEvent& event)
{
    fingers.erase (event.source.getIndex());

    if (dragged)
        return;

    if (const auto entry = entryAt (event.getPosition()))
        selectEntry (*entry, juce::sendNotification);
    else
        deselect();
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
