// SPDX-License-Identifier: GPL-3.0-or-later
#include "HarmonyEvidence.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace guidetone
{

namespace
{
    using Channel = HarmonyFeatures::Channel;

    constexpr double floorBeats = 8.0;      // for how long a low note keeps the floor
    constexpr double earlySeconds = 0.06;   // by how much a note may come before the beat it belongs to
    constexpr float windowGrain = 0.25f;    // beats that what sounds at the start of a window counts for

    constexpr std::size_t pitchClassOf (int note) noexcept  { return static_cast<std::size_t> (note % 12); }

    Channel classesOf (const Voicing& notes) noexcept
    {
        Channel channel {};
        notes.forEach ([&channel] (int note) { channel[pitchClassOf (note)] = 1.0f; });
        return channel;
    }

    Voicing between (const Voicing& notes, int low, int high) noexcept
    {
        Voicing result;
        notes.forEach ([&] (int note) { if (note >= low && note < high) result.add (note); });
        return result;
    }

    Channel onlyClassOf (int note) noexcept
    {
        Channel channel {};
        if (note >= 0)
            channel[pitchClassOf (note)] = 1.0f;
        return channel;
    }

    void leak (Channel& memory, const Channel& towards, float kept) noexcept
    {
        for (std::size_t i = 0; i < 12; ++i)
            memory[i] = memory[i] * kept + towards[i] * (1.0f - kept);
    }

    /** Smaller numbers say nothing, and much smaller ones are slow. */
    template <std::size_t count>
    void forget (std::array<Channel, count>& memories) noexcept
    {
        constexpr float forgotten = 1.0e-6f;
        auto* values = memories.data()->data();
        for (std::size_t i = 0; i < 12 * count; ++i)
            values[i] = values[i] > forgotten ? values[i] : 0.0f;
    }

    Channel scaled (Channel channel, float by) noexcept
    {
        for (auto& value : channel)
            value = std::min (1.0f, value * by);
        return channel;
    }

    /** The metre in quarter notes: beat, half bar, bar. */
    struct Metre
    {
        double beat = 1.0, half = 2.0, bar = 4.0;

        explicit Metre (const SongPosition& position) noexcept
        {
            const double unit = 4.0 / position.denominator;
            bar = position.numerator * unit;
            beat = position.denominator == 8 && position.numerator % 3 == 0 ? 3.0 * unit : unit;
            half = position.numerator % 2 == 0 && bar > 2.0 ? bar / 2.0 : bar;
        }
    };

    double earlyBeats (const SongPosition& position) noexcept  { return earlySeconds * static_cast<double> (position.bpm) / 60.0; }
    double quarters (const SongPosition& position) noexcept    { return static_cast<double> (position.ticks) / ticksPerQuarter; }
    double barStart (const SongPosition& position) noexcept    { return static_cast<double> (position.ticks - position.tickInBar) / ticksPerQuarter; }
}

void HarmonyEvidence::hear (const HeardMoment& moment) noexcept GUIDETONE_NONBLOCKING
{
    if (! begun)
    {
        lastHeard.fill (-1.0e9);
        now = moment.beats;
        begun = true;
    }

    passTo (moment.beats, moment.position);
    place = moment.position;
    settled = moment.gesture == Gesture::over;

    if (settled)
        return;

    sounding = moment.keysDown;

    if (! moment.struck.empty())
    {
        if (moment.gesture == Gesture::begins)
            gesture = {};

        gesture = gesture | moment.struck;
        struckTogether = moment.struck.size();

        for (auto& memory : onsetMemory)
            moment.struck.forEach ([&memory] (int note) { memory[pitchClassOf (note)] = std::min (1.0f, memory[pitchClassOf (note)] + 0.5f); });
    }

    placeBass();
}

/** Takes in that what sounds has sounded until now. */
void HarmonyEvidence::passTo (double beats, const SongPosition& position) noexcept
{
    const auto passed = static_cast<float> (std::max (0.0, beats - now));
    const auto all = classesOf (sounding);
    now = std::max (now, beats);

    if (passed > 0.0f)
    {
        const auto low = classesOf (between (sounding, floor, floor + 12));
        const auto top = onlyClassOf (sounding.highest());
        const auto bassNow = onlyClassOf (bass);

        std::array<float, spans.size()> kept;
        for (std::size_t i = 0; i < spans.size(); ++i)
        {
            kept[i] = std::exp (-passed / spans[i]);
            leak (soundingMemory[i], all, kept[i]);
        }

        for (std::size_t i = 0; i < 2; ++i)
        {
            leak (lowMemory[i], low, kept[lowSpans[i]]);
            leak (topMemory[i], top, kept[topSpans[i]]);
            leak (onsetMemory[i], {}, kept[onsetSpans[i]]);
            if (bass >= 0)
                leak (bassMemory[i], bassNow, kept[bassSpans[i]]);
        }

        forget (soundingMemory);
        for (auto* memories : { &lowMemory, &topMemory, &onsetMemory, &bassMemory })
            forget (*memories);

        sounding.forEach ([this] (int note) { lastHeard[static_cast<std::size_t> (note)] = now; });
    }

    // Slots follow the song where there is one, and else the beats that have passed.
    const double slotsNow = 2.0 * (position.known ? quarters (position) + earlyBeats (position) : now);
    fillSlots (std::clamp (slotPlace, slotsNow - 2.0 * static_cast<double> (passed), slotsNow), slotsNow, all, onlyClassOf (bass));
    slotPlace = slotsNow;

    if (! position.known)
        return;

    const Metre metre (position);
    const double inBar = quarters (position) + earlyBeats (position) - barStart (position);
    const double starts[] { barStart (position) + std::floor (inBar / metre.beat) * metre.beat, barStart (position) + std::floor (inBar / metre.half) * metre.half,
                            barStart (position) + std::floor (inBar / metre.bar) * metre.bar };

    for (std::size_t i = 0; i < windows.size(); ++i)
    {
        auto& window = windows[i];
        const auto index = std::llround (starts[i] * ticksPerQuarter);

        for (std::size_t j = 0; j < 12; ++j)
            window.heard[j] += all[j] * passed;

        if (index == window.index && window.since > 0.0)
            continue;

        if (i == 1)
            halfBarBefore = scaled (window.heard, 1.0f / static_cast<float> (metre.half));

        window = { index, now, {} };
    }
}

HarmonyEvidence::Slot& HarmonyEvidence::slotAt (std::int64_t index) noexcept
{
    auto& slot = slots[static_cast<std::size_t> (index & (slotCount - 1))];
    if (slot.index != index)
        slot = { index, {}, {} };
    return slot;
}

void HarmonyEvidence::fillSlots (double from, double to, const Channel& all, const Channel& bassNow) noexcept
{
    from = std::max (from, to - slotCount);

    for (auto index = static_cast<std::int64_t> (std::floor (from)); static_cast<double> (index) < to; ++index)
    {
        auto& slot = slotAt (index);
        const auto share = static_cast<float> (std::min (to, static_cast<double> (index) + 1.0) - std::max (from, static_cast<double> (index)));

        for (std::size_t i = 0; i < 12; ++i)
        {
            slot.heard[i] += share * all[i];
            slot.bass[i] += share * bassNow[i];
        }
    }
}

Channel HarmonyEvidence::sharesFrom (std::int64_t index, int count, Channel Slot::* part) const noexcept
{
    Channel sum {};

    for (auto at = index; at < index + count; ++at)
        if (const auto& slot = slots[static_cast<std::size_t> (at & (slotCount - 1))]; slot.index == at)
            for (std::size_t i = 0; i < 12; ++i)
                sum[i] += (slot.*part)[i] / static_cast<float> (count);

    return sum;
}

/** What sounded in the four beats before a half beat, in whole numbers, so that in sums no pitch class comes first. */
HarmonyEvidence::FourBeats HarmonyEvidence::fourBeatsBefore (std::int64_t index) const noexcept
{
    constexpr float fine = 4096.0f;
    FourBeats beats {};

    for (std::size_t i = 0; i < 8; ++i)
        if (const auto at = index - 8 + static_cast<std::int64_t> (i); slots[static_cast<std::size_t> (at & (slotCount - 1))].index == at)
            for (std::size_t j = 0; j < 12; ++j)
                beats[12 * i + j] = static_cast<int> (slots[static_cast<std::size_t> (at & (slotCount - 1))].heard[j] * fine);

    return beats;
}

/** How much four beats are like four others, 0..1: what both have, of what either has. */
float HarmonyEvidence::likeness (const FourBeats& a, const FourBeats& b) noexcept
{
    int together = 0, apart = 0;

    for (std::size_t i = 0; i < a.size(); ++i)
    {
        together += a[i] + b[i];
        apart += std::abs (a[i] - b[i]);
    }

    return together > 0 ? static_cast<float> (together - apart) / static_cast<float> (together + apart) : 0.0f;
}

void HarmonyEvidence::placeBass() noexcept
{
    sounding.forEach ([this] (int note) { lastHeard[static_cast<std::size_t> (note)] = now; });

    floor = 127;
    for (int note = 0; note < 128; ++note)
        if (now - lastHeard[static_cast<std::size_t> (note)] <= floorBeats)
        {
            floor = note;
            break;
        }

    const int lowest = sounding.lowest();
    bass = lowest >= 0 && lowest < floor + 12 ? lowest : -1;

    if (bass >= 0)
    {
        lastBass = bass;
        lastBassBeats = now;
    }
}

std::int64_t HarmonyEvidence::halfBeat() const noexcept GUIDETONE_NONBLOCKING
{
    return static_cast<std::int64_t> (std::floor (slotPlace));
}

HarmonyEvidence::Afterwards HarmonyEvidence::afterwards (std::int64_t halfBeat) const noexcept GUIDETONE_NONBLOCKING
{
    return { sharesFrom (halfBeat, 2, &Slot::heard), sharesFrom (halfBeat + 2, 2, &Slot::heard), sharesFrom (halfBeat + 4, 4, &Slot::heard),
             sharesFrom (halfBeat, 2, &Slot::bass), sharesFrom (halfBeat + 2, 2, &Slot::bass), sharesFrom (halfBeat + 4, 4, &Slot::bass) };
}

HarmonyFeatures HarmonyEvidence::features() const noexcept GUIDETONE_NONBLOCKING
{
    HarmonyFeatures features;
    std::size_t next = 0;
    const auto add = [&] (const Channel& channel) { features.of[next++] = channel; };

    add (classesOf (sounding));
    add (classesOf (between (sounding, floor, floor + 12)));
    add (classesOf (between (sounding, floor + 12, floor + 24)));
    add (classesOf (between (sounding, floor + 24, 128)));
    add (onlyClassOf (bass));
    add (scaled (onlyClassOf (lastBass), bass >= 0 ? 1.0f : std::exp (-static_cast<float> (now - lastBassBeats) / 4.0f)));
    add (onlyClassOf (sounding.highest()));
    add (classesOf (gesture & sounding));

    for (const auto& memory : soundingMemory)  add (memory);
    for (const auto& memory : lowMemory)       add (memory);
    for (const auto& memory : topMemory)       add (memory);
    for (const auto& memory : bassMemory)      add (memory);
    for (const auto& memory : onsetMemory)     add (memory);

    const auto all = classesOf (sounding);
    for (const auto& window : windows)
    {
        Channel share {};
        const auto length = static_cast<float> (now - window.since) + windowGrain;
        if (place.known)
            for (std::size_t i = 0; i < 12; ++i)
                share[i] = std::min (1.0f, (window.heard[i] + windowGrain * all[i]) / length);
        add (share);
    }

    add (place.known ? halfBarBefore : Channel {});

    // What came one period ago where the music now goes on: songs repeat themselves.
    const auto slot = halfBeat();
    for (const int period : periods)
    {
        add (sharesFrom (slot - period, 1, &Slot::heard));
        add (sharesFrom (slot - period, 4, &Slot::heard));
        add (sharesFrom (slot - period, 2, &Slot::bass));
    }

    std::size_t common = 0;
    const auto say = [&] (float value) { features.common[common++] = value; };

    say (1.0f);
    say (settled ? 1.0f : 0.0f);
    for (int i = 1; i <= 3; ++i)
        say (gesture.size() >= i ? 1.0f : 0.0f);
    say (std::min (1.0f, static_cast<float> (sounding.size()) / 8.0f));
    say (struckTogether > 1 ? 1.0f : 0.0f);
    const auto lately = fourBeatsBefore (slot);
    for (const int period : periods)
        say (likeness (lately, fourBeatsBefore (slot - period)));
    say (place.known ? 1.0f : 0.0f);

    if (place.known)
    {
        const Metre metre (place);
        const double early = earlyBeats (place), inBar = quarters (place) + early - barStart (place);
        const double inBeat = inBar / metre.beat;
        const auto half = static_cast<int> (std::floor (2.0 * inBeat)) & 7;
        features.common[common + static_cast<std::size_t> (half)] = 1.0f;
    }

    return features;
}

} // namespace guidetone
