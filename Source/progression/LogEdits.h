// LogEdits.h - what a person changes in a log: another name, a chord less, one more.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Progression.h"

namespace guidetone
{

/** The log with another of its readings as the name of one entry: that one comes first, the others keep their order. So it is the chord's
    name wherever the log is read or written. The log as it is, where there is no such entry or reading, or it is the name already.
    @param entry    index in the log
    @param reading  index in the entry's readings, 0 the name it has. */
Progression renamed (const Progression& log, std::size_t entry, int reading);

/** The log without some of its entries, by their indices, in any order. */
Progression without (const Progression& log, const std::vector<std::size_t>& indices);

/** A chord after the last: from where that one ends, or a bar after it began where it still sounds, for a bar. Without a transport a bar
    is two seconds. The entry is marked as edited, and its id is none that playing gives.
    @param context  what it is to be spelled in. */
Progression appended (const Progression& log, const Chord& chord, const Voicing& voicing, const NamingContext& context);

/** A place so many ticks later, in the same metre and tempo. Unknown stays unknown. @param ticks  0 or more. */
SongPosition later (SongPosition place, std::int64_t ticks) noexcept;

} // namespace guidetone
