// VoiceLeadingTests.cpp - chords to be heard: whole, in range, and with little to move from one to the next.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "harmony/Namer.h"
#include "harmony/VoiceLeading.h"
#include "notation/ChordIdentity.h"

#include <algorithm>
#include <sstream>

using namespace guidetone;

namespace
{
    Chord chordOf (const std::string& symbol)
    {
        const auto parsed = parseSymbol (symbol);
        INFO (symbol << ": " << parsed.message);
        REQUIRE (parsed.chord);
        return identify (*parsed.chord);
    }

    std::string played (const Voicing& notes)
    {
        std::string text;
        notes.forEach ([&] (int note) { text += (text.empty() ? "" : " ") + std::to_string (note); });
        return text;
    }

    template <typename Visit>
    void forEveryChord (Visit&& visit)
    {
        for (int quality = 0; quality < qualityCount; ++quality)
            for (int root = 0; root < 12; ++root)
                for (int bass = 0; bass < 12; ++bass)
                    for (const auto& added : { DegreeSet {}, DegreeSet { Degree::nine }, DegreeSet { Degree::flatNine, Degree::sharpEleven, Degree::thirteen } })
                    {
                        Chord chord { static_cast<Quality> (quality), static_cast<std::uint8_t> (root), static_cast<std::uint8_t> (bass), false, added, {} };
                        visit (chord);
                    }
    }
}

TEST_CASE ("every chord is heard whole, over its bass, between A2 and E5", "[harmony][hear]")
{
    forEveryChord ([] (const Chord& chord)
    {
        const auto notes = voicingToHear (chord);
        INFO (static_cast<int> (chord.quality) << " on " << static_cast<int> (chord.root) << " over " << static_cast<int> (chord.bass) << ": " << played (notes));
        REQUIRE_FALSE (notes.empty());
        CHECK (notes.lowest() >= lowestToHear);
        CHECK (notes.highest() <= highestToHear);
        CHECK (notes.lowest() % 12 == chord.bass);
        CHECK (notes.firstFrom (notes.lowest() + 1) >= notes.lowest() + 3);

        // The perfect fifth of a chord of many tones is all that may be missing.
        PitchClassSet wanted;
        wanted.add (chord.bass);
        soundingDegrees (chord).forEach ([&] (Degree degree) { wanted.add ((chord.root + semitones (degree)) % 12); });
        auto withoutFifth = wanted;
        if ((chord.root + 7) % 12 != chord.bass)
            withoutFifth.remove ((chord.root + 7) % 12);
        CHECK ((notes.pitchClasses() == wanted || (notes.pitchClasses() == withoutFifth && wanted.size() > 5)));
    });
}

TEST_CASE ("a chord that is heard again does not move, and one with a silent root has it", "[harmony][hear]")
{
    forEveryChord ([] (const Chord& chord)
    {
        const auto notes = voicingToHear (chord);
        CHECK (voicingToHear (chord, notes) == notes);
        CHECK (voicingToHear (chord, Voicing {}) == notes);

        auto silent = chord;
        silent.rootSilent = true;
        CHECK (voicingToHear (silent) == notes);
    });
}

TEST_CASE ("the voices of a progression move by steps", "[harmony][hear]")
{
    for (const auto* symbols : { "Dm7 G7 Cmaj7 A7 Dm7 G7 Cmaj7", "C Am F G C", "Am Dm E7 Am F C G Am", "Cm Fm Bb7 Ebmaj7 Abmaj7 Dm7b5 G7 Cm", "C G/B Am C/G F C/E Dm G", "F#m B7 E A D#m7b5 G#7 C#m" })
        for (int semitones = 0; semitones < 12; ++semitones)
        {
            std::istringstream in (symbols);
            std::optional<Voicing> before;

            for (std::string symbol; in >> symbol;)
            {
                const auto notes = voicingToHear (transposed (chordOf (symbol), semitones), before);
                if (before)
                {
                    INFO (symbols << " + " << semitones << ", " << symbol << ": " << played (*before) << " to " << played (notes));
                    CHECK (std::abs (notes.highest() - before->highest()) <= 4);
                }

                before = notes;
            }
        }
}

TEST_CASE ("a two five one by the book", "[harmony][hear]")
{
    const auto two = voicingToHear (chordOf ("Dm7"));
    const auto five = voicingToHear (chordOf ("G7"), two);
    const auto one = voicingToHear (chordOf ("Cmaj7"), five);
    CHECK (played (two) == "50 60 65 69");
    CHECK (played (five) == "55 62 65 71");
    CHECK (played (one) == "48 64 67 71");
}

TEST_CASE ("what is heard is named as it was meant", "[harmony][hear]")
{
    for (const auto* symbol : { "C", "Cm", "C7", "Cmaj7", "Cm7", "Cm7b5", "Cdim7", "Caug", "Csus4", "C7sus4", "C9", "Cm9", "Cmaj9", "C7b9", "C13", "C/E", "C/G", "C7/E", "F/G", "Cmmaj7" })
        for (int semitones = 0; semitones < 12; ++semitones)
        {
            const auto chord = transposed (chordOf (symbol), semitones);
            const auto naming = name (voicingToHear (chord), {});
            INFO (symbol << " + " << semitones << ": " << played (voicingToHear (chord)));
            CHECK (std::ranges::any_of (naming.readings, [&] (const Reading& reading) { return reading.chord.root == chord.root && reading.chord.quality == chord.quality && reading.chord.bass == chord.bass; }));
        }
}
