// TimelinePanel.cpp - see TimelinePanel.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "TimelinePanel.h"

#include "../../progression/SongRun.h"
#include "../look/Words.h"

#include <algorithm>
#include <cmath>

namespace guidetone
{

TimelinePanel::TimelinePanel (const Theme& themeToUse) : theme (themeToUse)
{
    setOpaque (true);
    setWantsKeyboardFocus (true);
    nowButton.onClick = [this] { goToNow(); };
    nowButton.setWantsKeyboardFocus (false);        // Escape does the same
    nowButton.setToggleState (true, juce::dontSendNotification);    // it lies over chords, and must be told from them
    addChildComponent (nowButton);
    openField.onClosed = [this]
    {
        if (std::exchange (followAfter, false))
            goToNow();
    };
    writeCaptions();
}

void TimelinePanel::writeCaptions()
{
    setTitle (words ("Timeline"));
    setDescription (words ("Left and right go from chord to chord, with Shift they select more, plus and minus zoom, Escape goes back to now."));
    nowButton.setButtonText (words ("Now"));
    nowButton.setTooltip (words ("Back to where the song is (Escape)"));
}

void TimelinePanel::lookAndFeelChanged()
{
    writeCaptions();
    labels.clear();
    aheadLabels.clear();
    resized();
}

void TimelinePanel::write (const Writing& writing)
{
    if (writing == hand)
        return;

    hand = writing;
    labels.clear();
    aheadLabels.clear();
    resized();
}

void TimelinePanel::resized()
{
    constexpr int margin = 6, most = 28;
    const int height = juce::jmin (most, getHeight() - 4);
    const int width = widthOf (theme.body (14.0f), nowButton.getButtonText()) + 20;
    nowButton.setBounds (getWidth() - width - margin, (getHeight() - height) / 2, width, height);
    changed();
    moveView();
}

// Everything is drawn anew.
void TimelinePanel::changed()
{
    played = coming = {};
    repaint();
}

//==============================================================================
double TimelinePanel::pixelsPerQuarter() const
{
    constexpr double usual = 1.9;       // of a symbol's cap height
    return usual * static_cast<double> (drawing.sizes (getHeight()).cap) * zoomFactor;
}

TimelineDrawing::Window TimelinePanel::window() const    { return { viewFrom, pixelsPerQuarter(), getWidth(), getHeight() }; }

bool TimelinePanel::inSong() const    { return timeline.placeOfTicks (0).has_value(); }

double TimelinePanel::nowShare() const    { return ear || (hasPlayed && (inSong() || log.empty())) ? 1.0 / 3.0 : 0.8; }

//==============================================================================
void TimelinePanel::show (const Progression& next, const SpellingContext& spelling, const SongPosition& now, bool playing)
{
    const auto sizeBefore = log.entries().size();
    const bool logChanged = takeLog (next, spelling);
    const bool started = playing && ! isPlaying && shownBefore;

    if (playing != isPlaying)
        repaint();

    isPlaying = playing;
    hasPlayed = hasPlayed || (playing && now.known);
    bool jumped = false;

    if (playing && now.known)
        jumped = goWith (now, started);
    else if (inSong())
        stand (logChanged);
    else
        goByTheClock (logChanged, log.entries().size() > sizeBefore);

    shownBefore = true;

    // A chart goes on past what was last asked of it, and its bars follow the song's metre.
    const bool newBar = chart && (position.bar != knownFrom.bar || position.numerator != knownFrom.numerator || position.denominator != knownFrom.denominator);

    if (logChanged || jumped || newBar)
        lookAhead();

    moveView();
}

void TimelinePanel::show (const ChartMarks& marks, std::size_t first)
{
    marked = &marks;

    if (std::erase_if (labels, [first] (const auto& label) { return label.first >= first; }) > 0)
        changed();
}

bool TimelinePanel::takeLog (const Progression& next, const SpellingContext& spelling)
{
    const auto sizeBefore = log.entries().size();
    const auto first = log.follow (next);
    const bool logChanged = first != sizeBefore || log.entries().size() != sizeBefore, respelled = ! (spelling == spelled);

    if (! logChanged && ! respelled)
        return false;

    spelled = spelling;

    if (respelled)
    {
        labels.clear();
        aheadLabels.clear();
    }

    std::erase_if (labels, [first] (const auto& label) { return label.first >= first; });

    if (logChanged)
    {
        timeline.update (log, first);

        if (auto* handler = getAccessibilityHandler())
            handler->notifyAccessibilityEvent (juce::AccessibilityEvent::valueChanged);
    }

    changed();
    return logChanged;
}

// A host tells its position block by block: the line moves by the tempo, and is only led by what it hears.
bool TimelinePanel::goWith (const SongPosition& now, bool started)
{
    constexpr double farAhead = 8.0, sudden = 0.75, pull = 0.12;
    const bool newMetre = now.numerator != position.numerator || now.denominator != position.denominator;
    const int turns = timeline.turns();
    position = now;
    speed = now.bpm / 60.0;
    auto place = timeline.placeOf (now, started, shownNow);

    if (shownBefore && ! started && place - shownNow > farAhead)
        place = timeline.placeOf (now, true, shownNow);

    const bool jumped = timeline.turns() != turns || ! shownBefore || std::abs (place - shownNow) > sudden;
    shownNow = jumped ? place : shownNow + pull * (place - shownNow);

    if (jumped || newMetre)
        changed();

    return jumped;
}

// The transport stands, and so does the line; unless the log has become another.
void TimelinePanel::stand (bool logChanged)
{
    constexpr double farBehind = 8.0;
    speed = 0.0;

    if (! shownBefore || (logChanged && shownNow > timeline.end() + farBehind))
        shownNow = timeline.end();
    else if (logChanged)
        shownNow = juce::jmax (shownNow, timeline.end());
}

// Without a transport the line moves while a chord stands, and for the length of a silence after it.
void TimelinePanel::goByTheClock (bool logChanged, bool grown)
{
    speed = 0.0;

    if (log.empty())
    {
        shownNow = 0.0;
        return;
    }

    const bool open = log.entries().back().isOpen();
    const double begin = timeline.placeOfEntry (log.entries().size() - 1), rest = timeline.end() + longestSilence * quartersPerSecond;
    heardLive = shownBefore && (heardLive || logChanged);

    if (! shownBefore)
        shownNow = timeline.end();
    else if (grown)
        shownNow = juce::jlimit (begin, begin + 1.0, shownNow);     // it began a moment before it was known

    shownNow = open ? juce::jmax (shownNow, begin) : juce::jlimit (timeline.end(), rest, shownNow);

    if (heardLive && (open || shownNow < rest))
        speed = quartersPerSecond;
}

void TimelinePanel::expect (std::function<Ahead (const SongPosition&)> nextOfChart)
{
    chart = std::move (nextOfChart);
    lookAhead();
}

void TimelinePanel::expectByEar (AheadByEar next, EntryName since)
{
    heard = std::move (next);
    heardSince = since;
    lookAhead();
}

// From where the song is, or was when it stopped; without a song from the chord that sounded last.
void TimelinePanel::lookAhead()
{
    knownFrom = position;

    if (inSong() || heard.chords.empty())
        return setAhead (chart ? chart (position) : aheadFrom (log, position, timeline.take()), {});

    if (ear && ear->due == heard.due && known == heard.chords)
        return;

    if (heardSince == EntryName())
        setAhead (heard.chords, Ear { shownNow, heard.due });
    else if (const auto since = indexOf (log, heardSince))      // else it comes with the log
        setAhead (heard.chords, Ear { timeline.placeOfEntry (*since), heard.due });
}

void TimelinePanel::setAhead (Ahead chords, std::optional<Ear> laid)
{
    const bool same = chords == known && ! laid && ! ear;
    ear = laid;

    if (same)
        return;

    known = std::move (chords);
    aheadLabels.clear();
    changed();
}

// How far the now-line has gone on over what is due by ear, in whole pixels, so that what waits stands still.
double TimelinePanel::waited() const
{
    if (! ear)
        return 0.0;

    const double unit = pixelsPerQuarter() * static_cast<double> (pixelScale);
    return juce::jmax (0.0, std::round ((paintedLine - ear->from - static_cast<double> (ear->due - known[0].start.ticks) / ticksPerQuarter) * unit) / unit);
}

std::vector<Timeline::Block> TimelinePanel::comingBlocks() const
{
    return ear ? Timeline::blocks (known, ear->from + waited()) : timeline.blocks (known);
}

void TimelinePanel::advance (double seconds)
{
    shownNow += juce::jlimit (0.0, 0.25, seconds) * speed;
}

//==============================================================================
// Whole pixels of the screen, so that the picture of the music can be shifted as it is.
void TimelinePanel::moveView()
{
    const double unit = pixelsPerQuarter() * static_cast<double> (pixelScale), width = getWidth();
    const auto whole = [unit] (double place) { return std::round (place * unit) / unit; };
    const double line = whole (shownNow), moved = 0.5 / unit;
    const double from = following ? line - whole (nowShare() * width / pixelsPerQuarter()) : whole (viewFrom);

    const bool lineMoves = std::abs (line - paintedLine) > moved;

    if (std::abs (from - viewFrom) > moved || (lineMoves && waited() > 0.0))
    {
        viewFrom = from;
        paintedLine = line;
        repaint();
    }
    else if (lineMoves)
    {
        constexpr float head = 7.0f;
        const float before = window().x (paintedLine), after = window().x (line);
        paintedLine = line;
        repaint (juce::Rectangle<float>::leftTopRightBottom (juce::jmin (before, after) - head, 0.0f, juce::jmax (before, after) + head,
                                                             static_cast<float> (getHeight())).getSmallestIntegerContainer());
    }

    placeField();
}

void TimelinePanel::goToNow()
{
    following = true;
    nowButton.setVisible (false);
    moveView();
}

std::optional<std::size_t> TimelinePanel::selectedEntry() const
{
    return lead == EntryName() ? std::nullopt : indexOf (log, lead);
}

void TimelinePanel::setZoom (double factor)
{
    zoomFactor = juce::jlimit (leastZoom, mostZoom, factor);
    changed();
    moveView();
}

juce::Rectangle<float> TimelinePanel::areaOf (std::size_t entry) const
{
    const auto view = window();
    const auto size = drawing.sizes (getHeight());
    const auto blocks = timeline.blocks (timeline.placeOfEntry (entry), timeline.placeOfEntry (entry));
    const auto found = std::find_if (blocks.begin(), blocks.end(), [entry] (const auto& block) { return block.index == entry; });
    const double to = log.entries()[entry].isOpen() ? juce::jmax (found->from, shownNow) : found->to;
    return juce::Rectangle<float>::leftTopRightBottom (view.x (found->from), size.top, view.x (to), size.top + size.height);
}

} // namespace guidetone
