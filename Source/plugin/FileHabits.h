// FileHabits.h - where files were saved last, and as what: where the next question for a file begins.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace guidetone
{

struct FileHabits
{
    std::string folder;                 ///< of the last file that was opened or saved; empty at first
    std::string format = "midi";        ///< the id of the format that was saved last (Format.h)

    friend bool operator== (const FileHabits&, const FileHabits&) = default;
};

} // namespace guidetone
