// ChordFilterLearning.cpp - what a filter learns of the player and of the tune while it listens.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ChordFilter.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace guidetone
{

namespace
{
    /** What a player is expected to do before any of it is heard, and how many strikes that expectation weighs. */
    constexpr PerHabit withBand { 0.33f, 0.27f, 0.13f, 0.22f, 0.05f };
    constexpr PerHabit alone    { 0.08f, 0.05f, 0.40f, 0.42f, 0.05f };
    constexpr float expectation = 6.0f;

    /** How many strikes a habit is remembered for, on average. */
    constexpr float memory = 100.0f;

    /** Who strikes a chord again, is expected to strike the same keys this often, before any of it is heard. */
    constexpr float repeated = 0.7f;
}

/** What the strike says of how the player voices chords. */
void ChordFilter::noteHabits() noexcept
{
    constexpr float kept = 1.0f - 1.0f / memory;
    current.habits = past.habits;
    current.colours = past.colours;

    for (auto& count : current.habits)
        count *= kept;

    float goesOn = 0.0f;
    for (const auto probability : current.stays)
        goesOn += probability;

    const bool isSame = current.notes.hands == past.notes.hands;
    current.sameKeys = kept * past.sameKeys + (isSame ? goesOn : 0.0f);
    current.otherKeys = kept * past.otherKeys + (isSame ? 0.0f : goesOn);

    const auto classes = current.notes.hands.pitchClasses();

    for (const auto& candidate : current.candidates)
    {
        for (std::size_t h = 0; h < voicingHabitCount; ++h)
            current.habits[h] += candidate.probability * candidate.habits[h];

        if (const auto c = static_cast<std::size_t> (candidate.chord.chordClass); c < 2)
        {
            const auto colour = colourOf (classes.above (wrapToOctave (candidate.chord.root + reference)));
            current.colours[c][static_cast<std::size_t> (colour)] += candidate.probability;
        }
    }
}

/** How the player has been found to voice chords. The expectation wears off. */
PerHabit ChordFilter::expectedHabits() const noexcept
{
    const auto& expected = context.player == Player::band ? withBand : alone;
    float sum = expectation;
    for (const auto count : past.habits)
        sum += count;

    PerHabit habits;
    float total = 0.0f;

    for (std::size_t h = 0; h < voicingHabitCount; ++h)
    {
        const float share = (past.habits[h] + expectation * expected[h]) / sum;
        habits[h] = share * std::sqrt (share);      // habits are habits: who does a thing often, does little else
        total += habits[h];
    }

    for (auto& habit : habits)
        habit /= total;

    return habits;
}

/** How often the player who strikes a chord again takes the same keys. */
float ChordFilter::expectedRepeats() const noexcept
{
    constexpr float doubt = 3.0f;
    return (past.sameKeys + doubt * repeated) / (past.sameKeys + past.otherKeys + doubt);
}

/** How much more or less often than expected the player adds each colour to chords at rest. */
std::array<PerColour, 2> ChordFilter::colourFactors() const noexcept
{
    constexpr float doubt = 4.0f;
    std::array<PerColour, 2> factors {};

    for (std::size_t c = 0; c < 2; ++c)
    {
        const auto usual = expectedColours (static_cast<ChordClass> (c));
        float sum = doubt;
        for (const auto count : past.colours[c])
            sum += count;

        for (std::size_t i = 0; i < restColourCount; ++i)
            factors[c][i] = (past.colours[c][i] + doubt * usual[i]) / (sum * usual[i]);
    }

    return factors;
}

/** The tune and the player are learned one strike late, when the next chord has made the last one clearer. */
void ChordFilter::learn() noexcept
{
    constexpr float kept = 1.0f - 1.0f / memory;
    constexpr float least = 1.0e-6f;
    const auto now = smoothed();
    const auto classes = past.notes.hands.pitchClasses();

    for (int i = 0; i < past.candidates.size(); ++i)
    {
        const auto& candidate = past.candidates[i];
        const auto index = static_cast<std::size_t> (i);
        const float ratio = now[index] / std::max (candidate.probability, least);
        const float more = kept * (now[index] - candidate.probability);

        for (int last = 0; last < past.lastChords.size(); ++last)
            tune.add (past.lastChords[last], candidate.chord, ratio * past.changes[static_cast<std::size_t> (last)][index]);

        for (std::size_t h = 0; h < voicingHabitCount; ++h)
            current.habits[h] += more * candidate.habits[h];

        if (const auto c = static_cast<std::size_t> (candidate.chord.chordClass); c < 2)
        {
            const auto colour = colourOf (classes.above (wrapToOctave (candidate.chord.root + reference)));
            current.colours[c][static_cast<std::size_t> (colour)] += now[index] - candidate.probability;
        }
    }
}

} // namespace guidetone
