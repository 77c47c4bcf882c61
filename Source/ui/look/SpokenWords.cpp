// SpokenWords.cpp - see SpokenWords.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "SpokenWords.h"

#include "../../notation/NoteLanguage.h"
#include "Languages.h"
#include "Words.h"

namespace guidetone
{

namespace
{

/*  The terms that chords are spoken with; the longest that fits is taken.
    translated: begin
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "flat", "sharp", "double flat", "double sharp", "triple flat", "triple sharp", "major", "minor", "diminished", "augmented", "half diminished",
    "major seven", "major nine", "major eleven", "major thirteen", "suspended second", "suspended fourth",
    "add", "no five", "no three", "over", "of", "root silent", "Neapolitan", "Italian six", "French four three", "German six five"
    translated: end */
constexpr int longestTerm = 3;      // in words

NoteLanguage noteLanguage()
{
    const auto code = spokenLanguage();
    return code == "de" ? NoteLanguage::german : code == "fr" ? NoteLanguage::french : code == "es" ? NoteLanguage::spanish : NoteLanguage::english;
}

/** "C" with what follows it of "double" and "sharp". @returns how many words that is; 0 where it is no note. */
int takeNote (const juce::StringArray& words, int at, juce::String& spoken)
{
    const auto letter = words[at].length() == 1 ? juce::String ("CDEFGAB").indexOfChar (words[at][0]) : -1;

    if (letter < 0)
        return 0;

    const int times = words[at + 1] == "double" ? 2 : words[at + 1] == "triple" ? 3 : 1;
    const auto sign = words[at + (times > 1 ? 2 : 1)];
    const int accidental = sign == "sharp" ? times : sign == "flat" ? -times : 0;
    const int length = accidental == 0 ? 1 : times > 1 ? 3 : 2;
    NoteName note { static_cast<std::int8_t> (letter), 0 };

    // In German the sign is part of the name.
    if (noteLanguage() == NoteLanguage::german)
    {
        note.accidental = static_cast<std::int8_t> (accidental);
        spoken = juce::String (writeNote (note, NoteLanguage::german, Signs::letters));
    }
    else
    {
        spoken = juce::String::fromUTF8 (writeNote (note, noteLanguage(), Signs::letters).c_str());

        if (accidental != 0)
            spoken << " " << juce::translate (words.joinIntoString (" ", at + 1, length - 1));
    }

    return length;
}

juce::String termsInWords (const juce::String& english)
{
    const auto words = juce::StringArray::fromTokens (english, " ", "");
    juce::StringArray result;

    for (int i = 0; i < words.size();)
    {
        juce::String spoken;
        int length = takeNote (words, i, spoken);

        for (int l = juce::jmin (longestTerm, words.size() - i); l > 0 && length == 0; --l)
        {
            const auto term = words.joinIntoString (" ", i, l);
            spoken = juce::translate (term);

            if (spoken != term || l == 1)
                length = l;
        }

        result.add (spoken);
        i += length;
    }

    return result.joinIntoString (" ");
}

} // namespace

juce::String spokenWords (const juce::String& english)
{
    if (spokenLanguage() == "en")
        return english;

    auto parts = juce::StringArray::fromTokens (english, ",", "");
    parts.trim();

    for (auto& part : parts)
        part = termsInWords (part);

    return parts.joinIntoString (", ");
}

} // namespace guidetone
