// ScaleStep.h - a step of a key's scale, raised or lowered: what Roman and Arabic degree numbers stand for.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../harmony/Key.h"

namespace guidetone
{

/** A step of the major or of the natural minor scale. */
struct ScaleStep
{
    int step0to6 = 0;
    int accidental = 0;      ///< raised above 0, lowered below

    friend constexpr bool operator== (ScaleStep, ScaleStep) noexcept = default;
};

/** The step's note: VI in A minor is F, bVI in C major Ab.
    @returns nothing where the note would need more than three accidentals. */
std::optional<NoteName> noteAt (const Key& key, ScaleStep step) noexcept;

/** The step that a note is in a key; any note is one. */
ScaleStep stepOf (NoteName note, const Key& key) noexcept;

/** "bb", "", "#": an accidental in ASCII. */
std::string accidentalText (int accidental);

/** The key in which steps are named: C major or A minor. Remote keys respell what would need double accidentals (Abb major in Db is
    written G), and a step must not depend on that. */
Key plainKey (Mode mode) noexcept;

} // namespace guidetone
