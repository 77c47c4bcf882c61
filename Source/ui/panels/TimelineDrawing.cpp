// TimelineDrawing.cpp - see TimelineDrawing.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "TimelineDrawing.h"

#include "../look/LookAndFeel.h"
#include "../look/Marks.h"

#include <algorithm>
#include <cmath>

namespace guidetone
{

namespace
{
    constexpr float corner = 4.0f;          // of a block
    constexpr float numeralSize = 0.56f;    // of a symbol's cap height
}

TimelineLabel timelineLabelOf (const Entry& entry, const SpellingContext& wanted, const Writing& writing, const ChartMark* mark)
{
    const auto spelling = spellingOf (entry, wanted);
    const auto runs = runsOf (entry.naming, spelling, writing.style);
    std::vector<SymbolRun> root, bare;

    for (const auto& run : runs)
        if (root.size() < 2 && (run.role == SymbolRun::Role::root || run.role == SymbolRun::Role::accidental))
            root.push_back (run);

    bare = root;

    if (! root.empty() && root.size() < runs.size())
        root.push_back ({ "...", SymbolRun::Role::quality });

    return { rowOf (entry, 0, wanted, writing, mark), SetSymbol (root, SetSymbol::Style::line), SetSymbol (bare, SetSymbol::Style::line) };
}

TimelineDrawing::Sizes TimelineDrawing::sizes (int height) const
{
    const auto h = static_cast<float> (height);
    Sizes sizes;
    sizes.ruler = std::round (juce::jmin (h * 0.5f, juce::jlimit (15.0f, 24.0f, h * 0.26f) * theme.textScale));
    sizes.top = sizes.ruler + 1.0f;
    sizes.height = juce::jmax (1.0f, h - sizes.top - juce::jlimit (3.0f, 8.0f, h * 0.06f));
    sizes.numerals = sizes.height >= 44.0f;
    sizes.cap = juce::jlimit (8.0f, 40.0f, sizes.height * (sizes.numerals ? 0.31f : 0.42f));
    return sizes;
}

juce::Font TimelineDrawing::rulerFont (bool strong) const
{
    return strong ? theme.strong (measure::smallHeight) : theme.body (measure::smallHeight);
}

//==============================================================================
/** What is written at one place of the ruler, from left to right; the group is shown whole or, from its end, less. */
struct TimelineDrawing::Group
{
    enum class Face : std::uint8_t { quiet, strong, tab };

