// FormatArguments.h - the formats of files as the command line names them, and what is said where one does not fit.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../formats/Format.h"
#include "StyleArguments.h"

namespace guidetone
{

/** The ids of the formats that are written, or read, in the order of the table. */
std::vector<std::string> writableFormats();
std::vector<std::string> readableFormats();

/** "txt, lab, csv": for a help text, or a complaint. */
std::string listed (const std::vector<std::string>& words);

/** The format of a file that is to be read (written): the one that is named, else that of the file's extension. Throws CLI::ValidationError
    where there is none, or it is only written (read).
    @param id    of --from (--to); empty where nothing is said
    @param file  "-" for the standard input (output). */
const Format& formatToRead (const std::string& id, const std::string& file);
const Format& formatToWrite (const std::string& id, const std::string& file);

/** Throws CLI::ValidationError where a style or a language is given for a format that has words of its own. */
void requireStylesOf (const Format& format, const StyleArguments& style);

} // namespace guidetone
