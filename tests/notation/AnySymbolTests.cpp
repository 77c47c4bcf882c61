// AnySymbolTests.cpp - one door for all hands: which of them a text is taken for.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "EverySet.h"
#include "notation/AnySymbol.h"
#include "notation/MusicXmlHarmony.h"
#include "notation/WrittenSymbol.h"

#include <random>

using namespace guidetone;

namespace
{
    ReadingContext inKey (const char* key)  { return { NoteLanguage::english, parseKey (key) }; }

    std::string plain (const ParsedSymbol& parsed)
    {
        return parsed.chord ? leadSheetSymbol (*parsed.chord) : parsed.saysNoChord ? "N.C." : parsed.message;
    }

    std::string inC (std::string_view text)                      { return plain (parseAnySymbol (text, inKey ("C"))); }
    std::string withoutKey (std::string_view text)               { return plain (parseAnySymbol (text, {})); }
    std::string inCAs (Manner manner, std::string_view text)     { return plain (parseSymbolIn (manner, text, inKey ("C"))); }
}

TEST_CASE ("in a key numerals, functions and numbers are read beside symbols and words", "[notation][any-symbol]")
{
    CHECK (inC ("Dm7") == "Dm7");
    CHECK (inC ("D:min7") == "Dm7");
    CHECK (inC ("D minor seventh") == "Dm7");
    CHECK (inC ("ii7") == "Dm7");
    CHECK (inC ("V65/V") == "D7/F#");
    CHECK (inC ("bVI") == "Ab");
    CHECK (inC ("Sp") == "Dm");
    CHECK (inC ("(D7)Sp") == "A7");
    CHECK (inC ("4\u03947") == "Fmaj7");
    CHECK (inC ("5/7") == "G/B");
    CHECK (inC ("N6") == "Db/F");
    CHECK (inC ("<harmony><root><root-step>D</root-step></root><kind>minor-seventh</kind></harmony>") == "Dm7");
    CHECK (inC (musicXmlNoChord) == "N.C.");
    CHECK (plain (parseAnySymbol ("i6", inKey ("F#m"))) == "F#m/A");
}

TEST_CASE ("a chord symbol goes before everything that looks like it", "[notation][any-symbol]")
{
    CHECK (inC ("D7") == "D7");
    CHECK (inC ("d") == "D");
    CHECK (inC ("b7") == "B7");
    CHECK (inC ("N") == "N.C.");

    CHECK (inCAs (Manner::function, "D7") == "G7");
    CHECK (inCAs (Manner::function, "d") == "Gm");
    CHECK (inCAs (Manner::nashville, "b7") == "Bb");
    CHECK (inCAs (Manner::roman, "N") == "Db");
}

TEST_CASE ("one hand alone reads no other", "[notation][any-symbol]")
{
    CHECK (inCAs (Manner::symbol, "Cm7") == "Cm7");
    CHECK (inCAs (Manner::symbol, "N.C.") == "N.C.");
    CHECK (inCAs (Manner::words, "C minor, first inversion") == "Cm/Eb");
    CHECK (inCAs (Manner::harte, "C:min/b3") == "Cm/Eb");

    CHECK (inCAs (Manner::roman, "Dm7") == "a numeral I to VII or i to vii is expected");
    CHECK (inCAs (Manner::musicXml, "Dm7") == "there is no <harmony> element");
    CHECK (inCAs (Manner::symbol, "V7") == "a chord symbol begins with a note name, A to G");
    CHECK (inCAs (Manner::words, "V7") == "a chord symbol begins with a note name, A to G");
}

TEST_CASE ("what only lacks a key is told so", "[notation][any-symbol][bad-input]")
{
    for (const auto* text : { "V7", "Tp", "1-", "(D7)Sp", "Ger+6" })
        CHECK (withoutKey (text) == "this counts from the tonic of a key, and no key is given");

    CHECK (withoutKey ("H7") == "a chord symbol begins with a note name, A to G");
    CHECK (withoutKey ("") == "a chord symbol begins with a note name, A to G");
}

TEST_CASE ("the hand that came farthest says what it did not understand, and where", "[notation][any-symbol][bad-input]")
{
    const auto place = [] (std::string_view text) { return parseAnySymbol (text, inKey ("C")).position; };
    CHECK (inC ("H7") == "this begins like no chord symbol, and like no numeral, function or number of a key");
    CHECK (inC ("Cmaj7x") == "\"x\" is not understood");
    CHECK (place ("Cmaj7x") == 5);
    CHECK (inC (" V7x") == "\"x\" is not understood");
    CHECK (place (" V7x") == 3);
    CHECK (place ("   ") <= 3);
}

TEST_CASE ("any text is a chord or a sentence with a place inside it, in every hand", "[notation][any-symbol][fuzz]")
{
    constexpr std::string_view pieces[] { "V", "ii", "b", "#", "C", "T", "Sp", "(D7)", "[", "]", "(", ")", "/", "7", "65", "5", "6-", " ", "<harmony>", "Ger+6", "N", "o", "%", "with", " major", "(no1)", "(no3)", "(no5)", "bbb", "###", "maj7", "sus4", "C#", "1", "4" };
    std::mt19937 random (3);
    Faults faults;

    for (int i = 0; i < 20000; ++i)
    {
        std::string text;
        for (auto length = random() % 6; length > 0; --length)
            text += pieces[random() % std::size (pieces)];

        std::vector<ParsedSymbol> answers { parseAnySymbol (text, {}), parseAnySymbol (text, inKey ("Ebm")) };
        for (int manner = 0; manner < mannerCount; ++manner)
            answers.push_back (parseSymbolIn (static_cast<Manner> (manner), text, inKey ("C#")));

        for (const auto& answer : answers)
        {
            faults.add (answer.message.empty() != (answer.chord.has_value() || answer.saysNoChord) || answer.position > text.size(), text);
            if (answer.chord)
                faults.add (answer.chord->degrees.empty() || std::abs (answer.chord->root.accidental) > 3 || std::abs (answer.chord->bass.accidental) > 3
                                || ! parseSymbol (leadSheetSymbol (*answer.chord)).chord,
                            text + " as " + leadSheetSymbol (*answer.chord));
        }
    }

    INFO (faults.first);
    CHECK (faults.count == 0);
}
