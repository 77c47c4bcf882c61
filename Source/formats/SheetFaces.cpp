// SPDX-License-Identifier: GPL-3.0-or-later
#include "SheetFaces.h"
#include "SheetShapes.h"

#include <algorithm>
#include <cmath>

namespace guidetone
{

namespace
{
    // In thousandths of the size, from the space on, in the order of WinAnsi: what Adobe publishes for these faces.
    constexpr std::uint16_t widths[4][224]
    {
        { // Times bold
            250, 333, 555, 500, 500, 1000, 833, 278, 333, 333, 500, 570, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500, 500, 500, 500, 500, 333, 333,
            570, 570, 570, 500, 930, 722, 667, 722, 722, 667, 611, 778, 778, 389, 500, 778, 667, 944, 722, 778, 611, 778, 722, 556, 667, 722, 722, 1000,
            722, 722, 667, 333, 278, 333, 581, 500, 333, 500, 556, 444, 556, 444, 333, 500, 556, 278, 333, 556, 278, 833, 556, 500, 556, 556, 444, 389,
            333, 556, 500, 722, 500, 500, 444, 394, 220, 394, 520, 0, 500, 0, 333, 500, 500, 1000, 500, 500, 333, 1000, 556, 333, 1000, 0, 667, 0,
            0, 333, 333, 500, 500, 350, 500, 1000, 333, 1000, 389, 333, 722, 0, 444, 722, 250, 333, 500, 500, 500, 500, 220, 500, 333, 747, 300, 500,
            570, 333, 747, 333, 400, 570, 300, 300, 333, 556, 540, 250, 333, 300, 330, 500, 750, 750, 750, 500, 722, 722, 722, 722, 722, 722, 1000, 722,
            667, 667, 667, 667, 389, 389, 389, 389, 722, 722, 778, 778, 778, 778, 778, 570, 778, 722, 722, 722, 722, 722, 611, 556, 500, 500, 500, 500,
            500, 500, 722, 444, 444, 444, 444, 444, 278, 278, 278, 278, 500, 556, 500, 500, 500, 500, 500, 570, 500, 556, 556, 556, 556, 500, 556, 500
        },
        { // Times italic
            250, 333, 420, 500, 500, 833, 778, 214, 333, 333, 500, 675, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500, 500, 500, 500, 500, 333, 333,
            675, 675, 675, 500, 920, 611, 611, 667, 722, 611, 611, 722, 722, 333, 444, 667, 556, 833, 667, 722, 611, 722, 611, 500, 556, 722, 611, 833,
            611, 556, 556, 389, 278, 389, 422, 500, 333, 500, 500, 444, 500, 444, 278, 500, 500, 278, 278, 444, 278, 722, 500, 500, 500, 500, 389, 389,
            278, 500, 444, 667, 444, 444, 389, 400, 275, 400, 541, 0, 500, 0, 333, 500, 556, 889, 500, 500, 333, 1000, 500, 333, 944, 0, 556, 0,
            0, 333, 333, 556, 556, 350, 500, 889, 333, 980, 389, 333, 667, 0, 389, 556, 250, 389, 500, 500, 500, 500, 275, 500, 333, 760, 276, 500,
            675, 333, 760, 333, 400, 675, 300, 300, 333, 500, 523, 250, 333, 300, 310, 500, 750, 750, 750, 500, 611, 611, 611, 611, 611, 611, 889, 667,
            611, 611, 611, 611, 333, 333, 333, 333, 722, 667, 722, 722, 722, 722, 722, 675, 722, 722, 722, 722, 722, 556, 611, 500, 500, 500, 500, 500,
            500, 500, 667, 444, 444, 444, 444, 444, 278, 278, 278, 278, 500, 500, 500, 500, 500, 500, 500, 675, 500, 500, 500, 500, 500, 444, 500, 444
        },
        { // Helvetica
            278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278,
            584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944,
            667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500,
            278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584, 0, 556, 0, 222, 556, 333, 1000, 556, 556, 333, 1000, 667, 333, 1000, 0, 611, 0,
            0, 222, 222, 333, 333, 350, 556, 1000, 333, 1000, 500, 333, 944, 0, 500, 667, 278, 333, 556, 556, 556, 556, 260, 556, 333, 737, 370, 556,
            584, 333, 737, 333, 400, 584, 333, 333, 333, 556, 537, 278, 333, 333, 365, 556, 834, 834, 834, 611, 667, 667, 667, 667, 667, 667, 1000, 722,
            667, 667, 667, 667, 278, 278, 278, 278, 722, 722, 778, 778, 778, 778, 778, 584, 778, 722, 722, 722, 722, 667, 667, 611, 556, 556, 556, 556,
            556, 556, 889, 500, 556, 556, 556, 556, 278, 278, 278, 278, 556, 556, 556, 556, 556, 556, 556, 584, 611, 556, 556, 556, 556, 500, 556, 500
        },
        { // Helvetica bold
            278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 333, 333,
            584, 584, 584, 611, 975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722, 611, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944,
            667, 667, 611, 333, 278, 333, 584, 556, 333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611, 611, 611, 389, 556,
            333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584, 0, 556, 0, 278, 556, 500, 1000, 556, 556, 333, 1000, 667, 333, 1000, 0, 611, 0,
            0, 278, 278, 500, 500, 350, 556, 1000, 333, 1000, 556, 333, 944, 0, 500, 667, 278, 333, 556, 556, 556, 556, 280, 556, 333, 737, 370, 556,
            584, 333, 737, 333, 400, 584, 333, 333, 333, 611, 556, 278, 333, 333, 365, 556, 834, 834, 834, 611, 722, 722, 722, 722, 722, 722, 1000, 722,
            667, 667, 667, 667, 278, 278, 278, 278, 722, 722, 778, 778, 778, 778, 778, 584, 778, 722, 722, 722, 722, 667, 667, 611, 556, 556, 556, 556,
            556, 556, 889, 556, 556, 556, 556, 556, 278, 278, 278, 278, 611, 611, 611, 611, 611, 611, 611, 584, 611, 611, 611, 611, 611, 556, 611, 556
        }
    };

