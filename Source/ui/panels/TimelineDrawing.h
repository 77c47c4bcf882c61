// TimelineDrawing.h - bars, chords and marks of the timeline, as pixels.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../../progression/Timeline.h"
#include "LogRow.h"

namespace guidetone
{

/** A chord made ready to be drawn in whatever room there is. */
struct TimelineLabel
{
    LogRow row;                 ///< its symbol, numeral and marks, and how it is said
    SetSymbol root, bareRoot;   ///< for where the symbol has no room: the root's letter with dots, where more belongs to it, and without
};

/** Draws a stretch of the line into a strip. All sizes follow from the strip's height and the text size. [message thread] */
class TimelineDrawing
{
public:
    explicit TimelineDrawing (const Theme& themeToUse) : theme (themeToUse) {}

    /** Where things stand in a strip of that height. */
    struct Sizes
    {
        float ruler = 0.0f;         ///< height of the ruler on top
        float top = 0.0f, height = 0.0f;    ///< of the chords' lane
        float cap = 0.0f;           ///< of every symbol that has room for it
        bool numerals = false;      ///< there is room for them beneath
    };

    Sizes sizes (int height) const;

    /** A part of the line: the place at x = 0, and how it is scaled. */
    struct Window
    {
        double from = 0.0;
        double pixelsPerQuarter = 28.0;
        int width = 0, height = 0;

        float x (double place) const noexcept    { return static_cast<float> ((place - from) * pixelsPerQuarter); }
        double place (float x) const noexcept    { return from + x / pixelsPerQuarter; }
        double to() const noexcept               { return place (static_cast<float> (width)); }
    };

    /** A word over the bars, where a take, a section or a key begins. */
    struct Sign
    {
        enum class Kind : std::uint8_t { take, section, key };

        double at = 0.0;
        juce::String text;
        Kind kind = Kind::key;
    };

    enum class Look { played, selected, ahead };

    void ruler (juce::Graphics&, const Window&, const std::vector<Timeline::Bar>&, const std::vector<Sign>&) const;
    void runBegin (juce::Graphics&, const Window&, const Timeline::Run&) const;

    void block (juce::Graphics&, const Window&, const TimelineLabel&, double from, double to, Look) const;

    /** The block of a chord that sounds: as wide as its writing at least, filled as far as it has lasted. It stays in view however long ago it began.
        @returns where it ends. */
    float soundingBlock (juce::Graphics&, const Window&, const TimelineLabel&, double from, double now, bool selected) const;

    /** The shadow of blocks that a hand moves, and on top where they would stand. */
    void pulled (juce::Graphics&, const Window&, double from, double to) const;
    void pulledPlace (juce::Graphics&, const Window&, double at, const juce::String& text) const;

    /** What is left of a chord that was expected. */
    void rest (juce::Graphics&, const Window&, double from, double to) const;

    void nowLine (juce::Graphics&, const Window&, double place, bool playing) const;

private:
    struct Group;

    std::vector<Group> gather (const Window&, const std::vector<Timeline::Bar>&, const std::vector<Sign>&) const;
    void write (juce::Graphics&, const TimelineLabel&, juce::Rectangle<float> area, const Sizes&, Look) const;
    juce::Rectangle<float> areaOf (const Window&, double from, double to) const;
    float padding (const Sizes& size) const    { return juce::jlimit (3.0f, 9.0f, size.cap * 0.4f); }
    void outline (juce::Graphics&, juce::Rectangle<float> area, juce::Colour, float stroke) const;
    juce::Font rulerFont (bool strong) const;

    const Theme& theme;
};

/** The label of an entry. Allocates. */
TimelineLabel timelineLabelOf (const Entry& entry, const SpellingContext& wanted, const Writing& writing, const ChartMark* mark = nullptr);

} // namespace guidetone
