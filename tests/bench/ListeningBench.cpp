// ListeningBench.cpp - what one MIDI note costs on its whole way: bytes in, what to show and what to log out.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Benches.h"
#include "Inputs.h"
#include "Stopwatch.h"
#include "listening/Listener.h"

#include <numeric>
#include <random>

namespace guidetone::bench
{

namespace
{

struct CountingSink final : ChordSink
{
    void shown (const Shown& now) noexcept override          { ++shownCount; keep (now); }
    void logged (const ChordEvent& event) noexcept override  { ++loggedCount; keep (event); }

    long shownCount = 0;
    long loggedCount = 0;
};

struct Message
{
    std::array<std::uint8_t, 3> bytes;
    std::int64_t timeSamples;
};

enum class Manner { block, oneByOne };

/** Chords a quarter of a second long, struck at once or as arpeggios, the whole list in shuffled order. */
std::vector<Message> performance (Manner manner)
{
    auto voicings = typicalVoicings();
    shuffle (voicings);
    std::vector<Message> messages;
    std::int64_t time = 0;

    for (const auto& voicing : voicings)
    {
        int index = 0;
        voicing.forEach ([&] (int note)
        {
            const auto onset = time + (manner == Manner::oneByOne ? 960 * index++ : 0);
            messages.push_back ({ { 0x90, static_cast<std::uint8_t> (note), 80 }, onset });
        });

        time += 12000;
        voicing.forEach ([&] (int note) { messages.push_back ({ { 0x80, static_cast<std::uint8_t> (note), 0 }, time }); });
        time += 48;
    }

    return messages;
}

/** Plays the whole performance many times. One sample is the mean over one pass. */
void benchPerformance (const char* what, Manner manner, const ListeningSettings& settings)
{
    const auto messages = performance (manner);
    std::vector<double> perEvent;
    CountingSink sink;

    for (int pass = 0; pass < 201; ++pass)
    {
        Listener listener;
        listener.prepare (48000.0);
        listener.apply (settings);

        perEvent.push_back (nanosecondsOf ([&]
        {
            for (const auto& [bytes, timeSamples] : messages)
                listener.receive (bytes, timeSamples, sink);

            listener.advanceTo (messages.back().timeSamples + 48000, sink);
        }) / static_cast<double> (messages.size()));
    }

    report (what, perEvent);
    std::printf ("    each pass: %zu messages, %ld changes of the display, %ld log events\n",
                 messages.size(), sink.shownCount / 201, sink.loggedCount / 201);
}

/** A bass, a broken chord and a tune, with the small delays of hands: 64 bars of two seconds. */
std::vector<Message> arrangement()
{
    std::mt19937 random (1);
    const auto below = [&random] (unsigned n) { return static_cast<int> (random() % n); };
    constexpr int roots[] { 0, 9, 5, 7 };
    std::vector<Message> messages;

    const auto play = [&] (int note, int ms, int lengthMs)
    {
        const auto start = 48LL * (ms + below (20));
        messages.push_back ({ { 0x90, static_cast<std::uint8_t> (note), 80 }, start });
        messages.push_back ({ { 0x80, static_cast<std::uint8_t> (note), 0 }, start + 48LL * lengthMs });
    };

    for (int bar = 0; bar < 64; ++bar)
        for (int eighth = 0; eighth < 8; ++eighth)
        {
            const int root = roots[bar % 4], ms = 2000 * bar + 250 * eighth;
            const int tones[] { 0, root == 9 ? 3 : 4, 7, 12 };

            if (eighth % 4 == 0)
                play (36 + root, ms, 900);
            play (48 + root + tones[below (4)], ms, 240);
            if (eighth % 2 == 0)
            {
                play (60 + root + tones[below (4)], ms, 450);
                play (72 + root + tones[below (4)] + below (3), ms, 300);
            }
        }

    std::stable_sort (messages.begin(), messages.end(), [] (const Message& a, const Message& b) { return a.timeSamples < b.timeSamples; });
    return messages;
}

/** Each event by itself: the message, and what falls due before it. Of an event's times, pass by pass, the middle one counts: in others the
    machine may have done something else meanwhile, which would be all that is seen in the tail. */
void benchArrangement (const char* what, const ListeningSettings& settings)
{
    constexpr int passes = 31;
    const auto messages = arrangement();
    std::vector<std::vector<double>> timesOf (messages.size());
    CountingSink sink;

    for (int pass = 0; pass < passes; ++pass)
    {
        Listener listener;
        listener.prepare (48000.0);
        listener.apply (settings);
        SongAnchor song;
        song.playing = true;
        listener.anchor (song);

        for (std::size_t i = 0; i < messages.size(); ++i)
            timesOf[i].push_back (nanosecondsOf ([&]
            {
                listener.receive (messages[i].bytes, messages[i].timeSamples, sink);
                listener.advanceTo (messages[i].timeSamples + 1, sink);
            }));
    }

    std::vector<double> perEvent;
    for (auto& times : timesOf)
        perEvent.push_back (quantile (times, 0.5));

    report (what, perEvent);
    std::printf ("    mean %.0f ns; each pass: %zu messages, %ld changes of the display, %ld log events\n",
                 std::accumulate (perEvent.begin(), perEvent.end(), 0.0) / static_cast<double> (perEvent.size()), messages.size(), sink.shownCount / passes, sink.loggedCount / passes);
}

} // namespace

void benchListening()
{
    ListeningSettings solo, band;
    band.context = { parseKey ("A"), Player::band };

    reportHeader ("A whole note event, ns: MIDI bytes to display and log");
    benchPerformance ("chords struck at once, solo", Manner::block, solo);
    benchPerformance ("chords struck at once, with a bass player in A", Manner::block, band);
    benchPerformance ("arpeggios, a name for each note, solo", Manner::oneByOne, solo);
    benchPerformance ("arpeggios, a name for each note, with a bass player in A", Manner::oneByOne, band);

    ListeningSettings harmony;
    harmony.listen = Listen::harmony;

    reportHeader ("One note event of a whole arrangement, ns; median of 31 passes");
    benchArrangement ("keys that are held", solo);
    benchArrangement ("the harmony under them", harmony);
}

} // namespace guidetone::bench
