// Markers.h - chords as markers of other programs: Reaper's list and a script for Ardour.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Format.h"

namespace guidetone
{

/** A list for "Import regions/markers" of Reaper's Region/Marker Manager: a marker a chord, a region a section; times as minutes and seconds,
    in which no one can take them for bars. Never fails. */
std::string writeReaperMarkers (const Document& document, const WriteOptions& options);

/** A script for Ardour 7 and later, which puts a range with its symbol over each chord and section of the open session. A session's own file is
    not for others to write, and of a MIDI file's markers Ardour makes cues of a region. Never fails. */
std::string writeArdourMarkers (const Document& document, const WriteOptions& options);

} // namespace guidetone
