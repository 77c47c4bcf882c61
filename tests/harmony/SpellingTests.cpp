// SpellingTests.cpp - letters by chord, then key, then fewest accidentals.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "EverySet.h"
#include "harmony/Vocabulary.h"

using namespace guidetone;

namespace
{
    std::string spelled (std::string_view notes, const SpellingContext& context = {})
    {
        std::string text;
        const auto naming = name (voicing (notes), { context.key, Player::solo });
        for (const auto& tone : tonesOf (naming, context))
            text += (text.empty() ? "" : " ") + toText (tone.name);
        return text;
    }

    SpellingContext key (std::string_view text)  { return { parseKey (text), Accidentals::automatic }; }
}

TEST_CASE ("letters follow the degrees of the chord", "[harmony][spelling]")
{
    CHECK (spelled ("E3 Ab3 B3 D4") == "E G# B D");
    CHECK (spelled ("Ab3 C4 E4") == "Ab C E");
    CHECK (spelled ("C3 E3 G3 Bb3 Eb4") == "C E G Bb D#");
    CHECK (spelled ("F#3 A#3 C#4 F4") == "F# A# C# E#");
    CHECK (spelled ("B3 D4 F4 Ab4") == "B D F Ab");
}

TEST_CASE ("a sharp ninth in the bass is written as the minor third it sounds like", "[harmony][spelling]")
{
    CHECK (called ("C3 A3 C#4 E4 G4") == "A7#9/C");
}

TEST_CASE ("the key decides where the chord alone does not", "[harmony][spelling]")
{
    CHECK (called ("G#3 B3 D#4", in ("E")) == "G#m");
    CHECK (called ("E#3 G#3 B3", in ("F#")) == "E#dim");
    CHECK (called ("Cb4 Eb4 Gb4", in ("Gb")) == "Cb");
    CHECK (called ("F#3 A#3 C#4", in ("Db")) == "Gb");
    CHECK (called ("F#3 A#3 C#4", in ("B")) == "F#");
    CHECK (spelled ("E4 F4", key ("Cb")) == "Fb F");
}

TEST_CASE ("the diatonic triads of all thirty keys are spelled with the key's own notes", "[harmony][spelling]")
{
    for (const auto& k : allKeys())
    {
        const int signature = k.signature();
        for (int step = 0; step < 7; ++step)
        {
            // The seven fifths of the signature from its flattest note, three of them two fifths apart make no triad; stack thirds instead.
            const auto root = NoteName::fromFifths (signature - 1 + step);
            const auto inKey = [&] (int fifths) { return fifths >= signature - 1 && fifths <= signature + 5; };
            const int third = inKey (root.fifths() + 4) ? 4 : -3;
            const int fifth = inKey (root.fifths() + 1) ? 1 : -6;

            const auto note = [] (NoteName n, int above) { return 60 + (n.pitchClass() - above + 12) % 12 + above; };
            const auto thirdName = NoteName::fromFifths (root.fifths() + third);
            const auto fifthName = NoteName::fromFifths (root.fifths() + fifth);
            Voicing notes { 48 + root.pitchClass(), note (thirdName, root.pitchClass()), note (fifthName, root.pitchClass()) };

            const auto tones = tonesOf (name (notes, { k, Player::solo }), { k, Accidentals::automatic });
            INFO ("key " << toText (k) << ", root " << toText (root));
            REQUIRE (tones.size() == 3);
            CHECK (toText (tones[0].name) == toText (root));

            for (const auto& tone : tones)
                CHECK (inKey (tone.name.fifths()));
        }
    }
}

TEST_CASE ("the switches: sharps, flats, and simple", "[harmony][spelling]")
{
    const auto with = [] (Accidentals accidentals, std::string_view notes)
    {
        return leadSheetSymbol (name (voicing (notes)), { {}, accidentals });
    };

    CHECK (with (Accidentals::sharps, "Bb3 D4 F4") == "A#");
    CHECK (with (Accidentals::flats, "F#3 A#3 C#4") == "Gb");
    CHECK (spelled ("C#4 E#4 G#4", { parseKey ("F#"), Accidentals::simple }) == "C# F G#");
    CHECK (spelled ("F3 Ab3 B3 D4", { {}, Accidentals::simple }) == "F Ab B D");
}

TEST_CASE ("simple spelling never shows E#, B#, Fb, Cb or a double accidental", "[harmony][spelling]")
{
    int awkward = 0;
    for (const auto& k : allKeys())
        for (std::uint16_t bits = 1; bits < 4096; bits = static_cast<std::uint16_t> (bits + 7))
        {
            const PitchClassSet set { bits };
            int bass = 0;
            while (! set.contains (bass))
                ++bass;

            for (const auto& tone : tonesOf (name (closeVoicing (set, bass), { k, Player::solo }), { k, Accidentals::simple }))
            {
                const auto text = toText (tone.name);
                if (text == "E#" || text == "B#" || text == "Fb" || text == "Cb" || text.size() > 2)
                    ++awkward;
            }
        }

    CHECK (awkward == 0);
}

