// TimelinePanelEditing.cpp - what is selected on the timeline, and what a person does with it.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "TimelinePanel.h"

#include "../../progression/BarAndBeat.h"
#include "../../progression/LogTiming.h"
#include "../../progression/SongRun.h"
#include "../look/Words.h"

#include <algorithm>
#include <cmath>

namespace guidetone
{

LogChoice TimelinePanel::choice() const
{
    return { namesOf (log, indicesOf (log, selected)), {} };
}

bool TimelinePanel::isSelected (const Entry& entry) const
{
    return std::binary_search (selected.begin(), selected.end(), nameOf (entry));
}

void TimelinePanel::setSelection (std::vector<EntryName> names, std::size_t leadEntry, juce::NotificationType notification)
{
    selected = std::move (names);
    std::sort (selected.begin(), selected.end());
    lead = selected.empty() ? EntryName() : nameOf (log.entries()[leadEntry]);

    if (! selected.empty())
    {
        const auto area = areaOf (leadEntry);
        const auto visible = getLocalBounds().toFloat();

        // As much of it as has room, and from its beginning.
        if (area.getX() < 0.0f || juce::jmin (area.getRight(), area.getX() + visible.getWidth() * 0.5f) > visible.getRight())
            scrollTo (timeline.placeOfEntry (leadEntry) - 0.2 * getWidth() / pixelsPerQuarter());
    }

    changed();

    if (auto* handler = getAccessibilityHandler())
        handler->notifyAccessibilityEvent (juce::AccessibilityEvent::valueChanged);

    if (notification == juce::sendNotification && onSelect)
        onSelect (choice().names);
}

void TimelinePanel::selectEntry (std::size_t entry, juce::NotificationType notification)
{
    anchor = nameOf (log.entries()[entry]);
    setSelection ({ anchor }, entry, notification);
}

void TimelinePanel::select (const std::vector<EntryName>& names)
{
    const auto found = indicesOf (log, names);
    auto there = namesOf (log, found);
    anchor = there.empty() ? EntryName() : there.front();
    setSelection (std::move (there), found.empty() ? 0 : found.back(), juce::dontSendNotification);
}

// From where the range began up to here.
void TimelinePanel::selectTo (std::size_t entry)
{
    const auto from = anchor == EntryName() ? entry : indexOf (log, anchor).value_or (entry);
    const auto [first, last] = std::minmax (from, entry);
    std::vector<EntryName> range;

    for (auto i = first; i <= last; ++i)
        range.push_back (nameOf (log.entries()[i]));

    anchor = nameOf (log.entries()[from]);
    setSelection (std::move (range), entry, juce::sendNotification);
}

void TimelinePanel::toggle (std::size_t entry)
{
    auto names = selected;

    if (isSelected (log.entries()[entry]))
        std::erase (names, nameOf (log.entries()[entry]));
    else
        names.push_back (nameOf (log.entries()[entry]));

    anchor = nameOf (log.entries()[entry]);
    setSelection (std::move (names), entry, juce::sendNotification);
}

void TimelinePanel::selectNeighbour (int steps, bool further)
{
    if (log.empty())
        return;

    const auto last = log.size() - 1;
    const auto from = selectedEntry();
    const auto next = static_cast<std::size_t> (juce::jlimit (0, last, from ? static_cast<int> (*from) + steps : last));
    further ? selectTo (next) : selectEntry (next, juce::sendNotification);
}

//==============================================================================
bool TimelinePanel::edit (const juce::KeyPress& key)
{
    if (key == juce::KeyPress (juce::KeyPress::F10Key, juce::ModifierKeys::shiftModifier, 0) && selectedEntry())
        return openMenuAt (localPointToGlobal (areaOf (*selectedEntry()).getCentre().toInt()));

    const auto command = logCommandOf (key);

    if (! command || edits == nullptr || ! selectedEntry())
        return false;

    edits->perform (*command, choice(), [this] (LogCommand asked) { ask (asked); });
    return true;
}

juce::PopupMenu TimelinePanel::menu (std::optional<juce::Point<int>> point)
{
    juce::PopupMenu items;
    auto chosen = choice();

    if (point && chosen.names.size() == 1)
        if (const auto entry = entryAt (*point))
        {
            const auto area = areaOf (*entry);
            chosen.part = (static_cast<double> (point->x) - static_cast<double> (area.getX())) / static_cast<double> (area.getWidth());
        }

    if (edits != nullptr)
        edits->addTo (items, chosen, [this] (LogCommand command) { ask (command); });

    return items;
}

bool TimelinePanel::openMenuAt (juce::Point<int> onScreen)
{
    const auto at = getLocalPoint (nullptr, onScreen);
    const auto entry = entryAt (at);

    if (! entry || edits == nullptr)
        return false;

    if (! isSelected (log.entries()[*entry]))
        selectEntry (*entry, juce::sendNotification);

    auto items = menu (at);
    items.setLookAndFeel (&getLookAndFeel());
    items.showMenuAsync (juce::PopupMenu::Options().withTargetComponent (this).withTargetScreenArea (juce::Rectangle<int> (1, 1).withPosition (onScreen)).withDeletionCheck (*this));
    return true;
}

//==============================================================================
void TimelinePanel::ask (LogCommand command)
{
    const auto chosen = choice();

    if (edits == nullptr || ! edits->canDo (command, chosen))
        return;

    // Where one types, the music does not run away.
    followAfter = following || followAfter;
    following = false;
    openField.open (std::make_unique<LogField> (theme, *edits, command, chosen.names[0]), *this, *this);
    placeField();
}

void TimelinePanel::placeField()
{
    auto* open = field();

    if (open == nullptr)
        return;

    const auto entry = indexOf (log, open->entry());

    if (! entry)
        return openField.close();

    open->place (areaOf (*entry).getSmallestIntegerContainer(), getLocalBounds());
}

//==============================================================================
// Edges of one block, and the bodies of all that are selected; what still sounds is not moved.
TimelinePanel::Grip TimelinePanel::gripAt (juce::Point<float> point) const
{
    const auto entry = entryAt (point.toInt());

    if (edits == nullptr || field() != nullptr || ! entry || ! isSelected (log.entries()[*entry]) || log.entries()[*entry].isOpen())
        return {};

    constexpr float reach = 6.0f, least = 24.0f;
    const auto area = areaOf (*entry);
    Grip caught { Grip::Part::body, nameOf (log.entries()[*entry]), window().place (point.x) };

    if (selected.size() == 1 && area.getWidth() >= least)
        caught.part = point.x < area.getX() + reach ? Grip::Part::start : point.x > area.getRight() - reach ? Grip::Part::end : Grip::Part::body;

    return caught;
}

juce::MouseCursor TimelinePanel::getMouseCursor()
{
    const auto part = grip.part != Grip::Part::none ? grip.part : gripAt (getMouseXYRelative().toFloat()).part;
    return part == Grip::Part::start || part == Grip::Part::end ? juce::MouseCursor::LeftRightResizeCursor
         : part == Grip::Part::body                             ? juce::MouseCursor::DraggingHandCursor
                                                                : juce::MouseCursor::NormalCursor;
}

// To the lines of the grid, unless it is to be free; without a transport there are none.
void TimelinePanel::pull (Grip& held, double place, bool free) const
{
    const auto index = indexOf (log, held.name);

    if (! index)
        return;

    const auto& entry = log.entries()[*index];
    const std::int64_t ticks = std::llround ((place - held.from) * ticksPerQuarter), length = ticksLong (entry);
    const auto snapped = [&] (const SongPosition& at) -> std::int64_t
    {
        if (free || ! at.known)
            return ticks;

        const auto grid = edits->gridTicks (entry), from = static_cast<std::int64_t> (at.tickInBar);
        return std::llround (static_cast<double> (from + ticks) / static_cast<double> (grid)) * grid - from;
    };

    held.startBy = held.part == Grip::Part::end ? 0 : snapped (entry.start);
    held.endBy = held.part == Grip::Part::start ? 0 : held.part == Grip::Part::body ? held.startBy : snapped (entry.end);

    // A chord keeps a length.
    const auto least = std::min<std::int64_t> (length, ticksPerQuarter / 8);

    if (held.part == Grip::Part::start)
        held.startBy = std::min (held.startBy, length - least);
    else if (held.part == Grip::Part::end)
        held.endBy = std::max (held.endBy, least - length);
}

void TimelinePanel::drawPulled (juce::Graphics& g) const
{
    const auto view = window();
    const auto quarters = [] (std::int64_t ticks) { return static_cast<double> (ticks) / ticksPerQuarter; };
    const auto block = [&] (std::size_t index)
    {
        const auto area = areaOf (index);
        return std::pair (view.place (area.getX()) + quarters (grip.startBy), view.place (area.getRight()) + quarters (grip.endBy));
    };

    for (const auto& one : timeline.blocks (view.from - quarters (grip.startBy), view.to() - quarters (grip.startBy)))
        if (isSelected (log.entries()[one.index]) && ! log.entries()[one.index].isOpen())
        {
            const auto [from, to] = block (one.index);
            drawing.pulled (g, view, from, to);
        }

    if (const auto index = indexOf (log, grip.name))
    {
        auto entry = log.entries()[*index];
        entry.start = later (entry.start, grip.startBy);
        entry.end = later (entry.end, grip.endBy);
        const auto [from, to] = block (*index);

        if (grip.part == Grip::Part::body || grip.part == Grip::Part::start)
            drawing.pulledPlace (g, view, from, entry.start.known ? juce::String (barAndBeat (entry.start)) : clockText (entry.startSeconds + quarters (grip.startBy) / quartersPerSecond, 1));
        else
            drawing.pulledPlace (g, view, from, durationText (entry));
    }
}

} // namespace guidetone
