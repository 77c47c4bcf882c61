// CirclePanel.h - the circle of fifths: which key the music seems to be in, and a click to keep to one.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../look/Theme.h"
#include "CirclePicture.h"

#include <functional>

namespace guidetone
{

/** Majors outside, minors inside, each as bright as it is probable. Shows values; knows no processor. Repaints the segments that look different
    now; all of it where another key comes into force. [message thread] */
class CirclePanel final : public juce::Component,
                          public juce::TooltipClient
{
public:
    explicit CirclePanel (const Theme& theme);

    /** Asked for by a click, a tap, Enter or Space on a segment: the key to keep to; nothing, where it was the one that is locked. */
    std::function<void (std::optional<Key>)> onKey;

    void show (const CircleValues& values);

    /** Its notes in that language, its chords counted in those numerals. */
    void write (const Writing& writing);

    /** The segment under a point. */
    std::optional<CirclePlace> placeAt (juce::Point<float> position) const noexcept;

    /** What covers a segment, in whole pixels. */
    juce::Rectangle<int> boundsOf (CirclePlace place) const    { return shapes[static_cast<std::size_t> (place.index())].bounds; }

    const CirclePicture& shown() const noexcept                { return picture; }

    /** The segment that the arrow keys have come to. */
    CirclePlace cursor() const noexcept                        { return cursorPlace; }

    /** The key in force and how sure it is; with the keyboard's focus, the segment at the cursor. */
    juce::String spoken() const;

    juce::String getTooltip() override;
    void paint (juce::Graphics&) override;
    void resized() override;
    void lookAndFeelChanged() override;
    void mouseMove (const juce::MouseEvent&) override;
    void mouseExit (const juce::MouseEvent&) override;
    void mouseUp (const juce::MouseEvent&) override;
    bool keyPressed (const juce::KeyPress&) override;
    void focusGained (FocusChangeType) override;
    void focusLost (FocusChangeType) override;
    std::unique_ptr<juce::AccessibilityHandler> createAccessibilityHandler() override;

private:
    struct Shape
    {
        juce::Path outline;
        juce::Rectangle<int> bounds;
        juce::Point<float> text, mark;      // the middles of what stands in it
    };

    void update();
    void describe();
    void choose (CirclePlace place);
    void moveCursor (CirclePlace place);
    void hover (std::optional<CirclePlace> place);
    juce::Rectangle<int> middleBounds() const;

    // Painting: CirclePainting.cpp
    void makeShapes();
    juce::Path ringPiece (float innerShare, float outerShare, float fromFifths, float toFifths) const;
    juce::Point<float> pointAt (float fifths, float share) const noexcept;
    void paintSegment (juce::Graphics&, CirclePlace place) const;
    void paintFrame (juce::Graphics&, CirclePlace place) const;
    void paintSignature (juce::Graphics&, int fifths) const;
    void paintMiddle (juce::Graphics&) const;
    bool hasRoomForDetails() const noexcept    { return radius >= 84.0f; }

    const Theme& theme;
    CircleValues values;
    CirclePicture picture;
    NoteLanguage language = NoteLanguage::english;
    Writing::Numerals numerals = Writing::Numerals::roman;
    std::array<Shape, circlePlaceCount> shapes;
    juce::Path wedge;                               // around the chords of the key in force
    juce::Point<float> centre;
    float radius = 0.0f;
    std::optional<CirclePlace> hovered;
    CirclePlace cursorPlace;
};

} // namespace guidetone
