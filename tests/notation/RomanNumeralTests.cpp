// RomanNumeralTests.cpp - chords as degrees of their key, there and back.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "InKey.h"
#include "notation/RomanNumeral.h"

using namespace guidetone;
using namespace guidetone::test;

namespace
{
    /** The numerals of chords, each a group of notes between bars. */
    std::string inKey (const char* keyText, std::string_view chords, RomanSigns signs = RomanSigns::ascii)
    {
        return writtenInKey (keyText, chords, [signs] (const Chord& chord, const Key& key) { return romanNumeral (chord, key, signs); });
    }

    std::string tonesOf (const char* keyText, std::string_view numeral)
    {
        const auto parsed = parseRoman (numeral, parseKey (keyText).value());
        if (! parsed.chord)
            return parsed.message;

        std::string text = toText (parsed.chord->root) + ":";
        parsed.chord->degrees.forEach ([&text] (Degree degree) { text += " " + std::string (toText (degree)); });
        return parsed.chord->bass == parsed.chord->root ? text : text + " /" + toText (parsed.chord->bass);
    }
}

TEST_CASE ("diatonic chords have the numerals of their degrees, with figured bass", "[notation][roman]")
{
    CHECK (inKey ("E", "G#3 B3 E4 | A3 C#4 E4 | F#3 B3 D#4 | F#3 A3 C#4") == "I6 IV V6/4 ii");
    CHECK (inKey ("C", "G3 B3 D4 F4 | B3 D4 F4 G4 | D3 F3 G3 B3 | F3 G3 B3 D4") == "V7 V6/5 V4/3 V4/2");
    CHECK (inKey ("C", "C3 E3 G3 B3 | D3 F3 A3 C4 | E3 G3 B3 D4 | F3 A3 C4 E4") == "IM7 ii7 iii7 IVM7");
    CHECK (inKey ("C", "B3 D4 F4 | B3 D4 F4 A4 | F4 A4 B4 D5") == "viio vii%7 vii%4/3");
    CHECK (inKey ("Am", "A3 C4 E4 | B3 D4 F4 | C4 E4 G4 | D4 F4 A4 | E4 G4 B4 | E4 G#4 B4 | F4 A4 C5 | G4 B4 D5") == "i iio III iv v V VI VII");
    CHECK (inKey ("Am", "B3 D4 F4 A4 | G#3 B3 D4 | G#3 B3 D4 F4 | G3 B3 D4 F4 | C4 E4 G#4") == "ii%7 viio viio7 VII7 III+");
    CHECK (inKey ("D", "F#4 G4 B4 D5") == "IVM4/2");
}

TEST_CASE ("tensions, suspensions, additions and omissions are kept", "[notation][roman]")
{
    CHECK (inKey ("C", "G3 B3 D4 F4 A4 | G3 B3 D4 F4 Ab4 | G3 B3 F4 A4 E5") == "V9 V7(b9) V13");
    CHECK (inKey ("C", "G3 C4 D4 F4 | C4 F4 G4 | C4 E4 G4 D5") == "V7sus4 Isus4 I(add9)");
    CHECK (inKey ("C", "G3 D4 F4 | C4 G4 | G3 C4") == "V7(no3) I5 I6/4(no3)");
    CHECK (inKey ("C", "B2 G3 D4 F4 Ab4") == "V6/5(b9)");
    CHECK (inKey ("C", "G2 F4 A4 C5 | D2 C4 E4 G4") == "IV/5 I/2");
}

TEST_CASE ("figured bass counts thirds from the root that theory gives a chord", "[notation][roman]")
{
    CHECK (inKey ("C", "F3 A3 C4 D4 | D3 F3 A3 B3 | E3 G3 B3 C4 | C4 E4 G4 A4") == "ii6/5 vii%6/5 IM6/5 I(add6)");
    CHECK (inKey ("Cm", "F3 Ab3 C4 D4 | C4 Eb4 G4 A4") == "ii%6/5 i(add6)");
    CHECK (inKey ("C", "F3 Ab3 C4 D4 | A3 C4 E4 F#4") == "iv(add6) vii%6/5/V");
    CHECK (inKey ("Am", "B3 D4 F4 G#4 | D4 F4 G#4 B4 | F4 G#4 B4 D5") == "viio6/5 viio4/3 viio4/2");
    CHECK (inKey ("C", "F#3 A3 C4 Eb4 | C4 Eb4 F#4 A4") == "viio7/V io7");
}

TEST_CASE ("a chord from outside the key that points at a degree is applied to it", "[notation][roman]")
{
    CHECK (inKey ("C", "D4 F#4 A4 | D4 F#4 A4 C5 | F#4 A4 C5 D5 | C#4 E4 G4 Bb4 | A3 C#4 E4 G4 | E4 G#4 B4") == "V/V V7/V V6/5/V viio7/ii V7/ii V/vi");
    CHECK (inKey ("C", "F#4 A4 C5 E5 | E4 G4 Bb4 C5") == "vii%7/V V6/5/IV");
    CHECK (inKey ("Am", "B3 D#4 F#4 A4 | C#4 E4 G4 Bb4 | C4 E4 G4 Bb4 | A3 C#4 E4 G4") == "V7/V viio7/iv V7/VI V7/iv");
}

TEST_CASE ("what the key has by another road is not applied", "[notation][roman]")
{
    CHECK (inKey ("A", "A3 C#4 E4 G4 | D4 F#4 A4 C5 | E4 G#4 B4 D5") == "I7 IV7 V7");   // the blues
    CHECK (inKey ("Am", "A3 C#4 E4 | D4 F#4 A4 C5 | G3 B3 D4") == "I IV7 VII");        // Picardy, Dorian
    CHECK (inKey ("C", "G3 B3 D4 F4 Eb5") == "V7(b13)");
}

