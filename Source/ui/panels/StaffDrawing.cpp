// StaffDrawing.cpp - see StaffDrawing.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "StaffDrawing.h"

#include "../../notation/StaffSigns.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace guidetone
{

namespace
{

// In spaces.
constexpr float lineThickness = 0.13f, ledgerThickness = 0.17f, barThickness = 0.16f;
constexpr float margin = 4.2f;                      // above and below the staves: three ledger lines and a head
constexpr float edge = 0.7f;                        // left of the brace, right of the lines
constexpr float braceWidth = 1.0f, braceGap = 0.25f;
constexpr float clefX = 0.75f, clefWidth = 2.7f, signatureGap = 0.7f, signatureAdvance[] { 0.98f, 1.12f };    // flats, sharps
constexpr float behindSignature = 1.2f;
constexpr float roomForChord = 9.5f;
constexpr float widest = 46.0f;
constexpr float figureGap = 0.75f, figureColumnGap = 0.35f;
constexpr float silentScale = 0.85f;

constexpr float capOfText = 0.6f;                   // of a text font's height
constexpr float leastFigure = 10.0f;                // pixels

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
StaffDrawing::StaffDrawing (const StaffPicture& pictureToDraw, juce::Rectangle<int> area) : picture (pictureToDraw)
{
    std::vector<Tone> tones;

    for (const auto& tone : picture.tones)
        tones.push_back (tone.tone);

    plan = planStaff (std::move (tones), picture.signature);
    fit (area.toFloat());
}

float StaffDrawing::frameWidth() const noexcept
{
    const auto signsWide = static_cast<float> (std::abs (picture.signature)) * signatureAdvance[picture.signature > 0 ? 1 : 0];
    return clefX + clefWidth + (picture.signature != 0 ? signatureGap + signsWide : 0.0f) + behindSignature;
}

float StaffDrawing::figureHeight() const noexcept    { return juce::jmax (leastFigure, 1.3f * space); }

// The usual room above and below is the same for every chord, so that the staves stand still; only what lies further out moves them, or
// makes them smaller where there is no room to move.
void StaffDrawing::fit (juce::Rectangle<float> area)
{
    constexpr float outside = edge + braceWidth + braceGap + edge;
    const float markAbove = plan.octavesOf (Stave::treble) != 0 ? 2.1f : 0.3f, markBelow = plan.octavesOf (Stave::bass) != 0 ? 2.1f : 0.3f;
    const float above = juce::jmax (margin, markAbove - plan.ink.top), below = juce::jmax (margin, markBelow + plan.ink.bottom - staff::height);
    const float chordWidth = juce::jmax (roomForChord, plan.ink.right - plan.ink.left + 0.5f);

    const float fitting = juce::jmin (area.getHeight() / (staff::height + 2.0f * margin),
                                      area.getHeight() / (staff::height + above + below),
                                      area.getWidth() / (outside + frameWidth() + chordWidth));

    // Lines a whole number of pixels apart look alike.
    space = fitting >= 4.0f ? std::floor (fitting) : fitting;

    const float thickness = juce::jmax (1.0f, std::floor (lineThickness * space));
    const float highest = area.getY() + above * space, lowest = juce::jmax (highest, area.getBottom() - (staff::height + below) * space);
    top = juce::jlimit (highest, lowest, area.getCentreY() - 0.5f * staff::height * space);
    top = std::round (top) + (static_cast<int> (thickness) % 2 == 1 ? 0.5f : 0.0f);

    const float width = juce::jmin (area.getWidth() - outside * space, widest * space);
    left = std::round (area.getCentreX() - 0.5f * (width + outside * space) + (edge + braceWidth + braceGap) * space);
    right = std::round (left + width);

    setFigures();

    const float from = left + frameWidth() * space - plan.ink.left * space;
    const float to = right - (plan.ink.right + 0.5f) * space - figuresWidth();
    chordX = std::round (juce::jlimit (from, juce::jmax (from, to), 0.5f * (left + frameWidth() * space + right) - 0.5f * staff::headWidth * space));

    for (auto& figure : figures)
        figure.area.translate (chordX + plan.ink.right * space, 0.0f);

    setOctaveMarks();
}

// Degrees stand to the right of the chord, each at the height of its head; where two are too near for one column, in the next.
void StaffDrawing::setFigures()
{
    figures.clear();
    const auto font = strongFont (figureHeight());
    const float cap = capOfText * figureHeight(), apart = cap * 1.26f;      // signs are taller than figures
    std::vector<std::vector<Figure>> columns;

    for (std::size_t i = 0; i < plan.notes.size(); ++i)
        if (const auto degree = plan.notes[i].tone.degree)
        {
            const auto text = withMusicSigns (juce::String (std::string (toText (*degree))));
            const Figure figure { text, { 0.0f, top + plan.notes[i].y() * space - 0.5f * cap, static_cast<float> (widthOf (font, text)), cap }, i };
            const auto isNear = [&] (const Figure& other) { return std::abs (other.area.getY() - figure.area.getY()) < apart; };
            std::size_t column = 0;

            while (column < columns.size() && std::ranges::any_of (columns[column], isNear))
                ++column;

            columns.resize (juce::jmax (columns.size(), column + 1));
            columns[column].push_back (figure);
        }

    float x = figureGap * space;

    for (auto& column : columns)
    {
        float width = 0.0f;

        for (auto& figure : column)
        {
            figure.area.setX (x);
            width = juce::jmax (width, figure.area.getWidth());
            figures.push_back (figure);
        }

        x += width + figureColumnGap * space;
    }

    // All of them, or none.
    if (frameWidth() * space + (plan.ink.right - plan.ink.left + 0.5f) * space + figuresWidth() > right - left)
        figures.clear();
}

float StaffDrawing::figuresWidth() const noexcept
{
    float width = 0.0f;

    for (const auto& figure : figures)
        width = juce::jmax (width, figure.area.getRight());

    return width;
}

void StaffDrawing::setOctaveMarks()
{
    constexpr const char* up[] { "8va", "15ma", "22ma" };
    constexpr const char* down[] { "8vb", "15mb", "22mb" };

    for (const auto stave : { Stave::treble, Stave::bass })
        if (const int octaves = plan.octavesOf (stave); octaves != 0)
        {
            float highest = stave == Stave::treble ? -0.9f : staff::height - 4.0f, lowest = stave == Stave::treble ? 4.0f : staff::height + 0.9f;

            for (const auto& note : plan.notes)
                if (note.stave == stave)
                {
                    highest = juce::jmin (highest, note.head().top);
                    lowest = juce::jmax (lowest, note.head().bottom);

                    for (const auto& box : note.sign ? boxesOf (*note.sign) : std::span<const StaffBox>())
                    {
                        highest = juce::jmin (highest, note.y() + box.top);
                        lowest = juce::jmax (lowest, note.y() + box.bottom);
                    }
                }

            const juce::String text (octaves > 0 ? up[octaves - 1] : down[-octaves - 1]);
            const float height = juce::jmax (leastFigure, 1.7f * space), cap = height * capOfText, gap = 0.45f * space;
            const float y = octaves > 0 ? top + highest * space - gap - cap : top + lowest * space + gap;
            octaveMarks.push_back ({ text, { chordX, y, static_cast<float> (widthOf (textFont (height), text)), cap } });
        }
}

//==============================================================================
bool StaffDrawing::hasFrameOf (const StaffDrawing& other) const noexcept
{
    const auto frameOf = [] (const StaffDrawing& d) { return std::tie (d.space, d.left, d.right, d.top, d.picture.signature); };
    return frameOf (*this) == frameOf (other);
}

juce::Rectangle<float> StaffDrawing::headArea (const StaffNote& note) const
{
    const auto head = note.head();
    return { at (head.left, head.top), at (head.right, head.bottom) };
}

juce::Rectangle<int> StaffDrawing::notesBounds() const
{
    if (plan.notes.empty())
        return {};

    auto bounds = juce::Rectangle<float> (at (plan.ink.left, plan.ink.top), at (plan.ink.right, plan.ink.bottom));

    for (const auto& figure : figures)
        bounds = bounds.getUnion (figure.area.expanded (0.2f * space, 0.25f * figure.area.getHeight()));

    for (const auto& mark : octaveMarks)
        bounds = bounds.getUnion (mark.area.expanded (0.0f, 0.25f * mark.area.getHeight()));

    return bounds.expanded (2.0f).getSmallestIntegerContainer();
}

const StaffTone* StaffDrawing::toneAt (juce::Point<float> position) const
{
    for (std::size_t i = 0; i < plan.notes.size(); ++i)
        if (headArea (plan.notes[i]).reduced (0.0f, 0.044f * space).contains (position))
            return &picture.tones[i];

    return nullptr;
}

std::optional<StaffPlace> StaffDrawing::placeAt (juce::Point<float> position) const
{
    constexpr int furthest = 13;

    if (space <= 0.0f || position.x < left || position.x > right)
        return {};

    const float y = (position.y - top) / space;
    const auto stave = y < 4.0f + 0.5f * staff::betweenStaves ? Stave::treble : Stave::bass;
    const int step = juce::roundToInt (2.0f * (staveY (stave, 0.0f) - y));
    return std::abs (step) <= furthest ? std::optional (StaffPlace { stave, step }) : std::nullopt;
}

std::optional<int> StaffDrawing::noteAt (juce::Point<float> position) const
{
    if (const auto* tone = toneAt (position))
        return tone->tone.note;

    const auto place = placeAt (position);

    if (! place)
        return {};

    const auto [stave, step] = *place;
    const int note = midiNoteOf (stave, step, plan.octavesOf (stave), signatureAccidental (picture.signature, letterOf (stave, step)));
    return note >= 0 && note <= 127 ? std::optional (note) : std::nullopt;
}

std::optional<juce::Point<float>> StaffDrawing::headOf (int note) const
{
    for (const auto& head : plan.notes)
        if (head.tone.note == note)
            return headArea (head).getCentre();

    return {};
}

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
