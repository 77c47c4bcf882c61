// KeysVerb.h - `guidetone keys`: MIDI files in, the key of each moment out, as it was known at that moment.
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
void addKeysVerb (CLI::App& program, ExitCode& exitCode);

} // namespace guidetone
