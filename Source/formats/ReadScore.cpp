// SPDX-License-Identifier: GPL-3.0-or-later
#include "ReadScore.h"

#include <algorithm>
#include <utility>

namespace guidetone
{

namespace
{
    bool isShort (const ReadBar& bar) noexcept  { return bar.ticks > 0 && bar.ticks < bar.bar.metre.ticks() - 1; }

    /** What a bar says that its notes do not: it goes to the bar that stands for it. */
    void handOver (ReadBar& from, ReadBar& to)
    {
        to.bar.repeatBegins |= from.bar.repeatBegins;
        if (to.bar.endings.empty())
            to.bar.endings = std::move (from.bar.endings);
        if (! to.bar.key)
            to.bar.key = from.bar.key;
        if (! to.section)
            to.section = std::move (from.section);
        if (! from.bar.words.empty())
            to.bar.words = to.bar.words.empty() ? from.bar.words : from.bar.words + " " + to.bar.words;
    }

    void moveToEnd (ReadBar& bar)
    {
        const auto missing = bar.bar.metre.ticks() - bar.ticks;
        for (auto& chord : bar.bar.chords)
            chord.start += missing;
        for (auto& onset : bar.onsets)
            onset.start += missing;
        bar.ticks = bar.bar.metre.ticks();
    }

    /** Whether a bar before a repeat sign, which lacks something, goes on behind it with a bar that has no chord. */
    bool goesOn (const ReadBar& bar, const ReadBar& next) noexcept
    {
        return isShort (bar) && isShort (next) && next.bar.chords.empty() && bar.ticks + next.ticks == bar.bar.metre.ticks() && bar.bar.metre == next.bar.metre;
    }

    std::vector<ReadBar> withoutPickups (std::vector<ReadBar> bars)
    {
        std::vector<ReadBar> kept;
        std::int32_t pickup = 0;

        for (std::size_t i = 0; i < bars.size(); ++i)
        {
            auto& bar = bars[i];
            const bool isPickup = i == 0 && isShort (bar) && bars.size() > 1;
            const bool cutInTwo = ! kept.empty() && i + 1 < bars.size() && goesOn (kept.back(), bar);

            if (isPickup)
                pickup = bar.ticks;

            if ((isPickup && bar.bar.chords.empty() && bar.bar.repeatEnds == 0) || cutInTwo)
            {
                handOver (bar, bars[i + 1]);
                if (cutInTwo)
                    kept.back().ticks = 0;
                continue;
            }

            if (isPickup)
                moveToEnd (bar);
            else if (isShort (bar) && pickup != 0 && bar.ticks + pickup == bar.bar.metre.ticks() && (bar.bar.repeatEnds != 0 || ! bar.bar.endings.empty()))
                bar.ticks = 0;   // the pickup is the rest of it

            kept.push_back (std::move (bar));
        }

        return kept;
    }

    void fit (ReadBar& read, bool isLast)
    {
        auto& bar = read.bar;
        const auto difference = read.ticks - bar.metre.ticks();
        if (read.ticks != 0 && (difference > 1 || (difference < -1 && ! isLast)))
            bar.metre = metreLasting (read.ticks, bar.metre);

        std::stable_sort (bar.chords.begin(), bar.chords.end(), [] (const ChartChord& a, const ChartChord& b) { return a.start < b.start; });
        bar.chords.erase (std::unique (bar.chords.begin(), bar.chords.end(), [] (const ChartChord& a, const ChartChord& b) { return a.start == b.start; }), bar.chords.end());
        std::erase_if (bar.chords, [&bar] (const ChartChord& chord) { return chord.start < 0 || chord.start >= bar.metre.ticks(); });
    }

    /** Goes through the onsets of all bars and gives each chord those of its time. */
    class Voicings
    {
    public:
        void take (ReadBar& read)
        {
            auto chord = read.bar.chords.begin();
            for (const auto& onset : read.onsets)
            {
                for (; chord != read.bar.chords.end() && chord->start <= onset.start + slack; ++chord)
                    begin (*chord, onset.start);
                take (onset);
            }
            for (; chord != read.bar.chords.end(); ++chord)
                begin (*chord, -1);
        }

        void finish()
        {
            if (latest != nullptr && matches && notes.size() > 1)
                latest->voicing = notes;
            latest = nullptr;
        }

    private:
        // Symbols stand exactly, notes only where note values can: up to half a 128th away.
        static constexpr std::int32_t slack = ticksPerQuarter / 64;

        ChartChord* latest = nullptr;
        Voicing notes;
        bool matches = true;

        void begin (ChartChord& chord, std::int32_t firstOnset)
        {
            finish();
            latest = &chord;
            notes = {};
            matches = (chord.chord || ! chord.text.empty()) && firstOnset >= 0 && firstOnset - chord.start <= slack;
        }

        void take (const ReadOnset& onset)
        {
            if (notes.empty())
                notes = onset.notes;
            matches &= onset.notes == notes;
        }
    };
}

Metre metreLasting (std::int32_t ticks, Metre like) noexcept
{
    constexpr int mostBeats = 255, finest = 64;
    for (int denominator = like.denominator; denominator <= finest; denominator *= 2)
    {
        const auto beat = 4 * ticksPerQuarter / denominator;
        if (ticks % beat == 0 && ticks / beat <= mostBeats)
            return { static_cast<std::uint8_t> (ticks / beat), static_cast<std::uint8_t> (denominator) };
    }

    for (int denominator = finest; denominator > 1; denominator /= 2)
    {
        const auto beat = 4 * ticksPerQuarter / denominator;
        if ((ticks + beat - 1) / beat <= mostBeats)
            return { static_cast<std::uint8_t> ((ticks + beat - 1) / beat), static_cast<std::uint8_t> (denominator) };
    }

    return { mostBeats, 1 };
}

std::vector<ChartSection> sectionsOf (std::vector<ReadBar> bars)
{
    if (bars.size() > longestChart)
        bars.resize (longestChart);

    bars = withoutPickups (std::move (bars));
    Voicings voicings;
    for (auto& bar : bars)
    {
        fit (bar, &bar == &bars.back());
        voicings.take (bar);
    }
    voicings.finish();

    std::vector<ChartSection> sections;
    for (auto& bar : bars)
    {
        if (sections.empty() || bar.section)
            sections.push_back ({ bar.section.value_or (std::string()), {} });
        sections.back().bars.push_back (std::move (bar.bar));
    }
    return sections;
}

} // namespace guidetone