    // WinAnsi from 0x80 to 0x9f; from there on it is Latin-1.
    constexpr std::array<char32_t, 32> windows
    {
        0x20ac, 0, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017d, 0,
        0, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0, 0x017e, 0x0178
    };

    // The letters under the marks of U+0100 to U+017F.
    constexpr std::string_view unmarked = "AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIiIiJjKkkLlLlLlL"
                                          "lLlNnNnNnnNnOoOoOoOoRrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs";

    Outline enlarged (Outline outline, float by, float y)
    {
        for (auto& step : outline)
            for (std::size_t i = 0; i < 6; ++i)
                step.at[i] = step.at[i] * by + (i % 2 == 1 ? y : 0.0f);
        return outline;
    }

    Outline joined (Outline first, const Outline& second)
    {
        first.insert (first.end(), second.begin(), second.end());
        return first;
    }

    /** A shape of straight lines through points x y x y: against the clock where it lies over another. */
    Outline polygon (std::initializer_list<float> points)
    {
        Outline outline;
        for (const auto* p = points.begin(); p + 1 < points.end(); p += 2)
            outline.push_back ({ outline.empty() ? 'm' : 'l', { p[0], p[1] } });
        outline.push_back ({ 'z', {} });
        return outline;
    }

    /** An ellipse, leaning by `lean` at its top; turned the other way round where the radius is negative, so that it is a hole. */
    Outline ellipse (float x, float y, float across, float up, float lean = 0.0f)
    {
        constexpr float k = 0.5523f;        // of a quarter circle's control points
        const auto at = [&] (float u, float v) { return std::array<float, 2> { x + across * u + lean * v, y + up * v }; };
        const auto arc = [&] (float u1, float v1, float u2, float v2, float u3, float v3)
        {
            const auto a = at (u1, v1), b = at (u2, v2), c = at (u3, v3);
            return PathStep { 'c', { a[0], a[1], b[0], b[1], c[0], c[1] } };
        };
        const auto start = at (1.0f, 0.0f);
        return { { 'm', { start[0], start[1] } }, arc (1, k, k, 1, 0, 1), arc (-k, 1, -1, k, -1, 0), arc (-1, -k, -k, -1, 0, -1), arc (k, -1, 1, -k, 1, 0), { 'z', {} } };
    }

