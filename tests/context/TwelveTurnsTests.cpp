// TwelveTurnsTests.cpp - the short way to all twelve turns against the long one.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "context/TwelveTurns.h"

#include <cstdint>
#include <random>

using namespace guidetone;

namespace
{
    constexpr std::size_t lanes = 3;

    TwelveRows<lanes> anyRows (std::mt19937& random, std::int32_t greatest)
    {
        std::uniform_int_distribution<std::int32_t> any (-greatest, greatest);
        TwelveRows<lanes> rows;
        for (auto& place : rows)
            for (auto& value : place)
                value = any (random);
        return rows;
    }

    SpreadRows<lanes> products (const TwelveRows<lanes>& a, const TwelveRows<lanes>& b)
    {
        const auto spreadA = spread (a), spreadB = spread (b);
        SpreadRows<lanes> result;
        for (std::size_t i = 0; i < turnProducts; ++i)
            for (std::size_t lane = 0; lane < lanes; ++lane)
                result[i][lane] = spreadA[i][lane] * spreadB[i][lane];
        return result;
    }

    std::int64_t sumAtTurn (const TwelveRows<lanes>& a, const TwelveRows<lanes>& b, std::size_t turn, std::size_t lane)
    {
        std::int64_t sum = 0;
        for (std::size_t i = 0; i < 12; ++i)
            sum += static_cast<std::int64_t> (a[i][lane]) * static_cast<std::int64_t> (b[(turn + 12 - i) % 12][lane]);
        return sum;
    }
}

TEST_CASE ("twenty products say what 144 say, to the last unit", "[context][harmony][laws]")
{
    std::mt19937 random (1);

    for (int round = 0; round < 200; ++round)
    {
        // The greatest numbers of the harmony network: 2000 times their product is the most that stays below 2^53.
        const auto a = anyRows (random, 1 << 22), b = anyRows (random, 1 << 15);
        const auto sums = gathered (products (a, b));

        for (std::size_t turn = 0; turn < 12; ++turn)
            for (std::size_t lane = 0; lane < lanes; ++lane)
                REQUIRE (static_cast<std::int64_t> (sums[turn][lane]) == static_cast<std::int64_t> (gatheredTimes) * sumAtTurn (a, b, turn, lane));
    }
}

TEST_CASE ("products may be added up before they are gathered", "[context][harmony][laws]")
{
    std::mt19937 random (2);
    const auto a = anyRows (random, 1000), b = anyRows (random, 1000), c = anyRows (random, 1000), d = anyRows (random, 1000);
    auto both = products (a, b);
    const auto others = products (c, d);

    for (std::size_t i = 0; i < turnProducts; ++i)
        for (std::size_t lane = 0; lane < lanes; ++lane)
            both[i][lane] += others[i][lane];

    const auto sums = gathered (both);

    for (std::size_t turn = 0; turn < 12; ++turn)
        for (std::size_t lane = 0; lane < lanes; ++lane)
            CHECK (static_cast<std::int64_t> (sums[turn][lane]) == 12 * (sumAtTurn (a, b, turn, lane) + sumAtTurn (c, d, turn, lane)));
}
