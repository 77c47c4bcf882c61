// SPDX-License-Identifier: GPL-3.0-or-later
#include "Comparison.h"

#include <algorithm>
#include <numeric>

namespace guidetone
{

namespace
{
    /** What stands at a place: a chord, text that is none, or nothing. */
    struct Standing
    {
        std::optional<WrittenChord> chord;
        std::string text;

        bool isSilent() const noexcept  { return ! chord && text.empty(); }
    };

    /** The bars of a chart in a row, from that of its first chord to that of its last. */
    class BarRow
    {
    public:
        explicit BarRow (const Chart& chart)  : key (chart.key), whole (unfolded (chart))
        {
            for (const auto& section : whole.sections)
                for (const auto& bar : section.bars)
                    if (! bars.empty() || ! bar.chords.empty())
                        bars.push_back (&bar);
                    else if (bar.key)
                        key = bar.key;
        }

        BarRow (const BarRow&) = delete;
        BarRow& operator= (const BarRow&) = delete;

        std::size_t size() const noexcept                     { return bars.size(); }
        const ChartBar& operator[] (std::size_t i) const      { return *bars[i]; }

        std::optional<Key> key;         // at the first of them

    private:
        const Chart whole;
        std::vector<const ChartBar*> bars;
    };

    /** Goes through a bar's chords with what stood before. */
    class BarReader
    {
    public:
        void begin (const ChartBar* barToRead)
        {
            bar = barToRead;
            next = 0;
            if (bar == nullptr)     // after its end nothing stands
                now = {};
        }

        /** Up to and with what begins at `tick`. */
        const Standing& at (std::int32_t tick)
        {
            for (; bar != nullptr && next < bar->chords.size() && bar->chords[next].start <= tick; ++next)
                now = { bar->chords[next].chord, bar->chords[next].text };

            return now;
        }

    private:
        const ChartBar* bar = nullptr;
        std::size_t next = 0;
        Standing now;
    };

    std::vector<std::int32_t> cutsOf (const ChartBar* one, const ChartBar* other, std::int32_t length)
    {
        std::vector<std::int32_t> cuts { 0, length };
        for (const auto* bar : { one, other })
            if (bar != nullptr)
                for (const auto& chord : bar->chords)
                    if (chord.start > 0 && chord.start < length)
                        cuts.push_back (chord.start);

        std::sort (cuts.begin(), cuts.end());
        cuts.erase (std::unique (cuts.begin(), cuts.end()), cuts.end());
        return cuts;
    }

    Likeness likenessOf (const Standing& played, const Standing& wanted, const std::optional<Key>& key)
    {
        if (played.isSilent() || wanted.isSilent())
            return played.isSilent() ? Likeness::missing : Likeness::extra;
        if (played.chord && wanted.chord)
            return guidetone::likenessOf (*played.chord, *wanted.chord, key);

        return ! played.chord && ! wanted.chord && played.text == wanted.text ? Likeness::same : Likeness::otherChord;
    }
}

std::int64_t Comparison::allTicks() const noexcept  { return std::accumulate (ticks.begin(), ticks.end(), std::int64_t { 0 }); }

Comparison compared (const Chart& playedChart, const Chart& wantedChart, const std::optional<Key>& key, ChartEnd end)
{
    const BarRow played (playedChart), wanted (wantedChart);
    Comparison comparison;
    BarReader playing, reading;
    auto keyNow = key ? key : wanted.key ? wanted.key : played.key;

    for (std::size_t i = 0; i < std::min (std::max (played.size(), wanted.size()), longestChart); ++i)
    {
        const bool goesRound = end == ChartEnd::beginsAnew && wanted.size() > 0;
        const auto* playedBar = i < played.size() ? &played[i] : nullptr;
        const auto* wantedBar = i < wanted.size() || goesRound ? &wanted[i % wanted.size()] : nullptr;
        const auto metre = (wantedBar != nullptr ? wantedBar : playedBar)->metre;

        playing.begin (playedBar);
        reading.begin (wantedBar);
        if (! key && wantedBar != nullptr)
            keyNow = i % wanted.size() == 0 && wanted.key ? wanted.key : wantedBar->key ? wantedBar->key : keyNow;

        const auto cuts = cutsOf (playedBar, wantedBar, metre.ticks());
        for (std::size_t cut = 0; cut + 1 < cuts.size(); ++cut)
        {
            const auto& isPlayed = playing.at (cuts[cut]);
            const auto& isWanted = reading.at (cuts[cut]);
            if (isPlayed.isSilent() && isWanted.isSilent())
                continue;

            const auto likeness = likenessOf (isPlayed, isWanted, keyNow);
            comparison.ticks[static_cast<std::size_t> (likeness)] += cuts[cut + 1] - cuts[cut];
            comparison.spans.push_back ({ i, metre, cuts[cut], cuts[cut + 1], isPlayed.chord, isWanted.chord, isPlayed.text, isWanted.text, likeness });
        }
    }

    return comparison;
}

} // namespace guidetone
