// ChordPanel.cpp - see ChordPanel.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ChordPanel.h"

#include "../../harmony/Explanation.h"

namespace guidetone
{

namespace
{

constexpr const char* guidance = "Play a chord, or press Demo";

juce::String percentText (int percent)    { return juce::String (percent) + " %"; }
juce::Font percentFont (float chipHeight)  { return textFont (chipHeight * 0.44f); }

/** Read-only text for screen readers: the spoken chord. */
class SpokenChord final : public juce::AccessibilityTextValueInterface
{
public:
    explicit SpokenChord (const ChordPanel& panelToRead) : panel (panelToRead) {}

    bool isReadOnly() const override                                { return true; }
    juce::String getCurrentValueAsString() const override           { return panel.spoken(); }
    void setValueAsString (const juce::String&) override            {}

private:
    const ChordPanel& panel;
};

} // namespace

//==============================================================================
ChordPanel::ChordPanel (const Theme& themeToUse) : theme (themeToUse)
{
    setTitle ("Chord");
    setOpaque (true);
    show ({}, {});
}

std::unique_ptr<juce::AccessibilityHandler> ChordPanel::createAccessibilityHandler()
{
    return std::make_unique<juce::AccessibilityHandler> (*this, juce::AccessibilityRole::staticText, juce::AccessibilityActions(),
                                                         juce::AccessibilityHandler::Interfaces (std::make_unique<SpokenChord> (*this)));
}

//==============================================================================
void ChordPanel::show (const Shown& shown, const SpellingContext& spelling, const NamingContext& context)
{
    const bool respell = ! (shownBefore && shown.naming == lastShown.naming && spelling == lastSpelling && context == lastContext);

    if (! respell && shown.held == lastShown.held)
        return;

    shownBefore = true;
    lastShown = shown;
    lastSpelling = spelling;
    lastContext = context;

    if (respell)
    {
        const auto words = juce::String (spokenSymbol (shown.naming, spelling));
        const auto next = words.isEmpty() ? juce::String ("No chord") : words;

        if (next != spokenName)
        {
            spokenName = next;

            if (auto* handler = getAccessibilityHandler())
                handler->notifyAccessibilityEvent (juce::AccessibilityEvent::valueChanged);
        }
    }

    auto next = pictureOf (shown, spelling, context);

    if (next == picture)
        return;

    if (next.symbol != picture.symbol)
        symbol = SetSymbol (next.symbol, SetSymbol::Style::display);

    if (next.numeral != picture.numeral)
        numeral = SetSymbol (next.numeral, SetSymbol::Style::display);

    if (next.others != picture.others)
    {
        others.clear();

        for (const auto& runs : next.others)
            others.emplace_back (runs, SetSymbol::Style::line);
    }

    picture = std::move (next);
    setDescription (picture.spokenContext);
    repaint();
}

//==============================================================================
ChordPanel::Layout ChordPanel::layout() const
{
    Layout result;
    auto area = getLocalBounds();
    const auto height = static_cast<float> (area.getHeight()), width = static_cast<float> (area.getWidth());
    area = area.reduced (juce::roundToInt (juce::jlimit (10.0f, 48.0f, width * 0.035f)), juce::roundToInt (juce::jlimit (6.0f, 36.0f, height * 0.045f)));

    // The heading keeps its place when it has nothing to say, so that the symbol does not jump.
    if (height >= 150.0f)
        result.heading = area.removeFromTop (juce::roundToInt (juce::jlimit (20.0f, 46.0f, height * 0.085f)));

    result.roomForOthers = height >= 120.0f;
    result.roomForTones = height >= 90.0f;

    if (result.roomForOthers)
    {
        result.others = area.removeFromBottom (juce::roundToInt (juce::jlimit (22.0f, 52.0f, height * 0.088f)));
        area.removeFromBottom (juce::roundToInt (juce::jlimit (6.0f, 30.0f, height * 0.04f)));
    }

    if (result.roomForTones)
    {
        result.tones = area.removeFromBottom (juce::roundToInt (juce::jlimit (28.0f, 84.0f, height * 0.14f)));
        area.removeFromBottom (juce::roundToInt (juce::jlimit (2.0f, 16.0f, height * 0.015f)));
    }

    result.symbol = area;
    const auto room = area.toFloat();
    result.capHeight = juce::jmin (room.getHeight() * 0.60f, room.getWidth() * 0.25f);
    // Accidentals rise above the capitals as far as a slash's bass hangs below them: their middle is the middle of all.
    result.baseline = room.getCentreY() + result.capHeight * 0.5f;
    return result;
}

juce::Point<float> ChordPanel::originFor (const Layout& where, float capHeight) const
{
    const auto ink = symbol.ink();
    // Smaller symbols rise with their middle, so that all of them share one centre line.
    const float middle = where.baseline - where.capHeight * 0.5f;
    return { std::round (static_cast<float> (where.symbol.getCentreX()) - ink.getCentreX() * capHeight), std::round (middle + capHeight * 0.5f) };
}

float ChordPanel::fitted (const Layout& where) const
{
    const auto room = where.symbol.toFloat();
    return fittedCapHeight (symbol, where.capHeight, room.getWidth(), room.getHeight() * 0.92f);
}

juce::Rectangle<float> ChordPanel::symbolInk() const
{
    const auto where = layout();
    const float cap = fitted (where);
    return symbol.ink().transformedBy (juce::AffineTransform::scale (cap).translated (originFor (where, cap)));
}

void ChordPanel::paint (juce::Graphics& g)
{
    g.fillAll (theme.window);

    if (picture.kind == Sounding::nothing)
        return paintGuidance (g);

    const auto where = layout();
    paintSymbol (g, where);

    if (! where.heading.isEmpty())
        paintHeading (g, where.heading);

    if (where.roomForTones)
        paintTones (g, where.tones);

    if (where.roomForOthers)
        paintOthers (g, where.others);
}

void ChordPanel::paintGuidance (juce::Graphics& g) const
{
    const auto area = getLocalBounds().toFloat();
    const float size = juce::jlimit (14.0f, 34.0f, juce::jmin (area.getHeight() * 0.08f, area.getWidth() * 0.045f));
    g.setFont (textFont (size));
    g.setColour (theme.quiet);
    g.drawFittedText (guidance, getLocalBounds().reduced (12), juce::Justification::centred, 2, 1.0f);
}

// What the chord is in its key, and how sure its name is.
void ChordPanel::paintHeading (juce::Graphics& g, juce::Rectangle<int> area) const
{
    const auto h = static_cast<float> (area.getHeight());
    const auto font = textFont (h * 0.56f);
    const float base = static_cast<float> (area.getY()) + h * 0.80f, cap = h * 0.60f;
    const auto percent = picture.percents.empty() || picture.percents[0] == 0 ? juce::String() : percentText (picture.percents[0]) + " sure";
    g.setFont (font);
    g.setColour (theme.quiet);
    g.drawSingleLineText (percent, area.getRight(), juce::roundToInt (base), juce::Justification::right);

    if (numeral.empty())
        return;

    const auto ink = picture.held ? theme.quiet : theme.label;
    const float room = static_cast<float> (area.getWidth() - widthOf (font, percent)) - h * 0.5f;
    const float size = fittedCapHeight (numeral, cap, room, h * 1.4f);
    numeral.draw (g, { static_cast<float> (area.getX()), base }, size, { ink, ink.interpolatedWith (theme.window, 0.35f) });

    const float behind = numeral.ink().getWidth() * size + h * 0.35f;

    if (behind + static_cast<float> (widthOf (font, picture.key)) <= room)
    {
        g.setColour (theme.quiet);
        g.drawSingleLineText (picture.key, area.getX() + juce::roundToInt (behind), juce::roundToInt (base));
    }
}

void ChordPanel::paintSymbol (juce::Graphics& g, const Layout& where) const
{
    const float cap = fitted (where);
    const auto main = picture.held ? theme.held : theme.text;
    symbol.draw (g, originFor (where, cap), cap,
                 { main, main.interpolatedWith (theme.window, 0.35f), picture.rootSilent ? SetSymbol::Root::silent : SetSymbol::Root::sounding });
}

// The sounding notes from low to high, each with what it is to the chord: letters above, degrees in their colour below.
void ChordPanel::paintTones (juce::Graphics& g, juce::Rectangle<int> area) const
{
    const auto h = static_cast<float> (area.getHeight());
    const auto names = textFont (h * 0.40f), degrees = strongFont (h * 0.46f);
    const auto caption = textFont (h * 0.40f);

    const float least = h * 0.80f, gap = h * 0.26f;
    std::vector<float> widths;
    float total = 0.0f;

    for (const auto& tone : picture.tones)
    {
        widths.push_back (juce::jmax (least, static_cast<float> (juce::jmax (widthOf (names, tone.name), widthOf (degrees, tone.degree)))));
        total += widths.back() + gap;
    }

    const float mark = picture.rootSilent ? h * 0.40f : 0.0f;
    const float captionWidth = picture.caption.isEmpty() ? 0.0f : mark + static_cast<float> (widthOf (caption, picture.caption)) + h * 0.5f;
    total += captionWidth - gap;

    // Too many for the row: everything gets narrower together.
    const float squeeze = juce::jmin (1.0f, static_cast<float> (area.getWidth()) / juce::jmax (1.0f, total));
    juce::Graphics::ScopedSaveState state (g);
    g.addTransform (juce::AffineTransform::scale (squeeze).translated (static_cast<float> (area.getCentreX()) - total * squeeze * 0.5f,
                                                                       static_cast<float> (area.getY()) + h * (1.0f - squeeze) * 0.5f));
    float x = 0.0f;

    if (picture.rootSilent)
    {
        const float ring = h * 0.26f;
        g.setColour (theme.of (ToneFamily::root));
        g.drawEllipse (juce::Rectangle<float> (ring, ring).withCentre ({ ring * 0.5f, h * 0.5f }), ring * 0.16f);
    }

    g.setColour (theme.quiet);
    g.setFont (caption);
    g.drawText (picture.caption, juce::Rectangle<float> (mark, 0.0f, captionWidth, h), juce::Justification::centredLeft, false);
    x += captionWidth;

    for (std::size_t i = 0; i < picture.tones.size(); ++i)
    {
        const auto& tone = picture.tones[i];
        const juce::Rectangle<float> column (x, 0.0f, widths[i], h);
        const bool bare = tone.degree.isEmpty();

        g.setColour (picture.held ? theme.quiet : theme.label);
        g.setFont (names);
        g.drawText (tone.name, bare ? column : column.withHeight (h * 0.48f), juce::Justification::centred, false);

        g.setColour (picture.held ? theme.of (tone.family).interpolatedWith (theme.window, 0.35f) : theme.of (tone.family));
        g.setFont (degrees);
        g.drawText (tone.degree, column.withTop (h * 0.48f), juce::Justification::centred, false);
        x += widths[i] + gap;
    }
}

std::vector<juce::Rectangle<float>> ChordPanel::chipsIn (juce::Rectangle<int> area) const
{
    const auto h = static_cast<float> (area.getHeight());
    const float cap = h * 0.36f, pad = h * 0.44f, gap = h * 0.26f;
    std::vector<juce::Rectangle<float>> chips;
    float x = 0.0f;

    // As many as have room, best first; a name is shown whole or not at all.
    for (std::size_t i = 0; i < others.size(); ++i)
    {
        const int percent = picture.percents[i + 1];
        const float figures = percent > 0 ? h * 0.22f + static_cast<float> (widthOf (percentFont (h), percentText (percent))) : 0.0f;
        const float width = others[i].ink().getWidth() * cap + figures + 2.0f * pad;

        if (x + width > static_cast<float> (area.getWidth()))
            break;

        chips.emplace_back (x, static_cast<float> (area.getY()), width, h);
        x += width + gap;
    }

    for (auto& chip : chips)
        chip.translate (static_cast<float> (area.getX()) + (static_cast<float> (area.getWidth()) - x + gap) * 0.5f, 0.0f);

    return chips;
}

void ChordPanel::paintOthers (juce::Graphics& g, juce::Rectangle<int> area) const
{
    const auto chips = chipsIn (area);

    for (std::size_t i = 0; i < chips.size(); ++i)
    {
        const auto& chip = chips[i];
        const float cap = chip.getHeight() * 0.36f, pad = chip.getHeight() * 0.44f;
        g.setColour (theme.raised);
        g.fillRoundedRectangle (chip, chip.getHeight() * 0.5f);

        const auto ink = picture.held ? theme.quiet : theme.label;
        const float base = chip.getCentreY() + cap * 0.5f;
        others[i].draw (g, { chip.getX() + pad, base }, cap, { ink, ink.interpolatedWith (theme.raised, 0.3f) });

        if (const int percent = picture.percents[i + 1]; percent > 0)
        {
            g.setFont (percentFont (chip.getHeight()));
            g.setColour (theme.quiet);
            g.drawSingleLineText (percentText (percent), juce::roundToInt (chip.getRight() - pad), juce::roundToInt (base), juce::Justification::right);
        }
    }
}

//==============================================================================
juce::String ChordPanel::getTooltip()
{
    return explanationAt (getMouseXYRelative().toFloat());
}

juce::String ChordPanel::explanationAt (juce::Point<float> position) const
{
    const auto where = layout();
    const auto& readings = lastShown.naming.readings;

    if (picture.kind == Sounding::nothing || readings.empty())
        return {};

    if (where.symbol.toFloat().contains (position))
        return explanationOf (readings[0]);

    const auto chips = where.roomForOthers ? chipsIn (where.others) : std::vector<juce::Rectangle<float>>();

    for (std::size_t i = 0; i < chips.size(); ++i)
        if (chips[i].contains (position) && static_cast<int> (i) + 1 < readings.size())
            return explanationOf (readings[static_cast<int> (i) + 1]);

    return {};
}

juce::String ChordPanel::explanationOf (const Reading& reading) const
{
    auto alone = lastShown.naming;
    alone.readings.clear();
    alone.readings.push (reading);

    const auto name = juce::String (spokenSymbol (alone, lastSpelling));
    const auto reasons = juce::String (explanationText (explain (lastShown.naming, reading, lastContext)));
    const auto sure = reading.percent > 0 ? ", " + percentText (reading.percent) : juce::String();
    return reasons.isEmpty() ? name + sure : name + sure + " - " + withMusicSigns (reasons);
}

} // namespace guidetone
