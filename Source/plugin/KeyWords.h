// KeyWords.h - a key as a musician says it.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../harmony/Key.h"

#include <juce_core/juce_core.h>

namespace guidetone
{

/** "Bb major", "C# minor": what parameters show and states store. */
inline juce::String inWords (Key key)
{
    const auto text = juce::String (toText (key));
    return text.endsWithChar ('m') ? text.dropLastCharacters (1) + " minor" : text + " major";
}

} // namespace guidetone