    Outline flat()
    {
        return { { 'm', { 40, 960 } }, { 'l', { 92, 960 } }, { 'l', { 92, 390 } }, { 'c', { 140, 440, 195, 468, 250, 468 } }, { 'c', { 330, 468, 378, 412, 378, 338 } },
                 { 'c', { 378, 205, 220, 90, 40, -40 } }, { 'z', {} },
                 { 'm', { 92, 60 } }, { 'c', { 190, 140, 290, 225, 290, 318 } }, { 'c', { 290, 368, 258, 402, 210, 402 } }, { 'c', { 165, 402, 122, 372, 92, 322 } }, { 'z', {} } };
    }

    Outline sharp()
    {
        auto outline = joined (polygon ({ 124, -150, 124, 830, 168, 830, 168, -150 }), polygon ({ 292, -105, 292, 875, 336, 875, 336, -105 }));
        outline = joined (std::move (outline), polygon ({ 40, 95, 40, 215, 420, 320, 420, 200 }));
        return joined (std::move (outline), polygon ({ 40, 405, 40, 525, 420, 630, 420, 510 }));
    }

    Outline cross()
    {
        return polygon ({ 40, 130, 40, 230, 140, 240, 215, 315, 140, 390, 40, 400, 40, 500, 140, 500, 150, 400, 225, 325, 300, 400, 310, 500, 410, 500, 410, 400,
                          310, 390, 235, 315, 310, 240, 410, 230, 410, 130, 310, 130, 300, 230, 225, 305, 150, 230, 140, 130 });
    }

    Outline ring()  { return joined (ellipse (285, 290, 245, 245), ellipse (285, 290, -180, 180)); }

    /** The S of the segno: a band along a curve, and the same turned round its middle. */
    Outline band()
    {
        constexpr float x[] { 425, 425, 300, 215, 105, 150, 280 }, y[] { 585, 700, 735, 680, 605, 480, 360 };
        constexpr int steps = 12;
        std::vector<std::array<float, 2>> centre;
        for (int part = 0; part < 6; part += 3)
            for (int i = part == 0 ? 0 : 1; i <= steps; ++i)
            {
                const float t = static_cast<float> (i) / steps, u = 1.0f - t;
                const auto at = [&] (const float* p) { return u * u * u * p[part] + 3.0f * u * u * t * p[part + 1] + 3.0f * u * t * t * p[part + 2] + t * t * t * p[part + 3]; };
                centre.push_back ({ at (x), at (y) });
            }
        for (std::size_t i = centre.size() - 1; i-- > 0;)
            centre.push_back ({ 560.0f - centre[i][0], 720.0f - centre[i][1] });

        // Broad where it runs down, thin at its ends.
        Outline outline;
        const auto edge = [&] (std::size_t i, float side)
        {
            const auto& before = centre[i == 0 ? 0 : i - 1];
            const auto& after = centre[std::min (i + 1, centre.size() - 1)];
            const float dx = after[0] - before[0], dy = after[1] - before[1], length = std::max (1.0f, std::hypot (dx, dy));
            const float place = static_cast<float> (i) / static_cast<float> (centre.size() - 1), half = 14.0f + 40.0f * std::sin (place * 3.14159f);
            outline.push_back ({ outline.empty() ? 'm' : 'l', { centre[i][0] + side * half * dy / length, centre[i][1] - side * half * dx / length } });
        };
        for (std::size_t i = 0; i < centre.size(); ++i)
            edge (i, -1.0f);
        for (std::size_t i = centre.size(); i-- > 0;)
            edge (i, 1.0f);
        outline.push_back ({ 'z', {} });
        return outline;
    }

