// ListeningBench.cpp - what one MIDI note costs on its whole way: bytes in, what to show and what to log out.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Benches.h"
#include "Inputs.h"
#include "Stopwatch.h"
#include "listening/Listener.h"

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

enum class Gesture { block, oneByOne };

/** Chords a quarter of a second long, struck at once or as arpeggios, the whole list in shuffled order. */
std::vector<Message> performance (Gesture gesture)
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
            const auto onset = time + (gesture == Gesture::oneByOne ? 960 * index++ : 0);
            messages.push_back ({ { 0x90, static_cast<std::uint8_t> (note), 80 }, onset });
        });

        time += 12000;
        voicing.forEach ([&] (int note) { messages.push_back ({ { 0x80, static_cast<std::uint8_t> (note), 0 }, time }); });
        time += 48;
    }

    return messages;
}

/** Plays the whole performance many times. One sample is the mean over one pass. */
void benchPerformance (const char* what, Gesture gesture, const ListeningSettings& settings)
{
    const auto messages = performance (gesture);
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

} // namespace

void benchListening()
{
    ListeningSettings solo, band;
    band.context = { parseKey ("A"), Player::band };

    reportHeader ("A whole note event, ns: MIDI bytes to display and log");
    benchPerformance ("chords struck at once, solo", Gesture::block, solo);
    benchPerformance ("chords struck at once, with a bass player in A", Gesture::block, band);
    benchPerformance ("arpeggios, a name for each note, solo", Gesture::oneByOne, solo);
    benchPerformance ("arpeggios, a name for each note, with a bass player in A", Gesture::oneByOne, band);
}

} // namespace guidetone::bench
