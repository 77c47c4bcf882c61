// SPDX-License-Identifier: GPL-3.0-or-later
#include "RepeatedParts.h"

#include <algorithm>
#include <numeric>
#include <set>

namespace guidetone
{

namespace
{

using Places = std::vector<std::size_t>;

constexpr auto none = static_cast<std::size_t> (-1);

/** All suffixes of a sequence in order, with how much each has in common with the one before it (a suffix array, by doubling). */
struct Suffixes
{
    Places inOrder, rank, common;

    explicit Suffixes (const std::vector<int>& symbols)
        : inOrder (symbols.size()), rank (symbols.size()), common (symbols.size())
    {
        const auto n = symbols.size();
        std::iota (inOrder.begin(), inOrder.end(), std::size_t {});
        std::sort (inOrder.begin(), inOrder.end(), [&symbols] (std::size_t a, std::size_t b) { return symbols[a] < symbols[b]; });

        std::size_t classes = 0;
        for (std::size_t i = 0; i < n; ++i)
        {
            classes += i > 0 && symbols[inOrder[i]] != symbols[inOrder[i - 1]] ? 1u : 0u;
            rank[inOrder[i]] = classes;
        }

        for (std::size_t length = 1; length < n && classes + 1 < n; length *= 2)
            classes = sortByTwice (length);

        findCommon (symbols);
    }

private:
    /** From the order by the first `length` symbols to that by twice as many. @returns the greatest rank. */
    std::size_t sortByTwice (std::size_t length)
    {
        const auto n = inOrder.size();
        Places bySecond;
        bySecond.reserve (n);

        for (auto i = n - std::min (length, n); i < n; ++i)
            bySecond.push_back (i);

        for (const auto place : inOrder)
            if (place >= length)
                bySecond.push_back (place - length);

        Places begin (n + 1);
        for (const auto r : rank)
            ++begin[r + 1];
        std::partial_sum (begin.begin(), begin.end(), begin.begin());

        for (const auto place : bySecond)
            inOrder[begin[rank[place]]++] = place;

        const auto second = [&] (std::size_t place) { return place + length < n ? rank[place + length] + 1 : 0; };
        Places next (n);

        for (std::size_t i = 1; i < n; ++i)
        {
            const auto a = inOrder[i - 1], b = inOrder[i];
            next[b] = next[a] + (rank[a] != rank[b] || second (a) != second (b) ? 1u : 0u);
        }

        rank = std::move (next);
        return rank[inOrder.back()];
    }

    void findCommon (const std::vector<int>& symbols)
    {
        const auto n = symbols.size();

        for (std::size_t i = 0; i < n; ++i)
            rank[inOrder[i]] = i;

        for (std::size_t i = 0, same = 0; i < n; ++i)
        {
            if (rank[i] == 0)
            {
                same = 0;
                continue;
            }

            for (const auto other = inOrder[rank[i] - 1]; i + same < n && other + same < n && symbols[i + same] == symbols[other + same];)
                ++same;

            common[rank[i]] = same;
            same -= same > 0 ? 1u : 0u;
        }
    }
};

/** For each place the longest part from there that was there before, and where. */
struct Earlier
{
    Places place, length;

    explicit Earlier (const Suffixes& suffixes)
        : place (suffixes.rank.size(), none), length (suffixes.rank.size())
    {
        // Places are taken out of the order from the last to the first, so that the neighbours of each are earlier ones.
        const auto n = place.size();
        Places before (n), after (n), common = suffixes.common;

        for (std::size_t r = 0; r < n; ++r)
        {
            before[r] = r > 0 ? r - 1 : none;
            after[r] = r + 1 < n ? r + 1 : none;
        }

        for (auto i = n; i-- > 0;)
        {
            const auto r = suffixes.rank[i], up = before[r], down = after[r];
            const auto withUp = up != none ? common[r] : 0, withDown = down != none ? common[down] : 0;
            length[i] = std::max (withUp, withDown);

            if (length[i] > 0)
                place[i] = suffixes.inOrder[withUp >= withDown ? up : down];

            if (up != none)
                after[up] = down;

            if (down != none)
            {
                before[down] = up;
                common[down] = std::min (withUp, withDown);
            }
        }
    }
};

} // namespace

std::vector<RepeatedPart> repeatedParts (const std::vector<int>& symbols, std::size_t least)
{
    if (symbols.empty())
        return {};

    const Suffixes suffixes (symbols);
    const Earlier earlier (suffixes);
    const auto n = symbols.size();
    std::vector<RepeatedPart> parts;
    std::set<std::pair<std::size_t, std::size_t>> known;    // by their first suffix in order, and length

    const auto add = [&] (std::size_t place, std::size_t length)
    {
        auto low = suffixes.rank[place], high = low + 1;

        while (low > 0 && suffixes.common[low] >= length)
            --low;

        if (! known.emplace (low, length).second)
            return;

        while (high < n && suffixes.common[high] >= length)
            ++high;

        Places places (suffixes.inOrder.begin() + static_cast<std::ptrdiff_t> (low), suffixes.inOrder.begin() + static_cast<std::ptrdiff_t> (high));
        std::sort (places.begin(), places.end());
        RepeatedPart part { length, {} };

        for (const auto first : places)
            if (part.firsts.empty() || first >= part.firsts.back() + length)
                part.firsts.push_back (first);

        parts.push_back (std::move (part));
    };

    for (std::size_t i = 0; i < n;)
    {
        const auto length = earlier.length[i], before = earlier.place[i];
        const auto distance = length > 0 ? i - before : 0;

        if (length > 0 && length >= distance)
        {
            // It comes again at once: so often that it is long enough.
            const auto unit = distance * ((least + distance - 1) / distance);
            const auto times = (distance + length) / unit;

            if (times >= 2)
            {
                add (before, unit);
                i = before + times * unit;
                continue;
            }
        }
        else if (length >= least)
        {
            add (before, length);
            i += length;
            continue;
        }

        ++i;
    }

    return parts;
}

} // namespace guidetone
