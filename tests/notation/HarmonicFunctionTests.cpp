// HarmonicFunctionTests.cpp - tonic, subdominant, dominant and their relatives, there and back.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "InKey.h"
#include "notation/HarmonicFunction.h"
#include "notation/RomanNumeral.h"

#include <random>

using namespace guidetone;
using namespace guidetone::test;

namespace
{
    std::string inKey (const char* keyText, std::string_view chords)
    {
        return writtenInKey (keyText, chords, functionSymbol);
    }

    PitchClassSet notesOf (const char* keyText, std::string_view function)
    {
        const auto parsed = parseFunction (function, parseKey (keyText).value());
        INFO (function << ": " << parsed.message);
        REQUIRE (parsed.chord.has_value());
        return parsed.chord->pitchClasses();
    }
}

TEST_CASE ("the triads of a key have their functions", "[notation][function]")
{
    CHECK (inKey ("C", "C4 E4 G4 | D4 F4 A4 | E4 G4 B4 | F4 A4 C5 | G4 B4 D5 | A4 C5 E5 | B3 D4 F4") == "T Sp Dp S D Tp D7(no1)/3");
    CHECK (inKey ("Am", "A3 C4 E4 | C4 E4 G4 | D4 F4 A4 | E4 G4 B4 | E4 G#4 B4 | F4 A4 C5 | G4 B4 D5") == "t tP s d D sP dP");
    CHECK (inKey ("C", "E4 G4 C5 | G3 C4 E4 | F3 G3 B3 D4 | F3 A3 C4 D4 | C4 E4 G4 B4") == "T/3 T/5 D7/7 S(add6) TM7");
}

TEST_CASE ("dominants of other degrees stand in brackets before them", "[notation][function]")
{
    CHECK (inKey ("C", "D4 F#4 A4 C5 | A3 C#4 E4 G4 | C#4 E4 G4 Bb4 | F#4 A4 C5") == "DD7 (D7)Sp (D7(b9)(no1)/3)Sp DD7(no1)/3");
    CHECK (inKey ("Am", "B3 D#4 F#4 A4 | C4 E4 G4 Bb4 | G#3 B3 D4 F4") == "DD7 (D7)sP D7(b9)(no1)/3");
}

TEST_CASE ("borrowed chords and the Neapolitan have functions, and the rest their numerals", "[notation][function]")
{
    CHECK (inKey ("C", "F3 Ab3 C4 | Ab3 C4 Eb4 | Bb3 D4 F4 | F3 Ab3 Db4") == "s sP dP sN/3");
    CHECK (inKey ("C", "Ab3 C4 Eb4 F#4 | F#3 A#3 C#4") == "[Ger+6] [#IV]");
}

TEST_CASE ("functions are read, counter-parallels as well", "[notation][function]")
{
    CHECK (notesOf ("C", "Tg") == notesOf ("C", "Dp"));
    CHECK (notesOf ("Am", "tG") == notesOf ("Am", "sP"));
    CHECK (notesOf ("C", "(D7)Dp") == notesOf ("C", "[V7/iii]"));
    CHECK (notesOf ("C", "(s)Tp") == notesOf ("C", "Sp"));

    const auto key = parseKey ("C").value();
    CHECK (parseFunction ("", key).message == "a function is expected: T, S, D, t, s, d, their parallels, DD or sN");
    CHECK (parseFunction ("(D7", key).message == "after the bracket stands the function that it points at");
    CHECK (parseFunction ("T/9", key).message == "after the slash stands the bass as a degree of the chord, 1 to 7");
    CHECK (parseFunction ("[H]", key).position == 1);
}

TEST_CASE ("every chord's function reads back as its notes and bass, in any key", "[notation][function][law]")
{
    checkReadsBackInKeys (functionSymbol, parseFunction);
}

TEST_CASE ("moving chord and key together leaves the function as it is", "[notation][function][law]")
{
    checkMovesWithKey (functionSymbol);
}

TEST_CASE ("any text is a numeral, a function, or refused with a place inside it", "[notation][roman][function][fuzz]")
{
    std::mt19937 random (5);
    constexpr std::string_view alphabet = "IIVViiiviobb##//()[]2345679TSDtsdpPgGN+%Maddsusno,GerFtI\xc3\xb8\xe2\x99\xad";
    const auto key = parseKey ("Eb").value();
    int read = 0;

    for (int round = 0; round < 20000; ++round)
    {
        std::string text;
        for (auto length = random() % 12; length > 0; --length)
            text += alphabet[random() % alphabet.size()];

        for (const auto& parsed : { parseRoman (text, key), parseFunction (text, key) })
        {
            read += parsed.chord ? 1 : 0;
            const bool sound = parsed.chord ? parsed.message.empty() : ! parsed.message.empty() && parsed.position <= text.size();
            if (! sound)
                FAIL (text);
        }
    }

    CHECK (read > 100);
}