TEST_CASE ("every tone takes the letter of its degree, in every reading of every set", "[harmony][spelling][law]")
{
    Faults faults;

    for (const auto* keyText : { "", "E", "Gb", "C#", "Abm" })
    {
        const SpellingContext context { parseKey (keyText), Accidentals::automatic };

        forEverySetAndBass ([&] (const Voicing& notes, PitchClassSet set, int bass)
        {
            for (const auto& reading : name (notes, { context.key, Player::solo }).readings)
            {
                const auto& chord = reading.chord;
                const auto root = spellRoot (chord, context);

                soundingDegrees (chord).forEach ([&] (Degree degree)
                {
                    const auto tone = spellTone (chord, (chord.root + semitones (degree)) % 12, context);
                    const auto letter = (root.letter + letterSteps (degree)) % 7;
                    const NoteName natural { static_cast<std::int8_t> (letter), 0 };
                    const int accidental = wrapToOctave (tone.pitchClass() - natural.pitchClass() + 6) - 6;

                    // Nobody writes three accidentals: there the plain name stands.
                    faults.add (std::abs (accidental) <= 2 && tone.letter != letter, text (set, bass) + " in " + keyText);
                });

                faults.add (root.pitchClass() != chord.root || spellBass (chord, context).pitchClass() != chord.bass, text (set, bass) + " in " + keyText);
            }
        });
    }

    INFO (faults.first);
    CHECK (faults.count == 0);
}

TEST_CASE ("without a key the same notes have the same letters as a sixth chord and as the seventh on its sixth", "[harmony][spelling][law]")
{
    struct Twins { Quality sixth, seventh; };

    for (const auto& [sixth, seventh] : { Twins { Quality::six, Quality::minorSeventh }, Twins { Quality::minorSix, Quality::halfDiminished } })
        for (const auto& added : { DegreeSet {}, DegreeSet { Degree::nine } })
            for (const auto accidentals : { Accidentals::automatic, Accidentals::simple })
                for (std::uint8_t root = 0; root < 12; ++root)
                {
                    const auto twinRoot = static_cast<std::uint8_t> ((root + 9) % 12);
                    const Chord chord { sixth, root, root, false, added, {} }, twin { seventh, twinRoot, twinRoot, false, {}, {} };
                    INFO (rowOf (sixth).words << " on " << int { root });

                    soundingDegrees (twin).forEach ([&] (Degree degree)
                    {
                        const int pitchClass = (twinRoot + semitones (degree)) % 12;
                        CHECK (toText (spellTone (chord, pitchClass, { {}, accidentals })) == toText (spellTone (twin, pitchClass, { {}, accidentals })));
                    });
                }

    CHECK (called ("Gb3 Bb3 Db4 Eb4") == "Gb6");
    CHECK (called ("Ab3 Cb4 Eb4 F4") == "Abm6");
}

TEST_CASE ("with sharps no root is flat, with flats none is sharp, and simple shows no double accidental", "[harmony][spelling][law]")
{
    Faults faults;

    forEverySetAndBass ([&] (const Voicing& notes, PitchClassSet set, int bass)
    {
        const auto naming = name (notes);
        for (const auto& reading : naming.readings)
        {
            const int sharp = spellRoot (reading.chord, { {}, Accidentals::sharps }).accidental;
            const int flat = spellRoot (reading.chord, { {}, Accidentals::flats }).accidental;
            faults.add (sharp < 0 || sharp > 1 || flat > 0 || flat < -1, text (set, bass));
        }

        for (const auto& tone : tonesOf (naming, { {}, Accidentals::simple }))
            faults.add (std::abs (tone.name.accidental) > 1, text (set, bass) + " simple");
    });

    INFO (faults.first);
    CHECK (faults.count == 0);
}

TEST_CASE ("a flat fifth is the triad's own above a minor third, and a tension in the bass keeps its letter", "[harmony][spelling]")
{
    CHECK (called ("A#3 C#4 E4 G#4") == "A#m7b5");
    CHECK (called ("A#3 C#4 E4 G#4 B#4 D#5") == "A#m11b5");
    CHECK (called ("D3 F3 G#3 B3 C#4") == "C#7b9/D");
}

TEST_CASE ("letters that somebody wrote stay, and the tones follow them", "[harmony][spelling]")
{
    const auto f7 = Chord { Quality::dominant, 6, 6, false, {}, {} };
    const ChordLetters letters { { 4, -1 }, { 4, -1 } };        // Gb

    for (const auto accidentals : { Accidentals::automatic, Accidentals::sharps, Accidentals::flats, Accidentals::simple })
    {
        CHECK (toText (spellRoot (f7, { parseKey ("E"), accidentals, letters })) == "Gb");
        CHECK (toText (spellBass (f7, { parseKey ("E"), accidentals, letters })) == "Gb");
        CHECK (toText (spellTone (f7, 10, { parseKey ("E"), accidentals, letters })) == "Bb");
    }

    // A bass of its own, one that is a tone of the chord, and one that somebody wrote under another chord.
    const auto over = [&] (int bass, NoteName written)
    {
        auto chord = f7;
        chord.bass = static_cast<std::uint8_t> (bass);
        return toText (spellBass (chord, { parseKey ("E"), Accidentals::automatic, ChordLetters { { 4, -1 }, written } }));
    };

    CHECK (over (4, { 2, 0 }) == "E");
    CHECK (over (4, { 3, -1 }) == "Fb");
    CHECK (over (10, { 5, 1 }) == "A#");
    CHECK (over (10, { 2, 0 }) == "Bb");
    CHECK (toText (spellTone ({ Quality::major, 0, 1, false, {}, {} }, 1, { parseKey ("A"), Accidentals::automatic, ChordLetters { { 0, 0 }, { 1, -1 } } })) == "Db");

    // Another root has letters of its own.
    CHECK (toText (spellRoot ({ Quality::dominant, 1, 1, false, {}, {} }, { parseKey ("E"), Accidentals::automatic, letters })) == "C#");
}
