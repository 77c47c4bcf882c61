// ChartBuilder.h - a chart as a reader of text comes by it: line after line, with remarks on what it passes over.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Format.h"

#include <string_view>

namespace guidetone
{

class ChartBuilder
{
public:
    Chart chart;                            ///< its title and the like are for whoever reads; sections come by the functions
    std::vector<std::string> remarks;       ///< at most maxRemarks

    static constexpr std::size_t maxRemarks = 20;

    /** The bars to come belong to a section of that name. One without bars is none. */
    void beginSection (std::string_view name);

    /** Of the bars to come; of the chart as well, where it has no bar yet and says none. */
    void setKey (Key key);
    void setMetre (Metre next) noexcept         { metre = next; }
    Metre metreNow() const noexcept             { return metre; }

    /** The next bar, in the metre and with the key that came. @returns nullptr where the chart is full, which is remarked once. */
    ChartBar* addBar();

    /** The latest bar; nullptr where there is none, and in a chart that is full. They stay where they are until the next is added. */
    ChartBar* lastBar() noexcept;
    bool hasBars() const noexcept               { return bars > 0; }

    /** What was read, with its remarks: a chart without a chord in it is refused. Nothing is left here. */
    ReadDocument take();

    /** A chord as chartChordFrom() has it; what is none is remarked. */
    ChartChord chordFrom (std::string_view text, std::size_t line);

    /** "line 3: SENTENCE" */
    void remark (std::size_t line, std::string_view sentence);

private:
    std::string sectionName;
    bool sectionBegins = true;
    Metre metre;
    std::optional<Key> nextKey;
    std::size_t bars = 0;
};

/** What lies between two white spaces, or nothing; without what stands round it. Tabs and returns are white. */
std::string_view trimmed (std::string_view text) noexcept;

/** The text in lines, by line feeds, each without a carriage return at its end; without a byte order mark. */
std::vector<std::string_view> linesOf (std::string_view text);

/** On one line: control characters become spaces, and there is none round it. */
std::string onOneLine (std::string_view text);

/** Whether both are the same, apart from the case of ASCII letters. */
bool sameWord (std::string_view a, std::string_view b) noexcept;

/** "3/4", "C", "C|". Nothing for what is no metre. */
std::optional<Metre> metreFrom (std::string_view text) noexcept;

/** Takes a decimal number without a sign off the front: "3", "92.5". Nothing, and takes nothing, where there is none or it has more than nine digits. */
std::optional<double> takeDecimal (std::string_view& text) noexcept;

/** At most so many decimals, and no needless ones: "120", "92.5". */
std::string shortDecimal (double value, int decimals);

/** A number of quarter notes a minute, 1 to 1000, at the front of the text: "120 bpm". */
std::optional<double> bpmFrom (std::string_view text) noexcept;

/** A chord, N.C. or text as it was written, in any hand that says by itself what it is. Nothing of what is not understood is lost. */
ChartChord chartChordFrom (std::string_view text);

} // namespace guidetone
