// StyleFileTests.cpp - a style is a file that a person can write, and mistakes in it are sentences.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "BundledStyles.h"
#include "Catch.h"
#include "MusicText.h"
#include "Places.h"
#include "notation/Nashville.h"
#include "notation/StyledName.h"

#include <set>

using namespace guidetone;
using namespace guidetone::test;

namespace
{
    std::string problemIn (std::string_view json)  { return readStyle (json, "mine.json").problem; }

    std::string written (const NotationStyle& style, std::string_view notes, std::string_view key = {})
    {
        const auto context = in (key);
        return writeSymbol (name (voicing (notes), context), { context.key, Accidentals::automatic }, style);
    }

    std::string written (std::string_view style, std::string_view notes, std::string_view key = {})  { return written (bundledStyle (style), notes, key); }
}

TEST_CASE ("textual.json says what the built-in style says", "[notation][styles]")
{
    CHECK (bundledStyle ("textual") == textualStyle());
}

TEST_CASE ("every quality has a name of its own in style files", "[notation][styles]")
{
    std::set<std::string> keys;
    for (int i = 0; i < qualityCount; ++i)
        keys.insert (styleKeyOf (static_cast<Quality> (i)));

    CHECK (keys.size() == qualityCount);
    CHECK (keys.contains ("half-diminished seventh"));
}

TEST_CASE ("every bundled style has its file's name and a title", "[notation][styles]")
{
    for (const auto& entry : std::filesystem::directory_iterator (GUIDETONE_SOURCE_DIR "/presets/styles"))
    {
        INFO (entry.path());
        const auto style = styleIn (entry.path());
        CHECK (style.id == entry.path().stem().string());
        CHECK (! style.title.empty());
    }
}

TEST_CASE ("one chord in many hands", "[notation][styles]")
{
    struct Row { const char* style; const char* maj7; const char* m7; const char* m7b5; const char* dim7; const char* dominant; };
    const Row rows[] {
        { "textual",       "Cmaj7",    "Cm7",    "F#m7b5",   "Cdim7", "C7(b9,#11)" },
        { "jazz",          "CΔ7",      "C-7",    "F♯ø7",     "C°7",   "C7(♭9,♯11)" },
        { "german",        "Cmaj7",    "Cm7",    "Fism7b5",  "Cdim7", "C7(b9,#11)" },
        { "chordonomicon", "Cmaj7",    "Cmin7",  "Fsmin7b5", "Cdim7", "C7b9s11" },
        { "abc",           "Cmaj7",    "Cm7",    "F#m7b5",   "Cdim7", "C7b9#11" },
        { "nashville",     "1Δ7",      "1-7",    "♯4ø7",     "1°7",   "17(♭9,♯11)" },
        { "harte",         "C:maj7",   "C:min7", "F#:hdim7", "C:dim7", "C:7(b9,#11)" },
        { "classical",     "C major seventh", "C minor seventh", "F# half-diminished seventh", "C diminished seventh", "C dominant seventh with flat ninth and sharp eleventh" },
        { "spoken",        "C major seven", "C minor seven", "F sharp minor seven, flat five", "C diminished seven", "C seven, flat nine, sharp eleven" },
    };

    for (const auto& row : rows)
    {
        INFO (row.style);
        CHECK (written (row.style, "C4 E4 G4 B4") == row.maj7);
        CHECK (written (row.style, "C4 Eb4 G4 Bb4") == row.m7);
        CHECK (written (row.style, "F#3 A3 C4 E4") == row.m7b5);
        CHECK (written (row.style, "C4 Eb4 Gb4 A4") == row.dim7);
        CHECK (written (row.style, "C3 E3 G3 Bb3 Db4 F#4") == row.dominant);
    }
}

TEST_CASE ("what each hand has to itself", "[notation][styles]")
{
    CHECK (written ("jazz", "C4 E4 G#4") == "C+");
    CHECK (written ("jazz", "C4 E4 G#4 Bb4") == "C+7");
    CHECK (written ("jazz", "C4 Eb4 G4 B4") == "C-Δ7");
    CHECK (written ("chordonomicon", "C4 G4") == "Cno3d");
    CHECK (written ("chordonomicon", "C#4 E4 G#4 B4") == "Csmin7");
    CHECK (written ("chordonomicon", "Bb3 D4 F4 A4") == "Bbmaj7");
    CHECK (written ("chordonomicon", "C3 E3 G3 Bb3 D#4") == "C7s9");
    CHECK (written ("chordonomicon", "C4 E4 G4 A4 D5") == "C69");
    CHECK (written ("classical", "F#4 G3 B3 D4") == "G major seventh");
    CHECK (written ("classical", "F#3 G3 B3 D4") == "G major seventh, third inversion");
    CHECK (written ("classical", "A3 C#4 F#4") == "F# minor, first inversion");
    CHECK (written ("german", "Bb3 D4 F4") == "B");
    CHECK (written ("german", "A3 C4 E4 G4") == "Am7");
    CHECK (written ("harte", "C4 C#4 D4 D#4") == "N");
    CHECK (written ("german", "Bb3 B3 C4 C#4") == "B H C Cis");
    CHECK (written ("jazz", "").empty());
}

