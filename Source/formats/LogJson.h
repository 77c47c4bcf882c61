// LogJson.h - the log as JSON, read back.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Format.h"

namespace guidetone
{

/** Reads what writeJson() of progression/JsonWriter.h has written, into an equal log, with its title. Of files of an earlier version, which told neither ticks nor a
    reading's own chord, places are those of bar and beat, and chords those of the Harte label. Fields that are not known are passed over.
    Refuses what is no such file, a newer version, a value of a wrong type or out of range, and more than 200000 chords: "entry 3: ...". */
ReadDocument readLogJson (std::string_view bytes);

/** The log, or the log that a chart makes, by writeJson(). */
std::string writeLogJson (const Document& document, const WriteOptions& options);

} // namespace guidetone
