// ComputerKeysTests.cpp - the computer's keys as a piano, and notes that several hold.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "KeyboardRig.h"

#include <set>

using namespace guidetone;

TEST_CASE ("the computer's keys are a piano from C up", "[ui][computer-keys]")
{
    const juce::String row ("awsedftgyhujkolp;");

    for (int i = 0; i < row.length(); ++i)
        CHECK (ComputerKeys::noteOf (static_cast<char> (row[i]), 60) == 60 + i);

    for (const char other : { 'q', 'r', 'i', 'z', 'x', '1', ' ', '\0' })
        CHECK_FALSE (ComputerKeys::noteOf (other, 60));

    CHECK_FALSE (ComputerKeys::noteOf (';', 120));
}

TEST_CASE ("computer keys start once, end once, and end at the pitch they began", "[ui][computer-keys]")
{
    Played played;
    ComputerKeys keys (played.notes);
    std::set<char> down;
    const auto isDown = [&down] (char key) { return down.count (key) > 0; };
    const auto press = [&] { return keys.press (isDown); };
    const auto frame = [&] { keys.release (isDown); };

    CHECK_FALSE (press());
    down = { 'a', 'd' };
    CHECK (press());
    CHECK (press());
    CHECK (played.sounding == std::set<int> { 60, 64 });

    keys.moveOctave (1);
    down = { 'd', 'g' };
    CHECK (press());
    frame();
    frame();
    CHECK (played.sounding == std::set<int> { 64, 79 });

    down.clear();
    CHECK_FALSE (press());
    frame();
    frame();
    CHECK (played.sounding.empty());
    CHECK (played.diary == "+60 +64 +79 -60 -64 -79 ");
}

TEST_CASE ("a key that repeats while it is held is not struck again", "[ui][computer-keys]")
{
    Played played;
    ComputerKeys keys (played.notes);
    bool down = true;
    const auto isDown = [&down] (char key) { return down && key == 'a'; };
    keys.press (isDown);

    for (int repetition = 0; repetition < 20; ++repetition)
    {
        down = false;
        keys.press (isDown);

        if (repetition % 2 == 0)
            keys.release (isDown);      // a frame in the very moment between release and press

        down = true;
        keys.press (isDown);
        keys.release (isDown);
    }

    CHECK (played.diary == "+60 ");

    down = false;
    keys.release (isDown);
    keys.release (isDown);
    CHECK (played.diary == "+60 -60 ");
}

TEST_CASE ("losing the keyboard ends every computer key's note", "[ui][computer-keys]")
{
    Played played;
    ComputerKeys keys (played.notes);
    keys.press ([] (char key) { return key == 'a' || key == 'g'; });
    CHECK (played.sounding.size() == 2);

    keys.releaseAll();
    keys.releaseAll();
    CHECK (played.sounding.empty());
}

TEST_CASE ("the octave stays on the keyboard", "[ui][computer-keys]")
{
    Played played;
    ComputerKeys keys (played.notes);
    keys.moveOctave (-100);
    CHECK (keys.base() == ComputerKeys::lowestBase);
    keys.moveOctave (100);
    CHECK (keys.base() == ComputerKeys::highestBase);

    keys.press ([] (char) { return true; });
    CHECK (*played.sounding.rbegin() <= 127);
}

TEST_CASE ("a note with two holders sounds until both have let go", "[ui][computer-keys]")
{
    Played played;
    played.notes.press (60, 1.0f);
    played.notes.press (60, 0.5f);
    played.notes.release (60);
    CHECK (played.notes.isDown (60));
    played.notes.release (60);
    played.notes.release (60);
    played.notes.press (-1, 1.0f);
    played.notes.press (128, 1.0f);
    CHECK (played.diary == "+60 -60 ");

    played.notes.press (61, 1.0f);
    played.notes.press (61, 1.0f);
    played.notes.releaseAll();
    played.notes.release (61);
    CHECK (played.diary == "+60 -60 +61 -61 ");
}
