// NamerTests.cpp - what musicians call what is held.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "EverydayVoicings.h"
#include "MusicText.h"
#include "notation/ChordParser.h"

#include <algorithm>

using namespace guidetone;

namespace
{
    bool contains (const std::vector<std::string>& names, const std::string& wanted)
    {
        return std::find (names.begin(), names.end(), wanted) != names.end();
    }

    /** Two symbols say the same of these notes: root, bass, and what they claim of what sounds. */
    bool sayTheSame (const std::string& a, const std::string& b, PitchClassSet sounding)
    {
        const auto first = parseLeadSheet (a).chord;
        const auto second = parseLeadSheet (b).chord;
        return first && second && first->root.pitchClass() == second->root.pitchClass() && first->bass.pitchClass() == second->bass.pitchClass()
            && (first->pitchClasses().bits & sounding.bits) == (second->pitchClasses().bits & sounding.bits);
    }
}

TEST_CASE ("the question this project began with: A flat and D are the third and the seventh of E7", "[harmony][namer]")
{
    const Degree thirdAndSeventh[] { Degree::third, Degree::minorSeventh };
    const auto naming = nameAs (voicing ("G#3 D4"), thirdAndSeventh);

    CHECK (leadSheetSymbol (naming, {}) == "E7");
    REQUIRE (naming.readings.size() == 1);
    CHECK (naming.readings[0].chord.rootSilent);

    const auto tones = tonesOf (naming, {});
    CHECK (toText (tones[0].name) == "G#");
    CHECK (toText (tones[1].name) == "D");
}

TEST_CASE ("in the key of A, with a bass player, the same two notes are E7 unaided, and B flat 7 stands beside it", "[harmony][namer]")
{
    const auto names = namesOf ("G#3 D4", in ("A", Player::band));
    REQUIRE (! names.empty());
    CHECK (names[0] == "E7");
    CHECK (contains (names, "Bb7"));
}

TEST_CASE ("the blues in bare shells is named in every key", "[harmony][namer]")
{
    const auto keys = allKeys();
    for (const auto& key : keys)
        if (key.mode == Mode::major)
            for (int degree : { 0, 5, 7 })
            {
                const int root = (key.tonic.pitchClass() + degree) % 12;
                for (bool seventhBelow : { false, true })
                {
                    const Voicing shell { 48 + root + (seventhBelow ? 10 : 16), 48 + root + (seventhBelow ? 16 : 22) };
                    const auto naming = name (shell, { key, Player::band });
                    INFO (toText (key) << " root " << root);
                    REQUIRE (! naming.readings.empty());
                    CHECK (naming.readings[0].chord.root == root);
                    CHECK (naming.readings[0].chord.quality == Quality::dominant);
                }
            }
}

TEST_CASE ("everyday voicings bear the names that musicians accept", "[harmony][namer]")
{
    for (const auto& row : everydayVoicings)
    {
        const auto symbol = called (row.notes);
        const auto sounding = voicing (row.notes).pitchClasses();
        bool accepted = false;
        for (const auto& wanted : words (row.accepted))
            accepted = accepted || symbol == wanted || sayTheSame (symbol, wanted, sounding);

        INFO (row.notes << " is called " << symbol << "; accepted: " << row.accepted << " (" << row.why << ")");
        CHECK (accepted);
    }
}

TEST_CASE ("the bass is evidence, not the judge", "[harmony][namer]")
{
    CHECK (called ("E3 G3 C4") == "C/E");
    CHECK (called ("E3 G3 Bb3 C4 Db5") == "C7b9/E");
    CHECK (called ("Eb3 G3 B3") == "Ebaug");
}

TEST_CASE ("twins go by the bass, and each stands among the other's alternates", "[harmony][namer]")
{
    CHECK (called ("C4 E4 G4 A4") == "C6");
    CHECK (contains (namesOf ("C4 E4 G4 A4"), "Am7/C"));
    CHECK (called ("A3 C4 E4 G4") == "Am7");
    CHECK (contains (namesOf ("A3 C4 E4 G4"), "C6/A"));
    CHECK (contains (namesOf ("C4 Eb4 G4 A4"), "Am7b5/C"));
    CHECK (contains (namesOf ("C4 F4 G4"), "Fsus2/C"));
    CHECK (contains (namesOf ("C4 D4 F4 G4 Bb4"), "Gm7add11/C") == false);
    CHECK (contains (namesOf ("C4 E4 F#4 Bb4"), "F#7b5/C"));
}

