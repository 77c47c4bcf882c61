// NumeralTextTests.cpp - Roman numerals as they are set and said.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "EveryReading.h"
#include "notation/RomanNumeral.h"
#include "ui/look/NumeralText.h"
#include "ui/look/Typesetting.h"

using namespace guidetone;

namespace
{

using Role = SymbolRun::Role;

/** Each run with a letter for its role: r root, a accidental, q quality, t tension, s slash, b bass, h raised. */
std::string set (const std::string& numeral)
{
    std::string result;

    for (const auto& run : numeralRuns (numeral))
        result += (result.empty() ? "" : " ") + run.text + '.' + "raqtsbapkh"[static_cast<int> (run.role)];

    return result;
}

} // namespace

TEST_CASE ("numerals are set with raised figures, and their target behind a slash", "[ui][numeral]")
{
    CHECK (set ("I") == "I.r");
    CHECK (set ("V7") == "V.r 7.t");
    CHECK (set ("ii6/5") == "ii.r 6.t 5.t");
    CHECK (set ("V4/3/V") == "V.r 4.t 3.t /.s V.b");
    CHECK (set ("IV/5") == "IV.r /.s 5.b");
    CHECK (set ("vii\xc2\xb0") == "vii.r \xc2\xb0.h");
    CHECK (set ("vii\xc3\xb8" "7") == "vii.r \xc3\xb8" "7.t");
    CHECK (set ("ii\xc3\xb8" "6/5") == "ii.r \xc3\xb8.h 6.t 5.t");
    CHECK (set ("IVM9") == "IV.r M9.t");
    CHECK (set ("\xe2\x99\xadVI") == "\xe2\x99\xad.a VI.r");
    CHECK (set ("I/\xe2\x99\xad" "7") == "I.r /.s \xe2\x99\xad.a 7.b");
    CHECK (set ("V7(\xe2\x99\xad" "9)") == "V.r 7.t (\xe2\x99\xad" "9).q");
    CHECK (set ("V7sus4") == "V.r 7.t sus4.q");
    CHECK (set ("Ger+6") == "Ger.r +6.t");
    CHECK (set ("N6") == "N.r 6.t");
    CHECK (set ("") == "");
}

TEST_CASE ("numerals are said in words", "[ui][numeral]")
{
    CHECK (spokenNumeral ("V7") == "five seven");
    CHECK (spokenNumeral ("V6/5/ii") == "five six five of two");
    CHECK (spokenNumeral ("\xe2\x99\xadVI") == "flat six");
    CHECK (spokenNumeral ("vii\xc3\xb8" "7") == "seven half diminished seven");
    CHECK (spokenNumeral ("IVM7") == "four major seven");
    CHECK (spokenNumeral ("IV/5") == "four over five");
    CHECK (spokenNumeral ("Ger+6") == "German augmented six");
    CHECK (spokenNumeral ("V7(\xe2\x99\xad" "9)") == "five seven flat 9");
    CHECK (spokenNumeral ("").isEmpty());
}

TEST_CASE ("of every chord's numeral nothing is lost between the text and the page, in both modes", "[ui][numeral]")
{
    const juce::ScopedJuceInitialiser_GUI gui;

    for (const auto& key : { *parseKey ("C"), *parseKey ("Am") })
        for (const auto& reading : everyReading())
            for (const int root : { 0, 2, 7, 11 })
            {
                const auto numeral = romanNumeral (transposed (reading, root), key, RomanSigns::typeset);
                std::string text;

                for (const auto& run : numeralRuns (numeral))
                    text += run.text;

                const auto withoutSlashes = [] (std::string s) { std::erase (s, '/'); return s; };
                INFO (numeral);
                REQUIRE (withoutSlashes (text) == withoutSlashes (numeral));
                REQUIRE (spokenNumeral (numeral).isNotEmpty());
            }

    CHECK_FALSE (SetSymbol (numeralRuns ("V6/5/V"), SetSymbol::Style::display).ink().isEmpty());
}

TEST_CASE ("no text is a numeral that harms", "[ui][numeral]")
{
    for (const auto* text : { "(", "()", "/", "//", "V(", "V7(b9", ")", "x", "\xe2\x99", "V7//", "9999999999/1", "iIvV" })
    {
        numeralRuns (text);
        spokenNumeral (text);
    }
}
