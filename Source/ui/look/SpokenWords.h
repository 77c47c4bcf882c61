// SpokenWords.h - what a screen reader says of chords, notes and degrees, in the language of the interface.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <juce_core/juce_core.h>

namespace guidetone
{

/** A spoken form of spokenSymbol(), spokenNote(), spokenDegree() or spokenNumeral(), term by term: "C sharp minor seven, flat five over E" is
    "Cis Moll sieben, b fünf über E". The languages say these terms in the same order. In English it is returned as it is. [message thread] */
juce::String spokenWords (const juce::String& english);

} // namespace guidetone
