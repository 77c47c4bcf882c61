// ExitCode.h - what the program returns to the shell, and how it says what went wrong.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace guidetone
{

enum ExitCode : int
{
    success = 0,
    badInput = 1,    ///< a note, a line or a file could not be used; everything else was done
    badUsage = 2,    ///< the command line makes no sense; nothing was done
    interrupted = 130 ///< Control-C, as shells have it: what was finished is there, the rest is not
};

/** Writes "guidetone: SENTENCE." to the standard error, after all that was printed so far. @returns badInput. */
ExitCode complain (const std::string& sentence);

/** Says in the same way what a person may want to know though nothing went wrong. */
void remark (const std::string& sentence);

} // namespace guidetone
