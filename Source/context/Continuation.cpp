// SPDX-License-Identifier: GPL-3.0-or-later
#include "Continuation.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace guidetone
{

namespace
{
    constexpr std::size_t mostChordsInBar = 16;
    constexpr int phrase = 4;                   // bars
    constexpr std::uint64_t samePlace = 4;      // a bar at the same place of its phrase weighs as much as so many others

    /** Numbers that look random, from a seed: SplitMix64 (Steele, Lea and Flood 2014). The standard's distributions differ between libraries. */
    class Dice
    {
    public:
        explicit Dice (std::uint64_t seed) noexcept  : state (seed) {}

        /** @param weights  @returns an index, as probable as its weight; 0 where all are 0. */
        std::size_t draw (const std::vector<std::uint64_t>& weights) noexcept
        {
            const auto total = std::accumulate (weights.begin(), weights.end(), std::uint64_t { 0 });
            if (total == 0)
                return 0;

            auto rest = next() % total;
            std::size_t i = 0;
            while (rest >= weights[i])
                rest -= weights[i++];
            return i;
        }

    private:
        std::uint64_t next() noexcept
        {
            auto mixed = state += 0x9e3779b97f4a7c15u;
            mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9u;
            mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111ebu;
            return mixed ^ (mixed >> 31);
        }

        std::uint64_t state;
    };

    ProgressionChord classed (const Chord& chord) noexcept  { return { chord.root, classOf (chord.quality) }; }

    //==================================================================================================================
    /** Where chords change in a bar, in ticks. */
    using BarRhythm = std::vector<std::int32_t>;

    /** The rhythm of each bar from that of the first chord on. */
    std::vector<BarRhythm> rhythmsOf (std::span<const ChordInBar> sounded, int bars, std::int32_t ticksInBar)
    {
        std::vector<BarRhythm> rhythms;
        if (sounded.empty())
            return rhythms;

        const int first = sounded.front().bar;
        rhythms.resize (static_cast<std::size_t> (std::clamp (bars - first, 1, 1000000)));
        const Chord* last = nullptr;

        for (const auto& [chord, bar, tick] : sounded)
        {
            const auto index = static_cast<std::size_t> (std::max (0, bar - first));
            const bool isChange = last == nullptr || ! (*last == chord);
            last = &chord;
            if (isChange && index < rhythms.size() && tick >= 0 && tick < ticksInBar && rhythms[index].size() < mostChordsInBar
                && (rhythms[index].empty() || rhythms[index].back() < tick))
                rhythms[index].push_back (tick);
        }

        return rhythms;
    }

    /** The places of the chords to come. */
    std::vector<ChordInBar> placesFor (std::span<const ChordInBar> sounded, int barsSounded, const ContinuationWish& wish, bool cadences, Dice& dice)
    {
        auto rhythms = rhythmsOf (sounded, barsSounded, wish.ticksInBar);
        if (std::ranges::all_of (rhythms, [] (const BarRhythm& rhythm) { return rhythm.empty(); }))
            rhythms = { { 0 } };

        const int firstBar = sounded.empty() ? 0 : std::max (0, barsSounded - sounded.front().bar) % phrase;
        const int bars = std::clamp (wish.bars, 1, mostBarsToContinue);
        std::vector<ChordInBar> places;
        std::vector<std::uint64_t> weights (rhythms.size());

        for (int bar = 0; bar < bars; ++bar)
        {
            for (std::size_t i = 0; i < weights.size(); ++i)
                weights[i] = static_cast<int> (i % phrase) == (firstBar + bar) % phrase ? samePlace : 1;

            auto rhythm = rhythms[dice.draw (weights)];
            if (cadences && bar == bars - 1)
                rhythm = { 0 };
            if (bar == 0 && (rhythm.empty() || rhythm.front() > 0))
                rhythm.insert (rhythm.begin(), 0);

            for (const auto tick : rhythm)
                places.push_back ({ {}, bar, tick });
        }

        return places;
    }

    //==================================================================================================================
    constexpr std::size_t chords = 12 * chordClassCount;
    using PerChord = std::array<double, chords>;

    std::size_t indexOf (ProgressionChord chord) noexcept  { return chord.root * std::size_t { chordClassCount } + static_cast<std::size_t> (chord.chordClass); }

    ProgressionChord chordAt (std::size_t index) noexcept
    {
        return { static_cast<std::uint8_t> (index / chordClassCount), static_cast<ChordClass> (index % chordClassCount) };
    }

    /** How well a chord closes, when the tonic comes next; 1 for the dominant seventh. */
    double closes (ProgressionChord chord, const KeyEstimate& key) noexcept
    {
        using enum ChordClass;
        const auto is = [&] (int interval, ChordClass chordClass) { return wrapToOctave (chord.root - key.tonic) == interval && chord.chordClass == chordClass; };

        if (is (7, dominant))                                                                   return 1.0;
        if (is (7, major))                                                                      return 0.8;
        if (is (11, halfDiminished) || is (11, diminished))                                     return 0.15;
        if (is (5, major) || is (5, majorSeventh) || is (5, minor) || is (5, minorSeventh))     return 0.05;
        if (is (1, dominant) || is (10, dominant) || is (10, major))                            return 0.05;
        return 0.0;
    }

    constexpr double leastRoad = 1.0e-6;    ///< what the model has never seen may still lead on

    /** For each number of steps before the closing chord, how well each chord leads to it by the model: [0] is the closing chord itself. Of each the largest is 1. */
    std::vector<PerChord> roadsTo (const KeyEstimate& key, std::size_t steps)
    {
        std::vector<PerChord> roads (std::max<std::size_t> (1, steps));
        for (std::size_t i = 0; i < chords; ++i)
            roads[0][i] = closes (chordAt (i), key);

        if (roads.size() == 1)
            return roads;

        // How often each leads to each other one, in this key.
        std::vector<PerChord> leads (chords);
        for (std::size_t i = 0; i < chords; ++i)
            for (std::size_t j = 0; j < chords; ++j)
                if (i != j)
                {
                    const auto rows = following (chordAt (i), chordAt (j));
                    leads[i][j] = static_cast<double> ((key.mode == Mode::major ? rows.major : rows.minor)[key.tonic]);
                }

        for (std::size_t step = 1; step < roads.size(); ++step)
        {
            auto& road = roads[step];
            for (std::size_t i = 0; i < chords; ++i)
                for (std::size_t j = 0; j < chords; ++j)
                    if (const double rest = roads[step - 1][j]; i != j && rest > 0.0)
                        road[i] += rest * leads[i][j];

            const double most = *std::ranges::max_element (road);
            for (auto& way : road)
                way = std::max (leastRoad, way / most);
        }

        return roads;
    }

    //==================================================================================================================
    /** Whether the tune plays sevenths more often than triads. */
    bool playsSevenths (std::span<const Chord> tune) noexcept
    {
        const auto triads = std::ranges::count_if (tune, [] (const Chord& chord)
        {
            const auto chordClass = classOf (chord.quality);
            return chordClass == ChordClass::major || chordClass == ChordClass::minor || chordClass == ChordClass::augmented;
        });
        return 2 * triads < std::ssize (tune);
    }

    /** The chord on a root that the tune has most often among some classes, in root position; `otherwise` where it has none. */
    Chord habitual (std::span<const Chord> tune, int root, std::initializer_list<ChordClass> classes, Quality otherwise)
    {
        const auto rootClass = static_cast<std::uint8_t> (wrapToOctave (root));
        Chord best { otherwise, rootClass, rootClass, false, {}, {} };
        std::ptrdiff_t most = 0;

        for (const auto& chord : tune)
        {
            if (chord.root != rootClass || chord.quality == Quality::note || std::ranges::find (classes, classOf (chord.quality)) == classes.end())
                continue;

            const auto times = std::ranges::count_if (tune, [&] (const Chord& other) { return other.root == rootClass && other.quality == chord.quality; });
            if (times > most)
            {
                most = times;
                best = { chord.quality, rootClass, rootClass, false, chord.added, {} };
            }
        }

        return best;
    }

    Chord tonicOf (std::span<const Chord> tune, const KeyEstimate& key)
    {
        using enum ChordClass;
        const bool sevenths = playsSevenths (tune);
        return key.mode == Mode::major ? habitual (tune, key.tonic, { major, majorSeventh, dominant }, sevenths ? Quality::majorSeventh : Quality::major)
                                       : habitual (tune, key.tonic, { minor, minorSeventh }, sevenths ? Quality::minorSeventh : Quality::minor);
    }

    /** What comes before the last tonic where nothing better is drawn: the dominant, after which that is the subdominant. */
    Chord closingChord (std::span<const Chord> tune, const KeyEstimate& key, bool afterDominant)
    {
        using enum ChordClass;
        if (afterDominant)
            return key.mode == Mode::major ? habitual (tune, key.tonic + 5, { major, majorSeventh }, Quality::major) : habitual (tune, key.tonic + 5, { minor, minorSeventh }, Quality::minor);

        return habitual (tune, key.tonic + 7, { dominant, major }, playsSevenths (tune) ? Quality::dominant : Quality::major);
    }

    /** Draws one of the suggestions, as probable as it is and as it leads on, but not what sounded last. */
    Chord drawn (const NextChords& next, const std::vector<Chord>& tune, double temperature, const PerChord* roads, Dice& dice)
    {
        std::vector<double> chances;

        for (const auto& [chord, percent, reason, about] : next.ranked)
        {
            const double road = roads != nullptr ? (*roads)[indexOf (classed (chord))] : 1.0;
            chances.push_back (! tune.empty() && chord == tune.back() ? 0.0 : static_cast<double> (percent) * road);
        }

        const auto best = std::ranges::max_element (chances);
        const auto mostProbable = static_cast<std::size_t> (best - chances.begin());
        if (temperature <= 0.0 || *best <= 0.0)
            return next.ranked[mostProbable].chord;

        std::vector<std::uint64_t> weights;     // in millionths of the best
        for (const double chance : chances)
            weights.push_back (static_cast<std::uint64_t> (std::llround (1.0e6 * std::pow (chance / *best, 1.0 / temperature))));
        return next.ranked[dice.draw (weights)].chord;
    }
}

Continuation continued (std::span<const ChordInBar> sounded, int barsSounded, const ContinuationWish& wish)
{
    std::vector<Chord> tune;
    for (const auto& [chord, bar, tick] : sounded)
        tune.push_back (chord);

    Continuation result;
    auto key = wish.key;
    if (const auto first = nextChords (tune, key); ! first.ranked.empty())
        key = result.key = first.key;
    else
        return result;

    Dice dice (wish.seed);
    const double temperature = wish.temperature > 0.0 ? std::min (wish.temperature, 100.0) : 0.0;
    const bool cadences = wish.bars % phrase == 0;
    result.chords = placesFor (sounded, barsSounded, wish, cadences, dice);

    const auto count = result.chords.size();
    const auto roads = cadences ? roadsTo (key, count - 1) : std::vector<PerChord> {};
    const auto tonic = tonicOf (tune, key);

    for (std::size_t i = 0; i < count; ++i)
    {
        auto& chord = result.chords[i].chord;
        if (cadences && i + 1 == count)
        {
            chord = tonic;
            break;
        }

        auto next = nextChords (tune, key);
        if (cadences && i + 2 == count)
        {
            const bool afterDominant = i > 0 && closes (classed (tune.back()), key) >= 0.5;
            const auto closing = closingChord (tune, key, afterDominant);
            if (std::ranges::none_of (next.ranked, [&] (const Suggestion& suggestion) { return suggestion.chord == closing; }))
                next.ranked.push_back ({ closing, 25.0f, NextReason::toDominant, closing });
        }

        chord = drawn (next, tune, temperature, cadences ? &roads[count - 2 - i] : nullptr, dice);
        tune.push_back (chord);
    }

    return result;
}

} // namespace guidetone
