// KeyboardGeometry.h - where the keys of a piano lie, and which one lies under a point.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "KeyWindow.h"

#include <juce_graphics/juce_graphics.h>

#include <optional>

namespace guidetone
{

/** A row of piano keys between two white keys. It fills a rectangle, or stands in its middle where its keys would be wider than keys are.
    Whole pixels, so that every edge is sharp. */
class KeyboardGeometry
{
public:
    static constexpr int whiteKeyCount = 52;        ///< of a whole piano
    static constexpr float widest = 0.42f;          ///< a white key, of its height

    KeyboardGeometry() = default;

    explicit KeyboardGeometry (juce::Rectangle<int> areaToFill, KeyRange rangeToShow = {})
        : keys (rangeToShow), whites (whiteKeysBelow (rangeToShow.highest) + 1),
          area (areaToFill.withSizeKeepingCentre (juce::jmin (areaToFill.getWidth(), juce::roundToInt (static_cast<float> (whites * areaToFill.getHeight()) * widest)),
                                                  areaToFill.getHeight()))
    {
    }

    KeyRange range() const noexcept                         { return keys; }
    const juce::Rectangle<int>& bounds() const noexcept     { return area; }

    static constexpr bool isBlack (int note) noexcept
    {
        constexpr int blackKeys = 0b010101001010;
        return (blackKeys >> (note % 12) & 1) != 0;
    }

    /** White keys from the lowest key up to, not including, this note. */
    constexpr int whiteKeysBelow (int note) const noexcept    { return whiteKeysBelowFromZero (note) - whiteKeysBelowFromZero (keys.lowest); }

    float whiteKeyWidth() const noexcept    { return static_cast<float> (area.getWidth()) / static_cast<float> (whites); }

    /** The rectangle of a key; the white ones lie partly under the black ones. Empty for a note outside the range. */
    juce::Rectangle<int> keyBounds (int note) const noexcept
    {
        if (! keys.contains (note))
            return {};

        const int white = whiteKeysBelow (note);

        if (! isBlack (note))
            return { edge (white), area.getY(), edge (white + 1) - edge (white), area.getHeight() };

        // As on a real piano, the outer black keys of a group lean outwards.
        constexpr float lean[] { 0, -0.14f, 0, 0.14f, 0, 0, -0.18f, 0, 0.0f, 0, 0.18f, 0 };
        const int width = juce::roundToInt (whiteKeyWidth() * 0.58f);
        const float middle = static_cast<float> (edge (white)) + lean[note % 12] * whiteKeyWidth();
        return { juce::roundToInt (middle - static_cast<float> (width) * 0.5f), area.getY(), width, blackKeyHeight() };
    }

    /** The outline of what is seen of a key, or a line so far within it: a white one without what the black keys beside it cover. */
    juce::Path visibleOutline (int note, float within = 0.0f) const
    {
        const auto whole = keyBounds (note).toFloat();
        const auto key = whole.reduced (within);
        juce::Path path;

        if (whole.isEmpty() || isBlack (note))
        {
            path.addRectangle (key);
            return path;
        }

        const auto neighbour = [this] (int other) { return keys.contains (other) && isBlack (other) ? keyBounds (other).toFloat() : juce::Rectangle<float>(); };
        const auto below = neighbour (note - 1), above = neighbour (note + 1);
        const float left = below.isEmpty() ? key.getX() : below.getRight() + within, right = above.isEmpty() ? key.getRight() : above.getX() - within;
        const auto waist = key.getY() + static_cast<float> (blackKeyHeight());

        path.startNewSubPath (left, key.getY());

        for (const auto& corner : { juce::Point (right, key.getY()), { right, waist }, { key.getRight(), waist }, key.getBottomRight(), key.getBottomLeft(),
                                    { key.getX(), waist }, { left, waist } })
            path.lineTo (corner);

        path.closeSubPath();
        return path;
    }

    int blackKeyHeight() const noexcept     { return juce::roundToInt (static_cast<float> (area.getHeight()) * 0.62f); }

    /** The key under a point: a black one where one lies on top. */
    std::optional<int> noteAt (juce::Point<int> point) const noexcept
    {
        if (! area.contains (point))
            return std::nullopt;

        for (const bool black : { true, false })
            for (int note = keys.lowest; note <= keys.highest; ++note)
                if (isBlack (note) == black && keyBounds (note).contains (point))
                    return note;

        return std::nullopt;
    }

    /** How hard a touch at this height strikes: harder towards the player. 0.25..1. */
    float velocityAt (int note, int y) const noexcept
    {
        const auto key = keyBounds (note);
        return key.isEmpty() ? 0.75f : juce::jlimit (0.25f, 1.0f, 0.25f + 0.8f * static_cast<float> (y - key.getY()) / static_cast<float> (key.getHeight()));
    }

private:
    static constexpr int whiteKeysBelowFromZero (int note) noexcept
    {
        constexpr int below[] { 0, 1, 1, 2, 2, 3, 4, 4, 5, 5, 6, 6 };
        return note / 12 * 7 + below[note % 12];
    }

    int edge (int whiteKey) const noexcept
    {
        return area.getX() + juce::roundToInt (static_cast<float> (whiteKey) * whiteKeyWidth());
    }

    KeyRange keys;
    int whites = whiteKeyCount;
    juce::Rectangle<int> area;
};

} // namespace guidetone
