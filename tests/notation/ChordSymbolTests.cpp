// ChordSymbolTests.cpp - one identity, several hands.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "BundledStyles.h"
#include "Catch.h"
#include "MusicText.h"
#include "notation/ChordParser.h"

using namespace guidetone;

namespace
{
    std::string harte (std::string_view notes)   { return harteLabel (name (voicing (notes)), {}); }
    std::string spoken (std::string_view notes)  { return spokenSymbol (name (voicing (notes)), {}); }

    std::string typeset (std::string_view notes, const NotationStyle& style = textualStyle(), const SpellingContext& context = {})
    {
        constexpr const char* roles[] { "root", "accidental", "quality", "tension", "slash", "bass", "bassAccidental", "plain", "bracket", "raised", "words" };
        std::string text;
        for (const auto& run : typesetSymbol (name (voicing (notes), { context.key, Player::solo }), context, style))
            text += (text.empty() ? "" : " ") + std::string (roles[static_cast<int> (run.role)]) + ":" + run.text;
        return text;
    }
}

TEST_CASE ("Harte labels", "[notation][symbols]")
{
    CHECK (harte ("C4 E4 G4") == "C:maj");
    CHECK (harte ("E3 G3 C4") == "C:maj/3");
    CHECK (harte ("C4 E4 G4 B4") == "C:maj7");
    CHECK (harte ("C4 E4 B4") == "C:maj7");
    CHECK (harte ("C4 E4 A4") == "A:min/b3");
    CHECK (harte ("F#3 A3 C4 E4") == "F#:hdim7");
    CHECK (harte ("C3 E3 G3 Bb3 D4 A4") == "C:9(13)");
    CHECK (harte ("C3 F3 G3 Bb3") == "C:sus4(b7)");
    CHECK (harte ("C3 E3 G#3 Bb3") == "C:aug(b7)");
    CHECK (harte ("C4 G4 Bb4") == "C:7(*3)");
    CHECK (harte ("C4") == "C:1");
    CHECK (harte ("C4 C#4 D4 D#4") == "N");
    CHECK (harte ("") == "N");
}

TEST_CASE ("a symbol is typeset with real accidentals, raised tensions and its bass after a slash", "[notation][symbols]")
{
    CHECK (typeset ("F#3 A3 C4 E4") == "root:F accidental:\u266f quality:m7 tension:\u266d5");
    CHECK (typeset ("E3 G3 Bb3 C4 Db4 F#4") == "root:C quality:7 bracket:( tension:\u266d9 tension:\u266f11 bracket:) slash:/ bass:E");
    CHECK (typeset ("C4 E4 G4") == "root:C");
    CHECK (typeset ("Bb2 Eb3 G3") == "root:E accidental:\u266d slash:/ bass:B bassAccidental:\u266d");
    CHECK (typeset ("C4 F#4") == "plain:C plain:  plain:F accidental:\u266f");
    CHECK (typeset ("").empty());
}

TEST_CASE ("a symbol is typeset in the words of any style", "[notation][symbols][styles]")
{
    const auto jazz = test::bundledStyle ("jazz");
    CHECK (typeset ("C4 E4 G4 B4", jazz) == "root:C quality:\u03947");
    CHECK (typeset ("F#3 A3 C4 E4", jazz) == "root:F accidental:\u266f raised:\u00f87");
    CHECK (typeset ("C4 Eb4 Gb4", jazz) == "root:C raised:\u00b0");
    CHECK (typeset ("C4 Eb4 G4 B4", jazz) == "root:C quality:-\u03947");
    CHECK (typeset ("C3 E3 G3 Bb3 Db4", jazz) == "root:C quality:7 tension:\u266d9");
    CHECK (typeset ("C4 D4 E4 G4") == "root:C tension:add9");
    CHECK (typeset ("C4 G4 Bb4") == "root:C quality:7 bracket:( tension:no3 bracket:)");

    // Without brackets in the text there are none on the page, and letters for signs stay letters.
    CHECK (typeset ("C3 E3 G3 Bb3 Db4 F#4", test::bundledStyle ("abc")) == "root:C quality:7 tension:\u266d9 tension:\u266f11");
    CHECK (typeset ("F#3 A#3 C#4 E4 G4", test::bundledStyle ("chordonomicon")) == "root:Fs quality:7 tension:b9");
    CHECK (typeset ("C4 G4", test::bundledStyle ("chordonomicon")) == "root:C quality:no3d");
}

TEST_CASE ("a symbol is typeset in the note names of any language", "[notation][symbols][languages]")
{
    auto style = textualStyle();

    style.language = NoteLanguage::german;
    CHECK (typeset ("Bb2 Eb3 G3", style) == "root:Es slash:/ bass:B");
    CHECK (typeset ("F#3 A3 C4 E4", style) == "root:Fis quality:m7 tension:\u266d5");

    style.language = NoteLanguage::french;
    CHECK (typeset ("Bb2 Eb3 G3", style) == "root:Mi accidental:\u266d slash:/ bass:Si bassAccidental:\u266d");
    CHECK (typeset ("C4 F#4", style) == "plain:Do plain:  plain:Fa accidental:\u266f");
}

