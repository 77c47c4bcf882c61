// SymbolClaims.h - what the words of a chord symbol have claimed so far, whichever hand they are written in.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ChordParser.h"

namespace guidetone
{

/** Filled in word by word; the degrees follow at the end, because a later word can change what an earlier one meant. */
class SymbolClaims
{
public:
    /** "m", "-", "minor". */
    void makeMinor();

    /** A root in lower case, as Germans write minor: any word about the third outdoes it. */
    void makeMinorByCase();

    /** "maj", "M": the seventh to come is the major one. */
    void sayMajor();

    /** The triangle: the major seventh is there, number or not. */
    void addMajorSeventh();

    /** "dom": a seventh chord even where no number follows. */
    void sayDominant();

    /** "major-minor seventh": a major chord with a minor seventh. */
    void makeMajorMinor();

    void makeDiminished();
    void makeHalfDiminished();
    void makeAugmented();
    void makeAltered();
    void makeQuartal();

    /** @param by  second, fourth, or an altered one. */
    void suspend (Degree by);

    enum class Place : std::uint8_t { rightAfterRoot, later };

    /** A number without a sign: 2, 4, 5, 6, 7, 9, 11 or 13. @returns false for any other, and for a 5 that is not a power chord's. */
    bool takeNumber (int number, Place place);

    /** A degree with its sign: b5, #9. */
    void alter (Degree degree);

    void add (Degree degree)           { more.add (degree); }

    /** Left out on purpose; a third or fifth of any size goes with 3 and 5. */
    void omit (Degree degree);

    bool hasSeventh() const            { return seventh.has_value() || dominantWord; }

    /** @param root  of the chord, which is its bass as well until another one is set. */
    WrittenChord written (NoteName root) const;

private:
    enum class Third : std::uint8_t { major, minor, none };

    void extend (int to);
    DegreeSet all() const;
    DegreeSet assumed() const;

    Third thirdIs = Third::major;
    DegreeSet fifths { Degree::five };
    std::optional<Degree> seventh;
    DegreeSet more;                   // suspensions, tensions, additions
    DegreeSet dropped;
    int number = 0;                   // 7, 9, 11 or 13
    bool majorWord = false;           // "maj": the next seventh is major
    bool diminishedWord = false;
    bool dominantWord = false;
    bool minorByCase = false;
    bool alteredWord = false;
};

} // namespace guidetone
