// InkProfile.h - how far the ink of a sign reaches at each height, so that signs can be set by the white between them.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <juce_graphics/juce_graphics.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <optional>

namespace guidetone
{

/** How far an outline reaches to the left or right at each of a ladder of heights. */
class InkProfile
{
public:
    enum class Side { left, right };

    InkProfile (const juce::Path& path, Side sideToUse) : side (sideToUse)
    {
        reach.fill (empty());

        for (juce::PathFlatteningIterator it (path, {}, 0.01f); it.next();)
        {
            const auto steps = 1 + static_cast<int> (std::abs (it.y2 - it.y1) / binHeight);

            for (int i = 0; i <= steps; ++i)
            {
                const float t = static_cast<float> (i) / static_cast<float> (steps);
                take (it.y1 + t * (it.y2 - it.y1), it.x1 + t * (it.x2 - it.x1));
            }
        }

        spread();
    }

    /** The least gap between what stands left and what stands right of it; nothing where they share no height. */
    static std::optional<float> between (const InkProfile& leftOne, const InkProfile& rightOne)
    {
        auto least = std::numeric_limits<float>::max();

        for (std::size_t i = 0; i < bins; ++i)
            if (leftOne.reach[i] != leftOne.empty() && rightOne.reach[i] != rightOne.empty())
                least = std::min (least, rightOne.reach[i] - leftOne.reach[i]);

        return least < std::numeric_limits<float>::max() ? std::optional (least) : std::nullopt;
    }

private:
    static constexpr std::size_t bins = 80;
    static constexpr float top = -1.9f, binHeight = 0.035f;

    float empty() const noexcept    { return side == Side::left ? 1.0e6f : -1.0e6f; }

    float outer (float a, float b) const noexcept    { return side == Side::left ? std::min (a, b) : std::max (a, b); }

    void take (float y, float x)
    {
        const auto bin = static_cast<std::size_t> (juce::jlimit (0, static_cast<int> (bins) - 1, static_cast<int> ((y - top) / binHeight)));
        reach[bin] = outer (reach[bin], x);
    }

    // Ink casts a shadow up and down, so that a raised sign does not slip over the letter below it.
    void spread()
    {
        constexpr std::size_t shadow = 4;
        const auto original = reach;

        for (std::size_t i = 0; i < bins; ++i)
            for (auto j = i < shadow ? 0 : i - shadow; j <= std::min (bins - 1, i + shadow); ++j)
                reach[i] = outer (reach[i], original[j]);
    }

    Side side;
    std::array<float, bins> reach;
};

} // namespace guidetone
