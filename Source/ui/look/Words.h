// Words.h - what the interface says, in the language that was chosen for it.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <juce_core/juce_core.h>

namespace guidetone
{

/** A text of the interface in its present language; in English where that language has none for it. Every text that a person reads goes
    through here, as a literal, so that a test finds those that lack a translation. [any thread] Allocates. */
inline juce::String words (const char* english)
{
    return juce::translate (juce::String::fromUTF8 (english));
}

/** The same with its "%1", "%2" filled in: words ("Key: %1, locked", key). */
template <typename... Parts>
juce::String words (const char* english, const Parts&... parts)
{
    auto text = words (english);
    int number = 0;
    ((text = text.replace ("%" + juce::String (++number), juce::String (parts))), ...);
    return text;
}

} // namespace guidetone