TEST_CASE ("borrowed chords, the Neapolitan and the augmented sixths have their names", "[notation][roman]")
{
    CHECK (inKey ("C", "Ab3 C4 Eb4 | Bb3 D4 F4 | F3 Ab3 C4 | Eb3 G3 Bb3 | C4 Eb4 G4") == "bVI bVII iv bIII i");
    CHECK (inKey ("C", "Db4 F4 Ab4 | F3 Ab3 Db4") == "bII N6");
    CHECK (inKey ("Am", "Bb3 D4 F4 | D3 F3 Bb3") == "bII N6");
    CHECK (inKey ("C", "Ab3 C4 F#4 | Ab3 C4 D4 F#4 | Ab3 C4 Eb4 F#4") == "It+6 Fr+6 Ger+6");
    CHECK (inKey ("Cm", "Ab3 C4 F#4 | Ab3 C4 D4 F#4 | Ab3 C4 Eb4 F#4") == "It+6 Fr+6 Ger+6");
}

TEST_CASE ("numerals can be set with the signs of print", "[notation][roman]")
{
    CHECK (inKey ("C", "B3 D4 F4 A4 | B3 D4 F4 Ab4 | Ab3 C4 Eb4", RomanSigns::typed) == "vii\u00f87 viio7 bVI");
    CHECK (inKey ("C", "B3 D4 F4 A4 | B3 D4 F4 Ab4 | Ab3 C4 Eb4", RomanSigns::typeset) == "vii\u00f87 vii\u00b07 \u266dVI");
}

TEST_CASE ("numerals are read in the hands that musicians write", "[notation][roman]")
{
    CHECK (tonesOf ("C", "V65") == tonesOf ("C", "V6/5"));
    CHECK (tonesOf ("C", "V2") == tonesOf ("C", "V4/2"));
    CHECK (tonesOf ("C", "viidim7") == tonesOf ("C", "viio7"));
    CHECK (tonesOf ("C", "vii\u00b07") == tonesOf ("C", "viio7"));
    CHECK (tonesOf ("C", "vii/o7") == tonesOf ("C", "vii%7"));
    CHECK (tonesOf ("C", "vii\u00f87") == tonesOf ("C", "vii%7"));
    CHECK (tonesOf ("C", "iim7b5") == tonesOf ("C", "ii%7"));
    CHECK (tonesOf ("C", "IImaj7") == tonesOf ("C", "IIM7"));
    CHECK (tonesOf ("C", "IIm7") == tonesOf ("C", "ii7"));
    CHECK (tonesOf ("C", "N") == tonesOf ("C", "bII"));
    CHECK (tonesOf ("C", "N6") == tonesOf ("C", "bII6"));
    CHECK (tonesOf ("C", "Ger6/5") == tonesOf ("C", "Ger+6"));
    CHECK (tonesOf ("C", "\u266dVII") == tonesOf ("C", "bVII"));
    CHECK (tonesOf ("C", "V7b9") == tonesOf ("C", "V7(b9)"));
    CHECK (tonesOf ("C", "V43/V") == "D: 1 3 5 b7 /A");
    CHECK (tonesOf ("Am", "viio6") == "G#: 1 b3 b5 /B");
    CHECK (tonesOf ("Am", "bviio") == "G: 1 b3 b5");
    CHECK (tonesOf ("Am", "bVII") == tonesOf ("Am", "VII"));
    CHECK (tonesOf ("Am", "V7/bVI") == tonesOf ("Am", "V7/VI"));
    CHECK (tonesOf ("Am", "bII6") == "Bb: 1 3 5 /D");
    CHECK (tonesOf ("C", "V7/V/V") == "A: 1 3 5 b7");
    CHECK (tonesOf ("C", "viio7/ii") == "C#: 1 b3 b5 bb7");
    CHECK (tonesOf ("C", "IV/5") == "F: 1 3 5 /G");
    CHECK (tonesOf ("Eb", "It+6") == "Cb: 1 3 b7");
}

TEST_CASE ("what is no numeral is said, with its place", "[notation][roman]")
{
    const auto key = parseKey ("C").value();
    CHECK (parseRoman ("", key).message == "a numeral I to VII or i to vii is expected");
    CHECK (parseRoman ("H7", key).position == 0);
    CHECK (parseRoman ("V7/9", key).message == "after the slash stands the numeral that the chord points at, or the degree of its bass, 1 to 7");
    CHECK (parseRoman ("Vblah", key).position == 1);
    CHECK (parseRoman ("bbbI/bbbI/bbbI", key).message == "it would need more than three accidentals");
    CHECK (parseRoman ("V6/4(no5)", key).message == "the figures put a tone into the bass that is left out");
}

TEST_CASE ("every chord's numeral reads back as its notes and bass, in any key", "[notation][roman][law]")
{
    checkReadsBackInKeys ([] (const Chord& chord, const Key& key) { return romanNumeral (chord, key); }, parseRoman);
}

TEST_CASE ("numerals are read in all thirty keys, however many accidentals that takes", "[notation][roman][law]")
{
    const auto chords = everyReading();
    Faults faults;
    int turn = 0;

    for (const auto key : allKeys())
        for (const auto& atC : chords)
        {
            const auto chord = transposed (atC, ++turn % 12);
            const auto numeral = romanNumeral (chord, key);
            faults.add (! readsBack (parseRoman (numeral, key), chord), numeral + " in " + toText (key));
        }

    INFO (faults.first);
    CHECK (faults.count == 0);
}

TEST_CASE ("moving chord and key together leaves the numeral as it is", "[notation][roman][law]")
{
    checkMovesWithKey ([] (const Chord& chord, const Key& key) { return romanNumeral (chord, key); });
}
