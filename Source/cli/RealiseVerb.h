// RealiseVerb.h - `guidetone realise`: plays a log or a chart in a form of voicing, as a MIDI file.
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
void addRealiseVerb (CLI::App& program, ExitCode& exitCode);

} // namespace guidetone
