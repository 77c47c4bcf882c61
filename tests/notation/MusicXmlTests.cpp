// MusicXmlTests.cpp - MusicXML's <harmony>, as other programs write it and want it.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "MusicText.h"
#include "notation/MusicXmlHarmony.h"

using namespace guidetone;

namespace
{
    std::string xml (std::string_view notes)  { return musicXmlHarmony (name (voicing (notes)).readings[0].chord, {}); }

    std::string harmony (const std::string& kind, const std::string& more = {})
    {
        return "<harmony default-y=\"20\"><root><root-step>C</root-step></root><kind>" + kind + "</kind>" + more + "</harmony>";
    }

    PitchClassSet tones (const std::string& text)
    {
        const auto parsed = parseMusicXmlHarmony (text);
        INFO (parsed.message);
        REQUIRE (parsed.chord);
        return parsed.chord->pitchClasses();
    }

    std::string problemIn (const std::string& text)  { return parseMusicXmlHarmony (text).message; }
}

TEST_CASE ("a harmony has root, kind, bass and degrees in MusicXML's order", "[notation][musicxml]")
{
    CHECK (xml ("C4 E4 G4") == R"(<harmony><root><root-step>C</root-step></root><kind text="">major</kind></harmony>)");
    CHECK (xml ("A3 C#4 F#4") == R"(<harmony><root><root-step>F</root-step><root-alter>1</root-alter></root><kind text="m">minor</kind>)"
                                 R"(<bass><bass-step>A</bass-step></bass></harmony>)");
    CHECK (xml ("C3 E3 G3 Bb3 D4 A4") == R"(<harmony><root><root-step>C</root-step></root><kind text="13">dominant-13th</kind></harmony>)");
    CHECK (xml ("C3 E3 G3 Bb3 Db4") == R"(<harmony><root><root-step>C</root-step></root><kind text="7b9">dominant</kind>)"
                                       R"(<degree print-object="no"><degree-value>9</degree-value><degree-alter>-1</degree-alter><degree-type>add</degree-type></degree></harmony>)");
    CHECK (xml ("C3 F3 G3 Bb3") == R"(<harmony><root><root-step>C</root-step></root><kind text="7sus4">suspended-fourth</kind>)"
                                   R"(<degree print-object="no"><degree-value>7</degree-value><degree-alter>0</degree-alter><degree-type>add</degree-type></degree></harmony>)");
    CHECK (xml ("C4 G4").find (">power</kind>") != std::string::npos);
    CHECK (xml ("C3 Eb3 G3 B3").find (">major-minor</kind>") != std::string::npos);
}

TEST_CASE ("harmonies of other programs are read", "[notation][musicxml]")
{
    const auto set = [] (std::initializer_list<int> pitchClasses)
    {
        PitchClassSet result;
        for (int pitchClass : pitchClasses)
            result.add (pitchClass);
        return result;
    };
    const auto degree = [] (const char* value, const char* alter, const char* type)
    {
        return "<degree>\n  <degree-value>" + std::string (value) + "</degree-value>\n  <degree-alter>" + alter + "</degree-alter>\n  <degree-type>" + type + "</degree-type>\n</degree>";
    };

    CHECK (tones (harmony ("half-diminished")) == set ({ 0, 3, 6, 10 }));
    CHECK (tones (harmony ("dominant", degree ("5", "1", "alter"))) == set ({ 0, 4, 8, 10 }));
    CHECK (tones (harmony ("major-seventh", degree ("11", "1", "add"))) == set ({ 0, 4, 6, 7, 11 }));
    CHECK (tones (harmony ("dominant-ninth", degree ("3", "0", "subtract") + degree ("4", "0", "add"))) == set ({ 0, 2, 5, 7, 10 }));
    CHECK (tones (harmony ("major", "<bass><bass-step>D</bass-step></bass>")) == set ({ 0, 2, 4, 7 }));
    CHECK (tones ("<harmony>\n  <root>\n    <root-step> B </root-step>\n    <root-alter>-1</root-alter>\n  </root>\n  <kind halign=\"center\" text=\"7\">dominant</kind>\n</harmony>") == set ({ 10, 2, 5, 8 }));
}

TEST_CASE ("the kind none says that there is no chord", "[notation][musicxml]")
{
    const auto parsed = parseMusicXmlHarmony (musicXmlNoChord);
    CHECK (parsed.saysNoChord);
    CHECK_FALSE (parsed.chord);
    CHECK (parsed.message.empty());
}

TEST_CASE ("what is no harmony is a sentence", "[notation][musicxml][bad-input]")
{
    CHECK (problemIn ("") == "there is no <harmony> element");
    CHECK (problemIn ("<harmony>") == "there is no <harmony> element");
    CHECK (problemIn ("<harmony><kind>major</kind></harmony>") == "the <root> has no step from A to G with an alter from -3 to 3");
    CHECK (problemIn (harmony ("Tristan")) == "the kind \"Tristan\" is not known");
    CHECK (problemIn (harmony ("major", "<bass><bass-step>H</bass-step></bass>")) == "the <bass> has no step from A to G with an alter from -3 to 3");
    CHECK (problemIn (harmony ("major", "<degree><degree-value>8</degree-value></degree>")) == "the degree 8 makes no sense in this chord");
    CHECK (problemIn (harmony ("power", "<degree><degree-value>1</degree-value><degree-type>subtract</degree-type></degree>"
                                        "<degree><degree-value>5</degree-value><degree-type>subtract</degree-type></degree>"))
           == "the degrees leave out all of the chord's tones");
    CHECK (problemIn (harmony ("major", "<degree></degree>")) == "the degree without a value makes no sense in this chord");
}
