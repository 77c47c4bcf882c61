// SilentRootTests.cpp - with a bass player, every form that pianists learn finds its root, played or silent.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "EverySet.h"
#include "StandardForms.h"
#include "harmony/Vocabulary.h"

#include <map>
#include <set>

using namespace guidetone;

namespace
{
    struct Exception
    {
        std::string_view form;
        std::string_view why;
    };

    /** Forms whose notes have more than two good names: without a key the right root stands third or lower. */
    constexpr Exception moreThanTwoNames[]
    {
        { "maj13, A form",                 "a sus7 on its lowest note, and the B form of the 6/9 a fifth above" },
        { "maj13, B form",                 "an m11 on its lowest note, and the A form of the 6/9 a fifth above" },
        { "m6/9, A form",                  "the 13 a fourth above, the altered dominant a tritone from that, the maj7#11 on the third" },
        { "m6/9, B form",                  "the same notes" },
        { "7#9b13, A form",                "the same notes, a tritone away" },
        { "7b9, A form",                   "diminished sevenths are the same from each of their notes" },
        { "7b9b13, A form",                "the m7b5 on its flat fifth, and the 9 a tritone away" },
        { "bII minor over the tritone, third below", "the same notes" },
        { "7b9b13, B form",                "the m7b5 on its lowest note, and the 9 a tritone away" },
        { "bII minor over the tritone, seventh below", "the same notes" },
        { "9b13, A form",                  "whole tones: a 7b5 on its lowest note, and the same form a tritone away" },
        { "13sus4, A form",                "the maj7 on its fifth, and the m9 a fifth above" },
        { "13sus4, B form",                "the maj7 on its lowest note, and the m9 a fifth above" },
        { "m6 shell, third below",         "a tritone is two dominants first" },
        { "m6 shell, seventh below",       "a tritone is two dominants first" },
        { "6 shell, third below",          "a fourth is a maj7 and an m7 first" },
        { "6 shell, seventh below",        "a fifth is a maj7 and an m7 first" },
        { "7sus4 shell, third below",      "a fourth is a maj7 and an m7 first" },
        { "7sus4 shell, seventh below",    "a fifth is a maj7 and an m7 first" },
        { "three fourths from the ninth",  "has neither third nor seventh" },
        { "three fourths from the third",  "a sus7 on its lowest note, and the maj7 a semitone above" },
        { "So What, m11 on its ninth",     "has neither third nor seventh" },
        { "So What, maj13#11 on its seventh", "the m11 on its lowest note, and the maj13 a third below" },
    };

    /** Forms that a chord outside the lists above explains better in some keys. */
    constexpr Exception betterNamesInKeys[]
    {
        { "maj9#11, B form",               "on the fourth degree, where it is the tonic's maj13 as well" },
        { "three fourths from the ninth",  "has neither third nor seventh" },
        { "So What, m11 on its ninth",     "has neither third nor seventh" },
    };

    template <std::size_t size>
    bool isAmong (const Exception (&exceptions)[size], const std::string& form)
    {
        return std::any_of (std::begin (exceptions), std::end (exceptions), [&] (const Exception& e) { return e.form == form; });
    }

    Voicing played (const StandardForm& form, int root)
    {
        Voicing notes;
        for (int interval : form.intervals)
            notes.add (48 + root + interval);
        return notes;
    }

    int placeOfRoot (const Naming& naming, int root)
    {
        for (int i = 0; i < naming.readings.size(); ++i)
            if (naming.readings[i].chord.root == root)
                return i + 1;
        return 0;
    }
}

TEST_CASE ("with a bass player and no key, the right root is among the first two readings of every standard form", "[harmony][silent-root]")
{
    for (const auto& form : standardForms())
        for (int root = 0; root < 12; ++root)
        {
            const int place = placeOfRoot (name (played (form, root), in ("", Player::band)), root);
            INFO (form.name << " on " << root << " stands at " << place);

            // A form that has come to obey is no exception any more.
            CHECK ((place == 1 || place == 2) != isAmong (moreThanTwoNames, form.name));
        }
}

