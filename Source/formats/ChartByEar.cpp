// SPDX-License-Identifier: GPL-3.0-or-later
#include "ChartByEar.h"

#include "Format.h"


namespace guidetone
{

namespace
{
    const Chord& chordOf (const Entry& entry) noexcept  { return entry.naming.readings[0].chord; }
}

ChartByEar::ChartByEar (const Chart& chart)
{
    const auto played = logOf (Document (chart));

    for (const auto& entry : played.log.entries())
        if (line.empty() || ! (chordOf (line.back()) == chordOf (entry)))
            line.push_back (entry);

    // Round the end as well.
    if (line.size() > 1 && chordOf (line.back()) == chordOf (line.front()))
        line.pop_back();
}

const Entry* ChartByEar::next (std::span<const Chord> sounded) const
{
    if (line.empty())
        return nullptr;

    std::vector<Chord> back;    // the latest first

    for (auto chord = sounded.rbegin(); chord != sounded.rend() && back.size() < remembered; ++chord)
        if (back.empty() || ! (back.back() == *chord))
            back.push_back (*chord);

    if (back.empty())
        return &line.front();

    int best = 0;
    std::size_t place = 0;

    for (std::size_t at = 0; at < line.size(); ++at)
    {
        int fits = 0, astray = 0;

        for (std::size_t i = 0; i < back.size() && astray < 2; ++i)
        {
            const auto& written = chordOf (line[(at + line.size() * remembered - i) % line.size()]);
            const bool hit = written.root == back[i].root;
            astray = hit ? 0 : astray + 1;
            fits += hit ? written.quality == back[i].quality ? 3 : 2 : 0;

            if (i == 0 && ! hit)
                break;
        }

        if (fits > best)
        {
            best = fits;
            place = at;
        }
    }

    return best > 0 ? &line[(place + 1) % line.size()] : nullptr;
}

} // namespace guidetone
