// ChordPanelPainting.cpp - how the chord panel looks; see ChordPanel.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ChordPanel.h"

#include "../look/LineBreaks.h"
#include "../look/Words.h"

#include <algorithm>

namespace guidetone
{

namespace
{

/** Where the component begins on the screen that it is painted to, in pixels of that screen. @param scale  a component's pixel in those. */
juce::Point<float> originInPixels (const juce::Component& component, float scale)
{
    const auto* top = component.getTopLevelComponent();
    const auto origin = top->getLocalPoint (&component, juce::Point<float>()), along = top->getLocalPoint (&component, juce::Point<float> (1.0f, 0.0f));
    return origin * (scale / juce::jmax (0.01f, along.x - origin.x));
}

juce::Image opaqueImage (juce::Rectangle<int> area)    { return { juce::Image::ARGB, area.getWidth(), area.getHeight(), false }; }

/** Brings opaque pixels nearer to others of one size; all the way where they are the first. */
void blend (juce::Image& pixels, const juce::Image& next, float opacity)
{
    const juce::Image::BitmapData to (pixels, juce::Image::BitmapData::readWrite), from (next, juce::Image::BitmapData::readOnly);
    const auto part = static_cast<short> (juce::roundToInt (opacity * 128.0f));     // 16 bits and a known count: the compiler takes many bytes at once
    const int bytes = to.width * to.pixelStride;

    for (int y = 0; y < to.height; ++y)
    {
        auto* const a = to.getLinePointer (y);
        const auto* const b = from.getLinePointer (y);

        for (int i = 0; i < bytes; ++i)
            a[i] = static_cast<juce::uint8> (a[i] + (static_cast<short> (static_cast<short> (b[i] - a[i]) * part + 64) >> 7));
    }
}

} // namespace

void ChordPanel::paint (juce::Graphics& g)
{
    g.fillAll (theme.window);
    const auto where = layout();
    paintSymbols (g, where);

    if (! where.heading.isEmpty())
        paintHeading (g, where.heading);

    if (! where.tones.isEmpty())
        paintTones (g, where.tones);
}

void ChordPanel::paintSymbols (juce::Graphics& g, const Layout& where) const
{
    if (symbols.isFading())
        paintFade (g, where);
    else
        paintSymbol (g, symbols.present(), where);
}

// Each layer brings its ground with it: what two of them share stays as it is while one gives way to the other.
void ChordPanel::paintFade (juce::Graphics& g, const Layout& where) const
{
    const float scale = g.getInternalContext().getPhysicalPixelScaleFactor();
    const auto origin = originInPixels (*this, scale);
    const auto area = (inkAreas (where).getBounds().toFloat() * scale + origin).getSmallestIntegerContainer();

    if (area.isEmpty())
        return;

    if (faded.isNull() || faded.getBounds() != area.withZeroOrigin())
        faded = opaqueImage (area);

    const auto place = area.getPosition().toFloat() - origin;

    for (const auto& layer : symbols.layers())
    {
        const auto& symbol = layer.picture;

        if (symbol.pixels.isNull() || symbol.pixelsArea != area)
        {
            symbol.pixels = opaqueImage (area);
            symbol.pixelsArea = area;
            juce::Graphics onto (symbol.pixels);
            onto.fillAll (theme.window);
            onto.addTransform (juce::AffineTransform::scale (scale).translated (-place));
            paintSymbol (onto, symbol, where);
        }

        blend (faded, symbol.pixels, layer.opacity);
    }

    juce::Graphics::ScopedSaveState state (g);
    g.setImageResamplingQuality (juce::Graphics::lowResamplingQuality);     // pixel on pixel
    g.setOpacity (1.0f);
    g.drawImageTransformed (faded, juce::AffineTransform::translation (place).scaled (1.0f / scale));
}

void ChordPanel::paintSymbol (juce::Graphics& g, const Symbol& symbol, const Layout& where) const
{
    if (isGuidance (symbol))
        return paintGuidance (g, where.symbol);

    const auto best = placed (symbol, where);

    if (best.setting == nullptr)
        return;

    const auto ink = symbol.held ? theme.held : theme.text;
    best.setting->draw (g, best.origin, best.capHeight, { ink, symbol.held ? ink : Theme::behind (ink, theme.window),
                                                          symbol.rootSilent ? SetSymbol::Root::silent : SetSymbol::Root::sounding, theme.window });
}

void ChordPanel::paintGuidance (juce::Graphics& g, juce::Rectangle<int> area) const
{
    const float size = theme.textScale * juce::jlimit (14.0f, 34.0f, juce::jmin (static_cast<float> (getHeight()) * 0.08f, static_cast<float> (getWidth()) * 0.045f));
    g.setFont (textFont (size));
    g.setColour (theme.quiet);
    drawLines (g, words ("Play a chord, or press Demo"), area, juce::Justification::centred, 2);
}

// What the chord is in its key, which tone is its lowest, and how sure its name is: in whole parts, as far as there is room.
void ChordPanel::paintHeading (juce::Graphics& g, juce::Rectangle<int> area) const
{
    const auto h = static_cast<float> (area.getHeight());
    const auto font = textFont (h * 0.56f);
    const float base = static_cast<float> (area.getY()) + h * 0.80f;
    const auto percent = picture.percents.empty() || picture.percents[0] == 0 ? juce::String() : words ("%1 % sure", picture.percents[0]);
    g.setFont (font);
    g.setColour (theme.quiet);
    g.drawSingleLineText (percent, area.getRight(), juce::roundToInt (base), juce::Justification::right);

    auto x = static_cast<float> (area.getX());
    const float end = static_cast<float> (area.getRight() - widthOf (font, percent)) - h * 0.5f;

    if (! numeral.empty())
    {
        const auto ink = picture.held ? theme.quiet : theme.label;
        const float size = fittedCapHeight (numeral, h * 0.60f, end - x, h * 1.4f);
        numeral.draw (g, { x, base }, size, { ink, Theme::behind (ink, theme.window) });
        x += numeral.ink().getWidth() * size + h * 0.35f;
    }

    const auto inversion = picture.inversion.isNotEmpty() && picture.key.isNotEmpty() ? juce::String::fromUTF8 ("\xc2\xb7  ") + picture.inversion : picture.inversion;

    for (const auto& part : { picture.key, inversion })
    {
        const auto width = static_cast<float> (widthOf (font, part));

        if (part.isEmpty() || x + width > end)
            continue;

        g.setColour (theme.quiet);
        g.drawSingleLineText (part, juce::roundToInt (x), juce::roundToInt (base));
        x += width + h * 0.35f;
    }
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
    // Letters stand in one row, also those of tones that are nothing to the chord.
    const bool bare = std::ranges::all_of (picture.tones, [] (const auto& tone) { return tone.degree.isEmpty(); });
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

        g.setColour (picture.held ? theme.quiet : theme.label);
        g.setFont (names);
        g.drawText (tone.name, bare ? column : column.withHeight (h * 0.48f), juce::Justification::centred, false);

        g.setColour (picture.held ? theme.quiet : theme.of (tone.family));
        g.setFont (degrees);
        g.drawText (tone.degree, column.withTop (h * 0.48f), juce::Justification::centred, false);
        x += widths[i] + gap;
    }
}

} // namespace guidetone
