// NoteValuesTests.cpp - what is written adds up to what sounds.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"

#include "formats/NoteValues.h"

#include <random>

using namespace guidetone;

TEST_CASE ("note values fill every bar from place to place, and triplets are whole", "[formats][note-values][law]")
{
    std::mt19937 random (5);
    constexpr Metre metres[] { { 4, 4 }, { 3, 4 }, { 6, 8 }, { 5, 4 }, { 7, 8 }, { 12, 8 }, { 2, 2 }, { 3, 128 }, { 13, 16 }, { 255, 1 } };

    for (int i = 0; i < 2000; ++i)
    {
        const auto metre = metres[random() % std::size (metres)];
        std::vector<std::int32_t> ticks;
        for (auto count = random() % 6; count > 0; --count)
            ticks.push_back (static_cast<std::int32_t> (random()) & 0x7fffffff);
        for (auto& tick : ticks)
            tick = random() % 2 == 0 ? tick % metre.ticks() : tick % metre.ticks() / 160 * 160;

        const auto places = writablePlaces (ticks, metre);
        const auto values = noteValues (places, metre);
        std::int32_t at = 0, inTriplet = 0;
        std::size_t place = 0;

        for (const auto& value : values)
        {
            REQUIRE (value.start == at);
            REQUIRE (value.ticks == (value.inTriplet ? value.writtenTicks() / 3 * 2 : value.writtenTicks()));
            if (place < places.size() && places[place] == at)
                ++place;
            if (value.tripletSize > 0)
            {
                REQUIRE (inTriplet == 0);
                inTriplet = value.tripletSize;
            }
            REQUIRE (value.inTriplet == (inTriplet > 0));
            inTriplet -= inTriplet > 0 ? 1 : 0;
            at += value.ticks;
        }

        REQUIRE (at == metre.ticks());
        REQUIRE (place == places.size());
        REQUIRE (inTriplet == 0);
    }
}

TEST_CASE ("note values show the beats", "[formats][note-values]")
{
    const auto written = [] (std::vector<std::int32_t> places, Metre metre)
    {
        std::vector<std::int32_t> ticks;
        for (const auto& value : noteValues (places, metre))
            ticks.push_back (value.ticks);
        return ticks;
    };

    using Ticks = std::vector<std::int32_t>;
    CHECK (written ({ 0, 960 }, { 4, 4 }) == Ticks { 960, 960, 1920 });
    CHECK (written ({ 0, 1440 }, { 4, 4 }) == Ticks { 1440, 480, 1920 });
    CHECK (written ({ 0, 960 }, { 3, 4 }) == Ticks { 960, 1920 });
    CHECK (written ({ 0, 1440 }, { 6, 8 }) == Ticks { 1440, 1440 });
    CHECK (written ({ 0 }, { 12, 8 }) == Ticks { 5760 });
    CHECK (written ({ 0, 320 }, { 2, 4 }) == Ticks { 320, 640, 960 });
}
