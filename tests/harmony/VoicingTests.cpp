// VoicingTests.cpp - sets of notes and of pitch classes.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "harmony/Vocabulary.h"
#include "harmony/Voicing.h"

using namespace guidetone;

TEST_CASE ("every single note is found again: lowest, highest, first, and as its pitch class", "[harmony][voicing]")
{
    for (int note = 0; note < 128; ++note)
    {
        const Voicing one { note };
        CHECK (one.lowest() == note);
        CHECK (one.highest() == note);
        CHECK (one.firstFrom (0) == note);
        CHECK (one.firstFrom (note) == note);
        CHECK (one.firstFrom (note + 1) == -1);
        CHECK (one.pitchClasses().bits == 1 << note % 12);
    }
}

TEST_CASE ("an empty voicing has no lowest or highest note, and notes outside 0 to 127 are ignored", "[harmony][voicing]")
{
    Voicing none { -1, 128, 1000 };
    CHECK (none.empty());
    CHECK (none.lowest() == -1);
    CHECK (none.highest() == -1);
    CHECK (none.pitchClasses().empty());
}

TEST_CASE ("the pitch classes of any two notes are both there", "[harmony][voicing]")
{
    for (int a = 0; a < 128; ++a)
        for (int b = a + 1; b < 128; ++b)
        {
            const auto set = Voicing { a, b }.pitchClasses();
            if (! set.contains (a % 12) || ! set.contains (b % 12) || set.size() != (a % 12 == b % 12 ? 1 : 2))
                FAIL ("notes " << a << " and " << b);
        }
}

TEST_CASE ("transposing a pitch-class set twelve times by a semitone gives it back", "[harmony][voicing]")
{
    for (std::uint16_t bits = 0; bits < 4096; ++bits)
    {
        PitchClassSet set { bits };
        for (int i = 0; i < 12; ++i)
            set = set.transposed (1);
        if (set.bits != bits)
            FAIL ("set " << bits);
    }
}

TEST_CASE ("each quality of the vocabulary differs from the others in its tones", "[harmony][vocabulary]")
{
    for (const auto& a : vocabulary())
        for (const auto& b : vocabulary())
            if (a.quality != b.quality)
                CHECK (a.tones != b.tones);
}
