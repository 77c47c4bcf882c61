// SPDX-License-Identifier: GPL-3.0-or-later
#include "ContinuedChart.h"

#include "../context/Continuation.h"
#include "../notation/ChordIdentity.h"
#include "../notation/ChordSymbol.h"

#include <algorithm>

namespace guidetone
{

namespace
{
    /** What a continuation needs to know of a chart. */
    struct Played
    {
        std::vector<ChordInBar> chords;
        int bars = 0;
        Metre metre;                    ///< of the last bar
        std::optional<Key> key;         ///< in force at the end
    };

    Played played (const Chart& chart)
    {
        const auto plain = unfolded (chart);
        Played result { {}, 0, {}, plain.key };

        for (const auto& section : plain.sections)
            for (const auto& bar : section.bars)
            {
                result.metre = bar.metre;
                result.key = bar.key ? bar.key : result.key;
                for (const auto& chord : bar.chords)
                    if (chord.chord)
                        result.chords.push_back ({ identify (*chord.chord), result.bars, chord.start });

                ++result.bars;
            }

        return result;
    }
}

Chart continued (const Chart& chart, const ChartContinuation& wish)
{
    const auto before = played (chart);
    const auto known = wish.key ? wish.key : before.key;
    const int bars = std::clamp (wish.bars, 1, mostBarsToContinue);
    const auto ticksInBar = std::max (1, before.metre.ticks());
    const auto music = continued (before.chords, before.bars, { bars, wish.seed, wish.temperature, known ? certain (*known) : KeyEstimate {}, ticksInBar });

    Chart result { chart.title, chart.composer, chart.feel, known, chart.bpm, {} };
    if (music.chords.empty())
        return result;

    if (! result.key)
        result.key = keyOf (music.key);

    ChartBar empty;
    empty.metre = before.metre;
    result.sections.push_back ({ {}, std::vector<ChartBar> (static_cast<std::size_t> (bars), empty) });
    for (const auto& [chord, bar, tick] : music.chords)
        result.sections[0].bars[static_cast<std::size_t> (bar)].chords.push_back ({ tick, parseLeadSheet (leadSheetSymbol (chord, { result.key, Accidentals::automatic })).chord, {}, {} });

    return result;
}

} // namespace guidetone