TEST_CASE ("register speaks: a chord far above a lone bass is a slash chord, in one hand it is a sus", "[harmony][namer]")
{
    CHECK (called ("D2 A3 C4 E4 G4") == "Am7/D");
    CHECK (called ("D4 E4 G4 A4 C5") == "D9sus4");
    CHECK (called ("E2 D4 F4 A4") == "Dm/E");
}

TEST_CASE ("a triad over the semitone above its root is a diminished chord on that bass, however far apart they lie", "[harmony][namer]")
{
    for (const auto* notes : { "A3 C4 Eb4 G#4", "A2 G#3 C4 Eb4", "A1 Eb4 G#4 C5" })
        CHECK (namesOf (notes) == std::vector<std::string> { "Adim(maj7)", "Ab/A" });
}

TEST_CASE ("missing fifths are free, missing thirds are said", "[harmony][namer]")
{
    CHECK (called ("C4 E4 B4 D5") == "Cmaj9");
    CHECK (called ("C4 G4 Bb4") == "C7(no3)");
    CHECK (called ("C3 E3 Bb3") == "C7");
    CHECK (called ("C4 G4") == "C5");
}

TEST_CASE ("tensions are read on the dominant first", "[harmony][namer]")
{
    CHECK (called ("C3 E4 G4 Bb4 D#5") == "C7#9");
    CHECK (called ("C3 E4 Bb4 Db5 F#5 A5") == "C13(b9,#11)");
    CHECK (called ("C3 E3 Bb3 D4 F#4 A4") == "C13#11");
    CHECK (called ("C3 E3 G#3 Bb3 D#4") == "C7(#5,#9)");
    CHECK (called ("E3 G3 Bb3 C4 F#4 Db4") == "C7(b9,#11)/E");
}

TEST_CASE ("one note is a note, two an interval, a fifth a power chord, seconds a cluster", "[harmony][namer]")
{
    CHECK (name (voicing ("")).kind == Sounding::nothing);
    CHECK (name (voicing ("C4")).kind == Sounding::note);
    CHECK (name (voicing ("C4 C6")).kind == Sounding::note);
    CHECK (name (voicing ("C4 E4")).kind == Sounding::interval);
    CHECK (name (voicing ("C4 F#4")).kind == Sounding::interval);
    CHECK (name (voicing ("C4 G4")).kind == Sounding::chord);
    CHECK (name (voicing ("C4 C#4 D4 D#4")).kind == Sounding::cluster);
    CHECK (called ("C4 C#4 D4 D#4") == "C C# D Eb");
    CHECK (called ("C4 F#4") == "C F#");
    CHECK (called ("C4 E4 C5") == "C(no5)");
}

TEST_CASE ("all 128 keys at once, and the outermost alone, are named without fault", "[harmony][namer]")
{
    Voicing all;
    for (int note = 0; note < 128; ++note)
        all.add (note);

    CHECK (name (all).kind == Sounding::cluster);
    CHECK (called ("C-1") == "C");
    CHECK (name (Voicing { 127 }).kind == Sounding::note);
}

TEST_CASE ("with a bass player shells and rootless forms find their silent root", "[harmony][namer]")
{
    const auto band = in ("", Player::band);
    CHECK (called ("E3 Bb3 D4 A4", band) == "C13");
    CHECK (contains (namesOf ("E3 Bb3 D4 A4", band), "F#7(#5,#9)"));
    CHECK (contains (namesOf ("F3 A3 C4 E4", band), "Dm9"));
    CHECK (called ("Bb3 E4 A4", band) == "C13");
    CHECK (called ("F3 C4 D4 A4", in ("C", Player::band)) != "F");
}

TEST_CASE ("given roles decide the root, and roles that contradict each other give no chord", "[harmony][namer]")
{
    const Degree rootless[] { Degree::third, Degree::thirteen, Degree::minorSeventh, Degree::nine };
    CHECK (leadSheetSymbol (nameAs (voicing ("B3 E4 F4 A4"), rootless), {}) == "G13");

    const Degree asSharpNine[] { Degree::one, Degree::third, Degree::minorSeventh, Degree::sharpNine };
    CHECK (leadSheetSymbol (nameAs (voicing ("C3 E3 Bb3 D#4"), asSharpNine), {}) == "C7#9");

    const Degree contradiction[] { Degree::third, Degree::five };
    CHECK (nameAs (voicing ("G#3 D4"), contradiction).kind == Sounding::nothing);

    const Degree tooFew[] { Degree::third };
    CHECK (nameAs (voicing ("G#3 D4"), tooFew).kind == Sounding::nothing);
}
