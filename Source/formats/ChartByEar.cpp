// SPDX-License-Identifier: GPL-3.0-or-later
#include "ChartByEar.h"

#include "Format.h"

#include <algorithm>

namespace guidetone
{

namespace
{
    const Chord& chordOf (const Entry& entry) noexcept  { return entry.naming.readings[0].chord; }
}

ChartByEar::ChartByEar (const Chart& chart) : written (logOf (Document (chart)).log.entries())
{
    for (const auto& section : unfolded (chart).sections)
        for (const auto& bar : section.bars)
            formTicks += bar.metre.ticks();

    for (std::size_t i = 0; i < written.size(); ++i)
        if (line.empty() || ! (chordOf (at (line.size() - 1)) == chordOf (written[i])))
            line.push_back (i);

    // Round the end as well.
    if (line.size() > 1 && chordOf (at (line.size() - 1)) == chordOf (at (0)))
        line.pop_back();
}

std::optional<std::size_t> ChartByEar::place (std::span<const Chord> sounded) const
{
    std::vector<Chord> back;    // the latest first

    for (auto chord = sounded.rbegin(); chord != sounded.rend() && back.size() < remembered; ++chord)
        if (back.empty() || ! (back.back() == *chord))
            back.push_back (*chord);

    int best = 0;
    std::size_t place = 0;

    for (std::size_t here = 0; here < line.size() && ! back.empty(); ++here)
    {
        int fits = 0, astray = 0;

        for (std::size_t i = 0; i < back.size() && astray < 2; ++i)
        {
            const auto& there = chordOf (at ((here + line.size() * remembered - i) % line.size()));
            const bool hit = there.root == back[i].root;
            astray = hit ? 0 : astray + 1;
            fits += hit ? there.quality == back[i].quality ? 3 : 2 : 0;

            if (i == 0 && ! hit)
                break;
        }

        if (fits > best)
        {
            best = fits;
            place = here;
        }
    }

    return best > 0 ? std::optional (place) : std::nullopt;
}

const Entry* ChartByEar::next (std::span<const Chord> sounded) const
{
    if (line.empty())
        return nullptr;

    if (sounded.empty())
        return &at (0);

    const auto here = place (sounded);
    return here ? &at (after (*here)) : nullptr;
}

AheadByEar ChartByEar::from (std::span<const Chord> sounded) const
{
    const auto here = sounded.empty() ? std::optional<std::size_t> (0) : place (sounded);

    if (! here || line.empty())
        return {};

    AheadByEar ahead;
    const auto first = at (*here).start.ticks, most = first + std::int64_t { barsAhead } * 4 * ticksPerQuarter;
    std::int64_t round = 0;

    for (auto i = line[*here];; ++i)
    {
        if (i == written.size())
        {
            i = 0;
            round += formTicks;
        }

        const auto& entry = written[i];
        auto start = entry.start, end = entry.end;
        start.ticks += round;
        end.ticks += round;

        if (start.ticks >= most)
            break;

        ahead.chords.push_back ({ start, end, entry.context, entry.naming, entry.letters });
    }

    const auto isNext = [&] (const AheadChord& chord) { return sounded.empty() || ! (chord.naming.readings[0].chord == chordOf (at (*here))); };
    const auto next = std::find_if (ahead.chords.begin(), ahead.chords.end(), isNext);
    ahead.due = next != ahead.chords.end() ? next->start.ticks : first + formTicks;
    return ahead;
}

} // namespace guidetone
