// TextWriter.h - the log as plain text, to be read or pasted into a message.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../notation/NotationStyle.h"
#include "Progression.h"

#include <string>

namespace guidetone
{

/** One chord a line, in aligned columns: bar and beat, time, and the symbol in a style.

        bar     time      chord
        1:1     0:00.02   A7
        2:4&    0:03.83   D7

    An empty line stands between two takes, and the first column is left out where no chord has a place in a song.
    Empty for an empty log. UTF-8, plain ASCII where the style is; lines end with a line feed. Never fails. */
std::string writeText (const Progression& progression, const SpellingContext& context, const NotationStyle& style = textualStyle());

} // namespace guidetone
