// TextWriter.h - the log as plain text, to be read or pasted into a message.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Progression.h"

#include <string>

namespace guidetone
{

/** One chord a line, in aligned columns: bar and beat, time, symbol.

        bar     time      chord
        1:1     0:00.02   A7
        2:4&    0:03.83   D7

    An empty line stands between two takes, and the first column is left out where no chord has a place in a song.
    Empty for an empty log. UTF-8, plain ASCII in fact; lines end with a line feed. Never fails. */
std::string writeText (const Progression& progression, const SpellingContext& context);

} // namespace guidetone
