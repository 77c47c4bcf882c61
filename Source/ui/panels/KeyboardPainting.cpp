// KeyboardPainting.cpp - how the keys of the panel look.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "KeyboardPanel.h"

#include "../look/FittedText.h"
#include "../look/Words.h"

namespace guidetone
{

namespace
{

juce::Path bodyOf (juce::Rectangle<float> key, float round)
{
    juce::Path path;
    path.addRoundedRectangle (key.getX(), key.getY(), key.getWidth(), key.getHeight(), round, round, false, false, true, true);
    return path;
}

float roundOf (juce::Rectangle<float> key)    { return juce::jmin (4.0f, key.getWidth() * 0.16f); }

float labelSize (juce::Rectangle<float> key, bool black)    { return juce::jlimit (8.0f, 22.0f, key.getWidth() * (black ? 0.78f : 0.62f)); }

/** Where a label stands: at the foot of the key, clear of its front edge. */
juce::Rectangle<float> footOf (juce::Rectangle<float> key, float size)
{
    return key.withTrimmedBottom (juce::jmax (3.0f, key.getHeight() * 0.07f)).removeFromBottom (size * 1.1f);
}

} // namespace

//==============================================================================
juce::String KeyboardPanel::familyWord (ToneFamily family)
{
    switch (family)
    {
        case ToneFamily::root:      return words ("root");
        case ToneFamily::third:     return words ("third");
        case ToneFamily::fifth:     return words ("fifth");
        case ToneFamily::seventh:   return words ("seventh");
        case ToneFamily::tension:   return words ("tension");
        case ToneFamily::foreign:   break;
    }

    return words ("outside the chord");
}

juce::Colour KeyboardPanel::colourOf (const KeyLook& look) const
{
    return look.velocity > 0 ? theme.ofVelocity (look.velocity) : theme.of (familyOf (look.degree));
}

juce::Colour KeyboardPanel::faceOf (int note) const
{
    const auto& look = looks[static_cast<std::size_t> (note)];
    const bool black = KeyboardGeometry::isBlack (note);
    const auto rest = black ? theme.blackKey : theme.whiteKey;

    switch (look.press)
    {
        case Press::none:           return rest;
        case Press::remembered:     return rest.interpolatedWith (colourOf (look), black ? 0.40f : 0.38f);
        case Press::pedal:          return rest.interpolatedWith (colourOf (look), pedalShare);
        case Press::down:           return colourOf (look);
    }

    return rest;
}

juce::String KeyboardPanel::labelOf (const KeyLook& look) const
{
    switch (view.labels)
    {
        case KeyboardView::Labels::degrees:
            return look.silentRoot ? juce::String ("1") : look.degree ? withMusicSigns (juce::String (std::string (toText (*look.degree)))) : juce::String();

        case KeyboardView::Labels::notes:
            return look.name ? nameText (*look.name) : juce::String();

        case KeyboardView::Labels::none:
            break;
    }

    return {};
}

//==============================================================================
void KeyboardPanel::paint (juce::Graphics& g)
{
    g.fillAll (theme.window);

    if (g.getClipBounds().intersects (legend))
        paintLegend (g);

    const auto range = geometry.range();
    g.setColour (theme.keyGap);
    g.fillRect (geometry.bounds().expanded (1, 0));

    for (const bool black : { false, true })
        for (int note = range.lowest; note <= range.highest; ++note)
            if (KeyboardGeometry::isBlack (note) == black && g.clipRegionIntersects (geometry.keyBounds (note)))
                paintKey (g, note);

    g.setColour (theme.keyGap);
    g.fillRect (geometry.bounds().withHeight (1));

    paintArrows (g);

    if (hasKeyboardFocus (false))
        paintCursor (g);
}

void KeyboardPanel::paintKey (juce::Graphics& g, int note) const
{
    const auto& look = looks[static_cast<std::size_t> (note)];

    if (look.silentRoot)
        return paintSilentRoot (g, note);

    paintFace (g, note);
    paintLabel (g, note);
}

/** What keeps a black key apart from those that it stands on. */
void KeyboardPanel::paintGapAround (juce::Graphics& g, juce::Rectangle<float> blackKey) const
{
    g.setColour (theme.keyGap);
    g.fillPath (bodyOf (blackKey.expanded (1.0f, 0.0f).withBottom (blackKey.getBottom() + 1.0f), roundOf (blackKey)));
}

void KeyboardPanel::paintFace (juce::Graphics& g, int note) const
{
    const auto& look = looks[static_cast<std::size_t> (note)];
    const bool black = KeyboardGeometry::isBlack (note), lit = look.press != Press::none;
    const auto key = geometry.keyBounds (note).toFloat();
    const auto face = faceOf (note);
    const float round = roundOf (key);
    auto top = key.withTrimmedRight (1.0f);     // a gap's width from its neighbour

    if (black)
    {
        paintGapAround (g, key);
        g.setColour (lit ? face.darker (0.25f) : theme.blackKeyEdge);
        g.fillPath (bodyOf (key, round));
        top = key.withTrimmedBottom (juce::jmax (2.0f, key.getHeight() * 0.05f)).reduced (juce::jmax (0.5f, key.getWidth() * 0.08f), 0.0f);
    }
    else
    {
        g.setColour (lit ? face.darker (0.3f) : theme.whiteKeyEdge);
        g.fillPath (bodyOf (top, round));
        top = top.withTrimmedBottom (juce::jmax (2.0f, key.getHeight() * 0.035f));
    }

    g.setColour (face);

    if (look.velocity == 0)
        return g.fillPath (bodyOf (top, round));

    // Coloured by velocity, a key is filled as high as it was struck hard, and its label stands in what is filled.
    const auto rest = black ? theme.blackKey : theme.whiteKey;
    const float label = key.getBottom() - footOf (key, labelSize (key, black)).getY() + 2.0f;
    const float level = juce::jmax (label, top.getHeight() * static_cast<float> (look.velocity) / 127.0f);
    g.setColour (rest.interpolatedWith (face, 0.30f));
    g.fillPath (bodyOf (top, round));

    juce::Graphics::ScopedSaveState state (g);
    g.reduceClipRegion (key.withTop (juce::jmax (top.getY(), key.getBottom() - level)).getSmallestIntegerContainer());
    g.setColour (face);
    g.fillPath (bodyOf (top, round));
}

// Hollow, as the root's letter is in the symbol: an outline with nothing in it. No clipping by a path: where several keys are repainted at once, JUCE 7's
// software renderer lets colour through between them.
void KeyboardPanel::paintSilentRoot (juce::Graphics& g, int note) const
{
    const bool black = KeyboardGeometry::isBlack (note);
    const auto key = geometry.keyBounds (note).toFloat();
    const float stroke = juce::jlimit (1.5f, 3.0f, key.getWidth() * 0.10f);

    if (black)
        paintGapAround (g, key);

    g.setColour (theme.of (ToneFamily::root));
    g.fillPath (geometry.visibleOutline (note));
    g.setColour (theme.window);
    g.fillPath (geometry.visibleOutline (note, stroke + (black ? 0.0f : 1.0f)));

    g.setColour (theme.of (ToneFamily::root));
    const float size = labelSize (key, black);
    drawFittedLine (g, labelOf (looks[static_cast<std::size_t> (note)]), strongFont (size), footOf (key, size), key.getWidth() - 2.0f * stroke - 1.0f);
}

void KeyboardPanel::paintLabel (juce::Graphics& g, int note) const
{
    const auto& look = looks[static_cast<std::size_t> (note)];
    const bool black = KeyboardGeometry::isBlack (note);
    const auto key = geometry.keyBounds (note).toFloat();
    const float size = labelSize (key, black), room = key.getWidth() + (black ? 1.0f : -2.0f);

    if (look.press == Press::none)
    {
        if (note % 12 == 0 && key.getWidth() >= 11.0f)
        {
            g.setColour (theme.onWhiteKey);
            drawFittedLine (g, nameText ({}) + juce::String (note / 12 - 1), textFont (juce::jlimit (9.0f, 15.0f, key.getWidth() * 0.52f)), footOf (key, size), room);
        }
    }
    else if (look.press != Press::remembered && key.getWidth() >= (black ? 11.0f : 9.0f))
    {
        g.setColour (theme.inkOn (faceOf (note)));
        drawFittedLine (g, labelOf (look), strongFont (size), footOf (key, size), room);
    }
}

// A bar at the front edge of the key, with a rim that keeps it apart from any colour; an outline would be a silent root's.
void KeyboardPanel::paintCursor (juce::Graphics& g) const
{
    const auto key = geometry.keyBounds (cursorNote).toFloat();
    const auto bar = key.withTop (key.getBottom() - juce::jlimit (4.0f, 9.0f, key.getHeight() * 0.06f)).reduced (1.5f, 0.0f).translated (0.0f, -1.5f);
    g.setColour (theme.window);
    g.fillRoundedRectangle (bar.expanded (1.5f), 3.0f);
    g.setColour (theme.accent);
    g.fillRoundedRectangle (bar, 2.0f);
    g.drawRect (getLocalBounds(), 2);
}

// What sounds beyond the keys: an arrow a note, in the note's colour, the nearest at the bottom.
void KeyboardPanel::paintArrows (juce::Graphics& g) const
{
    for (const auto side : { Side::below, Side::above })
    {
        const auto notes = outside (side);
        const auto area = arrowsAt (side).toFloat();
        const float size = juce::jlimit (8.0f, 16.0f, area.getHeight() * 0.16f), pitch = size * 1.25f;

        if (notes.empty() || ! g.clipRegionIntersects (area.getSmallestIntegerContainer()))
            continue;

        const float height = pitch * static_cast<float> (notes.size()) + 4.0f;
        const auto plate = juce::Rectangle<float> (area.getWidth() - 1.0f, juce::jmin (area.getHeight(), height))
                               .withCentre (area.getCentre().withY (area.getY() + area.getHeight() * 0.38f));
        g.setColour (theme.window);
        g.fillRoundedRectangle (plate, 4.0f);
        g.setColour (theme.line);
        g.drawRoundedRectangle (plate.reduced (0.5f), 4.0f, 1.0f);

        auto row = plate.reduced (0.0f, 2.0f);

        for (const int note : notes)
        {
            const auto place = row.removeFromBottom (pitch).withSizeKeepingCentre (size * 0.62f, size * 0.9f);
            const float tip = side == Side::below ? place.getX() : place.getRight(), base = side == Side::below ? place.getRight() : place.getX();
            juce::Path arrow;
            arrow.addTriangle (tip, place.getCentreY(), base, place.getY(), base, place.getBottom());
            g.setColour (colourOf (looks[static_cast<std::size_t> (note)]));
            g.fillPath (arrow);
        }
    }
}

//==============================================================================
void KeyboardPanel::paintLegend (juce::Graphics& g) const
{
    const float size = juce::jlimit (11.0f, 16.0f, static_cast<float> (legend.getHeight()) / theme.textScale * 0.54f);
    const auto font = theme.body (size);
    g.setFont (font);

    auto row = legend.reduced (12, 0);
    const int end = view.colours == KeyboardView::Colours::velocity ? paintRamp (g, row, size * theme.textScale) : paintFamilies (g, row, size * theme.textScale);
    row.setLeft (end);

    const auto text = words ("computer keys from %1", nameText ({}) + juce::String (computerKeysFrom / 12 - 1))
                        + juce::String::fromUTF8 ("  \xc2\xb7  ") + words ("Z X octave");

    g.setColour (theme.quiet);

    if (row.getWidth() > widthOf (font, text) + 8)
        g.drawText (text, row, juce::Justification::centredRight, false);
}

/** As many families as have room, whole. @returns where the row goes on. */
int KeyboardPanel::paintFamilies (juce::Graphics& g, juce::Rectangle<int> row, float size) const
{
    const auto font = g.getCurrentFont();
    const int dot = juce::roundToInt (size * 0.62f), gap = juce::roundToInt (size * 0.4f);

    for (const auto family : { ToneFamily::root, ToneFamily::third, ToneFamily::fifth, ToneFamily::seventh, ToneFamily::tension })
    {
        const auto word = familyWord (family);
        const int width = widthOf (font, word) + 2;

        if (dot + gap + width > row.getWidth())
            break;

        g.setColour (theme.of (family));
        g.fillEllipse (row.removeFromLeft (dot).withSizeKeepingCentre (dot, dot).toFloat());
        row.removeFromLeft (gap);
        g.setColour (theme.quiet);
        g.drawText (word, row.removeFromLeft (width), juce::Justification::centredLeft, false);
        row.removeFromLeft (juce::roundToInt (size * 1.1f));
    }

    return row.getX();
}

/** From soft to hard. @returns where the row goes on. */
int KeyboardPanel::paintRamp (juce::Graphics& g, juce::Rectangle<int> row, float size) const
{
    const auto font = g.getCurrentFont();
    const auto soft = words ("struck softly"), hard = words ("hard");
    const int gap = juce::roundToInt (size * 0.6f), length = juce::roundToInt (size * 7.0f);

    if (widthOf (font, soft) + widthOf (font, hard) + length + 2 * gap + 4 > row.getWidth())
        return row.getX();

    g.setColour (theme.quiet);
    g.drawText (soft, row.removeFromLeft (widthOf (font, soft) + 2), juce::Justification::centredLeft, false);
    row.removeFromLeft (gap);

    const auto bar = row.removeFromLeft (length).withSizeKeepingCentre (length, juce::roundToInt (size * 0.62f)).toFloat();
    juce::ColourGradient ramp (theme.velocity[0], bar.getTopLeft(), theme.velocity[2], bar.getTopRight(), false);
    ramp.addColour (0.5, theme.velocity[1]);
    g.setGradientFill (ramp);
    g.fillRoundedRectangle (bar, bar.getHeight() * 0.5f);

    row.removeFromLeft (gap);
    g.setColour (theme.quiet);
    g.drawText (hard, row.removeFromLeft (widthOf (font, hard) + 2), juce::Justification::centredLeft, false);
    return row.getX();
}

} // namespace guidetone
