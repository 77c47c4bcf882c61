// AbcReaderTests.cpp - ABC as musicians paste it: keys, accidentals, bars, and whatever else stands around the notes.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "notation/AbcReader.h"

#include <random>

using namespace guidetone;

namespace
{
    std::optional<Key> keyCalled (std::string_view text)  { return text.empty() ? std::nullopt : parseKey (text); }

    /** "F#4+G4 A4": the groups with their octaves, C4 being 60; or the message. */
    std::string heard (std::string_view abc, std::string_view key = {})
    {
        const auto music = readAbc (abc, keyCalled (key));
        std::string text;

        for (const auto& group : music.groups)
        {
            text += text.empty() ? "" : " ";
            for (std::size_t i = 0; i < group.notes.size(); ++i)
            {
                const auto& note = group.notes[i];
                const int octave = (note.noteNumber - note.name.accidental) / 12 - 1;
                text += (i == 0 ? "" : "+") + toText (note.name) + std::to_string (octave);
            }
        }

        return music.message.empty() ? text : text + (text.empty() ? "" : " ") + "! " + music.message;
    }

    std::string keyIn (std::string_view field)
    {
        const auto music = readAbc ("K:" + std::string (field) + "\nC", {});
        return music.groups.empty() ? music.message : music.groups[0].key ? toText (*music.groups[0].key) : "none";
    }
}

TEST_CASE ("ABC's octaves are those of the standard: C is 60, c 72, and C, 48", "[notation][abc]")
{
    const auto music = readAbc ("C c C, c' C,,", {});
    REQUIRE (music.groups.size() == 5);
    CHECK (music.groups[0].notes[0].noteNumber == 60);
    CHECK (music.groups[1].notes[0].noteNumber == 72);
    CHECK (music.groups[2].notes[0].noteNumber == 48);
    CHECK (music.groups[3].notes[0].noteNumber == 84);
    CHECK (music.groups[4].notes[0].noteNumber == 36);
}

TEST_CASE ("the key signature is heard in chords, from the text or from outside", "[notation][abc]")
{
    CHECK (heard ("[FGBd]4", "D") == "F#4+G4+B4+D5");
    CHECK (heard ("K:E [G,B,E] [A,CE] [F,B,D] [F,A,C]") == "G#3+B3+E4 A3+C#4+E4 F#3+B3+D#4 F#3+A3+C#4");
    CHECK (heard ("K:Bb\n[EGB]", "E") == "Eb4+G4+Bb4");
    CHECK (heard ("K:none\n[FAC]", "E") == "F4+A4+C4");
    CHECK (heard ("[FA] [K:D] [FA] [K:F][FB]") == "F4+A4 F#4+A4 F4+Bb4");
}

TEST_CASE ("keys are read in all modes", "[notation][abc]")
{
    CHECK (keyIn ("E") == "E");
    CHECK (keyIn ("Am") == "Am");
    CHECK (keyIn ("F#min") == "F#m");
    CHECK (keyIn ("D dor") == "Dm");
    CHECK (keyIn ("Bb mix") == "Bb");
    CHECK (keyIn ("none") == "none");
    CHECK (keyIn ("") == "line 1, column 3: this is no key; write K:E, K:Am, K:D dor or K:none");
    CHECK (keyIn ("Hello") == "line 1, column 3: this is no key; write K:E, K:Am, K:D dor or K:none");
    CHECK (heard ("K:D dorian\nFB") == "F4 B4");
    CHECK (heard ("K:Bb Mixolydian\nBEA") == "Bb4 Eb4 Ab4");
    CHECK (heard ("K:E phrygian\nFGC") == "F4 G4 C4");
    CHECK (heard ("K:Flyd\nB") == "B4");
    CHECK (heard ("K:Bloc\nBF") == "B4 F4");
    CHECK (heard ("K:C ionian\nB") == "B4");
    CHECK (heard ("K:A aeolian\nG") == "G4");
    CHECK (heard ("K:HP\nfc") == "F5 C5");
    CHECK (heard ("K:Hp\nfcg") == "F#5 C#5 G5");
    CHECK (heard ("K:D Phr ^f\nFBE") == "F#4 Bb4 Eb4");
    CHECK (heard ("K:D exp _b_e ^f\nFBEC") == "F#4 Bb4 Eb4 C4");
    CHECK (heard ("K:D =c clef=bass octave=-1 % low\nFC") == "F#4 C4");
    CHECK (heard ("K:bass\nF") == "F4");
}

TEST_CASE ("an accidental holds for its letter up to the bar line, in every octave", "[notation][abc]")
{
    CHECK (heard ("^F F f | F") == "F#4 F#4 F#5 F4");
    CHECK (heard ("K:D\nF =F F |: F :|") == "F#4 F4 F4 F#4");
    CHECK (heard ("[^CE] [CE] | [CE]") == "C#4+E4 C#4+E4 C4+E4");
    CHECK (heard ("^^F __B =E") == "F##4 Bbb4 E4");
    CHECK (heard ("%%propagate-accidentals octave\n^F F f") == "F#4 F#4 F5");
    CHECK (heard ("%%propagate-accidentals not\n^F F") == "F#4 F4");
    CHECK (heard ("^F ||F") == "F#4 F4");
    CHECK (heard ("^F |]F ^F[|F ^F :|2F ^F::F ^F |1 F") == "F#4 F4 F#4 F4 F#4 F4 F#4 F4 F#4 F4");
}

