// Sheet.h - a lead sheet in plain text: a head, and bars between bar lines, as people type them.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Format.h"

namespace guidetone
{

/** Reads

        Blues in A                  the first line that is no music, or Title:
        Composer: ...  Key: A  Tempo: 120  Feel: Swing  Time: 4/4      one a line
        [Verse 1]                   a section; Verse: and Chorus 2: too, and bars may follow
        |: A7 | D7 . . E7 | % :|    bars (BarText.h)
        A7 D7 E7                    chords without bar lines, one a bar
        # a comment

    Other lines are remarked. It has no sheet in it where there is no chord. Linear; never throws but for lack of memory. */
ReadDocument readSheet (std::string_view bytes);

/** What readSheet() reads: everything of a chart but its notes, as long as the style is the textual one. A log is laid on the grid. */
std::string writeSheet (const Document& document, const WriteOptions& options);

} // namespace guidetone