TEST_CASE ("with a bass player and no key, a complete seventh comes before a silent root, however it is turned", "[harmony][silent-root]")
{
    for (const auto quality : { Quality::dominant, Quality::majorSeventh, Quality::minorSeventh, Quality::minorMajorSeventh, Quality::halfDiminished })
    {
        PitchClassSet tones;
        rowOf (quality).tones.forEach ([&] (Degree degree) { tones.add (semitones (degree)); });

        for (int root = 0; root < 12; ++root)
            for (int lowest = 0; lowest < 12; ++lowest)
                if (const auto notes = tones.transposed (root); notes.contains (lowest))
                {
                    INFO (rowOf (quality).words << " on " << root << " over " << lowest);
                    CHECK_FALSE (name (closeVoicing (notes, lowest), in ("", Player::band)).readings[0].chord.rootSilent);
                }
    }

    CHECK (namesOf ("C4 E4 F4 A4", in ("", Player::band))[0] == "Fmaj7/C");
    CHECK (namesOf ("C4 E4 F4 A4", in ("", Player::band))[1] == "Dm9");
    CHECK (namesOf ("F4 A4 C5 E5", in ("", Player::band))[1] == "Dm9");
    CHECK (called ("C4 E4 F4 A4", in ("C", Player::band)) == "Dm9");
}

TEST_CASE ("with a bass player, a key puts first the standard form that it makes diatonic or a dominant of its own", "[harmony][silent-root]")
{
    for (const auto& key : allKeys())
    {
        const int tonic = key.tonic.pitchClass();

        // The same notes may be several forms at home, F A C E in C for one only: Dm9.
        std::map<std::pair<int, int>, std::set<int>> homes;
        const auto notesOf = [] (const Voicing& notes) { return std::pair<int, int> { notes.pitchClasses().bits, notes.lowest() % 12 }; };

        for (const auto& form : standardForms())
            for (int degree = 0; degree < 12; ++degree)
                if (isAtHome (form.family, degree, key.mode))
                    homes[notesOf (played (form, (tonic + degree) % 12))].insert ((tonic + degree) % 12);

        for (const auto& form : standardForms())
            for (int degree = 0; degree < 12; ++degree)
            {
                const int root = (tonic + degree) % 12;
                if (! isAtHome (form.family, degree, key.mode) || isAmong (betterNamesInKeys, form.name))
                    continue;

                const auto notes = played (form, root);
                const auto naming = name (notes, { key, Player::band });
                INFO (form.name << " on " << root << " in " << toText (key));
                REQUIRE (! naming.readings.empty());
                CHECK (homes[notesOf (notes)].contains (naming.readings[0].chord.root));
            }
    }
}

TEST_CASE ("with a bass player, triads in the key stay triads: nobody makes C E G an Am7", "[harmony][silent-root]")
{
    for (const auto& key : allKeys())
        for (const auto& [degree, third] : { std::pair { 0, key.mode == Mode::major ? 4 : 3 }, { 5, key.mode == Mode::major ? 4 : 3 }, { 7, 4 } })
            for (int turn = 0; turn < 3; ++turn)
            {
                const int root = (key.tonic.pitchClass() + degree) % 12;
                const Voicing notes { 48 + root + (turn > 0 ? 12 : 0), 48 + root + third + (turn > 1 ? 12 : 0), 48 + root + 7 };
                INFO (toText (key) << ", degree " << degree << ", turn " << turn);
                CHECK (name (notes, { key, Player::band }).readings[0].chord.root == root);
            }
}

TEST_CASE ("with a bass player and a key, plain chords do not turn into odd ones without a root", "[harmony][silent-root]")
{
    CHECK (called ("E3 G3 Bb3 C4", in ("C", Player::band)) == "C7/E");       // not Am7b9
    CHECK (called ("C4 E4 G4 D5", in ("C", Player::band)) == "Cadd9");       // not Am11
    CHECK (called ("C4 D4 G4", in ("C", Player::band)) == "Csus2");
    CHECK (called ("C3 F3 Bb3 D4", in ("F", Player::band)) == "C9sus4");     // not Gm11
    CHECK (called ("E3 G3 B3 C4", in ("C", Player::band)) == "Cmaj7/E");     // the fifth is no guide tone for Am9 to rest on
}
