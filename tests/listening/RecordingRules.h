// RecordingRules.h - what must be true of everything a listener tells, whatever is played.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listening/ChordSink.h"

#include <string>

namespace guidetone::test
{

/** Looks at what is told, in order; `broken` names the first rule that does not hold. */
struct RecordingRules
{
    void check (const Shown& now)
    {
        demand (now.timeSamples > lastShown, "at most one display a sample, in the order of time");
        demand (now.keysDown.isSubsetOf (now.sounding), "keys down sound");
        demand (now.sounding.isSubsetOf (now.naming.voicing) || now.held || (mayWait && now.naming.kind == Sounding::nothing), "what sounds is named");
        demand (now.sounding.empty() || ! now.held, "what is held does not sound");
        demand (now.held == (now.sounding.empty() && now.naming.kind != Sounding::nothing), "in silence a name is a held one");
        demand ((now.naming.kind == Sounding::nothing) == now.naming.voicing.empty(), "notes have a name");
        lastShown = now.timeSamples;
    }

    void check (const ChordEvent& event)
    {
        demand (event.timeSamples >= 0 && event.seconds >= 0.0, "nothing is before the beginning");

        if (event.kind == ChordEvent::Kind::began)
        {
            demand (! isOpen, "an entry ends before the next begins");
            demand (event.id == lastId + 1, "entries are numbered from 1");
            demand (event.timeSamples >= lastEnd, "an entry begins when the last has ended");
            demand (event.take >= lastTake, "takes are counted upwards");
            demand (event.naming.kind == Sounding::chord || event.naming.kind == Sounding::cluster, "chords and clusters are logged");
            lastStart = event.timeSamples;
            lastId = event.id;
            lastTake = event.take;
            isOpen = true;
        }
        else if (event.kind == ChordEvent::Kind::revised)
        {
            demand (event.id <= lastId && event.take <= lastTake, "what is revised has begun");
            demand (! event.naming.readings.empty(), "a revision names something");
        }
        else
        {
            demand (isOpen && event.id == lastId && event.take == lastTake, "what ends has begun");
            demand (event.timeSamples >= lastStart, "an entry ends after its beginning");
            demand (event.naming == Naming {}, "an end names nothing");
            lastEnd = event.timeSamples;
            isOpen = false;
        }
    }

    void demand (bool holds, const char* rule)
    {
        if (! holds && broken.empty())
            broken = rule;
    }

    bool mayWait = false;       ///< a whole arrangement may sound before its harmony is known
    std::string broken;
    bool isOpen = false;

private:
    std::int64_t lastShown = -1, lastStart = 0, lastEnd = 0;
    std::uint32_t lastId = 0, lastTake = 1;
};

} // namespace guidetone::test
