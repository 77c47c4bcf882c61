// CsvWriter.h - the log as comma-separated values, for spreadsheets and scripts.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../notation/NotationStyle.h"
#include "Progression.h"

#include <string>

namespace guidetone
{

/** By RFC 4180: a header line, CRLF line ends, fields quoted where they hold a comma or a quote. One line a chord:

        take        counts transport starts and turns back in the song (loops), from 1
        bar         from 1; empty where there was no transport, as `beat`
        beat        from 1, three decimals: 2.500 is the second half of beat two
        start, end  seconds, six decimals; the end of a chord that still stands is empty
        symbol      "C7(b9,#11)/E"
        harte       the same in Harte's syntax
        root, bass  "Bb"; both empty for a cluster
        notes       MIDI note numbers, low to high, a space between them
        tones       the same notes spelled
        key         "C#m", in which it was named; empty where there was none
        section     the name of the section that begins with it; empty where none does
        written     the symbol in `style`; no such column without one

    Never fails. */
std::string writeCsv (const Progression& progression, const SpellingContext& context, const std::optional<NotationStyle>& style = {});

} // namespace guidetone
