// OnsetsTests.cpp - when notes were struck, and which belong to one gesture.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"

#include "listening/Onsets.h"

using namespace guidetone;

namespace
{
    Onsets freshOnsets()
    {
        Onsets onsets;
        onsets.prepare (100);
        return onsets;
    }

    using Notes = Voicing;
}

TEST_CASE ("a note that was never struck belongs to no gesture", "[listening][onsets]")
{
    auto onsets = freshOnsets();
    onsets.strike (Notes { 60 }, 0);
    CHECK (onsets.ofGesture (Notes { 60, 64 }) == Notes { 60 });
    CHECK (onsets.since (0, Notes { 64 }).empty());
}

TEST_CASE ("a gesture goes on while each note follows the last within the gesture time", "[listening][onsets]")
{
    auto onsets = freshOnsets();
    onsets.strike (Notes { 60 }, 0);
    onsets.strike (Notes { 64 }, 100);
    onsets.strike (Notes { 67 }, 200);
    CHECK (onsets.ofGesture (Notes { 60, 64, 67 }) == Notes { 60, 64, 67 });

    onsets.strike (Notes { 71 }, 301);
    CHECK (onsets.ofGesture (Notes { 60, 64, 67, 71 }) == Notes { 71 });
}

TEST_CASE ("a gesture that was ended does not take the next note", "[listening][onsets]")
{
    auto onsets = freshOnsets();
    onsets.strike (Notes { 60 }, 0);
    onsets.endGesture();
    onsets.strike (Notes { 64 }, 10);
    CHECK (onsets.ofGesture (Notes { 60, 64 }) == Notes { 64 });
    onsets.strike (Notes { 67 }, 20);
    CHECK (onsets.ofGesture (Notes { 60, 64, 67 }) == Notes { 64, 67 });
}

TEST_CASE ("a note struck again counts from its last strike", "[listening][onsets]")
{
    auto onsets = freshOnsets();
    onsets.strike (Notes { 60, 64 }, 0);
    onsets.strike (Notes { 60 }, 50);
    CHECK (onsets.since (50, Notes { 60, 64 }) == Notes { 60 });
    CHECK (onsets.firstOf (Notes { 60 }) == 50);
    CHECK (onsets.firstOf (Notes { 60, 64 }) == 0);
    CHECK (onsets.last() == 50);
}

TEST_CASE ("the first of no notes is the last strike", "[listening][onsets]")
{
    auto onsets = freshOnsets();
    onsets.strike (Notes { 60 }, 70);
    CHECK (onsets.firstOf (Notes {}) == 70);
}
