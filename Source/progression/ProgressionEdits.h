// ProgressionEdits.h - what a person can do to a log: each edit takes one and gives another.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Progression.h"

namespace guidetone
{

/** A chord after the last: from where that one ends, or a bar after it began where it still sounds, for a bar. Without a transport a bar
    is two seconds. The entry is marked as edited, and its id is none that playing gives.
    @param context  what it is to be spelled in. */
Progression withAppended (const Progression& log, const Chord& chord, const Voicing& voicing, const NamingContext& context);

/** A place so many ticks later, in the same metre and tempo. Unknown stays unknown. @param ticks  0 or more. */
SongPosition later (SongPosition place, std::int64_t ticks) noexcept;

} // namespace guidetone
