// SPDX-License-Identifier: GPL-3.0-or-later
#include "VoicingHabits.h"

#include "../harmony/ContextCost.h"

#include <cmath>

namespace guidetone
{

namespace
{
    constexpr int none = -1;

    /** The tones that make a chord, in semitones above its root, and how often the class is played so. */
    struct Core
    {
        ChordClass chordClass;
        float weight;
        int third, fifth, seventh;      // seventh: or sixth; none in a triad
    };

    using enum ChordClass;

    // Where a lead sheet has a triad, a jazz pianist plays a sixth or a seventh, and others the triad.
    constexpr Core cores[]
    {
        { major,          0.60f, 4, 7, 9 },  { major,          0.20f, 4, 7, 11 },  { major,        0.20f, 4, 7, none },
        { majorSeventh,   0.95f, 4, 7, 11 }, { majorSeventh,   0.05f, 4, 7, none },
        { minor,          0.45f, 3, 7, 9 },  { minor,          0.25f, 3, 7, none }, { minor, 0.10f, 3, 7, 11 },
        { minorSeventh,   0.90f, 3, 7, 10 }, { minorSeventh,   0.10f, 3, 7, none },
        { dominant,       0.85f, 4, 7, 10 }, { dominant,       0.04f, 4, 8, 10 },  { dominant,     0.02f, 4, 6, 10 }, { dominant, 0.06f, 5, 7, 10 },
        { dominant,       0.03f, 4, 7, none },
        { halfDiminished, 0.93f, 3, 6, 10 }, { halfDiminished, 0.07f, 3, 6, none },
        { diminished,     0.90f, 3, 6, 9 },  { diminished,     0.10f, 3, 6, none },
        { augmented,      0.80f, 4, 8, none }, { augmented,    0.20f, 4, 8, 11 },
    };

    /** A tone of a rootless form, and how often it is chosen. */
    struct Choice
    {
        int interval;
        float weight;
    };

    struct Colours
    {
        ChordClass chordClass;
        std::array<Choice, 4> fifths;       // what stands where the fifth stands
        std::array<Choice, 3> ninths;
    };

    constexpr Colours colours[]
    {
        { major,          { { { 7, 0.65f }, { 9, 0.25f }, { 6, 0.10f } } },             { { { 2, 1.0f } } } },
        { majorSeventh,   { { { 7, 0.65f }, { 9, 0.25f }, { 6, 0.10f } } },             { { { 2, 1.0f } } } },
        { minor,          { { { 7, 0.85f }, { 5, 0.10f }, { 9, 0.05f } } },             { { { 2, 1.0f } } } },
        { minorSeventh,   { { { 7, 0.65f }, { 5, 0.30f }, { 9, 0.05f } } },             { { { 2, 1.0f } } } },
        { dominant,       { { { 9, 0.48f }, { 7, 0.35f }, { 8, 0.11f }, { 6, 0.06f } } }, { { { 2, 0.75f }, { 1, 0.17f }, { 3, 0.08f } } } },
        { halfDiminished, { { { 6, 1.0f } } },                                          { { { 5, 0.6f }, { 2, 0.4f } } } },
        { diminished,     { { { 6, 1.0f } } },                                          { { { 0, 0.9f }, { 2, 0.1f } } } },
        { augmented,      { { { 8, 1.0f } } },                                          { { { 2, 0.7f }, { 0, 0.3f } } } },
    };

    constexpr std::uint16_t setOf (std::initializer_list<int> intervals)
    {
        std::uint16_t bits = 0;
        for (const int interval : intervals)
            if (interval != none)
                bits = static_cast<std::uint16_t> (bits | 1u << interval);
        return bits;
    }

    /** Whether a left hand rests on this tone. */
    bool isGuideTone (ChordClass chordClass, int interval)
    {
        for (const auto& core : cores)
            if (core.chordClass == chordClass && (interval == core.third || interval == core.seventh))
                return true;

        return chordClass == diminished && interval != 0;
    }

    /** Of the minor chords at rest, this many have the colours of rest; the others are played as sevenths that could move on. */
    constexpr float playedAtRest = 0.8f;

    /** How much a difference in price says where no form is known: prices are in hundredths. */
    constexpr float temperature = 14.0f;

    /** Free voicings are many: of a hundred equally cheap ones, each is this probable. */
    constexpr float freeScale = 0.02f;

    struct Dictionary
    {
        // By class and set; the habits but free, before the lowest tone is known.
        std::array<std::array<std::uint8_t, 4096>, chordClassCount> places {};
        std::array<std::array<PerHabit, 200>, chordClassCount> forms {};
        std::array<int, chordClassCount> counts {};
        std::array<float, 512> byPrice {};

        Dictionary()
        {
            for (std::size_t price = 0; price < byPrice.size(); ++price)
                byPrice[price] = freeScale * std::exp (-static_cast<float> (price) / temperature);

            for (const auto& core : cores)
                addCore (core);

            for (std::size_t c = 0; c < chordClassCount; ++c)
                normalise (c);
        }

        void add (VoicingHabit habit, const Core& core, std::uint16_t bits, float weight)
        {
            const auto c = static_cast<std::size_t> (core.chordClass);
            auto& place = places[c][bits];
            if (place == 0)
                place = static_cast<std::uint8_t> (++counts[c]);

            forms[c][place][static_cast<std::size_t> (habit)] += core.weight * weight;
        }

