// SheetShapes.h - bar lines, dots and strokes of a sheet, as outlines.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "SheetFaces.h"

namespace guidetone
{

/** From where to where lines across a row go, in points; y down. */
struct BarSpan
{
    float top = 0.0f, bottom = 0.0f;

    float middle() const noexcept  { return (top + bottom) / 2.0f; }
};

constexpr float thinLine = 0.7f, thickLine = 2.6f;

/** Which way from x there is music. */
enum class Inward : std::int8_t { left = -1, right = 1 };

void addBarLine (std::vector<Outline>& shapes, float x, BarSpan span);

/** Two lines, the outer with its edge at x: thick at the end of a tune. */
void addDoubleLine (std::vector<Outline>& shapes, float x, float outer, Inward inward, BarSpan span);

/** A thick line, a thin one and two dots. */
void addRepeatLine (std::vector<Outline>& shapes, float x, Inward inward, BarSpan span);

/** The sign for the bar before once more, round x. */
void addSimile (std::vector<Outline>& shapes, float x, BarSpan span);

/** A stroke for a beat, from x on. */
void addSlash (std::vector<Outline>& shapes, float x, BarSpan span);

/** An outline elsewhere. */
Outline moved (Outline outline, float x, float y);

} // namespace guidetone
