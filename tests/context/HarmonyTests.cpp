// HarmonyTests.cpp - laws of the harmony tracker over random music, and what it makes of plain accompaniments.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "context/HarmonyHindsight.h"
#include "context/HarmonyTracker.h"
#include "harmony/Vocabulary.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>

using namespace guidetone;

namespace
{
    /** Random music as moments: notes come and go, in gestures, with or without a song's position. */
    std::vector<HeardMoment> anyMusic (unsigned seed, int transposition, bool metre, int moments = 120)
    {
        std::mt19937 random (seed);
        const auto below = [&random] (unsigned n) { return static_cast<int> (random() % n); };
        std::vector<HeardMoment> music;
        Voicing keys;
        double beats = 0.0;

        for (int i = 0; i < moments; ++i)
        {
            HeardMoment moment;
            const bool over = i % 3 == 2;
            beats += over ? 0.07 : below (4) * 0.25 + 0.01;

            if (! over)
            {
                keys.forEach ([&] (int note) { if (below (3) == 0) keys.remove (note); });

                for (int n = below (4); n > 0; --n)
                {
                    const int note = 36 + below (48) + transposition;
                    keys.add (note);
                    moment.struck.add (note);
                }
            }

            moment.keysDown = keys;
            moment.gesture = over ? Gesture::over : i % 3 == 0 ? Gesture::begins : Gesture::goesOn;
            moment.beats = beats;
            moment.seconds = beats / 2.0;
            moment.position.known = metre;
            moment.position.ticks = static_cast<std::int64_t> (beats * ticksPerQuarter);
            moment.position.tickInBar = static_cast<std::int32_t> (moment.position.ticks % (4 * ticksPerQuarter));
            moment.position.bar = static_cast<std::int32_t> (moment.position.ticks / (4 * ticksPerQuarter)) + 1;
            music.push_back (moment);
        }

        return music;
    }

    int moved (int harmony, int semitones)
    {
        return harmony == noHarmony ? noHarmony : (rootOfHarmony (harmony) + semitones) % 12 * harmonyClassCount + classOfHarmony (harmony);
    }

    struct Learned
    {
        #include "context/HarmonyWeights.inc"
    };

    struct LearnedLater
    {
        #include "context/HindsightWeights.inc"
    };

    /** The network as it is written down: each root by itself, product by product, nothing rounded. */
    template <typename Table>
    std::vector<double> plainBelief (const std::vector<HarmonyFeatures::Channel>& columns, const std::vector<float>& common)
    {
        const auto cut = [] (double value) { return std::max (0.0, value); };
        std::array<std::array<double, Table::mixes>, 12> mixed {};
        std::vector<double> scores;
        double none = Table::none[Table::commons + Table::mixes] * Table::noneUnit;

        for (int k = 0; k < Table::mixes; ++k)
            for (std::size_t p = 0; p < 12; ++p)
            {
                double sum = 0.0;
                for (int c = 0; c < Table::channels; ++c)
                    sum += Table::mix[k * Table::channels + c] * Table::mixUnit * columns[static_cast<std::size_t> (c)][p];
                for (int g = 0; g < Table::commons; ++g)
                    sum += Table::mixCommon[k * Table::commons + g] * Table::mixCommonUnit * common[static_cast<std::size_t> (g)];
                mixed[p][static_cast<std::size_t> (k)] = cut (sum);
                none += Table::none[Table::commons + k] * Table::noneUnit * cut (sum);
            }

        for (std::size_t root = 0; root < 12; ++root)
        {
            std::array<double, Table::classes> sums;
            for (int i = 0; i < Table::classes; ++i)
                sums[static_cast<std::size_t> (i)] = Table::scoreBias[i] * Table::scoreBiasUnit;

            for (int h = 0; h < Table::hidden; ++h)
            {
                double inside = Table::turnBias[h] * Table::turnBiasUnit;
                for (int g = 0; g < Table::commons; ++g)
                    inside += Table::turnCommon[g * Table::hidden + h] * Table::turnCommonUnit * common[static_cast<std::size_t> (g)];
                for (std::size_t interval = 0; interval < 12; ++interval)
                    for (std::size_t k = 0; k < Table::mixes; ++k)
                        inside += Table::turn[(interval * Table::mixes + k) * Table::hidden + static_cast<std::size_t> (h)] * Table::turnUnit * mixed[(root + interval) % 12][k];
                for (int i = 0; i < Table::classes; ++i)
                    sums[static_cast<std::size_t> (i)] += Table::score[h * Table::classes + i] * Table::scoreUnit * cut (inside);
            }

            scores.insert (scores.end(), sums.begin(), sums.end());
        }

        for (int g = 0; g < Table::commons; ++g)
            none += Table::none[g] * Table::noneUnit * common[static_cast<std::size_t> (g)];
        scores.push_back (none);

        const double highest = *std::max_element (scores.begin(), scores.end());
        double sum = 0.0;
        for (auto& score : scores)
            sum += score = score - highest > -10.0 ? std::exp (score - highest) : 0.0;
        for (auto& score : scores)
            score /= sum;
        return scores;
    }

