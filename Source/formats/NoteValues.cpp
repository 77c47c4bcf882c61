// SPDX-License-Identifier: GPL-3.0-or-later
#include "NoteValues.h"

#include <algorithm>

namespace guidetone
{

namespace
{
    constexpr std::int32_t whole = 4 * ticksPerQuarter, shortest = whole / 128;
    constexpr std::int32_t shortestInTriplet = shortest / 3 * 2;
    static_assert (whole % 128 == 0 && shortest % 3 == 0);

    /** What a triplet stays within. */
    std::int32_t groupTicks (Metre metre) noexcept  { return metre.isCompound() ? ticksPerQuarter / 2 : ticksPerQuarter; }

    bool needsTriplet (std::int32_t tick) noexcept  { return tick % shortest != 0 && tick % shortestInTriplet == 0; }

    std::int32_t rounded (std::int32_t tick, std::int32_t grid) noexcept  { return (tick + grid / 2) / grid * grid; }

    bool groupIsTriplet (std::int32_t tick, std::span<const std::int32_t> all, Metre metre) noexcept
    {
        const auto group = tick / groupTicks (metre);
        const auto length = std::min (groupTicks (metre), metre.ticks() - group * groupTicks (metre));   // the bar may end in it
        return length % shortestInTriplet == 0 && std::any_of (all.begin(), all.end(), [&] (std::int32_t other) { return other / groupTicks (metre) == group && needsTriplet (other); });
    }

    /** The longest value from a place that does not hide the beats: a plain one on a multiple of itself or from the second of three beats on, a dotted one
        where it begins or ends on a stronger beat. Values in compound time stand on multiples of dotted ones. */
    NoteValue longestValue (std::int32_t place, std::int32_t ticks, Metre metre) noexcept
    {
        const bool compound = metre.isCompound();
        const auto beat = whole / metre.denominator;

        for (auto base = whole; base > shortest; base /= 2)
        {
            const bool endsTripleBar = metre.numerator == 3 && place == beat && base == 2 * beat;
            const auto dotted = base / 2 * 3;
            const bool mayBeDotted = place % base == 0 && (place % (2 * base) == 0 || (place + dotted) % (2 * base) == 0);
            if (dotted <= ticks && (mayBeDotted || (compound && place % dotted == 0)))
                return { place, dotted, base, true };
            if (base <= ticks && (place % base == 0 || endsTripleBar))
                return { place, base, base };
        }

        return { place, shortest, shortest };
    }
}

std::int32_t writablePlace (std::int32_t tick, std::span<const std::int32_t> all, Metre metre) noexcept
{
    const auto grid = groupIsTriplet (tick, all, metre) ? shortestInTriplet : shortest;
    return std::clamp (rounded (tick, grid), 0, metre.ticks() - grid);
}

std::vector<std::int32_t> writablePlaces (std::span<const std::int32_t> ticks, Metre metre)
{
    std::vector<std::int32_t> places { 0 };
    for (const auto tick : ticks)
        places.push_back (writablePlace (tick, ticks, metre));

    std::sort (places.begin(), places.end());
    places.erase (std::unique (places.begin(), places.end()), places.end());
    return places;
}

std::vector<NoteValue> noteValues (std::span<const std::int32_t> places, Metre metre)
{
    std::vector<NoteValue> values;
    const auto group = groupTicks (metre);
    const Metre inside { 3, static_cast<std::uint8_t> (2 * whole / group) };   // a triplet is three beats
    std::size_t tripletBegins = 0;
    std::int32_t tripletGroup = -1;

    for (std::size_t i = 0; i < places.size(); ++i)
    {
        const auto end = i + 1 < places.size() ? places[i + 1] : metre.ticks();

        for (auto at = places[i]; at < end;)
        {
            const auto groupStart = at / group * group;
            const bool inTriplet = groupIsTriplet (at, places, metre);

            // Up to the next triplet, or to the end of this one.
            auto upTo = inTriplet ? std::min (end, groupStart + group) : end;
            for (auto next = groupStart + group; ! inTriplet && next < upTo; next += group)
                if (groupIsTriplet (next, places, metre))
                    upTo = next;

            if (inTriplet)
            {
                auto value = longestValue ((at - groupStart) / 2 * 3, (upTo - at) / 2 * 3, inside);
                value.start = at;
                value.ticks = value.writtenTicks() / 3 * 2;
                value.inTriplet = true;

                if (groupStart != tripletGroup)
                {
                    tripletGroup = groupStart;
                    tripletBegins = values.size();
                }
                values.push_back (value);
                ++values[tripletBegins].tripletSize;
            }
            else
                values.push_back (longestValue (at, upTo - at, metre));

            at += values.back().ticks;
        }
    }

    return values;
}

} // namespace guidetone
