// ReasonWords.cpp - see ReasonWords.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ReasonWords.h"

#include "../../harmony/Vocabulary.h"
#include "Theme.h"
#include "Words.h"

namespace guidetone
{

namespace
{

juce::String wordsOf (const CostItem& item)
{
    const auto text = toText (item.degree);
    const auto degree = withMusicSigns (juce::String (text.data(), text.size()));

    switch (item.label)
    {
        case CostLabel::quality:            return qualityWords (item.quality);
        case CostLabel::missingFifth:       return words ("no fifth");
        case CostLabel::missingThird:       return words ("no third");
        case CostLabel::tension:            return words ("with %1", degree);
        case CostLabel::clash:              return words ("two forms of %1", degree);
        case CostLabel::severalAdditions:   return words ("several additions");
        case CostLabel::inversion:          return words ("%1 in the bass", degree);
        case CostLabel::foreignBass:        return words ("bass outside the chord");
        case CostLabel::silentRoot:         return words ("root left to the bass player");
        case CostLabel::rootDoubled:        return words ("root played as well");
        case CostLabel::rootInside:         return words ("root not at the bottom");
        case CostLabel::shellTone:          return words ("%1 at the bottom", degree);
        case CostLabel::noGuideTones:       return words ("no seventh");
        case CostLabel::key:                return item.amount < 0 ? words ("at home in the key") : words ("in the key");
        case CostLabel::wish:               return words ("preferred");
    }

    return {};
}

} // namespace

/*  What the vocabulary calls its types of chord:
    translated: begin
    "note", "fifth alone", "major triad", "minor triad", "diminished triad", "augmented triad", "major triad with a flat fifth",
    "suspended second", "suspended fourth", "sixth chord", "minor sixth chord", "dominant seventh", "major seventh", "minor seventh",
    "minor with a major seventh", "half-diminished seventh", "diminished seventh", "dominant with a sharp fifth",
    "major seventh with a sharp fifth", "dominant with a flat fifth", "major seventh with a flat fifth",
    "diminished with a major seventh", "suspended dominant", "suspended major seventh"
    translated: end */
juce::String qualityWords (Quality quality)
{
    const auto english = rowOf (quality).words;
    return juce::translate (juce::String (english.data(), english.size()));
}

juce::String reasonWords (const std::vector<CostItem>& items)
{
    juce::StringArray reasons;

    for (const auto& item : items)
        reasons.add (wordsOf (item) + " " + juce::String (item.amount));

    return reasons.joinIntoString (", ");
}

} // namespace guidetone
