// SameChord.h - when two namings are the same chord to a player.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../harmony/Naming.h"

namespace guidetone
{

/** Whether a naming is worth an entry of its own. */
inline bool isLogged (const Naming& naming) noexcept
{
    return naming.kind == Sounding::cluster || (naming.kind == Sounding::chord && ! naming.readings.empty());
}

/** What a player would call by the same name: a missing fifth and a silent root do not make another chord. */
inline bool isSameChord (const Naming& a, const Naming& b) noexcept
{
    if (a.kind != b.kind)
        return false;

    if (a.kind == Sounding::cluster)
        return a.voicing.pitchClasses() == b.voicing.pitchClasses();

    if (a.kind != Sounding::chord || a.readings.empty() || b.readings.empty())
        return a.voicing == b.voicing;

    auto first = a.readings[0].chord, second = b.readings[0].chord;

    for (auto* chord : { &first, &second })
    {
        chord->omitted.remove (Degree::five);
        chord->rootSilent = false;
    }

    return first == second;
}

/** A single note or an interval out of a chord. */
inline bool isPartOf (const Naming& part, const Naming& chord) noexcept
{
    const auto classes = part.voicing.pitchClasses();
    return ! isLogged (part) && (classes.bits & ~chord.voicing.pitchClasses().bits) == 0;
}

} // namespace guidetone
