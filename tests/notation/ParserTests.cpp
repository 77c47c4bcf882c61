// ParserTests.cpp - chord symbols in every hand that people write.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "MusicText.h"
#include "notation/ChordIdentity.h"
#include "notation/ChordParser.h"
#include "notation/WrittenSymbol.h"

using namespace guidetone;

namespace
{
    /** The tones that a symbol claims, by degree, and its bass where it has another than the root: "C: 1 3 5 b7 /E". */
    std::string claimOf (std::string_view symbol, NoteLanguage language = NoteLanguage::english)
    {
        const auto parsed = parseSymbol (symbol, language);
        if (! parsed.chord)
            return parsed.saysNoChord ? "no chord" : parsed.message;

        auto text = toText (parsed.chord->root) + ":";
        for (const auto& tone : tonesOf (*parsed.chord))
            if (tone.degree)
                text += " " + std::string (toText (*tone.degree));
        return text + (parsed.chord->bass == parsed.chord->root ? "" : " /" + toText (parsed.chord->bass));
    }

    /** What the symbol is in the plain hand. */
    std::string plain (std::string_view symbol, NoteLanguage language = NoteLanguage::english)
    {
        const auto parsed = parseSymbol (symbol, language);
        return parsed.chord ? leadSheetSymbol (*parsed.chord) : parsed.saysNoChord ? "N.C." : parsed.message;
    }

    struct Hands { const char* claim; std::vector<const char*> symbols; };

    void checkAll (const std::vector<Hands>& table, NoteLanguage language = NoteLanguage::english)
    {
        for (const auto& row : table)
            for (const auto* symbol : row.symbols)
            {
                INFO (symbol);
                CHECK (claimOf (symbol, language) == row.claim);
            }
    }
}

TEST_CASE ("triads, sixths and sevenths are read in all the usual hands", "[notation][parser]")
{
    checkAll ({
        { "C: 1 3 5",         { "C", "CM", "Cmj", "Cmaj", "CMaj", "CMAJ", "Cma", "C major", "Cmajor", "(C)", "[C]", "\"C\"", " C ", "c" } },
        { "C: 1 b3 5",        { "Cm", "C-", "Cmin", "Cmi", "CMI", "CMin", "C minor", "C\u2212", "Cmin.", "C\u1d50" } },
        { "C: 1 b3 b5",       { "Cdim", "C\u00b0", "Co", "C\u00ba", "Cdim.", "Cm(b5)", "Cmb5" } },
        { "C: 1 3 #5",        { "C+", "Caug", "C5+", "C(#5)", "C(+5)", "C+5", "CM#5", "Cmaj#5" } },
        { "C: 1 4 5",         { "Csus", "Csus4", "Csus 4", "Csuspended4", "C sus4", "CSUS4" } },
        { "C: 1 2 5",         { "Csus2" } },
        { "C: 1 2 4 5",       { "Csus2sus4", "Csus24", "Csus4sus2", "Csus2/4" } },
        { "C: 1 5",           { "C5", "C(no3)", "Cno3", "Cno3d", "Comit3", "C(omit 3)" } },
        { "C: 1 3",           { "C(no5)", "Comit5" } },
        { "C: 1 3 5 6",       { "C6", "Cmaj6", "CM6", "Cadd6" } },
        { "C: 1 b3 5 6",      { "Cm6", "C-6", "Cmin6", "Cmi6" } },
        { "C: 1 3 5 6 9",     { "C69", "C6/9", "C6add9", "C6(add9)", "C6(9)", "C6 9", "Cmaj6/9", "C\u2076\u2044\u2079" } },
        { "C: 1 b3 5 6 9",    { "Cm6/9", "Cm69", "C-6/9", "Cmin69" } },
        { "C: 1 3 5 7",       { "Cmaj7", "CM7", "C\u0394", "C\u03947", "C\u25b37", "C\u22067", "Cma7", "CMa7", "CMAJ7", "Cj7", "C^7", "C^", "C7M", "Cmajor7", "C(maj7)", "C\u0394\u2077" } },
        { "C: 1 3 5 b7",      { "C7", "Cdom7", "C\u2077", "C 7", "C(7)" } },
        { "C: 1 b3 5 b7",     { "Cm7", "C-7", "Cmin7", "Cmi7", "CMI7", "C\u22127", "C\u20137", "Cm 7", "Cminor7" } },
        { "C: 1 b3 b5 b7",    { "Cm7b5", "C\u00f8", "C\u00f87", "C\u00d87", "C-7b5", "C-7(b5)", "Cm7-5", "Cm7(-5)", "Chdim7", "Ch7", "Cm7\u266d5", "Cmin7b5", "Cm7/b5" } },
        { "C: 1 b3 b5 bb7",   { "Cdim7", "C\u00b07", "Co7", "C\u00ba7", "Cdiminished7" } },
        { "C: 1 b3 5 7",      { "Cm(maj7)", "CmM7", "C-\u03947", "Cm\u0394", "CmMaj7", "Cm/maj7", "Cm^7", "C-^7", "Cmin(maj7)", "Cminmaj7", "Cm#7", "Cm(#7)", "Cm+7", "CmMA7", "Cm/M7" } },
        { "C: 1 3 #5 b7",     { "C+7", "C7+", "C7#5", "Caug7", "C7(#5)", "C7+5", "C7(+5)", "C7\u266f5", "C7/#5", "C7/5+", "C7(5+)" } },
        { "C: 1 3 #5 7",      { "Cmaj7#5", "C+maj7", "C+M7", "CM7#5", "C^7#5", "Caugmaj7", "C+\u0394", "Cmaj7(#5)" } },
        { "C: 1 3 b5 b7",     { "C7b5", "C7(b5)", "C7-5", "C7(-5)", "C7dim5" } },
        { "C: 1 b3 b5 7",     { "Cdim(maj7)", "C\u00b0maj7", "CoM7", "CdimM7" } },
        { "C: 1 4 5 b7",      { "C7sus4", "C7sus", "Csus7", "C7(sus4)", "Csus4/7" } },
    });
}

