// ScoreBars.h - a chart's bars as a score has them: what sounds from where to where, its notes with their letters, and what is tied.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../harmony/Spelling.h"
#include "NoteValues.h"

namespace guidetone
{

/** What sounds from a writable place to the next. */
struct ScoreSpan
{
    std::int32_t start = 0;             ///< as it can be written; ticks from the bar line
    const ChartChord* chord = nullptr;  ///< nothing before the first one
    bool begins = false;                ///< whether the chord does; else it goes on from the bar before
    bool tiedFromBefore = false;        ///< over the bar line
    bool tiedOn = false;
    std::vector<Tone> notes;            ///< low to high; none where nobody plays
};

/** Pointers into the chart, which must outlive it. */
struct ScoreBar
{
    const ChartBar* bar = nullptr;
    const ChartSection* section = nullptr;
    bool sectionBegins = false, sectionEnds = false;
    std::optional<Key> key;             ///< in force, one of the thirty in use; nothing where the chart has none
    bool keyChanges = false, metreChanges = false;  ///< against the bar before it; the first one's metre does
    bool saidAgain = false;             ///< they change as well because a repeat comes back to here from other ones
    bool repeatBegins = false;          ///< also where the chart has no sign and a later one goes back to here; but not at the very beginning
    bool endingEnds = false;            ///< with this bar, an ending does
    std::vector<ScoreSpan> spans;       ///< the first one at 0; never empty
};

/** What is played where the chart does not say which notes: silence, or notes to hear the chord by. */
enum class UnsaidNotes : std::uint8_t { silent, heard };

/** All bars in the order in which they are written. */
std::vector<ScoreBar> scoreBars (const Chart& chart, UnsaidNotes unsaid);

/** Whether it says of any chord which notes it has. */
bool saysNotes (const Chart& chart);

/** A key with the same sound whose signature has at most seven accidentals. */
Key keyInUse (Key key) noexcept;

} // namespace guidetone
