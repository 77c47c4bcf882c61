// ManyFiles.h - the same work for many files at once: their outputs, messages and report, whatever becomes of one of them.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "FileArguments.h"
#include "FileReport.h"

#include <functional>

namespace guidetone
{

/** What came of one file. */
struct FileOutcome
{
    std::string text;       ///< goes where the options say
    std::string problem;    ///< what went wrong, a sentence without its full stop; empty for nothing. With one nothing is written
    std::string remark {};  ///< what a person may want to know though nothing went wrong
    FileFacts facts {};
};

/** Does `work` for every file the arguments mean, several at a time; the others are done whatever becomes of one. Outputs are whole or not there; messages and
    what goes to the standard output come in the order of the files. Control-C ends it once the files in hand are done.
    Throws CLI::ValidationError where the options contradict each other.
    @param work  [any thread, several at a time] */
ExitCode forEachFile (const FileArguments& arguments, const std::function<FileOutcome (const std::string& input)>& work);

} // namespace guidetone
