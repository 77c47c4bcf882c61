// ContextCost.h - what bass, register, player and key add to the price of a reading.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Cost.h"
#include "KeyFunction.h"
#include "Naming.h"
#include "Vocabulary.h"

#include <algorithm>

namespace guidetone
{

/** How far below the hand the lowest note lies: within it, a fifth and more below, an octave and more. */
enum class BassDistance : std::uint8_t { close, apart, farBelow };

constexpr int bassDistanceCount = 3;

/** @param semitones  from the lowest note to the next that is not its octave. */
constexpr BassDistance bassDistance (int semitones) noexcept
{
    return semitones >= 12 ? BassDistance::farBelow : semitones >= 7 ? BassDistance::apart : BassDistance::close;
}

/** What the hand shows besides its pitch classes, worked out once a naming. */
struct Hand
{
    PitchClassSet pitchClasses;
    int bass = 0;                ///< pitch class of the lowest note
    BassDistance bassDistance = BassDistance::close;
    int pitchClassCount = 0;

    /** @param voicing  not empty. */
    static constexpr Hand of (const Voicing& voicing) noexcept
    {
        Hand hand;
        const int lowest = voicing.lowest();
        hand.pitchClasses = voicing.pitchClasses();
        hand.pitchClassCount = hand.pitchClasses.size();
        hand.bass = lowest % 12;

        for (int note = voicing.firstFrom (lowest + 1); note >= 0; note = voicing.firstFrom (note + 1))
            if (note % 12 != hand.bass)
            {
                hand.bassDistance = guidetone::bassDistance (note - lowest);
                break;
            }

        return hand;
    }
};

/** Whether a triad and the bass below it are one diminished chord with a major seventh: Ab over A is Adim(maj7). */
constexpr bool isDiminishedOnBass (const Chord& upper) noexcept
{
    return upper.quality == Quality::major && upper.added.empty() && upper.omitted.empty() && wrapToOctave (upper.bass - upper.root) == 1;
}

/** The price of a slash chord whose bass stands outside it: the farther below the hand it lies, the more it is a bass, and the
    plainer and the more complete the chord above, the more it is a chord of its own. A dominant's notes belong to its bass sooner than other
    chords' do, and where bass and triad are a chord on that bass, distance does not part them.
    @param upperCost  what the chord above costs by itself */
constexpr int foreignBassCost (BassDistance distance, const Chord& upper, int upperCost) noexcept
{
    constexpr int byDistance[bassDistanceCount] { 85, 40, 20 };
    const auto apart = isDiminishedOnBass (upper) ? BassDistance::close : distance;
    const int elaborate = upperCost > 10 ? (upperCost - 10) * 3 / 2 : 0;
    return byDistance[static_cast<int> (apart)] + elaborate + (upper.quality == Quality::dominant ? 50 : 0) + (upper.omitted.empty() ? 0 : 20);
}

/** The price of a chord tone in the bass, alone at the keys. */
constexpr int inversionCost (Degree bass) noexcept
{
    switch (bass)
    {
        case Degree::one:                                                                       return 0;
        case Degree::third: case Degree::minorThird:                                            return 30;
        case Degree::five: case Degree::flatFive: case Degree::sharpFive:                       return 35;
        case Degree::minorSeventh: case Degree::majorSeventh: case Degree::diminishedSeventh:   return 40;
        case Degree::six: case Degree::fourth: case Degree::second:                             return 45;
        case Degree::flatNine: case Degree::nine: case Degree::sharpNine: case Degree::eleven:
        case Degree::sharpEleven: case Degree::flatThirteen: case Degree::thirteen:             return 60;
    }

    return 60;
}

/** The price of the lowest note when a bass player holds the root: guide tones are what a left hand rests on. */
constexpr int shellToneCost (Degree lowest) noexcept
{
    switch (lowest)
    {
        case Degree::one: case Degree::third: case Degree::minorThird: case Degree::minorSeventh: case Degree::majorSeventh:
        case Degree::six: case Degree::diminishedSeventh: case Degree::fourth:                   return 0;
        case Degree::five: case Degree::flatFive: case Degree::sharpFive: case Degree::nine:
        case Degree::thirteen: case Degree::second:                                              return 25;
        case Degree::flatNine: case Degree::sharpNine: case Degree::eleven:
        case Degree::sharpEleven: case Degree::flatThirteen:                                     return 30;
    }

    return 30;
}

/** The price of leaving the root to the bass player. A minor sixth without its root is the dominant a fourth above sooner than itself. */
constexpr int silentRootCost (Quality quality) noexcept  { return quality == Quality::minorSix ? 55 : 40; }

/** Whether a seventh chord may be turned as freely as a triad: all four of its tones sound and no other. A minor seventh or a half-diminished
    one on its third is left out, being a sixth chord on its root; and so are dominants, whose notes are an upper structure of the dominant a tritone away as well. */
constexpr bool isTurnedSeventh (const Chord& chord, Degree lowest) noexcept
{
    if (chord.rootSilent || ! chord.added.empty() || ! chord.omitted.empty())
        return false;

    switch (chord.quality)
    {
        case Quality::majorSeventh: case Quality::minorMajorSeventh:    return true;
        case Quality::minorSeventh: case Quality::halfDiminished:       return lowest != Degree::minorThird;
        default:                                                        return false;
    }
}

/** With a bass player: the price of playing the root as well. Triads and complete sevenths may stand on their root or be
    turned; a sixth that is turned is its twin, the seventh. A hand of four notes that holds a ninth or a thirteenth has no finger to spare for what the bass plays.
    @param tableCost  what the chord costs by itself */
constexpr int playedRootCost (const Chord& chord, Degree lowest, int tableCost, int pitchClassCount) noexcept
{
    if (lowest != Degree::one)
        return tableCost == 0 || isTurnedSeventh (chord, lowest) ? 10 : pitchClassCount <= 4 ? 40 + std::min (3 * tableCost, 30) : 40;

    return pitchClassCount == 4 ? 2 * std::max (0, tableCost - 20) : 0;
}

/** What bass, register and player charge, each item told to the ledger.
    @param chord      its bass is outside it where `foreignBass`
    @param tableCost  what its notes cost by themselves
    @param lowest     the role of the lowest note in the chord; any where `foreignBass` */
template <typename Ledger>
constexpr int handCost (const Chord& chord, int tableCost, bool foreignBass, Degree lowest, const Hand& hand, Player player, Ledger&& ledger)
{
    int cost = 0;
    const auto pay = [&] (CostLabel label, int amount, Degree degree = Degree::one)
    {
        cost += amount;
        ledger (CostItem { label, amount, degree });
    };

    if (player == Player::solo)
    {
        if (foreignBass)
            pay (CostLabel::foreignBass, foreignBassCost (hand.bassDistance, chord, tableCost));
        else
            pay (CostLabel::inversion, inversionCost (lowest), lowest);

        return cost;
    }

    if (chord.rootSilent)
        pay (CostLabel::silentRoot, silentRootCost (chord.quality));
    else
        pay (lowest == Degree::one ? CostLabel::rootDoubled : CostLabel::rootInside, playedRootCost (chord, lowest, tableCost, hand.pitchClassCount));

    pay (CostLabel::shellTone, shellToneCost (lowest), lowest);

    // A sixth chord on its sixth is its twin, the seventh.
    if (! chord.rootSilent && lowest == Degree::six)
        pay (CostLabel::shellTone, 20, lowest);

    // A fifth alone is a shell of something bigger when somebody else plays the root, and so is a triad with an addition.
    if (chord.quality == Quality::power)
        pay (CostLabel::noGuideTones, 60);
    if (! chord.added.empty() && rowOf (chord.quality).extends == Extends::no)
        pay (CostLabel::noGuideTones, 20);

    return cost;
}

/** Who plays the root: what a key may charge depends on it. */
enum class RootRole : std::uint8_t
{
    alone,      ///< nobody else plays
    played,     ///< there is a bass player, and the root sounds
    missing,    ///< there is a bass player, and nobody else plays the root
    leftOut     ///< the same, in a form that pianists learn
};

constexpr int rootRoleCount = 4;

/** Whether pianists leave the root out so: a bare shell of third and seventh, or guide tones with a tension, resting on a guide tone.
    @param tableCost  what the chord costs by itself
    @param lowest     the role of the lowest note */
constexpr bool isRootlessForm (const Chord& chord, int tableCost, Degree lowest, int pitchClassCount) noexcept
{
    constexpr int dearestForm = 75;     // C13(b9,#11); beyond it the tensions are not the chord's own
    if (pitchClassCount > 5 || tableCost > dearestForm || shellToneCost (lowest) > 0)
        return false;

    // A bare tritone is the shell of two dominants, before it is that of a minor sixth.
    if (pitchClassCount == 2)
        return chord.quality != Quality::minorSix;

    // Three tones and more without a tension are a chord of their own, and so is what an eleventh makes of a minor seventh: C E G D is no Am11.
    // A fourth instead of the third is a weaker guide and needs company.
    const bool isMinorWithEleventh = chord.quality == Quality::minorSeventh && chord.added == DegreeSet { Degree::eleven };
    const bool isThinSus = chord.quality == Quality::dominantSus4 && pitchClassCount == 3;
    return ! chord.added.empty() && ! isMinorWithEleventh && ! isThinSus;
}

constexpr RootRole rootRoleOf (const Chord& chord, int tableCost, Degree lowest, int pitchClassCount, Player player) noexcept
{
    if (player == Player::solo)
        return RootRole::alone;
    if (! chord.rootSilent)
        return RootRole::played;

    return isRootlessForm (chord, tableCost, lowest, pitchClassCount) ? RootRole::leftOut : RootRole::missing;
}

/** What a key gives to a rootless form that is at home in it. */
constexpr int rootlessAtHome = 60;

/** What the key makes of a function's price (0..30, see KeyFunction.h). Alone, what is played speaks for itself, and the key turns only
    ties and near ties. With a bass player the key decides: where it makes a rootless form diatonic or a secondary dominant, that is
    what the form is for. */
constexpr int keyPrice (int function, RootRole role) noexcept
{
    constexpr int dearestAtHome = 9;      // diatonic chords and secondary dominants
    const bool atHome = function <= dearestAtHome;

    switch (role)
    {
        case RootRole::alone:      return function / 4;
        case RootRole::played:     return atHome ? 2 * function : 3 * function;
        case RootRole::missing:    return 3 * function;
        case RootRole::leftOut:    return atHome ? function - rootlessAtHome : 3 * function;
    }

    return 0;
}

/** What the key charges for a chord, told to the ledger. The parameters are those of handCost(). */
template <typename Ledger>
int keyCost (const Chord& chord, int tableCost, Degree lowest, const Hand& hand, const NamingContext& context, Ledger&& ledger)
{
    if (! context.key)
        return 0;

    const int cost = keyPrice (functionCost (*context.key, chord.root, chord.quality),
                               rootRoleOf (chord, tableCost, lowest, hand.pitchClassCount, context.player));
    ledger (CostItem { CostLabel::key, cost });
    return cost;
}

} // namespace guidetone
