// MarkWords.h - what is said of a chord that was played against a chart, and of all of them.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../../formats/ChartMarks.h"

#include <juce_core/juce_core.h>

namespace guidetone
{

/** "Substitution (tritone substitute): the chart has G7". @param wanted  the chart's chord, as it is written or spoken */
juce::String markWords (Likeness likeness, const juce::String& wanted);

/** "10 of 12 chords right, 1 substitution". */
juce::String markCountWords (const ChartMarks::Count& count);

} // namespace guidetone
