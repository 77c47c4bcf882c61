// PlayVerb.h - `guidetone play`: a MIDI file played at its own pace, its chords printed as they fall.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ExitCode.h"

namespace CLI
{
class App;
}

namespace guidetone
{

/** Adds the verb; when it is the one called, parsing the command line runs it and sets `exitCode`. */
void addPlayVerb (CLI::App& program, ExitCode& exitCode);

} // namespace guidetone
