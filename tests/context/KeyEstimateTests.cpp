// KeyEstimateTests.cpp - how an estimated key is written.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "context/KeyEstimate.h"

using namespace guidetone;

TEST_CASE ("an estimated key is written with the fewest accidentals")
{
    CHECK (toText (keyOf ({ 4, Mode::major })) == "E");
    CHECK (toText (keyOf ({ 1, Mode::major })) == "Db");
    CHECK (toText (keyOf ({ 6, Mode::major })) == "Gb");
    CHECK (toText (keyOf ({ 11, Mode::major })) == "B");
    CHECK (toText (keyOf ({ 3, Mode::minor })) == "Ebm");
    CHECK (toText (keyOf ({ 8, Mode::minor })) == "G#m");
    CHECK (toText (keyOf ({ 10, Mode::minor })) == "Bbm");
}