    Outline segno()
    {
        auto outline = joined (band(), joined (ellipse (405, 590, 52, 52), ellipse (155, 130, 52, 52)));
        outline = joined (std::move (outline), polygon ({ 75, 0, 120, 0, 485, 720, 440, 720 }));
        return joined (std::move (outline), joined (ellipse (95, 400, 46, 46), ellipse (465, 320, 46, 46)));
    }

    Outline coda()
    {
        auto outline = joined (ellipse (330, 350, 225, 275), ellipse (330, 350, -150, 232));
        return joined (std::move (outline), joined (polygon ({ 309, -30, 351, -30, 351, 730, 309, 730 }), polygon ({ 30, 329, 630, 329, 630, 371, 30, 371 })));
    }

    Outline fermata()
    {
        const Outline bow { { 'm', { 30, 260 } }, { 'c', { 50, 660, 550, 660, 570, 260 } }, { 'l', { 545, 260 } }, { 'c', { 495, 560, 105, 560, 55, 260 } }, { 'z', {} } };
        return joined (bow, ellipse (300, 310, 50, 50));
    }

    const std::vector<SheetSign>& madeSigns()
    {
        static const std::vector<SheetSign> signs
        {
            { U'\u266d', 400, flat() },
            { U'\u266f', 460, sharp() },
            { U'\U0001d12b', 660, joined (flat(), moved (flat(), 262, 0)) },
            { U'\U0001d12a', 450, cross() },
            { U'\u0394', 700, joined (polygon ({ 30, 0, 350, 718, 670, 0 }), polygon ({ 148, 72, 534, 72, 333, 530 })) },
            { U'\u2212', 560, polygon ({ 55, 255, 55, 325, 505, 325, 505, 255 }) },
            { U'\u00b0', 570, ring() },
            { U'\u00f8', 570, joined (ring(), polygon ({ 40, -10, 90, -30, 530, 590, 480, 610 })) },
            { U'\u2669', 420, joined (ellipse (190, 105, 150, 92, 45), polygon ({ 322, 110, 362, 110, 362, 900, 322, 900 })) },
            { U'\U0001d10b', 930, enlarged (segno(), 1.6f, -120) },
            { U'\U0001d10c', 1090, enlarged (coda(), 1.6f, -120) },
            { U'\U0001d110', 990, enlarged (fermata(), 1.6f, -250) }
        };
        return signs;
    }
}

std::span<const SheetSign> sheetSigns()  { return madeSigns(); }

bool isSheetSign (char32_t character)
{
    const auto& signs = madeSigns();
    return std::any_of (signs.begin(), signs.end(), [character] (const SheetSign& sign) { return sign.character == character; });
}

std::uint8_t ansiOf (char32_t character) noexcept
{
    if ((character >= 0x20 && character < 0x7f) || (character >= 0xa0 && character < 0x100))
        return static_cast<std::uint8_t> (character);
    if (character >= 0x100 && character < 0x100 + unmarked.size())
    {
        const auto* same = std::find (windows.begin(), windows.end(), character);
        return same != windows.end() ? static_cast<std::uint8_t> (0x80 + (same - windows.begin())) : static_cast<std::uint8_t> (unmarked[character - 0x100]);
    }

    const auto* found = character == 0 ? windows.end() : std::find (windows.begin(), windows.end(), character);
    return found != windows.end() ? static_cast<std::uint8_t> (0x80 + (found - windows.begin())) : std::uint8_t { '?' };
}

float widthOf (std::u32string_view text, Face face, float size)
{
    float thousandths = 0.0f;
    for (const auto c : text)
        if (face == Face::signs)
        {
            for (const auto& sign : sheetSigns())
                if (sign.character == c)
                    thousandths += sign.width;
        }
        else
            thousandths += widths[static_cast<std::size_t> (face)][ansiOf (c) - 0x20u];

    return thousandths * size / 1000.0f;
}

} // namespace guidetone
