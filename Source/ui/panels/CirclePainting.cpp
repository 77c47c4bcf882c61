// CirclePainting.cpp - how the circle of fifths looks.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "CirclePanel.h"

#include "../look/FittedText.h"
#include "../look/Padlock.h"
#include "../look/Writing.h"
#include "../look/Words.h"

namespace guidetone
{

namespace
{

/** Where things lie between the middle, 0, and the rim, 1. Without room for signatures the rings take all of it. */
struct Ring
{
    float inner, outer, text, mark;     ///< the edges, and where the words and the dot stand
    float name, room;                   ///< how high a name is, and how wide it may be
};

constexpr Ring outerRing { 0.61f, 0.87f, 0.74f, 0.83f, 0.132f, 0.30f }, innerRing { 0.345f, 0.605f, 0.485f, 0.560f, 0.105f, 0.215f };
constexpr Ring outerAlone { 0.675f, 1.0f, 0.837f, 0.945f, 0.155f, 0.33f }, innerAlone { 0.375f, 0.668f, 0.535f, 0.61f, 0.125f, 0.25f };
constexpr float signatures = 0.935f, markAside = 0.32f;     // the dot stands in the corner, clear of the words

const Ring& ringOf (Mode mode, bool details)
{
    return mode == Mode::major ? (details ? outerRing : outerAlone) : (details ? innerRing : innerAlone);
}

float angleOf (float fifths)    { return fifths * juce::MathConstants<float>::twoPi / 12.0f; }

juce::String signText (int signature)
{
    if (signature == 0)
        return "0";

    return juce::String (std::abs (signature)) + juce::String::charToString (signature > 0 ? juce::juce_wchar { 0x266f } : juce::juce_wchar { 0x266d });
}

} // namespace

//==============================================================================
juce::Point<float> CirclePanel::pointAt (float fifths, float share) const noexcept
{
    return centre.getPointOnCircumference (radius * share, angleOf (fifths));
}

juce::Path CirclePanel::ringPiece (float innerShare, float outerShare, float fromFifths, float toFifths) const
{
    juce::Path path;
    path.addCentredArc (centre.x, centre.y, radius * outerShare, radius * outerShare, 0.0f, angleOf (fromFifths), angleOf (toFifths), true);
    path.addCentredArc (centre.x, centre.y, radius * innerShare, radius * innerShare, 0.0f, angleOf (toFifths), angleOf (fromFifths), false);
    path.closeSubPath();
    return path;
}

juce::Rectangle<int> CirclePanel::middleBounds() const
{
    const float half = radius * (ringOf (Mode::minor, hasRoomForDetails()).inner - 0.02f);
    return juce::Rectangle<float> (centre.x - half, centre.y - half, 2.0f * half, 2.0f * half).getSmallestIntegerContainer();
}

void CirclePanel::makeShapes()
{
    const auto area = getLocalBounds().toFloat().reduced (juce::jlimit (2.0f, 10.0f, static_cast<float> (juce::jmin (getWidth(), getHeight())) * 0.03f));
    centre = area.getCentre();
    radius = juce::jmax (0.0f, juce::jmin (area.getWidth(), area.getHeight()) * 0.5f);

    for (int i = 0; i < circlePlaceCount; ++i)
    {
        const auto place = CirclePlace::at (i);
        const auto& ring = ringOf (place.mode, hasRoomForDetails());
        const auto fifths = static_cast<float> (place.fifths0to11);
        // A gap of about two pixels between neighbours, the same at every size.
        const float gap = radius > 0.0f ? juce::jmin (0.08f, 12.0f / (juce::MathConstants<float>::twoPi * radius * (ring.inner + ring.outer) * 0.5f)) : 0.0f;
        auto& shape = shapes[static_cast<std::size_t> (i)];
        shape.outline = ringPiece (ring.inner, ring.outer, fifths - 0.5f + gap, fifths + 0.5f - gap);
        shape.bounds = shape.outline.getBounds().expanded (2.0f).getSmallestIntegerContainer();
        shape.text = pointAt (fifths, ring.text);
        shape.mark = pointAt (fifths + markAside, ring.mark);
    }
}

//==============================================================================
void CirclePanel::paint (juce::Graphics& g)
{
    g.fillAll (theme.window);

    for (int i = 0; i < circlePlaceCount; ++i)
        if (const auto place = CirclePlace::at (i); g.clipRegionIntersects (boundsOf (place)))
            paintSegment (g, place);

    if (hasRoomForDetails())
        for (int fifths = 0; fifths < 12; ++fifths)
            paintSignature (g, fifths);

    if (picture.wedge)
    {
        const auto home = static_cast<float> (*picture.wedge);
        const auto around = ringPiece (ringOf (Mode::minor, hasRoomForDetails()).inner, ringOf (Mode::major, hasRoomForDetails()).outer, home - 1.5f, home + 1.5f);
        g.setColour (theme.control);
        g.strokePath (around, juce::PathStrokeType (juce::jlimit (1.0f, 2.5f, radius * 0.009f), juce::PathStrokeType::curved));
    }

    if (g.clipRegionIntersects (middleBounds()))
        paintMiddle (g);
}

void CirclePanel::paintSegment (juce::Graphics& g, CirclePlace place) const
{
    const auto& segment = picture.segments[static_cast<std::size_t> (place.index())];
    const auto& shape = shapes[static_cast<std::size_t> (place.index())];
    auto ground = theme.glow (segment.step);

    if (hovered == place)
        ground = ground.interpolatedWith (theme.inkOn (ground), 0.08f);

    g.setColour (ground);
    g.fillPath (shape.outline);
    paintFrame (g, place);

    const auto& ring = ringOf (place.mode, hasRoomForDetails());
    const float size = radius * ring.name, room = radius * ring.room;
    const auto tonic = noteName (segment.key.tonic, language);
    const bool hasNote = segment.note.isNotEmpty() && hasRoomForDetails();
    const auto line = [&] (float below) { return juce::Rectangle<float> (size, size * 1.3f).withCentre (shape.text.translated (0.0f, below)); };
    g.setColour (theme.inkOn (ground));
    drawFittedLine (g, place.mode == Mode::major ? tonic : tonic + "m", strongFont (size), line (hasNote ? -0.40f * size : 0.0f), room);

    if (hasNote)
        drawFittedLine (g, segment.note, textFont (juce::jmax (9.0f, radius * 0.068f)), line (0.52f * size), room * 0.75f);

    if (segment.sounding != CircleSegment::Sounding::no)
    {
        // The root's colour and, where nobody plays it, hollow: as on the keys. A ring of the ground behind keeps it apart from the glow.
        const float half = juce::jlimit (2.5f, 9.0f, radius * 0.026f);
        const auto dot = juce::Rectangle<float> (2.0f * half, 2.0f * half).withCentre (shape.mark);
        g.setColour (theme.window);
        g.fillEllipse (dot.expanded (juce::jmax (1.5f, half * 0.4f)));
        g.setColour (theme.of (ToneFamily::root));

        if (segment.sounding == CircleSegment::Sounding::rootSilent)
            g.drawEllipse (dot.reduced (half * 0.2f), half * 0.4f);
        else
            g.fillEllipse (dot);
    }
}

/** Lines along the inner side of the outline: the cursor's, then that of the key in force, each with a gap behind it. */
void CirclePanel::paintFrame (juce::Graphics& g, CirclePlace place) const
{
    const auto& outline = shapes[static_cast<std::size_t> (place.index())].outline;
    const auto frame = picture.segments[static_cast<std::size_t> (place.index())].frame;
    const bool isCursor = hasKeyboardFocus (false) && place == cursorPlace;
    const float line = juce::jlimit (1.5f, 4.0f, radius * 0.014f), gap = line * 0.6f;

    if (frame == CircleSegment::Frame::none && ! isCursor)
        return;

    juce::Graphics::ScopedSaveState state (g);
    g.reduceClipRegion (outline);

    const auto stroke = [&] (juce::Colour colour, float depth)
    {
        g.setColour (colour);
        g.strokePath (outline, juce::PathStrokeType (2.0f * depth));
    };

    const float cursorDepth = isCursor ? line + gap : 0.0f;

    if (frame == CircleSegment::Frame::inForce)
    {
        stroke (theme.window, cursorDepth + line + gap);
        stroke (theme.text, cursorDepth + line);
    }
    else if (frame == CircleSegment::Frame::perhaps)
    {
        const float dashes[] { line * 3.0f, line * 2.5f };
        juce::Path dashed;
        juce::PathStrokeType (2.0f * (cursorDepth + line)).createDashedStroke (dashed, outline, dashes, 2);
        g.setColour (theme.text);
        g.fillPath (dashed);
    }

    if (isCursor)
    {
        stroke (theme.window, cursorDepth);
        stroke (theme.accent, line);
    }
}

// How many sharps or flats; where a key can be written in two ways, of both.
void CirclePanel::paintSignature (juce::Graphics& g, int fifths) const
{
    const auto key = picture.segments[static_cast<std::size_t> (fifths)].key;
    const auto other = enharmonicOf (key);
    const float size = juce::jmax (9.5f, radius * 0.066f);
    const auto area = juce::Rectangle<float> (radius * 0.3f, size * 1.3f).withCentre (pointAt (static_cast<float> (fifths), signatures));

    if (! g.clipRegionIntersects (area.getSmallestIntegerContainer()))
        return;

    g.setColour (theme.quiet);
    drawFittedLine (g, other ? signText (key.signature()) + " " + signText (other->signature()) : signText (key.signature()), textFont (size), area, area.getWidth());
}

void CirclePanel::paintMiddle (juce::Graphics& g) const
{
    const auto& middle = picture.middle;
    const auto area = middleBounds().toFloat();
    const float unit = area.getWidth() * 0.5f;

    if (middle.tonic.isEmpty())
    {
        g.setColour (theme.quiet);
        return drawFittedLine (g, words ("Key?"), textFont (unit * 0.34f), area, unit * 1.5f);
    }

    const auto row = [&] (float top, float height) { return area.withTrimmedTop (unit * top).withHeight (unit * height); };
    g.setColour (middle.doubtful ? theme.quiet : theme.text);
    drawFittedLine (g, middle.tonic, displayFont (unit * 0.72f), row (0.30f, 0.72f), unit * 1.3f);
    g.setColour (theme.label);
    drawFittedLine (g, middle.mode, textFont (unit * 0.29f), row (1.00f, 0.32f), unit * 1.6f);

    const auto font = textFont (unit * 0.25f);
    const auto foot = row (1.36f, 0.30f);
    const float lockSize = middle.locked ? juce::jmax (10.0f, unit * 0.26f) : 0.0f;
    const bool isWritten = font.getHeight() >= leastReadable;
    const float wide = isWritten ? juce::jmin (static_cast<float> (widthOf (font, middle.sure)), unit * 1.3f) + lockSize * 0.2f : -lockSize * 0.2f;
    g.setColour (theme.quiet);
    drawFittedLine (g, middle.sure, font, foot.translated (lockSize * 0.6f, 0.0f), unit * 1.3f);

    if (middle.locked)
    {
        g.setColour (theme.accent);
        g.fillPath (padlock (true), juce::AffineTransform::scale (lockSize / 14.0f)
                                        .translated (foot.getCentreX() - wide * 0.5f - lockSize * 0.55f, foot.getCentreY() - lockSize * 0.55f));
    }
}

} // namespace guidetone
