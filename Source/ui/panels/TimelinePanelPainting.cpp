// TimelinePanelPainting.cpp - the timeline's pixels: two pictures that are shifted, and what moves over them.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "TimelinePanel.h"

#include "../look/LineBreaks.h"
#include "../look/LookAndFeel.h"
#include "../look/Words.h"

#include <cmath>

namespace guidetone
{

namespace
{
    Entry entryOf (const AheadChord& chord)
    {
        Entry entry;
        entry.start = chord.start;
        entry.end = chord.end;
        entry.endSeconds = 0.0;
        entry.context = chord.context;
        entry.naming = chord.naming;
        entry.letters = chord.letters;
        return entry;
    }

    bool sameName (const Naming& a, const Naming& b)
    {
        return a.kind == b.kind && ! a.readings.empty() && ! b.readings.empty() && a.readings[0].chord == b.readings[0].chord;
    }

    template <typename Make>
    const TimelineLabel& kept (std::unordered_map<std::size_t, TimelineLabel>& labels, std::size_t index, Make make)
    {
        constexpr std::size_t most = 600;

        if (const auto found = labels.find (index); found != labels.end())
            return found->second;

        if (labels.size() >= most)
            labels.clear();

        return labels.emplace (index, make()).first->second;
    }
}

const TimelineLabel& TimelinePanel::labelOf (std::size_t entry) const
{
    return kept (labels, entry, [&] { return timelineLabelOf (log.entries()[entry], spelled, hand, marked != nullptr ? marked->of (entry) : nullptr); });
}

const TimelineLabel& TimelinePanel::aheadLabelOf (std::size_t chord) const
{
    return kept (aheadLabels, chord, [&] { return timelineLabelOf (entryOf (known[chord]), spelled, hand); });
}

std::optional<Key> TimelinePanel::keyOf (std::size_t entry) const    { return spellingOf (log.entries()[entry], spelled).key; }

//==============================================================================
void TimelinePanel::paint (juce::Graphics& g)
{
    if (log.empty() && known.empty() && ! isPlaying)
    {
        g.fillAll (theme.panel);
        g.setColour (theme.quiet);
        g.setFont (theme.body (measure::textHeight));
        drawLines (g, words ("Chords go by here as you play."), getLocalBounds().reduced (14, 2), juce::Justification::centred, 2);
        return;
    }

    drawStrips (g.getInternalContext().getPhysicalPixelScaleFactor());
    const auto view = window();
    const float line = std::round (view.x (paintedLine));

    const auto draw = [&] (const Strip& strip, double shift)
    {
        const float x = std::round (view.x (strip.from + shift) * pixelScale) / pixelScale;
        g.drawImageTransformed (strip.image, juce::AffineTransform::scale (1.0f / pixelScale).translated (x, 0.0f));
    };

    draw (played, 0.0);

    // What is followed by ear has bars of its own.
    if (ear)
    {
        juce::Graphics::ScopedSaveState state (g);

        if (g.reduceClipRegion (getLocalBounds().withLeft (juce::roundToInt (line) + 1).withHeight (juce::roundToInt (drawing.sizes (getHeight()).top))))
            draw (coming, waited());
    }

    const auto* sounding = ! log.empty() && log.entries().back().isOpen() ? &log.entries().back() : nullptr;

    // The line stands behind what is written of the chord that sounds, and that is in front of what is to come.
    drawing.nowLine (g, view, paintedLine, isPlaying);
    float end = line;

    if (sounding != nullptr)
    {
        const auto last = log.entries().size() - 1;
        const double begin = timeline.placeOfEntry (last);
        end = drawing.soundingBlock (g, view, labelOf (last), begin, juce::jmax (begin, paintedLine), isSelected (*sounding));
    }

    if (coming.image.isValid())
        paintComing (g, juce::jmax (line + 1.0f, end + 1.0f), sounding, [&] { draw (coming, waited()); });

    if (grip.startBy != 0 || grip.endBy != 0)
        drawPulled (g);

    if (focusShown)
    {
        g.setColour (theme.accent);
        g.drawRect (getLocalBounds(), 1);
    }
}

// Of the chords that are known to come those that are still whole stand in their picture. What is left of one that would sound by now says no more
// than where it ends, unless another one sounds in its place.
void TimelinePanel::paintComing (juce::Graphics& g, float left, const Entry* sounding, const std::function<void()>& drawWhole) const
{
    const auto view = window();
    const double edge = view.place (left), line = juce::jmax (edge, shownNow);
    double whole = edge;
    const auto blocks = comingBlocks();
    const auto isPart = [&] (const Timeline::Block& block) { return block.to > line && block.from < edge; };
    const auto top = drawing.sizes (getHeight()).top;

    // The seconds of what was played go on behind the bars that are expected by ear.
    if (ear)
        for (const auto& block : blocks)
            if (isPart (block))
            {
                g.setColour (theme.panel);
                g.fillRect (juce::Rectangle<float>::leftTopRightBottom (left, top, std::floor (view.x (block.to)), static_cast<float> (getHeight())));
            }

    for (const auto& block : blocks)
    {
        if (! isPart (block))
            continue;

        if (sounding != nullptr && sameName (sounding->naming, known[block.index].naming))
            drawing.rest (g, view, edge, block.to);
        else
            drawing.block (g, view, aheadLabelOf (block.index), edge, block.to, TimelineDrawing::Look::ahead);

        whole = block.to;
    }

    juce::Graphics::ScopedSaveState state (g);
    const int from = static_cast<int> (ear ? std::floor (view.x (whole)) : std::ceil (view.x (whole)));

    if (g.reduceClipRegion (getLocalBounds().withLeft (from).withTop (juce::roundToInt (top))))
        drawWhole();
}

void TimelinePanel::drawStrips (float scale)
{
    const auto view = window();
    const double waits = waited();
    const bool reach = played.image.isValid() && view.from >= played.from && view.to() <= played.to
                    && (! coming.image.isValid() || (juce::jmax (view.from, paintedLine) - waits >= coming.from && view.to() - waits <= coming.to));

    if (juce::approximatelyEqual (scale, pixelScale) && reach)
        return;

    pixelScale = scale;
    const double margin = std::round (0.25 * view.width * scale) / scale;
    auto wide = view;
    wide.from -= margin / view.pixelsPerQuarter;
    wide.width += juce::roundToInt (2.0 * margin);

    const auto make = [&] (Strip& strip, bool ahead)
    {
        strip = { juce::Image (juce::Image::RGB, juce::jmax (1, juce::roundToInt (static_cast<float> (wide.width) * scale)),
                               juce::jmax (1, juce::roundToInt (static_cast<float> (wide.height) * scale)), false), wide.from, wide.to() };
        juce::Graphics g (strip.image);
        g.addTransform (juce::AffineTransform::scale (scale));

        if (ear && ahead)
            drawBase (g, wide, Timeline::bars (known, ear->from, wide.from, wide.to()), {});
        else
            drawBase (g, wide, timeline.bars (log, wide.from, wide.to(), position, known), signsIn (wide.from, wide.to()));

        if (ahead)
            drawComing (g, wide);
        else
            drawPlayed (g, wide);
    };

    make (played, false);
    coming = {};
    wide.from -= waits;

    if (! known.empty())
        make (coming, true);
}

void TimelinePanel::drawBase (juce::Graphics& g, const TimelineDrawing::Window& wide, const std::vector<Timeline::Bar>& bars, const std::vector<TimelineDrawing::Sign>& signs) const
{
    g.fillAll (theme.panel);
    drawing.ruler (g, wide, bars, signs);
}

void TimelinePanel::drawPlayed (juce::Graphics& g, const TimelineDrawing::Window& wide) const
{
    for (const auto& block : timeline.blocks (wide.from, wide.to()))
        if (block.index + 1 < log.entries().size() || ! log.entries()[block.index].isOpen())
            drawing.block (g, wide, labelOf (block.index), block.from, block.to,
                           isSelected (log.entries()[block.index]) ? TimelineDrawing::Look::selected : TimelineDrawing::Look::played);

    for (const auto& run : timeline.allRuns())
        if (run.first > 0 && run.from >= wide.from && run.from <= wide.to())
            drawing.runBegin (g, wide, run);
}

void TimelinePanel::drawComing (juce::Graphics& g, const TimelineDrawing::Window& wide) const
{
    for (const auto& block : ear ? Timeline::blocks (known, ear->from) : timeline.blocks (known))
        if (block.to >= wide.from && block.from <= wide.to())
            drawing.block (g, wide, aheadLabelOf (block.index), block.from, block.to, TimelineDrawing::Look::ahead);
}

std::vector<TimelineDrawing::Sign> TimelinePanel::signsIn (double from, double to) const
{
    std::vector<TimelineDrawing::Sign> signs;

    const auto isNewTake = [this] (const Timeline::Run& run) { return run.first > 0 && log.entries()[run.first - 1].take != run.take; };

    for (const auto& run : timeline.allRuns())
        if (isNewTake (run) && run.from >= from && run.from <= to)
            signs.push_back ({ run.from, words ("Take %1", run.take), TimelineDrawing::Sign::Kind::take });

    for (const auto& block : timeline.blocks (from, to))
        if (const auto title = log.entries()[block.index].section.view(); ! title.empty())
            signs.push_back ({ block.from, juce::String::fromUTF8 (title.data(), static_cast<int> (title.size())), TimelineDrawing::Sign::Kind::section });

    for (const auto& block : timeline.blocks (from, to))
        if (const auto key = keyOf (block.index); key && (block.index == 0 || keyOf (block.index - 1) != key))
            signs.push_back ({ block.from, keyWords (*key, hand.style.language), TimelineDrawing::Sign::Kind::key });

    return signs;
}

} // namespace guidetone
