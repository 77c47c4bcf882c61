// NamingBench.cpp - what one call of name() costs, beside twelve rotations and look-ups, its lower limit.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Benches.h"
#include "Inputs.h"
#include "Stopwatch.h"
#include "harmony/Namer.h"

#include <array>

namespace guidetone::bench
{

namespace
{

constexpr int callsAtOnce = 32;   // one call is shorter than reading the clock
constexpr int repeats = 15;       // the best of them is what the machine can do

/** The time of one call for each input on its own: the tail shows which inputs are dear. An input's repeats lie far apart, so that no interruption meets them all. */
template <typename Input, typename Work>
std::vector<double> timeEach (const std::vector<Input>& inputs, Work&& work)
{
    std::vector<double> times (inputs.size(), 1e9);

    for (int repeat = 0; repeat < repeats; ++repeat)
        for (std::size_t input = 0; input < inputs.size(); ++input)
            times[input] = std::min (times[input], nanosecondsOf ([&] { for (int i = 0; i < callsAtOnce; ++i) work (inputs[input]); }) / callsAtOnce);

    return times;
}

/** The mean time of a call over all inputs in a shuffled order, several times: what a change of chord really costs. */
template <typename Input, typename Work>
std::vector<double> timeShuffled (std::vector<Input> inputs, Work&& work)
{
    shuffle (inputs);
    const int rounds = std::max (1, static_cast<int> (20000 / inputs.size()));
    std::vector<double> times;

    for (int repeat = 0; repeat < 51; ++repeat)
        times.push_back (nanosecondsOf ([&] { for (int round = 0; round < rounds; ++round) for (const auto& input : inputs) work (input); })
                         / (static_cast<double> (inputs.size()) * rounds));

    return times;
}

/** Twelve rotations of a set and twelve look-ups in a table of 4,096, keeping the least: no namer that considers every root does less. */
struct TwelveLookUps
{
    TwelveLookUps()
    {
        std::uint32_t seed = 7;

        for (auto& cost : table)
            cost = static_cast<std::uint16_t> ((seed = seed * 1664525u + 1013904223u) >> 16);
    }

    int operator() (PitchClassSet set) const
    {
        int best = 0x10000, bestRoot = 0;

        for (int root = 0; root < 12; ++root)
            if (const int cost = table[set.above (root).bits]; cost < best)
            {
                best = cost;
                bestRoot = root;
            }

        return bestRoot;
    }

    std::array<std::uint16_t, 4096> table {};
};

double meanReadings (const std::vector<Voicing>& voicings, const NamingContext& context)
{
    double total = 0.0;

    for (const auto& voicing : voicings)
        total += name (voicing, context).readings.size();

    return total / static_cast<double> (voicings.size());
}

} // namespace

void benchNaming()
{
    const NamingContext solo;
    const NamingContext keyed { parseKey ("A"), Player::solo };
    const NamingContext band { parseKey ("A"), Player::band };
    const auto every = everySetAndBass();
    const auto typical = typicalVoicings();
    static const TwelveLookUps lookUps;

    std::vector<PitchClassSet> sets;
    for (const auto& voicing : every)
        sets.push_back (voicing.pitchClasses());

    const auto lookUp = [] (PitchClassSet set) { keep (lookUps (set)); };
    const auto nameSolo = [&] (const Voicing& voicing) { keep (name (voicing, solo)); };
    const auto nameKeyed = [&] (const Voicing& voicing) { keep (name (voicing, keyed)); };
    const auto nameBand = [&] (const Voicing& voicing) { keep (name (voicing, band)); };

    reportHeader ("Naming, ns a call: each input on its own");
    auto bare = timeEach (sets, lookUp);
    auto named = timeEach (every, nameSolo), namedInKey = timeEach (every, nameKeyed), namedWithBand = timeEach (every, nameBand);
    report ("twelve rotations and look-ups, every set and bass", bare);
    report ("name, solo, typical voicings", timeEach (typical, nameSolo));
    report ("name, solo, every set and bass", named);
    report ("name, solo in A, every set and bass", namedInKey);
    report ("name, with a bass player in A, typical voicings", timeEach (typical, nameBand));
    report ("name, with a bass player in A, every set and bass", namedWithBand);

    // The two promises: ten look-ups of twelve roots at most, and no set much dearer than the others.
    const auto tail = [] (std::vector<double>& times) { return quantile (times, 0.999) / quantile (times, 0.5); };
    std::printf ("\nname, solo: %.1f times the twelve look-ups (at most 10). p99.9 in medians (at most 2): %.2f solo, %.2f solo in A, %.2f with a bass player in A.\n",
                 quantile (named, 0.5) / quantile (bare, 0.5), tail (named), tail (namedInKey), tail (namedWithBand));

    reportHeader ("Naming, ns a call: shuffled, mean of a pass");
    report ("twelve rotations and look-ups, every set and bass", timeShuffled (sets, lookUp));
    report ("name, solo, typical voicings", timeShuffled (typical, nameSolo));
    report ("name, solo, every set and bass", timeShuffled (every, nameSolo));
    report ("name, with a bass player in A, typical voicings", timeShuffled (typical, nameBand));
    report ("name, with a bass player in A, every set and bass", timeShuffled (every, nameBand));

    std::printf ("\nInputs: %zu sets with a bass, %zu typical voicings. Readings returned, mean: %.1f solo, %.1f with a bass player (of at most 9).\n",
                 every.size(), typical.size(), meanReadings (every, solo), meanReadings (every, band));
}

} // namespace guidetone::bench
