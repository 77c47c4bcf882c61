// SPDX-License-Identifier: GPL-3.0-or-later
#include "Spelling.h"
#include "StackedDegrees.h"
#include "VoicingPattern.h"

namespace guidetone
{

namespace
{
    using enum Degree;

    constexpr int nearestBass = 3, farthestBass = 24;   ///< semitones below a hand
    constexpr int mostInClose = 5, mostInDrop2 = 4, mostToOrder = 5;

    void loseFifthAbove (int most, DegreeSet& degrees)
    {
        const bool isMissed = degrees.contains (sharpEleven) || degrees.contains (flatThirteen) || ! seventhOf (degrees);
        if (degrees.size() > most && ! isMissed)
            degrees.remove (five);
    }

    /** The tones of a hand over its bass: of a triad all, of a richer chord those that the bass does not play. */
    DegreeSet aboveBass (const Chord& chord, DegreeSet degrees, int most)
    {
        if (const auto bass = degreeOf (chord, chord.bass); bass && degrees.size() > most)
            degrees.remove (*bass);

        return degrees;
    }

    /** The shape over each bass that lies neither too near nor too far below it. */
    void addOverBasses (std::vector<VoicingPattern>& patterns, const VoicingPattern& hand, const Chord& chord)
    {
        const int interval = wrapToOctave (chord.bass - chord.root);
        const int lowest = hand.front().height;
        int height = lowest - nearestBass;
        height -= wrapToOctave (height - interval);

        for (; height >= lowest - farthestBass; height -= 12)
        {
            auto pattern = hand;
            pattern.insert (pattern.begin(), { height, degreeOf (chord, chord.bass) });
            patterns.push_back (std::move (pattern));
        }
    }

    void addHand (std::vector<VoicingPattern>& patterns, const VoicingPattern& hand, const Chord& chord, Player player)
    {
        if (player == Player::solo)
            addOverBasses (patterns, hand, chord);
        else
            patterns.push_back (hand);
    }

    std::vector<VoicingPattern> closeInversions (const Chord& chord, Player player)
    {
        auto degrees = soundingDegrees (chord);
        loseFifthAbove (mostInClose, degrees);
        if (player == Player::solo)
            degrees = aboveBass (chord, degrees, 3);

        std::vector<VoicingPattern> patterns;
        degrees.forEach ([&] (Degree lowest) { addHand (patterns, closeAbove (lowest, degrees), chord, player); });
        return patterns;
    }

    std::vector<VoicingPattern> drop2Inversions (const Chord& chord, Player player)
    {
        auto degrees = soundingDegrees (chord);
        if (degrees.size() < 3)
            return {};

        if (player == Player::solo)
            degrees = aboveBass (chord, degrees, mostInDrop2);
        loseFifthAbove (mostInDrop2, degrees);
        if (degrees.size() > mostInDrop2)
            degrees.remove (one);

        std::vector<VoicingPattern> patterns;
        degrees.forEach ([&] (Degree lowest)
        {
            auto pattern = closeAbove (lowest, degrees);
            pattern[1].height += 12;
            addHand (patterns, sorted (pattern), chord, player);
        });
        return patterns;
    }

    /** Adds the tones in every order that is open, each a minor third or more above the one before; no third below the tenth. */
    void addOrders (std::vector<VoicingPattern>& patterns, const VoicingPattern& soFar, DegreeSet rest, int tenth)
    {
        if (rest.empty())
        {
            const auto liesLow = [&] (const PatternTone& tone) { return tone.degree && thirdOf ({ *tone.degree }) && tone.height < tenth; };
            const bool isOpen = soFar.size() < 4 || soFar.back().height - soFar[1].height >= 12;
            if (isOpen && std::none_of (soFar.begin() + 1, soFar.end(), liesLow))
                patterns.push_back (soFar);
            return;
        }

        const int room = soFar.back().height + (soFar.size() == 1 ? 5 : 3);
        rest.forEach ([&] (Degree degree)
        {
            auto next = soFar;
            next.push_back ({ room + wrapToOctave (semitones (degree) - room), degree });
            auto others = rest;
            others.remove (degree);
            addOrders (patterns, next, others, tenth);
        });
    }

    std::vector<VoicingPattern> spreadInversions (const Chord& chord)
    {
        auto degrees = soundingDegrees (chord);
        loseFifthAbove (mostInClose, degrees);

        const auto bass = degreeOf (chord, chord.bass);
        if (bass)
            degrees.remove (*bass);
        if (degrees.size() > mostToOrder)
            return patternsFor (chord, VoicingForm::spread, Player::solo);

        const int height = wrapToOctave (chord.bass - chord.root);
        std::vector<VoicingPattern> patterns;
        addOrders (patterns, { { height, bass } }, degrees, height + 12);
        return patterns;
    }
}

std::vector<VoicingPattern> inversionsFor (const Chord& chord, VoicingForm form, Player player)
{
    switch (form)
    {
        case VoicingForm::close:      return closeInversions (chord, player);
        case VoicingForm::drop2:      return drop2Inversions (chord, player);
        case VoicingForm::spread:     return spreadInversions (chord);
        case VoicingForm::shell:
        case VoicingForm::rootless:   return patternsFor (chord, form, player);
    }

    return {};
}

} // namespace guidetone
