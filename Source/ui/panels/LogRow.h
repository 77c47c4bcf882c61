// LogRow.h - an entry of the log as a line to be read: where, what, how long.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../../formats/ChartMarks.h"
#include "../look/Marks.h"
#include "../look/Typesetting.h"
#include "../look/Writing.h"

namespace guidetone
{

/** A line of the list. Its symbol is set once, when the line is made. */
struct LogRow
{
    juce::String place;         ///< "12:3", "4:4&"; "0:07.2" where there was no transport
    juce::String duration;      ///< "2 beats", "1.3 s"; empty while the chord stands
    juce::String spoken;        ///< the whole line for a screen reader
    juce::String percent;       ///< "87 %": how sure the name is; empty where that is not known, or the name was given by hand
    SetSymbol symbol;
    SetSymbol numeral;          ///< the chord in its key; empty where it is no chord, or the key is not known
    bool open = false;          ///< the chord still stands
    bool newTake = false;       ///< the first of a run of the transport
    bool revised = false;       ///< named again with hindsight
    bool edited = false;        ///< changed by hand; never together with `revised`
    std::optional<Mark> mark;   ///< what it is to the chart that is open: right, a substitution or wrong
    juce::String hint;          ///< the tooltip; empty for most lines
};

/** @param previousTake  the take of the entry above, or 0 for the first line.
    @param mark          nullptr where it has none. */
LogRow rowOf (const Entry& entry, std::uint32_t previousTake, const SpellingContext& spelling, const Writing& writing = {}, const ChartMark* mark = nullptr);

/** In which colour a mark is drawn: only what is not right stands out from the usual. */
juce::Colour colourOf (Mark mark, const Theme& theme, juce::Colour usual) noexcept;

/** A length in beats of the metre it began in: "1 beat", "2.5 beats" to a quarter beat; in seconds where no transport ran. */
juce::String durationText (const Entry& entry);

/** "0:07.2", "62:03.9": minutes, seconds and tenths. */
juce::String clockText (double seconds, int decimals);

} // namespace guidetone
