// SPDX-License-Identifier: GPL-3.0-or-later
#include "BassLine.h"

#include <algorithm>

namespace guidetone
{

bool BassLine::Part::isLow() const noexcept
{
    // A finger may still be on the last note when the next one comes.
    constexpr int mostInLegato = 2;
    return highest >= 0 && highest <= highestNote && mostTogether <= mostInLegato;
}

BassNotes BassLine::in (const HeldNotes& held, std::uint16_t channels, const Voicing& struck, std::int64_t time, Among among) noexcept GUIDETONE_NONBLOCKING
{
    follow (held, channels);

    bool isAccompanied = false;
    int channel = -1;

    for (int c = 15; c >= 0; --c)
    {
        const auto& part = parts[static_cast<std::size_t> (c)];
        isAccompanied = isAccompanied || (part.highest >= 0 && ! part.isLow());
        if (part.isLow())
            channel = c;
    }

    if (isAccompanied && channel >= 0)
    {
        const auto own = static_cast<std::uint16_t> (1 << channel);
        const auto notes = held.keysDown (own) | held.sustained (own) | held.caught (own);
        return told (notes, (notes - before) | (notes & struck), time);
    }

    const auto all = held.keysDown (channels) | held.caught (channels);
    const int lowest = all.lowest();
    const bool isFarBelow = among == Among::registersToo && lowest >= 0 && lowest <= highestNote - 12 && all.size() > 2 && all.firstFrom (lowest + 1) >= lowest + 12;
    const auto notes = isFarBelow ? Voicing { lowest } : Voicing {};
    return told (notes, (notes - before) | (notes & struck), time);
}

BassNotes BassLine::told (const Voicing& notes, const Voicing& fresh, std::int64_t time) noexcept
{
    if (! fresh.empty())
    {
        last = fresh.lowest();
        lastAt = time;
    }

    before = notes;
    return { notes, notes.contains (last) ? last : notes.lowest(), lastAt };
}

void BassLine::follow (const HeldNotes& held, std::uint16_t channels) noexcept
{
    for (int c = 0; c < 16; ++c)
        if ((channels >> c & 1) != 0)
        {
            auto& part = parts[static_cast<std::size_t> (c)];
            part.down = held.keysDown (static_cast<std::uint16_t> (1 << c));
            part.mostTogether = std::max (part.mostTogether, part.down.size());
            part.highest = std::max (part.highest, part.down.highest());
        }
}

} // namespace guidetone
