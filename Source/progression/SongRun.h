// SongRun.h - stretches of a log in which the song went on without a jump, and how long a chord of one lasted.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Entry.h"

namespace guidetone
{

/** Where there is no transport a second is drawn as long as two quarter notes: as at 120. */
constexpr double quartersPerSecond = 2.0;

/** A silence without a transport is drawn no longer than this. */
constexpr double longestSilence = 4.0;

/** Ticks in a bar, and the tick at which the bar of a place began. */
std::int64_t ticksInBar (const SongPosition& place) noexcept;
std::int64_t barLineBefore (const SongPosition& place) noexcept;

/** A place so many ticks later (earlier, below 0), in the same metre and tempo. Unknown stays unknown. */
SongPosition later (SongPosition place, std::int64_t ticks) noexcept;

/** How long so many ticks last, in seconds: at the place's tempo, or as where there is no transport. */
double secondsLong (std::int64_t ticks, const SongPosition& place) noexcept;

/** How long an entry lasted, in quarter notes of the song where its transport ran; 0 while it is open. */
double quartersLong (const Entry& entry) noexcept;

/** Whether `next` goes on where `entry` was: in the same take, and with no jump of the song (a loop) or long silence between them. */
bool goesOn (const Entry& entry, const Entry& next) noexcept;

} // namespace guidetone
