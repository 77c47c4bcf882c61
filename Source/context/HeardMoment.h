// HeardMoment.h - what is heard at one moment, as the models of context take it in.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../harmony/ChordEvent.h"

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

} // namespace guidetone
