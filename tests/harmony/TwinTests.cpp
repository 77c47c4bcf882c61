// TwinTests.cpp - the same notes under two names: each name stands among the other's alternates, from every bass, in every transposition.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "EverySet.h"

#include <vector>

using namespace guidetone;

namespace
{
    struct Name { int root; Quality quality; };

    /** Notes above C, and what they are called above C. */
    struct Twins
    {
        std::string_view names;
        PitchClassSet notes;
        std::vector<Name> chords;
    };

    PitchClassSet notesAbove (std::initializer_list<int> intervals)
    {
        PitchClassSet set;
        for (int interval : intervals)
            set.add (interval);
        return set;
    }

    const Twins twins[]
    {
        { "C6, Am7",                    notesAbove ({ 0, 4, 7, 9 }),     { { 0, Quality::six }, { 9, Quality::minorSeventh } } },
        { "Cm6, Am7b5",                 notesAbove ({ 0, 3, 7, 9 }),     { { 0, Quality::minorSix }, { 9, Quality::halfDiminished } } },
        { "Csus4, Fsus2",               notesAbove ({ 0, 5, 7 }),        { { 0, Quality::sus4 }, { 5, Quality::sus2 } } },
        { "C7b5, Gb7b5",                notesAbove ({ 0, 4, 6, 10 }),    { { 0, Quality::dominantFlatFive }, { 6, Quality::dominantFlatFive } } },
        { "the augmented triads",       notesAbove ({ 0, 4, 8 }),        { { 0, Quality::augmented }, { 4, Quality::augmented }, { 8, Quality::augmented } } },
        { "the diminished sevenths",    notesAbove ({ 0, 3, 6, 9 }),     { { 0, Quality::diminishedSeventh }, { 3, Quality::diminishedSeventh },
                                                                           { 6, Quality::diminishedSeventh }, { 9, Quality::diminishedSeventh } } },
        { "C9sus4, Gm7/C",              notesAbove ({ 0, 2, 5, 7, 10 }), { { 0, Quality::dominantSus4 }, { 7, Quality::minorSeventh } } },
    };

    bool offers (const Naming& naming, int root, Quality quality)
    {
        for (const auto& reading : naming.readings)
            if (reading.chord.root == root && reading.chord.quality == quality)
                return true;
        return false;
    }
}

TEST_CASE ("twins stand side by side, from every bass and in every transposition", "[harmony][twins][law]")
{
    for (const auto& twin : twins)
        for (int shift = 0; shift < 12; ++shift)
            for (int bass = 0; bass < 12; ++bass)
            {
                const auto notes = twin.notes.transposed (shift);
                if (! notes.contains (bass))
                    continue;

                const auto naming = name (closeVoicing (notes, bass));
                INFO (twin.names << ", moved up by " << shift << ", over " << bass);

                for (const auto& chord : twin.chords)
                    CHECK (offers (naming, (chord.root + shift) % 12, chord.quality));
            }
}

TEST_CASE ("of two complete twins the one on its root comes first", "[harmony][twins][law]")
{
    for (const auto& twin : twins)
        if (twin.notes.size() <= 4)     // Gm7 has no C: over G the ninth and the fourth of C9sus4 are an addition to it
            for (const auto& chord : twin.chords)
                for (int shift = 0; shift < 12; ++shift)
                {
                    const int root = (chord.root + shift) % 12;
                    INFO (twin.names << " on " << root);
                    CHECK (name (closeVoicing (twin.notes.transposed (shift), root)).readings[0].chord.root == root);
                }
}
