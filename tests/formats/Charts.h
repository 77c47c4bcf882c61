// Charts.h - charts for the tests: typed in one line, and many that a seed makes.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/Format.h"
#include "notation/WrittenSymbol.h"

#include <random>
#include <stdexcept>

namespace guidetone::testing
{

/** "Dm7 G7 | Cmaj7 | . | N.C." in 4/4: the chords of a bar share it, a dot goes on with the chord before. Throws on what is no chord. */
inline std::vector<ChartBar> barsOf (const std::string& text)
{
    std::vector<ChartBar> bars (1);
    std::vector<std::vector<std::string>> words (1);
    std::string word;

    for (const char c : text + " ")
        if (c == ' ' && ! word.empty())
        {
            if (word == "|")
                words.emplace_back();
            else
                words.back().push_back (word);
            word.clear();
        }
        else if (c != ' ')
            word += c;

    bars.resize (words.size());

    for (std::size_t bar = 0; bar < bars.size(); ++bar)
        for (std::size_t i = 0; i < words[bar].size(); ++i)
        {
            ChartChord chord;
            chord.start = bars[bar].metre.ticks() * static_cast<std::int32_t> (i) / static_cast<std::int32_t> (words[bar].size());
            if (words[bar][i] == ".")
                continue;
            if (words[bar][i] != "N.C.")
                chord.chord = parseLeadSheet (words[bar][i]).chord;
            if (words[bar][i] != "N.C." && ! chord.chord)
                throw std::invalid_argument ("no chord: " + words[bar][i]);
            bars[bar].chords.push_back (chord);
        }

    return bars;
}

inline Chart chartOf (const std::string& bars)
{
    Chart chart;
    chart.sections = { { {}, barsOf (bars) } };
    return chart;
}

/** The chart as barsOf() reads it: sections by a semicolon, with their names before a colon. */
inline std::string lineOf (const Chart& chart)
{
    std::string line;

    for (const auto& section : chart.sections)
    {
        line += (line.empty() ? "" : " ; ") + (section.name.empty() ? std::string() : section.name + ": ");
        for (std::size_t i = 0; i < section.bars.size(); ++i)
        {
            const auto& bar = section.bars[i];
            line += i == 0 ? "" : " | ";
            std::string chords;
            if (bar.repeatBegins)
                chords += "[ ";
            for (const int ending : bar.endings)
                chords += std::to_string (ending) + ". ";
            for (const auto& chord : bar.chords)
                chords += (chord.chord ? leadSheetSymbol (*chord.chord) : chord.text.empty() ? "N.C." : chord.text) + " ";
            if (bar.chords.empty())
                chords += ". ";
            if (bar.repeatEnds > 0)
                chords += "]x" + std::to_string (bar.repeatEnds) + " ";
            line += chords.substr (0, chords.size() - 1);
        }
    }

    return line;
}

} // namespace guidetone::testing
