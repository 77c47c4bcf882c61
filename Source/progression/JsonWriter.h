// JsonWriter.h - names and the log as JSON, for other programs.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../notation/NotationStyle.h"
#include "Progression.h"

#include <string>

namespace guidetone
{

/** One answer of the namer as one object on one line, without a line end:

        kind        "chord", "interval", "note", "cluster" or "none"
        symbol      plain-ASCII lead-sheet symbol: "C7(b9,#11)/E"; the notes of a cluster; empty for none
        harte       the same in Harte's syntax; "N" for a cluster and for none
        root, bass  "Bb"; null where there is no reading
        rootSilent  whether nobody plays the root; null where there is no reading
        tones       low to high, each { midi: 0..127, spelling: "G#", degree: "b7" or null }
        cost        of the first reading, in hundredths; null where there is none
        collection  what the notes are besides a chord: "chromatic cluster", "quartal stack on D", "C major scale"; null where nothing of the kind
        alternates  the other readings, best first, at most `alternates` of them: each with the fields above, without the collection

    Never fails. */
std::string writeJson (const Naming& naming, const SpellingContext& context, int alternates);

/** The log as one object, indented:

        format      "guidetone progression"
        version     1
        title       left out where it is empty
        entries     in the order in which they were played, each with

            id          the chord's number, as in its events
            take        counts transport starts and turns back in the song (loops), from 1
            start, end  { seconds, bar, beat, ppq, bpm, metre: "4/4", ticks, tickInBar: 960 a quarter note }; without a transport { seconds } alone;
                        `end` is null while the chord stands
            key         "C#m", or null
            player      "solo" or "band"
            revised, edited   true where hindsight or a hand has named it; else left out
            section     the name of the section that begins with it; left out where none does
            wishes      { preferred, hidden }: types of chord, by their names in style files; left out where there are none
            written     the symbol in `style`; left out without one
            and the fields of an answer, above, with all its alternates; it and each of them has, where there is a reading,
            chord       { quality: its name in style files, root and bass: pitch classes 0..11, added and omitted: ["b9"] }

    docs/log.schema.json says the same for programs. Nothing of the log is lost: readLogJson() in formats/LogJson.h gives back an equal one.
    Never fails. */
std::string writeJson (const Progression& progression, const SpellingContext& context, const std::string& title = {},
                       const std::optional<NotationStyle>& style = {});

} // namespace guidetone
