// WishedOrder.cpp - see WishedOrder.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "WishedOrder.h"

#include <utility>

namespace guidetone
{

void orderAsWished (Naming& naming, const ChordWishes& wishes) noexcept GUIDETONE_NONBLOCKING
{
    if (wishes.empty())
        return;

    auto& readings = naming.readings;
    FixedVector<Reading, 9> wished;

    for (const auto& reading : readings)
        if (! wishes.hides (reading.chord.quality))
            wished.push (reading);

    if (! wished.empty())
        readings = wished;

    const auto weight = [&wishes] (const Reading& reading)
    {
        return reading.percent * (wishes.prefers (reading.chord.quality) ? ChordWishes::odds : 1);
    };

    for (int i = 0; i < readings.size(); ++i)
    {
        readings[i].cost = static_cast<std::int16_t> (readings[i].cost + wishes.price (readings[i].chord.quality));

        for (int place = i; place > 0 && weight (readings[place]) > weight (readings[place - 1]); --place)
            std::swap (readings[place], readings[place - 1]);
    }
}

} // namespace guidetone
