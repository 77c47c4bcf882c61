// SPDX-License-Identifier: GPL-3.0-or-later
#include "NextReason.h"

#include <algorithm>
#include <array>
#include <initializer_list>

namespace guidetone
{

namespace
{
    using enum ChordClass;

    constexpr std::string_view texts[nextReasonCount]
    {
        "often the first chord",
        "resolves the dominant",
        "resolves the tritone substitute",
        "backdoor to the tonic",
        "deceptive: in place of %1",
        "plagal: %1 goes home",
        "resolves its own dominant",
        "resolves the leading tone",
        "secondary dominant of %1",
        "same root, other quality",
        "tritone substitute of %1",
        "Neapolitan",
        "two of a two-five to %1",
        "borrowed from minor",
        "borrowed from major",
        "colour of the blues",
        "most frequent after %1 here",
        "turnaround",
        "half cadence",
        "tonic to subdominant",
        "subdominant to dominant",
        "circle of fifths",
        "chromatic step",
        "step in the scale",
        "common tones stay",
        "at home in the key",
        "a colour from outside the key",
        "often follows such a chord",
        "comes next in the chart"
    };

    constexpr bool isOneOf (ChordClass chordClass, std::initializer_list<ChordClass> classes) noexcept
    {
        return std::find (classes.begin(), classes.end(), chordClass) != classes.end();
    }

    constexpr bool isMajor (ChordClass c) noexcept      { return isOneOf (c, { major, majorSeventh }); }
    constexpr bool isMinor (ChordClass c) noexcept      { return isOneOf (c, { minor, minorSeventh }); }

    constexpr unsigned bitOf (ChordClass c) noexcept    { return 1u << static_cast<unsigned> (c); }

    constexpr unsigned majors = bitOf (major) | bitOf (majorSeventh), minors = bitOf (minor) | bitOf (minorSeventh), sevenths = bitOf (dominant),
                       dims = bitOf (halfDiminished) | bitOf (diminished);

    /** By mode and degree, in semitones: the classes at home there; minor has the leading tone beside its natural seventh. */
    constexpr unsigned ofTheKey[2][12]
    {
        { majors, 0, minors, 0, minors, majors, 0, majors | sevenths, 0, minors, 0, dims },
        { minors, 0, dims, majors | bitOf (augmented), 0, minors, 0, minors | majors | sevenths, majors, 0, majors | sevenths, bitOf (diminished) }
    };

    /** What major takes from its parallel minor, and the other way round. */
    constexpr unsigned ofTheOther[2][12]
    {
        { minors, 0, dims, majors, 0, minors, 0, minors, majors, 0, majors | sevenths, 0 },
        { majors, 0, minors, 0, minors, majors | sevenths, 0, 0, 0, minors, 0, 0 }
    };

    /** A chord by its distance from the tonic. */
    struct InKey
    {
        int degree = 0;
        ChordClass chordClass = major;

        bool isIn (const unsigned (&table)[12]) const noexcept    { return (table[degree] & bitOf (chordClass)) != 0; }
        bool isTonic() const noexcept                             { return degree == 0 && ! isOneOf (chordClass, { halfDiminished, diminished, augmented }); }
        bool isDominant() const noexcept                          { return degree == 7 && isOneOf (chordClass, { major, dominant, augmented }); }
        bool isLeadingTone() const noexcept                       { return degree == 11 && isOneOf (chordClass, { halfDiminished, diminished }); }
    };

    /** The rules that hold in a key. */
    class Ear
    {
    public:
        Ear (const KeyEstimate& key, ProgressionChord last, ProgressionChord next) noexcept
            : tonic (key.tonic), mode (key.mode == Mode::major ? 0 : 1), from (within (last)), to (within (next)) {}

        std::optional<ReasonedStep> cadence() const noexcept
        {
            if (to.isTonic() && ! (mode == 1 && to.chordClass == dominant))      // which is V7/iv
            {
                if (from.isDominant() || from.isLeadingTone())                          return about (NextReason::resolvesDominant, to);
                if (from.degree == 1 && from.chordClass == dominant)                    return about (NextReason::resolvesSubstitute, to);
                if (from.degree == 10 && from.chordClass == dominant && mode == 0)      return about (NextReason::backdoor, to);
                if (from.degree == 5 && (isMajor (from.chordClass) || isMinor (from.chordClass) || from.chordClass == dominant))
                    return about (NextReason::plagal, from);
            }

            const bool sixth = mode == 0 && to.degree == 9 && isMinor (to.chordClass);
            const bool flatSixth = to.degree == 8 && isMajor (to.chordClass);
            if (from.isDominant() && (sixth || flatSixth))
                return about (NextReason::deceptive, { 0, mode == 0 ? major : minor });

            return {};
        }

        std::optional<ReasonedStep> secondaryDominant() const noexcept
        {
            if (const auto target = targetOf (to))
                return about (NextReason::secondaryDominant, *target);

            return {};
        }

