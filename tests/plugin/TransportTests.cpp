// TransportTests.cpp - bars and beats from what hosts say.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "TestHost.h"

#include "progression/Ahead.h"

using namespace guidetone;
using namespace guidetone::test;

namespace
{

constexpr std::int64_t second = 48000;

/** A host's song: 120 bpm, so that a quarter note is half a second. */
juce::AudioPlayHead::PositionInfo at (double ppq)
{
    juce::AudioPlayHead::PositionInfo info;
    info.setIsPlaying (true);
    info.setBpm (120.0);
    info.setPpqPosition (ppq);
    return info;
}

/** The host's song runs from quarter `fromPpq` at the host's sample 0. */
void run (TestHost& host, double fromPpq)
{
    host.beforeBlock = [&host, fromPpq] (std::int64_t time) { host.playHead.position = at (fromPpq + static_cast<double> (time) / 24000.0); };
}

const Entry& entry (TestHost& host, int index)
{
    host.processor.progression().drain();
    REQUIRE (index < host.processor.progression().log().size());
    return host.processor.progression().log().entries()[static_cast<std::size_t> (index)];
}

} // namespace

TEST_CASE ("an entry of the log has the bar and beat of the host's transport", "[plugin][transport]")
{
    TestHost host;
    run (host, 0.0);
    host.play (chord (5 * second, 6 * second, { 60, 64, 67 }), 9 * second);   // quarter 10: bar 3, third beat

    const auto& first = entry (host, 0);
    REQUIRE (first.start.known);
    CHECK (first.start.bar == 3);
    CHECK (first.start.tickInBar == 2 * ticksPerQuarter);
    CHECK (first.end.tickInBar == 0);
    CHECK (first.end.bar == 4);
    CHECK (first.start.bpm == 120.0f);
}

TEST_CASE ("without a transport, bars are unknown and seconds are not", "[plugin][transport]")
{
    TestHost host;
    host.play (chord (second, 2 * second, { 60, 64, 67 }), 3 * second);

    CHECK_FALSE (entry (host, 0).start.known);
    CHECK (entry (host, 0).startSeconds == Approx (1.0));
    CHECK_FALSE (host.processor.latest().playing);
}

TEST_CASE ("the snapshot tells where the song is while it plays", "[plugin][transport]")
{
    TestHost host;
    run (host, 8.0);
    host.play ({}, second, [] { return 480; });

    const auto now = host.processor.latest();
    CHECK (now.playing);
    CHECK (now.position.bar == 3);
    CHECK (now.position.tickInBar == 2 * ticksPerQuarter);
}

TEST_CASE ("bar lines and bar numbers that the host gives are taken", "[plugin][transport]")
{
    Transport transport;
    TestPlayHead head;
    auto info = at (13.0);
    info.setTimeSignature (juce::AudioPlayHead::TimeSignature { 3, 4 });
    info.setPpqPositionOfLastBarStart (12.0);
    info.setBarCount (7);
    head.position = info;

    const auto anchor = transport.read (&head, 100);
    REQUIRE (anchor);
    CHECK (anchor->bar == 8);
    CHECK (anchor->barStartPpq == 12.0);
    CHECK (anchor->numerator == 3);
    CHECK (anchor->timeSamples == 100);
}

TEST_CASE ("a host that gives no bar numbers is counted along with, through a change of metre", "[plugin][transport]")
{
    Transport transport;
    TestPlayHead head;
    std::vector<std::int32_t> bars;

    // Two bars of 4/4, then 7/8: bar lines at 0, 4, 8, 11.5, 15.
    for (const auto& [ppq, barStart, numerator, denominator] : { std::tuple { 0.0, 0.0, 4, 4 }, { 3.9, 0.0, 4, 4 }, { 4.1, 4.0, 4, 4 },
                                                                { 8.0, 8.0, 7, 8 }, { 11.4, 8.0, 7, 8 }, { 11.5, 11.5, 7, 8 }, { 15.1, 15.0, 7, 8 } })
    {
        auto info = at (ppq);
        info.setTimeSignature (juce::AudioPlayHead::TimeSignature { numerator, denominator });
        info.setPpqPositionOfLastBarStart (barStart);
        head.position = info;
        bars.push_back (transport.read (&head, 0)->bar);
    }

    CHECK (bars == std::vector<std::int32_t> { 1, 1, 2, 3, 3, 4, 5 });
}

TEST_CASE ("a pre-roll has bars before the first", "[plugin][transport]")
{
    Transport transport;
    TestPlayHead head;
    head.position = at (-4.0);
    CHECK (transport.read (&head, 0)->bar == 0);
}

TEST_CASE ("what a host says that cannot be is left out", "[plugin][transport]")
{
    Transport transport;
    TestPlayHead head;
    auto info = at (1.0);
    info.setBpm (0.0);
    info.setTimeSignature (juce::AudioPlayHead::TimeSignature { 0, 0 });
    head.position = info;

    const auto anchor = transport.read (&head, 0);
    REQUIRE (anchor);
    CHECK (anchor->bpm == 120.0);
    CHECK (anchor->numerator == 4);

    info.setPpqPosition (std::numeric_limits<double>::quiet_NaN());
    head.position = info;
    CHECK_FALSE (transport.read (&head, 0));
    CHECK_FALSE (transport.read (nullptr, 0));
}

