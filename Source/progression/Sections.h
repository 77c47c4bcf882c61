// Sections.h - the parts of a song in a log: named by hand, and found where the same chords come again.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Progression.h"

#include <string_view>

namespace guidetone
{

/** A part of the log from a named entry until the next one; what comes before the first is a part without a name. */
struct Section
{
    std::string_view name;          ///< into the log
    std::size_t first = 0;          ///< index of its first entry
    std::size_t count = 0;          ///< of entries, 1 and above

    friend bool operator== (const Section&, const Section&) = default;
};

/** All of the log, in order; nothing for an empty log. Linear. */
std::vector<Section> sectionsOf (const Progression& log);

/** The log with a section of that name from one entry on, or named anew where one begins there; without a name none begins there, and the
    one before goes on. Names are cut to their room at a whole character. An edit as in LogEdits.h. */
Progression withSection (const Progression& log, std::size_t entry, std::string_view name);

/** Bars that come more than once, with the same chords at the same places in each bar. */
struct Repeat
{
    std::size_t count = 0;                  ///< of entries, each time, 1 and above
    int bars = 0;                           ///< how many bars it has
    std::vector<std::size_t> firsts;        ///< the first entry of each time, 2 and more, rising; none over another

    friend bool operator== (const Repeat&, const Repeat&) = default;
};

/** The literal repeats of a log whose transport ran, in the order in which they first come again. Each begins with a bar in which a chord
    begins, and lies within one run of the song. Chords count as the same by their names, where they have them, else by their notes.
    @param leastBars  shorter ones are no sections, 1 and above.
    @param gridTicks  how exactly two times must agree: starts are rounded to it, 1 and above.
    [any thread] About n log n in the bars. */
std::vector<Repeat> repeatedSections (const Progression& log, int leastBars = 4, std::int64_t gridTicks = ticksPerQuarter);

} // namespace guidetone