    std::string nameOf (int harmony)
    {
        if (harmony == noHarmony)
            return "-";

        constexpr const char* roots[] { "C", "Db", "D", "Eb", "E", "F", "Gb", "G", "Ab", "A", "Bb", "B" };
        const auto chord = chordOfHarmony (harmony);
        const auto& row = rowOf (chord.quality);
        auto text = roots[chord.root] + std::string (row.stem) + std::string (row.number) + std::string (row.ending);
        return chord.bass == chord.root ? text : text + '/' + roots[chord.bass];
    }

    /** Plays notes one by one, half a beat each, over a bass note a bar, and says what stands at each bar's end. */
    std::string harmoniesUnder (const std::vector<std::pair<int, std::vector<int>>>& bars)
    {
        HarmonyTracker tracker;
        std::string names;
        int bar = 0;

        for (const auto& [bass, notes] : bars)
        {
            for (std::size_t i = 0; i < 8; ++i)
                for (const bool over : { false, true })
                {
                    HeardMoment moment;
                    moment.beats = 4.0 * bar + 0.5 * static_cast<double> (i) + (over ? 0.07 : 0.0);
                    moment.seconds = moment.beats / 2.0;
                    moment.keysDown = { bass, notes[i % notes.size()] };
                    moment.struck = over ? Voicing {} : i == 0 ? moment.keysDown : Voicing { notes[i % notes.size()] };
                    moment.gesture = over ? Gesture::over : Gesture::begins;
                    moment.position.known = true;
                    moment.position.ticks = static_cast<std::int64_t> (moment.beats * ticksPerQuarter);
                    moment.position.tickInBar = static_cast<std::int32_t> (moment.position.ticks % (4 * ticksPerQuarter));
                    tracker.hear (moment);
                }

            ++bar;
            names += (names.empty() ? "" : " ") + nameOf (tracker.harmony());
        }

        return names;
    }
}

TEST_CASE ("transposed music has the transposed harmony, bit for bit", "[context][harmony][laws]")
{
    for (unsigned seed = 1; seed <= 12; ++seed)
        for (const int semitones : { 1, 5, 7, 11, -4 })
        {
            const bool metre = seed % 3 != 0;
            const auto here = anyMusic (seed, 0, metre), there = anyMusic (seed, semitones, metre);
            HarmonyEvidence evidence, moved12;
            HarmonyTracker tracker, movedTracker;

            for (std::size_t i = 0; i < here.size(); ++i)
            {
                evidence.hear (here[i]);
                moved12.hear (there[i]);
                const auto belief = harmonyBelief (evidence.features(), evidence.afterwards (evidence.halfBeat() - 8));
                const auto movedBelief = harmonyBelief (moved12.features(), moved12.afterwards (moved12.halfBeat() - 8));

                for (int harmony = 0; harmony <= noHarmony; ++harmony)
                    if (belief[static_cast<std::size_t> (harmony)] != movedBelief[static_cast<std::size_t> (moved (harmony, semitones + 12))])
                        FAIL ("seed " << seed << ", moment " << i << ", " << nameOf (harmony));

                tracker.hear (here[i]);
                movedTracker.hear (there[i]);
                REQUIRE (movedTracker.harmony() == moved (tracker.harmony(), semitones + 12));
            }
        }
}

