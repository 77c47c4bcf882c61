// SPDX-License-Identifier: GPL-3.0-or-later
#include "Likeness.h"

namespace guidetone
{

namespace
{
    /** A chord as far as it decides about substitutes. */
    struct Skeleton
    {
        explicit Skeleton (const WrittenChord& chord) noexcept
            : root (chord.root.pitchClass()), bass (chord.bass.pitchClass()), tones (tonesOf (chord)), isMajor (chord.degrees.contains (Degree::third)),
              isMinor (! isMajor && chord.degrees.contains (Degree::minorThird)), seventh (firstOf (chord, { Degree::minorSeventh, Degree::majorSeventh, Degree::diminishedSeventh })),
              fifth (chord.degrees.contains (Degree::five) ? Degree::five : firstOf (chord, { Degree::flatFive, Degree::sharpFive }).value_or (Degree::five)) {}

        bool isDominant() const noexcept    { return isMajor && seventh == Degree::minorSeventh; }
        bool isAtRest() const noexcept      { return isMajor && seventh != Degree::minorSeventh && fifth == Degree::five; }
        bool isPlainMinor() const noexcept  { return isMinor && fifth == Degree::five; }

        const int root, bass;       // pitch classes
        const PitchClassSet tones;
        const bool isMajor, isMinor;
        const std::optional<Degree> seventh;
        const Degree fifth;

    private:
        static std::optional<Degree> firstOf (const WrittenChord& chord, std::initializer_list<Degree> degrees) noexcept
        {
            for (auto degree : degrees)
                if (chord.degrees.contains (degree))
                    return degree;

            return {};
        }

        /** A foreign bass is no tone of the chord. */
        static PitchClassSet tonesOf (const WrittenChord& chord) noexcept
        {
            PitchClassSet tones;
            chord.degrees.forEach ([&] (Degree degree) { tones.add ((chord.root.pitchClass() + semitones (degree)) % 12); });
            return tones;
        }
    };

    bool isPartOf (PitchClassSet part, PitchClassSet whole) noexcept  { return (part.bits & ~whole.bits) == 0; }

    bool isExtension (const Skeleton& played, const Skeleton& wanted) noexcept
    {
        const bool sameThird = played.isMajor == wanted.isMajor && played.isMinor == wanted.isMinor;
        const bool suspended = (! played.isMajor && ! played.isMinor) || (! wanted.isMajor && ! wanted.isMinor);
        const bool sameSeventh = played.seventh == wanted.seventh || ! played.seventh || ! wanted.seventh;
        const bool sameFifth = played.fifth == wanted.fifth || (played.isDominant() && wanted.isDominant());    // of a dominant an alteration is a tension
        return played.root == wanted.root && (sameThird || suspended) && sameSeventh && sameFifth;
    }

    /** A part of the chord, or the diminished seventh that is a dominant with a flat ninth and no root. */
    bool isUpperStructure (const Skeleton& played, const Skeleton& wanted) noexcept
    {
        if (played.tones.size() < 3 || played.tones.contains (wanted.root))
            return false;

        const bool isRootless = wanted.isDominant() && played.seventh == Degree::diminishedSeventh && played.tones.contains ((wanted.root + 4) % 12);
        return isRootless || isPartOf (played.tones, wanted.tones);
    }

    enum class Function { none, tonic, subdominant, dominant };

    Function functionIn (const Key& key, const Skeleton& chord) noexcept
    {
        const int degree = wrapToOctave (chord.root - key.tonic.pitchClass());
        const bool isMajorKey = key.mode == Mode::major;
        const bool isDiminished = chord.isMinor && chord.fifth == Degree::flatFive;

        if ((degree == 7 || degree == 1 || degree == 10) && chord.isDominant())     // V7, its tritone substitute, the backdoor
            return Function::dominant;
        if ((degree == 7 && chord.isMajor) || (degree == 11 && isDiminished))
            return Function::dominant;

        if (isMajorKey)
        {
            if ((degree == 0 && chord.isAtRest()) || ((degree == 4 || degree == 9) && chord.isPlainMinor()))
                return Function::tonic;
            if ((degree == 5 && chord.isAtRest()) || ((degree == 2 || degree == 5) && chord.isMinor))      // iv and ii with its fifth lowered are borrowed
                return Function::subdominant;
        }
        else
        {
            if ((degree == 0 && chord.isPlainMinor()) || (degree == 3 && chord.isAtRest()))
                return Function::tonic;
            if ((degree == 5 && chord.isPlainMinor()) || (degree == 2 && isDiminished) || (degree == 8 && chord.isAtRest()))
                return Function::subdominant;
        }

        return Function::none;
    }

    bool isTwoForFour (const Skeleton& played, const Skeleton& wanted, const Key& key) noexcept
    {
        const int tonic = key.tonic.pitchClass();
        const auto isOnDegree = [tonic] (const Skeleton& chord, int degree) { return wrapToOctave (chord.root - tonic) == degree; };
        return isOnDegree (played, 2) && played.isMinor && isOnDegree (wanted, 5)
            && functionIn (key, played) == Function::subdominant && functionIn (key, wanted) == Function::subdominant;
    }

    bool areRelatives (const Skeleton& major, const Skeleton& minor) noexcept
    {
        return major.isAtRest() && minor.isPlainMinor() && wrapToOctave (major.root - minor.root) == 3;
    }
}

std::string_view toText (Likeness likeness) noexcept
{
    constexpr std::string_view texts[likenessCount] { "the same", "another inversion", "other tensions", "upper structure", "tritone substitute", "ii for IV", "relative", "same function",
                                                      "another quality", "another chord", "not played", "extra" };
    return texts[static_cast<int> (likeness)];
}

Likeness likenessOf (const WrittenChord& playedChord, const WrittenChord& wantedChord, const std::optional<Key>& key) noexcept
{
    const Skeleton played (playedChord), wanted (wantedChord);

    if (played.tones == wanted.tones)
        return played.bass == wanted.bass ? Likeness::same : Likeness::inversion;
    if (isExtension (played, wanted))
        return Likeness::extension;
    if (isUpperStructure (played, wanted))
        return Likeness::upperStructure;
    if (wrapToOctave (played.root - wanted.root) == 6 && played.isDominant() && wanted.isDominant())
        return Likeness::tritoneSubstitute;
    if (key && isTwoForFour (played, wanted, *key))
        return Likeness::twoForFour;
    if (areRelatives (played, wanted) || areRelatives (wanted, played))
        return Likeness::relative;
    if (const auto function = key ? functionIn (*key, played) : Function::none; function != Function::none && played.root != wanted.root && function == functionIn (*key, wanted))
        return Likeness::sameFunction;

    return played.root == wanted.root ? Likeness::otherQuality : Likeness::otherChord;
}

} // namespace guidetone
