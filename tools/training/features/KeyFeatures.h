// KeyFeatures.h - the beats of a file as the key tracker sees them.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listening/ListeningSettings.h"

#include <string>

namespace guidetone::features
{

/** Writes a file's beats to the standard output: first how many as one float, then each beat as float32:
    the second at which it was known, and KeyEvidence as it stands there: sounding, struck, bass, top (12 each), chords (12 for each
    family), 1 where the chord changed, else 0, then from and to as root + 12 * family. Then, after each full step of the filter
    (KeyFilter::beatsInStep), KeyMemory's means.
    @param listen  which chords are told: those of the held keys, or the harmony
    @returns false where the file cannot be read; a sentence is on the standard error then. */
bool writeKeyFeatures (const std::string& file, Listen listen);

} // namespace guidetone::features
