// ScoreCharts.h - charts as scores have them: those of RandomCharts with repeats, endings and voicings, as a reader gives them back.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "RandomCharts.h"

#include "formats/Format.h"
#include "harmony/VoiceLeading.h"
#include "notation/ChordIdentity.h"

namespace guidetone::testing
{

/** Which of the things that some charts have this one has. */
struct ScoreExtras
{
    bool repeats = false, voicings = false, triplets = false;
};

inline void addRepeats (ChartSection& section, RandomCharts& random)
{
    const auto bars = section.bars.size();
    if (bars < 3)
        return;

    section.bars[0].repeatBegins = true;
    if (random.below (2) == 0)
        section.bars[bars - 1].repeatEnds = static_cast<int> (2 + random.below (3));
    else
    {
        section.bars[bars - 2].endings = { 1 };
        section.bars[bars - 2].repeatEnds = 2;
        section.bars[bars - 1].endings = { 2 };
    }
}

inline Chart scoreChart (RandomCharts& random, ScoreExtras extras)
{
    auto chart = random.next();
    auto key = chart.key;
    std::optional<Voicing> previous;

    for (auto& section : chart.sections)
    {
        if (extras.repeats)
            addRepeats (section, random);

        for (auto& bar : section.bars)
        {
            if (bar.key == key)
                bar.key.reset();
            key = bar.key ? bar.key : key;

            if (extras.triplets && random.below (2) == 0)
                bar.chords = { { 0, written ("Dm7"), {}, {} }, { 320, written ("G7(b9)/B"), {}, {} }, { 960, {}, {}, {} }, { 1120, written ("C"), {}, {} } };

            for (auto& chord : bar.chords)
                if (extras.voicings && chord.chord)
                {
                    chord.voicing = voicingToHear (identify (*chord.chord), previous).transposed (random.below (2) == 0 ? 0 : 12);
                    previous = chord.voicing;
                }
        }
    }

    // A score has at least one symbol, or nobody knows that it has any.
    if (chart.sections[0].bars[0].chords.empty())
        chart.sections[0].bars[0].chords = { { 0, written ("C"), {}, extras.voicings ? Voicing { 48, 52, 55 } : Voicing() } };
    return chart;
}

} // namespace guidetone::testing