        void addCore (const Core& core)
        {
            const int third = core.third, fifth = core.fifth, seventh = core.seventh;
            const auto whole = setOf ({ 0, third, fifth, seventh });

            add (VoicingHabit::complete, core, whole, 0.9f);
            add (VoicingHabit::complete, core, static_cast<std::uint16_t> (whole | 1u << 2), 0.1f);

            if (seventh == none)
            {
                add (VoicingHabit::rooted, core, whole, 0.8f);
                add (VoicingHabit::rooted, core, setOf ({ 0, third }), 0.1f);
                add (VoicingHabit::rooted, core, static_cast<std::uint16_t> (whole | 1u << 2), 0.1f);

                if (core.chordClass == augmented)
                    add (VoicingHabit::shell, core, setOf ({ third, fifth }), 1.0f);
            }
            else
            {
                // A fourth instead of the third is a weaker guide and needs company.
                add (VoicingHabit::shell, core, setOf ({ third, seventh }), third == 5 ? 0.3f : 1.0f);
                add (VoicingHabit::rooted, core, setOf ({ 0, third, seventh }), 0.45f);
                add (VoicingHabit::rooted, core, whole, 0.45f);
                add (VoicingHabit::rooted, core, setOf ({ 0, third, seventh, 2 }), 0.05f);
                add (VoicingHabit::rooted, core, static_cast<std::uint16_t> (whole | 1u << 2), 0.05f);
            }

            addRootless (core);
        }

        void addRootless (const Core& core)
        {
            if (core.seventh == none && core.chordClass != augmented)
                return;

            for (const auto& own : colours)
                if (own.chordClass == core.chordClass)
                    for (const auto& fifth : own.fifths)
                        for (const auto& ninth : own.ninths)
                        {
                            if (fifth.weight * ninth.weight == 0.0f || fifth.interval == core.seventh || fifth.interval == core.third)
                                continue;

                            // A core with a fifth of its own keeps it.
                            const int middle = core.fifth == 7 ? fifth.interval : core.fifth;
                            const float weight = fifth.weight * ninth.weight;
                            add (VoicingHabit::rootless, core, setOf ({ core.third, middle, core.seventh, ninth.interval }), 0.8f * weight);
                            add (VoicingHabit::rootless, core, setOf ({ core.third, core.seventh, ninth.interval }), 0.08f * weight);
                            add (VoicingHabit::rootless, core, setOf ({ core.third, middle, core.seventh }), 0.08f * weight);
                            add (VoicingHabit::rootless, core, setOf ({ core.third, middle, 7, core.seventh, ninth.interval }), 0.04f * weight);
                        }
        }

        void normalise (std::size_t c)
        {
            for (std::size_t habit = 0; habit < voicingHabitCount; ++habit)
            {
                float sum = 0.0f;
                for (const auto& form : forms[c])
                    sum += form[habit];

                for (auto& form : forms[c])
                    if (sum > 0.0f)
                        form[habit] *= (c == static_cast<std::size_t> (minor) ? playedAtRest : 1.0f) / sum;
            }
        }
    };

    // Built before main, so that no audio thread ever waits for it.
    const Dictionary dictionary;

    int handPrice (ChordClass chordClass, PitchClassSet aboveRoot, int lowest)
    {
        const int own = costOf (chordClass, aboveRoot);
        if (own >= unnameableInClass)
            return own;

        constexpr int silentRoot = 30, unusualLowest = 15;
        const bool rests = lowest == 0 || isGuideTone (chordClass, lowest);
        return own + (aboveRoot.contains (0) ? 0 : silentRoot) + (rests ? 0 : unusualLowest);
    }
}

RestColour colourOf (PitchClassSet aboveRoot) noexcept
{
    return aboveRoot.contains (11) ? RestColour::seventh : aboveRoot.contains (9) ? RestColour::sixth : RestColour::plain;
}

PerColour expectedColours (ChordClass chordClass) noexcept
{
    PerColour colours {};
    float sum = 0.0f;

    for (const auto& core : cores)
        if (core.chordClass == chordClass)
        {
            const auto colour = core.seventh == none ? RestColour::plain : core.seventh == 9 ? RestColour::sixth : RestColour::seventh;
            colours[static_cast<std::size_t> (colour)] += core.weight;
            sum += core.weight;
        }

    for (auto& colour : colours)
        colour /= sum;
    return colours;
}

PerHabit voicedAs (ChordClass chordClass, PitchClassSet aboveRoot, int lowest, Spacing spacing) noexcept
{
    const auto c = static_cast<std::size_t> (chordClass);
    auto result = dictionary.forms[c][dictionary.places[c][aboveRoot.bits & 0xfff]];
    const auto of = [&result] (VoicingHabit habit) -> float& { return result[static_cast<std::size_t> (habit)]; };

    const float guide = isGuideTone (chordClass, lowest) ? 0.46f : 0.02f;
    of (VoicingHabit::rootless) *= guide * (spacing == Spacing::close ? 0.9f : 0.1f);
    of (VoicingHabit::shell) *= guide;
    of (VoicingHabit::rooted) *= lowest == 0 ? 0.5f : 0.0f;
    of (VoicingHabit::complete) *= 0.5f / static_cast<float> (std::max (1, aboveRoot.size()));

    const int price = handPrice (chordClass, aboveRoot, lowest);
    of (VoicingHabit::free) = price >= unnameableInClass ? 0.0f : dictionary.byPrice[static_cast<std::size_t> (price)];
    return result;
}

} // namespace guidetone
