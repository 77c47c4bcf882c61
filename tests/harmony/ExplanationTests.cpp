// ExplanationTests.cpp - why a reading stands where it stands, in a musician's words.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "EverySet.h"
#include "harmony/Explanation.h"

using namespace guidetone;

namespace
{
    /** The explanation of the reading with that symbol. */
    std::string why (std::string_view symbol, std::string_view notes, const NamingContext& context = {})
    {
        const auto naming = name (voicing (notes), context);
        for (const auto& reading : naming.readings)
            if (leadSheetSymbol (reading.chord, { context.key, Accidentals::automatic }) == symbol)
                return explanationText (explain (naming, reading, context));

        return "not offered";
    }
}

TEST_CASE ("an explanation says what the chord is, then what is unusual about it", "[harmony][explanation]")
{
    CHECK (why ("C", "C4 E4 G4") == "major triad 0");
    CHECK (why ("C7/E", "E3 Bb3 C4") == "dominant seventh 10, no fifth 5, third in the bass 30");
    CHECK (why ("C7b9", "C3 E3 G3 Bb3 Db4") == "dominant seventh 10, with a flat ninth 20");
    CHECK (why ("Am7/D", "D2 A3 C4 E4 G4") == "minor seventh 10, bass outside the chord 20");
    CHECK (why ("Am7/C", "C4 E4 G4 A4") == "minor seventh 10, minor third in the bass 30");
}

TEST_CASE ("with a bass player and a key it says what each of them is worth", "[harmony][explanation]")
{
    CHECK (why ("C7/E", "E3 G3 Bb3 C4", in ("F")) == "dominant seventh 10, third in the bass 30, in the key 0");
    CHECK (why ("E7", "G#3 D4", in ("A", Player::band)) == "dominant seventh 10, no fifth 5, root left to the bass player 40, at home in the key -60");
    CHECK (why ("Bb7", "G#3 D4", in ("A", Player::band)) == "dominant seventh 10, no fifth 5, root left to the bass player 40, in the key 48");
    CHECK (why ("F", "F3 A3 C4", in ("C", Player::band)) == "major triad 0, in the key 6");
}

TEST_CASE ("every reading of every set is explained in one line", "[harmony][explanation][law]")
{
    Faults faults;

    for (const auto& context : { in (""), in ("Eb", Player::band) })
        forEverySetAndBass ([&] (const Voicing& notes, PitchClassSet set, int bass)
        {
            const auto naming = name (notes, context);
            for (const auto& reading : naming.readings)
            {
                const auto line = explanationText (explain (naming, reading, context));
                faults.add (reading.chord.quality != Quality::note && (line.empty() || line.find ('\n') != std::string::npos), text (set, bass));
            }
        });

    INFO (faults.first);
    CHECK (faults.count == 0);
}
