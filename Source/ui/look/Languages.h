// Languages.h - the languages of the interface, and which one it speaks now.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <juce_core/juce_core.h>

namespace guidetone
{

/** Makes words() speak a language. All windows of one program speak the same: the one that was set last. [message thread]
    @param code  "en", "de", "fr", "es", "ja"; empty: the system's, English where that is none of them. */
void speak (const juce::String& code);

/** The code of the language that is spoken now. [message thread] */
juce::String spokenLanguage();

/** The translations of a language, as JUCE's file has them; empty for English. For tests. */
juce::StringPairArray translationsTo (const juce::String& code);

} // namespace guidetone