TEST_CASE ("a stop leaves no stuck notes, with and without a song position", "[plugin][transport]")
{
    const auto withPosition = GENERATE (true, false);
    TestHost host;
    host.set (parameter::hold, "Off");
    juce::AudioPlayHead::PositionInfo info;
    info.setIsPlaying (true);

    if (withPosition)
        info.setPpqPosition (0.0);

    host.playHead.position = info;
    host.block (512);
    host.block (512, chord (host.now, host.now + 400, { 60, 64, 67 }));
    host.block (512, { noteOn (host.now, 60), noteOn (host.now, 64), noteOn (host.now, 67) });
    CHECK_FALSE (host.processor.latest().shown.keysDown.empty());

    info.setIsPlaying (false);
    host.playHead.position = info;
    host.play ({}, host.now + second);
    CHECK (host.processor.latest().shown.keysDown.empty());
    CHECK (host.shown().empty());
    CHECK_FALSE (host.processor.latest().playing);
}

TEST_CASE ("every start of the transport is another take", "[plugin][transport]")
{
    TestHost host;
    run (host, 0.0);
    host.play (chord (second, 2 * second, { 60, 64, 67 }), 3 * second);

    host.beforeBlock = nullptr;
    auto stopped = at (6.0);
    stopped.setIsPlaying (false);
    host.playHead.position = stopped;
    host.play ({}, 6 * second);

    run (host, -12.0);
    host.play (chord (7 * second, 8 * second, { 62, 65, 69 }), 12 * second);

    CHECK (entry (host, 1).take == entry (host, 0).take + 1);
    CHECK (entry (host, 1).start.ticks == 2 * ticksPerQuarter);
}

TEST_CASE ("after a loop's jump the positions are the song's again", "[plugin][transport]")
{
    TestHost host;
    host.beforeBlock = [&host] (std::int64_t time) { host.playHead.position = at (std::fmod (static_cast<double> (time) / 24000.0, 8.0)); };
    host.play (chord (5 * second, 6 * second, { 60, 64, 67 }), 8 * second, [] { return 480; });

    CHECK (entry (host, 0).start.ticks == 2 * ticksPerQuarter);
    CHECK (entry (host, 0).start.bar == 1);
}

TEST_CASE ("a loop that a host plays makes takes, and each sees the one before ahead of it", "[plugin][transport]")
{
    TestHost host;
    constexpr double loopPpq = 8.0;
    host.beforeBlock = [&host] (std::int64_t time) { host.playHead.position = at (4.0 + std::fmod (static_cast<double> (time) / 24000.0, loopPpq)); };

    std::vector<Played> music;
    for (int from = 0; from < 16; from += 2)
    {
        const auto more = from % 4 == 0 ? chord (from * second, (from + 2) * second, { 60, 64, 67 }) : chord (from * second, (from + 2) * second, { 57, 60, 64 });
        music.insert (music.end(), more.begin(), more.end());
    }

    host.play (music, 17 * second, [] { return 480; });
    REQUIRE (host.logged() == std::vector<std::string> { "C", "Am", "C", "Am", "C", "Am", "C", "Am" });
    const auto& log = host.processor.progression().log();

    for (std::size_t i = 0; i < 8; ++i)
    {
        CHECK (log.entries()[i].take == 1 + i / 2);
        CHECK (log.entries()[i].start.ticks == (i % 2 == 0 ? 4 : 8) * ticksPerQuarter);
        CHECK (log.entries()[i].end.ticks > log.entries()[i].start.ticks);
    }

    // In the second round the first is known: at its beginning, where its take has no number yet, and when it has.
    const Progression first (std::vector<Entry> (log.entries().begin(), log.entries().begin() + 2));
    const auto beginning = aheadFrom (first, log.entries()[2].start, 0);
    REQUIRE (beginning.size() == 2);
    CHECK (beginning[1].naming == log.entries()[1].naming);
    const Progression second (std::vector<Entry> (log.entries().begin(), log.entries().begin() + 3));
    CHECK (aheadFrom (second, log.entries()[2].start, 2).size() == 2);
}

TEST_CASE ("a change of tempo moves the bars from where it happens", "[plugin][transport]")
{
    TestHost host;
    host.beforeBlock = [&host] (std::int64_t time)
    {
        const auto ppq = time < 2 * second ? static_cast<double> (time) / 24000.0 : 4.0 + static_cast<double> (time - 2 * second) / 48000.0;
        auto info = at (ppq);
        info.setBpm (time < 2 * second ? 120.0 : 60.0);
        host.playHead.position = info;
    };

    host.play (chord (4 * second, 5 * second, { 60, 64, 67 }), 7 * second, [] { return 480; });
    CHECK (entry (host, 0).start.ticks == 6 * ticksPerQuarter);
    CHECK (entry (host, 0).start.bpm == 60.0f);
}
