// RoundTripTests.cpp - what was written can be read, for every set of notes with every bass.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "EverySet.h"
#include "notation/ChordParser.h"

using namespace guidetone;

TEST_CASE ("a name loses no note, and reads back as the same notes and bass", "[notation][law]")
{
    Faults leadSheet, harte;

    for (const auto& context : everyContext)
        forEverySetAndBass ([&] (const Voicing& notes, PitchClassSet set, int bass)
        {
            const SpellingContext spelling { context.key, Accidentals::automatic };
            if (set.size() == 1)
                return;   // a note, not a chord: "C" would read back as a triad

            for (const auto& reading : name (notes, context).readings)
            {
                const auto symbol = leadSheetSymbol (reading.chord, spelling);
                const auto label = harteLabel (reading.chord, spelling);
                const auto allowed = withRoot (set, reading.chord);
                const auto written = parseLeadSheet (symbol).chord;
                const auto labelled = parseHarte (label).chord;

                leadSheet.add (! written || ! isWithin (set, written->pitchClasses()) || ! isWithin (written->requiredPitchClasses(), allowed)
                                   || written->bass.pitchClass() != (reading.chord.rootSilent ? reading.chord.root : bass),
                               text (set, bass) + ": " + symbol);
                harte.add (! labelled || ! isWithin (set, labelled->pitchClasses()) || labelled->bass.pitchClass() != reading.chord.bass,
                           text (set, bass) + ": " + label);
            }
        });

    INFO (leadSheet.first << " / " << harte.first);
    CHECK (leadSheet.count == 0);
    CHECK (harte.count == 0);
}
