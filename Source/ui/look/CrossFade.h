// CrossFade.h - one picture gives way to another, quickly and calmly, in a time that comes from outside.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <optional>
#include <utility>
#include <vector>

namespace guidetone
{

/** Keeps what is on the screen while it changes: pictures to be painted one over the other, the lowest whole and each next one with its
    opacity, ground and all, so that what two of them have in common stays as it is.

    A change begins a fade. One that comes during a fade goes on from what is on the screen, and is done when that fade would have been. Where changes
    come faster than the eye takes them in one by one they are there at once: it would see nothing but fades. [message thread] */
template <typename Picture>
class CrossFade
{
public:
    static constexpr double length = 0.09;          ///< seconds
    static constexpr double calm = 0.25;            ///< seconds between changes that fade
    static constexpr double step = 0.015;           ///< seconds: what is shorter nobody sees, and a fast screen needs no more paint than a slow one

    struct Layer
    {
        Picture picture;
        float opacity = 1.0f;       ///< 0..1
    };

    /** Shows another picture. Without a time, at once.
        @param now  seconds, of any clock that goes forward */
    void change (Picture next, std::optional<double> now)
    {
        const auto since = [&] { return *now - *changed; };
        const bool goesOn = now && changed && since() < length && isFading() && ! isHurried;
        const bool soon = now && changed && since() < calm;
        changed = now;

        if (! now || (soon && ! goesOn))
        {
            stack.push_back ({ std::move (next), 1.0f });
            return settle();
        }

        if (! goesOn)
            settle();

        start = *now;
        end = goesOn ? end : *now + length;
        isHurried = goesOn;
        stack.push_back ({ std::move (next), 0.0f });
    }

    /** Goes on to this time. @returns whether anything looks different now. */
    bool advance (double now)
    {
        if (! isFading())
            return false;

        if (now >= end)
        {
            settle();
            return true;
        }

        constexpr double roundingError = 0.001;
        const auto steps = std::floor ((now - start) / step + roundingError);
        const auto gone = static_cast<float> (steps * step / (end - start));
        const float before = stack.back().opacity;
        stack.back().opacity = gone <= 0.0f ? 0.0f : gone * (2.0f - gone);      // quick at first, so that the new one can be read early
        return stack.back().opacity != before;
    }

    /** Ends a fade at once. */
    void settle()
    {
        if (isFading())
            stack.erase (stack.begin(), stack.end() - 1);

        stack.back().opacity = 1.0f;
        isHurried = false;
    }

    bool isFading() const noexcept                          { return stack.size() > 1; }

    /** From the lowest to the uppermost; the uppermost is the present one. */
    const std::vector<Layer>& layers() const noexcept       { return stack; }
    const Picture& present() const noexcept                 { return stack.back().picture; }

private:
    std::vector<Layer> stack { {} };        // at most three
    double start = 0.0, end = 0.0;          // of the fade under way
    std::optional<double> changed;          // when the latest change came
    bool isHurried = false;                 // it began during another
};

} // namespace guidetone