TEST_CASE ("tensions, alterations, additions and omissions are read however they are bracketed", "[notation][parser]")
{
    checkAll ({
        { "C: 1 3 5 9",               { "Cadd9", "C(add9)", "C2", "Cadd2", "CMadd9", "C add9", "Cadd(9)" } },
        { "C: 1 b3 5 9",              { "Cmadd9", "Cm(add9)", "Cmin(add9)", "C-add9" } },
        { "C: 1 3 5 11",              { "C4", "Cadd4", "Cadd11" } },
        { "C: 1 3 5 #11",             { "Cadd#11", "C(add#11)", "Cadds11", "C(add#4)" } },
        { "C: 1 3 5 9 11",            { "Cadd9add11", "C(add9,11)", "C(add9,add11)" } },
        { "C: 1 3 5 b7 9",            { "C9", "C7(9)", "C7/9", "C7add9", "Cdom9" } },
        { "C: 1 3 5 7 9",             { "Cmaj9", "CM9", "C\u03949", "C^9", "Cmaj7(9)", "Cma9", "Cmaj7/9" } },
        { "C: 1 b3 5 b7 9",           { "Cm9", "C-9", "Cmin9" } },
        { "C: 1 b3 5 b7 9 11",        { "Cm11", "C-11" } },
        { "C: 1 3 5 b7 9 11 13",      { "C13", "C:13" } },
        { "C: 1 3 5 b7 13",           { "C7(13)", "C7add13", "C7/13", "C7(add13)" } },
        { "C: 1 3 5 b7 9 #11 13",     { "C13#11", "C13(#11)" } },
        { "C: 1 4 5 b7 9",            { "C9sus4", "C9sus", "Csus9", "C9(sus4)" } },
        { "C: 1 4 5 b7 9 13",         { "C13sus4", "C13sus" } },
        { "C: 1 4 5 b7 b9",           { "C7sus4(b9)", "C7susb9", "C7b9sus", "C7b9sus4", "Csus7(b9)" } },
        { "C: 1 3 5 b7 b9",           { "C7b9", "C7(b9)", "C7-9", "C7\u266d9", "C7[b9]", "C7(-9)", "C7/b9" } },
        { "C: 1 3 5 b7 #9",           { "C7#9", "C7s9", "C7+9", "C7\u266f9", "C7(#9)" } },
        { "C: 1 3 5 b7 b9 #11",       { "C7(b9,#11)", "C7b9#11", "C7[b9 #11]", "C7(b9 #11)", "C7(\u266d9\u266f11)", "C7(b9)(#11)", "C7 b9 #11" } },
        { "C: 1 3 5 b7 #9 b13",       { "C7#9b13", "C7(#9,b13)" } },
        { "C: 1 3 5 b7 b9 13",        { "C7b9(13)", "C7b913" } },
        { "C: 1 3 #5 b7 #9",          { "C7#5#9", "C7(#5,#9)", "C+7#9", "Caug7(#9)", "C7+#9", "C7+(#9)" } },
        { "C: 1 b3 5 7 9",            { "Cm(maj9)", "CmM9", "Cm9(maj7)", "C-\u03949" } },
        { "C: 1 3 b5 #5 b7 b9 #9",    { "C7alt", "Calt", "Caltered", "C7(alt)" } },
        { "C: 1 5 b7",                { "C7(no3)", "C7no3", "C7(omit3)", "C7no3rd" } },
        { "C: 1 3 b7 9",              { "C9(no5)", "C9no5", "C9omit5" } },
        { "C: 3 5 b7",                { "C7(no1)", "C7 rootless", "C7noroot" } },
        { "C: 1 4 b7",                { "Cquartal" } },
        { "C: 1 b3 b5 bb7 7",         { "Co7M7", "Cdim7(maj7)" } },
        { "C: 1 b3 5 b13",            { "Cmb6", "Cm(b6)", "C-b6" } },
    });
}

