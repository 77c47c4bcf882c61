// SignedCharts.h - random charts with repeats and endings, and damaged text, for round trips and fuzzing.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Catch.h"
#include "RandomCharts.h"

#include "formats/Format.h"

namespace guidetone::testing
{

/** The charts of RandomCharts with signs on their bars. */
class SignedCharts
{
public:
    explicit SignedCharts (unsigned seed)  : charts (seed) {}

    Chart next()
    {
        auto chart = charts.next();
        if (chart.sections[0].bars[0].chords.empty())       // some chord there must be
            chart.sections[0].bars[0].chords.push_back ({ 0, written ("F#m7b5/A"), {}, {} });

        for (auto& section : chart.sections)
            for (auto& bar : section.bars)
            {
                bar.repeatBegins = charts.below (6) == 0;
                bar.repeatEnds = charts.below (6) == 0 ? 2 + static_cast<int> (charts.below (3)) : 0;
                if (charts.below (8) == 0)
                    bar.endings = charts.below (2) == 0 ? std::vector<int> { 1 } : std::vector<int> { 2, 3 };
            }

        return chart;
    }

private:
    RandomCharts charts;
};

/** A text with a few bytes changed, dropped, doubled or moved. */
class Mutations
{
public:
    explicit Mutations (unsigned seed)  : random (seed) {}

    std::string of (std::string text)
    {
        constexpr std::string_view signs = "|:[]{}()\"\\%/.-~@<>#,;x17CbN\n\0\xff\xc3";

        for (std::size_t i = 0, count = 1 + below (6); i < count && ! text.empty(); ++i)
            switch (const auto at = below (text.size()); below (5))
            {
                case 0:  text[at] = signs[below (signs.size())]; break;
                case 1:  text[at] = static_cast<char> (below (256)); break;
                case 2:  text.erase (at, 1 + below (10)); break;
                case 3:  text.insert (at, text.substr (below (text.size()), below (30))); break;
                default: text.insert (at, 1, signs[below (signs.size())]); break;
            }

        return text;
    }

private:
    std::size_t below (std::size_t n)  { return random() % n; }

    std::mt19937 random;
};

/** What every answer of a reader is: a document or one sentence, and bars that time can pass through. */
inline void checkRead (const ReadDocument& read)
{
    if (read.document.has_value() != read.problem.empty())
        FAIL ("a document and a problem, or neither: " << read.problem);
    if (! read.document)
        return;

    if (const auto* chart = std::get_if<Chart> (&*read.document))
        for (const auto& section : chart->sections)
            for (const auto& bar : section.bars)
            {
                if (section.bars.size() > longestChart || bar.metre.numerator == 0 || bar.metre.ticks() <= 0)
                    FAIL ("a bar out of bounds");
                for (std::size_t i = 0; i < bar.chords.size(); ++i)
                    if (bar.chords[i].start < 0 || bar.chords[i].start >= bar.metre.ticks() || (i > 0 && bar.chords[i - 1].start >= bar.chords[i].start))
                        FAIL ("a chord outside its bar");
            }

    CHECK_NOTHROW (logOf (*read.document));
}

} // namespace guidetone::testing
