// HarmonyRows.h - what the harmony tracker hears in a MIDI file, for the trainer.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace guidetone::features
{

/** Writes to the standard output the number of rows (32 bits), then for each: seconds (double), kind (a byte: 0 a gesture begins, 1 it is over,
    2 the same a bar later, told with the time at which it began), and each feature as a byte, 127 for 1: the pitch-class channels, what came
    afterwards (zeros but in kind 2), and the common values.
    @param metre  false: as if nobody knew tempo and bars
    @returns false, with a sentence on the standard error, where the file cannot be read. */
bool writeHarmonyRows (const std::string& file, bool metre);

} // namespace guidetone::features
