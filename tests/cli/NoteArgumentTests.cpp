// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"

#include "cli/NoteArguments.h"

using namespace guidetone;

namespace
{
    std::vector<int> notes (std::string_view line)
    {
        const auto parsed = parseNotes (wordsOf (line));
        INFO (parsed.problem);
        CHECK (parsed.problem.empty());
        return parsed.items;
    }

    std::string problem (std::string_view line)
    {
        const auto parsed = parseNotes (wordsOf (line));
        CHECK (parsed.items.empty());
        return parsed.problem;
    }

    using Notes = std::vector<int>;
    using Words = std::vector<std::string>;
}

TEST_CASE ("a line is cut into words at blanks and commas", "[cli][notes]")
{
    CHECK (wordsOf (" C4, E4\tG4,,\r\n") == Words { "C4", "E4", "G4" });
    CHECK (wordsOf ("").empty());
    CHECK (wordsOf (" , ").empty());
}

TEST_CASE ("notes are numbers or names with their octave, where C4 is 60", "[cli][notes]")
{
    CHECK (notes ("0 60 127") == Notes { 0, 60, 127 });
    CHECK (notes ("C4 G#3 Ab3 c4 b3") == Notes { 60, 56, 56, 60, 59 });
    CHECK (notes ("C-1 G9") == Notes { 0, 127 });
    CHECK (notes ("B#3 Cb4 Fx4 Ebb4") == Notes { 60, 59, 67, 62 });
    CHECK (notes ("B\u266d3 F\u266f4") == Notes { 58, 66 });
    CHECK (notes ("").empty());
}

TEST_CASE ("names without an octave are stacked upwards", "[cli][notes]")
{
    CHECK (notes ("C E G") == Notes { 60, 64, 67 });
    CHECK (notes ("G C E") == Notes { 67, 72, 76 });
    CHECK (notes ("Ab D") == Notes { 68, 74 });
    CHECK (notes ("C C") == Notes { 60, 72 });
    CHECK (notes ("Cb B#") == Notes { 59, 60 });
    CHECK (notes ("E2 G Bb") == Notes { 40, 43, 46 });
    CHECK (notes ("48 E C5 D") == Notes { 48, 52, 72, 74 });
}

TEST_CASE ("what is no note is said to be none", "[cli][notes][bad-input]")
{
    CHECK (problem ("C4 H") == "\"H\" is no note; write a MIDI number, a name like G# or a name with its octave like G#3");
    CHECK (problem ("C4x") == "\"C4x\" is no note; \"4x\" is no octave");
    CHECK (problem ("128") == "\"128\" is no MIDI note number; they run from 0 to 127");
    CHECK (problem ("-1") == "\"-1\" is no MIDI note number; they run from 0 to 127");
    CHECK (problem ("99999999999999999999") == "\"99999999999999999999\" is no MIDI note number; they run from 0 to 127");
    CHECK (problem ("60.5") == "\"60.5\" is no MIDI note number; they run from 0 to 127");
    CHECK (problem ("G#9") == "\"G#9\" is out of MIDI's range, which runs from C-1 to G9");
    CHECK (problem ("Cb-1") == "\"Cb-1\" is out of MIDI's range, which runs from C-1 to G9");
    CHECK (problem ("C10") == "\"C10\" is out of MIDI's range, which runs from C-1 to G9");
    CHECK (problem ("G9 C") == "there is no room above MIDI note 127 for \"C\"");
    CHECK (problem ("\xff\xfe").find ("is no note") != std::string::npos);
}

TEST_CASE ("every degree is read as it is written", "[cli][degrees]")
{
    for (int i = 0; i < degreeCount; ++i)
        CHECK (parseDegrees (toText (static_cast<Degree> (i))).items == std::vector { static_cast<Degree> (i) });

    CHECK (parseDegrees ("3,b7").items == std::vector { Degree::third, Degree::minorSeventh });
    CHECK (parseDegrees ("b2, #4 8").items == std::vector { Degree::flatNine, Degree::sharpEleven, Degree::one });
    CHECK (parseDegrees ("3,x").problem == "\"x\" is no degree; write them like 1, b3, 5, b7, 9, #11");
    CHECK (parseDegrees ("").items.empty());
}
