// StackedDegrees.h - a chord's degrees in the order of a stack of thirds: 1 3 5 7 9 11 13.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../core/FixedVector.h"
#include "Degree.h"

#include <algorithm>

namespace guidetone
{

/** Semitones above the root in that stack, 0..21: ninths, elevenths and thirteenths lie in the second octave. */
constexpr int stackedSemitones (Degree degree) noexcept
{
    using enum Degree;
    const bool isHigh = degree == flatNine || degree == nine || degree == sharpNine || degree == eleven || degree == sharpEleven
                     || degree == flatThirteen || degree == thirteen;
    return semitones (degree) + (isHigh ? 12 : 0);
}

/** From the root up. */
inline FixedVector<Degree, degreeCount> stacked (DegreeSet degrees) noexcept
{
    FixedVector<Degree, degreeCount> order;
    degrees.forEach ([&order] (Degree degree) { order.push (degree); });
    std::sort (order.begin(), order.end(), [] (Degree a, Degree b) { return stackedSemitones (a) != stackedSemitones (b) ? stackedSemitones (a) < stackedSemitones (b) : a < b; });
    return order;
}

} // namespace guidetone
