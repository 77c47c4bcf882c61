// ValueWords.h - what parameters and presets say of their values, in the language of the interface; and the way back.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <juce_core/juce_core.h>

namespace guidetone
{

/** "Whole arrangement", "C# minor", "1.5 s" in the present language, with real accidentals; what is no word of the interface stays as it is.
    [message thread] */
juce::String valueWords (const juce::String& english);

/** What valueWords() makes of numbers and of words, as the parameter reads it; anything else as it is. [message thread]
    @param text     what somebody typed
    @param choices  the English texts that may be meant. */
juce::String englishValue (const juce::String& text, const juce::StringArray& choices);

/** With the sign that the present language writes before the decimals. @param places  0..9 */
juce::String decimalWords (double value, int places);

/** "1 chord", "12 chords". */
juce::String chordCount (std::size_t chords);

} // namespace guidetone
