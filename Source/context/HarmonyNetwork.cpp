// SPDX-License-Identifier: GPL-3.0-or-later
#include "HarmonyNetwork.h"

#include <algorithm>
#include <cmath>
#include <span>

namespace guidetone
{

namespace
{
    // The weights as they are committed: whole numbers, each table with its own unit.
    struct HarmonyWeights
    {
        #include "HarmonyWeights.inc"
    };

    struct HindsightWeights
    {
        #include "HindsightWeights.inc"
    };

    static_assert (HarmonyWeights::channels == HarmonyFeatures::channels && HarmonyWeights::commons == HarmonyFeatures::commons
                       && HindsightWeights::channels == HarmonyFeatures::channels + static_cast<int> (std::tuple_size_v<HarmonyEvidence::Afterwards>),
                   "the weights were learned for other features: run tools/train harmony");
    static_assert (HarmonyWeights::classes == harmonyClassCount && HindsightWeights::classes == harmonyClassCount);

    template <std::size_t size>
    std::array<float, size> unpacked (const std::int16_t (&packed)[size], float unit) noexcept
    {
        std::array<float, size> values {};
        for (std::size_t i = 0; i < size; ++i)
            values[i] = static_cast<float> (packed[i]) * unit;
        return values;
    }

    /** row += by * other */
    template <std::size_t size>
    void addScaled (std::array<float, size>& row, const float* other, float by) noexcept
    {
        for (std::size_t i = 0; i < size; ++i)
            row[i] += by * other[i];
    }

    /** Sums over pitch classes are made in whole numbers, this many to one, so that no pitch class comes first. */
    constexpr double fine = 1 << 24;

    std::int64_t whole (float value) noexcept  { return static_cast<std::int64_t> (static_cast<double> (value) * fine + 0.5); }

    template <typename Table>
    class Network
    {
    public:
        HarmonyBelief operator() (std::span<const HarmonyFeatures::Channel> columns, std::span<const float> common) const noexcept
        {
            // Each pitch class's hidden values, twice round, so that what is seen from a root lies in one row.
            std::array<std::array<float, 24>, mixes> mixed;
            float silence = none[commons + mixes];

            for (std::size_t k = 0; k < mixes; ++k)
            {
                float start = 0.0f;
                for (std::size_t g = 0; g < commons; ++g)
                    start += mixCommon[k * commons + g] * common[g];

                HarmonyFeatures::Channel row;
                row.fill (start);
                for (std::size_t c = 0; c < channels; ++c)
                    addScaled (row, columns[c].data(), mix[k * channels + c]);

                std::int64_t sum = 0;
                for (std::size_t p = 0; p < 12; ++p)
                {
                    mixed[k][p] = mixed[k][p + 12] = std::max (0.0f, row[p]);
                    sum += whole (mixed[k][p]);
                }

                silence += none[commons + k] * static_cast<float> (static_cast<double> (sum) / fine);
            }

            auto start = turnBias;
            for (std::size_t g = 0; g < commons; ++g)
                if (common[g] != 0.0f)
                {
                    addScaled (start, turnCommon.data() + g * hidden, common[g]);
                    silence += none[g] * common[g];
                }

            HarmonyBelief scores;
            scores[noHarmony] = silence;

            for (std::size_t root = 0; root < 12; ++root)
                scoreRoot (root, mixed, start, scores.data() + root * classes);

            return asProbabilities (scores);
        }

    private:
        static constexpr std::size_t channels = Table::channels, commons = Table::commons, mixes = Table::mixes, hidden = Table::hidden, classes = Table::classes;

        void scoreRoot (std::size_t root, const std::array<std::array<float, 24>, mixes>& mixed, std::array<float, hidden> inside, float* scores) const noexcept
        {
            for (std::size_t k = 0; k < mixes; ++k)
                for (std::size_t interval = 0; interval < 12; ++interval)
                    if (const float value = mixed[k][root + interval]; value > 0.0f)
                        addScaled (inside, turn.data() + (k * 12 + interval) * hidden, value);

            auto sums = scoreBias;
            for (std::size_t h = 0; h < hidden; ++h)
                if (inside[h] > 0.0f)
                    addScaled (sums, score.data() + h * classes, inside[h]);

            std::copy (sums.begin(), sums.end(), scores);
        }

