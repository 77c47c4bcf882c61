// SPDX-License-Identifier: GPL-3.0-or-later
#include "HarmonyNetwork.h"

#include "TwelveTurns.h"

#include <algorithm>
#include <bit>
#include <utility>

// Wider registers where the processor has them, in all that is called as well. Products and sums are the same, in the same order: so are the answers, to the bit.
#if defined(__x86_64__) && defined(__linux__) && defined(__GNUC__) && ! defined(__clang__) && ! defined(__SANITIZE_ADDRESS__) && ! defined(__SANITIZE_THREAD__)
 #define GUIDETONE_WIDE __attribute__ ((flatten, target_clones ("avx2", "default")))
#else
 #define GUIDETONE_WIDE
#endif

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

    /** sum += by[0] * rows[0] + by[1] * rows[1] + ..., in this order; the sum is stored after as many as there are places. */
    template <typename Number, std::size_t size, std::size_t... place>
    void addRows (std::array<Number, size>& sum, const float* rows, const Number* by, std::index_sequence<place...>) noexcept
    {
        for (std::size_t i = 0; i < size; ++i)
            sum[i] = (sum[i] + ... + (by[place] * static_cast<Number> (rows[place * size + i])));
    }

    template <std::size_t atOnce, std::size_t count, typename Number, std::size_t size>
    void addRows (std::array<Number, size>& sum, const float* rows, const Number* by) noexcept
    {
        static_assert (count % atOnce == 0);
        for (std::size_t first = 0; first < count; first += atOnce)
            addRows (sum, rows + first * size, by + first, std::make_index_sequence<atOnce>());
    }

    /** What the first layer says of a pitch class is a whole number to the second, this many to one. */
    constexpr double mixFine = 1 << 16;
    constexpr float greatestMix = 64.0f;    // never reached

    double wholeMix (float value) noexcept
    {
        return static_cast<double> (static_cast<std::int32_t> (std::clamp (value, 0.0f, greatestMix) * static_cast<float> (mixFine) + 0.5f));
    }

    /** A network's weights as they are multiplied: 58 KiB. */
    template <typename Table>
    struct Network
    {
        static constexpr std::size_t channels = Table::channels, commons = Table::commons, mixes = Table::mixes, hidden = Table::hidden, classes = Table::classes;

        static_assert (2000.0 * greatestMix * mixFine * 32768.0 * mixes < 9007199254740992.0, "whole numbers stay below 2^53, as TwelveTurns.h asks");

        std::array<float, mixes * channels> mix = unpacked (Table::mix, Table::mixUnit);                        // [mix][channel]
        std::array<float, commons * mixes> mixCommon = mixCommonByCommon();                                     // [common][mix]
        std::array<float, turnProducts * mixes * hidden> turn = spreadTurns();                                  // [product][mix][hidden]
        std::array<float, commons * hidden> turnCommon = unpacked (Table::turnCommon, Table::turnCommonUnit);   // [common][hidden]
        std::array<float, hidden> turnBias = unpacked (Table::turnBias, Table::turnBiasUnit);
        std::array<float, hidden * classes> score = unpacked (Table::score, Table::scoreUnit);                  // [hidden][class]
        std::array<float, classes> scoreBias = unpacked (Table::scoreBias, Table::scoreBiasUnit);
        std::array<float, commons + mixes + 1> none = unpacked (Table::none, Table::noneUnit);                  // no chord; its bias last

        static std::array<float, commons * mixes> mixCommonByCommon() noexcept
        {
            std::array<float, commons * mixes> columns {};
            for (std::size_t k = 0; k < mixes; ++k)
                for (std::size_t g = 0; g < commons; ++g)
                    columns[g * mixes + k] = static_cast<float> (Table::mixCommon[k * commons + g]) * Table::mixCommonUnit;
            return columns;
        }

        /** Whole numbers, each less than 2^24: a float holds them exactly. An interval up from the root is one down from the pitch class. */
        static std::array<float, turnProducts * mixes * hidden> spreadTurns() noexcept
        {
            std::array<float, turnProducts * mixes * hidden> turns {};

            for (std::size_t k = 0; k < mixes; ++k)
            {
                TwelveRows<hidden> rows {};
                for (std::size_t interval = 0; interval < 12; ++interval)
                    std::copy_n (Table::turn + (interval * mixes + k) * hidden, hidden, rows[(12 - interval) % 12].begin());

                const auto spreadOut = spread (rows);
                for (std::size_t product = 0; product < turnProducts; ++product)
                    for (std::size_t h = 0; h < hidden; ++h)
                        turns[(product * mixes + k) * hidden + h] = static_cast<float> (spreadOut[product][h]);
            }

            return turns;
        }
    };

    /** e to the power of -15..0, within a millionth of it: a power of two, and the rest by its series. The same on every processor, and without a branch, for many at once. */
    float exponential (float power) noexcept
    {
        constexpr float ln2 = 0.693147181f, third = 1.0f / 3.0f, fifth = 1.0f / 5.0f, sixth = 1.0f / 6.0f;
        const auto twos = static_cast<std::int32_t> (power * (1.0f / ln2) - 0.5f);
        const float x = power - static_cast<float> (twos) * ln2;
        const float series = 1.0f + x * (1.0f + x * 0.5f * (1.0f + x * third * (1.0f + x * 0.25f * (1.0f + x * fifth * (1.0f + x * sixth)))));
        return series * std::bit_cast<float> ((twos + 127) << 23);
    }

    GUIDETONE_WIDE HarmonyBelief asProbabilities (const HarmonyBelief& scores) noexcept
    {
        constexpr float lowest = -15.0f;            // e^-15 is less than a part
        constexpr float fine = 1 << 22;             // parts of one: whole numbers, so that no harmony comes first in their sum
        constexpr std::int32_t negligible = 190;    // of them; less is nothing
        const float highest = greatest (scores);
        HarmonyBelief belief;
        std::array<std::int32_t, std::tuple_size_v<HarmonyBelief>> parts;

        // In small loops: in one, compilers see a branch, and work on one at a time.
        for (std::size_t i = 0; i < parts.size(); ++i)
            belief[i] = std::max (scores[i] - highest, lowest);

        for (std::size_t i = 0; i < parts.size(); ++i)
            parts[i] = static_cast<std::int32_t> (exponential (belief[i]) * fine + 0.5f);

        std::int32_t sum = 0;
        for (auto& part : parts)
            sum += part = part < negligible ? 0 : part;

        const float scale = 1.0f / static_cast<float> (sum);
        for (std::size_t i = 0; i < parts.size(); ++i)
            belief[i] = static_cast<float> (parts[i]) * scale;

        return belief;
    }

    template <typename Table>
    GUIDETONE_WIDE HarmonyBelief scoresOf (const Network<Table>& network, const HarmonyFeatures::Channel* columns, const float* common) noexcept
    {
        using Weights = Network<Table>;
        float silence = network.none[Weights::commons + Weights::mixes];

        // What is heard of each pitch class.
        std::array<float, Weights::mixes> mixStart {};
        addRows<Weights::commons, Weights::commons> (mixStart, network.mixCommon.data(), common);
        TwelveRows<Weights::mixes> mixed;

        for (std::size_t k = 0; k < Weights::mixes; ++k)
        {
            HarmonyFeatures::Channel row;
            row.fill (mixStart[k]);
            addRows<6, Weights::channels> (row, columns->data(), network.mix.data() + k * Weights::channels);

            double sum = 0.0;
            for (std::size_t p = 0; p < 12; ++p)
                sum += mixed[p][k] = wholeMix (row[p]);

            silence += network.none[Weights::commons + k] * static_cast<float> (sum / mixFine);
        }

        for (std::size_t g = 0; g < Weights::commons; ++g)
            silence += network.none[g] * common[g];

        // How that looks from each root.
        auto start = network.turnBias;
        addRows<Weights::commons, Weights::commons> (start, network.turnCommon.data(), common);

        const auto seen = spread (mixed);
        SpreadRows<Weights::hidden> products {};
        for (std::size_t product = 0; product < turnProducts; ++product)
            addRows<Weights::mixes, Weights::mixes> (products[product], network.turn.data() + product * Weights::mixes * Weights::hidden, seen[product].data());
        const auto turned = gathered (products);
        constexpr double unit = static_cast<double> (Table::turnUnit) / (mixFine * gatheredTimes);

        HarmonyBelief scores;
        scores[noHarmony] = silence;

        for (std::size_t root = 0; root < 12; ++root)
        {
            std::array<float, Weights::hidden> inside;
            for (std::size_t h = 0; h < Weights::hidden; ++h)
                inside[h] = std::max (0.0f, start[h] + static_cast<float> (turned[root][h] * unit));

            auto sums = network.scoreBias;
            addRows<8, Weights::hidden> (sums, network.score.data(), inside.data());
            std::copy (sums.begin(), sums.end(), scores.begin() + static_cast<std::ptrdiff_t> (root * Weights::classes));
        }

        return scores;
    }

    const Network<HarmonyWeights> networkSoFar;        // unpacked before main
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
    return asProbabilities (scoresOf (networkSoFar, features.of.data(), features.common.data()));
}

HarmonyBelief harmonyBelief (const HarmonyFeatures& features, const HarmonyEvidence::Afterwards& afterwards) noexcept GUIDETONE_NONBLOCKING
{
    std::array<HarmonyFeatures::Channel, HindsightWeights::channels> columns;
    std::copy (afterwards.begin(), afterwards.end(), std::copy (features.of.begin(), features.of.end(), columns.begin()));
    return asProbabilities (scoresOf (networkLater, columns.data(), features.common.data()));
}

} // namespace guidetone
