// Playing.h - chords for the tests, as a listener would report them.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "progression/Progression.h"
#include "progression/TempoMap.h"
#include "harmony/Namer.h"

namespace guidetone::testing
{

/** At 120 in 4/4, a second is half a bar. */
inline SongPosition placeAt (double seconds)
{
    return TempoMap().positionAt (2.0 * seconds);
}

inline ChordEvent began (std::uint32_t id, double seconds, const Voicing& voicing, const NamingContext& context = {})
{
    return { ChordEvent::Kind::began, id, 1, 0, seconds, placeAt (seconds), context, name (voicing, context) };
}

inline ChordEvent ended (std::uint32_t id, double seconds)
{
    return { ChordEvent::Kind::ended, id, 1, 0, seconds, placeAt (seconds), {}, {} };
}

/** The chord with that id is called by other notes now: what hindsight says. */
inline ChordEvent revised (std::uint32_t id, double seconds, const Voicing& voicing, const NamingContext& context = {})
{
    auto event = began (id, seconds, voicing, context);
    event.kind = ChordEvent::Kind::revised;
    return event;
}

const Voicing cMajor { 48, 52, 55 };
const Voicing aMinor { 45, 48, 52 };
const Voicing fMajorSeventh { 41, 45, 48, 52 };
const Voicing cAltered { 40, 48, 55, 58, 61, 66 };   // E C G Bb Db F#: C7(b9,#11)/E

/** C from 0 to 1, Am from 1 to 2.5, Fmaj7 from 3 on. */
inline Progression threeChords()
{
    Progression log;
    log.apply (began (1, 0.0, cMajor));
    log.apply (ended (1, 1.0));
    log.apply (began (2, 1.0, aMinor));
    log.apply (ended (2, 2.5));
    log.apply (began (3, 3.0, fMajorSeventh));
    return log;
}

} // namespace guidetone::testing
