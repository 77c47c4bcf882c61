// ValueWords.cpp - see ValueWords.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ValueWords.h"

#include "Theme.h"
#include "Words.h"

namespace guidetone
{

namespace
{

/** Stands in a number, as in 1.5: the languages write it with their own sign. */
juce::String decimalSign()    { return words ("."); }

bool isFigure (juce::juce_wchar c) noexcept    { return c >= '0' && c <= '9'; }

/** The decimals of a text that begins with a number. */
juce::String withSign (const juce::String& text, const juce::String& from, const juce::String& to)
{
    const int at = text.indexOf (from);
    const bool isNumber = at > 0 && isFigure (text[at - 1]) && isFigure (text[at + from.length()]) && text.substring (0, at).containsOnly ("-0123456789");
    return isNumber ? text.substring (0, at) + to + text.substring (at + from.length()) : text;
}

} // namespace

juce::String valueWords (const juce::String& english)
{
    const auto tonic = withMusicSigns (english.upToLastOccurrenceOf (" ", false, false));

    if (english.endsWith (" major"))
        return words ("%1 major", tonic);

    if (english.endsWith (" minor"))
        return words ("%1 minor", tonic);

    if (const auto translated = juce::translate (english); translated != english)
        return translated;

    return withSign (withMusicSigns (english), ".", decimalSign());
}

juce::String englishValue (const juce::String& text, const juce::StringArray& choices)
{
    for (const auto& choice : choices)
        if (text.trim().equalsIgnoreCase (valueWords (choice)))
            return choice;

    return withSign (text.trim(), decimalSign(), ".");
}

juce::String decimalWords (double value, int places)    { return withSign (juce::String (value, places), ".", decimalSign()); }
juce::String chordCount (std::size_t chords)            { return chords == 1 ? words ("1 chord") : words ("%1 chords", static_cast<int> (chords)); }

} // namespace guidetone
