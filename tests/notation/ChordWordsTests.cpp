// ChordWordsTests.cpp - quality and inversion in words, of every chord that the namer gives.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "EverySet.h"
#include "notation/ChordWords.h"

#include <map>

using namespace guidetone;

namespace
{
    std::string inWords (std::string_view notes, const NamingContext& context = {})
    {
        return chordWords (name (voicing (notes), context).readings[0].chord);
    }
}

TEST_CASE ("a chord's quality and inversion are said in the words of a theory book", "[notation][words]")
{
    CHECK (inWords ("F#3 G3 B3 D4") == "major seventh, third inversion");
    CHECK (inWords ("C4 E4 G4") == "major");
    CHECK (inWords ("E4 G4 C5") == "major, first inversion");
    CHECK (inWords ("G3 C4 Eb4") == "minor, second inversion");
    CHECK (inWords ("F3 G3 B3 D4") == "dominant seventh, third inversion");
    CHECK (inWords ("B3 D4 F4 A4") == "half-diminished seventh");
    CHECK (inWords ("C4 E4 G#4") == "augmented");
    CHECK (inWords ("C4 F4 G4") == "suspended fourth");
    CHECK (inWords ("C4 G4") == "open fifth");
}

TEST_CASE ("tensions and omissions are said so that nothing is lost", "[notation][words]")
{
    CHECK (inWords ("G3 B3 D4 F4 Ab4") == "dominant seventh with flat ninth");
    CHECK (inWords ("C3 E3 G3 Bb3 D4") == "dominant ninth");
    CHECK (inWords ("C3 E3 G3 Bb3 D4 A4") == "dominant thirteenth");
    CHECK (inWords ("C3 E3 G3 Bb3 A4") == "dominant seventh with thirteenth");
    CHECK (inWords ("C3 Eb3 G3 Bb3 D4 F4") == "minor eleventh");
    CHECK (inWords ("C4 E4 G4 A4 D5") == "major with added sixth and ninth");
    CHECK (inWords ("C4 G4 Bb4") == "dominant seventh without third");
    CHECK (inWords ("D2 A3 C4 E4 G4") == "minor seventh, over the fourth");
    CHECK (inWords ("G#3 D4", in ("A", Player::band)) == "dominant seventh without fifth, root silent");
}

TEST_CASE ("answers that are no chords have words too", "[notation][words]")
{
    const auto answer = [] (std::string_view notes) { return chordWords (name (voicing (notes))); };
    CHECK (answer ("C4 E4") == "major third");
    CHECK (answer ("F#3 C5") == "tritone");
    CHECK (answer ("D4") == "single note");
    CHECK (answer ("C4 C#4 D4 D#4") == "cluster");
    CHECK (answer ("") == "");
    CHECK (answer ("C4 E4 G4") == "major");
}

TEST_CASE ("chords of one root with the same words have the same tones and bass", "[notation][words][law]")
{
    std::map<std::string, std::pair<int, int>> toneBitsAndBass;
    Faults faults;

    for (const auto& context : everyContext)
        forEverySetAndBass ([&] (const Voicing& notes, PitchClassSet, int)
        {
            for (const auto& reading : name (notes, context).readings)
            {
                const auto words = chordWords (reading.chord);
                PitchClassSet tones;
                soundingDegrees (reading.chord).forEach ([&tones] (Degree degree) { tones.add (semitones (degree)); });
                const auto said = std::pair<int, int> (tones.bits, wrapToOctave (reading.chord.bass - reading.chord.root));
                faults.add (toneBitsAndBass.try_emplace (words, said).first->second != said, words);
            }
        });

    INFO (faults.first);
    CHECK (faults.count == 0);
}
