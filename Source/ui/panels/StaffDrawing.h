// StaffDrawing.h - a moment on a grand staff, fitted into a panel: where all of it lies in pixels, and how it is drawn.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../../notation/StaffPlan.h"
#include "../look/MusicSigns.h"
#include "../look/Theme.h"
#include "StaffPicture.h"

namespace guidetone
{

/** A line or a space, on a stave or on ledger lines. */
struct StaffPlace
{
    Stave stave = Stave::treble;
    int step = 0;

    friend bool operator== (StaffPlace, StaffPlace) noexcept = default;
};

/** [message thread] */
class StaffDrawing
{
public:
    StaffDrawing() = default;
    StaffDrawing (const StaffPicture& picture, juce::Rectangle<int> area);

    void draw (juce::Graphics&, const Theme&, const MusicSigns&) const;

    /** The pixels that the notes, their signs and figures may touch. */
    juce::Rectangle<int> notesBounds() const;

    /** Whether lines, clefs and key signature are where the other's are: then only notesBounds() of both can differ. */
    bool hasFrameOf (const StaffDrawing& other) const noexcept;

    /** The sounding note whose head lies there. */
    const StaffTone* toneAt (juce::Point<float> position) const;

    /** The line or space nearest to a point; nothing outside the lines' width and beyond four ledger lines. */
    std::optional<StaffPlace> placeAt (juce::Point<float> position) const;

    /** The note of that line or space, as the key signature and an octave mark have it; of a head there, the head's. */
    std::optional<int> noteAt (juce::Point<float> position) const;

    /** What a click would write: a quiet head at that place, with the ledger lines it needs, its middle at x. */
    void drawGhost (juce::Graphics&, const Theme&, const MusicSigns&, StaffPlace, float x) const;
    juce::Rectangle<int> ghostBounds (StaffPlace, float x) const;

    /** The middle of a note's head; nothing where it does not stand on the staff. */
    std::optional<juce::Point<float>> headOf (int note) const;

    float pixelsPerSpace() const noexcept            { return space; }
    bool hasFigures() const noexcept                 { return ! figures.empty(); }
    const StaffPlan& staffPlan() const noexcept      { return plan; }

private:
    struct Figure
    {
        juce::String text;
        juce::Rectangle<float> area;    // of the capital height, in pixels; what rises above it and hangs below takes a quarter more
        std::size_t tone = 0;
    };

    struct OctaveMark
    {
        juce::String text;
        juce::Rectangle<float> area;    // likewise
    };

    void fit (juce::Rectangle<float> area);
    void setFigures();
    void setOctaveMarks();
    float figuresWidth() const noexcept;
    float frameWidth() const noexcept;
    float figureHeight() const noexcept;
    juce::Point<float> at (float x, float y) const noexcept    { return { chordX + x * space, top + y * space }; }
    juce::Rectangle<float> headArea (const StaffNote&) const;

    void drawFrame (juce::Graphics&, const Theme&, const MusicSigns&) const;
    void drawNotes (juce::Graphics&, const Theme&, const MusicSigns&) const;
    void drawRow (juce::Graphics&, float left, float right, float y, float thickness) const;
    juce::Colour inkOf (const StaffTone&, const Theme&) const;

    StaffPicture picture;
    StaffPlan plan;
    std::vector<Figure> figures;
    std::vector<OctaveMark> octaveMarks;
    float space = 0.0f;                 // in pixels
    float left = 0.0f, right = 0.0f;    // of the lines
    float top = 0.0f;                   // the treble's highest line
    float chordX = 0.0f;                // the left edge of the chord's own column
};

} // namespace guidetone
