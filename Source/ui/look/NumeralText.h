// NumeralText.h - a Roman numeral made ready to be set, and to be said.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../../notation/ChordSymbol.h"

#include <juce_core/juce_core.h>

#include <vector>

namespace guidetone
{

/** Runs for SetSymbol: the figures of figured bass raised and one above the other, an applied chord's degree behind its slash.
    @param numeral  as romanNumeral() writes it with RomanSigns::typeset, in UTF-8. */
std::vector<SymbolRun> numeralRuns (const std::string& numeral);

/** The same for a screen reader: "five seven of two", "flat six", "seven half diminished six five". */
juce::String spokenNumeral (const std::string& numeral);

} // namespace guidetone
