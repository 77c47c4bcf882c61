// SPDX-License-Identifier: GPL-3.0-or-later
#include "SheetRows.h"

#include <algorithm>

namespace guidetone
{

namespace
{
    /** Goes through the chart and remembers what a bar's look depends on. */
    class Planner
    {
    public:
        std::vector<SheetRow> plan (const Chart& chart)
        {
            for (const auto& section : chart.sections)
                planSection (section);

            if (! rows.empty())
                rows.back().bars.back().endsChart = true;
            return std::move (rows);
        }

    private:
        void planSection (const ChartSection& section)
        {
            if (section.bars.empty())
                return;

            beginRow (0);
            rows.back().beginsSection = true;
            rows.back().section = section.name;
            int endingColumn = -1;
            std::size_t endingBars = 0;     // so far, of the ending that runs

            for (std::size_t i = 0; i < section.bars.size(); ++i)
            {
                const auto& bar = section.bars[i];
                const bool another = endingColumn >= 0 && ! bar.endings.empty() && ! rows.back().bars.empty();
                if (another && endingColumn + endingLength (section, i) <= barsInRow)
                    beginRow (endingColumn);
                else if (column() == barsInRow)
                    beginRow (0);

                if (! bar.endings.empty())
                {
                    endingColumn = endingColumn < 0 ? column() : endingColumn;
                    endingBars = 1;
                }
                else if (endingBars > 0)
                    ++endingBars;

                // The last ending is open: nobody draws its line to the end of a long section.
                if (endingBars > barsInRow)
                    endingBars = 0;

                RowBar planned { &bar };
                planned.filler = fillerOf (bar);
                planned.showsMetre = ! lastMetre || *lastMetre != bar.metre;
                planned.inEnding = endingBars > 0;
                planned.endsEnding = planned.inEnding && bar.repeatEnds > 0;
                planned.endsSection = i + 1 == section.bars.size();
                rows.back().bars.push_back (planned);

                lastMetre = bar.metre;
                if (bar.repeatEnds > 0)
                    endingBars = 0;
            }
        }

        /** Bars until the section or the next ending, at most a row and one. */
        static int endingLength (const ChartSection& section, std::size_t from)
        {
            std::size_t length = 1;
            while (length <= barsInRow && from + length < section.bars.size() && section.bars[from + length].endings.empty())
                ++length;
            return static_cast<int> (length);
        }

        void beginRow (int indent)
        {
            rows.emplace_back();
            rows.back().indent = indent;
        }

        int column() const  { return rows.back().indent + static_cast<int> (rows.back().bars.size()); }

        Filler fillerOf (const ChartBar& bar)
        {
            if (bar.chords.empty())
                return ! sounds ? Filler::none : oneChord ? Filler::simile : Filler::slashes;

            sounds = bar.chords.back().chord || ! bar.chords.back().text.empty();
            oneChord = bar.chords.size() == 1 && bar.chords.front().start == 0;
            return Filler::none;
        }

        std::vector<SheetRow> rows;
        std::optional<Metre> lastMetre;
        bool sounds = false, oneChord = false;
    };
}

std::vector<SheetRow> rowsOf (const Chart& chart)
{
    return Planner().plan (chart);
}

std::vector<float> sharedOut (float whole, std::vector<float> needs)
{
    // Those that need more than a share get it, and the others share what is left, until all that are left have enough.
    std::vector<bool> fixed (needs.size());
    float share = 0.0f;
    for (bool changed = true; changed;)
    {
        float left = whole, count = 0.0f;
        for (std::size_t i = 0; i < needs.size(); ++i)
            if (fixed[i])
                left -= needs[i];
            else
                count += 1.0f;

        share = left / std::max (1.0f, count);
        changed = false;
        for (std::size_t i = 0; i < needs.size(); ++i)
            if (! fixed[i] && needs[i] > share)
                fixed[i] = changed = true;
    }

    for (std::size_t i = 0; i < needs.size(); ++i)
        if (! fixed[i])
            needs[i] = share;
    return needs;
}

} // namespace guidetone
