// SPDX-License-Identifier: GPL-3.0-or-later
#include "SymbolClaims.h"
#include "TextCursor.h"

namespace guidetone
{

using enum Degree;

void SymbolClaims::makeMinor()        { thirdIs = Third::minor; minorByCase = false; }
void SymbolClaims::makeMinorByCase()  { thirdIs = Third::minor; minorByCase = true; }
void SymbolClaims::sayDominant()      { dominantWord = true; if (minorByCase) thirdIs = Third::major; }

void SymbolClaims::sayMajor()
{
    majorWord = true;
    if (minorByCase)
        thirdIs = Third::major;
}

void SymbolClaims::makeMajorMinor()
{
    sayDominant();
    majorWord = false;
}

void SymbolClaims::addMajorSeventh()
{
    sayMajor();
    seventh = majorSeventh;
}

void SymbolClaims::makeDiminished()
{
    makeMinor();
    fifths = { flatFive };
    diminishedWord = true;
}

void SymbolClaims::makeHalfDiminished()
{
    makeMinor();
    fifths = { flatFive };
    seventh = minorSeventh;
}

void SymbolClaims::makeAugmented()
{
    fifths = { sharpFive };
    if (minorByCase)
        thirdIs = Third::major;
}

void SymbolClaims::makeAltered()
{
    if (number == 0)
        extend (7);
    fifths = {};
    more.bits |= DegreeSet { flatNine, sharpNine, flatFive, sharpFive }.bits;
    alteredWord = true;
}

void SymbolClaims::makeQuartal()
{
    suspend (fourth);
    fifths = {};
    seventh = minorSeventh;
}

void SymbolClaims::suspend (Degree by)
{
    thirdIs = Third::none;
    more.add (by);
}

void SymbolClaims::extend (int to)
{
    number = to;
    seventh = majorWord ? majorSeventh : diminishedWord ? diminishedSeventh : minorSeventh;
}

bool SymbolClaims::takeNumber (int given, Place place)
{
    switch (given)
    {
        case 2:   more.add (nine);   return true;
        case 4:   more.add (eleven); return true;
        case 6:   more.add (six);    majorWord = false; return true;

        case 5:
            if (place != Place::rightAfterRoot)
                return false;
            thirdIs = Third::none;
            return true;

        case 7: case 9: case 11: case 13:
        {
            // "C6 9" is a sixth chord with a ninth and has no seventh.
            const bool onSixth = given != 7 && more.contains (six) && ! seventh && ! majorWord;
            if (number == 0 && ! onSixth)
                extend (given);
            else if (given != 7)
                more.add (*numberedDegree (0, given));
            else if (majorWord && number > 7)
                seventh = majorSeventh;   // "m9(maj7)"
            else
                more.add (majorWord ? majorSeventh : minorSeventh);

            majorWord = false;
            return true;
        }

        default:
            return false;
    }
}

void SymbolClaims::alter (Degree degree)
{
    switch (degree)
    {
        case five: case flatFive: case sharpFive:
            // An altered fifth replaces the perfect one, and a second altered fifth joins the first: "7(b5,#5)".
            if (degree != five)
                fifths.remove (five);
            fifths.add (degree);
            return;

        case minorThird:
            makeMinor();
            return;

        case minorSeventh: case majorSeventh: case diminishedSeventh:
            if (! seventh)
            {
                seventh = degree;
                number = number == 0 ? 7 : number;
                return;
            }
            break;

        default:
            break;
    }

    more.add (degree);
}

void SymbolClaims::omit (Degree degree)
{
    if (degree == third)       thirdIs = Third::none;
    else if (degree == five)   fifths = {};
    else                       dropped.add (degree);
}

DegreeSet SymbolClaims::all() const
{
    DegreeSet degrees { one };
    degrees.bits |= more.bits | fifths.bits;
    if (thirdIs != Third::none)  degrees.add (thirdIs == Third::major ? third : minorThird);
    if (seventh)                 degrees.add (*seventh);
    else if (dominantWord)       degrees.add (minorSeventh);

    const bool alteredNinth = more.contains (flatNine) || more.contains (sharpNine);
    if (number == 9 || (number >= 11 && ! alteredNinth))
        degrees.add (nine);
    if (number == 11 || (number == 13 && ! more.contains (sharpEleven) && ! more.contains (fourth)))
        degrees.add (eleven);
    if (number == 13 && ! more.contains (flatThirteen))
        degrees.add (thirteen);

    degrees.bits &= ~dropped.bits;
    return degrees;
}

DegreeSet SymbolClaims::assumed() const
{
    DegreeSet degrees;
    if (fifths.contains (five) && hasSeventh())     degrees.add (five);
    if (number >= 11 && ! more.contains (nine))     degrees.add (nine);
    if (number == 13 && ! more.contains (eleven))   degrees.add (eleven);
    if (number == 11 && seventh == minorSeventh)    degrees.add (third);
    if (alteredWord)                                degrees.bits |= DegreeSet { flatNine, sharpNine, flatFive, sharpFive }.bits;
    degrees.bits &= all().bits;
    return degrees;
}

WrittenChord SymbolClaims::written (NoteName root) const
{
    return { root, root, all(), assumed() };
}

} // namespace guidetone