TEST_CASE ("Nashville's numbers count from the key, and a minor key's from its relative major", "[notation][styles][nashville]")
{
    CHECK (written ("nashville", "C4 E4 G4", "C") == "1");
    CHECK (written ("nashville", "A3 C4 E4", "C") == "6-");
    CHECK (written ("nashville", "A3 C4 E4", "Am") == "6-");
    CHECK (written ("nashville", "B3 D4 G4", "C") == "5/7");
    CHECK (written ("nashville", "A3 C#4 E4 G#4", "E") == "4Δ7");
    CHECK (written ("nashville", "D3 F#3 A3", "E") == "♭7");
    CHECK (written ("nashville", "C4 F#4", "G") == "4 7");
}

TEST_CASE ("Roman numerals are a style, in a key", "[notation][styles][roman]")
{
    CHECK (written ("roman", "B3 D4 F4 G4", "C") == "V6/5");
    CHECK (written ("roman", "A3 C4 E4", "C") == "vi");
    CHECK (written ("roman", "A3 C4 E4", "Am") == "i");
}

TEST_CASE ("functions are a style, in a key", "[notation][styles][function]")
{
    CHECK (written ("function", "G3 B3 D4 F4", "C") == "D7");
    CHECK (written ("function", "A3 C4 E4", "C") == "Tp");
    CHECK (written ("function", "E3 G3 C4", "C") == "T/3");
}

TEST_CASE ("a number chart is read in its key, and what is none is said with its place", "[notation][nashville][bad-input]")
{
    const auto key = *parseKey ("E");
    const auto symbol = [&] (std::string_view text)
    {
        const auto chord = parseNashville (text, key).chord;
        REQUIRE (chord);
        return toText (chord->root) + "/" + toText (chord->bass) + " " + std::to_string (chord->degrees.size());
    };

    CHECK (symbol ("1") == "E/E 3");
    CHECK (symbol ("6-7") == "C#/C# 4");
    CHECK (symbol ("5/7") == "B/D# 3");
    CHECK (symbol ("57/7") == "B/D# 4");
    CHECK (symbol ("b7") == "D/D 3");
    CHECK (symbol ("16/9") == "E/E 5");
    CHECK (symbol ("2m7b5") == "F#/F# 4");

    CHECK (parseNashville ("8", key).message == "a chord begins with its number in the key, 1 to 7");
    CHECK (parseNashville ("", key).position == 0);
    CHECK (parseNashville ("5/", key).message == "after the slash stands the number of the bass");
    CHECK (parseNashville ("5x", key).message == "\"x\" is not understood");
    CHECK (parseNashville ("5x", key).position == 1);
}

TEST_CASE ("a person's own style says only what differs", "[notation][styles]")
{
    const auto read = readStyle (R"({ "id": "mine", "qualities": { "minor seventh": "mi%", "dominant seventh": "%|b5" }, "slash": " over ", "language": "french" })", "mine.json");
    REQUIRE (read.style);
    CHECK (written (*read.style, "C4 Eb4 G4 Bb4") == "Domi7");
    CHECK (written (*read.style, "E3 G3 C4") == "Do over Mi");
    CHECK (written (*read.style, "C3 E3 G3 Bb3 Db4") == "Do7(b5,b9)");
}

TEST_CASE ("a mistake in a style file is a sentence that says where", "[notation][styles][bad-input]")
{
    CHECK (problemIn (R"({ "qualities": { "minor": 7 } })") == "mine.json: \"qualities.minor\" must be text");
    CHECK (problemIn (R"({ "qualities": { "miner": "m" } })").starts_with ("mine.json: \"qualities.miner\" is no quality; there are: single note; "));
    CHECK (problemIn (R"({ "qualities": [] })") == "mine.json: \"qualities\" must be an object in braces");
    CHECK (problemIn (R"({ "qualities": { "minor": "%%" } })").starts_with ("mine.json: \"qualities.minor\" is \"%%\"; a quality is written like"));
    CHECK (problemIn (R"({ "qualities": { "minor": "a minor chord, as sad as can be" } })").starts_with ("mine.json: \"qualities.minor\" is "));
    CHECK (problemIn (R"({ "slash": "a slash that never comes to an end" })") == "mine.json: \"slash\" is longer than 23 bytes");
    CHECK (problemIn (R"({ "manner": "loud" })").starts_with ("mine.json: \"manner\" is \"loud\"; it must be one of symbol, nashville, "));
    CHECK (problemIn (R"({ "language": "latin" })").starts_with ("mine.json: \"language\" is \"latin\"; it must be one of english, german, "));
    CHECK (problemIn (R"({ "additions": { "lone": "wolf" } })") == "mine.json: \"additions.lone\" is \"wolf\"; it must be one of bare, bracketed");
    CHECK (problemIn (R"({ "omissions": { "word": 3 } })") == "mine.json: \"omissions.word\" must be text");
    CHECK (problemIn (R"({ "colour": "red" })").starts_with ("mine.json: \"colour\" is not known; there are id, title, "));
    CHECK (problemIn ("[]") == "mine.json: a style is an object in braces");
    CHECK (problemIn ("{\n\"id\": \"x\",\n}") == "mine.json, line 3: this is no JSON");
    CHECK (problemIn ("{ \"id\": 1e999 }") == "mine.json: a number in it is out of range");
    CHECK (problemIn ("{ \"id\": \"\xff\" }") == "mine.json, line 1: this is no JSON");
    CHECK (problemIn (std::string (100000, '[')) == "mine.json, line 1: this is no JSON");
    CHECK (problemIn ("") == "mine.json, line 1: this is no JSON");
}
