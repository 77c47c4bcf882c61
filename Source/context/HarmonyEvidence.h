// HarmonyEvidence.h - what a whole arrangement has to say about its harmony, as numbers for each pitch class.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../core/RealTime.h"
#include "HeardMoment.h"

#include <array>
#include <cstdint>

namespace guidetone
{

/** Evidence at one moment, all from 0 to 1. Seen from any root it is the same matrix, its columns turned: what is learned from it
    holds for all twelve roots. */
struct HarmonyFeatures
{
    static constexpr int channels = 36;
    static constexpr int commons = 19;

    using Channel = std::array<float, 12>;          ///< a value for each pitch class

    std::array<Channel, channels> of {};
    std::array<float, commons> common {};           ///< the same from every root: metre, and the state of the gesture
};

/** Keeps the memories from which the features are made: which notes sound, in which register, since when in the beat, the half bar and
    the bar, and leaky memories of half a beat to sixty-four. Registers are heights above the lowest note of the last bars, so that
    nothing depends on absolute pitch: transposing the music moves the columns and changes no bit.
    [audio thread] No allocation; some hundred steps a moment, whatever sounds. */
class HarmonyEvidence
{
public:
    using Channel = HarmonyFeatures::Channel;

    void reset() noexcept  { *this = {}; }

    /** What sounds has changed, or a gesture is over. Moments never go back in time. */
    void hear (const HeardMoment& moment) noexcept GUIDETONE_NONBLOCKING;

    /** The evidence at the last moment heard. */
    HarmonyFeatures features() const noexcept GUIDETONE_NONBLOCKING;

    /** Where the music stands, for afterwards(). */
    std::int64_t halfBeat() const noexcept GUIDETONE_NONBLOCKING;

    /** What sounded, and what was in the bass, in the beat, the next beat, and the two beats after them from a half beat on: what
        is known of a chord a bar later. The half beat must be one of the last 64 beats. */
    using Afterwards = std::array<Channel, 6>;
    Afterwards afterwards (std::int64_t halfBeat) const noexcept GUIDETONE_NONBLOCKING;

    /** Of the last note heard in the bass's register; 0 before any. */
    int bassPitchClass() const noexcept  { return lastBass < 0 ? 0 : lastBass % 12; }

    //==================================================================================================================
private:
    static constexpr std::array<float, 6> spans { 0.5f, 1.0f, 2.0f, 4.0f, 16.0f, 64.0f };           // of the leaky memories, in beats
    static constexpr std::array<std::size_t, 2> lowSpans { 1, 3 }, topSpans { 0, 2 }, bassSpans { 1, 3 }, onsetSpans { 0, 2 };      // some of them
    static constexpr int windowCount = 4;           // since the beat, the half bar, the bar, and the half bar before

    struct Window
    {
        std::int64_t index = 0;                     // of the beat, half bar or bar, counted from the song's start
        double since = 0.0;                         // in beats of HeardMoment
        Channel heard {};                           // beats for which each pitch class sounded in it
    };

    /** Half a beat: what sounded in it, and for how much of it. */
    struct Slot
    {
        std::int64_t index = -1;                    // half beats from the song's start
        Channel heard {}, bass {};
    };

    static constexpr int slotCount = 128;           // sixty-four beats
    static constexpr std::array<int, 3> periods { 16, 32, 64 };     // in slots: two, four and eight bars of 4/4

    Slot& slotAt (std::int64_t index) noexcept;
    Channel sharesFrom (std::int64_t index, int slots, Channel Slot::* part) const noexcept;
    using FourBeats = std::array<int, 8 * 12>;      // by half beat and pitch class
    FourBeats fourBeatsBefore (std::int64_t index) const noexcept;
    static float likeness (const FourBeats& a, const FourBeats& b) noexcept;
    void fillSlots (double from, double to, const Channel& all, const Channel& bassNow) noexcept;
    void passTo (double beats, const SongPosition& position) noexcept;
    void placeBass() noexcept;

    Voicing sounding, gesture;
    SongPosition place;
    double now = 0.0;                               // beats
    int struckTogether = 0;
    bool begun = false, settled = false;

    int floor = 0;                                  // lowest note of the last bars
    int bass = -1, lastBass = -1;                   // sounding in the bass's register, and the last that did
    double lastBassBeats = 0.0;
    std::array<double, 128> lastHeard {};           // in beats

    std::array<Channel, spans.size()> soundingMemory {};
    std::array<Channel, 2> lowMemory {}, topMemory {}, bassMemory {}, onsetMemory {};
    std::array<Window, 3> windows {};
    Channel halfBarBefore {};
    std::array<Slot, slotCount> slots {};
    double slotPlace = 0.0;                         // where the slots stand, in half beats
};

} // namespace guidetone