    float x = 0.0f;
    int rank = 0;               ///< a take before a section before a key before a metre before a number
    struct Part { juce::String text; Face face = Face::quiet; };
    std::vector<Part> parts;
};

std::vector<TimelineDrawing::Group> TimelineDrawing::gather (const Window& window, const std::vector<Timeline::Bar>& bars,
                                                             const std::vector<Sign>& signs) const
{
    std::vector<Group> groups;

    for (const auto& sign : signs)
        if (sign.kind == Sign::Kind::take)
            groups.push_back ({ window.x (sign.at), 4, { { sign.text, Group::Face::strong } } });

    const auto near = [&groups] (float x, float slack) -> Group*
    {
        const auto found = std::find_if (groups.begin(), groups.end(), [x, slack] (const Group& group) { return std::abs (group.x - x) <= slack; });
        return found != groups.end() ? &*found : nullptr;
    };

    const auto add = [&groups, &near] (float x, int rank, juce::String text, Group::Face face, float slack)
    {
        auto* group = near (x, slack);

        if (group == nullptr)
            group = &groups.emplace_back (Group { x, 0, {} });

        group->rank = std::max (group->rank, rank);
        group->parts.push_back ({ std::move (text), face });
    };

    // A chord is seldom played exactly on the bar line that it is meant for.
    constexpr float early = 7.0f;

    for (const auto& sign : signs)
        if (sign.kind == Sign::Kind::section)
            add (window.x (sign.at), 3, sign.text, Group::Face::tab, early);

    constexpr int barSteps[] { 1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024 }, secondSteps[] { 1, 2, 5, 10, 30, 60, 120, 300, 600, 1800, 3600 };
    const float least = 34.0f * theme.textScale;

    for (const auto& bar : bars)
    {
        const bool isBar = bar.numerator > 0;
        const auto width = static_cast<float> (bar.length * window.pixelsPerQuarter);
        const auto& steps = isBar ? barSteps : secondSteps;
        const auto* step = std::find_if (std::begin (steps), std::end (steps) - 1, [&] (int n) { return static_cast<float> (n) * width >= least; });
        const float x = window.x (bar.at);

        if (bar.newMetre)
            add (x, 1, juce::String (bar.number), Group::Face::quiet, 1.0f);
        else if ((bar.number - (isBar ? 1 : 0)) % *step == 0)
            add (x, 0, isBar ? juce::String (bar.number) : clockText (bar.number, 0), Group::Face::quiet, 1.0f);

        if (bar.newMetre)
            add (x, 1, juce::String (bar.numerator) + "/" + juce::String (bar.denominator), Group::Face::strong, 1.0f);
    }

    for (const auto& sign : signs)
        if (sign.kind == Sign::Kind::key)
            add (window.x (sign.at), 2, sign.text, Group::Face::strong, early);

    return groups;
}

void TimelineDrawing::ruler (juce::Graphics& g, const Window& window, const std::vector<Timeline::Bar>& bars, const std::vector<Sign>& signs) const
{
    const auto size = sizes (window.height);
    const auto bottom = static_cast<float> (window.height);
    g.setColour (theme.line);

    for (const auto& bar : bars)
    {
        const float x = std::round (window.x (bar.at));
        const auto wide = bar.length * window.pixelsPerQuarter;

        if (wide >= 6.0)
            g.fillRect (x, 2.0f, 1.0f, bottom - 2.0f);

        const int beats = bar.numerator > 0 ? bar.numerator : 4;

        if (wide / beats >= 7.0)
            for (int beat = 1; beat < beats; ++beat)
                g.fillRect (std::round (window.x (bar.at + bar.length * beat / beats)), size.ruler - 3.0f, 1.0f, 3.0f);
    }

    auto groups = gather (window, bars, signs);
    std::stable_sort (groups.begin(), groups.end(), [] (const Group& a, const Group& b) { return a.rank > b.rank; });
    std::vector<juce::Range<float>> taken;
    constexpr float gap = 8.0f, tabPadding = 5.0f;

    for (const auto& group : groups)
    {
        float x = group.x + 4.0f;

        for (const auto& part : group.parts)
        {
            const bool isTab = part.face == Group::Face::tab;
            const auto font = rulerFont (part.face != Group::Face::quiet);
            const auto width = static_cast<float> (widthOf (font, part.text)) + (isTab ? 2.0f * tabPadding : 0.0f);
            const juce::Range<float> wanted (x, x + width + gap);

            if (std::any_of (taken.begin(), taken.end(), [&wanted] (const auto& other) { return other.intersects (wanted); }))
                break;

            taken.push_back (wanted);
            const juce::Rectangle<float> place (x, 0.0f, width + 2.0f, size.ruler - 1.0f);

            if (isTab)
            {
                g.setColour (theme.chosen);
                g.fillRoundedRectangle (place.withWidth (width).reduced (0.0f, 1.0f), 3.0f);
            }

            g.setFont (font);
            g.setColour (isTab ? theme.text : part.face == Group::Face::strong ? theme.label : theme.quiet);
            g.drawText (part.text, isTab ? place.withTrimmedLeft (tabPadding) : place, juce::Justification::centredLeft, false);
            x += width + gap;
        }
    }
}

// A take begins at a full line, a time round at a repeat sign, and behind a silence that is drawn short stands a caesura.
void TimelineDrawing::runBegin (juce::Graphics& g, const Window& window, const Timeline::Run& run) const
{
    const auto size = sizes (window.height);
    const float x = std::round (window.x (run.from)), middle = size.top + size.height * 0.5f;
    g.setColour (theme.control);

    if (run.start == Timeline::Run::Start::silence)
    {
        for (const float shift : { -9.0f, -4.0f })
            g.drawLine (x + shift, middle + 7.0f, x + shift + 5.0f, middle - 7.0f, 1.5f);

        return;
    }

    g.fillRect (x - 1.0f, 0.0f, 2.0f, static_cast<float> (window.height));

    if (run.start == Timeline::Run::Start::jump)
    {
        const float radius = juce::jlimit (1.5f, 3.0f, size.height * 0.035f);

        for (const float up : { -1.0f, 1.0f })
            g.fillEllipse (juce::Rectangle<float> (2.0f * radius, 2.0f * radius).withCentre ({ x - 3.5f - radius, middle + up * radius * 2.6f }));
    }
}

//==============================================================================
juce::Rectangle<float> TimelineDrawing::areaOf (const Window& window, double from, double to) const
{
    const auto size = sizes (window.height);
    const float left = window.x (from);
    return { left, size.top, juce::jmax (2.0f, window.x (to) - 1.0f - left), size.height };
}

void TimelineDrawing::outline (juce::Graphics& g, juce::Rectangle<float> area, juce::Colour colour, float stroke) const
{
    g.setColour (colour);
    g.drawRoundedRectangle (area.reduced (stroke * 0.5f), juce::jmin (corner, area.getWidth() * 0.5f), stroke);
}

void TimelineDrawing::block (juce::Graphics& g, const Window& window, const TimelineLabel& label, double from, double to, Look look) const
{
    const auto area = areaOf (window, from, to);

    if (look != Look::ahead)
    {
        g.setColour (look == Look::selected ? theme.chosen : theme.raised);
        g.fillRoundedRectangle (area, juce::jmin (corner, area.getWidth() * 0.5f));
    }

    if (look != Look::played)
        outline (g, area, look == Look::selected ? theme.accent : theme.line, look == Look::selected ? 1.5f : 1.0f);

    write (g, label, area, sizes (window.height), look);
}

void TimelineDrawing::pulled (juce::Graphics& g, const Window& window, double from, double to) const
{
    const auto area = areaOf (window, from, to);
    g.setColour (theme.accent.withAlpha (0.28f));
    g.fillRoundedRectangle (area, juce::jmin (corner, area.getWidth() * 0.5f));
    outline (g, area, theme.accent, 1.5f);
}

void TimelineDrawing::pulledPlace (juce::Graphics& g, const Window& window, double at, const juce::String& text) const
{
    const auto size = sizes (window.height);
    const auto font = rulerFont (true);
    const auto width = static_cast<float> (widthOf (font, text)) + 10.0f;
    const float x = juce::jlimit (0.0f, juce::jmax (0.0f, static_cast<float> (window.width) - width), window.x (at));
    const juce::Rectangle<float> place (x, 0.0f, width, size.ruler);
    g.setColour (theme.accent);
    g.fillRoundedRectangle (place, 3.0f);
    g.setColour (theme.onAccent);
    g.setFont (font);
    g.drawText (text, place, juce::Justification::centred, false);
}

void TimelineDrawing::rest (juce::Graphics& g, const Window& window, double from, double to) const
{
    outline (g, areaOf (window, from, to), theme.line, 1.0f);
}

float TimelineDrawing::soundingBlock (juce::Graphics& g, const Window& window, const TimelineLabel& label, double from, double now, bool selected) const
{
    const auto size = sizes (window.height);
    const float pad = padding (size);
    auto lasted = areaOf (window, from, now);
    lasted.setLeft (juce::jmin (juce::jmax (lasted.getX(), 0.0f), juce::jmax (0.0f, lasted.getRight() - 2.0f)));

    const float symbol = label.row.symbol.ink().getWidth() * size.cap;
    const float numeral = size.numerals ? label.row.numeral.ink().getWidth() * size.cap * numeralSize : 0.0f;
    const auto whole = lasted.withWidth (juce::jmax (lasted.getWidth(), juce::jmax (symbol, numeral) + 2.0f * pad));

    g.setColour (theme.raisedOver);
    g.fillRoundedRectangle (whole, juce::jmin (corner, whole.getWidth() * 0.5f));
    {
        juce::Graphics::ScopedSaveState state (g);

        if (g.reduceClipRegion (lasted.withRight (window.x (now)).getSmallestIntegerContainer()))
        {
            g.setColour (theme.chosen);
            g.fillRoundedRectangle (whole, juce::jmin (corner, whole.getWidth() * 0.5f));
        }
    }

    if (selected)
        outline (g, whole, theme.accent, 1.5f);

    write (g, label, whole, size, Look::selected);
    return whole.getRight();
}

void TimelineDrawing::write (juce::Graphics& g, const TimelineLabel& label, juce::Rectangle<float> area, const Sizes& size, Look look) const
{
    const float pad = padding (size), room = area.getWidth() - 2.0f * pad, smaller = size.cap * 0.70f, single = size.cap * 0.52f;
    const auto main = look == Look::ahead ? theme.quiet : theme.text;
    const auto second = look == Look::ahead ? theme.quiet : look == Look::selected ? theme.text : theme.label;
    const auto& row = label.row;
    const float x = area.getX() + pad, line = size.numerals ? area.getY() + area.getHeight() * 0.5f : area.getCentreY() + size.cap * 0.5f;
    const auto fits = [] (const SetSymbol& symbol, float least, float width) { return ! symbol.empty() && symbol.ink().getWidth() * least <= width; };
    const bool whole = fits (row.symbol, smaller, room);

    if (whole || fits (label.root, smaller, room))
    {
        const auto& symbol = whole ? row.symbol : label.root;
        const float cap = fittedCapHeight (symbol, size.cap, room, area.getHeight());
        symbol.draw (g, { x, line }, cap, { main, second });

        const float mark = juce::jlimit (8.0f, 13.0f, size.cap * 0.62f);

        float right = area.getRight() - 4.0f;

        const auto add = [&] (Mark sign)
        {
            if (x + symbol.ink().getWidth() * cap + mark + 3.0f > right)
                return;

            g.setColour (colourOf (sign, theme, second));
            drawMark (g, sign, { right - mark, area.getY() + 4.0f, mark, mark });
            right -= mark + 3.0f;
        };

        if (row.mark)
            add (*row.mark);

        if (row.revised || row.edited)
            add (row.edited ? Mark::edited : Mark::revised);

        if (const float below = size.cap * numeralSize; size.numerals && fits (row.numeral, below, room))
            row.numeral.draw (g, { x, area.getY() + area.getHeight() * 0.82f }, below, { second, second });
    }
    else if (fits (label.bareRoot, single, area.getWidth() - 3.0f))
    {
        // Smaller and quieter than a whole symbol: a letter that stands for more than a major chord.
        const auto middle = size.numerals ? line - (size.cap - single) * 0.5f : area.getCentreY() + single * 0.5f;
        label.bareRoot.draw (g, { area.getCentreX() - label.bareRoot.ink().getWidth() * single * 0.5f, middle }, single, { theme.quiet, theme.quiet });
    }
    else if (const float radius = juce::jmin (2.0f, area.getWidth() * 0.25f); radius >= 0.75f)
    {
        g.setColour (theme.control);
        g.fillEllipse (juce::Rectangle<float> (2.0f * radius, 2.0f * radius).withCentre ({ area.getCentreX(), line - size.cap * 0.5f }));
    }
}

void TimelineDrawing::nowLine (juce::Graphics& g, const Window& window, double place, bool playing) const
{
    const float x = std::round (window.x (place));
    g.setColour (playing ? theme.accent : theme.control);
    g.fillRect (x - 1.0f, 0.0f, 2.0f, static_cast<float> (window.height));

    juce::Path head;
    head.addTriangle (x - 5.0f, 0.0f, x + 5.0f, 0.0f, x, 6.0f);
    g.fillPath (head);
}

} // namespace guidetone
