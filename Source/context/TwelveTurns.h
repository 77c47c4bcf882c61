// TwelveTurns.h - two rows of twelve against each other in all twelve turns, with 20 products instead of 144.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>

namespace guidetone
{

/** What each root hears is the same row of pitch classes, turned: sum (t) = a[0] b[t] + a[1] b[t - 1] + ... + a[11] b[t - 11], indices round the circle.
    A circle of twelve is one of three times one of four, and for these Winograd's short convolutions need four and five products (S. Winograd,
    "On computing the discrete Fourier transform", 1978). So: spread() both rows, multiply place by place, add up such products as long as you
    like, and take the gathered() sums once. Everything is done in lanes, many rows at once.

    Numbers must be whole: then nothing is rounded, and the sums are the same in whatever order and on whatever processor they are made, as long as they
    stay below 2^53. With |a| <= A and |b| <= B no number on the way is greater than 2000 A B times the rows added up. [any thread] */
template <std::size_t lanes>
using TwelveRows = std::array<std::array<double, lanes>, 12>;

constexpr std::size_t turnProducts = 20;

template <std::size_t lanes>
using SpreadRows = std::array<std::array<double, lanes>, turnProducts>;

/** gathered() answers with so many times the sums. */
constexpr double gatheredTimes = 12.0;

//======================================================================================================================

/** The place in a row of twelve that is `three` modulo 3 and `four` modulo 4. */
constexpr std::size_t placeOnCircle (std::size_t three, std::size_t four) noexcept  { return (4 * three + 9 * four) % 12; }

template <std::size_t lanes>
SpreadRows<lanes> spread (const TwelveRows<lanes>& row) noexcept
{
    std::array<std::array<std::array<double, lanes>, 4>, 4> threes;

    for (std::size_t four = 0; four < 4; ++four)
        for (std::size_t i = 0; i < lanes; ++i)
        {
            const double x = row[placeOnCircle (0, four)][i], y = row[placeOnCircle (1, four)][i], z = row[placeOnCircle (2, four)][i];
            threes[0][four][i] = x + y + z;
            threes[1][four][i] = x - z;
            threes[2][four][i] = y - z;
            threes[3][four][i] = x - y;
        }

    SpreadRows<lanes> spread;

    for (std::size_t three = 0; three < 4; ++three)
        for (std::size_t i = 0; i < lanes; ++i)
        {
            const double even = threes[three][0][i] + threes[three][2][i], odd = threes[three][1][i] + threes[three][3][i];
            const double x = threes[three][0][i] - threes[three][2][i], y = threes[three][1][i] - threes[three][3][i];
            spread[5 * three][i] = even + odd;
            spread[5 * three + 1][i] = even - odd;
            spread[5 * three + 2][i] = x;
            spread[5 * three + 3][i] = y;
            spread[5 * three + 4][i] = x + y;
        }

    return spread;
}

/** @returns gatheredTimes the sums, by turn. */
template <std::size_t lanes>
TwelveRows<lanes> gathered (const SpreadRows<lanes>& products) noexcept
{
    std::array<std::array<std::array<double, lanes>, 4>, 4> fours;

    for (std::size_t three = 0; three < 4; ++three)
        for (std::size_t i = 0; i < lanes; ++i)
        {
            const double all = products[5 * three][i], alternate = products[5 * three + 1][i];
            const double x = products[5 * three + 2][i], y = products[5 * three + 3][i], both = products[5 * three + 4][i];
            const double even = all + alternate, odd = all - alternate, straight = 2.0 * (x - y), crossed = 2.0 * (both - x - y);
            fours[three][0][i] = even + straight;
            fours[three][1][i] = odd + crossed;
            fours[three][2][i] = even - straight;
            fours[three][3][i] = odd - crossed;
        }

    TwelveRows<lanes> sums;

    for (std::size_t four = 0; four < 4; ++four)
        for (std::size_t i = 0; i < lanes; ++i)
        {
            const double x = fours[1][four][i], y = fours[2][four][i], z = fours[3][four][i], all = fours[0][four][i] + x + y + z;
            sums[placeOnCircle (0, four)][i] = all - 3.0 * y;
            sums[placeOnCircle (1, four)][i] = all - 3.0 * z;
            sums[placeOnCircle (2, four)][i] = all - 3.0 * x;
        }

    return sums;
}

} // namespace guidetone