TEST_CASE ("probabilities are probabilities, whatever is played", "[context][harmony][laws]")
{
    for (unsigned seed = 1; seed <= 20; ++seed)
    {
        HarmonyEvidence evidence;
        for (const auto& moment : anyMusic (seed, 0, seed % 2 == 0))
        {
            evidence.hear (moment);
            const auto features = evidence.features();

            for (const auto& channel : features.of)
                for (const float value : channel)
                    REQUIRE ((value >= 0.0f && value <= 1.0001f));

            const auto belief = harmonyBelief (features);
            CHECK (std::accumulate (belief.begin(), belief.end(), 0.0) == Approx (1.0).margin (1.0e-3));
        }
    }
}

TEST_CASE ("the networks say what their weights say", "[context][harmony]")
{
    for (unsigned seed = 1; seed <= 6; ++seed)
    {
        HarmonyEvidence evidence;
        for (const auto& moment : anyMusic (seed, 0, seed % 2 == 0, 40))
        {
            evidence.hear (moment);
            const auto features = evidence.features();
            const auto afterwards = evidence.afterwards (evidence.halfBeat() - 8);
            const std::vector<float> common (features.common.begin(), features.common.end());
            std::vector<HarmonyFeatures::Channel> columns (features.of.begin(), features.of.end());

            const auto now = harmonyBelief (features), later = harmonyBelief (features, afterwards);
            const auto plainNow = plainBelief<Learned> (columns, common);
            columns.insert (columns.end(), afterwards.begin(), afterwards.end());
            const auto plainLater = plainBelief<LearnedLater> (columns, common);

            for (std::size_t harmony = 0; harmony <= noHarmony; ++harmony)
            {
                REQUIRE (now[harmony] == Approx (plainNow[harmony]).margin (3.0e-4));
                REQUIRE (later[harmony] == Approx (plainLater[harmony]).margin (3.0e-4));
            }
        }
    }
}

TEST_CASE ("arpeggios over a bass have the chords they are made of", "[context][harmony]")
{
    CHECK (harmoniesUnder ({ { 48, { 64, 67, 72, 67 } }, { 45, { 64, 69, 72, 69 } }, { 41, { 60, 65, 69, 65 } }, { 43, { 62, 67, 71, 67 } } }) == "C Am F G");
    CHECK (harmoniesUnder ({ { 50, { 60, 65, 69, 60, 65, 60, 69, 60 } }, { 43, { 59, 65, 71, 62 } }, { 48, { 59, 64, 67, 64 } } }) == "Dm7 G7 Cmaj7");
}

TEST_CASE ("passing notes do not change the harmony", "[context][harmony]")
{
    CHECK (harmoniesUnder ({ { 48, { 64, 67, 72, 74, 76, 74, 72, 67 } }, { 41, { 65, 69, 72, 74, 77, 79, 77, 72 } }, { 48, { 64, 67, 72, 71, 72, 74, 76, 72 } } }) == "C F C");
}

TEST_CASE ("hindsight judges each gesture once, in order, a bar later", "[context][harmony]")
{
    HarmonyTracker tracker;
    HarmonyHindsight hindsight;
    std::int64_t remembered = 0, judged = 0;

    for (const auto& moment : anyMusic (7, 0, true, 600))
    {
        tracker.hear (moment);

        while (const auto judgement = hindsight.judge (moment.beats, tracker.heard()))
            REQUIRE (judgement->began == ++judged);

        if (moment.gesture == Gesture::over)
            hindsight.remember (++remembered, moment.beats, tracker);
    }

    CHECK (judged > 150);
    CHECK (judged < remembered);
}
