// ConvertVerb.h - `guidetone convert`: a file in one format in, the same music in another out.
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
void addConvertVerb (CLI::App& program, ExitCode& exitCode);

} // namespace guidetone