TEST_CASE ("under the slash stands a bass, a degree, a tension or a second chord", "[notation][parser]")
{
    checkAll ({
        { "C: 1 3 5 /E",              { "C/E", "C / E", "C/e", "C\\E", "Cmaj/E", "C/3", "C:maj/3", "C\u2044E" } },
        { "C: 1 3 5 b7 /Bb",          { "C7/Bb", "C7/b7", "C7/B\u266d", "C7/7" } },
        { "C: 1 b3 5 b7 /Eb",         { "Cm7/Eb", "Cm7/3", "C:min7/b3" } },
        { "F: 1 3 5 /G",              { "F/G" } },
        { "C: 1 3 5 6 9 /E",          { "C6/9/E", "C69/E" } },
        { "A: 1 3 5 /Bb",             { "A/Bb" } },
        { "C: 1 3 5 9 #11 13",        { "D|C", "D | C" } },
        { "C: 1 3 5 b7 9 #11 13",     { "D/C7", "D|C7" } },
        { "C: 1 3 5 b7 #9 b13",       { "Ab/C7", "Ab|C7" } },
        { "C: 1 b3 5 b7 9 11",        { "Bb|Cm7" } },
    });
}

TEST_CASE ("what a number only allows is left out of the plain symbol", "[notation][identity]")
{
    CHECK (plain ("C13") == "C13");
    CHECK (plain ("C11") == "C9sus4");
    CHECK (plain ("Cm11") == "Cm11");
    CHECK (plain ("Cmaj11") == "Cmaj9(add11)");
    CHECK (plain ("C7alt") == "C7(#5,#9)");
    CHECK (plain ("Cm13") == "Cm13");
}

TEST_CASE ("no chord is said in several ways", "[notation][parser]")
{
    for (auto symbol : { "N.C.", "NC", "N", "X", "n.c.", "(N.C.)" })
        CHECK (claimOf (symbol) == "no chord");
}

TEST_CASE ("Chordonomicon's spelling, with s for sharp", "[notation][parser]")
{
    CHECK (plain ("Csmin7") == "C#m7");
    CHECK (plain ("Fsmin") == "F#m");
    CHECK (plain ("Bbmaj7") == "Bbmaj7");
    CHECK (plain ("Gno3d") == "G5");
    CHECK (plain ("C7s9") == "C7#9");
    CHECK (plain ("D/Fs") == "D/F#");
    CHECK (plain ("Asus4") == "Asus4");
    CHECK (plain ("Assus4") == "A#sus4");
    CHECK (plain ("Gs") == "G#");
}

TEST_CASE ("roots and basses take double signs", "[notation][parser]")
{
    CHECK (claimOf ("Bbb7") == "Bbb: 1 3 5 b7");
    CHECK (claimOf ("F\U0001d12a\u00b07") == "F##: 1 b3 b5 bb7");
    CHECK (claimOf ("E\U0001d12bmaj7/G\u266d") == "Ebb: 1 3 5 7 /Gb");
    CHECK (claimOf ("Fx7") == "F##: 1 3 5 b7");
    CHECK (claimOf ("C\u266e7") == "C: 1 3 5 b7");
}

