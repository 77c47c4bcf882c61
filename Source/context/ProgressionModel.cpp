// SPDX-License-Identifier: GPL-3.0-or-later
#include "ProgressionModel.h"

#include <algorithm>
#include <cmath>

namespace guidetone
{

namespace
{
#include "ProgressionWeights.inc"

    constexpr std::size_t modes = 2;
    constexpr std::size_t classes = chordClassCount;

    /** By key offset twice round, so that the twelve keys from any root on lie in one row. */
    using Round = std::array<float, 24>;

    struct Tables
    {
        std::array<std::array<Round, chordClassCount>, modes> openings {};
        std::array<std::array<std::array<std::array<Round, 12>, chordClassCount>, chordClassCount>, modes> after {};   // [mode][last][next][step]

        Tables()
        {
            const auto probability = [] (std::uint8_t price) { return std::exp (-static_cast<float> (price) / 16.0f); };

            for (std::size_t mode = 0; mode < modes; ++mode)
                for (std::size_t offset = 0; offset < 24; ++offset)
                {
                    // A key `offset` semitones above the root makes it this degree.
                    const auto degree = (24 - offset) % 12;

                    for (std::size_t last = 0; last < chordClassCount; ++last)
                    {
                        openings[mode][last][offset] = probability (openingPrices[mode][degree * classes + last]);

                        for (std::size_t next = 0; next < chordClassCount; ++next)
                            for (std::size_t step = 0; step < 12; ++step)
                                after[mode][last][next][step][offset] = probability (followingPrices[mode][degree * classes + last][(degree + step) % 12 * classes + next]);
                    }
                }
        }
    };

    // Built before main, so that no audio thread ever waits for it.
    const Tables tables;

    std::size_t indexOf (ChordClass chordClass) noexcept  { return static_cast<std::size_t> (chordClass); }

    /** Where the row begins whose first key is that of pitch class 0. */
    std::size_t startOf (ProgressionChord chord) noexcept  { return (12u - chord.root) % 12u; }
}

PerKey opening (ProgressionChord chord) noexcept
{
    PerKey result;

    for (std::size_t mode = 0; mode < modes; ++mode)
        for (std::size_t tonic = 0; tonic < 12; ++tonic)
            result[mode * 12 + tonic] = tables.openings[mode][indexOf (chord.chordClass)][startOf (chord) + tonic];

    return result;
}

FollowingRows following (ProgressionChord last, ProgressionChord next) noexcept
{
    const auto step = static_cast<std::size_t> ((next.root + 12 - last.root) % 12);
    const auto row = [&] (std::size_t mode) { return tables.after[mode][indexOf (last.chordClass)][indexOf (next.chordClass)][step].data() + startOf (last); };
    return { row (0), row (1) };
}

float changeAt (const SongPosition& position, double beats) noexcept
{
    // Without a metre, time alone speaks: two strikes within a beat are seldom two chords.
    const float byTime = beats < 0.0 ? 0.6f : beats < 0.4 ? 0.2f : beats < 0.8 ? 0.4f : 0.6f;
    if (! position.known)
        return byTime;

    // Hands come a little before or after the beat. Between beats a chord is as likely repeated as anticipated.
    const int ticksPerBeat = 4 * ticksPerQuarter / position.denominator;
    const int ticksPerBar = ticksPerBeat * position.numerator;
    const int tolerance = ticksPerQuarter / 5;
    const auto near = [&] (int grid) { const int rest = position.tickInBar % grid; return rest < tolerance || grid - rest < tolerance; };

    const float byPlace = near (ticksPerBar) ? 0.8f
                        : position.numerator % 2 == 0 && near (ticksPerBar / 2) ? 0.55f : 0.45f;

    return beats >= 0.0 && beats < 0.4 ? std::min (byPlace, byTime) : byPlace;
}

} // namespace guidetone
