// CompareVerb.h - `guidetone compare`: what was played against a chart, bar by bar.
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
void addCompareVerb (CLI::App& program, ExitCode& exitCode);

} // namespace guidetone
