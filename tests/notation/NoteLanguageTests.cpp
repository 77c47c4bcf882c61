// NoteLanguageTests.cpp - notes in seven languages, there and back.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "notation/NoteLanguage.h"

#include <algorithm>

using namespace guidetone;

namespace
{
    std::string written (const char* english, NoteLanguage language)
    {
        std::string_view text = english;
        return writeNote (*takeNoteName (text), language, Signs::ascii);
    }
}

TEST_CASE ("notes have their usual names in each language", "[notation][language]")
{
    CHECK (written ("B", NoteLanguage::german) == "H");
    CHECK (written ("Bb", NoteLanguage::german) == "B");
    CHECK (written ("Bbb", NoteLanguage::german) == "Heses");
    CHECK (written ("Eb", NoteLanguage::german) == "Es");
    CHECK (written ("Ab", NoteLanguage::german) == "As");
    CHECK (written ("F##", NoteLanguage::german) == "Fisis");
    CHECK (written ("Bb", NoteLanguage::dutch) == "Bes");
    CHECK (written ("B", NoteLanguage::dutch) == "B");
    CHECK (written ("C#", NoteLanguage::scandinavian) == "Ciss");
    CHECK (written ("Eb", NoteLanguage::scandinavian) == "Ess");
    CHECK (written ("Bb", NoteLanguage::scandinavian) == "B");
    CHECK (written ("Bb", NoteLanguage::italian) == "Sib");
    CHECK (written ("D#", NoteLanguage::french) == "R\xc3\xa9#");
    CHECK (writeNote ({ 3, 2 }, NoteLanguage::spanish, Signs::unicode) == "Fa\xf0\x9d\x84\xaa");
    CHECK (writeNote ({ 3, 1 }, NoteLanguage::english, Signs::letters) == "Fs");
}

TEST_CASE ("what a language has written it reads as the same note", "[notation][language][law]")
{
    for (int language = 0; language < noteLanguageCount; ++language)
        for (int letter = 0; letter < 7; ++letter)
            for (int accidental = -3; accidental <= 3; ++accidental)
                for (const auto signs : { Signs::ascii, Signs::unicode })
                {
                    const NoteName name { static_cast<std::int8_t> (letter), static_cast<std::int8_t> (accidental) };
                    const auto text = writeNote (name, static_cast<NoteLanguage> (language), signs);
                    const auto readings = readNote (text, static_cast<NoteLanguage> (language));
                    INFO (text << " in " << toText (static_cast<NoteLanguage> (language)));
                    REQUIRE (! readings.empty());
                    CHECK (readings[0].name == name);
                    CHECK (readings[0].length == text.size());
                }
}

TEST_CASE ("where a name could end earlier, the shorter reading is offered too", "[notation][language]")
{
    const auto readings = readNote ("Esus4", NoteLanguage::german);
    REQUIRE (readings.size() == 2);
    CHECK (readings[0].name == NoteName { 2, -1 });
    CHECK (readings[1].name == NoteName { 2, 0 });
    CHECK (readings[1].length == 1);

    CHECK (readNote ("Re7", NoteLanguage::french).at (0).name == NoteName { 1, 0 });
    CHECK (readNote ("sol#m", NoteLanguage::italian).at (0).name == NoteName { 4, 1 });
    CHECK (readNote ("Do", NoteLanguage::german).at (0).name == NoteName { 1, 0 });
    CHECK (readNote ("x", NoteLanguage::english).empty());
}
