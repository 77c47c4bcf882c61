// SPDX-License-Identifier: GPL-3.0-or-later
#include "HarmonyNetwork.h"

#include <algorithm>
#include <cmath>
#include <span>

// Wider registers where the processor has them. Products and sums are the same, in the same order: so are the answers, to the bit.
#if defined(__x86_64__) && defined(__linux__) && defined(__GNUC__) && ! defined(__clang__) && ! defined(__SANITIZE_ADDRESS__) && ! defined(__SANITIZE_THREAD__)
 #define GUIDETONE_WIDE __attribute__ ((target_clones ("avx2", "default")))
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

    /** A row of weights, by its place in their table, and how much it counts. */
    struct Term
    {
        std::uint32_t place;
        float by;
    };

    /** sum += by * row, for each term, in their order: four at a time, so that the sum is not stored after each.
        @param tooHigh  by how much the places are */
    template <std::size_t size>
    GUIDETONE_WIDE void add (std::array<float, size>& total, const float* rows, std::uint32_t tooHigh, const Term* terms, std::size_t count) noexcept
    {
        auto sum = total;       // a copy that nothing else can point to
        std::size_t t = 0;

        for (; t + 4 <= count; t += 4)
        {
            const auto [first, second, third, fourth] = std::array { terms[t], terms[t + 1], terms[t + 2], terms[t + 3] };
            const auto* a = rows + (first.place - tooHigh);
            const auto* b = rows + (second.place - tooHigh);
            const auto* c = rows + (third.place - tooHigh);
            const auto* d = rows + (fourth.place - tooHigh);
            for (std::size_t i = 0; i < size; ++i)
                sum[i] = (((sum[i] + first.by * a[i]) + second.by * b[i]) + third.by * c[i]) + fourth.by * d[i];
        }

        for (; t < count; ++t)
        {
            const auto [place, by] = terms[t];
            const auto* a = rows + (place - tooHigh);
            for (std::size_t i = 0; i < size; ++i)
                sum[i] += by * a[i];
        }

        total = sum;
    }

    /** The terms that do count, of at most `room`. */
    template <std::size_t room>
    struct Terms
    {
        std::array<Term, room + 1> items;
        std::size_t count = 0;

        void push (std::size_t place, float by) noexcept
        {
            items[count] = { static_cast<std::uint32_t> (place), by };
            count += static_cast<std::size_t> (by != 0.0f);     // no branch: which terms count, no processor can guess
        }

        template <std::size_t size>
        void addTo (std::array<float, size>& sum, const float* rows) const noexcept  { add (sum, rows, 0, items.data(), count); }
    };

    /** Sums over pitch classes are made in whole numbers, this many to one, so that no pitch class comes first. */
    constexpr double fine = 1 << 24;

    std::int64_t whole (float value) noexcept  { return static_cast<std::int64_t> (static_cast<double> (value) * fine + 0.5); }

    /** The greatest of all scores, found in eight lanes: one after the other, each would wait for the last. */
    float greatest (const HarmonyBelief& scores) noexcept
    {
        static_assert (noHarmony % 8 == 0);
        std::array<float, 8> lanes;
        lanes.fill (scores[noHarmony]);

        for (std::size_t i = 0; i < noHarmony; i += lanes.size())
            for (std::size_t lane = 0; lane < lanes.size(); ++lane)
                lanes[lane] = lanes[lane] < scores[i + lane] ? scores[i + lane] : lanes[lane];

        return *std::max_element (lanes.begin(), lanes.end());
    }

    template <typename Table>
    class Network
    {
    public:
        HarmonyBelief operator() (std::span<const HarmonyFeatures::Channel> columns, std::span<const float> common) const noexcept
        {
            std::array<HarmonyFeatures::Channel, mixes> mixed;
            float silence = none[commons + mixes];

            for (std::size_t k = 0; k < mixes; ++k)
            {
                float start = 0.0f;
                for (std::size_t g = 0; g < commons; ++g)
                    start += mixCommon[k * commons + g] * common[g];

                auto& row = mixed[k];
                row.fill (start);
                add (row, columns.data()->data(), 0, mix.data() + k * channels, channels);

                std::int64_t sum = 0;
                for (auto& value : row)
                {
                    value = std::max (0.0f, value);
                    sum += whole (value);
                }

                silence += none[commons + k] * static_cast<float> (static_cast<double> (sum) / fine);
            }

            auto start = turnBias;
            Terms<commons> terms;
            for (std::size_t g = 0; g < commons; ++g)
            {
                terms.push (g * hidden, common[g]);
                silence += none[g] * common[g];
            }
            terms.addTo (start, turnCommon.data());

            // What counts, by pitch class, twice round: what is seen from a root is one stretch of the list, its rows as far down as the root is up.
            Terms<24 * mixes> seen;
            std::array<std::size_t, 25> firstOf {};
            for (std::size_t p = 0; p < 24; ++p)
            {
                firstOf[p] = seen.count;
                for (std::size_t k = 0; k < mixes; ++k)
                    seen.push ((p * mixes + k) * hidden, mixed[k][p % 12]);
            }

            HarmonyBelief scores;
            scores[noHarmony] = silence;

            for (std::size_t root = 0; root < 12; ++root)
            {
                auto inside = start;
                add (inside, turn.data(), static_cast<std::uint32_t> (root * mixes * hidden), seen.items.data() + firstOf[root], firstOf[root + 12] - firstOf[root]);

                for (auto& value : inside)
                    value = std::max (0.0f, value);

                Terms<hidden> scored;
                for (std::size_t h = 0; h < hidden; ++h)
                    scored.push (h * classes, inside[h]);

                auto sums = scoreBias;
                scored.addTo (sums, score.data());
                std::copy (sums.begin(), sums.end(), scores.begin() + static_cast<std::ptrdiff_t> (root * classes));
            }

            return asProbabilities (scores);
        }

    private:
        static constexpr std::size_t channels = Table::channels, commons = Table::commons, mixes = Table::mixes, hidden = Table::hidden, classes = Table::classes;

        static HarmonyBelief asProbabilities (HarmonyBelief scores) noexcept
        {
            constexpr float negligible = -10.0f;    // e^-10 is 0.00005
            const float highest = greatest (scores);
            std::int64_t sum = 0;

            for (auto& value : scores)
                if (value - highest > negligible)
                    sum += whole (value = std::exp (value - highest));
                else
                    value = 0.0f;

            const auto scale = static_cast<float> (fine / static_cast<double> (sum));
            for (auto& value : scores)
                value *= scale;

            return scores;
        }

        /** The first layer's weights as terms over the columns of the evidence: all of them always count. */
        static std::array<Term, mixes * channels> termsOfMix() noexcept
        {
            const auto values = unpacked (Table::mix, Table::mixUnit);
            std::array<Term, mixes * channels> terms {};
            for (std::size_t i = 0; i < terms.size(); ++i)
                terms[i] = { static_cast<std::uint32_t> (i % channels * 12), values[i] };
            return terms;
        }

        std::array<Term, mixes * channels> mix = termsOfMix();                                                  // [mix][channel]
        std::array<float, mixes * commons> mixCommon = unpacked (Table::mixCommon, Table::mixCommonUnit);       // [mix][common]
        std::array<float, mixes * 12 * hidden> turn = unpacked (Table::turn, Table::turnUnit);                  // [interval][mix][hidden]
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
