// HeardMoment.h - what is heard at one moment, as the models of context take it in.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../harmony/ChordEvent.h"

#include <cmath>
#include <optional>

namespace guidetone
{

/** A gesture is what the hands strike within some hundredths of a second: one chord, whose notes never fall on one sample. */
enum class Gesture : std::uint8_t { none, begins, goesOn, over };

/** All events of one sample have been taken in. Times never go backwards. */
struct HeardMoment
{
    Voicing keysDown;           ///< fingers on keys, and notes caught by sostenuto
    Voicing ringing;            ///< held by the sustain pedal alone: evidence, not keys
    Voicing struck;             ///< those of either that were struck in this sample
    Gesture gesture = Gesture::none;    ///< begins or goes on with `struck`; over: nothing has happened but that
    double seconds = 0.0;       ///< since listening began
    double beats = 0.0;         ///< quarter notes since listening began, by the tempo in force; half a second each where none is known
    SongPosition position;      ///< bar and beat, where a transport is known
};

/** By how many milliseconds a moment lies after the eighth note that it is meant for, or before it (below 0).
    @returns nothing where no beat is known, or none is near enough for hands to have meant it. */
inline std::optional<double> msFromEighth (const SongPosition& position) noexcept
{
    if (! position.known)
        return {};

    constexpr double atMost = 45.0;
    constexpr double eighth = ticksPerQuarter / 2;
    const double eighths = static_cast<double> (position.ticks) / eighth;
    const double ms = (eighths - std::round (eighths)) * 30000.0 / static_cast<double> (position.bpm);
    return std::abs (ms) <= atMost ? std::optional (ms) : std::nullopt;
}

/** Whether hands strike here: beside a beat, where a sequencer would strike all notes of the beat on it. */
inline bool isBesideBeat (const SongPosition& position) noexcept
{
    constexpr double beside = 1.5;      // ms
    const auto ms = msFromEighth (position);
    return ms && std::abs (*ms) > beside;
}

} // namespace guidetone
