// GeneratedCharts.h - many different charts, the same at every run, with every chord that has a symbol.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/Chart.h"
#include "harmony/Vocabulary.h"
#include "notation/ChordSymbol.h"

#include <random>
#include <stdexcept>

namespace guidetone::test
{

inline WrittenChord chordOf (std::string_view symbol)
{
    const auto read = parseLeadSheet (symbol);
    if (! read.chord)
        throw std::invalid_argument ("no chord: " + std::string (symbol));
    return *read.chord;
}

inline ChartChord chartChord (std::string_view symbol, std::int32_t start = 0)
{
    ChartChord chord;
    chord.start = start;
    if (symbol != "N.C.")
        chord.chord = chordOf (symbol);
    return chord;
}

/** What a generated chart may have. */
struct ChartTraits
{
    std::vector<Metre> metres { { 4, 4 }, { 3, 4 }, { 6, 8 }, { 5, 4 } };
    std::vector<std::string> sectionNames { "A", "B", "C", "Intro" };
    std::vector<std::string> words { "Segno", "Coda", "D.C. al Fine", "a \xe2\x99\xad, and b" };
    std::vector<std::string> titles { "Blues for \xc3\x85sa", "5 > 4 & 3 = \"2\"", "\xe6\x97\xa5\xe6\x9c\xac" };
    bool repeats = true;
    bool metreChanges = true;
};

/** A symbol of a random quality with its tensions: any root, and now and then another bass. */
class ChartMaker
{
public:
    explicit ChartMaker (std::uint32_t seed, ChartTraits traitsToHave = {}) : random (seed), traits (std::move (traitsToHave)) {}

    Chart make()
    {
        Chart chart;
        chart.title = oneOf (traits.titles);
        chart.composer = oneOf (traits.titles);
        chart.feel = "Medium Swing";
        chart.key = oneOf (std::vector<Key> { { { 0, 0 }, Mode::major }, { { 6, -1 }, Mode::major }, { { 3, 1 }, Mode::minor } });
        chart.bpm = 60 + below (180);
        auto metre = oneOf (traits.metres);

        for (int section = 0, sections = 1 + below (4); section < sections; ++section)
        {
            ChartSection made { oneOf (traits.sectionNames), {} };
            for (int i = 0, bars = 1 + below (9); i < bars; ++i)
            {
                if (traits.metreChanges && below (12) == 0)
                    metre = oneOf (traits.metres);
                made.bars.push_back (bar (metre));
            }
            if (traits.repeats && below (2) == 0)
                repeat (made.bars);
            chart.sections.push_back (std::move (made));
        }
        return chart;
    }

    WrittenChord chord()
    {
        const auto rows = vocabulary();
        const auto& row = rows[static_cast<std::size_t> (2 + below (qualityCount - 2))];   // not a note or a fifth alone
        Chord identity { row.quality, 0, 0, false, {}, {} };
        for (const auto& tension : row.tensions)
            if (tension.cost <= 40 && below (4) == 0)
                identity.added.add (tension.degree);

        auto written = chordOf (leadSheetSymbol (identity, {}));
        written.root = written.bass = NoteName::fromFifths (below (15) - 6);
        if (below (5) == 0)
            written.bass = NoteName::fromFifths (below (15) - 6);
        return written;
    }

private:
    ChartBar bar (Metre metre)
    {
        ChartBar made;
        made.metre = metre;
        for (int beat = 0; beat < metre.numerator; ++beat)
            if (beat == 0 ? below (8) != 0 : below (4) == 0)
            {
                ChartChord placed;
                placed.start = beat * metre.ticks() / metre.numerator;
                if (below (12) != 0)
                    placed.chord = chord();
                made.chords.push_back (placed);
            }

        if (! traits.words.empty() && below (10) == 0)
            made.words = oneOf (traits.words);
        return made;
    }

    /** The whole section, with two endings where it is long enough. */
    void repeat (std::vector<ChartBar>& bars)
    {
        bars.front().repeatBegins = true;
        if (bars.size() < 4)
        {
            bars.back().repeatEnds = 2 + below (3);
            return;
        }

        bars[bars.size() - 2].endings = { 1 };
        bars[bars.size() - 2].repeatEnds = 2;
        bars.back().endings = { 2 };
    }

    int below (int bound)  { return static_cast<int> (random() % static_cast<std::uint32_t> (bound)); }

    template <typename Thing>
    Thing oneOf (const std::vector<Thing>& things)  { return things[static_cast<std::size_t> (below (static_cast<int> (things.size())))]; }

    std::mt19937 random;
    ChartTraits traits;
};

} // namespace guidetone::test