        std::optional<ReasonedStep> colour() const noexcept
        {
            // Not IV7, which is the blues, nor bVII7, which is borrowed.
            const bool substitutes = to.degree == 1 || to.degree == 3 || to.degree == 6 || to.degree == 8;
            if (to.chordClass == dominant && substitutes)
                if (const InKey original { (to.degree + 6) % 12, dominant }; original.isDominant() || targetOf (original))
                    return about (NextReason::tritoneSubstitute, original);

            if (to.degree == 1 && isMajor (to.chordClass))
                return about (NextReason::neapolitan, to);
            if (isOneOf (to.chordClass, { minorSeventh, halfDiminished }) && ! to.isIn (ofTheKey[mode]) && ! isTurn())
                if (const auto target = targetOf ({ (to.degree + 5) % 12, dominant }))
                    return about (NextReason::twoFive, *target);
            if (to.isIn (ofTheOther[mode]) && ! to.isIn (ofTheKey[mode]))
                return about (mode == 0 ? NextReason::borrowedFromMinor : NextReason::borrowedFromMajor, to);

            if (mode == 0 && to.degree == 5 && to.chordClass == dominant)
                return about (NextReason::blues, to);

            return {};
        }

        std::optional<ReasonedStep> motion() const noexcept
        {
            if (isTurn())                                                          return about (NextReason::turnaround, to);
            if (from.isTonic() && to.isDominant())                                 return about (NextReason::halfCadence, to);
            if (from.isTonic() && to.degree == 5)                                  return about (NextReason::toSubdominant, to);
            if ((from.degree == 5 || from.degree == 8) && to.isDominant())         return about (NextReason::toDominant, to);
            return {};
        }

        bool bothInKey() const noexcept    { return from.isIn (ofTheKey[mode]) && to.isIn (ofTheKey[mode]); }
        bool nextInKey() const noexcept    { return to.isIn (ofTheKey[mode]); }

    private:
        bool isTurn() const noexcept    { return from.isTonic() && to.degree == 9 && ! isMajor (to.chordClass); }

        InKey within (ProgressionChord chord) const noexcept    { return { wrapToOctave (chord.root - tonic), chord.chordClass }; }

        ReasonedStep about (NextReason reason, const InKey& chord) const noexcept
        {
            return { reason, { static_cast<std::uint8_t> (wrapToOctave (tonic + chord.degree)), chord.chordClass } };
        }

        /** The triad of the key, the tonic's apart, whose dominant a chord is that is not simply one of the key's own. */
        std::optional<InKey> targetOf (const InKey& chord) const noexcept
        {
            const bool isTriad = isOneOf (chord.chordClass, { major, augmented }) && ! chord.isIn (ofTheKey[mode]) && ! chord.isIn (ofTheOther[mode]);
            const int degree = (chord.degree + 5) % 12;
            const bool isIV7ofMinor = mode == 1 && chord.degree == 5;       // the melodic scale's own
            if ((chord.chordClass != dominant && ! isTriad) || degree == 0 || isIV7ofMinor)
                return {};

            if ((ofTheKey[mode][degree] & minors) != 0 && ! (mode == 1 && degree == 7))    return InKey { degree, minor };
            if ((ofTheKey[mode][degree] & majors) != 0)                                    return InKey { degree, major };
            return {};
        }

        int tonic;
        std::size_t mode;
        InKey from, to;
    };

    /** Whether the tune has gone from its latest chord to `next` twice or more, and nowhere else more often. */
    bool isHabit (std::span<const ProgressionChord> sounded, ProgressionChord next) noexcept
    {
        std::array<std::array<int, chordClassCount>, 12> times {};
        const auto count = [&] (ProgressionChord chord) -> int& { return times[chord.root][static_cast<std::size_t> (chord.chordClass)]; };

        for (std::size_t i = 0; i + 1 < sounded.size(); ++i)
            if (sounded[i] == sounded.back())
                ++count (sounded[i + 1]);

        int most = 2;
        for (const auto& row : times)
            most = std::max (most, *std::max_element (row.begin(), row.end()));

        return count (next) == most;
    }
}

std::string_view toText (NextReason reason) noexcept  { return texts[static_cast<std::size_t> (reason)]; }

ReasonedStep reasonFor (std::span<const ProgressionChord> sounded, ProgressionChord next, const std::optional<KeyEstimate>& key) noexcept
{
    if (sounded.empty())
        return { NextReason::opens, next };

    const auto last = sounded.back();
    const int step = wrapToOctave (next.root - last.root);
    const auto ear = key ? std::optional (Ear (*key, last, next)) : std::nullopt;

    if (ear)
        if (const auto cadence = ear->cadence())
            return *cadence;

    if (last.chordClass == dominant && step == 5 && next.chordClass != dominant)
        return { NextReason::resolvesApplied, next };
    if (last.chordClass == diminished && step == 1 && ! isOneOf (next.chordClass, { diminished, halfDiminished }))
        return { NextReason::leadingTone, next };

    if (ear)
        if (const auto secondary = ear->secondaryDominant())
            return *secondary;

    if (step == 0)
        return { NextReason::sameRoot, next };

    if (ear)
        if (const auto colour = ear->colour())
            return *colour;

    if (isHabit (sounded, next))
        return { NextReason::habit, last };

    if (ear)
        if (const auto motion = ear->motion())
            return *motion;

    if (step == 5)
        return { NextReason::circleOfFifths, next };
    if ((step == 1 || step == 11) && ! (ear && ear->bothInKey()))
        return { NextReason::chromaticStep, next };

    if (! ear)
        return { NextReason::usual, next };

    if (ear->bothInKey() && (step <= 2 || step >= 10))
        return { NextReason::scaleStep, next };
    if (ear->bothInKey() && (step == 3 || step == 4 || step == 8 || step == 9))
        return { NextReason::commonTones, next };

    return { ear->nextInKey() ? NextReason::inKey : NextReason::outside, next };
}

} // namespace guidetone
