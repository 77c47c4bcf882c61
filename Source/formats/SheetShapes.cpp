// SPDX-License-Identifier: GPL-3.0-or-later
#include "SheetShapes.h"

namespace guidetone
{

namespace
{
    constexpr float doubleGap = 2.6f;

    Outline rectangle (float left, float top, float right, float bottom)
    {
        return { { 'm', { left, top } }, { 'l', { right, top } }, { 'l', { right, bottom } }, { 'l', { left, bottom } }, { 'z', {} } };
    }

    Outline disc (float x, float y, float r)
    {
        const float k = 0.5523f * r;
        return { { 'm', { x + r, y } }, { 'c', { x + r, y + k, x + k, y + r, x, y + r } }, { 'c', { x - k, y + r, x - r, y + k, x - r, y } },
                 { 'c', { x - r, y - k, x - k, y - r, x, y - r } }, { 'c', { x + k, y - r, x + r, y - k, x + r, y } }, { 'z', {} } };
    }

    /** A stroke that leans to the right. */
    Outline leaning (float x, float y, float across, float up, float broad)
    {
        return { { 'm', { x, y + up } }, { 'l', { x + across, y - up } }, { 'l', { x + across + broad, y - up } }, { 'l', { x + broad, y + up } }, { 'z', {} } };
    }

    void addLine (std::vector<Outline>& shapes, float x, float thickness, BarSpan span)
    {
        shapes.push_back (rectangle (x - thickness / 2.0f, span.top, x + thickness / 2.0f, span.bottom));
    }

    float sign (Inward inward) noexcept  { return static_cast<float> (inward); }
}

void addBarLine (std::vector<Outline>& shapes, float x, BarSpan span)
{
    addLine (shapes, x, thinLine, span);
}

void addDoubleLine (std::vector<Outline>& shapes, float x, float outer, Inward inward, BarSpan span)
{
    addLine (shapes, x + sign (inward) * (outer - thinLine) / 2.0f, outer, span);
    addLine (shapes, x + sign (inward) * (outer + doubleGap - thinLine / 2.0f), thinLine, span);
}

void addRepeatLine (std::vector<Outline>& shapes, float x, Inward inward, BarSpan span)
{
    addDoubleLine (shapes, x, thickLine, inward, span);
    const float dots = x + sign (inward) * (thickLine + doubleGap + 3.4f);
    shapes.push_back (disc (dots, span.middle() - 4.4f, 1.5f));
    shapes.push_back (disc (dots, span.middle() + 4.4f, 1.5f));
}

void addSimile (std::vector<Outline>& shapes, float x, BarSpan span)
{
    shapes.push_back (leaning (x - 7.0f, span.middle(), 11.0f, 6.0f, 3.0f));
    shapes.push_back (disc (x - 5.0f, span.middle() - 3.2f, 1.4f));
    shapes.push_back (disc (x + 5.0f, span.middle() + 3.2f, 1.4f));
}

void addSlash (std::vector<Outline>& shapes, float x, BarSpan span)
{
    shapes.push_back (leaning (x, span.middle(), 5.5f, 5.0f, 2.5f));
}

Outline moved (Outline outline, float x, float y)
{
    for (auto& step : outline)
        for (std::size_t i = 0; i < 6; i += 2)
        {
            step.at[i] += x;
            step.at[i + 1] += y;
        }
    return outline;
}

} // namespace guidetone
