// SPDX-License-Identifier: GPL-3.0-or-later
#include "ChordFigures.h"

#include "../harmony/PitchClassSet.h"
#include "../harmony/Vocabulary.h"

#include <vector>

namespace guidetone
{

namespace
{
    using enum Degree;

    constexpr const char* diminishedMarks[]     { "o", "o", "\xc2\xb0" };
    constexpr const char* halfDiminishedMarks[] { "%", "\xc3\xb8", "\xc3\xb8" };

    bool containsAny (DegreeSet degrees, DegreeSet wanted)  { return (degrees.bits & wanted.bits) != 0; }
    bool containsAll (DegreeSet degrees, DegreeSet wanted)  { return (degrees.bits & wanted.bits) == wanted.bits; }

    constexpr DegreeSet thirds { minorThird, third };
    constexpr DegreeSet fifths { flatFive, five, sharpFive };
    constexpr DegreeSet sevenths { diminishedSeventh, minorSeventh, majorSeventh };
    constexpr DegreeSet powerTones { one, five };

    /** Takes the tensions that a number says, as in a lead sheet: a natural one beside its altered form stays. */
    std::string takenNumber (Extends extends, DegreeSet& added)
    {
        const auto before = added;
        const auto take = [&] (Degree natural, DegreeSet altered)
        {
            const bool there = added.contains (natural) && ! containsAny (before, altered);
            if (there)
                added.remove (natural);
            return there;
        };

        if (extends != Extends::toThirteen && extends != Extends::throughEleven)
            return "7";

        const bool hasNine = take (nine, { flatNine, sharpNine });
        const bool hasEleven = extends == Extends::throughEleven && take (eleven, { sharpEleven });
        return take (thirteen, { flatThirteen }) ? "13" : hasEleven ? "11" : hasNine ? "9" : "7";
    }

    /** "6/5" for a third under a seventh chord; empty where no figure says what is in the bass. */
    std::string_view figureFor (DegreeSet tones, Degree bass)
    {
        const bool hasSeventh = containsAny (tones, sevenths);
        if (! tones.contains (bass) || ! (containsAny (tones, thirds) || tones == powerTones))
            return {};

        const DegreeSet asSet { bass };
        return containsAny (asSet, thirds)   ? (hasSeventh ? "6/5" : "6")
             : containsAny (asSet, fifths)   ? (hasSeventh ? "4/3" : "6/4")
             : containsAny (asSet, sevenths) ? "4/2" : "";
    }

    std::string marksFor (DegreeSet tones, RomanSigns signs)
    {
        const auto row = static_cast<std::size_t> (signs);
        std::string marks = containsAll (tones, { minorThird, flatFive, minorSeventh }) ? halfDiminishedMarks[row]
                          : containsAll (tones, { minorThird, flatFive })               ? diminishedMarks[row]
                          : containsAll (tones, { third, sharpFive })                   ? "+" : "";
        return tones.contains (majorSeventh) ? marks + "M" : marks;
    }

    std::string_view suspensionFor (DegreeSet tones)
    {
        return containsAll (tones, { second, fourth }) ? "sus2sus4" : tones.contains (second) ? "sus2" : tones.contains (fourth) ? "sus4" : "";
    }

    std::string omissionText (Degree degree)
    {
        const DegreeSet asSet { degree };
        return "no" + std::string (containsAny (asSet, thirds) ? "3" : containsAny (asSet, fifths) ? "5" : containsAny (asSet, sevenths) ? "7" : toText (degree));
    }

    /** The tones of a quality that neither marks nor figures nor suspensions can say. */
    DegreeSet unsaid (DegreeSet tones)
    {
        constexpr DegreeSet sayable { one, second, minorThird, third, fourth, flatFive, five, sharpFive, six, diminishedSeventh, minorSeventh, majorSeventh };
        tones.bits &= ~sayable.bits;
        return tones;
    }

    /** What stands in the bracket: alterations, additions, omissions. */
    std::vector<std::string> bracketFor (const Chord& chord, DegreeSet tones, DegreeSet added, bool powerNumber)
    {
        const bool hasSeventh = containsAny (tones, sevenths);
        std::vector<std::string> items;

        if (tones.contains (flatFive) && ! tones.contains (minorThird))   items.push_back ("b5");
        if (tones.contains (sharpFive) && ! tones.contains (third))       items.push_back ("#5");
        if (tones.contains (six))                                         items.push_back ("add6");

        added.forEach ([&] (Degree degree)
        {
            const bool altered = degree == flatNine || degree == sharpNine || degree == sharpEleven || degree == flatThirteen;
            items.push_back ((hasSeventh && altered ? "" : "add") + std::string (degree == majorSeventh ? "M7" : toText (degree)));
        });

        if (! containsAny (tones, thirds) && suspensionFor (tones).empty() && ! powerNumber)  items.push_back ("no3");
        if (! containsAny (tones, fifths) && ! hasSeventh)                                    items.push_back ("no5");

        chord.omitted.forEach ([&] (Degree degree)
        {
            if (degree != five || ! hasSeventh)
                items.push_back (omissionText (degree));
        });

        return items;
    }

    std::string bracketed (const std::vector<std::string>& items)
    {
        std::string text;
        for (const auto& item : items)
            text += (text.empty() ? "(" : ",") + item;
        return text.empty() ? text : text + ")";
    }
}

Figures figuresOf (const Chord& chord, RomanSigns signs, BassFigures bass)
{
    const auto& row = rowOf (chord.quality);
    const int bassIndex = indexOfDegreeAt (soundingDegrees (chord), wrapToOctave (chord.bass - chord.root));
    const auto figure = bass == BassFigures::written && bassIndex < degreeCount ? figureFor (row.tones, static_cast<Degree> (bassIndex)) : "";

    Figures figures;
    figures.minorThird = row.tones.contains (minorThird);
    figures.bassIsSaid = chord.bass == chord.root || ! figure.empty();
    figures.text = marksFor (row.tones, signs);

    auto added = chord.added;
    added.bits |= unsaid (row.tones).bits;
    const bool powerNumber = row.tones == powerTones && figure.empty();

    if (! figure.empty())                            figures.text += figure;
    else if (powerNumber)                            figures.text += "5";
    else if (containsAny (row.tones, sevenths))      figures.text += takenNumber (row.extends, added);

    figures.text += suspensionFor (row.tones);
    figures.text += bracketed (bracketFor (chord, row.tones, added, powerNumber));
    return figures;
}

} // namespace guidetone
