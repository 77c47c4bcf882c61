// VoicedProgression.h - a whole progression under the hands: of each chord the position from which the whole line moves least.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "VoicingForm.h"

#include <span>

namespace guidetone
{

/** A chord, or a rest, and how long it lasts. */
struct LastingChord
{
    std::optional<Chord> chord;      ///< nothing: a rest, over which a hand may move as it likes
    double beats = 4.0;              ///< quarter notes; the longer a chord stands, the more it counts how well it lies
};

/** Voices a progression as a pianist does who knows what comes: inversion, order and octave of each chord are chosen together, so that voices keep common tones and go by
    step, the highest most of all, thirds and sevenths resolve, outer voices do not go in octaves or fifths, nothing low is muddy, and all stays near the middle of the range.
    docs/voicing.md has the rules. A root that nobody plays and a fifth that is only unsaid are played all the same. Chords that have no such form, or no room for it, are played close.
    @param player  solo: close, drop 2 and shells stand over the chord's bass; band: they leave it to the bass player, and take any inversion. Spread has its bass always,
                   rootless forms never.
    @returns one for each chord: nothing for a rest, and where the range is too narrow the problem of voice(). The same on every machine; chords and range moved by one interval move
             the answer, but for what lies too low. [not the audio thread] Linear; docs/voicing.md has its cost. */
std::vector<VoicedChord> voiceProgression (std::span<const LastingChord> chords, VoicingForm form, NoteRange range = {}, Player player = Player::solo);

/** The chord as the engine plays it: with its root, and with the fifth that a seventh chord goes without unsaid. */
Chord completed (Chord chord) noexcept;

} // namespace guidetone