TEST_CASE ("the words of theory say exactly what sounds", "[notation][parser][words]")
{
    CHECK (claimOf ("C major with ninth") == "C: 1 3 5 9");
    CHECK (claimOf ("C major with added sixth and ninth") == claimOf ("C6/9"));
    CHECK (claimOf ("C open fifth with flat ninth, second inversion") == "C: 1 5 b9 /G");
    CHECK (claimOf ("C open fifth, over the major second") == "C: 1 5 /D");
    CHECK (claimOf ("C minor ninth without fifth, ninth in the bass") == "C: 1 b3 b7 9 /D");
    CHECK (claimOf ("C dominant seventh with flat ninth, sharp eleventh and flat thirteenth") == claimOf ("C7(b9,#11,b13)"));
    CHECK (claimOf ("C dominant thirteenth") == claimOf ("C13"));
    CHECK (claimOf ("C suspended dominant ninth, fourth in the bass") == claimOf ("C9sus4/F"));
    CHECK (claimOf ("C diminished seventh with major seventh, major seventh in the bass") == "C: 1 b3 b5 bb7 7 /B");
    CHECK (claimOf ("C major, flat fifth, over the tritone") == "C: 1 3 b5 /F#");
    CHECK (claimOf ("E flat augmented major seventh, third inversion") == "Eb: 1 3 #5 7 /D");
    CHECK (claimOf ("E dominant seventh without fifth, root silent") == "E: 3 b7");

    for (const auto* same : { "C Major with a ninth", "C major, with an added ninth", "C major with the ninth" })
        CHECK (claimOf (same) == claimOf ("Cadd9"));
    CHECK (claimOf ("c Half Diminished seventh with ninth first inversion") == claimOf ("Cm7b5(add9)/Eb"));
    CHECK (claimOf ("H dominant ninth, over the fourth", NoteLanguage::german) == "B: 1 3 5 b7 9 /E");
    CHECK (claimOf ("R\u00e9 open fifth", NoteLanguage::french) == "D: 1 5");
}

TEST_CASE ("chords are read in words", "[notation][parser][words]")
{
    CHECK (plain ("C major seventh") == "Cmaj7");
    CHECK (plain ("C major") == "C");
    CHECK (plain ("G dominant seventh, third inversion") == "G7/F");
    CHECK (plain ("F# minor, first inversion") == "F#m/A");
    CHECK (plain ("F sharp minor") == "F#m");
    CHECK (plain ("C minor seven flat five over G flat") == "Cm7b5/Gb");
    CHECK (plain ("C minor seven, flat five") == "Cm7b5");
    CHECK (plain ("B double flat major seven") == "Bbbmaj7");
    CHECK (plain ("E flat half-diminished seventh") == "Ebm7b5");
    CHECK (plain ("A flat six nine") == "Ab6/9");
    CHECK (plain ("C seven, flat nine, sharp eleven") == "C7(b9,#11)");
    CHECK (plain ("C minor, major seven") == "Cm(maj7)");
    CHECK (plain ("D suspended fourth") == "Dsus4");
    CHECK (plain ("D suspended second") == "Dsus2");
    CHECK (plain ("D seven, suspended fourth") == "D7sus4");
    CHECK (plain ("C major, add nine, no three") == plain ("Cadd9(no3)"));
    CHECK (plain ("C augmented triad") == "Caug");
    CHECK (plain ("C fully diminished seventh chord") == "Cdim7");
    CHECK (plain ("C power chord") == "C5");
    CHECK (plain ("C seven with E in the bass") == "C7/E");
    CHECK (plain ("D over C seven") == plain ("D/C7"));
    CHECK (plain ("E seven, root silent") == "E7");
    CHECK (parseSymbol ("E seven, root silent").chord->degrees.contains (Degree::one) == false);
    CHECK (plain ("C major-minor seventh") == "C7");
    CHECK (plain ("C minor-major seventh") == "Cm(maj7)");
    CHECK (plain ("C minor/major seventh") == "Cm(maj7)");
    CHECK (plain ("C minor in first inversion") == "Cm/Eb");
    CHECK (plain ("C major with a sharp eleven") == "C(add#11)");
    CHECK (plain ("C ninth without third") == "C9(no3)");
    CHECK (plain ("C seventh, bass E") == "C7/E");
    CHECK (plain ("G altered") == "G7(#5,#9)");
    CHECK (plain ("A flat") == "Ab");
    CHECK (plain ("a flat minor sixth") == "Abm6");
    CHECK (plain ("G7, third inversion") == "G7/F");
    CHECK (plain ("F#m7(b5), first inversion") == "F#m7b5/A");
    CHECK (plain ("C major, second inversion") == "C/G");
    CHECK (plain ("C major, root position") == "C");
    CHECK (plain ("C sharp diminished seventh, third inversion") == "C#dim7/Bb");
}

