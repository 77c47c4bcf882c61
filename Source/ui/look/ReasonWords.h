// ReasonWords.h - why a chord got its name, in the language of the interface.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../../harmony/Cost.h"

#include <juce_core/juce_core.h>

#include <vector>

namespace guidetone
{

/** "dominant seventh", in the language of the interface. */
juce::String qualityWords (Quality quality);

/** "dominant seventh 10, no fifth 5, 3 in the bass 30, in the key 0": each price with what it is for. Empty for no prices. */
juce::String reasonWords (const std::vector<CostItem>& items);

} // namespace guidetone
