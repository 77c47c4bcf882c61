// HarmonyTracker.h - the harmony under a whole arrangement, as it is heard so far.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../harmony/Naming.h"
#include "HarmonyNetwork.h"

namespace guidetone
{

/** Decides at the first note of each gesture, and again when the gesture is over, which harmony stands. Another one takes over only
    when it is clearly more probable; before the gesture is over, more clearly still. Where hands play near a beat, only when it is
    over: a chord whose notes come one by one is not named by its first.
    [audio thread] No allocation; bounded work. */
class HarmonyTracker
{
public:
    void reset() noexcept  { *this = {}; }

    /** What sounds has changed, or a gesture is over. @returns whether another harmony stands. */
    bool hear (const HeardMoment& moment) noexcept GUIDETONE_NONBLOCKING;

    /** No harmony stands any more. What was heard stays known. */
    void fallSilent() noexcept                                      { standing = noHarmony; }

    /** 0..noHarmony - 1, or noHarmony. */
    int harmony() const noexcept                                    { return standing; }

    /** The standing harmony and what else it might be, as it was weighed last. @param sounding  the notes that are named. */
    Naming naming (const Voicing& sounding) const noexcept GUIDETONE_NONBLOCKING
    {
        return namingOf (belief, evidence.bassPitchClass(), standing, sounding);
    }

    /** How probable the standing harmony was when it was weighed last, 0..1. */
    float probability() const noexcept                              { return belief[static_cast<std::size_t> (standing)]; }

    /** What was weighed last. */
    const HarmonyFeatures& features() const noexcept                { return weighed; }

    /** Whether the last moment was weighed: the dear part of hearing. */
    bool hasWeighed() const noexcept                                { return isWeighed; }

    /** What has been heard. */
    const HarmonyEvidence& heard() const noexcept                   { return evidence; }

    //==================================================================================================================
private:
    bool othersWillCome (const SongPosition& position) noexcept;
    bool decide (float margin) noexcept;

    HarmonyEvidence evidence;
    HarmonyFeatures weighed;
    HarmonyBelief belief {};    // by `weighed`
    bool isWeighed = false;     // belief is that of what has been heard
    int standing = noHarmony;
    double lastOffset = 0.0;    // of a gesture from its beat, in ms
    float hands = 0.0f;         // how much the last gestures came as hands play them, 0..1
};

} // namespace guidetone
