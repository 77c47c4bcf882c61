// CollectionNameTests.cpp - a stack, a cluster or a scale is named beside the chord, with the answer's own letters.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "EverySet.h"
#include "harmony/Collection.h"
#include "harmony/Namer.h"
#include "notation/CollectionName.h"

using namespace guidetone;

namespace
{
    std::string collected (std::string_view notes, const SpellingContext& context = {}, const NotationStyle& style = textualStyle())
    {
        return collectionName (name (voicing (notes)), context, style);
    }
}

TEST_CASE ("whatever is a collection has a name, and nothing else has", "[notation][collection][law]")
{
    Faults faults;

    forEverySetAndBass ([&] (const Voicing& notes, PitchClassSet set, int bass)
    {
        const bool isCollection = collectionOf (notes).kind != CollectionKind::none;
        faults.add (collectionName (name (notes), {}, textualStyle()).empty() == isCollection, text (set, bass));
    });

    INFO (faults.first);
    CHECK (faults.count == 0);
}

TEST_CASE ("a scale is called by its tonic, a stack by its lowest note, and what has no one root by neither", "[notation][collection]")
{
    CHECK (collected ("C4 C#4 D4") == "chromatic cluster");
    CHECK (collected ("C3 F3 Bb3") == "quartal stack on C");
    CHECK (collected ("C3 G3 D4") == "quintal stack on C");
    CHECK (collected ("A3 B3 C4 D4 E4 F4 G#4") == "A harmonic minor scale");
    CHECK (collected ("C3 D3 E3 F#3 G#3 A#3") == "whole-tone scale");
    CHECK (collected ("C4 E4 G4").empty());
    CHECK (collected ("").empty());
}

TEST_CASE ("a collection's root has the letter that the answer gives it", "[notation][collection]")
{
    CHECK (collected ("Bb3 Eb4 Ab4") == "quartal stack on Bb");
    CHECK (collected ("Bb3 Eb4 Ab4", { {}, Accidentals::sharps }) == "quartal stack on A#");

    auto german = textualStyle();
    german.language = NoteLanguage::german;
    CHECK (collected ("Bb3 Eb4 Ab4", {}, german) == "quartal stack on B");
}
