// ListenerRig.h - a listener with a recorder at its ears, and the two gestures most tests play.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Performance.h"

namespace guidetone::test
{

struct Rig
{
    Rig()  { listener.prepare (testRate); }

    void play (const Performance& music)
    {
        for (const auto& message : music.inOrder())
            listener.receive (message.bytes, message.time, recorder);
    }

    void transport (double ms, double ppq, bool playing)
    {
        SongAnchor anchor;
        anchor.timeSamples = samplesOf (ms);
        anchor.ppq = ppq;
        anchor.playing = playing;
        listener.anchor (anchor);
    }

    void until (double ms)  { listener.advanceTo (samplesOf (ms), recorder); }

    Listener listener;
    Recorder recorder;
};

inline ListeningSettings withHold (int ms)
{
    ListeningSettings settings;
    settings.holdMs = ms;
    return settings;
}

inline Performance chord (const char* notes, double from, double until)
{
    Performance music;
    music.play (notes).from (from).until (until);
    return music;
}

inline Performance pressed (const char* notes, double from)
{
    Performance music;
    music.play (notes).from (from);
    return music;
}

} // namespace guidetone::test
