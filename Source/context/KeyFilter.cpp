// SPDX-License-Identifier: GPL-3.0-or-later
#include "KeyFilter.h"

#include <algorithm>
#include <cmath>

namespace guidetone
{

namespace
{
    #include "KeyWeights.inc"

    using ByPitchClass = KeyEvidence::ByPitchClass;
    using ByKey = KeyFilter::ByKey;

    constexpr std::size_t pitchClasses = 12;

    /** The same twice over, so that any rotation lies in one piece. */
    std::array<float, 2 * pitchClasses> twice (const ByPitchClass& values) noexcept
    {
        std::array<float, 2 * pitchClasses> both {};
        std::copy (values.begin(), values.end(), both.begin());
        std::copy (values.begin(), values.end(), both.begin() + pitchClasses);
        return both;
    }

    /** Adds to each tonic the values weighted by their interval above it. In the same order for every tonic. */
    void addWeighted (float* tonics, const std::array<float, 2 * pitchClasses>& values, const ByPitchClass& weights) noexcept
    {
        for (std::size_t interval = 0; interval < pitchClasses; ++interval)
            for (std::size_t tonic = 0; tonic < pitchClasses; ++tonic)
                tonics[tonic] += weights[interval] * values[tonic + interval];
    }

    /** Log values to log probabilities. The sum is one of whole numbers: that of floats would depend on where it begins. */
    ByKey normalise (ByKey& logs) noexcept
    {
        constexpr double unit = 1099511627776.0;    // 2 to the 40th
        const double highest = static_cast<double> (*std::max_element (logs.begin(), logs.end()));
        std::array<std::int64_t, static_cast<std::size_t> (KeyFilter::keys)> parts {};
        std::int64_t sum = 0;

        for (std::size_t key = 0; key < logs.size(); ++key)
            sum += parts[key] = std::llround (std::exp (static_cast<double> (logs[key]) - highest) * unit);

        const double total = static_cast<double> (sum), logSum = highest + std::log (total / unit);
        ByKey probabilities {};

        for (std::size_t key = 0; key < logs.size(); ++key)
        {
            logs[key] = static_cast<float> (static_cast<double> (logs[key]) - logSum);
            probabilities[key] = static_cast<float> (static_cast<double> (parts[key]) / total);
        }

        return probabilities;
    }

    /** A key may have changed. */
    ByKey afterChange (const ByKey& logs) noexcept
    {
        ByKey before {}, after {};
        std::transform (logs.begin(), logs.end(), before.begin(), [] (float value) { return std::exp (value); });

        for (std::size_t mode = 0; mode < 2; ++mode)
            for (std::size_t interval = 0; interval < pitchClasses; ++interval)
                for (std::size_t newMode = 0; newMode < 2; ++newMode)
                    for (std::size_t tonic = 0; tonic < pitchClasses; ++tonic)
                        after[newMode * pitchClasses + tonic] += before[mode * pitchClasses + (tonic + pitchClasses - interval) % pitchClasses]
                                                               * changeChance[mode][interval][newMode];

        std::transform (after.begin(), after.end(), after.begin(), [] (float chance) { return std::log (chance + leastChance); });
        return after;
    }

    void addEvidence (ByKey& logs, const KeyEvidence& beat) noexcept
    {
        const auto add = [&logs] (const ByPitchClass& values, std::size_t kind)
        {
            const auto both = twice (values);

            for (std::size_t mode = 0; mode < 2; ++mode)
                addWeighted (logs.data() + mode * pitchClasses, both, beatWeights[mode][kind]);
        };

        add (beat.sounding, 0);
        add (beat.struck, 1);
        add (beat.bass, 2);
        add (beat.top, 3);

        for (std::size_t family = 0; family < beat.chords.size(); ++family)
            add (beat.chords[family], 4 + family);

        if (! beat.changed)
            return;

        // Major and dominant count as one here, diminished and open as another.
        constexpr std::array<std::size_t, static_cast<std::size_t> (chordFamilyCount)> group { 0, 0, 1, 2, 2 };
        const auto from = group[static_cast<std::size_t> (beat.from.family)], to = group[static_cast<std::size_t> (beat.to.family)];

        for (std::size_t mode = 0; mode < 2; ++mode)
            for (std::size_t tonic = 0; tonic < pitchClasses; ++tonic)
                logs[mode * pitchClasses + tonic] += changeWeights[mode][from][(beat.from.root + pitchClasses - tonic) % pitchClasses]
                                                                  [to][(beat.to.root + pitchClasses - tonic) % pitchClasses];
    }

