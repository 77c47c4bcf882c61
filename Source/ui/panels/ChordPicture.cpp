// ChordPicture.cpp - see ChordPicture.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ChordPicture.h"

#include "../look/IntervalName.h"
#include "../look/Words.h"

namespace guidetone
{

namespace
{

juce::String degreeText (Degree degree)    { return withMusicSigns (juce::String (std::string (toText (degree)))); }

juce::String inTheKey (const Key& key, const Writing& writing)
{
    const auto tonic = noteName (key.tonic, writing.style);
    return key.mode == Mode::minor ? words ("in %1 minor", tonic) : words ("in %1 major", tonic);
}

/** Which tone is the lowest, where it is not the root. */
juce::String inversionOf (const Chord& chord)
{
    using enum Degree;

    if (chord.bass == chord.root)
        return {};

    const auto degree = degreeOf (chord, chord.bass);

    if (! degree)
        return words ("bass outside the chord");

    if (! chord.added.contains (*degree))
        switch (*degree)
        {
            case minorThird: case third:                                     return words ("first inversion");
            case flatFive: case five: case sharpFive:                        return words ("second inversion");
            case diminishedSeventh: case minorSeventh: case majorSeventh:    return words ("third inversion");
            default:                                                         break;
        }

    return words ("%1 in the bass", degreeText (*degree));
}

} // namespace

ChordPicture pictureOf (const Shown& shown, const SpellingContext& spelling, const NamingContext& context, const Writing& writing)
{
    const auto& naming = shown.naming;
    ChordPicture picture;
    picture.kind = naming.kind;

    if (naming.kind == Sounding::nothing)
        return picture;

    picture.held = shown.held;
    picture.symbol = runsOf (naming, spelling, writing.style);
    picture.rootSilent = ! naming.readings.empty() && naming.readings[0].chord.rootSilent;

    juce::StringArray spoken;

    if (naming.kind == Sounding::chord)
    {
        const auto& chord = naming.readings[0].chord;

        if (context.key)
        {
            picture.numeral = degreeRuns (chord, *context.key, writing.numerals);
            picture.key = inTheKey (*context.key, writing);
            spoken.add (spokenDegree (chord, *context.key, writing.numerals) + " " + inTheKey (*context.key, writing));
        }

        picture.inversion = inversionOf (chord);
        spoken.add (picture.inversion);
    }

    for (const auto& reading : naming.readings)
        picture.percents.push_back (reading.percent);

    const auto rootNotPlayed = words ("root not played");

    if (picture.rootSilent)
        spoken.add (rootNotPlayed);

    if (! picture.percents.empty() && picture.percents[0] > 0)
        spoken.add (words ("%1 per cent sure", picture.percents[0]));

    spoken.removeEmptyStrings();
    picture.spokenContext = spoken.joinIntoString (", ");

    for (int i = 1; i < naming.readings.size(); ++i)
        picture.others.push_back (runsOf (naming.readings[i].chord, spelling, writing.style));

    const auto tones = tonesOf (naming, spelling);
    const bool named = naming.kind == Sounding::chord;

    // Where the symbol is already the list of notes, their octaves are what is left to say.
    for (const auto& tone : tones)
        picture.tones.push_back ({ noteName (tone.name, writing.style) + (named ? juce::String() : juce::String (octaveOf (tone))),
                                   named && tone.degree ? degreeText (*tone.degree) : juce::String(),
                                   named ? familyOf (tone.degree) : ToneFamily::foreign });

    if (naming.kind == Sounding::interval && ! tones.empty())
        picture.caption = intervalName (tones.front(), tones.back());
    else if (picture.rootSilent)
        picture.caption = rootNotPlayed;

    return picture;
}

} // namespace guidetone
