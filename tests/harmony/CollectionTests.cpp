// CollectionTests.cpp - stacks, clusters and scales are told from chords.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "EverySet.h"
#include "harmony/Collection.h"

using namespace guidetone;

namespace
{
    std::string collected (std::string_view notes)
    {
        const auto collection = collectionOf (voicing (notes));
        return collection.kind == CollectionKind::none ? "none"
             : std::string (toText (collection.kind)) + " on " + toText (spellNote (collection.root, {}));
    }
}

TEST_CASE ("fourths and fifths in a stack are heard as a stack, by their spacing", "[harmony][collection]")
{
    CHECK (collected ("C3 F3 Bb3") == "quartal stack on C");
    CHECK (collected ("D3 G3 C4 F4 B4") == "quartal stack on D");
    CHECK (collected ("C3 G3 D4") == "quintal stack on C");
    CHECK (collected ("C3 F3 B3") == "none");              // three notes with a tritone are no stack
    CHECK (collected ("C3 F3 G3") == "none");              // the notes of a stack in one hand are a sus4
    CHECK (collected ("E3 A3 D4 G4 B4") == "pentatonic scale on G");
}

TEST_CASE ("scales and clusters have names of their own", "[harmony][collection]")
{
    CHECK (collected ("C4 C#4 D4 Eb4") == "chromatic cluster on C");
    CHECK (collected ("C3 D3 E3 F#3 G#3 A#3") == "whole-tone scale on C");
    CHECK (collected ("E3 F3 G3 A3 B3 C4 D4") == "major scale on C");
    CHECK (collected ("A3 B3 C4 D4 E4 F4 G#4") == "harmonic minor scale on A");
    CHECK (collected ("C3 D3 Eb3 F3 F#3 G#3 A3 B3") == "octatonic scale on C");
    CHECK (collected ("C4 E4 G4") == "none");
    CHECK (collected ("C4 C#4") == "none");
    CHECK (collected ("") == "none");
}

TEST_CASE ("transposing the notes transposes the collection", "[harmony][collection][law]")
{
    Faults faults;

    forEverySetAndBass ([&] (const Voicing& notes, PitchClassSet set, int bass)
    {
        const auto original = collectionOf (notes);

        for (int semitones = 1; semitones < 12; ++semitones)
        {
            auto moved = original;
            if (moved.kind != CollectionKind::none)
                moved.root = static_cast<std::uint8_t> ((moved.root + semitones) % 12);
            faults.add (! (collectionOf (notes.transposed (semitones)) == moved), text (set, bass));
        }
    });

    INFO (faults.first);
    CHECK (faults.count == 0);
}
