// SuggestionPicture.cpp - see SuggestionPicture.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "SuggestionPicture.h"

#include "../../notation/RomanNumeral.h"
#include "../look/SpokenWords.h"
#include "../look/Words.h"

namespace guidetone
{

juce::String reasonText (const Suggestion& suggestion, const SpellingContext& spelling, const std::optional<Key>& key, const Writing& writing)
{
    const auto about = [&]
    {
        if (key)
            return juce::String::fromUTF8 (romanNumeral (suggestion.about, *key, RomanSigns::typeset).c_str());

        return symbolText (suggestion.about, spelling, writing.style);
    };

    switch (suggestion.reason)
    {
        case NextReason::inChart:               return words ("comes next in the chart");
        case NextReason::opens:                 return words ("often the first chord");
        case NextReason::resolvesDominant:      return words ("resolves the dominant");
        case NextReason::resolvesSubstitute:    return words ("resolves the tritone substitute");
        case NextReason::backdoor:              return words ("backdoor to the tonic");
        case NextReason::deceptive:             return words ("deceptive: in place of %1", about());
        case NextReason::plagal:                return words ("plagal: %1 goes home", about());
        case NextReason::resolvesApplied:       return words ("resolves its own dominant");
        case NextReason::leadingTone:           return words ("resolves the leading tone");
        case NextReason::secondaryDominant:     return words ("secondary dominant of %1", about());
        case NextReason::sameRoot:              return words ("same root, other quality");
        case NextReason::tritoneSubstitute:     return words ("tritone substitute of %1", about());
        case NextReason::neapolitan:            return words ("Neapolitan");
        case NextReason::twoFive:               return words ("two of a two-five to %1", about());
        case NextReason::borrowedFromMinor:     return words ("borrowed from minor");
        case NextReason::borrowedFromMajor:     return words ("borrowed from major");
        case NextReason::blues:                 return words ("colour of the blues");
        case NextReason::habit:                 return words ("most frequent after %1 here", about());
        case NextReason::turnaround:            return words ("turnaround");
        case NextReason::halfCadence:           return words ("half cadence");
        case NextReason::toSubdominant:         return words ("tonic to subdominant");
        case NextReason::toDominant:            return words ("subdominant to dominant");
        case NextReason::circleOfFifths:        return words ("circle of fifths");
        case NextReason::chromaticStep:         return words ("chromatic step");
        case NextReason::scaleStep:             return words ("step in the scale");
        case NextReason::commonTones:           return words ("common tones stay");
        case NextReason::inKey:                 return words ("at home in the key");
        case NextReason::outside:               return words ("a colour from outside the key");
        case NextReason::usual:                 return words ("often follows such a chord");
    }

    return {};
}

SuggestionPicture pictureOf (const Suggestion& suggestion, const SpellingContext& spelling, const std::optional<Key>& key, const Writing& writing)
{
    SuggestionPicture picture;
    const int percent = juce::roundToInt (suggestion.percent);
    picture.chord = suggestion.chord;
    picture.symbol = runsOf (suggestion.chord, spelling, writing.style);
    picture.percent = suggestion.percent;

    // What is written down needs no probability, and has none worth saying where it is not among the likely ones.
    const bool isLikely = percent > 0 || suggestion.reason != NextReason::inChart;
    picture.percentText = ! isLikely ? juce::String() : percent < 1 ? words ("< 1 %") : words ("%1 %", percent);
    picture.reason = reasonText (suggestion, spelling, key, writing);
    picture.spoken = spokenWords (juce::String (spokenSymbol (suggestion.chord, spelling)));

    if (key)
    {
        picture.numeral = degreeRuns (suggestion.chord, *key, writing.numerals);
        picture.spoken << ", " << spokenDegree (suggestion.chord, *key, writing.numerals);
    }


    if (isLikely)
        picture.spoken << ", " << (percent < 1 ? words ("less than 1 per cent") : words ("%1 per cent", percent));

    picture.spoken << ", " << picture.reason;
    return picture;
}

} // namespace guidetone
