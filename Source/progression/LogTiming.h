// LogTiming.h - when the chords of a log begin and end, changed by hand: split, merged, moved, set on a grid, short ones joined.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Progression.h"

namespace guidetone
{

// Edits as in LogEdits.h. Chords keep their order and none is left without length: where an edit would do that, the log stays as it is.
// Ticks are those of the song, 960 to the quarter note; without a transport a second has two quarter notes (SongRun.h). A chord that
// still sounds has no end to be changed. "Neighbours" are chords of one run of the song: in one take, and no jump or long silence between.

/** One entry as two, the second from `ticks` after the start of the first, with the same name and notes. */
Progression split (const Progression& log, std::size_t entry, std::int64_t ticks);

/** The same at a moment of the log, in seconds. */
Progression splitAt (const Progression& log, std::size_t entry, double seconds);

/** One entry and its next neighbour as one, with the first one's name and notes, until the second one's end. */
Progression mergedWithNext (const Progression& log, std::size_t entry);

/** What becomes of the neighbours that follow a chord whose end moves. */
enum class Followers : std::uint8_t
{
    giveWay,    ///< the next begins later, where the chord now lasts into it; a gap stays a gap
    shift       ///< they move with the end
};

/** The start of one entry so many ticks later (earlier, below 0), and its end. The neighbour before it ends earlier, where the chord now
    begins within it. */
Progression moved (const Progression& log, std::size_t entry, std::int64_t startByTicks, std::int64_t endByTicks, Followers followers);

/** Some entries so many ticks later (earlier, below 0) together, those that still sound left out. A neighbour that stays where it is gives way. */
Progression shifted (const Progression& log, const std::vector<std::size_t>& indices, std::int64_t ticks);

/** Some entries on the nearest lines of a grid, those without a transport left out. Of several neighbours that come to stand on one line the
    first stands there, and they share the time to the line that follows. What touched its next neighbour touches it again.
    @param gridTicks  the distance of its lines, counted from the bar lines, 1 and above. */
Progression onGrid (const Progression& log, const std::vector<std::size_t>& indices, std::int64_t gridTicks);

/** The log without the chords that were shorter, which the neighbour before goes on in their place. */
Progression withoutShorterThanSeconds (const Progression& log, double seconds);
Progression withoutShorterThanTicks (const Progression& log, std::int64_t ticks);

/** How many chords that would leave out. Linear. */
std::size_t countShorterThanTicks (const Progression& log, std::int64_t ticks) noexcept;

/** How long an entry lasted; 0 while it is open. */
std::int64_t ticksLong (const Entry& entry) noexcept;

} // namespace guidetone