TEST_CASE ("Nashville numbers are typeset with their sign before them, and a figure behind them raised", "[notation][symbols][nashville]")
{
    const auto nashville = test::bundledStyle ("nashville");
    const SpellingContext inC { parseKey ("C"), Accidentals::automatic };
    CHECK (typeset ("G3 B3 D4 F4", nashville, inC) == "root:5 raised:7");
    CHECK (typeset ("D3 F3 A3 C4", nashville, inC) == "root:2 quality:-7");
    CHECK (typeset ("Ab3 C4 Eb4", nashville, inC) == "accidental:\u266d root:6");
    CHECK (typeset ("Eb3 Ab3 C4", nashville, inC) == "accidental:\u266d root:6 slash:/ bassAccidental:\u266d bass:3");
}

TEST_CASE ("a symbol is spoken as a musician says it", "[notation][symbols]")
{
    CHECK (spoken ("C4 Eb4 G4 Bb4") == "C minor seven");
    CHECK (spoken ("C4 E4 G4") == "C major");
    CHECK (spoken ("G3 C4 E4 Bb4") == "C seven over G");
    CHECK (spoken ("C3 E3 G3 Bb3 Db4") == "C seven, flat nine");
    CHECK (spoken ("C3 Eb3 G3 Bb3 D4") == "C minor nine");
    CHECK (spoken ("C4 E4 G4 A4 D5") == "C six nine");
}

TEST_CASE ("symbols are read in the hands that musicians write", "[notation][parser]")
{
    const auto tones = [] (std::string_view symbol)
    {
        const auto parsed = parseLeadSheet (symbol);
        INFO (symbol << ": " << parsed.message);
        REQUIRE (parsed.chord.has_value());
        return parsed.chord->pitchClasses().bits;
    };

    const auto set = [] (std::initializer_list<int> pitchClasses)
    {
        PitchClassSet s;
        for (int pc : pitchClasses)
            s.add (pc);
        return s.bits;
    };

    for (auto symbol : { "Cmaj7", "CM7", "C\u0394", "C\u03947", "Cma7", "C^7" })     CHECK (tones (symbol) == set ({ 0, 4, 7, 11 }));
    for (auto symbol : { "Cm7", "C-7", "Cmin7", "Cmi7" })                            CHECK (tones (symbol) == set ({ 0, 3, 7, 10 }));
    for (auto symbol : { "Cm7b5", "C\u00f8", "C\u00f87", "C-7\u266d5", "Cm7(b5)" })  CHECK (tones (symbol) == set ({ 0, 3, 6, 10 }));
    for (auto symbol : { "Cdim7", "C\u00b07", "Co7" })                               CHECK (tones (symbol) == set ({ 0, 3, 6, 9 }));
    for (auto symbol : { "C+", "Caug" })                                             CHECK (tones (symbol) == set ({ 0, 4, 8 }));
    for (auto symbol : { "C6/9", "C69" })                                            CHECK (tones (symbol) == set ({ 0, 2, 4, 7, 9 }));
    for (auto symbol : { "Csus", "Csus4" })                                          CHECK (tones (symbol) == set ({ 0, 5, 7 }));
    for (auto symbol : { "C(add9)", "Cadd9", "C2" })                                 CHECK (tones (symbol) == set ({ 0, 2, 4, 7 }));
    for (auto symbol : { "C7(b9,#11)/E", "C7b9#11/E", "C7(\u266d9\u266f11)/E" })     CHECK (tones (symbol) == set ({ 0, 1, 4, 6, 7, 10 }));
    CHECK (tones ("Cm(maj7)") == set ({ 0, 3, 7, 11 }));
    CHECK (tones ("C7#5") == set ({ 0, 4, 8, 10 }));
    CHECK (tones ("C+7") == set ({ 0, 4, 8, 10 }));
    CHECK (tones ("C9sus4") == set ({ 0, 2, 5, 7, 10 }));
    CHECK (tones ("C7(no3)") == set ({ 0, 7, 10 }));
    CHECK (tones ("C5") == set ({ 0, 7 }));
    CHECK (tones ("F/G") == set ({ 0, 5, 7, 9 }));
    CHECK (tones ("Bb") == set ({ 2, 5, 10 }));
    CHECK (tones ("C7alt") == set ({ 0, 1, 3, 4, 6, 8, 10 }));
    CHECK (tones ("Cm11") == set ({ 0, 2, 3, 5, 7, 10 }));
}

TEST_CASE ("what cannot be read is said, with its place", "[notation][parser]")
{
    CHECK (parseLeadSheet ("H7").message == "a chord symbol begins with a note name, A to G");
    CHECK (parseLeadSheet ("Cblah").position == 2);   // Cb, then "lah"
    CHECK (parseLeadSheet ("C/").message == "after the slash stands one note name, the bass");
    CHECK (! parseLeadSheet ("").chord);
    CHECK (! parseHarte ("N").chord);
    CHECK (! parseHarte ("C:foo").chord);
    CHECK (parseHarte ("C:min7/b3").chord->bass == NoteName { 2, -1 });
}

TEST_CASE ("degrees are read as musicians write them", "[notation][parser]")
{
    CHECK (parseDegree ("3") == Degree::third);
    CHECK (parseDegree ("b7") == Degree::minorSeventh);
    CHECK (parseDegree ("7") == Degree::majorSeventh);
    CHECK (parseDegree ("maj7") == Degree::majorSeventh);
    CHECK (parseDegree ("R") == Degree::one);
    CHECK (parseDegree ("m3") == Degree::minorThird);
    CHECK (parseDegree ("#11") == Degree::sharpEleven);
    CHECK (! parseDegree ("8.5"));
    CHECK (! parseDegree (""));
}
