// KeyTests.cpp - names of notes and keys.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "harmony/Key.h"

#include <set>

using namespace guidetone;

TEST_CASE ("keys are read as people write them", "[harmony][key]")
{
    const auto read = [] (std::string_view text) { const auto key = parseKey (text); return key ? toText (*key) : "none"; };

    CHECK (read ("E") == "E");
    CHECK (read ("C#m") == "C#m");
    CHECK (read ("Bb minor") == "Bbm");
    CHECK (read ("Eb major") == "Eb");
    CHECK (read (" f# min ") == "F#m");
    CHECK (read ("AM") == "A");
    CHECK (read ("Am") == "Am");
    CHECK (read ("B\u266d") == "Bb");
    CHECK (read ("G#") == "none");      // eight sharps
    CHECK (read ("Fb") == "none");
    CHECK (read ("H") == "none");
    CHECK (read ("") == "none");
    CHECK (read ("C major 7") == "none");
}

TEST_CASE ("there are thirty keys, all different, each readable from its own text", "[harmony][key]")
{
    std::set<std::string> names;
    for (const auto& key : allKeys())
    {
        names.insert (toText (key));
        CHECK (parseKey (toText (key)) == key);
        CHECK (std::abs (key.signature()) <= 7);
    }
    CHECK (names.size() == 30);
}

TEST_CASE ("a note's place on the line of fifths gives its name back", "[harmony][key]")
{
    for (int fifths = -22; fifths <= 26; ++fifths)
    {
        const auto note = NoteName::fromFifths (fifths);
        CHECK (note.fifths() == fifths);
        CHECK (note.pitchClass() == wrapToOctave (7 * fifths));

        const auto text = toText (note);
        std::string_view rest = text;
        CHECK (takeNoteName (rest) == note);
        CHECK (rest.empty());
    }
}
