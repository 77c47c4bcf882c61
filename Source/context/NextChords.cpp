// SPDX-License-Identifier: GPL-3.0-or-later
#include "NextChords.h"

#include "ProgressionPairs.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace guidetone
{

namespace
{
    constexpr std::size_t classes = chordClassCount, chords = 12 * classes;

    // Chosen on every fifth tune of the corpora, held back; most of them hardly matter.
    constexpr std::size_t remembered = 1024;    ///< chords of the tune
    constexpr double keyDrift = 0.02;           ///< how probable another key is with each chord
    constexpr double colourDoubt = 4.0;         ///< chords of the tune that weigh as much as the model on triads or sevenths
    constexpr double mostCommon = 0.3;          ///< of a prediction, at most, from how common chords are in the tune
    constexpr double doubtOfCommon = 8.0;       ///< half of that after so many chords
    constexpr double doubtOfTune[] { 4.0, 3.0, 2.0 };   ///< times that the last one, two and three chords must have come for half a prediction

    using KeyBelief = std::array<double, keyCount>;
    using Prediction = std::array<double, chords>;

    std::size_t indexOf (ProgressionChord chord) noexcept  { return chord.root * classes + static_cast<std::size_t> (chord.chordClass); }

    ProgressionChord chordAt (std::size_t index) noexcept
    {
        return { static_cast<std::uint8_t> (index / classes), static_cast<ChordClass> (index % classes) };
    }

    ProgressionChord transposed (ProgressionChord chord, int semitones) noexcept
    {
        return { static_cast<std::uint8_t> (wrapToOctave (chord.root + semitones)), chord.chordClass };
    }

    template <typename Numbers>
    void normalise (Numbers& numbers) noexcept
    {
        const double sum = std::accumulate (numbers.begin(), numbers.end(), 0.0);
        for (auto& number : numbers)
            number /= sum;
    }

    /** What sounded, each chord once where it is repeated. */
    std::vector<ProgressionChord> progressionOf (std::span<const Chord> sounded)
    {
        std::vector<ProgressionChord> progression;

        for (const auto& chord : sounded)
        {
            const ProgressionChord next { chord.root, classOf (chord.quality) };

            if (chord.quality != Quality::note && (progression.empty() || progression.back() != next))
                progression.push_back (next);
        }

        if (progression.size() > remembered)
            progression.erase (progression.begin(), progression.end() - remembered);

        return progression;
    }

    std::size_t indexOf (const KeyEstimate& key) noexcept    { return key.tonic + (key.mode == Mode::major ? 0u : 12u); }

    KeyBelief beliefIn (std::span<const ProgressionChord> tune, const KeyEstimate& known)
    {
        KeyBelief belief;
        const double told = known.percent / 100.0;
        belief.fill (known.percent == 0 ? 1.0 : (1.0 - told) / (keyCount - 1));
        if (known.percent > 0)
            belief[indexOf (known)] = std::max (told, 1.0 / keyCount);
        if (known.percent >= 100 || tune.empty())
            return belief;

        KeyBelief heard;
        std::ranges::copy (opening (tune[0]), heard.begin());
        normalise (heard);

        for (std::size_t i = 1; i < tune.size(); ++i)
        {
            const auto rows = following (tune[i - 1], tune[i]);
            for (std::size_t k = 0; k < keyCount; ++k)
                heard[k] = (heard[k] * (1.0 - keyDrift) + keyDrift / keyCount) * static_cast<double> (k < 12 ? rows.major[k] : rows.minor[k - 12]);
            normalise (heard);
        }

        for (std::size_t k = 0; k < keyCount; ++k)
            belief[k] *= heard[k];
        normalise (belief);
        return belief;
    }

    /** What follows the last chord in one key: by the last two, where the model knows better than by the last. */
    Prediction inKey (std::span<const ProgressionChord> tune, std::size_t key)
    {
        const int tonic = static_cast<int> (key % 12);
        Prediction prediction {};

        for (std::size_t i = 0; i < chords; ++i)
            if (const auto next = chordAt (i); next != tune.back())
            {
                const auto rows = following (tune.back(), next);
                prediction[i] = static_cast<double> (key < 12 ? rows.major[tonic] : rows.minor[tonic]);
            }

        if (tune.size() < 2)
            return prediction;

        const auto expected = expectedAfter (key < 12 ? Mode::major : Mode::minor, transposed (tune[tune.size() - 2], -tonic), transposed (tune.back(), -tonic));
        const auto indexHere = [&] (const ExpectedChord& chord) { return indexOf (transposed (chordAt (chord.next), tonic)); };
        double others = std::accumulate (prediction.begin(), prediction.end(), 0.0), left = 1.0;

        for (const auto& chord : expected)
        {
            others -= prediction[indexHere (chord)];
            left -= std::exp (chord.price / -16.0);
        }

        if (! expected.empty())
            for (auto& probability : prediction)
                probability *= std::max (left, 0.0) / others;

        for (const auto& chord : expected)
            prediction[indexHere (chord)] = std::exp (chord.price / -16.0);

        return prediction;
    }

    Prediction byTheModel (std::span<const ProgressionChord> tune, const KeyBelief& belief)
    {
        Prediction prediction {};

        for (std::size_t k = 0; k < keyCount; ++k)
        {
            const auto here = tune.empty() ? Prediction {} : inKey (tune, k);

            for (std::size_t i = 0; i < chords; ++i)
                prediction[i] += belief[k] * (tune.empty() ? static_cast<double> (opening (chordAt (i))[k]) : here[i]);
        }

        normalise (prediction);
        return prediction;
    }

    constexpr std::pair<ChordClass, ChordClass> colours[] { { ChordClass::major, ChordClass::majorSeventh }, { ChordClass::minor, ChordClass::minorSeventh } };

    /** Divides what is expected of a root between triad and seventh as the tune does. */
    void colour (Prediction& prediction, std::span<const ProgressionChord> tune)
    {
        double heard = 0.0, sevenths = 0.0;

        for (const auto chord : tune)
            for (const auto& [triad, seventh] : colours)
                if (chord.chordClass == triad || chord.chordClass == seventh)
                {
                    heard += 1.0;
                    sevenths += chord.chordClass == seventh ? 1.0 : 0.0;
                }

        for (int root = 0; root < 12; ++root)
            for (const auto& [triad, seventh] : colours)
            {
                auto& plain = prediction[indexOf (ProgressionChord { static_cast<std::uint8_t> (root), triad })];
                auto& rich = prediction[indexOf (ProgressionChord { static_cast<std::uint8_t> (root), seventh })];
                const double both = plain + rich;

                // One of the two is what sounds now: it cannot come next.
                if (plain == 0.0 || rich == 0.0)
                    continue;

                const double share = (colourDoubt * rich / both + sevenths) / (colourDoubt + heard);
                rich = both * share;
                plain = both - rich;
            }
    }

    /** Lets the tune itself have its say: how common its chords are, then what followed one, two and three chords that came before as now. */
    void remember (Prediction& prediction, std::span<const ProgressionChord> tune)
    {
        if (tune.size() < 2)
            return;

        const auto now = tune.size() - 1;
        Prediction common {};
        double all = 0.0;

        for (std::size_t i = 1; i <= now; ++i)
            if (tune[i] != tune[now])
            {
                common[indexOf (tune[i])] += 1.0;
                all += 1.0;
            }

        const double share = all > 0.0 ? mostCommon * static_cast<double> (now) / (static_cast<double> (now) + doubtOfCommon) / all : 0.0;
        for (std::size_t i = 0; i < chords; ++i)
            prediction[i] = (1.0 - share * all) * prediction[i] + share * common[i];

        for (std::size_t length = 1; length <= std::size (doubtOfTune) && length <= now; ++length)
        {
            Prediction came {};
            double times = 0.0;

            for (std::size_t end = length - 1; end < now; ++end)
                if (std::equal (tune.end() - static_cast<std::ptrdiff_t> (length), tune.end(), tune.begin() + static_cast<std::ptrdiff_t> (end + 1 - length)))
                {
                    came[indexOf (tune[end + 1])] += 1.0;
                    times += 1.0;
                }

            const double doubt = doubtOfTune[length - 1];
            for (std::size_t i = 0; i < chords; ++i)
                prediction[i] = (doubt * prediction[i] + came[i]) / (doubt + times);
        }
    }

    /** The likelier of triad and seventh stands for both; a dominant is a chord of its own. */
    std::vector<std::pair<double, ProgressionChord>> ranked (Prediction prediction)
    {
        for (int root = 0; root < 12; ++root)
            for (const auto& [triad, seventh] : colours)
            {
                auto& plain = prediction[indexOf (ProgressionChord { static_cast<std::uint8_t> (root), triad })];
                auto& rich = prediction[indexOf (ProgressionChord { static_cast<std::uint8_t> (root), seventh })];
                const double both = plain + rich;
                plain = rich > plain ? 0.0 : both;
                rich = plain > 0.0 ? 0.0 : both;
            }

        std::vector<std::pair<double, ProgressionChord>> all;
        for (std::size_t i = 0; i < chords; ++i)
            all.emplace_back (prediction[i], chordAt (i));

        std::ranges::stable_sort (all, [] (const auto& a, const auto& b) { return a.first > b.first; });
        return all;
    }

    constexpr Quality qualityOf (ChordClass chordClass) noexcept
    {
        using enum Quality;
        constexpr Quality qualities[] { major, minor, majorSeventh, minorSeventh, dominant, halfDiminished, diminishedSeventh, augmented };
        return qualities[static_cast<std::size_t> (chordClass)];
    }

    Chord plainChord (ProgressionChord chord) noexcept    { return { qualityOf (chord.chordClass), chord.root, chord.root, false, {}, {} }; }

    /** As the tune played it last, whole and in root position; plain where it has not come yet. */
    Chord asPlayed (ProgressionChord wanted, std::span<const Chord> sounded)
    {
        for (auto i = sounded.rbegin(); i != sounded.rend(); ++i)
            if (i->quality != Quality::note && ProgressionChord { i->root, classOf (i->quality) } == wanted)
                return { i->quality, i->root, i->root, false, i->added, {} };

        return plainChord (wanted);
    }
}

NextChords nextChords (std::span<const Chord> sounded, const KeyEstimate& known, int atMost)
{
    NextChords result;
    auto tune = progressionOf (sounded);
    if (tune.empty() && known.percent == 0)
        return result;

    // All is reckoned from the last chord, or the tonic: a sum of floats depends on its order.
    const int ground = tune.empty() ? known.tonic : tune.back().root;
    auto knownHere = known;
    knownHere.tonic = static_cast<std::uint8_t> (wrapToOctave (known.tonic - ground));
    for (auto& chord : tune)
        chord = transposed (chord, -ground);

    const auto belief = beliefIn (tune, knownHere);
    const auto best = static_cast<std::size_t> (std::ranges::max_element (belief) - belief.begin());
    KeyEstimate keyHere { static_cast<std::uint8_t> (best % 12), best < 12 ? Mode::major : Mode::minor, 0, known.sure };
    keyHere.percent = static_cast<std::uint8_t> (std::lround (belief[best] * 100.0));
    result.key = keyHere;
    result.key.tonic = static_cast<std::uint8_t> (wrapToOctave (keyHere.tonic + ground));

    auto prediction = byTheModel (tune, belief);
    colour (prediction, tune);
    remember (prediction, tune);
    normalise (prediction);

    for (const auto& [probability, next] : ranked (prediction))
    {
        if (std::ssize (result.ranked) == std::clamp (atMost, 1, mostNextChords))
            break;

        const auto why = reasonFor (tune, next, result.hasKey() ? std::optional (keyHere) : std::nullopt);
        const auto chord = transposed (next, ground);
        // Rounded down a little, so that eight of them never come to more than there is.
        const auto percent = static_cast<float> (std::floor (probability * 10000.0) / 100.0);
        result.ranked.push_back ({ asPlayed (chord, sounded), percent, why.reason, plainChord (transposed (why.about, ground)) });
    }

    return result;
}

} // namespace guidetone
