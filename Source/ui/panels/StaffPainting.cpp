// StaffPainting.cpp - how StaffDrawing is drawn; where everything lies is settled by then.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "StaffDrawing.h"

#include "../../notation/StaffSigns.h"
#include "StaffMeasures.h"

#include <cmath>

namespace guidetone
{

using namespace staffMeasures;

namespace
{

juce::AffineTransform placed (juce::Point<float> where, float scale)    { return juce::AffineTransform::scale (scale).translated (where); }

/** A line of text whose capitals stand in the area. */
void drawIn (juce::Graphics& g, const juce::Font& font, const juce::String& text, juce::Rectangle<float> area)
{
    juce::GlyphArrangement line;
    line.addLineOfText (font, text, area.getX(), area.getBottom());
    line.draw (g);
}

} // namespace

//==============================================================================
void StaffDrawing::draw (juce::Graphics& g, const Theme& theme, const MusicSigns& signs) const
{
    if (space <= 0.0f)
        return;

    drawFrame (g, theme, signs);
    drawNotes (g, theme, signs);
}

// A horizontal line whose edges fall on the display's own pixels.
void StaffDrawing::drawRow (juce::Graphics& g, float x0, float x1, float y, float thickness) const
{
    const float scale = g.getInternalContext().getPhysicalPixelScaleFactor();
    const float thick = juce::jmax (1.0f, std::floor (thickness * space * scale));
    g.fillRect (juce::Rectangle<float> (x0, std::round (y * scale - 0.5f * thick) / scale, x1 - x0, thick / scale));
}

void StaffDrawing::drawFrame (juce::Graphics& g, const Theme& theme, const MusicSigns& signs) const
{
    g.setColour (theme.control);

    for (const auto stave : { Stave::treble, Stave::bass })
        for (int step = -4; step <= 4; step += 2)
            drawRow (g, left, right, top + staveY (stave, static_cast<float> (step)) * space, lineThickness);

    // The bars end where the outermost lines do.
    const float bar = juce::jmax (1.0f, std::round (barThickness * space)), half = 0.5f * juce::jmax (1.0f, std::floor (lineThickness * space));
    const auto bars = juce::Rectangle<float> (left, top - half, right - left, staff::height * space + 2.0f * half);
    g.fillRect (bars.withWidth (bar));
    g.fillRect (bars.withLeft (right - bar));

    g.setColour (theme.label);
    const float braceScale = staff::height / 4.0f * space;
    g.fillPath (signs.brace, placed ({ left - (braceGap + braceWidth) * space, top + staff::height * space }, braceScale));

    const float clef = left + clefX * space;
    g.fillPath (signs.gClef, placed ({ clef, top + staveY (Stave::treble, -2.0f) * space }, space));
    g.fillPath (signs.fClef, placed ({ clef, top + staveY (Stave::bass, 2.0f) * space }, space));

    const bool flats = picture.signature < 0;

    for (const auto stave : { Stave::treble, Stave::bass })
        for (int i = 0; i < std::abs (picture.signature); ++i)
        {
            const float x = left + (clefX + clefWidth + signatureGap + static_cast<float> (i) * signatureAdvance[flats ? 0 : 1]) * space;
            const float y = top + staveY (stave, static_cast<float> (signatureStep (stave, i, flats))) * space;
            g.fillPath (signs.accidental (flats ? -1 : 1), placed ({ x, y }, space));
        }
}

juce::Colour StaffDrawing::inkOf (const StaffTone& tone, const Theme& theme) const
{
    if (picture.gone)
        return theme.held;

    const auto colour = theme.of (familyOf (tone.tone.degree));
    return tone.playing == Playing::pedal ? colour.interpolatedWith (theme.window, 0.25f) : colour;
}

void StaffDrawing::drawNotes (juce::Graphics& g, const Theme& theme, const MusicSigns& signs) const
{
    g.setColour (theme.quiet);

    for (const auto& ledger : plan.ledgers)
        drawRow (g, at (ledger.left, 0.0f).x, at (ledger.right, 0.0f).x, at (0.0f, ledger.y()).y, ledgerThickness);

    for (std::size_t i = 0; i < plan.notes.size(); ++i)
    {
        const auto& note = plan.notes[i];
        const bool silent = picture.tones[i].playing == Playing::silent;
        const float scale = silent ? silentScale * space : space;
        g.setColour (inkOf (picture.tones[i], theme));

        const auto& head = silent ? signs.hollowHead : signs.head;
        const float inset = silent ? 0.5f * (staff::headWidth - silentScale * head.getBounds().getRight()) : 0.0f;
        g.fillPath (head, placed (at (note.x() + inset, note.y()), scale));

        if (note.sign)
        {
            const float shift = silent ? (1.0f - silentScale) * widthOfSign (*note.sign) : 0.0f;
            g.fillPath (signs.accidental (*note.sign), placed (at (note.signX + shift, note.y()), scale));
        }
    }

    const auto font = strongFont (figureHeight());

    // The staves' lines stop before a figure, so that none is struck through.
    g.setColour (theme.window);

    for (const auto& figure : figures)
        g.fillRect (figure.area.expanded (0.2f * space, 0.06f * space));

    for (const auto& figure : figures)
    {
        g.setColour (picture.gone ? theme.held : theme.of (familyOf (plan.notes[figure.tone].tone.degree)));
        drawIn (g, font, figure.text, figure.area);
    }

    g.setColour (theme.label);

    for (const auto& mark : octaveMarks)
        drawIn (g, textFont (mark.area.getHeight() / capOfText), mark.text, mark.area);
}

juce::Rectangle<int> StaffDrawing::ghostBounds (StaffPlace place, float x) const
{
    const float y = top + staveY (place.stave, static_cast<float> (place.step)) * space;
    const float edgeOfStave = top + staveY (place.stave, static_cast<float> (juce::jlimit (-4, 4, place.step))) * space;
    const float half = (0.5f * staff::headWidth + staff::ledgerOverhang) * space;
    return juce::Rectangle<float> ({ x - half, juce::jmin (y, edgeOfStave) - 0.6f * space }, { x + half, juce::jmax (y, edgeOfStave) + 0.6f * space })
               .expanded (1.0f).getSmallestIntegerContainer();
}

void StaffDrawing::drawGhost (juce::Graphics& g, const Theme& theme, const MusicSigns& signs, StaffPlace place, float x) const
{
    const auto yOf = [&] (int step) { return top + staveY (place.stave, static_cast<float> (step)) * space; };
    const float half = (0.5f * staff::headWidth + staff::ledgerOverhang) * space;
    g.setColour (theme.control);

    for (int step = 6; step <= std::abs (place.step); step += 2)
        drawRow (g, x - half, x + half, yOf (place.step < 0 ? -step : step), ledgerThickness);

    g.fillPath (signs.head, placed ({ x - 0.5f * staff::headWidth * space, yOf (place.step) }, space));
}

} // namespace guidetone