    /** The network over the memory: one hidden layer, and weights past it. */
    void addMemory (ByKey& logs, const KeyMemory::Means& means) noexcept
    {
        std::array<std::array<float, pitchClasses>, hiddenUnits> hidden {};

        for (std::size_t unit = 0; unit < hiddenUnits; ++unit)
            hidden[unit].fill (hiddenBias[unit]);

        for (std::size_t mode = 0; mode < 2; ++mode)
            for (std::size_t tonic = 0; tonic < pitchClasses; ++tonic)
                logs[mode * pitchClasses + tonic] += modeBias[mode];

        for (std::size_t kind = 0; kind < means.size(); ++kind)
        {
            const auto both = twice (means[kind]);

            for (std::size_t unit = 0; unit < hiddenUnits; ++unit)
                addWeighted (hidden[unit].data(), both, hiddenWeights[unit][kind]);

            for (std::size_t mode = 0; mode < 2; ++mode)
                addWeighted (logs.data() + mode * pitchClasses, both, memoryWeights[mode][kind]);
        }

        for (std::size_t unit = 0; unit < hiddenUnits; ++unit)
            for (std::size_t mode = 0; mode < 2; ++mode)
                for (std::size_t tonic = 0; tonic < pitchClasses; ++tonic)
                    logs[mode * pitchClasses + tonic] += std::max (0.0f, hidden[unit][tonic]) * outputWeights[unit][mode];
    }
}

void KeyMemory::add (const KeyEvidence& beat) noexcept
{
    const float fade = std::exp (-1.0f / static_cast<float> (recentBeats));
    const bool isBeginning = beats[2] < static_cast<float> (firstBeats);

    for (std::size_t kind = 0; kind < static_cast<std::size_t> (kinds); ++kind)
    {
        const auto& values = kind == 0 ? beat.sounding : kind == 1 ? beat.bass : beat.chords[kind - 2];

        for (std::size_t i = 0; i < values.size(); ++i)
        {
            auto& recent = sums[kind][i];
            recent = recent * fade + values[i];
            sums[static_cast<std::size_t> (kinds) + kind][i] += values[i];

            if (isBeginning)
                sums[static_cast<std::size_t> (2 * kinds) + kind][i] += values[i];
        }
    }

    beats[0] = beats[0] * fade + 1.0f;
    beats[1] += 1.0f;
    beats[2] += isBeginning ? 1.0f : 0.0f;
}

KeyMemory::Means KeyMemory::means() const noexcept
{
    auto result = sums;

    for (std::size_t i = 0; i < result.size(); ++i)
        for (auto& value : result[i])
            value /= beats[i / static_cast<std::size_t> (kinds)] + 1.0f;

    return result;
}

//======================================================================================================================
KeyFilter::KeyFilter() noexcept
{
    for (std::size_t key = 0; key < logs.size(); ++key)
    {
        logs[key] = firstLogs[key / pitchClasses];
        probabilities[key] = 1.0f / static_cast<float> (keys);
    }
}

void KeyFilter::take (const KeyEvidence& beat) noexcept
{
    if (beats++ % beatsInStep == 0)
        logs = afterChange (logs);

    addEvidence (logs, beat);
    normalise (logs);
    memory.add (beat);

    ByKey combined {};
    addMemory (combined, memory.means());

    for (std::size_t key = 0; key < combined.size(); ++key)
        combined[key] += filterShare * logs[key];

    probabilities = normalise (combined);
}

} // namespace guidetone
