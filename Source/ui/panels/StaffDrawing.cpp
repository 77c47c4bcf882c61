// StaffDrawing.cpp - see StaffDrawing.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "StaffDrawing.h"

#include "../../notation/StaffSigns.h"
#include "StaffMeasures.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace guidetone
{

using namespace staffMeasures;

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

} // namespace guidetone
