// main.cpp - runs the tests that need JUCE's message loop; a display they need not.
// SPDX-License-Identifier: GPL-3.0-or-later
#define CATCH_CONFIG_RUNNER
#include "Catch.h"

#include <juce_events/juce_events.h>

int main (int argc, char** argv)
{
    const juce::ScopedJuceInitialiser_GUI juceIsUp;
    return Catch::Session().run (argc, argv);
}