        static HarmonyBelief asProbabilities (HarmonyBelief scores) noexcept
        {
            constexpr float negligible = -16.0f;    // e^-16 is a ten-millionth
            const float highest = *std::max_element (scores.begin(), scores.end());
            std::int64_t sum = 0;

            for (auto& value : scores)
            {
                value = value - highest > negligible ? std::exp (value - highest) : 0.0f;
                sum += whole (value);
            }

            const auto scale = static_cast<float> (fine / static_cast<double> (sum));
            for (auto& value : scores)
                value *= scale;

            return scores;
        }

        std::array<float, mixes * channels> mix = unpacked (Table::mix, Table::mixUnit);                        // [mix][channel]
        std::array<float, mixes * commons> mixCommon = unpacked (Table::mixCommon, Table::mixCommonUnit);       // [mix][common]
        std::array<float, mixes * 12 * hidden> turn = unpacked (Table::turn, Table::turnUnit);                  // [mix][interval][hidden]
        std::array<float, commons * hidden> turnCommon = unpacked (Table::turnCommon, Table::turnCommonUnit);   // [common][hidden]
        std::array<float, hidden> turnBias = unpacked (Table::turnBias, Table::turnBiasUnit);
        std::array<float, hidden * classes> score = unpacked (Table::score, Table::scoreUnit);                  // [hidden][class]
        std::array<float, classes> scoreBias = unpacked (Table::scoreBias, Table::scoreBiasUnit);
        std::array<float, commons + mixes + 1> none = unpacked (Table::none, Table::noneUnit);                  // no chord; its bias last
    };

    const Network<HarmonyWeights> networkSoFar;        // unpacked before main, some 40 KiB each
    const Network<HindsightWeights> networkLater;

    constexpr HarmonyClass harmonies[] {
        { Quality::major, 0 }, { Quality::minor, 0 }, { Quality::minorSeventh, 0 }, { Quality::sus2, 0 }, { Quality::major, 4 }, { Quality::sus4, 0 },
        { Quality::majorSeventh, 0 }, { Quality::dominant, 0 }, { Quality::major, 7 }, { Quality::minor, 7 }, { Quality::diminished, 0 },
        { Quality::minorSeventh, 3 }, { Quality::minor, 3 }, { Quality::majorSeventh, 11 }, { Quality::dominant, 10 }, { Quality::halfDiminished, 0 },
        { Quality::minorSeventh, 7 }, { Quality::minorSeventh, 10 }, { Quality::majorSeventh, 4 }, { Quality::augmented, 0 }, { Quality::dominant, 4 },
        { Quality::dominant, 7 }, { Quality::majorSeventh, 7 }, { Quality::diminished, 3 }, { Quality::halfDiminished, 3 }, { Quality::minorMajorSeventh, 0 },
        { Quality::diminishedSeventh, 0 }, { Quality::diminished, 6 }, { Quality::sus2, 2 }, { Quality::minorMajorSeventh, 11 },
        { Quality::halfDiminished, 10 }, { Quality::halfDiminished, 6 } };

    static_assert (std::size (harmonies) == harmonyClassCount);
}

HarmonyClass harmonyClass (int index) noexcept  { return harmonies[index]; }

Chord chordOfHarmony (int harmony) noexcept
{
    const int root = rootOfHarmony (harmony);
    const auto [quality, bass] = harmonyClass (classOfHarmony (harmony));
    return { quality, static_cast<std::uint8_t> (root), static_cast<std::uint8_t> ((root + bass) % 12), false, {}, {} };
}

HarmonyBelief harmonyBelief (const HarmonyFeatures& features) noexcept GUIDETONE_NONBLOCKING
{
    return networkSoFar (features.of, features.common);
}

HarmonyBelief harmonyBelief (const HarmonyFeatures& features, const HarmonyEvidence::Afterwards& afterwards) noexcept GUIDETONE_NONBLOCKING
{
    std::array<HarmonyFeatures::Channel, HindsightWeights::channels> columns;
    std::copy (afterwards.begin(), afterwards.end(), std::copy (features.of.begin(), features.of.end(), columns.begin()));
    return networkLater (columns, features.common);
}

} // namespace guidetone
