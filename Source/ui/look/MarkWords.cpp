// MarkWords.cpp - see MarkWords.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "MarkWords.h"

#include "Words.h"

namespace guidetone
{

namespace
{
    juce::String substitutionWords (Likeness likeness)
    {
        switch (likeness)
        {
            case Likeness::upperStructure:       return words ("upper structure");
            case Likeness::tritoneSubstitute:    return words ("tritone substitute");
            case Likeness::twoForFour:           return words ("ii for IV");
            case Likeness::relative:             return words ("relative chord");
            default:                             return words ("same function");
        }
    }
}

juce::String markWords (Likeness likeness, const juce::String& wanted)
{
    if (likeness == Likeness::same)
        return words ("Right, as in the chart");

    if (likeness == Likeness::inversion)
        return words ("Right, in another inversion: the chart has %1", wanted);

    if (isHit (likeness))
        return words ("Right, with other tensions: the chart has %1", wanted);

    return isSubstitution (likeness) ? words ("Substitution (%2): the chart has %1", wanted, substitutionWords (likeness)) : words ("Wrong: the chart has %1", wanted);
}

juce::String markCountWords (const ChartMarks::Count& count)
{
    const auto right = words ("%1 of %2 chords right", count.right, count.all);

    if (count.substitutions == 0)
        return right;

    return right + ", " + (count.substitutions == 1 ? words ("1 substitution") : words ("%1 substitutions", count.substitutions));
}

} // namespace guidetone
