// ChordPicture.cpp - see ChordPicture.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ChordPicture.h"

#include "../../notation/RomanNumeral.h"
#include "../../plugin/KeyWords.h"
#include "../look/IntervalName.h"
#include "../look/NumeralText.h"

namespace guidetone
{

namespace
{

constexpr const char* rootNotPlayed = "root not played";

/** The chord as a degree of the key it was named in; empty where it is no chord, or the key is not known. */
std::string numeralOf (const Naming& naming, const NamingContext& context)
{
    return naming.kind == Sounding::chord && ! naming.readings.empty() && context.key
             ? romanNumeral (naming.readings[0].chord, *context.key, RomanSigns::typeset) : std::string();
}

} // namespace

ChordPicture pictureOf (const Shown& shown, const SpellingContext& spelling, const NamingContext& context)
{
    const auto& naming = shown.naming;
    ChordPicture picture;
    picture.kind = naming.kind;

    if (naming.kind == Sounding::nothing)
        return picture;

    picture.held = shown.held;
    picture.symbol = typesetSymbol (naming, spelling);
    picture.rootSilent = ! naming.readings.empty() && naming.readings[0].chord.rootSilent;

    juce::StringArray words;

    if (const auto degree = numeralOf (naming, context); ! degree.empty())
    {
        picture.numeral = numeralRuns (degree);
        picture.key = "in " + withMusicSigns (inWords (*context.key));
        words.add (spokenNumeral (degree) + " in " + inWords (*context.key));
    }

    for (const auto& reading : naming.readings)
        picture.percents.push_back (reading.percent);

    if (picture.rootSilent)
        words.add (rootNotPlayed);

    if (! picture.percents.empty() && picture.percents[0] > 0)
        words.add (juce::String (picture.percents[0]) + " per cent sure");

    picture.spokenContext = words.joinIntoString (", ");

    for (int i = 1; i < naming.readings.size(); ++i)
        picture.others.push_back (typesetSymbol (naming.readings[i].chord, spelling));

    const auto tones = tonesOf (naming, spelling);
    const bool named = naming.kind == Sounding::chord;

    // Where the symbol is already the list of notes, their octaves are what is left to say.
    for (const auto& tone : tones)
        picture.tones.push_back ({ withMusicSigns (juce::String (toText (tone.name))) + (named ? juce::String() : juce::String (octaveOf (tone))),
                                   named && tone.degree ? withMusicSigns (juce::String (std::string (toText (*tone.degree)))) : juce::String(),
                                   named ? familyOf (tone.degree) : ToneFamily::foreign });

    if (naming.kind == Sounding::interval && ! tones.empty())
        picture.caption = intervalName (tones.front(), tones.back());
    else if (picture.rootSilent)
        picture.caption = rootNotPlayed;

    return picture;
}

} // namespace guidetone