TEST_CASE ("a tie carries its accidental over the bar line", "[notation][abc]")
{
    CHECK (heard ("^F-|F F") == "F#4 F#4 F4");
    CHECK (heard ("[^FA]-|[FA]|[FA]") == "F#4+A4 F#4+A4 F4+A4");
    CHECK (heard ("[^F-A]|[FA]|[FA]") == "F#4+A4 F#4+A4 F4+A4");
    CHECK (heard ("^F2-|f") == "F#4 F5");
}

TEST_CASE ("what makes no pitch is passed over", "[notation][abc]")
{
    CHECK (heard ("X:1\nT:A tune: with words\nC:Trad.\nM:4/4\nL:1/8\nQ:1/4=120\nK:G\n\"Am7\"[A2c2e2]3/2 z2 | {/gf}!trill!~F>G (AB) (3cde (3:2:3cde .[FA] y [1 uA vB :|\nw:la la\n")
           == "A4+C5+E5 F#4 G4 A4 B4 C5 D5 E5 C5 D5 E5 F#4+A4 A4 B4");
    CHECK (heard ("X:1 T:Joined M:4/4 L:1/4 K:E [GBe]") == "G#4+B4+E5");
    CHECK (heard ("K:E\\n[GBe]") == "G#4+B4+E5");
    CHECK (heard ("K:C % [ABC]\nA % B\nc") == "A4 C5");
    CHECK (heard ("[F G B d]4 [M:3/4] [V:2] [\"top\"!fermata!A2c2]") == "F4+G4+B4+D5 A4+C5");
    CHECK (heard ("[CEG] | A:|") == "C4+E4+G4 A4");
    CHECK (heard ("A\\\nB & c") == "A4 B4 C5");
    CHECK (heard ("U: W = !trill!\nWA TB") == "A4 B4");
    CHECK (heard ("") == "");
    CHECK (heard ("\xef\xbb\xbfK:G\nF") == "F#4");
}

TEST_CASE ("what is not understood is said, with line and column", "[notation][abc]")
{
    CHECK (heard ("K:C\n[CEG") == "! line 2, column 1: the chord that begins here has no ]");
    CHECK (heard ("C #F") == "C4 ! line 1, column 3: \"#\" is not understood");
    CHECK (heard ("^z") == "! line 1, column 1: after an accidental stands a note, A to G or a to g");
    CHECK (heard ("C,,,,,,,,") == "! line 1, column 1: this note lies outside MIDI's range");
    CHECK (heard ("Hello") == "E5 ! line 1, column 3: \"l\" is not understood");
    CHECK (heard ("[K:Q]C") == "! line 1, column 4: this is no key; write K:E, K:Am, K:D dor or K:none");
    CHECK (heard ("A ]") == "A4 ! line 1, column 3: \"]\" is not understood");
    CHECK (heard ("A \xe2\x99\xaf") == "A4 ! line 1, column 3: this character is not understood");
    CHECK (heard (std::string (longestAbc + 1, 'A')) == "! the text is longer than 1048576 bytes");
}

TEST_CASE ("the longest text takes no longer than its length asks for", "[notation][abc]")
{
    for (std::string_view part : { "%\r", "{\n", "M:4 ", "!\n", "\"\n", "[M:4]", "^c-", "(3" })
    {
        std::string text;
        while (text.size() + part.size() <= longestAbc)
            text += part;
        CHECK (readAbc (text, {}).message.empty());   // a quadratic reader would take minutes
    }

    const std::string half (longestAbc / 2 - 1, 'c');
    CHECK (readAbc ("[" + half + "]" + std::string (half.size(), '-'), {}).message.empty());
}

TEST_CASE ("any text is read or refused, and never more than it holds", "[notation][abc][fuzz]")
{
    std::mt19937 random (3);
    constexpr std::string_view alphabet = "[[[]]]ABCDEFGabcdefg^_=,'|:-(){}\"!%\\nKLMVX: \n0123/<>zmdor+#\xe2\x99\xaf";
    int groups = 0;

    for (int round = 0; round < 20000; ++round)
    {
        std::string text;
        for (auto length = random() % 40; length > 0; --length)
            text += alphabet[random() % alphabet.size()];

        const auto music = readAbc (text, {});
        for (const auto& group : music.groups)
        {
            ++groups;
            const bool plausible = ! group.notes.empty() && group.notes.size() <= text.size();
            if (! plausible)
                FAIL (text);
            for (const auto& note : group.notes)
                if (note.noteNumber < 0 || note.noteNumber > 127 || note.name.pitchClass() != note.noteNumber % 12)
                    FAIL (text);
        }
    }

    CHECK (groups > 10000);
}
