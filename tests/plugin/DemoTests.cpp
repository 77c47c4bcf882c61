// DemoTests.cpp - the demo: exact, without stuck notes, startable again.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "TestHost.h"

#include "Presets.h"
#include "plugin/Replay.h"

using namespace guidetone;
using namespace guidetone::test;

namespace
{

constexpr std::int64_t second = 48000;

std::span<const std::uint8_t> blues()
{
    return { reinterpret_cast<const std::uint8_t*> (presets::bluesina_mid), static_cast<std::size_t> (presets::bluesina_midSize) };
}

struct Collector final : ChordSink
{
    void shown (const Shown&) noexcept override              {}
    void logged (const ChordEvent& event) noexcept override  { log.apply (event); }
    Progression log;
};

std::array<int, 128> countNotes (const std::vector<Played>& played)
{
    std::array<int, 128> down {};

    for (const auto& [time, bytes] : played)
        if ((bytes[0] & 0xf0) == 0x90 && bytes[2] != 0)
            ++down[bytes[1]];
        else if ((bytes[0] & 0xe0) == 0x80)
            --down[bytes[1]];

    return down;
}

const std::array<int, 128> noneDown {};

} // namespace

TEST_CASE ("the demo plays the blues and its chords are logged with their bars", "[plugin][demo]")
{
    TestHost host;
    host.processor.demo().start();
    CHECK (host.processor.demo().isPlaying());

    const auto song = readMidiFile (blues()).song;
    REQUIRE (song);
    const auto out = host.play ({}, static_cast<std::int64_t> (song->lengthSeconds * second) + second);

    CHECK_FALSE (host.processor.demo().isPlaying());
    CHECK (countNotes (out) == noneDown);

    const auto symbols = host.logged();
    REQUIRE (symbols.size() >= 9);
    const auto& entries = host.processor.progression().log().entries();
    CHECK (symbols[0].starts_with ("A"));
    CHECK (entries[0].start.bar == 1);
    CHECK (entries.back().start.bar >= 12);
    CHECK (entries[0].context == DemoPlayer::context());
}

TEST_CASE ("the app plays exactly what the terminal plays", "[plugin][demo]")
{
    const auto song = readMidiFile (blues()).song;
    REQUIRE (song);
    ListeningSettings settings;
    settings.context = DemoPlayer::context();
    Collector terminal;
    Replay (*song, settings, terminal).finish();

    TestHost host;
    host.processor.demo().start();
    std::mt19937 random (1);
    host.play ({}, static_cast<std::int64_t> (song->lengthSeconds * second) + 4 * second, [&random] { return static_cast<int> (random() % 3000); });
    host.logged();

    const auto& app = host.processor.progression().log().entries();
    REQUIRE (static_cast<int> (app.size()) == terminal.log.size());

    for (std::size_t i = 0; i < app.size(); ++i)
    {
        const auto& expected = terminal.log.entries()[i];
        CHECK (app[i].naming == expected.naming);
        CHECK (app[i].start == expected.start);
        CHECK (app[i].startSeconds == expected.startSeconds);
        CHECK (app[i].endSeconds == expected.endSeconds);
    }
}

TEST_CASE ("stopping the demo in mid-chord leaves no note on and gives the settings back", "[plugin][demo]")
{
    TestHost host;
    host.set (parameter::key, "Eb major");
    host.set (parameter::channel, "9");
    host.set (parameter::lowestNote, "C8");
    host.processor.demo().start();
    auto out = host.play ({}, 2 * second);
    CHECK (host.processor.latest().settings.context == DemoPlayer::context());
    CHECK (host.processor.latest().playing);
    CHECK (host.processor.latest().position.known);
    CHECK (host.processor.spelling().key == parseKey ("A"));
    CHECK (countNotes (out) != std::array<int, 128> {});

    host.processor.demo().stop();
    const auto rest = host.play ({}, 6 * second);
    out.insert (out.end(), rest.begin(), rest.end());

    CHECK (countNotes (out) == noneDown);
    CHECK_FALSE (host.processor.demo().isPlaying());
    CHECK (host.processor.latest().shown.keysDown.empty());
    CHECK (host.processor.latest().settings.context.key == parseKey ("Eb"));
    CHECK (host.processor.latest().settings.channels == 1 << 8);
    CHECK (host.processor.spelling().key == parseKey ("Eb"));
    CHECK_FALSE (host.processor.latest().playing);
}

TEST_CASE ("the demo can be started again, while it plays and afterwards", "[plugin][demo]")
{
    TestHost host;
    host.processor.demo().start();
    auto out = host.play ({}, 3 * second);
    host.processor.demo().start();
    auto more = host.play ({}, 4 * second);
    CHECK (host.processor.latest().position.bar == 1);

    host.processor.demo().stop();
    auto rest = host.play ({}, 5 * second);
    host.processor.demo().start();
    auto again = host.play ({}, 7 * second);
    host.processor.demo().stop();
    auto end = host.play ({}, 8 * second);

    for (const auto* part : { &more, &rest, &again, &end })
        out.insert (out.end(), part->begin(), part->end());

    CHECK (countNotes (out) == noneDown);
    host.logged();
    CHECK (host.processor.progression().log().entries().back().take == 3);
}

TEST_CASE ("stopping what does not play, and starting twice between blocks, is harmless", "[plugin][demo]")
{
    TestHost host;
    host.processor.demo().stop();
    host.block (64);
    host.processor.demo().start();
    host.processor.demo().stop();
    CHECK (host.block (64).empty());
    CHECK_FALSE (host.processor.demo().isPlaying());
    host.processor.demo().start();
    host.processor.demo().start();
    host.play ({}, second);
    CHECK (host.processor.demo().isPlaying());
}

TEST_CASE ("the demo goes on through a new sample rate", "[plugin][demo]")
{
    TestHost host;
    host.processor.demo().start();
    auto out = host.play ({}, 3 * second);
    const auto before = host.processor.latest().position.ticks;

    host.processor.prepareToPlay (96000.0, 512);
    const auto more = host.play ({}, host.now + 2 * second);   // one second of music
    out.insert (out.end(), more.begin(), more.end());
    CHECK (host.processor.latest().position.ticks - before == Approx (2 * ticksPerQuarter).margin (60));

    host.processor.demo().stop();
    const auto rest = host.block (64);
    out.insert (out.end(), rest.begin(), rest.end());
    CHECK (countNotes (out) == noneDown);
}

TEST_CASE ("bytes that are no song play nothing", "[plugin][demo]")
{
    static constexpr std::uint8_t nonsense[] { 'M', 'T', 'h', 'd', 0 };
    DemoPlayer player (nonsense);
    player.start();
    CHECK_FALSE (player.isPlaying());
    CHECK (player.beginBlock (0) == DemoPlayer::Change::none);
    CHECK_FALSE (player.next (1000));
}