TEST_CASE ("roots are named in the reader's language, and what could be cut in two places is cut where it makes sense", "[notation][parser][language]")
{
    using enum NoteLanguage;
    CHECK (plain ("Esus4", german) == "Esus4");
    CHECK (plain ("Es7", german) == "Eb7");
    CHECK (plain ("Essus4", german) == "Ebsus4");
    CHECK (plain ("Asus2", german) == "Asus2");
    CHECK (plain ("As", german) == "Ab");
    CHECK (plain ("B7", german) == "Bb7");
    CHECK (plain ("H7", german) == "B7");
    CHECK (plain ("Bb7", german) == "Bb7");
    CHECK (plain ("B\u266dm/Des", german) == "Bbm/Db");
    CHECK (plain ("Bmaj7", german) == "Bbmaj7");
    CHECK (plain ("Hm7b5/A", german) == "Bm7b5/A");
    CHECK (plain ("C/H", german) == "C/B");
    CHECK (plain ("Fis-Moll", german) == "F#m");
    CHECK (plain ("C-Dur", german) == "C");
    CHECK (plain ("Do7", italian) == "C7");
    CHECK (plain ("Solm7", italian) == "Gm7");
    CHECK (plain ("Sibmaj7/Re", french) == "Bbmaj7/D");
    CHECK (plain ("R\u00e9m", french) == "Dm");
    CHECK (plain ("Mim7", spanish) == "Em7");
    CHECK (plain ("Mimaj7", spanish) == "Emaj7");
    CHECK (plain ("Do mayor", spanish) == "C");
    CHECK (plain ("Besm7", dutch) == "Bbm7");
    CHECK (plain ("Fissmaj7", scandinavian) == "F#maj7");
    CHECK (plain ("H7") == "a chord symbol begins with a note name, A to G");
    CHECK (plain ("B7", spanish) == "a chord symbol begins with a note name: Do Re Mi Fa Sol La Si");
}

TEST_CASE ("a German root in lower case is minor where nothing contradicts", "[notation][parser][language]")
{
    using enum NoteLanguage;
    CHECK (plain ("a", german) == "Am");
    CHECK (plain ("fis", german) == "F#m");
    CHECK (plain ("a7", german) == "Am7");
    CHECK (plain ("h", german) == "Bm");
    CHECK (plain ("a-Moll", german) == "Am");
    CHECK (plain ("amaj7", german) == "Amaj7");
    CHECK (plain ("asus4", german) == "Asus4");
    CHECK (plain ("a", english) == "A");
    CHECK (plain ("a", dutch) == "A");
}

TEST_CASE ("what is not understood is said with its place in what was typed", "[notation][parser]")
{
    const auto place = [] (std::string_view symbol) { return parseSymbol (symbol).position; };
    const auto message = [] (std::string_view symbol) { return parseSymbol (symbol).message; };

    CHECK (message ("Cm7x5") == "\"x5\" is not understood");
    CHECK (place ("Cm7x5") == 3);
    CHECK (place ("C\u03947x") == 4);             // the triangle has two bytes
    CHECK (place ("  Cm7x5") == 5);
    CHECK (message ("C/") == "after the slash stands one note name, the bass");
    CHECK (message ("C/E G") == "after the slash stands one note name, the bass");
    CHECK (message ("C minor banana") == "\"banana\" is not understood");
    CHECK (place ("C minor banana") == 8);
    CHECK (message ("C major, third inversion") == "this chord has too few tones for that inversion");
    CHECK (message ("C, third inversion") == "this chord has too few tones for that inversion");
    CHECK (message ("C:foo") == "\"foo\" is no shorthand of Harte's");
    CHECK (message ("C5(no1)(no5)") == "this symbol leaves out all of its tones");
    CHECK (message ("C:") == "after the colon stands a shorthand of Harte's, such as min7");
    CHECK (message ("") == "a chord symbol begins with a note name, A to G");
    CHECK (message (std::string (201, 'C')) == "a chord symbol has at most 200 characters");
    CHECK (message ("C7/E7 flat") != "");
}
